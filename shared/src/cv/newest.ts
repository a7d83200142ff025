import type { CvSource } from '../contracts/cv.js';
import { lastDay } from '../dates/partial-date.js';
import { milestoneById } from '../pathway/pathway.js';

/** Whether its dates are an issue and a validity, not a stretch of time. */
export const isValidity = ({ milestone }: Pick<CvSource, 'milestone'>): boolean =>
  milestone !== null && milestoneById(milestone)?.when === 'validity';

type Dated = Pick<CvSource, 'key' | 'when' | 'milestone'>;

/** What goes on comes first, then what ended last; what has no date comes last. */
export const byNewest = (a: Dated, b: Dated): number => {
  const [one, other] = [daysOf(a), daysOf(b)];
  return (
    other.end.localeCompare(one.end) ||
    other.begin.localeCompare(one.begin) ||
    (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)
  );
};

const daysOf = ({ when, ...source }: Dated) => {
  if (when === null) return { end: '', begin: '' };
  const begin = lastDay(when.from);
  if (isValidity(source)) return { end: begin, begin };
  return { end: when.ongoing ? '9999' : lastDay(when.until ?? when.from), begin };
};
