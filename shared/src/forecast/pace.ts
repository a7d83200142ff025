import { daysBetween, firstDay, lastDay } from '../dates/partial-date.js';
import { drawnAt } from '../pathway/equivalence.js';
import type { RecordFact } from '../record/facts.js';
import type { Knowledge } from '../record/knowledge.js';
import { hasOwnPace } from './training.js';
import { DAYS_A_MONTH } from './work-time.js';

/** Finished periods from which somebody's own pace is told. */
export const PERIODS_FOR_PACE = 5;
const slowest = 2;
const fastest = 0.5;

/**
 * How long somebody takes against the typical length, 1 as stated: the median over their finished and verified periods, in civil months,
 * between a half and twice. Part time and leave are in it, as they were in the time it took: what goes by this pace is not stretched by
 * part time again, and a leave that is noted later makes nobody quicker. Null with fewer than five. Measured and applied only where the
 * length is one's own (`hasOwnPace`).
 */
export const paceOf = (known: Knowledge, records: readonly RecordFact[]): number | null => {
  const ratios = records.flatMap((record) => ratioOf(known, record) ?? []).toSorted((a, b) => a - b);
  if (ratios.length < PERIODS_FOR_PACE) return null;
  const middle = (ratios.length - 1) / 2;
  const median = (ratios[Math.floor(middle)]! + ratios[Math.ceil(middle)]!) / 2;
  return Math.min(slowest, Math.max(fastest, median));
};

const ratioOf = (known: Knowledge, record: RecordFact): number | null => {
  const { when, verified, state } = record;
  if (!when?.until || when.ongoing || !verified || state === 'withdrawn' || !known.counts(record)) return null;
  const [only, ...more] = drawnAt(record.milestone, known.way.pathway.changes);
  const milestone = more.length === 0 ? known.way.milestone(only!) : undefined;
  const typical = milestone?.duration?.typical;
  if (!milestone || !typical || !hasOwnPace(milestone)) return null;
  return (daysBetween(firstDay(when.from), lastDay(when.until)) + 1) / DAYS_A_MONTH / typical;
};
