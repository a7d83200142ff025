import type { Milestone } from '../pathway/model.js';
import type { RecordFact } from '../record/facts.js';
import { isVerified, termOf } from './term.js';

/** Civil days; null where none is in sight. */
export interface End {
  /** By when it has to be renewed. */
  due: string | null;
  /** The last day it counts: later where its issuer gives grace. */
  last: string | null;
}

export const noEnd: End = { due: null, last: null };

/** The end of a record by its own term alone; none before it has begun. */
export const ownEndOf = (milestone: Milestone | undefined, record: RecordFact, today: string): End => {
  if (!isVerified(record) || record.verified.from > today) return noEnd;
  // What has no document and is no credential never lapses: nothing has to be counted.
  if (record.verified.until === null && milestone?.kind !== 'credential') return noEnd;
  if (!milestone) return { due: record.verified.until, last: record.verified.until };
  const { until, endsOn } = termOf(milestone, record);
  return endsOn === null ? noEnd : { due: until, last: endsOn };
};
