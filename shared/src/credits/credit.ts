import type { Certainty, CreditCategory, CreditTarget, CreditUnit } from '../pathway/model.js';

export const creditUnits = ['CME', 'CE', 'CEU', 'PDU', 'questions'] as const satisfies readonly CreditUnit[];

export const creditCategories = [
  'ama_pra_1',
  'ama_pra_2',
  'aoa_1a',
  'himss_approved',
  'hiim_domain',
  'informatics',
  'ethics',
  'longitudinal_assessment',
] as const satisfies readonly CreditCategory[];

/** Who sets a cycle that a person opens by hand. */
export const cycleAuthorities = ['state', 'board', 'other'] as const;
export type CycleAuthority = (typeof cycleAuthorities)[number];

/** What cycles ask of a credit entry: the civil day, and how much of what. */
export interface CreditFact {
  on: string;
  /** In `unit`, above 0, to two decimals. */
  amount: number;
  unit: CreditUnit;
  categories: readonly CreditCategory[];
}

/** A cycle opened by hand, with the figures the person was told. From and until are civil days, both in it. */
export interface OpenedCycle {
  id: string;
  title: string;
  authority: CycleAuthority;
  which: string;
  from: string;
  until: string;
  amount: number;
  unit: CreditUnit;
  atLeast: readonly { category: CreditCategory; amount: number }[];
  /** How much of what was too much in the cycle before counts in this one; null: nothing does. */
  carryOverMax: number | null;
  /** The civil day on which the figures were asked of whoever sets them; null: they were not. */
  askedOn: string | null;
}

/** How much of what was too much in one cycle counts in the next. It fills the total and no sub-minimum. */
export interface CarryOver {
  atMost: number;
  /** Only what was earned in so many months before the end of the earlier cycle; null: at any time in it. */
  inLastMonths: number | null;
}

/** A span in which credits are collected toward a target. */
export interface CreditCycle {
  /** The same for the same cycle as long as it lasts. */
  id: string;
  title: string;
  /** Civil days, both in it. */
  from: string;
  until: string;
  /** Its last day has passed. */
  ended: boolean;
  /** Its end is the usual one: the document does not say it. */
  usualEnd: boolean;
  target: CreditTarget;
  carryOver: CarryOver | null;
  /** The cycle before it, where something is carried over. */
  earlier: CreditCycle | null;
  /** Whose figures these are: read at or about the issuer, proposed by us, or typed by the person. */
  figures:
    { by: 'issuer' | 'proposal'; certainty: Certainty; checkedOn: string } | { by: 'person'; askedOn: string | null };
  /** As what a full one is logged: the milestone, and the record that it renews. Null: what it is, is the person's to say. */
  logAs: { milestone: string; renews: string | null } | null;
  /** The record of it that is there already. */
  loggedAs: string | null;
  /** The row of a cycle opened by hand. */
  opened: string | null;
}
