import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import {
  Created,
  Id,
  MilestoneDraft,
  MilestoneRecord,
  Statements,
  StatementsMade,
  SubmissionBatch,
  SubmittedMilestone,
  VersionDraft,
} from '@cmio-pathway/shared';
import { Allow } from '../../platform/access/allow.js';
import { InScope, InSight, type Scope, type Sight } from '../../platform/access/scope.js';
import { IfMatch } from '../../platform/http/if-match.js';
import { Returns, ReturnsNothing } from '../../platform/http/returns.js';
import { MilestoneRead } from './milestone.read-model.js';
import { Milestones } from './milestones.service.js';

@Controller()
export class MilestonesController {
  constructor(
    private readonly milestones: Milestones,
    private readonly record: MilestoneRead,
  ) {}

  @Post('me/milestones')
  @Allow('self')
  @Returns(Created, 201)
  log(@InScope() scope: Scope, @Body({ schema: MilestoneDraft }) draft: MilestoneDraft) {
    return this.milestones.log(scope, draft);
  }

  @Post('me/statements')
  @Allow('self')
  @Returns(StatementsMade, 201)
  state(@InScope() scope: Scope, @Body({ schema: Statements }) statements: Statements) {
    return this.milestones.state(scope, statements);
  }

  @Get('me/milestones/:id')
  @Allow('self')
  @Returns(MilestoneRecord)
  own(@InSight() sight: Sight, @Param('id', { schema: Id }) id: Id) {
    return this.record.own(sight, id);
  }

  @Post('me/milestones/:id/versions')
  @Allow('self')
  @Returns(Created, 201)
  correct(
    @InScope() scope: Scope,
    @Param('id', { schema: Id }) id: Id,
    @IfMatch() revision: number,
    @Body({ schema: VersionDraft }) draft: VersionDraft,
  ) {
    return this.milestones.correct(scope, id, revision, draft);
  }

  @Delete('me/milestones/:id')
  @Allow('self')
  @ReturnsNothing()
  retract(@InScope() scope: Scope, @Param('id', { schema: Id }) id: Id) {
    return this.milestones.retract(scope, id);
  }

  @Post('me/milestones/:id/restoration')
  @Allow('self')
  @Returns(Created, 201)
  restore(@InScope() scope: Scope, @Param('id', { schema: Id }) id: Id) {
    return this.milestones.restore(scope, id);
  }

  @Get('programs/:program/people/:person/milestones/:id')
  @Allow('mentor', 'admin')
  @Returns(SubmittedMilestone)
  submitted(@InSight() sight: Sight, @Param('id', { schema: Id }) id: Id) {
    return this.record.submitted(sight, id);
  }

  @Get('programs/:program/people/:person/batches/:batch')
  @Allow('mentor', 'admin')
  @Returns(SubmissionBatch)
  batch(@InSight() sight: Sight, @Param('batch', { schema: Id }) id: Id) {
    return this.record.batch(sight, id);
  }
}
