import { compare } from '../credentials/holdings.js';
import type { JourneyFacts } from '../record/facts.js';
import { situationOf } from '../advice/situation.js';
import type { Credits } from '../advice/advice.js';
import type { ClockSpan } from './leave.js';
import { cycles } from './cycles.js';
import { lapses } from './lapses.js';
import { planDays } from './plan-days.js';
import { quiet } from './quiet.js';
import { type AttentionLevel, type AttentionReason, type Thresholds, usualThresholds } from './reason.js';
import { returnedLong } from './returned-long.js';

export interface Attention {
  /** The worst of the reasons. */
  level: AttentionLevel;
  /** What is overdue first, then what has been so longest. */
  reasons: readonly AttentionReason[];
}

export interface AttentionOptions {
  /** The civil day. */
  today: string;
  /** The days of the learning plan; those of the facts unless given. */
  plan?: JourneyFacts['planned'];
  clock?: readonly ClockSpan[];
  /** Continuing education, known to the person alone; without it no cycle is spoken of. */
  credits?: Credits;
  thresholds?: Partial<Thresholds>;
}

/**
 * Whether somebody is on track, each reason with its rule and figures. Days of leave count for nothing, and nobody is late on leave;
 * only the dates of issuers do not wait.
 */
export const attention = (facts: JourneyFacts, options: AttentionOptions): Attention => {
  const here = situationOf(facts, options);
  const thresholds = { ...usualThresholds, ...options.thresholds };
  return judged([
    ...lapses(here, thresholds),
    ...cycles(here, thresholds),
    ...planDays(here, thresholds),
    ...returnedLong(here, thresholds),
    ...quiet(here, thresholds),
  ]);
};

/** The same of one milestone: what is said of the person as a whole is not said of it. */
export const attentionOn = ({ reasons }: Attention, milestone: string): Attention =>
  judged(reasons.filter((reason) => reason.milestone === milestone));

const judged = (reasons: readonly AttentionReason[]): Attention => ({
  level: reasons.some(({ level }) => level === 'overdue') ? 'overdue' : reasons.length > 0 ? 'at_risk' : 'on_track',
  reasons: reasons.toSorted((a, b) => compare(b.level, a.level) || compare(placeOf(a), placeOf(b))),
});

/** What is about nothing in particular comes before what is about a milestone. */
const placeOf = ({ since, rule, milestone, record }: AttentionReason): string =>
  [since, rule, milestone, record].join();
