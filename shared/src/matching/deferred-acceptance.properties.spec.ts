import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Asked, type Asking, deferredAcceptance } from './deferred-acceptance.js';

const mentees = ['a', 'b', 'c', 'd'];
const mentors = ['w', 'x', 'y'];
const ranked = (all: readonly string[]) => fc.shuffledSubarray([...all], { minLength: 0, maxLength: all.length });
const anyMarket = fc.record({
  asking: fc
    .subarray(mentees)
    .chain((ids) => fc.tuple(...ids.map((id) => fc.record({ id: fc.constant(id), ranks: ranked(mentors) })))),
  asked: fc.tuple(
    ...mentors.map((id) =>
      fc.record({ id: fc.constant(id), ranks: ranked(mentees), places: fc.integer({ min: 0, max: 3 }) }),
    ),
  ),
});
type Market = { asking: Asking[]; asked: Asked[] };
type Matching = ReadonlyMap<string, string>;

/** Of 0 on, the dearest first; nobody is worse than whoever is named, and who is not named is worse than nobody. */
const rankOf = (ranks: readonly string[], id: string | undefined) =>
  id === undefined ? ranks.length : ranks.includes(id) ? ranks.indexOf(id) : Infinity;

/** The definition, written down: nobody has whom they would not, no places are exceeded, no two would rather have each other. */
const isStable = ({ asking, asked }: Market, matching: Matching) => {
  const held = (mentor: string) => [...matching].filter(([, to]) => to === mentor).map(([mentee]) => mentee);
  for (const { id, ranks, places } of asked) {
    if (held(id).length > places) return false;
    if (held(id).some((mentee) => !ranks.includes(mentee))) return false;
  }
  for (const one of asking) {
    const has = matching.get(one.id);
    if (has !== undefined && !one.ranks.includes(has)) return false;
    for (const other of asked) {
      const wants = rankOf(one.ranks, other.id) < rankOf(one.ranks, has) && other.ranks.includes(one.id);
      const now = held(other.id);
      const wanted =
        now.length < other.places || now.some((mentee) => rankOf(other.ranks, mentee) > rankOf(other.ranks, one.id));
      if (wants && wanted && other.places > 0) return false;
    }
  }
  return true;
};

/** Every way to give each mentee one mentor or none. */
const everyMatching = ({ asking, asked }: Market): Matching[] =>
  asking.reduce<Map<string, string>[]>(
    (found, { id }) =>
      found.flatMap((matching) => [matching, ...asked.map((mentor) => new Map([...matching, [id, mentor.id]]))]),
    [new Map()],
  );

const runs = { numRuns: 400 };
const sorted = (matching: Matching) => [...matching].toSorted();

describe('deferred acceptance, against all there is', () => {
  it('is stable, and of all that is stable the best for each mentee', () => {
    fc.assert(
      fc.property(anyMarket, (market) => {
        const found = deferredAcceptance(market.asking, market.asked);
        expect(isStable(market, found)).toBe(true);
        const stable = everyMatching(market).filter((matching) => isStable(market, matching));
        expect(stable.map(sorted)).toContainEqual(sorted(found));
        for (const other of stable)
          for (const { id, ranks } of market.asking)
            expect(rankOf(ranks, found.get(id))).toBeLessThanOrEqual(rankOf(ranks, other.get(id)));
      }),
      runs,
    );
  });

  it('is the same in whatever order they are named', () => {
    const twice = anyMarket.chain((market) =>
      fc.tuple(
        fc.constant(market),
        fc.shuffledSubarray(market.asking, { minLength: market.asking.length }),
        fc.shuffledSubarray(market.asked, { minLength: market.asked.length }),
      ),
    );
    fc.assert(
      fc.property(twice, ([{ asking, asked }, otherwise, turned]) => {
        expect(sorted(deferredAcceptance(otherwise, turned))).toEqual(sorted(deferredAcceptance(asking, asked)));
      }),
      runs,
    );
  });

  it('finds more than one stable result where there is one, so that the best is worth asking for', () => {
    const market = {
      asking: [
        { id: 'a', ranks: ['x', 'y'] },
        { id: 'b', ranks: ['y', 'x'] },
      ],
      asked: [
        { id: 'x', places: 1, ranks: ['b', 'a'] },
        { id: 'y', places: 1, ranks: ['a', 'b'] },
      ],
    };
    expect(everyMatching(market).filter((matching) => isStable(market, matching))).toHaveLength(2);
  });
});
