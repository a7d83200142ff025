import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { daysBetween, firstDay, formatPartial, isPartialDate, lastDay, parseTyped } from './partial-date.js';

const day = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2100-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const partial = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([date, length]) => date.slice(0, length));

describe('isPartialDate', () => {
  it.each(['1900', '2100', '2024-02', '2024-02-29', '2000-02-29', '2026-12-31'])('knows %s', (text) => {
    expect(isPartialDate(text)).toBe(true);
  });

  it.each(['1899', '2101', '24', '2024-00', '2024-13', '2023-02-29', '1900-02-29', '2024-04-31', '2024-01-00'])(
    'refuses %s, which does not exist',
    (text) => {
      expect(isPartialDate(text)).toBe(false);
    },
  );

  it.each(['', '2024-', '2024-2', '2024-02-3', '2024/02', ' 2024', '2024\n', '2024-02-29T00:00', '２０２４'])(
    'refuses %j, which is not the form',
    (text) => {
      expect(isPartialDate(text)).toBe(false);
    },
  );
});

describe('the days a date can mean', () => {
  it.each([
    ['2024', '2024-01-01', '2024-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023-02', '2023-02-01', '2023-02-28'],
    ['2024-12', '2024-12-01', '2024-12-31'],
    ['2024-03-09', '2024-03-09', '2024-03-09'],
  ])('%s lies between %s and %s', (date, first, last) => {
    expect([firstDay(date), lastDay(date)]).toEqual([first, last]);
  });

  it('are days that exist, in order, and keep the precise part', () => {
    fc.assert(
      fc.property(partial, (date) => {
        const [first, last] = [firstDay(date), lastDay(date)];
        expect([isPartialDate(first), isPartialDate(last), first <= last]).toEqual([true, true, true]);
        expect([first.startsWith(date), last.startsWith(date)]).toEqual([true, true]);
      }),
    );
  });
});

describe('parseTyped', () => {
  it.each([
    ['2026', '2026'],
    [' 2026 ', '2026'],
    ['2026-11', '2026-11'],
    ['2026-11-23', '2026-11-23'],
    ['11/2026', '2026-11'],
    ['3/2026', '2026-03'],
    ['03.2026', '2026-03'],
    ['Nov 2026', '2026-11'],
    ['november 2026', '2026-11'],
    ['Sept. 2026', '2026-09'],
    ['23 Nov 2026', '2026-11-23'],
    ['23.  November  2026', '2026-11-23'],
    ['Nov 23, 2026', '2026-11-23'],
    ['May 5 2026', '2026-05-05'],
    ['23/11/2026', '2026-11-23'],
    ['11/23/2026', '2026-11-23'],
    ['23.11.2026', '2026-11-23'],
    ['5/5/2026', '2026-05-05'],
  ])('reads %j as %s', (typed, date) => {
    expect(parseTyped(typed)).toBe(date);
  });

  it.each(['03/04/2026', '3.4.2026'])('does not guess which part of %s is the day', (typed) => {
    expect(parseTyped(typed)).toBeNull();
  });

  it.each([
    '',
    'soon',
    '13/2026',
    '0/2026',
    '30 Feb 2026',
    'Feb 29, 2023',
    '31/04/2026',
    '13/13/2026',
    '1850',
    '26',
    'Marble 2024',
    'Nov',
    '23 Nov',
  ])('finds no date in %j', (typed) => {
    expect(parseTyped(typed)).toBeNull();
  });

  it('reads back whatever is shown', () => {
    fc.assert(fc.property(partial, (date) => expect(parseTyped(formatPartial(date))).toBe(date)));
  });

  it('answers anything with a date that exists or with nothing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d /.-]{0,12}$/)), (typed) => {
        const read = parseTyped(typed);
        expect(read === null || isPartialDate(read)).toBe(true);
      }),
    );
  });
});

it.each([
  ['2024', '2024'],
  ['2024-02', 'Feb 2024'],
  ['2024-02-09', '9 Feb 2024'],
])('shows %s as %s', (date, shown) => {
  expect(formatPartial(date)).toBe(shown);
});

it.each([
  ['2024-02-28', '2024-03-01', 2],
  ['2026-03-08', '2026-03-09', 1],
  ['2026-11-23', '2026-11-22', -1],
  ['2026-11-23T23:59:59Z', '2026-11-23', 0],
])('counts the days from %s to %s: %i', (from, to, days) => {
  expect(daysBetween(from, to)).toBe(days);
});
