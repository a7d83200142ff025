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
    .filter((id) => here.way.milestone(id)?.kind === 'role')
    .flatMap((id) => recordsOf(here, id).filter((record) => record.when && !unsettled.has(record.state)));
  const long = held.find((record) => addMonths(firstDay(record.when!.from), Math.ceil(months)) <= endOf(here, record));
  if (long)
    return {
      lasted: `“${here.way.milestone(long.milestone)?.title ?? long.milestone}” is on your record since ${formatPartial(long.when!.from)}, as long as this takes: record it.`,
    };
  return held.some(({ when }) => when!.ongoing) ? { lasted: null } : null;
};

const endOf = ({ today }: Situation, { when }: RecordFact): string =>
  when!.until === null ? (when!.ongoing ? today : lastDay(when!.from)) : lastDay(when!.until);
