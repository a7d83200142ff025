import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import {
  Created,
  Id,
  MatchingRound,
  MatchingRoundDraft,
  MatchingRounds,
  MatchingRoundsQuery,
  MatchingRunDraft,
  MatchingRunMade,
  PublishDraft,
  Published,
  Unpublished,
} from '@cmio-pathway/shared';
import { Allow } from '../../platform/access/allow.js';
import { InScope, InSight, type Scope, type Sight } from '../../platform/access/scope.js';
import { Returns } from '../../platform/http/returns.js';
import { MatchingRead } from './matching.read-model.js';
import { Publications } from './publications.service.js';
import { Rounds } from './rounds.service.js';

@Controller('programs/:program/matching')
export class MatchingController {
  constructor(
    private readonly read: MatchingRead,
    private readonly rounds: Rounds,
    private readonly publications: Publications,
  ) {}

  @Get()
  @Allow('admin')
  @Returns(MatchingRounds)
  list(@InSight() sight: Sight, @Query({ schema: MatchingRoundsQuery }) query: MatchingRoundsQuery) {
    return this.read.rounds(sight, query);
  }

  @Post()
  @Allow('admin')
  @Returns(Created, 201)
  make(@InScope() scope: Scope, @Body({ schema: MatchingRoundDraft }) draft: MatchingRoundDraft) {
    return this.rounds.make(scope, draft);
  }

  @Get(':id')
  @Allow('admin')
  @Returns(MatchingRound)
  round(@InSight() sight: Sight, @Param('id', { schema: Id }) id: Id) {
    return this.read.round(sight, id);
  }

  @Post(':id/runs')
  @Allow('admin')
  @Returns(MatchingRunMade, 201)
  run(
    @InScope() scope: Scope,
    @Param('id', { schema: Id }) id: Id,
    @Body({ schema: MatchingRunDraft }) draft: MatchingRunDraft,
  ) {
    return this.rounds.run(scope, id, draft);
  }

  @Post(':id/publication')
  @Allow('admin')
  @Returns(Published, 201)
  publish(
    @InScope() scope: Scope,
    @Param('id', { schema: Id }) id: Id,
    @Body({ schema: PublishDraft }) draft: PublishDraft,
  ) {
    return this.publications.publish(scope, id, draft);
  }

  @Delete(':id/publication')
  @Allow('admin')
  @Returns(Unpublished)
  withdraw(@InScope() scope: Scope, @Param('id', { schema: Id }) id: Id) {
    return this.publications.withdraw(scope, id);
  }
}
