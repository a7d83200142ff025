import { Injectable, StreamableFile } from '@nestjs/common';
import type { Sight } from '../../platform/access/scope.js';
import { Config } from '../../platform/config.js';
import { sqlFile } from '../../platform/database/sql-file.js';
import { type CalendarEntry, calendarOf } from './calendar.js';
import { meetingPath } from './meeting-path.js';

const entry = sqlFile(import.meta.url, './meeting-calendar.sql');

type Row = CalendarEntry & { state: string; program: string; person: string; isMentor: boolean };

/** A meeting whose time is agreed, as a file for a calendar. */
@Injectable()
export class MeetingCalendar {
  constructor(private readonly config: Config) {}

  async file(sight: Sight, id: string): Promise<StreamableFile> {
    const row = await sight.row<Row>(entry, id);
    const url = `${this.config.PUBLIC_URL}${meetingPath(row, row.isMentor ? 'mentor' : 'mentee')}`;
    const text = calendarOf({ ...row, url }, row.state === 'cancelled' ? 'cancel' : 'publish');
    return new StreamableFile(Buffer.from(text), {
      type: 'text/calendar; charset=utf-8',
      disposition: 'attachment; filename="meeting.ics"',
    });
  }
}
