import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addMonths } from '../credentials/calendar.js';
import { trainingEnd, trainingMonths } from './training-clock.js';

const at = (fraction: number, from = '2020-01-01', until: string | null = null) => ({
  from,
  until,
  fraction,
  leave: false,
});
const leave = (from: string, until: string | null) => ({ from, until, fraction: 1, leave: true });

describe('trainingEnd', () => {
  it.each([
    ['full time', 12, [], '2027-07-01'],
    ['80 %', 12, [at(0.8)], '2027-10-01'],
    ['70 %', 12, [at(0.7)], '2027-12-06'],
    ['60 %', 12, [at(0.6)], '2028-03-01'],
    ['50 %', 12, [at(0.5)], '2028-07-01'],
    ['three months of leave', 12, [leave('2026-10-01', '2026-12-31')], '2027-10-01'],
    ['half a year at 50 %, then full time', 12, [at(0.5, '2026-07-01', '2026-12-31')], '2027-10-01'],
    ['half a year full, then 50 %', 12, [at(0.5, '2027-01-01')], '2028-01-01'],
    ['leave at the beginning', 6, [leave('2026-06-01', '2026-08-31')], '2027-03-01'],
    ['a span that is over', 6, [at(0.5, '2020-01-01', '2020-12-31')], '2027-01-01'],
    ['nothing to do', 0, [at(0.5)], '2026-07-01'],
    ['half a month', 0.5, [], '2026-07-16'],
    ['nothing to do, on leave', 0, [leave('2026-06-01', null)], '2026-07-01'],
    ['a span that ends the day before', 6, [at(0.5, '2026-01-01', '2026-06-30')], '2027-01-01'],
    ['a span that ends on the first day', 6, [leave('2026-01-01', '2026-07-01')], '2027-01-02'],
    ['a leave that begins on the last day', 6, [leave('2027-01-01', '2027-03-31')], '2027-01-01'],
    ['a leave that begins the day before', 6, [leave('2026-12-31', '2027-03-30')], '2027-04-01'],
    ['done long before a leave', 0.5, [leave('2026-09-01', '2026-09-30')], '2026-07-16'],
    ['spans in any order', 12, [leave('2027-01-01', '2027-03-31'), at(0.5, '2026-07-01', '2026-12-31')], '2028-01-01'],
    ['one span right behind the other', 3, [at(0.5, '2026-07-01', '2026-08-31'), at(0.5, '2026-09-01')], '2027-01-01'],
  ] as const)('%s', (_, months, spans, end) => {
    expect(trainingEnd('2026-07-01', months, spans)).toBe(end);
  });

  it.each([
    ['2027-01-31', 1, '2027-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-10-31', 4, '2027-02-28'],
  ])('from %s, %i months end on %s', (from, months, end) => {
    expect(trainingEnd(from, months, [])).toBe(end);
    expect(addMonths(from, months)).toBe(end);
  });

  it('never ends behind a leave without an end', () => {
    expect(trainingEnd('2026-07-01', 6, [leave('2026-09-01', null)])).toBeNull();
    expect(trainingEnd('2026-07-01', 2, [leave('2026-09-01', null)])).toBe('2026-09-01');
  });

  it.each([
    ['the smaller share of two', [at(0.8), at(0.5)], '2027-07-01'],
    ['leave before part time', [at(0.5, '2026-08-01', '2026-12-31'), leave('2026-10-01', '2026-11-30')], '2027-04-16'],
    ['a day that two share', [at(0.5, '2026-08-01', '2026-08-31'), at(0.8, '2026-08-31')], '2027-02-20'],
    ['what is long over', [at(0.5, '2020-01-01', '2020-12-31'), at(0.6, '2020-06-01', '2020-07-31')], '2027-01-01'],
    ['what ends before it begins', [leave('2026-09-01', '2026-08-15')], '2027-01-01'],
    ['two of one share as one', [at(0.5, '2026-07-01', '2026-07-17'), at(0.5, '2026-07-18')], '2027-07-01'],
  ])('takes of spans on one day %s', (_, spans, end) => {
    expect(trainingEnd('2026-07-01', 6, spans)).toBe(end);
    expect(trainingEnd('2026-07-01', 6, spans.toReversed())).toBe(end);
  });

  it('takes a share between a twentieth and all', () => {
    for (const share of [0, -1, 0.05, Number.NaN])
      expect(trainingEnd('2026-07-01', 1, [at(share)])).toBe(addMonths('2026-07-01', 20));
    expect(trainingEnd('2026-07-01', 1, [at(1.5)])).toBe('2026-08-01');
  });
});

const day = fc
  .integer({ min: 0, max: 4000 })
  .map((days) => new Date(1.7e12 + days * 8.64e7).toISOString().slice(0, 10));
const percent = fc.integer({ min: 20, max: 100 });

it('is never earlier for more months, a smaller share or leave', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 60 }), percent, percent, day, (from, months, one, other, on) => {
      const [less, more] = [Math.min(one, other) / 100, Math.max(one, other) / 100];
      const end = trainingEnd(from, months, [at(more)])!;
      expect(trainingEnd(from, months + 1, [at(more)])! >= end).toBe(true);
      expect(trainingEnd(from, months, [at(less)])! >= end).toBe(true);
      const away = [leave(on, addMonths(on, 3))];
      expect(trainingEnd(from, months, away)! >= trainingEnd(from, months, [])!).toBe(true);
    }),
  );
});

it('ends where so many months have been served, to the day that rounding costs', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 60 }), percent, (from, months, share) => {
      const spans = [at(share / 100)];
      const served = trainingMonths(from, trainingEnd(from, months, spans)!, spans);
      expect(Math.abs(served - months)).toBeLessThan(0.2);
    }),
  );
});

it('counts full time as the calendar does, and leave as nothing', () => {
  expect(trainingMonths('2026-07-01', '2027-07-01', [])).toBe(12);
  expect(trainingMonths('2026-07-01', '2027-07-01', [at(0.5)])).toBe(6);
  expect(trainingMonths('2026-07-01', '2027-07-01', [leave('2026-10-01', '2026-12-31')])).toBe(9);
  expect(trainingMonths('2026-07-01', '2026-07-16', [])).toBe(0.5);
  expect(trainingMonths('2026-07-01', '2026-07-01', [])).toBe(0);
  expect(trainingMonths('2026-07-01', '2026-10-01', [at(0.5, '2026-09-01', '2026-12-31')])).toBe(2.5);
  expect(trainingMonths('2026-07-01', '2026-10-01', [leave('2026-10-01', '2026-12-31')])).toBe(3);
  expect(trainingMonths('2026-07-01', '2026-10-01', [leave('2026-09-01', '2026-09-30')])).toBe(2);
  expect(trainingMonths('2026-01-31', '2026-03-02', [])).toBeCloseTo(1 + 2 / 30);
  expect(trainingMonths('2026-07-01', '2026-07-31', [])).toBeCloseTo(29 / 30);
});
