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

/** A category as it is read after an amount. */
const afterAmount = (category: CreditCategory): string =>
  category === 'longitudinal_assessment' ? 'in the longitudinal assessment' : categoryWords[category];

/** How far a cycle is, in words: 31 of 45 CE, 12 of 25 HIMSS-approved, until 14 Feb 2027. */
export const cycleFigure = (cycle: CreditCycle, standing: CycleStanding): string =>
  `${collectedWords(cycle, standing)}, ${cycle.ended ? 'ended' : cycle.usualEnd ? 'usually until' : 'until'} ${formatPartial(cycle.until)}`;

/** How far it is, the total before its parts: 31 of 45 CE, 12 of 25 HIMSS-approved. */
export const collectedWords = ({ target }: CreditCycle, { collected, parts }: CycleStanding): string =>
  [
    `${collected} of ${target.amount} ${target.unit}`,
    ...parts.map((part) => `${part.collected} of ${part.amount} ${afterAmount(part.category)}`),
  ].join(', ');

/** What is asked for: 45 CE, at least 25 HIMSS-approved. */
export const askedFigure = ({ target }: Pick<CreditCycle, 'target'>): string =>
  [
    `${target.amount} ${target.unit}`,
    ...target.atLeast.map((part) => `at least ${part.amount} ${afterAmount(part.category)}`),
  ].join(', ');

/** What is missing, the total before its parts: 14 CE and 13 HIMSS-approved. Empty when nothing is. */
export const missingFigure = ({ target }: CreditCycle, { missing, parts }: CycleStanding): string =>
  [
    ...(missing > 0 ? [`${missing} ${target.unit}`] : []),
    ...parts.flatMap((part) => (part.missing > 0 ? [`${part.missing} ${afterAmount(part.category)}`] : [])),
  ].join(' and ');

/** The cycle that a row of what somebody holds is in: one that goes on before one that ended. */
export const cycleOfHeld = <Known extends { cycle: CreditCycle }>(
  held: { milestone: { id: string }; record: string },
  cycles: readonly Known[],
): Known | undefined =>
  cycles
    .filter(({ cycle: { logAs, opened } }) => opened === null && logAs?.milestone === held.milestone.id)
    .filter(({ cycle: { logAs } }) => logAs!.renews === null || logAs!.renews === held.record)
    .toSorted((a, b) => Number(a.cycle.ended) - Number(b.cycle.ended))[0];
