import { daysBetween } from '../dates/partial-date.js';

/** A stretch of somebody's training as a program has it: how much of full time, and whether it was leave. */
export interface ClockSpan {
  /** The first civil day. */
  from: string;
  /** The last civil day; null while it lasts. */
  until: string | null;
  /** Of full time, above 0 to 1. */
  fraction: number;
  leave: boolean;
}

export const onLeave = (clock: readonly ClockSpan[], day: string): boolean =>
  clock.some(({ leave, from, until }) => leave && from <= day && (until === null || day <= until));

/** Days of leave after one day up to and with another; days that two programs both gave count once. */
export const leaveDays = (clock: readonly ClockSpan[], after: string, day: string): number => {
  const spans = clock
    .filter(({ leave }) => leave)
    .map(({ from, until }) => ({
      first: Math.max(1, daysBetween(after, from)),
      last: until === null ? daysBetween(after, day) : Math.min(daysBetween(after, until), daysBetween(after, day)),
    }))
    .toSorted((a, b) => a.first - b.first);
  let [days, counted] = [0, 0];
  for (const { first, last } of spans) {
    days += Math.max(0, last - Math.max(first, counted + 1) + 1);
    counted = Math.max(counted, last);
  }
  return days;
};

/** Days from one day to another, those of leave taken out. */
export const workedDays = (clock: readonly ClockSpan[], after: string, day: string): number =>
  daysBetween(after, day) - leaveDays(clock, after, day);
