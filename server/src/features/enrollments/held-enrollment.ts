import type { EndedAs, Period } from '@cmio-pathway/shared';
import type { Scope } from '../../platform/access/scope.js';
import { NotFound } from '../../platform/errors.js';

/** An enrollment of the scope's program, locked, as its admin is about to change it. */
export interface HeldEnrollment {
  acceptedAt: Date | null;
  endedAt: Date | null;
  endedAs: EndedAs | null;
  endsOn: string | null;
  /** The last day of the stretch before the offer; null for a first one. */
  earlierUntil: string | null;
  /** What is believed now, in order. */
  periods: (Period & { id: string })[];
}

/** Locks somebody's enrollment; what is none of this program does not exist, and one's own is not one's to change. */
export const held = async (scope: Scope, person: string): Promise<HeldEnrollment> => {
  const [row] = await scope.sql.query(
    `select accepted_at as "acceptedAt", ended_at as "endedAt", ended_as as "endedAs", ends_on as "endsOn", earlier_until as "earlierUntil"
     from hold_enrollment($1)`,
    [person],
  );
  if (!row) throw new NotFound();
  return { ...row, periods: await scope.sql.query(current, [person, scope.program]) };
};

const current = `
  select id, lower(valid) as "from", upper(valid) - 1 as until, kind = 'leave' as leave, fraction::float as fraction, cohort_id as cohort
  from enrollment_period where person_id = $1 and program_id = $2 and superseded_at is null order by valid`;
