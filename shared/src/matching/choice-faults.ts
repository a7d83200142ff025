import type { MatchingChoices, MatchingInput } from '../contracts/matching.js';
import { conflictKinds, conflictsIn, pairKey } from './conflicts.js';
import { placesLeft } from './parts.js';

/** What is wrong with a choice: where it stands in its list, and a sentence. */
export interface ChoiceFault {
  list: 'pins' | 'forbids';
  at: number;
  code: 'unknown' | 'twice' | 'forbidden' | 'conflict' | 'too_many';
  words: string;
}

/** What keeps pins and forbids from being carried out. Without faults, every pin holds and no mentor has more than their places. */
export const choiceFaults = (input: MatchingInput, choices: MatchingChoices): readonly ChoiceFault[] => {
  const mentees = new Map(input.mentees.map((mentee) => [mentee.person.id, mentee]));
  const mentors = new Map(input.mentors.map((mentor) => [mentor.person.id, mentor]));
  const conflicts = conflictsIn(input, choices);
  const forbidden = new Set(choices.forbids.map(pairKey));
  const pinned = new Set<string>();
  const places = new Map(input.mentors.map((mentor) => [mentor.person.id, placesLeft(mentor)]));
  const pins = choices.pins.flatMap((pair, at): ChoiceFault[] => {
    const fault = (code: ChoiceFault['code'], words: string): ChoiceFault[] => [{ list: 'pins', at, code, words }];
    const [mentee, mentor] = [mentees.get(pair.mentee), mentors.get(pair.mentor)];
    if (!mentee || !mentor) return fault('unknown', 'One of the two is not in this round.');
    if (pinned.has(pair.mentee)) return fault('twice', `${mentee.person.name} is pinned to two mentors.`);
    pinned.add(pair.mentee);
    if (forbidden.has(pairKey(pair))) return fault('forbidden', 'The same pair is pinned and forbidden.');
    const standing = conflicts(mentee, mentor).find(({ kind }) => !conflictKinds[kind].byPin);
    if (standing) return fault('conflict', standing.words);
    const left = places.get(pair.mentor)! - 1;
    places.set(pair.mentor, left);
    return left < 0 ? fault('too_many', `${mentor.person.name} has fewer places than pins.`) : [];
  });
  const forbids = choices.forbids.flatMap((pair, at): ChoiceFault[] =>
    mentees.has(pair.mentee) && mentors.has(pair.mentor)
      ? []
      : [{ list: 'forbids', at, code: 'unknown', words: 'One of the two is not in this round.' }],
  );
  return [...pins, ...forbids];
};
