import { describe, expect, it } from '@jest/globals';
import { aMentee, aMentor, aRound } from '../testing/a-round.js';
import { propose } from './propose.js';
import { withoutWords } from './without-words.js';

const none = { pins: [], forbids: [] };
const pairs = (proposal: ReturnType<typeof propose>) =>
  proposal.pairs.map(({ mentee, mentor }) => `${mentee} ${mentor}`);
const nameOf = (id: string) => aMentee(id).person.name;
const ada = aMentee('ada', { step: 4, withoutSince: '2026-08-25' });
const lin = aMentee('lin', { step: 4 });
const grace = aMentor('grace', { steps: [4] });
const otto = aMentor('otto', { steps: [12] });

describe('a proposal', () => {
  it('gives who has waited longer the mentor whom both would have', () => {
    const found = propose(aRound([lin, ada], [otto, grace]), none);
    expect(pairs(found)).toEqual(['ada grace', 'lin otto']);
    expect(found.pairs.map(({ pinned }) => pinned)).toEqual([false, false]);
    expect(found.without).toEqual([]);
    expect(found.places).toEqual([
      { mentor: 'grace', free: 1, taken: 1 },
      { mentor: 'otto', free: 1, taken: 1 },
    ]);
  });

  it('orders equals by id, on either side', () => {
    const [same, other] = [aMentee('b'), aMentee('a')];
    expect(pairs(propose(aRound([same, other], [aMentor('y'), aMentor('x')]), none))).toEqual(['a x', 'b y']);
  });

  it('keeps a pin against every score, and gives the others what is left', () => {
    const found = propose(aRound([ada, lin], [grace, otto]), {
      pins: [{ mentee: 'lin', mentor: 'grace' }],
      forbids: [],
    });
    expect(found.pairs).toEqual([
      { mentee: 'ada', mentor: 'otto', pinned: false },
      { mentee: 'lin', mentor: 'grace', pinned: true },
    ]);
  });

  it('takes a pinned mentee out of the turn: they take one place and not two', () => {
    const two = aMentor('grace', { steps: [4], capacity: 2 });
    const found = propose(aRound([ada, lin], [two, otto]), { pins: [{ mentee: 'ada', mentor: 'grace' }], forbids: [] });
    expect(pairs(found)).toEqual(['ada grace', 'lin grace']);
    expect(found.places[0]).toEqual({ mentor: 'grace', free: 2, taken: 2 });
  });

  it('never proposes what is forbidden', () => {
    const found = propose(aRound([ada], [grace, otto]), { pins: [], forbids: [{ mentee: 'ada', mentor: 'grace' }] });
    expect(pairs(found)).toEqual(['ada otto']);
  });

  it('says who is left because those before them took every place', () => {
    const max = aMentee('max', { step: 12, withoutSince: '2020-01-01' });
    const found = propose(aRound([max, lin, ada], [grace, otto]), none);
    expect(pairs(found)).toEqual(['ada grace', 'max otto']);
    expect(found.without).toEqual([
      {
        mentee: 'lin',
        ruledOut: [],
        outrankedAt: [
          { mentor: 'grace', turn: 40, lowest: 55 },
          { mentor: 'otto', turn: 15, lowest: 70 },
        ],
      },
    ]);
    expect(withoutWords(found.without[0]!, nameOf)).toBe(
      '2 mentors were possible, Grace first, and all are filled with mentees whose turn comes first (lowest 55, here 40).',
    );
  });

  it('says where pins have taken the places', () => {
    const both = aRound([ada, lin], [grace, aMentor('otto', { load: 1 })]);
    const found = propose(both, { pins: [{ mentee: 'lin', mentor: 'grace' }], forbids: [] });
    expect(found.without).toEqual([
      {
        mentee: 'ada',
        ruledOut: [{ kind: 'full', mentors: 1 }],
        outrankedAt: [{ mentor: 'grace', turn: 55, lowest: Infinity }],
      },
    ]);
    expect(withoutWords(found.without[0]!, nameOf)).toBe(
      'Grace was possible, and is filled by pins. Of the others 1 has no place left.',
    );
  });

  it('says why nobody was possible, the commonest reason first', () => {
    const away = aMentor('grace', { away: { until: null } });
    const found = propose(
      aRound([lin, ada], [aMentor('otto', { load: 1 }), away, aMentor('wim', { load: 1, away: { until: null } })]),
      none,
    );
    expect(found.without.map(({ mentee }) => mentee)).toEqual(['ada', 'lin']);
    expect(found.without[0]).toEqual({
      mentee: 'ada',
      ruledOut: [
        { kind: 'away', mentors: 2 },
        { kind: 'full', mentors: 2 },
      ],
      outrankedAt: [],
    });
    expect(withoutWords(found.without[0]!, nameOf)).toBe('No mentor is possible: 2 are away, 2 have no place left.');
    expect(withoutWords({ mentee: 'ada', ruledOut: [], outrankedAt: [] }, nameOf)).toBe('The round has no mentors.');
  });

  it('orders the reasons by how many they rule out', () => {
    const gone = { away: { until: null } };
    const reasons = (...mentors: ReturnType<typeof aMentor>[]) =>
      propose(aRound([ada], mentors), none).without[0]!.ruledOut;
    expect(reasons(aMentor('a', { load: 1 }), aMentor('b', { load: 1, ...gone }))).toEqual([
      { kind: 'full', mentors: 2 },
      { kind: 'away', mentors: 1 },
    ]);
    expect(reasons(aMentor('a', { load: 1 }), aMentor('b', gone), aMentor('c', gone))).toEqual([
      { kind: 'away', mentors: 2 },
      { kind: 'full', mentors: 1 },
    ]);
  });
});

describe('why somebody is left, in words', () => {
  const all = ['self', 'blocked', 'paired', 'full', 'forbidden', 'away', 'declined', 'no_language'] as const;
  const words = (mentors: number) =>
    withoutWords({ mentee: 'ada', ruledOut: all.map((kind) => ({ kind, mentors })), outrankedAt: [] }, nameOf);

  it('counts one', () => {
    expect(words(1)).toBe(
      'No mentor is possible: one is the mentee, 1 is kept apart by the program, 1 mentors them already, 1 has no place left, 1 is forbidden in this round, 1 is away, with 1 it was declined before, 1 has no language in common.',
    );
  });

  it('counts several', () => {
    expect(words(3)).toBe(
      'No mentor is possible: one is the mentee, 3 are kept apart by the program, 3 mentor them already, 3 have no place left, 3 are forbidden in this round, 3 are away, with 3 it was declined before, 3 have no language in common.',
    );
  });
});
