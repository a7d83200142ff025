import { formatPartial } from '../dates/partial-date.js';
import type { CreditCategory } from '../pathway/model.js';
import type { CreditCycle } from './credit.js';
import type { CycleStanding } from './cycle-standing.js';

/** What a category is called. */
export const categoryWords: Record<CreditCategory, string> = {
  ama_pra_1: 'AMA PRA Category 1',
  ama_pra_2: 'AMA PRA Category 2',
  aoa_1a: 'AOA Category 1-A',
  himss_approved: 'HIMSS-approved',
  hiim_domain: 'HIIM domain',
  informatics: 'informatics',
  ethics: 'ethics',
  longitudinal_assessment: 'longitudinal assessment',
};

/** How far a cycle is, in words: 31 of 45 CE, 12 of 25 HIMSS-approved, until 14 Feb 2027. */
export const cycleFigure = (cycle: CreditCycle, { collected, parts }: CycleStanding): string =>
  [
    `${collected} of ${cycle.target.amount} ${cycle.target.unit}`,
    ...parts.map((part) => `${part.collected} of ${part.amount} ${categoryWords[part.category]}`),
    `${cycle.usualEnd ? 'usually until' : 'until'} ${formatPartial(cycle.until)}`,
  ].join(', ');
