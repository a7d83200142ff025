import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import {
  ChangeRequestAnswer,
  ChangeRequestDraft,
  ChangeRequests,
  ChangeRequestsQuery,
  Created,
  Id,
  OwnChangeRequestDraft,
} from '@cmio-pathway/shared';
import { Allow } from '../../platform/access/allow.js';
import { InScope, InSight, type Scope, type Sight } from '../../platform/access/scope.js';
import { Returns, ReturnsNothing } from '../../platform/http/returns.js';
import { Confidence } from './confidence.service.js';
import { ConfidenceRead } from './confidence.read-model.js';

@Controller('programs/:program/change-requests')
export class ChangeRequestsController {
  constructor(
    private readonly confidence: Confidence,
    private readonly read: ConfidenceRead,
  ) {}

  @Get()
  @Allow('admin')
  @Returns(ChangeRequests)
  list(@InSight() sight: Sight, @Query({ schema: ChangeRequestsQuery }) query: ChangeRequestsQuery) {
    return this.read.requests(sight, query);
  }

  @Post()
  @Allow('mentor')
  @Returns(Created, 201)
  ask(@InScope() scope: Scope, @Body({ schema: ChangeRequestDraft }) draft: ChangeRequestDraft) {
    return this.confidence.askAsMentor(scope, draft);
  }

  @Delete(':id')
  @Allow('mentor')
  @ReturnsNothing()
  withdraw(@InScope() scope: Scope, @Param('id', { schema: Id }) id: Id) {
    return this.confidence.withdraw(scope, id);
  }

  @Post(':id/answers')
  @Allow('admin')
  @ReturnsNothing()
  answer(
    @InScope() scope: Scope,
    @Param('id', { schema: Id }) id: Id,
    @Body({ schema: ChangeRequestAnswer }) draft: ChangeRequestAnswer,
  ) {
    return this.confidence.answer(scope, id, draft);
  }
}

/** What a mentee asks of a program. */
@Controller('me/change-requests')
export class OwnChangeRequestsController {
  constructor(private readonly confidence: Confidence) {}

  @Post()
  @Allow('self')
  @Returns(Created, 201)
  ask(@InScope() scope: Scope, @Body({ schema: OwnChangeRequestDraft }) draft: OwnChangeRequestDraft) {
    return this.confidence.askAsMentee(scope, draft);
  }

  @Delete(':id')
  @Allow('self')
  @ReturnsNothing()
  withdraw(@InScope() scope: Scope, @Param('id', { schema: Id }) id: Id) {
    return this.confidence.withdraw(scope, id);
  }
}
