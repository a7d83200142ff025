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
    `${cycle.ended ? 'ended' : cycle.usualEnd ? 'usually until' : 'until'} ${formatPartial(cycle.until)}`,
  ].join(', ');

/** How far the whole of it is: 18 of 30 questions. */
export const collectedFigure = ({ target }: CreditCycle, { collected }: CycleStanding): string =>
  `${collected} of ${target.amount} ${target.unit}`;

/** What is missing, the total before its parts: 14 CE and 13 HIMSS-approved. Empty when nothing is. */
export const missingFigure = ({ target }: CreditCycle, { missing, parts }: CycleStanding): string =>
  [
    ...(missing > 0 ? [`${missing} ${target.unit}`] : []),
    ...parts.flatMap((part) => (part.missing > 0 ? [`${part.missing} ${categoryWords[part.category]}`] : [])),
  ].join(' and ');

/** The cycle that a row of what somebody holds is in: one that goes on before one that ended. */
export const cycleOfHeld = (
  held: { milestone: { id: string }; record: string },
  cycles: readonly CreditCycle[],
): CreditCycle | undefined =>
  cycles
    .filter(({ logAs, opened }) => opened === null && logAs?.milestone === held.milestone.id)
    .filter(({ logAs }) => logAs!.renews === null || logAs!.renews === held.record)
    .toSorted((a, b) => Number(a.ended) - Number(b.ended))[0];
