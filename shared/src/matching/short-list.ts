import type { MatchingChoices, MatchingInput, MatchingMentor } from '../contracts/matching.js';
import { conflictsIn, type PairConflict } from './conflicts.js';
import { type Fit, fitOf } from './fit.js';
import { by } from './propose.js';

/** A mentor for somebody: how well they fit, and what stands between the two. */
export interface Candidate {
  mentor: MatchingMentor;
  fit: Fit;
  conflicts: readonly PairConflict[];
}

/** All mentors for one mentee: the possible ones first, the best before the others, as the proposal ranks them. */
export const shortList = (
  input: MatchingInput,
  choices: Pick<MatchingChoices, 'forbids'>,
  mentee: string,
): readonly Candidate[] => {
  const who = input.mentees.find(({ person }) => person.id === mentee);
  if (!who) return [];
  const conflicts = conflictsIn(input, choices);
  return input.mentors
    .map((mentor): Candidate => ({ mentor, fit: fitOf(who, mentor, input), conflicts: conflicts(who, mentor) }))
    .toSorted(
      (one, other) =>
        Number(one.conflicts.length > 0) - Number(other.conflicts.length > 0) ||
        other.fit.forMentee.score - one.fit.forMentee.score ||
        by(one.mentor.person.id, other.mentor.person.id),
    );
};
