import type { ClockSpan } from '../attention/leave.js';
import type { JourneyFacts } from '../record/facts.js';
import { type Knowledge, knowledgeOf } from '../record/knowledge.js';
import { type Lengths, lengthsIn } from './training.js';
import { type WorkTime, workTime } from './work-time.js';

/** What is known of somebody on a day, and how their work and days go together. */
export interface Here extends Knowledge {
  /** The civil day. */
  today: string;
  time: WorkTime;
  lengths: Lengths;
}

/** Reads the facts once for everything that is computed ahead from a day. `share` is that of full time from then on. */
export const hereOf = (
  facts: JourneyFacts,
  today: string,
  { clock = [], share }: { clock?: readonly ClockSpan[]; share?: number } = {},
): Here => {
  const known = knowledgeOf(facts);
  return { ...known, today, time: workTime(clock, today, share), lengths: lengthsIn(known.way.pathway) };
};
