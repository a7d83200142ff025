import type { Meeting } from '@cmio-pathway/shared/contracts/meeting';
import { historyWords } from './meeting-words';

const sides = {
  side: 'mentee',
  mentee: { id: 'a', name: 'Ada' },
  mentor: { id: 'g', name: 'Grace' },
} as Meeting;
const line = (is: string, by: 'mentee' | 'mentor' | null) =>
  historyWords({ is, by, at: '', times: [], startsAt: null, minutes: 45, words: '' }, sides);

it('says who did it, and of what came with an end that nobody of the two did', () => {
  expect(line('cancelled', 'mentee')).toBe('You called it off');
  expect(line('cancelled', 'mentor')).toBe('Grace called it off');
  expect(line('cancelled', null)).toBe('Called off');
  expect(line('restored', null)).toBe('Takes place after all');
});
