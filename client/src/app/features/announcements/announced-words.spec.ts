import { announcedWords } from './announced-words';

test('only what there is is counted', () => {
  expect(announcedWords(0, 1, false)).toBe('1 offer announced.');
  expect(announcedWords(2, 0, false)).toBe('2 appointments announced.');
  expect(announcedWords(1, 3, true)).toBe('1 appointment and 3 offers announced lately.');
});
