import { trackDifference } from '@cmio-pathway/shared/pathway/track-difference';
import { noTrack } from '@cmio-pathway/shared/pathway/tracks';
import { wayOf } from '@cmio-pathway/shared/pathway/way';
import { differenceSentence, trackSentence } from './track-words';
import { draftOf, faultOf, isSame, typedOf, withChoice } from './typed-track';

const typed = { ...typedOf(noTrack), goalWords: '  Head of digital care ' };

test('own words are saved with their goal alone, and kept while another one is chosen', () => {
  const own = withChoice(typed, 'goal', 'own');
  expect(draftOf(own)).toEqual({ ...noTrack, goal: 'own', goalWords: 'Head of digital care' });
  const other = withChoice(own, 'goal', 'cnio');
  expect(draftOf(other).goalWords).toBeNull();
  expect(draftOf(withChoice(other, 'goal', 'own')).goalWords).toBe('Head of digital care');
  expect(isSame(draftOf(other), draftOf(own))).toBe(false);
});

test.each([
  ['', 'Say what you aim at.'],
  ['x'.repeat(61), 'A goal has at most 60 characters.'],
  ['x'.repeat(60), undefined],
])('own words of %j are refused as the contract refuses them', (goalWords, fault) => {
  expect(faultOf({ ...typed, goal: 'own', goalWords })).toBe(fault);
  expect(faultOf({ ...typed, goal: 'cmio', goalWords })).toBeUndefined();
});

test('the track and what another one changes are said in a sentence', () => {
  expect(trackSentence(noTrack)).toBe('Nothing chosen yet: you are on the common way.');
  const own = { ...noTrack, degree: 'do', goal: 'own', goalWords: 'Head of digital care' } as const;
  expect(trackSentence(own)).toBe('Your track: DO, Head of digital care.');
  const [before, after] = [wayOf(), wayOf({ track: { ...own, degree: 'bs_md' } })];
  expect(differenceSentence(trackDifference(before, after, ['mcat-score']))).toBe(
    'Against what is saved: 1 is left out, 1 of these stays on your record, the goal is Head of digital care.',
  );
  expect(differenceSentence(trackDifference(before, before))).toBe('No milestone changes.');
});
