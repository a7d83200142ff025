import { expect, it } from '@jest/globals';
import { aMentee, aMentor, aRound } from '../testing/a-round.js';
import { shortList } from './short-list.js';

const ada = aMentee('ada', { step: 4 });
const mentors = [
  aMentor('wim', { steps: [4], away: { until: null } }),
  aMentor('otto', { steps: [12] }),
  aMentor('eve', { steps: [12] }),
  aMentor('grace', { steps: [4] }),
  aMentor('max', { steps: [5], load: 1 }),
];
const names = (mentee: string, forbids = [] as { mentee: string; mentor: string }[]) =>
  shortList(aRound([ada], mentors), { forbids }, mentee).map(({ mentor }) => mentor.person.id);

it('names the possible mentors first and the best before the others, equals by id', () => {
  expect(names('ada')).toEqual(['grace', 'eve', 'otto', 'wim', 'max']);
  expect(names('ada', [{ mentee: 'ada', mentor: 'grace' }])).toEqual(['eve', 'otto', 'grace', 'wim', 'max']);
});

it('says of each how well they fit and what stands between', () => {
  const [first] = shortList(aRound([ada], mentors), { forbids: [] }, 'ada');
  expect(first).toMatchObject({ conflicts: [], fit: { forMentee: { score: 55 } } });
  const last = shortList(aRound([ada], mentors), { forbids: [] }, 'ada').at(-1);
  expect(last!.conflicts.map(({ kind }) => kind)).toEqual(['full']);
});

it('is empty for who is not in the round', () => {
  expect(names('nora')).toEqual([]);
});
