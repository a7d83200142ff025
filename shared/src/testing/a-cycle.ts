import type { CreditCategory, Milestone, Renewal, Requirement } from '../pathway/model.js';
import type { CreditCycle, CreditFact, OpenedCycle } from '../credits/credit.js';
import { PATHWAY } from '../pathway/pathway.js';
import { type Way, wayOf } from '../pathway/way.js';

/** A cycle that says only what a spec is about. */
export const aCreditCycle = (facts: Partial<CreditCycle> = {}): CreditCycle => ({
  id: 'a',
  title: 'A cycle',
  from: '2024-02-15',
  until: '2027-02-14',
  ended: false,
  usualEnd: false,
  target: { amount: 45, unit: 'CE', atLeast: [], proposal: false },
  carryOver: null,
  earlier: null,
  figures: { by: 'person', askedOn: null },
  logAs: null,
  loggedAs: null,
  opened: null,
  ...facts,
});

export const aCreditFact = (amount: number, facts: Partial<CreditFact> = {}): CreditFact => ({
  on: '2026-05-01',
  amount,
  unit: 'CE',
  categories: [],
  ...facts,
});

export const anOpenedCycle = (facts: Partial<OpenedCycle> = {}): OpenedCycle => ({
  id: 'license',
  title: 'State license',
  authority: 'state',
  which: 'Minnesota',
  from: '2025-07-01',
  until: '2027-06-30',
  amount: 75,
  unit: 'CME',
  atLeast: [],
  carryOverMax: null,
  askedOn: null,
  ...facts,
});

/** What a credential asks in a cycle: so much of a unit, parts of it of a category. */
export const target = (
  amount: number,
  unit: 'CE' | 'PDU' | 'questions',
  parts: Partial<Record<CreditCategory, number>> = {},
) => ({
  amount,
  unit,
  atLeast: Object.entries(parts).map(([category, of]) => ({ category: category as CreditCategory, amount: of })),
  proposal: false,
});

type Change = { renewal: Renewal; requirement?: Requirement };

/** The way of nobody in particular, where nothing asks for credits but what a spec changes; a milestone the catalogue has not is a credential. */
export const wayWith = (changes: Record<string, Change>, waived: readonly string[] = []): Way => {
  const credential = PATHWAY.milestones.find(({ id }) => id === 'state-medical-license')!;
  const added = Object.keys(changes)
    .filter((id) => !PATHWAY.milestones.some((milestone) => milestone.id === id))
    .map((id): Milestone => ({ ...credential, id, title: id }));
  const milestones = [...PATHWAY.milestones, ...added].map((milestone): Milestone => ({
    ...withoutTarget(milestone),
    ...changes[milestone.id],
  }));
  return wayOf({
    pathway: { ...PATHWAY, milestones },
    rules: [{ program: 'p', milestones: [], required: [], waived, closings: {} }],
  });
};

const withoutTarget = (milestone: Milestone): Milestone =>
  'target' in milestone.renewal ? { ...milestone, renewal: { ...milestone.renewal, target: null } } : milestone;
