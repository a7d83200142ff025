import type { ApplicationLine } from '../contracts/application.js';
import { civilDayIn } from '../dates/civil-day.js';
import { firstDay, lastDay } from '../dates/partial-date.js';
import { waitsFor } from './groups.js';
import { placeNow } from './moves.js';

type Line = Pick<ApplicationLine, 'organisation' | 'moves' | 'next' | 'interviewAt' | 'archivedAt'>;

const numbers = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];
const counted = (count: number, one: string, many: string) => `${numbers[count] ?? count} ${count === 1 ? one : many}`;

/**
 * The finding the page of applications opens with, the most pressing that is so; archived ones say nothing. `today` is the reader's civil
 * day and `timeZone` theirs, for the day of an interview.
 */
export const applicationsHeadline = (all: readonly Line[], today: string, timeZone = 'UTC'): string => {
  if (all.length === 0) return 'No applications yet.';
  const lines = all.filter(({ archivedAt }) => archivedAt === null);
  const mine = lines.filter((line) => waitsFor(line) === 'me');
  const theirs = lines.filter((line) => waitsFor(line) === 'them');
  const offers = mine.filter(({ moves }) => placeNow(moves) === 'offer');
  if (offers.length > 0) return offered(offers, today);
  const overdue = mine.filter(({ next }) => next?.on && lastDay(next.on) < today);
  if (overdue.length > 0) return late(overdue, today);
  const [interview] = lines
    .filter((line) => line.interviewAt !== null && waitsFor(line) !== 'closed')
    .toSorted((a, b) => Date.parse(a.interviewAt!) - Date.parse(b.interviewAt!));
  if (interview) {
    const on = civilDayIn(interview.interviewAt!, timeZone);
    return `An interview with ${interview.organisation} on ${dayWords(on, today)}.`;
  }
  if (mine.length > 0)
    return `${counted(mine.length, 'application waits', 'applications wait')} for you${dueWords(mine, today)}.`;
  if (theirs.length > 0) return `${counted(theirs.length, 'application waits', 'applications wait')} for an answer.`;
  return settled(lines);
};

const offered = (offers: readonly Line[], today: string): string => {
  const first = firstDue(offers);
  const what = counted(offers.length, 'offer to answer', 'offers to answer');
  if (!first) return `${what}.`;
  if (lastDay(first) < today)
    return `${what}${offers.length === 1 ? '; it' : '; the first'} was due ${onWords(first, today)}.`;
  return `${what}${offers.length === 1 ? '' : ', the first'} by ${dayWords(first, today)}.`;
};

const late = (overdue: readonly Line[], today: string): string =>
  overdue.length === 1
    ? `What comes next with ${overdue[0]!.organisation} was due ${onWords(firstDue(overdue)!, today)}.`
    : `${counted(overdue.length, 'next step is', 'next steps are')} overdue, the first since ${dayWords(firstDue(overdue)!, today)}.`;

const dueWords = (mine: readonly Line[], today: string): string => {
  const first = firstDue(mine);
  return first ? `, ${mine.length === 1 ? '' : 'the first '}due ${dayWords(first, today)}` : '';
};

/** Nothing is under way: the latest appointment, or that all are closed. */
const settled = (lines: readonly Line[]): string => {
  const [appointed] = lines
    .filter(({ moves }) => placeNow(moves) === 'appointed')
    .toSorted((a, b) => (a.moves.at(-1)!.on < b.moves.at(-1)!.on ? 1 : -1));
  if (appointed) return `You are appointed at ${appointed.organisation}.`;
  return lines.length === 0
    ? 'No application is open; all are archived.'
    : `No application is open; ${counted(lines.length, 'is', 'are').toLowerCase()} closed.`;
};

const firstDue = (lines: readonly Line[]): string | undefined =>
  lines
    .flatMap(({ next }) => next?.on ?? [])
    .toSorted((a, b) => (lastDay(a) < lastDay(b) ? -1 : 1))
    .at(0);

const months = 'January February March April May June July August September October November December'.split(' ');

/** A day in a sentence: without its year when that is this one. */
const dayWords = (on: string, today: string): string => {
  const [year, month, day] = on.split('-');
  const name = month === undefined ? '' : months[Number(month) - 1]!;
  const shown = firstDay(on).slice(0, 4) === today.slice(0, 4) && name !== '' ? '' : year;
  return [day && String(Number(day)), name, shown].filter(Boolean).join(' ');
};
const onWords = (on: string, today: string) => `${on.length === 10 ? 'on' : 'in'} ${dayWords(on, today)}`;
