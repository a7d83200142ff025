import { Injectable } from '@nestjs/common';
import type { CountsPreview, CountsPreviewed, ProgramSettingsDraft, RulesSaved } from '@cmio-pathway/shared';
import type { Scope } from '../../platform/access/scope.js';
import { Stale } from '../../platform/errors.js';
import { RulesRuns } from '../rules-runs/index.js';

/** What a program sets about itself: the only writer of those columns of `program`. */
@Injectable()
export class ProgramSettings {
  constructor(private readonly runs: RulesRuns) {}

  /** Sets all of it, written against the revision that was read; whose decisions count is carried into everybody's progress. */
  async set(scope: Scope, revision: number, draft: ProgramSettingsDraft): Promise<RulesSaved> {
    const [before] = await scope.sql.query('select counts_from_others as counts from program where id = $1', [
      scope.program,
    ]);
    const save = async ({ sql, program }: Scope) => {
      const [held]: (ProgramSettingsDraft & { revision: number })[] = await sql.query(current, [program]);
      if (held!.revision !== revision) throw new Stale(held);
      await sql.query(update, [program, ...values(draft)]);
      return { revision: revision + 1 };
    };
    if (before.counts === draft.countsFromOthers) return { ...(await save(scope)), run: null };
    return this.runs.change(scope, 'counts', save);
  }

  /** How many mentees' progress a setting would change. */
  async preview(scope: Scope, { countsFromOthers }: CountsPreview): Promise<CountsPreviewed> {
    return this.runs.preview(scope, 'counts', async ({ sql, program }) => {
      await sql.query('update program set counts_from_others = $2 where id = $1', [program, countsFromOthers]);
      return {};
    });
  }
}

const current = `
  select name, time_zone as "timeZone", counts_from_others as "countsFromOthers", review_days as "reviewDays", quiet_days as "quietDays",
    stuck_days as "stuckDays", mentors_see_cohorts as "mentorsSeeCohorts",
    mentors_waive as "mentorsWaive", retention_months as "retentionMonths", revision
  from program where id = $1 for update`;

const update = `
  update program set name = $2, time_zone = $3, counts_from_others = $4, review_days = $5, quiet_days = $6, stuck_days = $7,
    mentors_see_cohorts = $8, mentors_waive = $9, retention_months = $10, revision = revision + 1
  where id = $1`;

const values = (draft: ProgramSettingsDraft) => [
  draft.name,
  draft.timeZone,
  draft.countsFromOthers,
  draft.reviewDays,
  draft.quietDays,
  draft.stuckDays,
  draft.mentorsSeeCohorts,
  draft.mentorsWaive,
  draft.retentionMonths,
];
