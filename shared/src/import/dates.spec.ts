import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isPartialDate } from '../dates/partial-date.js';
import { dateForm, datesSeen, readDate } from './dates.js';

test.each([
  ['2024-03-01', '2024-03-01', 'iso'],
  ['2024-03-01 00:00:00', '2024-03-01', 'iso'],
  ['2024/3/1', '2024-03-01', 'iso'],
  ['2024-03', '2024-03', 'iso'],
  ['2024', '2024', 'iso'],
  ['45352', '2024-03-01', 'serial'],
  ['45352.5', '2024-03-01', 'serial'],
  ['Mar 2024', '2024-03', 'words'],
  ['1 March 2024', '2024-03-01', 'words'],
  ['March 1, 2024', '2024-03-01', 'words'],
  ['03/2024', '2024-03', 'words'],
  ['1/3/2024', '2024-03-01', 'figures'],
  ['01.03.2024', '2024-03-01', 'figures'],
  ['1-3-24', '2024-03-01', 'figures'],
  ['1/3/68', '1968-03-01', 'figures'],
])('%s is %s, as %s', (typed, date, form) => {
  expect([readDate(typed, 'dmy'), dateForm(typed)]).toEqual([date, form]);
});

test('the order of the column decides, and what exists in neither order is no date', () => {
  expect([readDate('3/4/2024', 'dmy'), readDate('3/4/2024', 'mdy')]).toEqual(['2024-04-03', '2024-03-04']);
  expect([readDate('13/4/2024', 'dmy'), readDate('13/4/2024', 'mdy')]).toEqual(['2024-04-13', null]);
  for (const typed of ['2024-02-30', '31/4/2024', '99999', 'soon', '1/1', '2024-13', '1/2-2024'])
    expect([typed, readDate(typed, 'dmy')]).toEqual([typed, null]);
});

test('one day above 12 tells the order of the whole column; without one somebody has to look', () => {
  expect(datesSeen(['3/4/2024', '13/4/2024', ''])).toMatchObject({ order: 'dmy', sure: true, forms: { figures: 2 } });
  expect(datesSeen(['3/4/2024', '4/13/2024'])).toMatchObject({ order: 'mdy', sure: true });
  expect(datesSeen(['3/4/2024', '5/6/2024'])).toMatchObject({ order: 'mdy', sure: false });
  expect(datesSeen(['13/4/2024', '4/13/2024'])).toMatchObject({ sure: false });
  expect(datesSeen(['3.4.2024', '5.6.2024'])).toMatchObject({ order: 'dmy', sure: true });
  expect(datesSeen(['2024-03-01', 'Mar 2024', '45352', 'soon'])).toEqual({
    order: 'dmy',
    sure: true,
    forms: { iso: 1, words: 1, figures: 0, serial: 1, none: 1 },
  });
});

test('whatever is typed is a date that exists or none', () => {
  const typed = fc.oneof(
    fc.string({ maxLength: 24 }),
    fc
      .tuple(fc.nat(40), fc.constantFrom('/', '.', '-'), fc.nat(40), fc.nat(2200))
      .map(([a, by, b, year]) => `${a}${by}${b}${by}${year}`),
    fc.nat(99_999).map(String),
  );
  fc.assert(
    fc.property(typed, fc.constantFrom('dmy' as const, 'mdy' as const), (text, order) => {
      const date = readDate(text, order);
      expect(date === null || isPartialDate(date)).toBe(true);
    }),
  );
});
