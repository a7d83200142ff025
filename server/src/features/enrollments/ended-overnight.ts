import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Jobs } from '../../platform/jobs/jobs.js';

/** Closes, every night, the enrollments whose last day is over. */
@Injectable()
export class EndedOvernight {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    jobs: Jobs,
  ) {
    jobs.nightly('enrollments', () => this.run());
  }

  /** Answers how many have ended. */
  async run(): Promise<number> {
    const [row] = await this.database.identity<{ ended: number }>('select end_due_enrollments($1) as ended', [
      this.clock.now(),
    ]);
    return row!.ended;
  }
}
