import { compactWords, lastDay, loadWords, overWords } from './mentorship-words';

test('a compact says whose signature it waits for, and to whom', () => {
  const signed = { number: 1, menteeSignedAt: '2026-03-02T12:00:00Z', mentorSignedAt: null };
  expect(compactWords(null)).toBe('No compact yet');
  expect(compactWords({ ...signed, menteeSignedAt: null })).toBe('Compact not signed yet');
  expect(compactWords(signed, 'mentor')).toBe('Compact waits for your signature');
  expect(compactWords(signed, 'mentee')).toBe('Compact waits for the mentor’s signature');
  expect(compactWords({ ...signed, mentorSignedAt: '2026-03-04T12:00:00Z' })).toBe('Signed by both, 4 Mar 2026');
});

test('the last day is the one before the first without', () => {
  expect(lastDay('2026-03-01')).toBe('28 Feb 2026');
});

test('who carries more than they can is told apart by words', () => {
  expect(loadWords({ mentees: 5, capacity: 3 })).toBe('5 of 3: 2 too many');
  expect(loadWords({ mentees: 1, capacity: 1 })).toBe('1 of 1 mentee');
  expect(loadWords({ mentees: 2, capacity: null })).toBe('2 mentees');
});

test('one mentee too many is said before, and never of who has a place or has not said how many', () => {
  const person = { id: 'g', name: 'Grace' };
  expect(overWords({ person, mentees: 3, capacity: 3 })).toBe(
    'Grace said they can take 3 mentees and has 3: this is one more.',
  );
  expect(overWords({ person, mentees: 0, capacity: 0 })).not.toBe('');
  expect(overWords({ person, mentees: 2, capacity: 3 })).toBe('');
  expect(overWords({ person, mentees: 9, capacity: null })).toBe('');
});
