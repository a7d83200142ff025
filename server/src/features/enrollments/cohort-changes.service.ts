import { Injectable } from '@nestjs/common';
import {
  afterChange,
  type CohortChangeDraft,
  type CohortChangePreview,
  type CohortDates,
  type EnrollmentChange,
  expectedEnd,
  type Period,
  truthOn,
} from '@cmio-pathway/shared';
import type { Scope } from '../../platform/access/scope.js';
import { Ids } from '../../platform/clock.js';
import { Conflict, invalid } from '../../platform/errors.js';
import { EnrollmentChanges } from './enrollment-changes.service.js';
import { held } from './held-enrollment.js';
import { inLockOrder, namedPeople } from './named-people.js';

/** Puts several people into a cohort from a day on, and takes that back for all of them. */
@Injectable()
export class CohortChanges {
  constructor(
    private readonly ids: Ids,
    private readonly changes: EnrollmentChanges,
  ) {}

  /** What would become of each; nothing is written. */
  async preview(scope: Scope, draft: CohortChangeDraft): Promise<CohortChangePreview> {
    const cohorts = await cohortsOf(scope, draft);
    const people = await namedPeople(scope, draft.people);
    return {
      people: people.map(({ id, name, enrolled, periods }) => {
        const found = enrolled ? afterChange(periods, changeOf(draft)) : notEnrolled;
        const now = truthOn(periods.map(standing), draft.from)?.cohort;
        return {
          person: { id, name },
          cohort: cohorts.find((cohort) => cohort.id === now)?.name ?? null,
          endBefore: expectedEnd(periods, cohorts),
          endAfter: 'refused' in found ? null : expectedEnd(found.periods, cohorts),
          refused:
            'refused' in found ? found.refused.detail : id === scope.actor ? 'Another admin changes your own.' : null,
        };
      }),
    };
  }

  /** For everybody for whom the preview refuses nothing. */
  async state(scope: Scope, draft: CohortChangeDraft): Promise<{ batch: string; people: number }> {
    await cohortsOf(scope, draft);
    await namedPeople(scope, draft.people);
    const batch = this.ids.next();
    let changed = 0;
    for (const person of inLockOrder(scope, draft.people)) {
      const enrollment = await held(scope, person);
      if (enrollment.endedAt || 'refused' in afterChange(enrollment.periods, changeOf(draft))) continue;
      await this.changes.restate(scope, person, enrollment, changeOf(draft), batch);
      changed += 1;
    }
    if (changed === 0) throw new Conflict('nothing_changes', 'This changes nobody’s cohort.');
    return { batch, people: changed };
  }
}

const notEnrolled = { refused: { detail: 'They are not enrolled.' } };
const standing = (period: Period) => ({ ...period, recordedAt: '1970-01-01T00:00:00Z', supersededAt: null });
const changeOf = ({ from, cohort, reason }: CohortChangeDraft): EnrollmentChange => ({
  kind: 'cohort',
  from,
  cohort,
  ...(reason === undefined ? {} : { reason }),
});

const cohortsOf = async (scope: Scope, { cohort }: CohortChangeDraft): Promise<(CohortDates & { name: string })[]> => {
  const rows: (CohortDates & { name: string; archived: boolean })[] = await scope.sql.query(
    `select id, name, starts_on as "startsOn", ends_on as "endsOn", archived_at is not null as archived from cohort where program_id = $1`,
    [scope.program],
  );
  const chosen = rows.find(({ id }) => id === cohort);
  if (!chosen) throw invalid('/cohort', 'There is no such cohort here.', 'no_cohort');
  if (chosen.archived) throw invalid('/cohort', 'This cohort is archived.', 'archived');
  return rows;
};
