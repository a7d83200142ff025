import { Body, Controller, Delete, Param, Post } from '@nestjs/common';
import { Id, RecordsShared, SharingDraft, SubmissionDraft, SubmissionMade } from '@cmio-pathway/shared';
import { Allow } from '../../platform/access/allow.js';
import { InScope, type Scope } from '../../platform/access/scope.js';
import { Returns, ReturnsNothing } from '../../platform/http/returns.js';
import { Sharing } from './sharing.service.js';
import { Submissions } from './submissions.service.js';

@Controller('me')
export class SubmissionsController {
  constructor(
    private readonly submissions: Submissions,
    private readonly sharing: Sharing,
  ) {}

  @Post('submissions')
  @Allow('self')
  @Returns(SubmissionMade, 201)
  submitAll(@InScope() scope: Scope, @Body({ schema: SubmissionDraft }) draft: SubmissionDraft) {
    return this.submissions.submitAll(scope, draft);
  }

  @Post('enrollments/:offer/shared-records')
  @Allow('self')
  @Returns(RecordsShared, 201)
  share(
    @InScope() scope: Scope,
    @Param('offer', { schema: Id }) program: Id,
    @Body({ schema: SharingDraft }) draft: SharingDraft,
  ) {
    return this.sharing.share(scope, program, draft);
  }

  @Delete('milestones/:id/submission')
  @Allow('self')
  @ReturnsNothing()
  withdraw(@InScope() scope: Scope, @Param('id', { schema: Id }) id: Id) {
    return this.submissions.withdraw(scope, id);
  }
}
