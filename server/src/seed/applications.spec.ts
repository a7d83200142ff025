import { expect, test } from '@jest/globals';
import { type ApplicationLine, applicationsHeadline, funnel, groupsOf, sameOrganisation } from '@cmio-pathway/shared';
import { civilDay } from '../platform/clock.js';
import { toldApplications } from './applications.js';
import { organisations } from './names.js';
import { later } from './visits.js';

const now = new Date('2026-11-23T12:00:00Z');
const day = (inDays: number) => civilDay(later(now, inDays));

/** The lines of the board as the demo would answer them today. */
const lines = toldApplications.map(({ says, moves, next }) => ({
  organisation: says.organisation,
  moves: moves.map(([to, daysAgo, words = '']) => ({ to, on: day(-daysAgo), words })),
  next: next ? { what: next.what, turn: next.turn, on: day(next.inDays) } : null,
  interviewAt: null,
  archivedAt: null,
})) satisfies Partial<ApplicationLine>[];

test('the demo tells of nine applications, as far as they came and whom they wait for', () => {
  expect(funnel(lines).map(({ reached }) => reached)).toEqual([9, 8, 7, 5, 3, 1, 0]);
  const { me, them, closed } = groupsOf(lines);
  expect([me.length, them.length, closed.length]).toEqual([3, 4, 2]);
  expect(applicationsHeadline(lines, '2026-11-23')).toBe('One offer to answer by 4 December.');
});

test('two are shared, and with nobody who works there; one goes to where mentors of the demo work', () => {
  const goes = (shared: boolean) =>
    toldApplications.filter((one) => Boolean(one.shared) === shared).map(({ says }) => says.organisation);
  const employs = (organisation: string) => organisations.some((other) => sameOrganisation(other, organisation));
  expect([goes(true).length, goes(true).filter(employs), goes(false).filter(employs).length]).toEqual([2, [], 1]);
});
