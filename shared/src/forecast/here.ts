import type { ClockSpan } from '../attention/leave.js';
import type { Milestone } from '../pathway/model.js';
import type { JourneyFacts } from '../record/facts.js';
import { type Knowledge, knowledgeOf } from '../record/knowledge.js';
import { paceOf } from './pace.js';
import { hasOwnPace, type Lengths, lengthsIn } from './training.js';
import { type Measure, type WorkTime, workTime } from './work-time.js';

/** What is known of somebody on a day, and how their work and days go together. */
export interface Here extends Knowledge {
  /** The civil day. */
  today: string;
  time: WorkTime;
  lengths: Lengths;
  /** Somebody's own pace against the typical length; null while too little is known of it. */
  pace: number | null;
}

/** What the months of a milestone are counted in. */
export const measureOf = ({ lengths, pace }: Here, milestone: Milestone): Measure => {
  if (lengths.measuredInFte.has(milestone.id)) return 'fte';
  return pace !== null && hasOwnPace(milestone) ? 'own_pace' : 'work';
};

/** Reads the facts once for everything that is computed ahead from a day. `share` is that of full time from then on. */
export const hereOf = (
  facts: JourneyFacts,
  today: string,
  { clock = [], share }: { clock?: readonly ClockSpan[]; share?: number } = {},
): Here => {
  const known = knowledgeOf(facts);
  return {
    ...known,
    today,
    time: workTime(clock, today, share),
    lengths: lengthsIn(known.way.pathway),
    pace: paceOf(known, facts.records),
  };
};
