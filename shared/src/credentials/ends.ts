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
  return (milestone, record) => {
    if (record.verified === null || record.verified.from > today) return noEnd;
    const own = ownEndOf(milestone, record, today);
    const beside = besideEnd(holdings, known.way, milestone, today);
    return { last: earlier(own.last, beside), due: earlier(own.due, beside) };
  };
};
