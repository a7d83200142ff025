import { Controller, Get, Query } from '@nestjs/common';
import { Adherence, AdherenceQuery, Meetings, MentorsMeetingsQuery } from '@cmio-pathway/shared';
import { Allow } from '../../platform/access/allow.js';
import { InSight, type Sight } from '../../platform/access/scope.js';
import { Returns } from '../../platform/http/returns.js';
import { MeetingsRead } from './meetings.read-model.js';

/** Meetings across the people of a program: a mentor's own, and hours without words for an admin. */
@Controller('programs/:program')
export class ProgramMeetingsController {
  constructor(private readonly reading: MeetingsRead) {}

  @Get('meetings')
  @Allow('mentor')
  @Returns(Meetings)
  own(@InSight() sight: Sight, @Query({ schema: MentorsMeetingsQuery }) query: MentorsMeetingsQuery) {
    return this.reading.ofMentor(sight, query);
  }

  @Get('adherence')
  @Allow('admin', 'mentor')
  @Returns(Adherence)
  adherence(@InSight() sight: Sight, @Query({ schema: AdherenceQuery }) query: AdherenceQuery) {
    return this.reading.adherence(sight, query);
  }
}
