import { expect, it } from '@jest/globals';
import { noTrack, type Track } from '../pathway/tracks.js';
import { isGoalRole } from './goal-role.js';

const track = (goal: Track['goal'], goalWords: string | null = null): Track => ({ ...noTrack, goal, goalWords });

it.each([
  ['CMIO', null, track('cmio'), true],
  ['VP Clinical Informatics, CMIO', null, undefined, true],
  ['Chief Medical Informatics Officer', null, undefined, true],
  ['Associate to the CMIOs', null, undefined, false],
  ['Chief Health Information Officer', null, track('cmio'), false],
  ['Chief Health Information Officer', null, track('chio'), true],
  ['Chief Health Information Officer', 5, track('cmio'), true],
  ['CMIO', 3, track('cmio'), false],
  ['Medical Director of Informatics', 3, undefined, false],
  ['Head of Digital Care', null, track('own', 'head of digital care'), true],
  ['Anything', null, track('own', ''), false],
  ['CMIO', null, track('ccio'), false],
] as const)('%s on rung %s', (role, rung, chosen, is) => {
  expect(isGoalRole({ role, rung }, chosen)).toBe(is);
});
