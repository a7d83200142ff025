export type AttentionLevel = 'on_track' | 'at_risk' | 'overdue';

/** Why somebody, or an item, is not on track. */
export const attentionRules = [
  'plan_passed',
  'credential_lapsed',
  'returned_long',
  'quiet',
  'plan_near',
  'credential_ends',
  'cycle_short',
  'cycle_ends',
] as const;
export type AttentionRule = (typeof attentionRules)[number];

export interface AttentionReason {
  rule: AttentionRule;
  level: Exclude<AttentionLevel, 'on_track'>;
  /** What is so, and the rule by which that counts, with their figures. */
  text: string;
  /** The civil day since when the rule holds, or from which its days are counted. */
  since: string;
  milestone: string | null;
  record: string | null;
}

/** Days; a program may set its own. */
export interface Thresholds {
  /** Without anything logged. */
  quietDays: number;
  /** Since something was returned. */
  stuckDays: number;
  /** Before a day of the plan, or the end of a required credential. */
  atRiskDays: number;
}

export const usualThresholds: Thresholds = { quietDays: 90, stuckDays: 90, atRiskDays: 30 };
