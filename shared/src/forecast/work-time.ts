import type { ClockSpan } from '../attention/leave.js';
import { shareOf } from '../clock/share.js';
import { daysBetween } from '../dates/partial-date.js';

/** Days in a month on average over four years. */
export const DAYS_A_MONTH = 30.4375;

/**
 * What months are counted in. `work`: part time and leave hold it up. `own_pace`: months as the person takes them, which only leave holds
 * up, and a share supposed from today on. `fte`: years at a share of full time, which only leave holds up.
 */
export type Measure = 'work' | 'own_pace' | 'fte';

/** How work and days go together for one person. */
export interface WorkTime {
  /** Months between the beginning of one civil day and the end of another. */
  worked: (first: string, last: string, by: Measure) => number;
  /** When something of so many months ends that begins so many days from today, in days from today. */
  endOf: (start: number, months: number, by: Measure) => number;
}

interface Stretch {
  /** Days from today. */
  from: number;
  until: number;
  share: number;
  leave: boolean;
}

/**
 * Full time where the clock says nothing; of two spans on one day the smaller share, and leave before all. Leave whose end nobody knows is
 * counted up to today: no end is made up. `share` is the share of full time from today on, whatever the clock says of it.
 */
export const workTime = (clock: readonly ClockSpan[], today: string, share?: number): WorkTime => {
  const stretches = clock.map((span) => stretchOf(span, today));
  const edges = [...new Set([0, ...stretches.flatMap(({ from, until }) => [from, until])])].toSorted((a, b) => a - b);
  const starts = [-Infinity, ...edges];
  const ends = [...edges, Infinity];
  const ratesBy = (by: Measure) => starts.map((start, at) => rateAt(stretches, [start, ends[at]!], by, share));
  const rates: Record<Measure, readonly number[]> = {
    work: ratesBy('work'),
    own_pace: ratesBy('own_pace'),
    fte: ratesBy('fte'),
  };
  const first = starts.indexOf(0);
  return {
    worked: (from, to, by) => {
      const [begin, end] = [daysBetween(today, from), daysBetween(today, to) + 1];
      const rate = rates[by];
      const days = starts.reduce(
        (sum, start, at) => sum + rate[at]! * Math.max(0, Math.min(end, ends[at]!) - Math.max(begin, start)),
        0,
      );
      return days / DAYS_A_MONTH;
    },
    endOf: (start, months, by) => {
      const rate = rates[by];
      let [now, left, at] = [start, months * DAYS_A_MONTH, first];
      if (left <= 0) return start;
      while (ends[at]! <= now) at += 1;
      while ((ends[at]! - now) * rate[at]! < left) {
        left -= (ends[at]! - now) * rate[at]!;
        now = ends[at]!;
        at += 1;
      }
      return now + left / rate[at]!;
    },
  };
};

const stretchOf = ({ from, until, fraction, leave }: ClockSpan, today: string): Stretch => ({
  from: daysBetween(today, from),
  until: until === null ? (leave ? 0 : Infinity) : daysBetween(today, until) + 1,
  share: shareOf(fraction),
  leave,
});

const rateAt = (
  stretches: readonly Stretch[],
  [start, end]: readonly [number, number],
  by: Measure,
  share: number | undefined,
): number => {
  const here = stretches.filter(({ from, until }) => from < end && until > start);
  if (here.some(({ leave }) => leave)) return 0;
  if (by === 'fte') return 1;
  if (start >= 0 && share !== undefined) return shareOf(share);
  return by === 'own_pace' ? 1 : Math.min(1, ...here.map((one) => one.share));
};
