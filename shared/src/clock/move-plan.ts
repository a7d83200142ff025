import type { ClockSpan } from '../attention/leave.js';
import { addMonths } from '../credentials/calendar.js';
import { trainingEnd, trainingMonths } from './training-clock.js';

interface Planned {
  milestone: string;
  targetOn: string;
}

/** The plan with every day to come so many calendar months later, or earlier but not before today. What has passed stays. */
export const movedBy = <Item extends Planned>(items: readonly Item[], months: number, today: string): readonly Item[] =>
  items.map((item) => {
    if (item.targetOn < today) return item;
    const moved = addMonths(item.targetOn, months);
    return { ...item, targetOn: moved < today ? today : moved };
  });

/**
 * The plan with every day to come counted by the training clock: what was so many calendar months away takes so many months of full time.
 * A day behind a leave without an end stays. Issuers' dates are not in the plan, and do not move.
 */
export const proRata = <Item extends Planned>(
  items: readonly Item[],
  spans: readonly ClockSpan[],
  today: string,
): readonly Item[] =>
  items.map((item) => {
    if (item.targetOn <= today) return item;
    const end = trainingEnd(today, trainingMonths(today, item.targetOn, []), spans);
    return end === null ? item : { ...item, targetOn: end };
  });
