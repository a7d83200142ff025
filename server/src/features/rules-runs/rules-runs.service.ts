import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import type { CountsPreviewed, RulesRun as RulesRunContract } from '@cmio-pathway/shared';
import type { Scope } from '../../platform/access/scope.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config.js';
import { Database } from '../../platform/database/database.js';
import { Conflict, NotFound } from '../../platform/errors.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { Everybody, type RulesInForce, whileRulesChange } from '../portfolio/index.js';
import { RulesRun } from './rules-run.js';

/** So many people's progress is written with the answer; of more it goes on after it. */
const WITH_THE_ANSWER = 100;

type Kind = RulesRunContract['what'];

/** Carries a change of a program's rules into the progress of everybody in it: the only writer of `rules_run`. */
@Injectable()
export class RulesRuns implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(RulesRuns.name);
  private readonly running = new Set<Promise<void>>();
  private stopping = false;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly everybody: Everybody,
    private readonly config: Config,
    jobs: Jobs,
  ) {
    jobs.hourly('rules', () => this.takeUp());
  }

  /** Makes a change and carries it to everybody: with the answer where they are few, else in a run, which makes it when it has counted. */
  async change<Result extends object>(
    scope: Scope,
    what: Kind,
    apply: (scope: Scope) => Promise<Result>,
  ): Promise<Result & { run: number | null }> {
    await this.refuseWhileRunning(scope);
    const people = await scope.asLogin((sql) => this.everybody.in(sql, scope.program));
    if (people.length > WITH_THE_ANSWER) {
      const { result, rules } = await this.tried(scope, apply);
      const run = await this.note(scope, what, false, people.length);
      this.begin(scope, { number: run, dry: false, people, rules, apply });
      return { ...result, run };
    }
    await whileRulesChange(scope);
    const result = await apply(scope);
    // Asked again: whoever came in before the lock was had is one of them.
    await scope.asLogin(async (sql) =>
      this.everybody.carry(sql, scope.program, await this.everybody.in(sql, scope.program), true),
    );
    return { ...result, run: null };
  }

  /** How many mentees' progress a change would change; nothing of it is made. */
  async preview(scope: Scope, what: Kind, apply: (scope: Scope) => Promise<object>): Promise<CountsPreviewed> {
    const people = await scope.asLogin((sql) => this.everybody.in(sql, scope.program));
    const { rules } = await this.tried(scope, apply);
    if (people.length > WITH_THE_ANSWER) {
      await this.refuseWhileRunning(scope);
      const run = await this.note(scope, what, true, people.length);
      this.begin(scope, { number: run, dry: true, people, rules, apply });
      return { mentees: people.length, changed: null, run };
    }
    const changed = await scope.asLogin((sql) => this.everybody.changedBy(sql, scope.program, people, rules));
    return { mentees: people.length, changed, run: null };
  }

  /** Stops what has not begun to write. */
  async cancel(scope: Scope): Promise<void> {
    const [, cancelled] = await scope.sql.query(
      `update rules_run set cancel_asked_at = coalesce(cancel_asked_at, $2) where program_id = $1 and ended_at is null and writes_from is null`,
      [scope.program, scope.now],
    );
    if (cancelled > 0) return;
    const [writing] = await scope.sql.query('select from rules_run where program_id = $1 and ended_at is null', [
      scope.program,
    ]);
    if (writing)
      throw new Conflict('too_late', 'It is set already, and goes on to its end. Change it back afterwards.');
    throw new NotFound();
  }

  async onApplicationBootstrap(): Promise<void> {
    if (this.config.NODE_ENV !== 'test')
      await this.takeUp().catch((error: unknown) => this.log.warn(`Rules: ${(error as Error).message}`));
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    await Promise.allSettled(this.running);
  }

  /** Brings to its end what a server has left in the middle; answers how many there were. */
  async takeUp(): Promise<number> {
    for (let count = 0; ; count += 1) {
      const [left] = await this.database.identity<{ program: string; number: number }>(
        'select * from take_up_rules_run($1)',
        [this.clock.now()],
      );
      if (!left || this.stopping) return count;
      await this.run(left.program, left.number).goOn();
    }
  }

  /** The rules as the change would make them: it is made, read and taken back. */
  private async tried<Result>(scope: Scope, apply: (scope: Scope) => Promise<Result>) {
    await scope.sql.query('savepoint tried');
    const result = await apply(scope);
    const rules = await scope.asLogin((sql) => this.everybody.rulesOf(sql, scope.program));
    await scope.sql.query('rollback to savepoint tried');
    return { result, rules };
  }

  /** One change of a program at a time; a look at another one gives way. */
  private async refuseWhileRunning(scope: Scope): Promise<void> {
    // Of two that begin at once the second waits, and finds the first.
    await scope.sql.query(`select pg_advisory_xact_lock(hashtextextended('run of ' || $1, 0))`, [scope.program]);
    await scope.sql.query(
      `update rules_run set cancel_asked_at = coalesce(cancel_asked_at, $2) where program_id = $1 and dry and ended_at is null`,
      [scope.program, scope.now],
    );
    const [running] = await scope.sql.query(
      `select from rules_run where program_id = $1 and not dry and ended_at is null
         and (writes_from is not null or (cancel_asked_at is null and beat_at > $2::timestamptz - interval '1 minute'))`,
      [scope.program, scope.now],
    );
    if (running)
      throw new Conflict(
        'running',
        'Another change of the rules is on its way to everybody. Wait for its end, or stop it.',
      );
  }

  private async note(scope: Scope, what: Kind, dry: boolean, total: number): Promise<number> {
    const [{ number }]: [{ number: number }] = await scope.sql.query(
      `insert into rules_run (program_id, number, what, dry, started_by, started_at, beat_at, done, total)
       select $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5, $5, 0, $6 from rules_run where program_id = $1 returning number`,
      [scope.program, what, dry, scope.actor, scope.now, total],
    );
    return number;
  }

  private begin(
    scope: Scope,
    order: {
      number: number;
      dry: boolean;
      people: string[];
      rules: RulesInForce;
      apply: (scope: Scope) => Promise<object>;
    },
  ): void {
    scope.afterwards(() => {
      const set = () => scope.anew(this.clock.now(), (again) => this.set(again, order.number, order.apply));
      const work = this.run(scope.program, order.number)
        .run(order.people, order.rules, order.dry ? null : set)
        .catch((error: unknown) => this.log.warn(`A change of rules came to no end: ${(error as Error).message}`));
      this.running.add(work);
      void work.finally(() => this.running.delete(work));
    });
  }

  /** Sets the rule, unless it was asked to stop: from then on it can no longer be stopped. */
  private async set(scope: Scope, number: number, apply: (scope: Scope) => Promise<object>): Promise<boolean> {
    await whileRulesChange(scope);
    const [, set] = await scope.sql.query(
      'update rules_run set writes_from = $3, beat_at = $3, done = 0 where program_id = $1 and number = $2 and cancel_asked_at is null',
      [scope.program, number, scope.now],
    );
    if (set > 0) await apply(scope);
    return set > 0;
  }

  private run(program: string, number: number): RulesRun {
    return new RulesRun(this.database, this.clock, this.everybody, { program, number }, () => this.stopping);
  }
}
