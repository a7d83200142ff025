import { Module } from '@nestjs/common';
import { PlansModule } from '../plans/index.js';
import { PortfolioModule } from '../portfolio/index.js';
import { MeetingCalendar } from './meeting-calendar.read-model.js';
import { MeetingLetters } from './meeting-letters.service.js';
import { MeetingPapers } from './meeting-papers.service.js';
import { MeetingsController } from './meetings.controller.js';
import { MeetingsRead } from './meetings.read-model.js';
import { MeetingRows } from './meetings.repository.js';
import { Meetings } from './meetings.service.js';
import { OwnMeetingsController } from './own-meetings.controller.js';
import { Planning } from './planning.service.js';
import { ProgramMeetingsController } from './program-meetings.controller.js';

@Module({
  imports: [PlansModule, PortfolioModule],
  controllers: [OwnMeetingsController, MeetingsController, ProgramMeetingsController],
  providers: [Meetings, MeetingRows, MeetingPapers, MeetingLetters, Planning, MeetingsRead, MeetingCalendar],
  exports: [MeetingLetters],
})
export class MeetingsModule {}

export { MeetingLetters } from './meeting-letters.service.js';
