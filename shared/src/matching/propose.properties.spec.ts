import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { MatchingChoices, MatchingInput, MatchingPair } from '../contracts/matching.js';
import { skillIds } from '../pathway/model.js';
import { choiceFaults } from './choice-faults.js';
import { conflictKinds, conflictsIn, pairKey } from './conflicts.js';
import { fitOf, type Score } from './fit.js';
import { placesLeft } from './parts.js';
import { propose } from './propose.js';

const menteeIds = ['a', 'b', 'c', 'd', 'e'];
const mentorIds = ['v', 'w', 'x', 'y', 'a'];
const words = fc.subarray(['English', 'german', 'Polish']);
const zone = fc.option(fc.record({ name: fc.constant('Zone'), offset: fc.constantFrom(-480, 0, 60, 330, 780) }));
const place = fc.constantFrom(null, 'Northmoor', 'Westbrook');
const person = (id: string) => fc.constant({ id, name: id });
const mentee = (id: string) =>
  fc.record({
    person: person(id),
    cohort: fc.constant(null),
    step: fc.constantFrom(null, 1, 4, 5, 9, 12),
    behind: fc.subarray([...skillIds], { maxLength: 3 }),
    languages: words,
    zone,
    organisation: place,
    withoutSince: fc.constantFrom('2026-11-23', '2026-09-01', '2020-01-01', '2027-01-01'),
    wishes: fc.shuffledSubarray(mentorIds, { maxLength: 3 }),
    mentors: fc.subarray(mentorIds, { maxLength: 1 }),
    declined: fc.subarray(mentorIds, { maxLength: 1 }),
  });
const mentor = (id: string) =>
  fc.record({
    person: person(id),
    organisation: place,
    languages: words,
    zone,
    steps: fc.subarray([1, 2, 4, 5, 9, 12]),
    skills: fc.subarray([...skillIds]),
    capacity: fc.integer({ min: 0, max: 3 }),
    capacitySaid: fc.boolean(),
    load: fc.integer({ min: 0, max: 2 }),
    away: fc.constantFrom(null, null, null, { until: null }, { until: '2027-01-01' }),
  });
const pair = fc.record({ mentee: fc.constantFrom(...menteeIds), mentor: fc.constantFrom(...mentorIds) });
const anyInput = fc.record({
  on: fc.constant('2026-11-23'),
  organisations: fc.constantFrom('same' as const, 'other' as const, 'any' as const),
  mentees: fc.subarray(menteeIds).chain((ids) => fc.tuple(...ids.map(mentee))),
  mentors: fc.subarray(mentorIds).chain((ids) => fc.tuple(...ids.map(mentor))),
  blocked: fc.array(pair, { maxLength: 2 }),
});
const drawn = fc.record({
  input: anyInput,
  choices: fc.record({ pins: fc.array(pair, { maxLength: 4 }), forbids: fc.array(pair, { maxLength: 4 }) }),
});
/** Those choices that can be carried out: the pins at fault are left away. */
const anyRound = drawn.map(({ input, choices }) => ({ input, choices: withoutFaults(input, choices) }));
const withoutFaults = (input: MatchingInput, choices: MatchingChoices): MatchingChoices => {
  const faults = choiceFaults(input, choices);
  const keep = (list: 'pins' | 'forbids') =>
    choices[list].filter((_, at) => !faults.some((fault) => fault.list === list && fault.at === at));
  return { pins: keep('pins'), forbids: keep('forbids') };
};
const runs = { numRuns: 600 };

describe('a proposal', () => {
  it('keeps every pin, breaks nothing that stands against a pair, and exceeds no places', () => {
    fc.assert(
      fc.property(anyRound, ({ input, choices }) => {
        expect(choiceFaults(input, choices)).toEqual([]);
        const { pairs, without, places } = propose(input, choices);
        const pinned = choices.pins.map(pairKey);
        expect(
          pairs
            .filter((one) => one.pinned)
            .map(pairKey)
            .toSorted(),
        ).toEqual([...new Set(pinned)].toSorted());
        expect([...pairs, ...without].map((one) => one.mentee).toSorted()).toEqual(
          input.mentees.map((one) => one.person.id).toSorted(),
        );
        const conflicts = conflictsIn(input, choices);
        for (const one of pairs) {
          const [who, whom] = both(input, one);
          const standing = conflicts(who, whom).filter(({ kind }) => !one.pinned || !conflictKinds[kind].byPin);
          expect(standing).toEqual([]);
        }
        for (const { mentor: id, free, taken } of places) {
          expect(taken).toBe(pairs.filter((one) => one.mentor === id).length);
          expect(taken).toBeLessThanOrEqual(free);
          expect(free).toBe(placesLeft(input.mentors.find((one) => one.person.id === id)!));
        }
      }),
      runs,
    );
  });

  it('leaves no two apart who would both rather have each other', () => {
    fc.assert(
      fc.property(anyRound, ({ input, choices }) => {
        const { pairs, places } = propose(input, choices);
        const conflicts = conflictsIn(input, choices);
        for (const who of input.mentees)
          for (const whom of input.mentors) {
            const mine = pairs.find((one) => one.mentee === who.person.id);
            if (mine?.pinned || mine?.mentor === whom.person.id || conflicts(who, whom).length > 0) continue;
            const fit = fitOf(who, whom, input);
            const has = mine && fitOf(who, both(input, mine)[1], input).forMentee.score;
            const wants = has === undefined || has < fit.forMentee.score;
            const { free, taken } = places.find((one) => one.mentor === whom.person.id)!;
            const theirs = pairs.filter((one) => one.mentor === whom.person.id && !one.pinned);
            const wanted =
              taken < free ||
              theirs.some((one) => fitOf(both(input, one)[0], whom, input).forMentor.score < fit.forMentor.score);
            expect(wants && wanted).toBe(false);
          }
      }),
      runs,
    );
  });

  it('is the same whatever the order of people and choices', () => {
    const shuffled = anyRound.chain(({ input, choices }) =>
      fc.tuple(
        fc.constant({ input, choices }),
        fc.record({
          mentees: fc.shuffledSubarray(input.mentees, { minLength: input.mentees.length }),
          mentors: fc.shuffledSubarray(input.mentors, { minLength: input.mentors.length }),
          pins: fc.shuffledSubarray(choices.pins, { minLength: choices.pins.length }),
        }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([{ input, choices }, { mentees, mentors, pins }]) => {
        expect(propose({ ...input, mentees, mentors }, { ...choices, pins })).toEqual(propose(input, choices));
      }),
      runs,
    );
  });

  it('is made of scores whose points add up, none above its weight', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        for (const who of input.mentees)
          for (const whom of input.mentors)
            for (const { score, of, parts } of Object.values<Score>({ ...fitOf(who, whom, input) })) {
              expect(parts.reduce((sum, part) => sum + part.points, 0)).toBe(score);
              expect(score >= 0 && score <= of).toBe(true);
              for (const part of parts)
                expect(part.points >= 0 && part.points <= part.weight && part.words !== '').toBe(true);
            }
      }),
      runs,
    );
  });
});

const both = (input: MatchingInput, { mentee: who, mentor: whom }: MatchingPair) =>
  [input.mentees.find((one) => one.person.id === who)!, input.mentors.find((one) => one.person.id === whom)!] as const;
