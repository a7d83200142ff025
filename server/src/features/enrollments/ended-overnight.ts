import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { MeetingLetters } from '../meetings/index.js';

/** Closes, every night, the enrollments whose last day is over. */
@Injectable()
export class EndedOvernight {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly meetings: MeetingLetters,
    jobs: Jobs,
  ) {
    jobs.nightly('enrollments', () => this.run());
  }

  /** Answers how many have ended; the calendars are told of the meetings that ended with them. */
  run(): Promise<number> {
    const now = this.clock.now();
    return this.database.apart(async (sql) => {
      const [{ ended }] = await sql.query('select end_due_enrollments($1) as ended', [now]);
      await this.meetings.tellOfEnds(sql, now);
      return ended;
    });
  }
}
