import { Injectable } from '@nestjs/common';
import type { AdherenceQuery, MeetingsQuery, MentorsMeetingsQuery } from '@cmio-pathway/shared';
import type { Sight } from '../../platform/access/scope.js';
import { sqlFile } from '../../platform/database/sql-file.js';
import { nameCursor } from '../../platform/http/page-cursor.js';

const meetings = sqlFile(import.meta.url, './meetings.sql');
const meeting = sqlFile(import.meta.url, './meeting.sql');
const mentors = sqlFile(import.meta.url, './mentors-meetings.sql');
const adherence = sqlFile(import.meta.url, './adherence.sql');
const PAGE = 50;

/** Meetings as either side reads them, and the hours of a program without a word of what was said. */
@Injectable()
export class MeetingsRead {
  list(sight: Sight, { show = 'open', after }: MeetingsQuery) {
    return sight.json(meetings, show === 'open', after ?? null, PAGE);
  }

  one(sight: Sight, id: string) {
    return sight.json(meeting, id);
  }

  ofMentor(sight: Sight, { show = 'open', after, search }: MentorsMeetingsQuery) {
    return sight.json(mentors, show === 'open', after ?? null, PAGE, search || null);
  }

  adherence(sight: Sight, { search, behind, mine, after }: AdherenceQuery) {
    return sight.json(adherence, search || null, mine === 'yes', behind === 'yes', ...nameCursor(after, 2), PAGE);
  }
}
