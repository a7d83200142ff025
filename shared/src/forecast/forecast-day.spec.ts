import { expect, it } from '@jest/globals';
import { formatForecastDay } from './forecast-day.js';

const today = '2026-11-23';

it.each([
  ['2026-11-23', 'October to December 2026'],
  ['2027-01-01', 'January to March 2027'],
  ['2027-03-31', 'January to March 2027'],
  ['2028-04-01', 'April to June 2028'],
  ['2028-09-30', 'July to September 2028'],
  ['2029-11-23', 'October to December 2029'],
  ['2029-11-24', '2029'],
  ['2031-02-28', '2031'],
])('says %s as %s', (day, words) => {
  expect(formatForecastDay(day, today)).toBe(words);
});
