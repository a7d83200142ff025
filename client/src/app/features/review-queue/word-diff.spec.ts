import { wordDiff } from './word-diff';

test('what stayed, what went and what came are told apart', () => {
  expect(
    wordDiff('I attended the committee from 2025.', 'I chaired the committee from January 2025 on.').map(
      ({ text, is }) => `${is}:${text.trim()}`,
    ),
  ).toEqual([
    'same:I',
    'removed:attended',
    'added:chaired',
    'same:the committee from',
    'removed:2025.',
    'added:January 2025 on.',
  ]);
});

test('the same text is the same, and an empty one is all new', () => {
  expect(wordDiff('One two.', 'One two.')).toEqual([{ text: 'One two.', is: 'same' }]);
  expect(wordDiff('', 'New.')).toEqual([{ text: 'New.', is: 'added' }]);
  expect(wordDiff('', '')).toEqual([]);
});
