import { categoryWords, type CreditCycle, formatPartial } from '@cmio-pathway/shared';
import { sureSince } from '../../ui/certainty';
import type { OpenCycle } from './credit-book';

/** What is missing of a cycle, the total before its parts: 14 CE and 13 HIMSS-approved. */
export const missingWords = ({ cycle, standing }: OpenCycle): string =>
  [
    ...(standing.missing > 0 ? [`${standing.missing} ${cycle.target.unit}`] : []),
    ...standing.parts
      .filter(({ missing }) => missing > 0)
      .map(({ category, missing }) => `${missing} ${categoryWords[category]}`),
  ].join(' and ');

/** The finding of the page. */
export const finding = (cycles: readonly OpenCycle[]): string => {
  if (cycles.length === 0) return 'No cycle is open for you.';
  const next = cycles.find(({ standing, cycle }) => !standing.full && !cycle.loggedAs);
  if (!next) return cycles.length === 1 ? 'Your open cycle is full.' : `All ${cycles.length} open cycles are full.`;
  return `${missingWords(next)} missing for ${next.cycle.title}, by ${formatPartial(next.cycle.until)}.`;
};

/** Whose figures a cycle has, and how sure they are. */
export const figuresOf = ({ figures }: CreditCycle, today: string): string => {
  if (figures.by === 'person')
    return figures.askedOn
      ? `As you typed it; asked of the board on ${formatPartial(figures.askedOn)}`
      : 'As you typed it; not asked of the board yet';
  const sure = sureSince(figures.certainty, figures.checkedOn, today);
  return figures.by === 'proposal' ? `Our proposal, no issuer’s figure. ${sure}` : `The issuer’s figure. ${sure}`;
};

/** What was carried over, and by which rule; empty where nothing is. */
export const carriedWords = ({ cycle: { carryOver, target }, standing: { carried } }: OpenCycle): string => {
  if (!carryOver) return '';
  const late = carryOver.inLastMonths === null ? '' : ` earned in its last ${carryOver.inLastMonths} months`;
  const rule = `at most ${carryOver.atMost} of the cycle before${late}`;
  return carried > 0 ? `${carried} ${target.unit} carried over (${rule})` : '';
};
