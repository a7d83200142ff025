import type {
  MatchingChoices,
  MatchingInput,
  MatchingMentee,
  MatchingMentor,
  MatchingPair,
} from '../contracts/matching.js';
import { formatPartial } from '../dates/partial-date.js';
import { placesLeft, sharedLanguages } from './parts.js';

/** Why two are not proposed to each other. `byPin`: an admin who pins them may decide otherwise. */
export const conflictKinds = {
  self: { byPin: false },
  blocked: { byPin: false },
  paired: { byPin: false },
  full: { byPin: false },
  forbidden: { byPin: false },
  away: { byPin: true },
  declined: { byPin: true },
  no_language: { byPin: true },
} as const;
export type ConflictKind = keyof typeof conflictKinds;

export interface PairConflict {
  kind: ConflictKind;
  words: string;
}

/** What tells one pair from another. */
export const pairKey = ({ mentee, mentor }: MatchingPair): string => `${mentee} ${mentor}`;

/** Answers what stands between a mentee and a mentor: nothing, or every reason there is. */
export const conflictsIn = (
  { blocked }: MatchingInput,
  { forbids }: Pick<MatchingChoices, 'forbids'>,
): ((mentee: MatchingMentee, mentor: MatchingMentor) => readonly PairConflict[]) => {
  const apart = new Set(blocked.map(pairKey));
  const forbidden = new Set(forbids.map(pairKey));
  return (mentee, mentor) => {
    const pair = pairKey({ mentee: mentee.person.id, mentor: mentor.person.id });
    const [she, he] = [mentee.person.name, mentor.person.name];
    const both = sharedLanguages(mentee, mentor);
    const found: [boolean, ConflictKind, string][] = [
      [mentee.person.id === mentor.person.id, 'self', 'Nobody mentors themselves.'],
      [apart.has(pair), 'blocked', 'The program keeps these two apart.'],
      [mentee.mentors.includes(mentor.person.id), 'paired', `${he} mentors ${she} already.`],
      [placesLeft(mentor) === 0, 'full', `${he} has no place left: ${mentor.load} of ${mentor.capacity} are taken.`],
      [forbidden.has(pair), 'forbidden', 'Forbidden in this round.'],
      [mentor.away !== null, 'away', awayWords(mentor)],
      [mentee.declined.includes(mentor.person.id), 'declined', 'One of the two has declined this before.'],
      [both !== null && both.length === 0, 'no_language', 'They have no language in common.'],
    ];
    return found.flatMap(([is, kind, words]) => (is ? [{ kind, words }] : []));
  };
};

const awayWords = ({ person, away }: MatchingMentor) =>
  away?.until
    ? `${person.name} is away until ${formatPartial(away.until)}.`
    : `${person.name} is away, and no end is known.`;
