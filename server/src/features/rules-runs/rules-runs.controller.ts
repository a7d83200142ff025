import { Controller, Get, Post } from '@nestjs/common';
import { LastRulesRun } from '@cmio-pathway/shared';
import { Allow } from '../../platform/access/allow.js';
import { InScope, InSight, type Scope, type Sight } from '../../platform/access/scope.js';
import { Returns, ReturnsNothing } from '../../platform/http/returns.js';
import { RulesRunsRead } from './rules-runs.read-model.js';
import { RulesRuns } from './rules-runs.service.js';

@Controller('programs/:program/rules-run')
export class RulesRunsController {
  constructor(
    private readonly runs: RulesRuns,
    private readonly read: RulesRunsRead,
  ) {}

  @Get()
  @Allow('mentor', 'admin')
  @Returns(LastRulesRun)
  last(@InSight() sight: Sight) {
    return this.read.last(sight);
  }

  @Post('cancellation')
  @Allow('admin')
  @ReturnsNothing()
  cancel(@InScope() scope: Scope) {
    return this.runs.cancel(scope);
  }
}
