import { expect, test } from '@jest/globals';
import type { AdherenceFacts } from '../contracts/meeting.js';
import { isBehind, quartersOf } from './adherence.js';

const facts = (rest: Partial<AdherenceFacts> = {}): AdherenceFacts => ({
  since: '2025-01-10',
  until: null,
  pauses: [],
  leaves: [],
  meetings: [],
  ...rest,
});
const met = (on: string, minutes: number, held = true) => ({ on, minutes, held });
const told = (given: AdherenceFacts, today = '2026-03-02') =>
  quartersOf(given, today).map(({ year, number, is, because }) => [`${year}-${number}`, is, because]);

test('a year back, and the first quarter of a mentorship that began in it does not count', () => {
  expect(told(facts())).toEqual([
    ['2026-1', 'open', null],
    ['2025-4', 'not_met', null],
    ['2025-3', 'not_met', null],
    ['2025-2', 'not_met', null],
    ['2025-1', 'not_counted', 'partial'],
  ]);
});

test('two half hours are an hour; 59 minutes are not', () => {
  expect(told(facts({ meetings: [met('2025-10-01', 30), met('2025-12-31', 30)] }))[1]).toEqual(['2025-4', 'met', null]);
  expect(told(facts({ meetings: [met('2025-10-01', 59), met('2026-01-01', 60)] })).slice(0, 2)).toEqual([
    ['2026-1', 'met', null],
    ['2025-4', 'not_met', null],
  ]);
});

test('leave and a pause excuse, also for a day of them, and what was met stays met', () => {
  const leaves = [{ from: '2025-12-31', until: '2026-01-01' }];
  expect(told(facts({ leaves }))[1]).toEqual(['2025-4', 'not_counted', 'leave']);
  expect(told(facts({ leaves, meetings: [met('2025-11-02', 60)] }))[1]).toEqual(['2025-4', 'met', null]);
  expect(told(facts({ pauses: [{ from: '2026-02-01', until: null }] })).slice(0, 2)).toEqual([
    ['2026-1', 'not_counted', 'pause'],
    ['2025-4', 'not_met', null],
  ]);
});

test('behind is who missed the last quarter and has not made up for it in this one', () => {
  const isNow = (given: AdherenceFacts) => isBehind(quartersOf(given, '2026-03-02'));
  expect(isNow(facts())).toBe(true);
  expect(isNow(facts({ meetings: [met('2026-01-20', 60)] }))).toBe(false);
  expect(isNow(facts({ meetings: [met('2026-03-20', 60, false)] }))).toBe(true);
  expect(isNow(facts({ since: '2025-10-02' }))).toBe(false);
  expect(isNow(facts({ leaves: [{ from: '2026-02-01', until: null }] }))).toBe(false);
  expect(isNow(facts({ until: '2026-01-01' }))).toBe(false);
});

test('what is planned counts from today on', () => {
  const planned = [met('2026-03-01', 45, false), met('2026-03-02', 30, false), met('2026-04-01', 60, false)];
  expect(quartersOf(facts({ meetings: planned }), '2026-03-02')[0]).toMatchObject({ held: 0, planned: 30 });
});
