import type { MenteeRow } from '@cmio-pathway/shared/contracts/program';
import { daysBetween, formatPartial } from '@cmio-pathway/shared/dates/partial-date';
import { milestoneById } from '@cmio-pathway/shared/pathway/pathway';
import { steps } from '@cmio-pathway/shared/pathway/steps';

/** A mentee as the list says it. */
export interface MenteeLine {
  id: string;
  name: string;
  step: string;
  /** The cohort, and what is not usual: standing in, a further mentor, a pause. */
  cohort: string;
  /** What waits for the mentor; empty when nothing does. */
  waits: string;
  returned: string;
  /** What was submitted last: what is only logged stays private. */
  logged: string;
  loggedAt: string;
}

export const inDays = (days: number): string => (days < 1 ? 'today' : days === 1 ? '1 day' : `${days} days`);

const since = (instant: string, today: string) => {
  const days = daysBetween(instant, today);
  return `since ${formatPartial(instant.slice(0, 10))}, ${inDays(days)}`;
};

export const menteeLine = (row: MenteeRow, today: string): MenteeLine => {
  const step = steps.find(({ id }) => id === row.currentStep);
  return {
    id: row.person.id,
    name: row.person.name,
    step: step ? `Step ${step.id}, ${step.title}` : 'No step yet',
    cohort: [
      row.cohort,
      row.standsInFor ? `you stand in for ${row.standsInFor.name}` : row.primary ? null : 'further mentor',
      row.paused ? 'pauses' : null,
    ]
      .filter(Boolean)
      .join(', '),
    waits: row.waiting > 0 && row.waitingSince ? `${row.waiting} ${since(row.waitingSince, today)}` : '',
    returned: row.returnedSince ? `Returned ${since(row.returnedSince, today)}` : '',
    logged: row.lastLogged
      ? (row.lastLogged.title ?? milestoneById(row.lastLogged.milestone)?.title ?? row.lastLogged.milestone)
      : '',
    loggedAt: row.lastLogged ? formatPartial(row.lastLogged.at.slice(0, 10)) : '',
  };
};
