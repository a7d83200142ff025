import type { ClockSpan } from '../attention/leave.js';
import { addDays, addMonths } from '../credentials/calendar.js';
import { shareOf } from './share.js';
import { daysBetween } from '../dates/partial-date.js';

/** Days of a month where months are cut: the rest of a length that is no whole number of months is counted times 30, rounded up. */
const CUT = 30;

/** Months and parts of them between two civil days, the parts in thirtieths: what `addMonths` and days would add again. */
const monthsBetween = (from: string, to: string): number => {
  let months = 0;
  while (addMonths(from, months + 1) <= to) months += 1;
  return months + Math.min(CUT - 1, daysBetween(addMonths(from, months), to)) / CUT;
};

/** Adds months that may have a part: whole months first, the rest times 30 rounded up to days. */
const addLong = (from: string, months: number): string => {
  // A tenth of a day is the noise of a division, not a day.
  const whole = Math.floor(months + 1 / (CUT * 10));
  return addDays(addMonths(from, whole), Math.ceil(Math.max(0, months - whole) * CUT - 0.1));
};

interface Stretch {
  from: string;
  /** The first day after it; null when it has no end. */
  to: string | null;
  /** Of full time; 0 is leave. */
  rate: number;
}

/**
 * The civil day on which so many months of full-time training, begun on a day, are done. Part time divides them by its share, leave adds
 * nothing, and what no span covers is full time: a year is 15 months at 80 %, 17 months and 5 days at 70 %, 20 at 60 %, 24 at 50 %. For
 * dates of programs and of the plan alone: an issuer's date never moves, and an amount measured in FTE is stretched already. Null when a
 * leave without an end stands before it. Of two spans on one day the smaller share counts, and leave before all.
 */
export const trainingEnd = (from: string, months: number, spans: readonly ClockSpan[]): string | null => {
  let left = months;
  for (const { from: begins, to, rate } of stretchesOf(from, spans)) {
    if (rate === 0) {
      if (left <= 0) return begins;
      continue;
    }
    const end = addLong(begins, left / rate);
    if (to === null || end <= to) return end;
    left -= monthsBetween(begins, to) * rate;
  }
  return null;
};

/** Months of full-time training between two civil days. */
export const trainingMonths = (from: string, to: string, spans: readonly ClockSpan[]): number =>
  stretchesOf(from, spans)
    .filter((stretch) => stretch.from < to)
    .reduce((sum, stretch) => {
      const end = stretch.to === null || stretch.to > to ? to : stretch.to;
      return sum + monthsBetween(stretch.from, end) * stretch.rate;
    }, 0);

/** From a day on, one after the other without a gap; neighbours of one rate are one, so that no month is cut for nothing. */
const stretchesOf = (from: string, spans: readonly ClockSpan[]): readonly Stretch[] => {
  const ahead = spans
    .map(({ from: begins, until, fraction, leave }) => ({
      from: begins > from ? begins : from,
      to: until === null ? null : addDays(until, 1),
      rate: leave ? 0 : shareOf(fraction),
    }))
    .filter((span) => span.to === null || span.to > span.from);
  const edges = [...new Set([from, ...ahead.flatMap(({ from: at, to }) => (to === null ? at : [at, to]))])].toSorted();
  const found: Stretch[] = [];
  for (const [nth, at] of edges.entries()) {
    const there = ahead.filter((span) => span.from <= at && (span.to === null || span.to > at));
    const rate = Math.min(1, ...there.map((span) => span.rate));
    const before = found.at(-1);
    if (before?.rate === rate) before.to = edges[nth + 1] ?? null;
    else found.push({ from: at, to: edges[nth + 1] ?? null, rate });
  }
  return found;
};
