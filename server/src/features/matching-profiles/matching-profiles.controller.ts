import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import {
  AccountSaved,
  Id,
  MatchingProfileDraft,
  MatchingProfiles as Profiles,
  MentorsToWish,
  MentorsToWishQuery,
} from '@cmio-pathway/shared';
import { Allow } from '../../platform/access/allow.js';
import { InScope, InSight, type Scope, type Sight } from '../../platform/access/scope.js';
import { IfMatch } from '../../platform/http/if-match.js';
import { Returns } from '../../platform/http/returns.js';
import { MatchingProfilesRead } from './matching-profiles.read-model.js';
import { MatchingProfiles } from './matching-profiles.service.js';

@Controller('me/matching-profiles')
export class MatchingProfilesController {
  constructor(
    private readonly profiles: MatchingProfiles,
    private readonly reading: MatchingProfilesRead,
  ) {}

  @Get()
  @Allow('self')
  @Returns(Profiles)
  own(@InSight() sight: Sight) {
    return this.reading.own(sight);
  }

  @Put(':of')
  @Allow('self')
  @Returns(AccountSaved)
  save(
    @InScope() scope: Scope,
    @Param('of', { schema: Id }) program: Id,
    @IfMatch() revision: number,
    @Body({ schema: MatchingProfileDraft }) draft: MatchingProfileDraft,
  ) {
    return this.profiles.save(scope, program, revision, draft);
  }

  @Get(':of/mentors')
  @Allow('self')
  @Returns(MentorsToWish)
  mentors(
    @InSight() sight: Sight,
    @Param('of', { schema: Id }) program: Id,
    @Query({ schema: MentorsToWishQuery }) query: MentorsToWishQuery,
  ) {
    return this.reading.mentors(sight, program, query);
  }
}
