import type { ClockSpan } from '../attention/leave.js';
import type { CreditFact, OpenedCycle } from '../credits/credit.js';
import type { JourneyFacts } from '../record/facts.js';
import type { RuleSource } from './rule-source.js';

/**
 * What to do: answer what was returned, go on with a draft, renew what ends, collect what a cycle lacks, log again what comes again, begin,
 * have reviewed what is stated, or record what must have been.
 */
export const adviceActions = ['revise', 'renew', 'collect', 'continue', 'start', 'submit', 'record', 'log'] as const;
export type AdviceAction = (typeof adviceActions)[number];

export interface Resource {
  title: string;
  url: string;
  /** The civil day on which it was read. */
  checkedOn: string;
}

/** One next action, with everything it rests on. */
export interface Advice {
  /** The same for the same occasion: what is dismissed stays away by it. */
  key: string;
  milestone: string;
  /** The record it is about, where there is one. */
  record: string | null;
  /** The credit cycle it is about, where there is one. */
  cycle: string | null;
  action: AdviceAction;
  /** A sentence or two, with its figures. What is not known is said. */
  reason: string;
  step: number;
  /** `rule`: the issuer's; `usual`: the order most people take; `program`: a program's; `ours`: of this pathway. Each says where it is from. */
  rule: { is: 'rule' | 'usual' | 'program' | 'ours'; text: string; source: RuleSource };
  /** Required milestones that wait for it, directly or through others, the nearest first. */
  unlocks: readonly string[];
  /** How long it typically takes, in words; 'Not known' where nobody says. */
  takes: string;
  /** At most three: the issuer's page, then where the facts were read. */
  resources: readonly Resource[];
  /** The civil day it has to be done by; a day that has passed is said as it is. */
  due: string | null;
}

/** What cycles of continuing education are computed from, besides the records. */
export interface Credits {
  cycles: readonly OpenedCycle[];
  credits: readonly CreditFact[];
}

export interface AdviceOptions {
  /** The civil day. */
  today: string;
  /** The training clock: leave moves what we and programs propose, never what an issuer sets. */
  clock?: readonly ClockSpan[];
  /** The days of the learning plan; those of the facts unless given. */
  plan?: JourneyFacts['planned'];
  /** Continuing education: what was logged, and the cycles opened by hand. Known to the person alone; without it no cycle is spoken of. */
  credits?: Credits;
  /** Keys of what was dismissed. */
  dismissed?: readonly string[];
  /** Days before its end from which something to renew, or a day of the plan, is near. */
  expiringDays?: number;
  /** Whether there is anybody to review; nothing is sent to nobody. */
  canSubmit?: boolean;
}
