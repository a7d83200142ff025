import type { MatchingChoices, MatchingInput, MatchingMentee, MatchingPair } from '../contracts/matching.js';
import { type ConflictKind, conflictsIn } from './conflicts.js';
import { deferredAcceptance } from './deferred-acceptance.js';
import { fitOf } from './fit.js';
import { placesLeft } from './parts.js';

/** Somebody for whom nobody was left. */
export interface Without {
  mentee: string;
  /** How many mentors a reason rules out; one may have several. */
  ruledOut: readonly { kind: ConflictKind; mentors: number }[];
  /** The mentors who were possible, the best first, and the lowest turn among those they have instead; Infinity where all are pinned. */
  outrankedAt: readonly { mentor: string; turn: number; lowest: number }[];
}

export interface Proposal {
  /** By mentee. */
  pairs: readonly (MatchingPair & { pinned: boolean })[];
  without: readonly Without[];
  /** Per mentor how many places were free before, and how many of them the round takes. */
  places: readonly { mentor: string; free: number; taken: number }[];
}

/** The order of two ids that are not the same. */
export const by = (one: string, other: string): number => (one < other ? -1 : 1);

/** What everybody prefers, by the scores; equal scores are ordered by id, so that the same input has one answer. */
export const preferencesOf = (input: MatchingInput, choices: Pick<MatchingChoices, 'forbids'>) => {
  const conflicts = conflictsIn(input, choices);
  const turns = new Map<string, { id: string; score: number }[]>(input.mentors.map(({ person }) => [person.id, []]));
  const asking = input.mentees.map((mentee) => {
    const possible = input.mentors
      .filter((mentor) => conflicts(mentee, mentor).length === 0)
      .map((mentor) => {
        const { forMentee, forMentor } = fitOf(mentee, mentor, input);
        turns.get(mentor.person.id)!.push({ id: mentee.person.id, score: forMentor.score });
        return { id: mentor.person.id, score: forMentee.score };
      });
    return { id: mentee.person.id, ranks: ranked(possible) };
  });
  const turnOf = new Map([...turns].map(([mentor, all]) => [mentor, new Map(all.map(({ id, score }) => [id, score]))]));
  return { asking, ranksOf: (mentor: string) => ranked(turns.get(mentor)!), turnOf };
};

const ranked = (all: readonly { id: string; score: number }[]) =>
  all.toSorted((one, other) => other.score - one.score || by(one.id, other.id)).map(({ id }) => id);

/**
 * The proposal of a round: pinned pairs first, then deferred acceptance among the others and the places that are left. Its choices must be
 * free of faults (`choiceFaults`).
 */
export const propose = (input: MatchingInput, choices: MatchingChoices): Proposal => {
  const { asking, ranksOf, turnOf } = preferencesOf(input, choices);
  const pinned = new Map(choices.pins.map(({ mentee, mentor }) => [mentee, mentor]));
  const open = input.mentors.map((mentor) => {
    const { id } = mentor.person;
    const pins = choices.pins.filter((pin) => pin.mentor === id).length;
    return { id, free: placesLeft(mentor), places: placesLeft(mentor) - pins, ranks: ranksOf(id) };
  });
  const found = deferredAcceptance(
    asking.filter(({ id }) => !pinned.has(id)),
    open,
  );
  const pairs = input.mentees
    .flatMap(({ person: { id } }) => {
      const mentor = pinned.get(id) ?? found.get(id);
      return mentor === undefined ? [] : [{ mentee: id, mentor, pinned: pinned.has(id) }];
    })
    .toSorted((one, other) => by(one.mentee, other.mentee));
  const held = Map.groupBy(pairs, ({ mentor }) => mentor);
  const paired = new Set(pairs.map(({ mentee }) => mentee));
  const wishes = new Map(asking.map(({ id, ranks }) => [id, ranks]));
  const conflicts = conflictsIn(input, choices);
  const without = input.mentees
    .filter(({ person }) => !paired.has(person.id))
    .map((mentee): Without => ({
      mentee: mentee.person.id,
      ruledOut: ruledOut(input, mentee, conflicts),
      outrankedAt: wishes.get(mentee.person.id)!.map((mentor) => ({
        mentor,
        turn: turnOf.get(mentor)!.get(mentee.person.id)!,
        lowest: Math.min(
          ...(held.get(mentor) ?? []).flatMap((pair) => (pair.pinned ? [] : turnOf.get(mentor)!.get(pair.mentee)!)),
        ),
      })),
    }))
    .toSorted((one, other) => by(one.mentee, other.mentee));
  const places = open
    .map(({ id, free }) => ({ mentor: id, free, taken: held.get(id)?.length ?? 0 }))
    .toSorted((one, other) => by(one.mentor, other.mentor));
  return { pairs, without, places };
};

const ruledOut = (input: MatchingInput, mentee: MatchingMentee, conflicts: ReturnType<typeof conflictsIn>) => {
  const counts = new Map<ConflictKind, number>();
  for (const mentor of input.mentors)
    for (const { kind } of conflicts(mentee, mentor)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts]
    .map(([kind, mentors]) => ({ kind, mentors }))
    .toSorted((one, other) => other.mentors - one.mentors || by(one.kind, other.kind));
};
