import { Module } from '@nestjs/common';
import { ApplicationsModule } from '../applications/index.js';
import { InterviewRow } from './interview.entity.js';
import { InterviewsController } from './interviews.controller.js';
import { Interviews } from './interviews.service.js';

@Module({
  imports: [ApplicationsModule],
  controllers: [InterviewsController],
  providers: [Interviews],
  exports: [Interviews],
})
export class InterviewsModule {}

export const interviewEntities = [InterviewRow];
export { Interviews } from './interviews.service.js';
