import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { CohortDashboard, CohortDraft, Cohorts as CohortsContract, Created, Id } from '@cmio-pathway/shared';
import { Allow } from '../../platform/access/allow.js';
import { InScope, InSight, type Scope, type Sight } from '../../platform/access/scope.js';
import { Returns } from '../../platform/http/returns.js';
import { CohortRead } from './cohort.read-model.js';
import { Cohorts } from './cohorts.service.js';

@Controller('programs/:program/cohorts')
export class CohortsController {
  constructor(
    private readonly cohorts: Cohorts,
    private readonly read: CohortRead,
  ) {}

  @Get()
  @Allow('admin')
  @Returns(CohortsContract)
  list(@InSight() sight: Sight) {
    return this.read.list(sight);
  }

  @Post()
  @Allow('admin')
  @Returns(Created, 201)
  add(@InScope() scope: Scope, @Body({ schema: CohortDraft }) draft: CohortDraft) {
    return this.cohorts.add(scope, draft);
  }

  @Get(':id/dashboard')
  @Allow('admin')
  @Returns(CohortDashboard)
  dashboard(@InSight() sight: Sight, @Param('id', { schema: Id }) id: Id) {
    return this.read.dashboard(sight, id);
  }
}
