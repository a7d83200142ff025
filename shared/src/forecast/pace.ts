import { firstDay, lastDay } from '../dates/partial-date.js';
import { drawnAt } from '../pathway/equivalence.js';
import type { RecordFact } from '../record/facts.js';
import type { Here } from './here.js';
import { hasOwnPace } from './training.js';

/** Finished periods from which somebody's own pace is told. */
export const PERIODS_FOR_PACE = 5;
const slowest = 2;
const fastest = 0.5;

/**
 * How long somebody takes against the typical length, 1 as stated: the median over their finished and verified periods, in months of work,
 * between a half and twice. Null with fewer than five. Measured and applied only where the length is one's own (`hasOwnPace`).
 */
export const paceOf = (here: Here, records: readonly RecordFact[]): number | null => {
  const ratios = records.flatMap((record) => ratioOf(here, record) ?? []).toSorted((a, b) => a - b);
  if (ratios.length < PERIODS_FOR_PACE) return null;
  const middle = (ratios.length - 1) / 2;
  const median = (ratios[Math.floor(middle)]! + ratios[Math.ceil(middle)]!) / 2;
  return Math.min(slowest, Math.max(fastest, median));
};

const ratioOf = (here: Here, record: RecordFact): number | null => {
  const { when, verified, state } = record;
  if (!when?.until || when.ongoing || !verified || state === 'withdrawn' || !here.counts(record)) return null;
  const [only, ...more] = drawnAt(record.milestone, here.way.pathway.changes);
  const milestone = more.length === 0 ? here.way.milestone(only!) : undefined;
  const typical = milestone?.duration?.typical;
  if (!milestone || !typical || !hasOwnPace(milestone)) return null;
  return here.time.worked(firstDay(when.from), lastDay(when.until), false) / typical;
};
