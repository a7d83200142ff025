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
  /** One route of the group is enough; a route is done when all its milestones are. */
  | { is: 'one_of'; group: string; route: string }
  /** Required of whoever holds another milestone; it may be one of the full catalogue that is not listed yet. */
  | { is: 'required_when'; held: string };

/** Months; null is not known, a week is a quarter. `proposal`: ours, where no source states a length. */
export interface Duration {
  min: number | null;
  typical: number | null;
  max: number | null;
  proposal: boolean;
}

/** What makes it due again. `date_on_document`: its end is the date it was given; `unknown`: nobody publishes a rule. */
export type Renewal =
  | { rule: 'none' }
  | { rule: 'date_on_document' }
  | { rule: 'months'; months: number; proposal: boolean }
  | { rule: 'calendar_year' }
  | { rule: 'set_by'; by: 'state' | 'board' | 'school' }
  | { rule: 'at_event'; event: 'system_upgrade' | 'final_rule' | 'application' }
  | { rule: 'unknown' };

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
  /** What usually comes first; advice, never a gate. */
  needs: readonly string[];
  issuer: string;
  officialUrl: string | null;
  sources: readonly string[];
  certainty: Certainty;
  /** The civil day on which the facts were read. */
  checkedOn: string;
}
