import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { AccountSaved, AwayDraft, Created, Id, MentorProfile, MentorProfileDraft } from '@cmio-pathway/shared';
import { Allow } from '../../platform/access/allow.js';
import { InScope, InSight, type Scope, type Sight } from '../../platform/access/scope.js';
import { IfMatch } from '../../platform/http/if-match.js';
import { Returns, ReturnsNothing } from '../../platform/http/returns.js';
import { MentorProfileRead } from './mentor-profile.read-model.js';
import { MentorProfiles } from './mentor-profiles.service.js';

@Controller('me')
export class MentorProfilesController {
  constructor(
    private readonly profiles: MentorProfiles,
    private readonly reading: MentorProfileRead,
  ) {}

  @Get('mentor-profile')
  @Allow('self')
  @Returns(MentorProfile)
  own(@InSight() sight: Sight) {
    return this.reading.own(sight);
  }

  @Put('mentor-profile')
  @Allow('self')
  @Returns(AccountSaved)
  save(
    @InScope() scope: Scope,
    @IfMatch() revision: number,
    @Body({ schema: MentorProfileDraft }) draft: MentorProfileDraft,
  ) {
    return this.profiles.save(scope, revision, draft);
  }

  @Post('away')
  @Allow('self')
  @Returns(Created, 201)
  goAway(@InScope() scope: Scope, @Body({ schema: AwayDraft }) draft: AwayDraft) {
    return this.profiles.goAway(scope, draft);
  }

  @Delete('away/:id')
  @Allow('self')
  @ReturnsNothing()
  stay(@InScope() scope: Scope, @Param('id', { schema: Id }) id: Id) {
    return this.profiles.stay(scope, id);
  }

  @Post('away/:id/restoration')
  @Allow('self')
  @ReturnsNothing()
  restore(@InScope() scope: Scope, @Param('id', { schema: Id }) id: Id) {
    return this.profiles.restore(scope, id);
  }
}
