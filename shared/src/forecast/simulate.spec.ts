import { describe, expect, it } from '@jest/globals';
import { simulate, type Task } from './simulate.js';
import { DAYS_A_MONTH, type Measure, workTime } from './work-time.js';

const today = '2026-11-23';
const exactly = (months: number) => ({ min: months, typical: months, max: months, proposal: false });
const task = (id: string, months: number | null, facts: Partial<Task> = {}): Task => ({
  id,
  spread: months === null ? null : exactly(months),
  unknown: false,
  begun: null,
  startsAfter: [],
  endsAfter: [],
  pace: 1,
  excludesOthers: false,
  by: 'work',
  ...facts,
});
const time = workTime([], today);
const runs = 4;
/** The months until all is done, and the ids on the longest way. */
const played = (tasks: readonly Task[]) => {
  const { days, onLongest } = simulate(tasks, time, 1, runs);
  expect(new Set(days).size).toBeLessThanOrEqual(1);
  expect(days).toHaveLength(runs);
  return [
    Math.round((days[0]! / DAYS_A_MONTH) * 1000) / 1000,
    tasks.filter((_, at) => onLongest[at] === runs).map(({ id }) => id),
  ];
};

describe('what is played through', () => {
  it('takes as long as the longest of what runs side by side', () => {
    expect(played([task('a', 3), task('b', 5), task('c', 4)])).toEqual([5, ['b']]);
    expect(played([])).toEqual([0, []]);
    expect(played([task('a', null)])).toEqual([0, []]);
  });

  it('takes one after the other what needs it, and names what held it up', () => {
    const tasks = [
      task('a', 3),
      task('b', 5),
      task('event', null, { startsAfter: ['a', 'b'] }),
      task('c', 4, { startsAfter: ['event'] }),
      task('d', 8, { startsAfter: ['a'] }),
    ];
    expect(played(tasks)).toEqual([11, ['a', 'd']]);
    expect(played([...tasks, task('e', 3, { startsAfter: ['c', 'd'] })])).toEqual([14, ['a', 'd', 'e']]);
    expect(played([task('a', 3), task('b', 6), task('c', 4, { startsAfter: ['a', 'b'] })])).toEqual([10, ['b', 'c']]);
    expect(played([task('a', 6), task('b', 3), task('c', 4, { startsAfter: ['a', 'b'] })])).toEqual([10, ['a', 'c']]);
  });

  it('ends nothing before what has to end first, and then its own length held nothing up', () => {
    const parts = [
      task('part', 5),
      task('whole', 3, { endsAfter: ['part'] }),
      task('next', 1, { startsAfter: ['whole'] }),
    ];
    expect(played(parts)).toEqual([6, ['part', 'next']]);
    expect(played([task('part', 2), task('whole', 3, { endsAfter: ['part'] })])).toEqual([3, ['whole']]);
    expect(
      played([task('s', 1), task('part', 5), task('whole', 3, { startsAfter: ['s'], endsAfter: ['part'] })]),
    ).toEqual([5, ['part']]);
    expect(
      played([task('s', 1), task('part', 2), task('whole', 3, { startsAfter: ['s'], endsAfter: ['part'] })]),
    ).toEqual([4, ['s', 'whole']]);
  });

  it('names one of what ends on the same day: the first, and what took its own length before what it waited for', () => {
    expect(played([task('a', 5), task('b', 5)])).toEqual([5, ['a']]);
    expect(played([task('a', 3), task('b', 3), task('c', 4, { startsAfter: ['a', 'b'] })])).toEqual([7, ['a', 'c']]);
    const parts = [task('part', 3), task('whole', 3, { endsAfter: ['part'] })];
    expect(played([...parts, task('next', 1, { startsAfter: ['whole'] })])).toEqual([4, ['whole', 'next']]);
  });

  it('heeds only what is earlier in the order and still to do', () => {
    const needs = { startsAfter: ['done', 'b', 'a'], endsAfter: ['done', 'b'] };
    expect(played([task('a', 3, needs), task('b', 5)])).toEqual([5, ['b']]);
  });

  it('lets one training wait for those before it, unless it has begun', () => {
    const training = { excludesOthers: true };
    const two = [task('a', 3, training), task('b', 5, training)];
    expect(played([...two, task('c', 7)])).toEqual([8, ['a', 'b']]);
    expect(played([two[0]!, task('b', 5, { ...training, begun: 0 })])).toEqual([5, ['b']]);
    expect(
      played([
        task('a', 9, { ...training, begun: 1 }),
        task('b', 5, { ...training, begun: 1 }),
        task('c', 1, training),
      ]),
    ).toEqual([9, ['a', 'c']]);
    expect(played([task('a', 3, training), task('b', 1), task('c', 5, { ...training, startsAfter: ['b'] })])).toEqual([
      8,
      ['a', 'c'],
    ]);
  });

  it('lets a training wait for nothing else, and nothing else for a training', () => {
    const training = task('t', 5, { excludesOthers: true });
    expect(played([task('a', 7), training])).toEqual([7, ['a']]);
    expect(played([training, task('a', 7)])).toEqual([7, ['a']]);
  });

  it('takes off what lies behind, and stretches what is left by the pace', () => {
    expect(played([task('a', 12, { begun: 5 })])).toEqual([7, ['a']]);
    expect(played([task('a', 12, { begun: 15 })])).toEqual([0, []]);
    expect(played([task('a', 12, { pace: 1.5 })])).toEqual([18, ['a']]);
    // At half pace 8 months are 4 as stated.
    expect(played([task('a', 12, { pace: 2, begun: 8 })])).toEqual([16, ['a']]);
  });

  it('goes by the clock, and not twice where it is measured at a share of full time', () => {
    const half = workTime([], today, 0.5);
    const months = (by: Measure) => simulate([task('a', 6, { by })], half, 1, 1).days[0]! / DAYS_A_MONTH;
    expect([months('work'), months('own_pace'), months('fte')]).toEqual([12, 12, 6]);
  });

  it('draws each run anew, sorts the days, and shares the longest way between what held it', () => {
    const spread = { min: 0, typical: 6, max: 12, proposal: false };
    const tasks = [task('a', null, { spread }), task('b', null, { spread })];
    const { days, onLongest } = simulate(tasks, time, 1, 400);
    expect([...days]).toEqual([...days].toSorted((a, b) => a - b));
    expect(new Set(days).size).toBeGreaterThan(390);
    expect(onLongest[0]! + onLongest[1]!).toBe(400);
    for (const share of onLongest) expect(share).toBeGreaterThan(150);
  });

  it('draws the same for a task whatever else is to do', () => {
    const spread = { min: 0, typical: 6, max: 12, proposal: false };
    const alone = simulate([task('a', null, { spread })], time, 1, 50).days;
    expect(simulate([task('z', null), task('b', 0), task('a', null, { spread })], time, 1, 50).days).toEqual(alone);
    expect(simulate([task('a', null, { spread })], time, 2, 50).days).not.toEqual(alone);
  });
});
