import { expect, it } from '@jest/globals';
import { movedBy, proRata } from './move-plan.js';

const today = '2026-11-23';
const items = [
  { milestone: 'a', targetOn: '2026-01-01' },
  { milestone: 'b', targetOn: '2026-12-31' },
  { milestone: 'c', targetOn: '2027-11-30' },
];
const days = (moved: readonly { targetOn: string }[]) => moved.map(({ targetOn }) => targetOn);

it.each([
  [3, ['2026-01-01', '2027-03-31', '2028-02-29']],
  [-2, ['2026-01-01', today, '2027-09-30']],
  [0, ['2026-01-01', '2026-12-31', '2027-11-30']],
])('moves what is to come by %i months, and nothing into the past', (months, moved) => {
  expect(days(movedBy(items, months, today))).toEqual(moved);
});

it('counts by the training clock what is to come', () => {
  const half = [{ from: '2020-01-01', until: null, fraction: 0.5, leave: false }];
  expect(days(proRata(items, half, today))).toEqual(['2026-01-01', '2027-02-08', '2028-12-07']);
  expect(days(proRata(items, [], today))).toEqual(days(items));
});

it('leaves what lies behind a leave without an end where it is', () => {
  const away = [{ from: '2026-11-01', until: null, fraction: 1, leave: true }];
  expect(proRata(items, away, today)).toEqual(items);
});

it('moves what is aimed at today, by months and not by the training clock', () => {
  const now = [{ milestone: 'a', targetOn: today }];
  expect(days(movedBy(now, 1, today))).toEqual(['2026-12-23']);
  expect(days(movedBy(now, -1, today))).toEqual([today]);
  const away = [{ from: '2026-11-01', until: '2026-12-31', fraction: 1, leave: true }];
  expect(proRata(now, away, today)).toEqual(now);
});
