import { Injectable } from '@nestjs/common';
import {
  afterChange,
  type CohortDates,
  type CompletionDraft,
  type CompletionPreview,
  type EnrollmentChange,
  expectedEnd,
  truthOn,
} from '@cmio-pathway/shared';
import type { Scope } from '../../platform/access/scope.js';
import { Ids } from '../../platform/clock.js';
import { Conflict } from '../../platform/errors.js';
import { EnrollmentChanges } from './enrollment-changes.service.js';
import { held } from './held-enrollment.js';
import { inLockOrder, namedPeople, type NamedPerson } from './named-people.js';

/** States for several people at once that they completed the training, as for a cohort that graduates, and takes that back for all of them. */
@Injectable()
export class Completions {
  constructor(
    private readonly ids: Ids,
    private readonly changes: EnrollmentChanges,
  ) {}

  /** What would become of each; nothing is written. */
  async preview(scope: Scope, draft: CompletionDraft): Promise<CompletionPreview> {
    const cohorts: (CohortDates & { name: string })[] = await scope.sql.query(
      `select id, name, starts_on as "startsOn", ends_on as "endsOn" from cohort where program_id = $1`,
      [scope.program],
    );
    const people = await namedPeople(scope, draft.people);
    return {
      people: people.map((one) => {
        const now = truthOn(one.periods.map(standing), draft.on)?.cohort;
        return {
          person: { id: one.id, name: one.name },
          cohort: cohorts.find(({ id }) => id === now)?.name ?? null,
          expectedEnd: expectedEnd(one.periods, cohorts),
          waiting: one.waiting,
          refused: refusalOf(one, draft) ?? (one.id === scope.actor ? 'Another admin changes your own.' : null),
        };
      }),
    };
  }

  /** For everybody for whom the preview refuses nothing. */
  async state(scope: Scope, draft: CompletionDraft): Promise<{ batch: string; people: number }> {
    await namedPeople(scope, draft.people);
    const batch = this.ids.next();
    let changed = 0;
    for (const person of inLockOrder(scope, draft.people)) {
      const enrollment = await held(scope, person);
      const { endedAt, acceptedAt, periods } = enrollment;
      if (refusalOf({ enrolled: !endedAt, accepted: acceptedAt !== null, periods }, draft)) continue;
      await this.changes.restate(scope, person, enrollment, changeOf(draft), batch);
      changed += 1;
    }
    if (changed === 0) throw new Conflict('nothing_changes', 'None of them can be completed on that day.');
    return { batch, people: changed };
  }
}

const standing = (period: NamedPerson['periods'][number]) => ({
  ...period,
  recordedAt: '1970-01-01T00:00:00Z',
  supersededAt: null,
});

const changeOf = ({ on, reason }: CompletionDraft): EnrollmentChange => ({
  kind: 'completion',
  from: on,
  ...(reason === undefined ? {} : { reason }),
});

/** Why somebody cannot be said to have completed on that day, as a sentence. */
const refusalOf = (
  { enrolled, accepted, periods }: Pick<NamedPerson, 'enrolled' | 'accepted' | 'periods'>,
  draft: CompletionDraft,
): string | null => {
  if (!enrolled) return 'They are not enrolled.';
  if (!accepted) return 'They have not accepted their offer.';
  const found = afterChange(periods, changeOf(draft));
  return 'refused' in found ? found.refused.detail : null;
};
