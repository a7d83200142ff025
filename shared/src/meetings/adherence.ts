import type { AdherenceFacts } from '../contracts/meeting.js';

/** What a mentee and a mentor are asked to spend together in a quarter, in minutes. */
export const QUARTER_MINUTES = 60;

/** Why a quarter is held against nobody: leave or a pause was in it, or the mentorship did not last all of it. */
export type NotCounted = 'leave' | 'pause' | 'partial';

/** A quarter of the calendar; `until` is the first day after it. */
interface Span {
  year: number;
  number: 1 | 2 | 3 | 4;
  from: string;
  until: string;
}

export interface Quarter extends Span {
  isRunning: boolean;
  /** Minutes met. */
  held: number;
  /** Minutes agreed for today or later. */
  planned: number;
  is: 'open' | 'met' | 'not_met' | 'not_counted';
  because: NotCounted | null;
}

/** The quarter a civil day lies in. */
export const quarterOf = (day: string): Span => {
  const year = Number(day.slice(0, 4));
  const number = Math.ceil(Number(day.slice(5, 7)) / 3) as Span['number'];
  const until = number === 4 ? firstDayOf(year + 1, 1) : firstDayOf(year, number + 1);
  return { year, number, from: firstDayOf(year, number), until };
};

/** The quarters that a mentorship touches, the latest first: the running one and at most `before` that have passed. */
export const quartersOf = (facts: AdherenceFacts, today: string, before = 4): Quarter[] => {
  const quarters: Quarter[] = [];
  let span = quarterOf(today);
  for (let shown = 0; shown <= before && span.until > facts.since; shown += 1) {
    if (facts.until === null || facts.until > span.from) quarters.push(judged(span, facts, today));
    span = quarterBefore(span);
  }
  return quarters;
};

/** Behind: the last whole quarter had less than an hour, and the running one has not made up for it. */
export const isBehind = ([running, last]: readonly Quarter[]): boolean =>
  running?.isRunning === true && running.is === 'open' && last?.is === 'not_met';

const judged = (span: Span, facts: AdherenceFacts, today: string): Quarter => {
  const within = facts.meetings.filter(({ on }) => on >= span.from && on < span.until);
  const held = minutesOf(within.filter((one) => one.held));
  const planned = minutesOf(within.filter((one) => !one.held && one.on >= today));
  const isRunning = today >= span.from && today < span.until;
  const because = held >= QUARTER_MINUTES ? null : notCounted(span, facts, isRunning);
  const short = isRunning ? 'open' : 'not_met';
  const is = held >= QUARTER_MINUTES ? 'met' : because ? 'not_counted' : short;
  return { ...span, isRunning, held, planned, is, because };
};

const notCounted = (
  span: Span,
  { since, until, leaves, pauses }: AdherenceFacts,
  isRunning: boolean,
): NotCounted | null => {
  if (leaves.some((days) => overlap(days, span))) return 'leave';
  if (pauses.some((days) => overlap(days, span))) return 'pause';
  return !isRunning && (since > span.from || (until !== null && until < span.until)) ? 'partial' : null;
};

const overlap = (days: { from: string; until: string | null }, span: Span): boolean =>
  days.from < span.until && (days.until === null || days.until > span.from);
const minutesOf = (meetings: readonly { minutes: number }[]): number =>
  meetings.reduce((sum, { minutes }) => sum + minutes, 0);
const firstDayOf = (year: number, quarter: number): string =>
  `${String(year).padStart(4, '0')}-${String(quarter * 3 - 2).padStart(2, '0')}-01`;
const quarterBefore = ({ year, number }: Span): Span =>
  quarterOf(number === 1 ? firstDayOf(year - 1, 4) : firstDayOf(year, number - 1));
