import { Module } from '@nestjs/common';
import { SessionModule } from '../session/index.js';
import { MentorRequestRead } from './mentor-request.read-model.js';
import { MentorRequestsController } from './mentor-requests.controller.js';
import { MentorRequests } from './mentor-requests.service.js';

@Module({
  imports: [SessionModule],
  controllers: [MentorRequestsController],
  providers: [MentorRequests, MentorRequestRead],
})
export class MentorRequestsModule {}
