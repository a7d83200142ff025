import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import {
  ClosingsDraft,
  Id,
  OwnMilestoneDraft,
  OwnMilestoneSaved,
  RequirementsDraft,
  RulesOfProgram,
  RulesSaved,
} from '@cmio-pathway/shared';
import { Allow } from '../../platform/access/allow.js';
import { InScope, InSight, type Scope, type Sight } from '../../platform/access/scope.js';
import { IfMatch } from '../../platform/http/if-match.js';
import { Returns, ReturnsNothing } from '../../platform/http/returns.js';
import { Closings } from './closings.service.js';
import { OwnMilestones } from './own-milestones.service.js';
import { Requirements } from './requirements.service.js';
import { RulesRead } from './rules.read-model.js';

@Controller('programs/:program/rules')
export class ProgramRulesController {
  constructor(
    private readonly own: OwnMilestones,
    private readonly requirements: Requirements,
    private readonly closings: Closings,
    private readonly rules: RulesRead,
  ) {}

  @Get()
  @Allow('mentor', 'admin')
  @Returns(RulesOfProgram)
  read(@InSight() sight: Sight) {
    return this.rules.ofProgram(sight);
  }

  @Post('milestones')
  @Allow('admin')
  @Returns(OwnMilestoneSaved, 201)
  add(@InScope() scope: Scope, @Body({ schema: OwnMilestoneDraft }) draft: OwnMilestoneDraft) {
    return this.own.add(scope, draft);
  }

  @Put('milestones/:id')
  @Allow('admin')
  @Returns(OwnMilestoneSaved)
  correct(
    @InScope() scope: Scope,
    @Param('id', { schema: Id }) id: Id,
    @IfMatch() revision: number,
    @Body({ schema: OwnMilestoneDraft }) draft: OwnMilestoneDraft,
  ) {
    return this.own.correct(scope, id, revision, draft);
  }

  @Delete('milestones/:id')
  @Allow('admin')
  @ReturnsNothing()
  retire(@InScope() scope: Scope, @Param('id', { schema: Id }) id: Id) {
    return this.own.retire(scope, id);
  }

  @Post('milestones/:id/restoration')
  @Allow('admin')
  @Returns(OwnMilestoneSaved, 201)
  restore(@InScope() scope: Scope, @Param('id', { schema: Id }) id: Id) {
    return this.own.restore(scope, id);
  }

  @Put('requirements')
  @Allow('admin')
  @Returns(RulesSaved)
  require(
    @InScope() scope: Scope,
    @IfMatch() revision: number,
    @Body({ schema: RequirementsDraft }) draft: RequirementsDraft,
  ) {
    return this.requirements.set(scope, revision, draft);
  }

  @Put('closings')
  @Allow('admin')
  @Returns(RulesSaved)
  close(@InScope() scope: Scope, @IfMatch() revision: number, @Body({ schema: ClosingsDraft }) draft: ClosingsDraft) {
    return this.closings.set(scope, revision, draft);
  }
}
