import { expect, test } from '@jest/globals';
import { isCalled, searchKey } from './search-key.js';

test.each([
  ['Lucía Ibáñez-Ørsted', 'lucia ibanez orsted'],
  ['O’Súilleabháin', 'osuilleabhain'],
  ['M. Łuczak  (Groß)', 'm luczak gross'],
  ['Þóra Æsir', 'thora aesir'],
  ['nobody@else.where', 'nobody@elsewhere'],
  ['李 小龙', '李 小龙'],
])('%s is searched by %s', (text, key) => {
  expect(searchKey(text)).toBe(key);
});

test('a name is found by parts of its words in their order', () => {
  for (const search of ['', 'ibanez', 'IBÁÑEZ', 'luc orst', 'Lucía Ibáñez-Ørsted'])
    expect([search, isCalled('Lucía Ibáñez-Ørsted', search)]).toEqual([search, true]);
  for (const search of ['xqzw', 'orsted lucia', 'ibanezz'])
    expect([search, isCalled('Lucía Ibáñez-Ørsted', search)]).toEqual([search, false]);
});
