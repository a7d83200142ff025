import { setImmediate, setTimeout } from 'node:timers/promises';
import type { ImportFigures, ImportReading } from '@cmio-pathway/shared';
import type { Doorway } from '../../platform/access/doorway.js';
import type { Scope } from '../../platform/access/scope.js';
import type { Clock } from '../../platform/clock.js';
import type { Database } from '../../platform/database/database.js';
import { batches, BATCH, type ImportRows } from './import-rows.repository.js';
import { Lookups } from './lookups.js';
import { Plan } from './plan.js';
import { tablesOf } from './reading.js';
import { linesOf, type Line, type Problem } from './rows.js';

/** Which run over which import. */
export interface RunOrder {
  import: string;
  number: number;
  dry: boolean;
  onlyGood: boolean;
}

type End = 'ended' | 'refused' | 'cancelled' | 'failed';

/** Thrown to roll the work back: the result of a dry run, or why there is none. */
class RolledBack extends Error {
  constructor(
    readonly end: End,
    readonly plan: Plan | null,
  ) {
    super(end);
  }
}

/** One run from the bytes to the rows. A dry run does everything the other does, in a transaction that is rolled back. */
export class ImportRun {
  private done = 0;
  private total = 1;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly rows: ImportRows,
    private readonly door: Doorway,
    private readonly order: RunOrder,
    private readonly stopping: () => boolean,
  ) {}

  async run(): Promise<void> {
    try {
      const lines = await this.lines();
      await this.write((scope) => this.import(scope, lines));
    } catch (error) {
      const rolledBack = error instanceof RolledBack ? error : new RolledBack('failed', null);
      await this.write((scope) => this.end(scope, rolledBack.end, rolledBack.plan));
      if (rolledBack !== error) throw error;
    }
  }

  private write<Result>(work: (scope: Scope) => Promise<Result>): Promise<Result> {
    return this.database.write({ ...this.door, now: this.clock.now() }, work);
  }

  private async lines(): Promise<Line[]> {
    const { program, import: id } = { program: this.door.program, import: this.order.import };
    const [{ content, reading }] = await this.write(
      ({ sql }) =>
        sql.query(
          `select f.content, i.reading from import i join import_file f on f.program_id = i.program_id and f.import_id = i.id
         where i.program_id = $1 and i.id = $2`,
          [program, id],
        ) as Promise<[{ content: Buffer; reading: ImportReading }]>,
    );
    return linesOf(await tablesOf(content, reading.encoding), reading);
  }

  private async import(scope: Scope, lines: Line[]): Promise<void> {
    await this.turn(scope);
    const plan = await this.planned(scope, lines);
    this.total = lines.length + plan.people.length + plan.pairings.length + plan.milestones.length;
    await scope.sql.query(
      `update import set state = 'imported', imported_at = $3, imported_by = $4, revision = revision + 1,
         imported_by_name = (select p.display_name from person p where p.id = $4) where program_id = $1 and id = $2`,
      [scope.program, this.order.import, scope.now, scope.actor],
    );
    await this.each(scope, plan.people, (some) => this.rows.invite(scope, this.order.import, some));
    await this.each(scope, plan.milestones, (some) => this.rows.keepMilestones(scope, this.order.import, some));
    await this.each(scope, plan.pairings, async (some) => {
      const { problems, there } = await this.rows.pair(scope, this.order.import, some);
      plan.unpair(problems, there);
    });
    if (this.order.dry) throw new RolledBack('ended', plan);
    if (plan.problems.length > 0 && !this.order.onlyGood) throw new RolledBack('refused', plan);
    await scope.sql.query('update import_file set content = null where program_id = $1 and import_id = $2', [
      scope.program,
      this.order.import,
    ]);
    await this.end(scope, 'ended', plan);
  }

  /** One import of a program at a time: the second sees what the first has brought. */
  private async turn(scope: Scope): Promise<void> {
    const lock = `select pg_try_advisory_xact_lock(hashtextextended('imports of ' || $1, 0)) as mine`;
    while (!(await scope.sql.query(lock, [scope.program]))[0].mine) {
      await this.advance(scope, 0);
      await setTimeout(200);
    }
  }

  private async planned(scope: Scope, lines: Line[]): Promise<Plan> {
    const [{ reading }] = await scope.sql.query('select reading from import where program_id = $1 and id = $2', [
      scope.program,
      this.order.import,
    ]);
    const plan = new Plan(new Lookups(await this.rows.known(scope), reading), scope.now);
    this.total = lines.length * 2;
    for (const some of batches(lines)) {
      for (const line of some) plan.add(line);
      await this.advance(scope, some.length);
      // Others are served between two batches.
      await setImmediate();
    }
    plan.meet(await this.rows.standing(scope, plan));
    return plan;
  }

  private async each<Row>(scope: Scope, rows: Row[], work: (some: Row[]) => Promise<void>): Promise<void> {
    for (const some of batches(rows)) {
      await work(some);
      await this.advance(scope, some.length);
    }
  }

  /** Says how far it is, beside the transaction, and stops when it was asked to. */
  private async advance(scope: Scope, rows: number): Promise<void> {
    this.done += rows;
    const values = [scope.program, this.order.import, this.order.number, this.done, this.total, this.clock.now()];
    const [[run]] = await this.write(({ sql }) =>
      sql.query(
        `update import_run set done = $4::integer, total = greatest($5::integer, $4::integer), beat_at = $6 where program_id = $1 and import_id = $2 and number = $3
         returning cancel_asked_at`,
        values,
      ),
    );
    if (run.cancel_asked_at !== null || this.stopping()) throw new RolledBack('cancelled', null);
  }

  /** Writes down how it ended and what was wrong. */
  private async end(scope: Scope, end: End, plan: Plan | null): Promise<void> {
    const key = [scope.program, this.order.import, this.order.number];
    for (const [at, some] of batches(plan?.problems ?? []).entries())
      await scope.sql.query(
        `insert into import_problem (program_id, import_id, run, at, sheet, row_number, column_title, value, code, detail)
         select $1, $2, $3, r.at, r.sheet, r."row", r."column", r.value, r.code, r.detail
         from jsonb_to_recordset($4::jsonb) as r (at integer, sheet text, "row" integer, "column" text, value text, code text, detail text)`,
        [...key, JSON.stringify(some.map((problem, index) => ({ ...cut(problem), at: at * BATCH + index })))],
      );
    await scope.sql.query(
      `update import_run set ended_at = $4, ended_as = $5, figures = $6, done = total where program_id = $1 and import_id = $2 and number = $3`,
      [...key, this.clock.now(), end, plan && JSON.stringify(figuresOf(plan))],
    );
    if (plan)
      await scope.sql.query(
        `update import set state = 'checked', revision = revision + 1 where program_id = $1 and id = $2 and state = 'read'`,
        key.slice(0, 2),
      );
  }
}

const cut = (problem: Problem) => ({
  ...problem,
  column: problem.column.slice(0, 200),
  value: problem.value.slice(0, 200),
});

const figuresOf = (plan: Plan): ImportFigures => ({
  people: { made: plan.people.length, there: plan.there.people },
  mentorships: { made: plan.pairings.length - plan.unpaired, there: plan.there.mentorships },
  milestones: { made: plan.milestones.length, there: plan.there.milestones },
  rows: plan.rows,
  badRows: plan.badRows,
  problems: plan.problems.length,
});
