import { Injectable } from '@nestjs/common';
import type { ClosingsDraft, RulesSaved } from '@cmio-pathway/shared';
import type { Scope } from '../../platform/access/scope.js';
import { Stale } from '../../platform/errors.js';
import { RulesRuns } from '../rules-runs/index.js';
import { ProgramClosingRow } from './program-closing.entity.js';

/** When ways close, where a program corrects the catalogue: the only writer of `program_closing`. */
@Injectable()
export class Closings {
  constructor(private readonly runs: RulesRuns) {}

  /** Sets the whole list, written against the revision that was read. */
  async set(scope: Scope, revision: number, { days }: ClosingsDraft): Promise<RulesSaved> {
    return this.runs.change(scope, 'closings', async (then) => {
      const rows = await then.sql.findBy(ProgramClosingRow, { programId: then.program });
      const now = rows.reduce((sum, row) => sum + row.revision, 0);
      const standing = rows.filter(({ withdrawnAt }) => withdrawnAt === null);
      if (now !== revision) throw new Stale({ days: standing.map(dayIn), revision: now });
      const changed = days.filter(
        (day) =>
          !standing.some((one) => one.way === day.way && one.closesOn === day.closesOn && one.source === day.source),
      );
      const withdrawn = standing.filter((one) => !days.some(({ way }) => way === one.way)).map(({ way }) => way);
      await then.sql.query(correct, [then.program, JSON.stringify(changed), then.now]);
      await then.sql.query(withdraw, [then.program, withdrawn, then.now]);
      return { revision: now + changed.length + withdrawn.length };
    });
  }
}

// Nothing is deleted: a day that is corrected again takes its row up again.
const correct = `
  insert into program_closing (program_id, way, closes_on, source, revision, corrected_at)
  select $1, way, "closesOn", source, 1, $3 from jsonb_to_recordset($2::jsonb) as d (way text, "closesOn" date, source text)
  on conflict (program_id, way) do update set closes_on = excluded.closes_on, source = excluded.source,
    revision = program_closing.revision + 1, corrected_at = excluded.corrected_at, withdrawn_at = null`;
const withdraw = `
  update program_closing set revision = revision + 1, withdrawn_at = $3 where program_id = $1 and way = any ($2::text[])`;

const dayIn = ({ way, closesOn, source }: ProgramClosingRow) => ({ way, closesOn, source });
