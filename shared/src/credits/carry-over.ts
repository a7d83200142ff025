import { drawnAt } from '../pathway/equivalence.js';
import type { Certainty, PathwayChange } from '../pathway/model.js';
import type { CarryOver } from './credit.js';

/** An issuer's rule on what is carried over, with where it was read. */
export interface CarryOverRule extends CarryOver {
  sources: readonly string[];
  certainty: Certainty;
  /** The civil day on which it was read. */
  checkedOn: string;
}

/** By milestone. Of the others no rule is known, and nothing is carried over. */
export const carryOverRules: Readonly<Record<string, CarryOverRule>> = {
  pmp: {
    atMost: 20,
    inLastMonths: 12,
    sources: [
      'https://prothoughts.co.in/blog/pmi-pdus-frequently-asked-questions',
      'https://www.projectmanagement.com/discussion-topic/61850/Do-PDUs-roll-over-to-next-certification-cycle-',
    ],
    certainty: 'secondary',
    checkedOn: '2026-11-23',
  },
};

/** The rule of a milestone by its name in this version. */
export const carryOverOf = (milestone: string, changes: readonly PathwayChange[]): CarryOverRule | undefined =>
  Object.entries(carryOverRules).find(([id]) => drawnAt(id, changes).includes(milestone))?.[1];
