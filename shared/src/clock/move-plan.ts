import type { ClockSpan } from '../attention/leave.js';
import { addMonths } from '../credentials/calendar.js';
import { aimOf, dueBy, type PlannedDay } from './plan-clock.js';

/** The plan with every day to come so many calendar months later, or earlier but not before today. What has passed stays. */
export const movedBy = <Item extends PlannedDay>(
  items: readonly Item[],
  months: number,
  today: string,
): readonly Item[] =>
  items.map((item) => {
    const moved = addMonths(item.targetOn, months);
    return item.targetOn < today ? item : aimedAt(item, moved < today ? today : moved, today);
  });

/** The item with another day, set today; the same day leaves it as it is. */
export const aimedAt = <Item extends PlannedDay>(item: Item, targetOn: string, today: string): Item => {
  if (targetOn === item.targetOn) return item;
  const { aimedOn: _, ...rest } = item;
  return { ...rest, targetOn, setOn: today } as Item;
};

/**
 * The plan with every day where the training clock puts it, counted from the day it was set: doing it again changes nothing, and a leave that
 * is taken back moves it back. What is over by the clock, too, and what lies behind a leave without an end stays. Issuers' dates are not in
 * the plan, and do not move.
 */
export const proRata = <Item extends PlannedDay>(
  items: readonly Item[],
  spans: readonly ClockSpan[],
  today: string,
): readonly Item[] =>
  items.map((item) => {
    const due = dueBy(item, spans);
    if (due === null || due < today || due === item.targetOn) return item;
    const { aimedOn: _, ...rest } = item;
    const aim = aimOf(item);
    return { ...rest, targetOn: due, ...(due !== aim && { aimedOn: aim }) } as Item;
  });
