import type { ClockSpan } from '../attention/leave.js';
import { trainingEnd, trainingMonths } from '../clock/training-clock.js';
import { addDays } from '../credentials/calendar.js';
import { joined, type Period, stretchesOf } from './periods.js';

/** From which day until which a cohort trains at full time; null is not stated. */
export interface CohortDates {
  id: string;
  startsOn: string | null;
  endsOn: string | null;
}

/**
 * The last civil day of training by the clock: as long as the cohort takes at full time, stretched by part time, moved by leave. Null when the
 * cohort has no dates, when nobody is enrolled, or behind a leave without an end.
 */
export const expectedEnd = (periods: readonly Period[], cohorts: readonly CohortDates[]): string | null => {
  const stretch = stretchesOf(periods).at(-1);
  const cohort = cohorts.find(({ id }) => id === stretch?.at(-1)?.cohort);
  if (!stretch || !cohort?.startsOn || !cohort.endsOn) return null;
  const months = trainingMonths(cohort.startsOn, addDays(cohort.endsOn, 1), []);
  const end = trainingEnd(stretch[0]!.from, months, clockOf(stretch));
  return end === null ? null : addDays(end, -1);
};

/** Periods as the training clock reads them: in which cohort they were is nothing to it, and every cut would cost it a rounding. */
const clockOf = (periods: readonly Period[]): ClockSpan[] =>
  joined(periods.map((period) => ({ ...period, cohort: '' }))).map(({ from, until, fraction, leave }) => ({
    from,
    until,
    fraction,
    leave,
  }));
