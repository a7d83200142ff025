import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import {
  CohortCorrection,
  CohortDashboard,
  CohortDraft,
  Cohorts as CohortsContract,
  CohortsQuery,
  Created,
  Id,
} from '@cmio-pathway/shared';
import { Allow } from '../../platform/access/allow.js';
import { InScope, InSight, type Scope, type Sight } from '../../platform/access/scope.js';
import { IfMatch } from '../../platform/http/if-match.js';
import { Returns, ReturnsNothing } from '../../platform/http/returns.js';
import { CohortRead } from './cohort.read-model.js';
import { Cohorts } from './cohorts.service.js';

@Controller('programs/:program/cohorts')
export class CohortsController {
  constructor(
    private readonly cohorts: Cohorts,
    private readonly read: CohortRead,
  ) {}

  @Get()
  @Allow('admin', 'mentor')
  @Returns(CohortsContract)
  list(@InSight() sight: Sight, @Query({ schema: CohortsQuery }) query: CohortsQuery) {
    return this.read.list(sight, query);
  }

  @Post()
  @Allow('admin')
  @Returns(Created, 201)
  add(@InScope() scope: Scope, @Body({ schema: CohortDraft }) draft: CohortDraft) {
    return this.cohorts.add(scope, draft);
  }

  @Put(':id')
  @Allow('admin')
  @Returns(Created)
  correct(
    @InScope() scope: Scope,
    @Param('id', { schema: Id }) id: Id,
    @IfMatch() revision: number,
    @Body({ schema: CohortCorrection }) draft: CohortCorrection,
  ) {
    return this.cohorts.correct(scope, id, revision, draft);
  }

  @Delete(':id')
  @Allow('admin')
  @ReturnsNothing()
  archive(@InScope() scope: Scope, @Param('id', { schema: Id }) id: Id) {
    return this.cohorts.archive(scope, id);
  }

  @Post(':id/restoration')
  @Allow('admin')
  @Returns(Created, 201)
  restore(@InScope() scope: Scope, @Param('id', { schema: Id }) id: Id) {
    return this.cohorts.restore(scope, id);
  }

  @Get(':id/dashboard')
  @Allow('admin', 'mentor')
  @Returns(CohortDashboard)
  dashboard(@InSight() sight: Sight, @Param('id', { schema: Id }) id: Id) {
    return this.read.dashboard(sight, id);
  }
}
