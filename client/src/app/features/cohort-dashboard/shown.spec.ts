import type { CohortRow } from '@cmio-pathway/shared/contracts/program';
import { cohortFigures } from '@cmio-pathway/shared/record/cohort-figures';
import { findingOf, furthestFirst, shownRows } from './shown';

const row = (name: string, step: number, rest: Partial<CohortRow> = {}): CohortRow => ({
  person: { id: name, name },
  mentor: { id: 'm', name: 'Grace' },
  onLeave: false,
  waitingSince: null,
  returnedSince: null,
  unsentSince: null,
  lastActivityAt: null,
  steps: [
    { step, required: 5, verified: 1, stated: 0, waiting: rest.waitingSince ? 2 : 0, returned: 0, isCurrent: true },
  ],
  ...rest,
});

const rows = [
  row('Ada', 5, { waitingSince: '2026-11-14T08:00:00Z' }),
  row('Lin', 1, { mentor: null }),
  row('Kofi', 5, { onLeave: true, returnedSince: '2026-07-01T08:00:00Z' }),
];
const figures = cohortFigures(rows, '2026-11-23');
const names = (asked: Parameters<typeof shownRows>[2]) =>
  shownRows(rows, figures, asked).rows.map(({ person }) => person.name);

test('every figure opens exactly the people who make it', () => {
  expect(names({ show: 'waiting' })).toEqual(figures.waiting);
  expect(names({ show: 'stuck' })).toEqual(['Kofi']);
  expect(names({ show: 'unmentored' })).toEqual(['Lin']);
  expect(names({ show: 'leave' })).toEqual(['Kofi']);
  for (const [step, at] of figures.atStep) expect(names({ step: String(step) })).toEqual(at);
});

test('the furthest on the main line comes first, and who stands on one step stays in order', () => {
  expect(furthestFirst([...rows, row('Odile', 10)]).map(({ person }) => person.name)).toEqual([
    'Odile',
    'Ada',
    'Kofi',
    'Lin',
  ]);
});

test('a name narrows the list, and an unknown list is everybody', () => {
  expect(names({ search: 'li' })).toEqual(['Lin']);
  expect(names({ show: 'nonsense' })).toHaveLength(3);
});

test('the finding names the step most people are on', () => {
  expect(findingOf(rows, figures)).toBe('2 of 3 are on step 5.');
  expect(findingOf([], cohortFigures([], '2026-11-23'))).toBe('Nobody is in this cohort yet.');
});
