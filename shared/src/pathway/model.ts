/** How a step relates to the others: one after the other, alongside all of them, or a branch one may leave out. */
export type StepKind = 'sequential' | 'continuous' | 'optional';

export interface Step {
  /** 1 to 13, as the pathway counts them. */
  id: number;
  title: string;
  /** One word, for heads of narrow columns. */
  short: string;
  kind: StepKind;
  /** Steps that usually come before. */
  needs: readonly number[];
}

/**
 * A `role` is a position and is met by being in it; an `activity` is met when it ends. Of a credential, a degree or an exam there is
 * always a document to see.
 */
export type MilestoneKind = 'credential' | 'degree' | 'exam' | 'role' | 'activity' | 'meeting';

/** How its date is given: a day, a period (or still in it), or issued and valid until. */
export type WhenKind = 'day' | 'period' | 'validity';

/**
 * How occurrences count: `once` (a second opens the first), `each_period` (again every year or cycle), `held` (valid from and until,
 * several side by side), `many` (each is a bead).
 */
export type Counts = 'once' | 'each_period' | 'held' | 'many';

export type Requirement =
  | { is: 'required' }
  | { is: 'optional' }
  /** One route of the group is enough; a route is done when all its milestones are. An optional group is never asked for. */
  | { is: 'one_of'; group: GroupId; route: string }
  /** Required of whoever holds another milestone. */
  | { is: 'required_when'; held: string }
  /** Part of no way but that of a track which requires it; what a track leaves out is the same. What is there is still shown. */
  | { is: 'left_out' };

/**
 * The one-of groups. Of `business-degree` nothing is required; `field-credential` is asked for only on the track without a medical degree,
 * where it stands in the place of the board.
 */
export type GroupId = 'formal-training' | 'business-degree' | 'field-credential';

/** Months; null is not known, a week is a quarter. `proposal`: ours, where no source states a length. */
export interface Duration {
  min: number | null;
  typical: number | null;
  max: number | null;
  proposal: boolean;
}

/** What continuing education is counted in; each issuer keeps its own. Hours of CE and CME are the same hours. */
export type CreditUnit = 'CE' | 'CEU' | 'PDU' | 'CME' | 'questions';

/** What an issuer asks part of the credits to be. */
export type CreditCategory =
  | 'ama_pra_1'
  | 'ama_pra_2'
  | 'aoa_1a'
  | 'himss_approved'
  | 'hiim_domain'
  | 'informatics'
  | 'ethics'
  | 'longitudinal_assessment';

/** What has to be collected in a cycle. `proposal`: the figure is ours, no issuer's. */
export interface CreditTarget {
  amount: number;
  unit: CreditUnit;
  /** Sub-minimums, in the unit of the target. */
  atLeast: readonly { category: CreditCategory; amount: number }[];
  proposal: boolean;
}

/**
 * What makes it due again. `date_on_document`: its end is the date it was given, usually so many months after the issue;
 * `calendar_year`: it ends on 31 December, whenever it began; `each_period`: again with each period of the program; `unknown`: nobody
 * publishes a rule.
 */
export type Renewal =
  | { rule: 'none' }
  | { rule: 'date_on_document'; usualMonths: number | null; target: CreditTarget | null; graceMonths: number | null }
  | { rule: 'months'; months: number; proposal: boolean; target: CreditTarget | null }
  | {
      rule: 'calendar_year';
      target: CreditTarget | null;
      /** The first day 'MM-DD' from which what is begun counts for the next year, too; not said where there is none. */
      countsForNextFrom?: string;
    }
  | { rule: 'each_period'; months: number; proposal: boolean }
  | { rule: 'set_by'; by: 'state' | 'board' | 'school' }
  | { rule: 'at_event'; event: 'system_upgrade' | 'final_rule' | 'application' }
  | { rule: 'unknown' };

/** The skills of the role, as the career article names them. */
export const skillIds = [
  'medical',
  'it',
  'leadership',
  'communication',
  'problem_solving',
  'project_management',
  'data',
  'regulatory',
  'change',
  'decision',
  'technology',
  'teamwork',
] as const;
export type SkillId = (typeof skillIds)[number];

/**
 * What comes before a milestone. `rule`: the issuer's, with its source, the only kind that can keep a credential from counting;
 * `usual`: the order most people take; `program`: ours. The last two order the advice.
 */
export interface Need {
  is: 'rule' | 'usual' | 'program';
  /** Any of these is enough; one that names a closing way counts for new plans only until that way closes. */
  anyOf: readonly { milestone: string; way?: ClosingWay['id'] }[];
  /** Needed all the time it is held, not only before: it lapses with what it needs. */
  throughout: boolean;
  /** Where the issuer says so; null for what is no rule. */
  source: string | null;
}

export const closingWayIds = ['ci-practice-pathway', 'halm-practice-pathway'] as const;

/** A way to a credential that its issuer closes on a day: whoever took it before keeps what they hold. */
export interface ClosingWay {
  id: (typeof closingWayIds)[number];
  title: string;
  /** The last civil day it is open. A program may correct it. */
  closesOn: string;
  certainty: Certainty;
  source: string;
  /** The civil day on which the source was read. */
  checkedOn: string;
  /** What is not known about it, said where the date is shown. */
  doubt: string | null;
}

/** How sure the facts are: read at the issuer, read elsewhere, set by programs, or not verified. */
export type Certainty = 'official' | 'secondary' | 'program-defined' | 'unverified';

export interface Milestone {
  id: string;
  step: number;
  title: string;
  /** What counts as evidence; any of it, the first is best. */
  evidence: readonly string[];
  kind: MilestoneKind;
  when: WhenKind;
  counts: Counts;
  requirement: Requirement;
  duration: Duration | null;
  renewal: Renewal;
  /** What it could not exist without: never asked for once this is verified. */
  covers: readonly string[];
  /** What comes before it; a fact beats it: what is held and verified counts, whatever is missing before. */
  needs: readonly Need[];
  /** What it grows, the first the most. */
  skills: readonly SkillId[];
  issuer: string;
  officialUrl: string | null;
  sources: readonly string[];
  certainty: Certainty;
  /** The civil day on which the facts were read. */
  checkedOn: string;
}

/** What a later version does with milestones of an earlier one. What was verified keeps counting by it. */
export type PathwayChange =
  | { is: 'renamed'; from: string; to: string }
  /** What was one counts for each of the parts. */
  | { is: 'split'; from: string; to: readonly string[] }
  /** What were several count as one when all of them, or any, are there. */
  | { is: 'merged'; from: readonly string[]; to: string; enough: 'all' | 'any' }
  | { is: 'retired'; from: string };

/** The step model: one version of the way, whole. */
export interface Pathway {
  version: string;
  steps: readonly Step[];
  milestones: readonly Milestone[];
  /** In the order they were made, from the first version to this one. */
  changes: readonly PathwayChange[];
  /** Milestones of earlier versions, for the names of what was recorded under them. */
  former: readonly Milestone[];
}
