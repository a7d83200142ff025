import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Files } from '../../platform/files/files.js';
import { Jobs } from '../../platform/jobs/jobs.js';

/** What falls due by itself: accounts closed for 30 days are erased, and what a program has kept for its time is removed. */
@Injectable()
export class Retention {
  private readonly log = new Logger('retention');

  constructor(
    private readonly database: Database,
    private readonly files: Files,
    private readonly clock: Clock,
    jobs: Jobs,
  ) {
    jobs.nightly('retention', () => this.run());
  }

  /** One night's work; running it twice does nothing twice. */
  async run(): Promise<{ erased: number; purged: number }> {
    const [done] = await this.database.identity<{ erased: number; purged: number }>(
      'select * from end_what_is_due($1)',
      [this.clock.now()],
    );
    await this.database.identity('select forget_old_merges($1)', [this.clock.now()]);
    await this.removeFiles();
    return done!;
  }

  /** Removes the bytes of who was erased. What cannot be removed now is tried again the next night. */
  async removeFiles(): Promise<void> {
    try {
      const people = await this.database.identity<{ person: string }>('select files_to_erase() as person', []);
      for (const { person } of people) {
        await this.files.forget(person);
        await this.database.identity('select files_are_erased($1, $2)', [person, this.clock.now()]);
      }
    } catch (error) {
      this.log.warn(`Files of somebody erased are still there: ${String(error)}`);
    }
  }
}
