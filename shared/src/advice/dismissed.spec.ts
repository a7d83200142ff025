import { expect, it } from '@jest/globals';
import type { PathwayChange } from '../pathway/model.js';
import { dismissedNow, keyOf } from './dismissed.js';

const whole: PathwayChange = { is: 'merged', from: ['brief', 'case'], to: 'talk', enough: 'all' };
const renamed: PathwayChange = { is: 'renamed', from: 'course', to: 'training' };
const now = (...keys: string[]) => [...dismissedNow(keys, [whole, renamed])].toSorted();

it('knows an advice by what is to be done, of what, and about which record', () => {
  expect(keyOf('start', 'talk', null)).toBe('start:talk');
  expect(keyOf('revise', 'program:own', 'r')).toBe('revise:program:own:r');
});

it.each([
  ['start:license', 'start:license'],
  ['renew:license:r', 'renew:license:r'],
  ['start:program:own', 'start:program:own'],
  ['revise:program:own:r', 'revise:program:own:r'],
  ['start:course', 'start:training'],
  ['revise:course:r', 'revise:training:r'],
])('what was put away as %s stays away as %s', (put, stays) => {
  expect(now(put)).toEqual([stays]);
});

it.each<[string[], boolean]>([
  [['start:brief'], false],
  [['start:brief', 'start:case'], true],
  [['start:brief', 'record:case'], false],
  [['start:brief', 'start:case:r'], false],
])('of a whole, %j put away keeps it away: %s', (put, away) => {
  expect(now(...put).includes('start:talk')).toBe(away);
});
