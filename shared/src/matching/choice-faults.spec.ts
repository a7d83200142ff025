import { describe, expect, it } from '@jest/globals';
import type { MatchingPair } from '../contracts/matching.js';
import { aMentee, aMentor, aRound } from '../testing/a-round.js';
import { choiceFaults } from './choice-faults.js';

const round = aRound(
  [aMentee('ada'), aMentee('lin', { mentors: ['otto'], declined: ['grace'] })],
  [aMentor('grace'), aMentor('otto'), aMentor('wim', { load: 1 }), aMentor('eve', { away: { until: null } })],
);
const to = (mentee: string, mentor: string): MatchingPair => ({ mentee, mentor });
const faults = (pins: MatchingPair[], forbids: MatchingPair[] = []) => choiceFaults(round, { pins, forbids });

describe('what keeps choices from being carried out', () => {
  it('is nothing where every pin can hold', () => {
    expect(faults([to('ada', 'grace')], [to('ada', 'otto')])).toEqual([]);
  });

  it('is a name that is not in the round, in either list', () => {
    const words = 'One of the two is not in this round.';
    expect(
      faults([to('nora', 'grace'), to('ada', 'nora')], [to('ada', 'grace'), to('nora', 'grace'), to('ada', 'x')]),
    ).toEqual([
      { list: 'pins', at: 0, code: 'unknown', words },
      { list: 'pins', at: 1, code: 'unknown', words },
      { list: 'forbids', at: 1, code: 'unknown', words },
      { list: 'forbids', at: 2, code: 'unknown', words },
    ]);
  });

  it('is a mentee pinned twice, though not to one mentor after another’s fault', () => {
    expect(faults([to('ada', 'grace'), to('ada', 'otto')])).toEqual([
      { list: 'pins', at: 1, code: 'twice', words: 'Ada is pinned to two mentors.' },
    ]);
  });

  it('is a pair pinned and forbidden', () => {
    expect(faults([to('ada', 'grace')], [to('ada', 'grace')])).toEqual([
      { list: 'pins', at: 0, code: 'forbidden', words: 'The same pair is pinned and forbidden.' },
    ]);
  });

  it('is what no admin may decide otherwise', () => {
    expect(faults([to('lin', 'otto'), to('ada', 'wim')])).toEqual([
      { list: 'pins', at: 0, code: 'conflict', words: 'Otto mentors Lin already.' },
      { list: 'pins', at: 1, code: 'conflict', words: 'Wim has no place left: 1 of 1 are taken.' },
    ]);
    expect(faults([to('lin', 'grace'), to('ada', 'eve')])).toEqual([]);
  });

  it('is more pins than places', () => {
    expect(faults([to('ada', 'grace'), to('lin', 'grace')])).toEqual([
      { list: 'pins', at: 1, code: 'too_many', words: 'Grace has fewer places than pins.' },
    ]);
  });
});
