import { Body, Controller, Delete, Param, Post } from '@nestjs/common';
import { Id, SubmissionDraft, SubmissionMade } from '@cmio-pathway/shared';
import { Allow } from '../../platform/access/allow.js';
import { InScope, type Scope } from '../../platform/access/scope.js';
import { Returns, ReturnsNothing } from '../../platform/http/returns.js';
import { Submissions } from './submissions.service.js';

@Controller('me')
export class SubmissionsController {
  constructor(private readonly submissions: Submissions) {}

  @Post('submissions')
  @Allow('self')
  @Returns(SubmissionMade, 201)
  submitAll(@InScope() scope: Scope, @Body({ schema: SubmissionDraft }) draft: SubmissionDraft) {
    return this.submissions.submitAll(scope, draft);
  }

  @Delete('milestones/:id/submission')
  @Allow('self')
  @ReturnsNothing()
  withdraw(@InScope() scope: Scope, @Param('id', { schema: Id }) id: Id) {
    return this.submissions.withdraw(scope, id);
  }
}
