import { describe, expect, it } from '@jest/globals';
import type { MatchingInput, MatchingMentee, MatchingMentor } from '../contracts/matching.js';
import { aMentee, aMentor, aRound } from '../testing/a-round.js';
import { conflictKinds, conflictsIn } from './conflicts.js';

const pair = { mentee: 'ada', mentor: 'grace' };
const found = (
  mentee: Partial<MatchingMentee> = {},
  mentor: Partial<MatchingMentor> = {},
  { input = {}, forbids = [] as (typeof pair)[] }: { input?: Partial<MatchingInput>; forbids?: (typeof pair)[] } = {},
) => conflictsIn(aRound([], [], input), { forbids })(aMentee('ada', mentee), aMentor('grace', mentor));

describe('what stands between two', () => {
  it('is nothing where nothing is said', () => {
    expect(found()).toEqual([]);
    expect(found({ languages: ['English'] }, { languages: ['english'] })).toEqual([]);
    expect(found({ mentors: ['otto'], declined: ['otto'] })).toEqual([]);
  });

  it('is themselves, a block, a mentorship, no place, or what this round forbids', () => {
    expect(found({}, { person: { id: 'ada', name: 'Ada' } })).toEqual([
      { kind: 'self', words: 'Nobody mentors themselves.' },
    ]);
    expect(found({}, {}, { input: { blocked: [pair] } })).toEqual([
      { kind: 'blocked', words: 'The program keeps these two apart.' },
    ]);
    expect(found({}, {}, { input: { blocked: [{ mentee: 'grace', mentor: 'ada' }] } })).toEqual([]);
    expect(found({ mentors: ['grace'] })).toEqual([{ kind: 'paired', words: 'Grace mentors Ada already.' }]);
    expect(found({}, { capacity: 3, load: 4 })).toEqual([
      { kind: 'full', words: 'Grace has no place left: 4 of 3 are taken.' },
    ]);
    expect(found({}, {}, { forbids: [pair] })).toEqual([{ kind: 'forbidden', words: 'Forbidden in this round.' }]);
    expect(found({}, {}, { forbids: [{ ...pair, mentor: 'otto' }] })).toEqual([]);
  });

  it('is an absence, a proposal declined, or no language in common', () => {
    expect(found({}, { away: { until: '2027-02-01' } })).toEqual([
      { kind: 'away', words: 'Grace is away until 1 Feb 2027.' },
    ]);
    expect(found({}, { away: { until: null } })).toEqual([
      { kind: 'away', words: 'Grace is away, and no end is known.' },
    ]);
    expect(found({ declined: ['grace'] })).toEqual([
      { kind: 'declined', words: 'One of the two has declined this before.' },
    ]);
    expect(found({ languages: ['Polish'] }, { languages: ['English'] })).toEqual([
      { kind: 'no_language', words: 'They have no language in common.' },
    ]);
    expect(found({ languages: ['Polish'] })).toEqual([]);
  });

  it('is told whole', () => {
    expect(found({ declined: ['grace'] }, { load: 1, away: { until: null } }).map(({ kind }) => kind)).toEqual([
      'full',
      'away',
      'declined',
    ]);
  });

  it('may be decided otherwise by a pin only where somebody’s judgement is enough', () => {
    const byPin = Object.entries(conflictKinds).filter(([, kind]) => kind.byPin);
    expect(byPin.map(([kind]) => kind)).toEqual(['away', 'declined', 'no_language']);
  });
});
