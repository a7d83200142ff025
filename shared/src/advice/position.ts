import { addMonths } from '../credentials/calendar.js';
import { firstDay, formatPartial, lastDay } from '../dates/partial-date.js';
import type { Milestone } from '../pathway/model.js';
import type { RecordFact } from '../record/facts.js';
import type { StoredState } from '../record/states.js';
import { recordsOf, type Situation } from './situation.js';

const unsettled: ReadonlySet<StoredState> = new Set(['returned', 'not_met']);

/** A position that a milestone is so many months of, as three years in informatics are of the post. */
export interface Position {
  /** A sentence; null while it has not lasted long enough. */
  lasted: string | null;
}

/** The position somebody is in, or was in for long enough; a position that ended too soon says nothing. */
export const positionOf = (here: Situation, { covers, duration }: Milestone): Position | null => {
  const months = duration?.min ?? null;
  if (months === null) return null;
  const held = covers
    .flatMap((id) => here.way.milestone(id) ?? [])
    .filter(({ kind }) => kind === 'role')
    .flatMap(({ id, title }) =>
      recordsOf(here, id).flatMap(({ when, state }) => (when && !unsettled.has(state) ? [{ title, when }] : [])),
    );
  const long = held.find(({ when }) => addMonths(firstDay(when.from), Math.ceil(months)) <= endOf(here, when));
  if (long)
    return {
      lasted: `“${long.title}” is on your record since ${formatPartial(long.when.from)}, as long as this takes: record it.`,
    };
  return held.some(({ when }) => when.ongoing) ? { lasted: null } : null;
};

const endOf = ({ today }: Situation, { from, until, ongoing }: NonNullable<RecordFact['when']>): string =>
  ongoing ? today : lastDay(until ?? from);
