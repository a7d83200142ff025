import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { PATHWAY } from './pathway.js';
import { changesNothing, trackDifference } from './track-difference.js';
import { noTrack, type Track, tracks } from './tracks.js';
import { commonWay, noRules, wayOf } from './way.js';

const way = (track: Partial<Track>) => wayOf({ track: { ...noTrack, ...track } });
const ids = (milestones: readonly { id: string }[]) => milestones.map(({ id }) => id);

test('a choice says what becomes required, optional and left out', () => {
  const { became, goal } = trackDifference(commonWay, way({ training: 'fellowship' }));
  expect(ids(became.required)).toEqual(expect.arrayContaining(['ci-fellowship-match', 'ci-fellowship-complete']));
  expect(ids(became.required)).toContain('amia-membership');
  expect(ids(became.optional)).toEqual(expect.arrayContaining(['hi-masters', 'hi-certificate']));
  expect(became.left_out).toEqual([]);
  expect(goal).toBeNull();
});

test('what a choice leaves out stays on the record of whoever has it', () => {
  const { became, stays } = trackDifference(way({ degree: 'md' }), way({ degree: 'none' }), [
    'medical-degree',
    'first-it-project',
  ]);
  expect(ids(became.left_out)).toContain('residency-complete');
  expect(ids(stays)).toEqual(['medical-degree']);
});

test('going back says the opposite', () => {
  const [md, none] = [way({ degree: 'md' }), way({ degree: 'none' })];
  const there = trackDifference(md, none).became;
  const back = trackDifference(none, md).became;
  const asked = [...back.required, ...back.optional, ...back.one_of, ...back.required_when];
  expect(ids(asked).toSorted()).toEqual(ids([...there.left_out, ...there.one_of]).toSorted());
  expect(back.left_out).toEqual([]);
});

test('a route that is no longer chosen is one of several again', () => {
  const { became } = trackDifference(way({ training: 'masters' }), commonWay);
  expect(ids(became.one_of)).toEqual(
    expect.arrayContaining(['ci-fellowship-match', 'ci-fellowship-complete', 'hi-masters', 'hi-certificate']),
  );
});

test('another goal is said in full, and own words as they are', () => {
  const { goal, became } = trackDifference(commonWay, way({ goal: 'own', goalWords: 'Head of digital medicine' }));
  expect(goal).toEqual({ before: 'Chief Medical Information Officer', after: 'Head of digital medicine' });
  expect(Object.values(became).flat()).toEqual([]);
});

test('what a program requires stays required whatever is chosen, unless the track leaves it out', () => {
  const rules = [{ ...noRules('p'), required: ['hi-certificate'] }];
  const [before, after] = [wayOf({ rules }), wayOf({ rules, track: { ...noTrack, training: 'masters' } })];
  expect(before.milestone('hi-certificate')!.requirement.is).toBe('required');
  expect(ids(trackDifference(before, after).became.optional)).not.toContain('hi-certificate');
});

test('a record under an earlier version is found at what its milestone has become', () => {
  const pathway = { ...PATHWAY, changes: [{ is: 'renamed', from: 'old-match', to: 'residency-match' } as const] };
  const [before, after] = [wayOf({ pathway }), wayOf({ pathway, track: { ...noTrack, degree: 'none' } })];
  expect(ids(trackDifference(before, after, ['old-match']).stays)).toEqual(['residency-match']);
});

const anyTrack: fc.Arbitrary<Track> = fc.record({
  degree: fc.constantFrom(null, ...tracks.degree.map(({ id }) => id as 'md')),
  training: fc.constantFrom(null, ...tracks.training.map(({ id }) => id as 'masters')),
  board: fc.constantFrom(null, ...tracks.board.map(({ id }) => id as 'ahic')),
  goal: fc.constantFrom(null, ...tracks.goal.map(({ id }) => id as 'cmio')),
  goalWords: fc.constant(null),
});

test('each milestone that changes is named once, and a track changes nothing against itself', () => {
  fc.assert(
    fc.property(anyTrack, anyTrack, (one, other) => {
      const [before, after] = [wayOf({ track: one }), wayOf({ track: other })];
      const named = ids(Object.values(trackDifference(before, after).became).flat());
      const changed = after.milestones.filter(
        ({ id, requirement }) => requirement.is !== before.milestone(id)!.requirement.is,
      );
      expect(named.toSorted()).toEqual(ids(changed).toSorted());
      expect(changesNothing(trackDifference(after, after))).toBe(true);
      expect(changesNothing(trackDifference(before, after))).toBe(
        changed.length === 0 && before.goal.title === after.goal.title,
      );
    }),
  );
});
