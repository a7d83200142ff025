import { Injectable } from '@nestjs/common';
import type { CountsPreview, CountsPreviewed, ProgramSettingsDraft, RulesSaved } from '@cmio-pathway/shared';
import type { Scope } from '../../platform/access/scope.js';
import { Stale } from '../../platform/errors.js';
import { Everybody } from '../portfolio/index.js';

/** What a program sets about itself: the only writer of those columns of `program`. */
@Injectable()
export class ProgramSettings {
  constructor(private readonly everybody: Everybody) {}

  /** Sets all of it, written against the revision that was read; whose decisions count is carried into everybody's progress. */
  async set(scope: Scope, revision: number, draft: ProgramSettingsDraft): Promise<RulesSaved> {
    const before = await this.held(scope);
    if (before.revision !== revision) throw new Stale(before);
    const save = async () => {
      await scope.sql.query(update, [scope.program, ...values(draft)]);
      return { revision: revision + 1 };
    };
    return before.countsFromOthers === draft.countsFromOthers ? save() : this.everybody.changeRules(scope, save);
  }

  /** How many mentees' progress a setting would change: the change itself, taken back before anybody sees it. */
  async preview(scope: Scope, { countsFromOthers }: CountsPreview): Promise<CountsPreviewed> {
    await scope.sql.query('savepoint preview');
    const before = await this.progress(scope);
    await this.everybody.changeRules(scope, async () => {
      await scope.sql.query('update program set counts_from_others = $2 where id = $1', [
        scope.program,
        countsFromOthers,
      ]);
    });
    const after = await this.progress(scope);
    await scope.sql.query('rollback to savepoint preview');
    return {
      mentees: before.size,
      changed: [...before].filter(([person, facts]) => after.get(person) !== facts).length,
    };
  }

  private async progress(scope: Scope): Promise<Map<string, string>> {
    const rows: { person: string; facts: string }[] = await scope.sql.query(progress, [scope.program]);
    return new Map(rows.map(({ person, facts }) => [person, facts]));
  }

  private async held(scope: Scope): Promise<ProgramSettingsDraft & { revision: number }> {
    const [row] = await scope.sql.query(current, [scope.program]);
    return row;
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

const progress = `
  select e.person_id as person, coalesce(string_agg(concat_ws(' ', s.step, s.required, s.verified, s.stated, s.is_current), ',' order by s.step), '') as facts
  from enrollment e left join enrollment_progress s on s.program_id = e.program_id and s.person_id = e.person_id
  where e.program_id = $1 and e.accepted_at is not null and e.ended_at is null group by e.person_id`;
