import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import {
  Created,
  Id,
  Plan,
  PlanAnswer,
  PlanDraft,
  PlanProposal,
  PlanSaved,
  PlanVersions as Versions,
} from '@cmio-pathway/shared';
import { Allow } from '../../platform/access/allow.js';
import { InScope, InSight, type Scope, type Sight } from '../../platform/access/scope.js';
import { IfMatch } from '../../platform/http/if-match.js';
import { Returns, ReturnsNothing } from '../../platform/http/returns.js';
import { PlanVersions } from './plan-versions.service.js';
import { PlanRead } from './plan.read-model.js';
import { Plans } from './plans.service.js';

@Controller()
export class PlansController {
  constructor(
    private readonly plans: Plans,
    private readonly versions: PlanVersions,
    private readonly reading: PlanRead,
  ) {}

  @Get('me/plan')
  @Allow('self')
  @Returns(Plan)
  own(@InSight() sight: Sight) {
    return this.reading.own(sight);
  }

  @Put('me/plan')
  @Allow('self')
  @Returns(PlanSaved)
  save(@InScope() scope: Scope, @IfMatch() revision: number, @Body({ schema: PlanDraft }) draft: PlanDraft) {
    return this.plans.save(scope, revision, draft);
  }

  @Post('me/plan/versions')
  @Allow('self')
  @Returns(Created, 201)
  propose(@InScope() scope: Scope, @Body({ schema: PlanProposal }) proposal: PlanProposal) {
    return this.versions.propose(scope, proposal);
  }

  @Post('me/plan/versions/:id/withdrawal')
  @Allow('self')
  @ReturnsNothing()
  withdraw(@InScope() scope: Scope, @Param('id', { schema: Id }) id: Id) {
    return this.versions.withdraw(scope, id);
  }

  @Get('programs/:program/people/:person/plan')
  @Allow('mentor', 'admin')
  @Returns(Versions)
  their(@InSight() sight: Sight) {
    return this.reading.their(sight);
  }

  @Post('programs/:program/people/:person/plan/versions/:id/answers')
  @Allow('mentor')
  @ReturnsNothing()
  answer(
    @InScope() scope: Scope,
    @Param('id', { schema: Id }) id: Id,
    @Body({ schema: PlanAnswer }) answer: PlanAnswer,
  ) {
    return this.versions.answer(scope, id, answer);
  }
}
