import type { CreditCycle } from '@cmio-pathway/shared/credits/credit';
import { missingFigure } from '@cmio-pathway/shared/credits/words';
import { daysBetween, formatPartial } from '@cmio-pathway/shared/dates/partial-date';
import type { OpenCycle } from './credit-book';

/** The finding of the page: what is missing of the first that goes on, else what ended and can be logged or was short. */
export const finding = (cycles: readonly OpenCycle[]): string => {
  const [goingOn, over] = [cycles.filter(({ cycle }) => !cycle.ended), cycles.filter(({ cycle }) => cycle.ended)];
  const next = goingOn.find(({ standing, cycle }) => !standing.full && !cycle.loggedAs);
  if (next)
    return `${missingFigure(next.cycle, next.standing)} missing for ${next.cycle.title}, by ${formatPartial(next.cycle.until)}.`;
  const last = over.find(({ standing }) => standing.full) ?? over[0];
  if (last) return endedWords(last);
  if (goingOn.length === 0) return 'No cycle is open for you.';
  return goingOn.length === 1 ? 'Your open cycle is full.' : `All ${goingOn.length} open cycles are full.`;
};

const endedWords = ({ cycle, standing }: OpenCycle): string =>
  standing.full
    ? `${cycle.title} was full when it ended on ${formatPartial(cycle.until)}: log it as one record.`
    : `${cycle.title} ended on ${formatPartial(cycle.until)} with ${missingFigure(cycle, standing)} missing.`;

/** How long a cycle goes on, or how long ago it ended. */
export const leftWords = ({ until, ended }: CreditCycle, today: string): string => {
  const days = daysBetween(today, until);
  if (ended) return days === -1 ? 'ended 1 day ago' : `ended ${-days} days ago`;
  if (days > 120) return `${Math.round(days / 30.44)} months left`;
  return days === 0 ? 'ends today' : days === 1 ? '1 day left' : `${days} days left`;
};

/** What was carried over, and by which rule; empty where nothing is. */
export const carriedWords = ({ cycle: { carryOver, target }, standing: { carried } }: OpenCycle): string => {
  if (!carryOver) return '';
  const late = carryOver.inLastMonths === null ? '' : ` earned in its last ${carryOver.inLastMonths} months`;
  const rule = `at most ${carryOver.atMost} of the cycle before${late}`;
  return carried > 0 ? `${carried} ${target.unit} carried over (${rule})` : '';
};
