import { describe, expect, it } from '@jest/globals';
import type { CohortRow } from '../contracts/program.js';
import { cohortFigures, currentStepOf } from './cohort-figures.js';

const today = '2026-11-23';
const grace = { id: 'grace', name: 'Grace' };
const at = (step: number | null, waiting = 0): CohortRow['steps'] =>
  [1, 2, 4].map((id) => ({
    step: id,
    required: 3,
    verified: 0,
    stated: 0,
    waiting: id === 2 ? waiting : 0,
    returned: 0,
    isCurrent: id === step,
  }));
const row = (id: string, facts: Partial<CohortRow> = {}): CohortRow => ({
  person: { id, name: id },
  mentor: grace,
  onLeave: false,
  waitingSince: null,
  returnedSince: null,
  unsentSince: null,
  lastActivityAt: null,
  steps: at(1),
  ...facts,
});

describe('cohortFigures', () => {
  it('is made of nobody in an empty cohort', () => {
    const { atStep, ...figures } = cohortFigures([], today);
    expect(atStep.size).toBe(0);
    expect(figures).toEqual({
      waiting: [],
      waitingRecords: 0,
      waitingSince: null,
      stuck: [],
      unmentored: [],
      onLeave: [],
    });
  });

  it('names who stands at each step, and nobody without rows', () => {
    const { atStep } = cohortFigures([row('a'), row('b', { steps: at(2) }), row('c'), row('d', { steps: [] })], today);
    expect([...atStep]).toEqual([
      [1, ['a', 'c']],
      [2, ['b']],
    ]);
  });

  it('names who waits, counts the records, and finds the oldest', () => {
    const rows = [
      row('a', { steps: at(1, 2), waitingSince: '2026-11-01T08:00:00Z' }),
      row('b'),
      row('c', { steps: at(1, 1), waitingSince: '2026-10-01T08:00:00Z' }),
    ];
    expect(cohortFigures(rows, today)).toMatchObject({
      waiting: ['a', 'c'],
      waitingRecords: 3,
      waitingSince: '2026-10-01T08:00:00Z',
    });
  });

  it.each([
    ['returned', '2026-08-25T08:00:00Z', false],
    ['returned', '2026-08-24T08:00:00Z', true],
    ['unsent', '2026-08-25T08:00:00Z', false],
    ['unsent', '2026-08-24T08:00:00Z', true],
  ])('%s since %s is more than 90 days: %s', (what, since, stuck) => {
    expect(cohortFigures([row('a', { [`${what}Since`]: since })], today).stuck).toEqual(stuck ? ['a'] : []);
  });

  it('names each person once, however much is stuck', () => {
    const old = '2025-01-01T08:00:00Z';
    expect(cohortFigures([row('a', { returnedSince: old, unsentSince: old })], today).stuck).toEqual(['a']);
  });

  it('names who has no mentor and who is on leave', () => {
    const rows = [row('a', { mentor: null }), row('b', { onLeave: true }), row('c')];
    expect(cohortFigures(rows, today)).toMatchObject({ unmentored: ['a'], onLeave: ['b'] });
  });
});

it.each([
  [at(4), 4],
  [at(null), null],
  [[], null],
])('the current step is the one marked as such', (steps, current) => {
  expect(currentStepOf(row('a', { steps }))).toBe(current);
});
