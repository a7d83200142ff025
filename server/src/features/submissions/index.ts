import { Module } from '@nestjs/common';
import { PortfolioModule } from '../portfolio/index.js';
import { RecordsModule } from '../records/index.js';
import { ReviewRequestRow } from './review-request.entity.js';
import { Sharing } from './sharing.service.js';
import { SubmissionRow } from './submission.entity.js';
import { SubmissionsController } from './submissions.controller.js';
import { Submissions } from './submissions.service.js';

@Module({
  imports: [PortfolioModule, RecordsModule],
  controllers: [SubmissionsController],
  providers: [Sharing, Submissions],
  exports: [Submissions],
})
export class SubmissionsModule {}

export const submissionEntities = [SubmissionRow, ReviewRequestRow];
export { SubmissionRow } from './submission.entity.js';
export { onlyYours } from './confined.js';
export { Submissions } from './submissions.service.js';
