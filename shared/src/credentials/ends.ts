import type { Milestone } from '../pathway/model.js';
import type { RecordFact } from '../record/facts.js';
import type { Knowledge } from '../record/knowledge.js';
import { besideEnd, earlier } from './current.js';
import { holdingsIn } from './holdings.js';
import { type End, noEnd, ownEndOf } from './own-end.js';

/**
 * When what a record verifies ends at a milestone: by its own term, or before that with what its issuer asks for beside it. A term that has
 * not begun has no end yet.
 */
export const endsIn = (known: Knowledge, today: string): ((milestone: Milestone, record: RecordFact) => End) => {
  const holdings = holdingsIn(known);
  const beside = new Map<string, string | null>();
  const besideOf = (milestone: Milestone): string | null => {
    const kept = beside.get(milestone.id);
    if (kept !== undefined) return kept;
    const found = besideEnd(holdings, known.way, milestone, today);
    beside.set(milestone.id, found);
    return found;
  };
  return (milestone, record) => {
    if (record.verified === null || record.verified.from > today) return noEnd;
    const own = ownEndOf(milestone, record, today);
    const other = besideOf(milestone);
    return { last: earlier(own.last, other), due: earlier(own.due, other) };
  };
};
