import { expect, it } from '@jest/globals';
import { leaveDays, onLeave, workedDays } from './leave.js';

const span = (from: string, until: string | null, leave = true) => ({ from, until, fraction: 1, leave });
const clock = [span('2026-01-01', '2026-12-31', false), span('2026-03-10', '2026-03-19')];

it.each([
  ['2026-03-09', false],
  ['2026-03-10', true],
  ['2026-03-19', true],
  ['2026-03-20', false],
])('on %s on leave: %s', (day, leave) => {
  expect(onLeave(clock, day)).toBe(leave);
  expect(onLeave([span('2026-03-01', null)], day)).toBe(true);
});

it.each([
  ['2026-03-01', '2026-04-01', 10, 21],
  ['2026-03-10', '2026-04-01', 9, 13],
  ['2026-03-01', '2026-03-10', 1, 8],
  ['2026-03-01', '2026-03-09', 0, 8],
  ['2026-03-19', '2026-04-01', 0, 13],
  ['2026-04-01', '2026-03-01', 0, -31],
])('from %s to %s %i days are leave, %i are not', (after, day, leave, worked) => {
  expect(leaveDays(clock, after, day)).toBe(leave);
  expect(workedDays(clock, after, day)).toBe(worked);
});

it('counts a day once, whoever gave it, and leave that lasts up to the day', () => {
  expect(
    leaveDays([span('2026-03-10', '2026-03-19'), span('2026-03-15', '2026-03-25')], '2026-03-01', '2026-04-01'),
  ).toBe(16);
  expect(
    leaveDays([span('2026-03-10', '2026-03-25'), span('2026-03-12', '2026-03-14')], '2026-03-01', '2026-04-01'),
  ).toBe(16);
  expect(leaveDays([span('2026-03-20', null), span('2026-03-10', '2026-03-12')], '2026-03-01', '2026-04-01')).toBe(16);
  expect(leaveDays([], '2026-03-01', '2026-04-01')).toBe(0);
});
