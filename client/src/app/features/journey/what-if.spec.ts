import { noTrack } from '@cmio-pathway/shared/pathway/tracks';
import { commonWay } from '@cmio-pathway/shared/pathway/way';
import { couldTakeOn, movedBy, nothingSupposed as nothing, whatIfOf } from './what-if';

test('nothing is supposed while the address says nothing, or what is no choice', () => {
  expect(whatIfOf(nothing, noTrack)).toBeNull();
  expect(whatIfOf({ ...nothing, share: '7', training: 'luck' }, noTrack)).toBeNull();
});

test('each part of the address becomes a part of the question', () => {
  const asked = { ...nothing, share: '60', training: 'masters', also: 'mba-degree', skip: 'budget-owner' };
  expect(whatIfOf(asked, { ...noTrack, degree: 'do' })).toEqual({
    fraction: 0.6,
    track: { ...noTrack, degree: 'do', training: 'masters' },
    also: ['mba-degree'],
    without: ['budget-owner'],
  });
});

test('what could be taken on is optional, has a length and is not done', () => {
  const ids = couldTakeOn(commonWay, (id) => id === 'hi-doctorate').map(({ id }) => id);
  expect(ids).toContain('mba-degree');
  expect(ids).toContain('budget-owner');
  expect(ids).not.toContain('hi-doctorate');
  expect(ids).not.toContain('leadership-course');
});

test.each([
  ['2030-01-01', '2031-03-02', '14 months later than as things stand'],
  ['2030-02-01', '2030-01-01', '1 month earlier than as things stand'],
  ['2030-01-01', '2030-01-10', 'Less than a month from how things stand'],
])('from %s to %s is said as %s', (before, after, words) => {
  expect(movedBy(before, after)).toBe(words);
});
