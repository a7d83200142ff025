import { Injectable } from '@nestjs/common';
import { civilDay, Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Jobs } from '../../platform/jobs/jobs.js';

const AT_ONCE = 500;

/** Keeps what lists are read from ahead of their readers: what begins or ends on a day, and duplicates of whoever has come. */
@Injectable()
export class ListsKept {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    jobs: Jobs,
  ) {
    jobs.hourly('lists', () => this.run());
  }

  /** Answers of how many people something was told anew; some at a time, so that nobody waits for long. */
  async run(): Promise<number> {
    const today = civilDay(this.clock.now());
    const told = await this.untilDone('select freshen_everywhere($1, $2) as done', [today, AT_ONCE]);
    return told + (await this.untilDone('select pair_up_everywhere($1) as done', [AT_ONCE / 5]));
  }

  private async untilDone(text: string, values: unknown[]): Promise<number> {
    let sum = 0;
    for (;;) {
      const [row] = await this.database.identity<{ done: number }>(text, values);
      if (row!.done === 0) return sum;
      sum += row!.done;
    }
  }
}
