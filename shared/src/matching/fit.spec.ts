import { describe, expect, it } from '@jest/globals';
import { aMentee, aMentor, aRound } from '../testing/a-round.js';
import { fitOf } from './fit.js';

const ada = aMentee('ada', {
  step: 4,
  behind: ['data', 'change'],
  languages: ['English'],
  zone: { name: 'A', offset: 0 },
  organisation: 'Northmoor',
  withoutSince: '2026-08-25',
  wishes: ['otto', 'grace'],
});
const grace = aMentor('grace', {
  organisation: 'Westbrook',
  steps: [5],
  skills: ['data'],
  languages: ['English'],
  zone: { name: 'B', offset: 60 },
  capacity: 4,
  load: 1,
});
const points = (parts: readonly { part: string; points: number }[]) => parts.map((part) => [part.part, part.points]);

describe('a fit', () => {
  it('for the mentee is what the mentor can do for them', () => {
    const { forMentee } = fitOf(ada, grace, aRound([ada], [grace], { organisations: 'other' }));
    expect(points(forMentee.parts)).toEqual([
      ['asked', 13],
      ['step', 13],
      ['behind', 10],
      ['language', 10],
      ['zone', 9],
      ['organisation', 5],
      ['room', 8],
    ]);
    expect([forMentee.score, forMentee.of]).toEqual([68, 100]);
    expect(forMentee.parts[1]).toMatchObject({
      title: 'Current step',
      weight: 25,
      value: 0.5,
      words: expect.any(String),
    });
  });

  it('for the mentor is a turn in which the longest wait counts most', () => {
    const { forMentor } = fitOf(ada, grace, aRound([ada], [grace], { organisations: 'other' }));
    expect(points(forMentor.parts)).toEqual([
      ['asked', 10],
      ['step', 13],
      ['behind', 10],
      ['zone', 9],
      ['wait', 15],
    ]);
    expect([forMentor.score, forMentor.of]).toEqual([57, 100]);
    expect(forMentor.parts.at(-1)).toMatchObject({ title: 'Without a mentor', weight: 30 });
  });

  it('leaves out the organisation where the program wants nothing of it', () => {
    const { forMentee, forMentor } = fitOf(ada, grace, aRound([ada], [grace]));
    expect([forMentee.score, forMentee.of, forMentor.score]).toEqual([63, 95, 57]);
    expect(points(forMentee.parts).map(([part]) => part)).not.toContain('organisation');
  });
});
