import { setImmediate, setTimeout } from 'node:timers/promises';
import type { Clock } from '../../platform/clock.js';
import type { Database } from '../../platform/database/database.js';
import type { Asked, Everybody, RulesInForce } from '../portfolio/index.js';

/** So few at a time that nobody who writes about themselves waits for long. */
const AT_ONCE = 50;

/** One change on its way to everybody: counted first, then set, then written person after person, each in a short transaction. */
export class RulesRun {
  private done = 0;
  private total = 0;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly everybody: Everybody,
    private readonly of: { program: string; number: number },
    private readonly stopping: () => boolean,
  ) {}

  /** `set` makes the change, or answers that it was stopped in time; without it nothing but the count is wanted. */
  async run(people: string[], rules: RulesInForce, set: (() => Promise<boolean>) | null): Promise<void> {
    let isSet = false;
    try {
      const changed = await this.count(people, rules);
      if (changed === null) return await this.end('cancelled', null);
      if (set === null) return await this.end('ended', changed);
      isSet = await set();
      if (!isSet) return await this.end('cancelled', changed);
      await this.write(changed);
    } catch (error) {
      // What is set is brought to its end later, by whoever takes it up.
      if (!isSet) await this.end('failed', null);
      throw error;
    }
  }

  /** Writes what somebody else has set and left. */
  goOn(): Promise<void> {
    return this.write(null);
  }

  /** How many people's progress changes; null when it was asked to stop. */
  private async count(people: string[], rules: RulesInForce): Promise<number | null> {
    this.total = people.length;
    let changed = 0;
    for (const some of batches(people)) {
      changed += await this.everybody.changedBy(this.sql, this.of.program, some, rules);
      if (await this.advance(some.length)) return null;
    }
    return changed;
  }

  private async write(changed: number | null): Promise<void> {
    let left = await this.everybody.in(this.sql, this.of.program);
    [this.done, this.total] = [0, left.length];
    while (left.length > 0) {
      const busy: string[] = [];
      for (const some of batches(left)) {
        const missed = await this.database.apart((sql) => this.everybody.carry(sql, this.of.program, some, false));
        busy.push(...missed);
        await this.advance(some.length - missed.length);
        if (this.stopping()) return;
      }
      // About these somebody writes: they are asked again.
      if (busy.length > 0) await setTimeout(200);
      left = busy;
    }
    await this.end('ended', changed);
  }

  /** Says how far it is; answers whether to stop. Others are served between two batches. */
  private async advance(people: number): Promise<boolean> {
    this.done += people;
    const [row] = await this.database.identity<{ stop: boolean | null }>(
      'select beat_rules_run($1, $2, $3, $4, $5) as stop',
      [...this.key, this.done, this.total, this.clock.now()],
    );
    await setImmediate();
    return row?.stop === true || this.stopping();
  }

  private async end(as: 'ended' | 'cancelled' | 'failed', changed: number | null): Promise<void> {
    await this.database.identity('select end_rules_run($1, $2, $3, $4, $5)', [
      ...this.key,
      as,
      changed,
      this.clock.now(),
    ]);
  }

  private get key(): [string, number] {
    return [this.of.program, this.of.number];
  }

  /** Outside of any transaction: each read stands for itself. */
  private get sql(): Asked {
    return { query: (text, values) => this.database.identity(text, values) };
  }
}

const batches = (people: string[]): string[][] =>
  Array.from({ length: Math.ceil(people.length / AT_ONCE) }, (_, at) => people.slice(at * AT_ONCE, (at + 1) * AT_ONCE));
