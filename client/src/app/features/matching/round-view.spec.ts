import type { MatchingInput, MatchingRound, MatchingRun } from '@cmio-pathway/shared/contracts/matching';
import { findingOf, namesIn, roundView, shownMentees } from './round-view';

const person = (id: string) => ({ id, name: id.charAt(0).toUpperCase() + id.slice(1) });
const mentee = (id: string): MatchingInput['mentees'][number] => ({
  person: person(id),
  cohort: null,
  step: null,
  behind: [],
  languages: [],
  zone: null,
  organisation: null,
  withoutSince: '2026-01-01',
  wishes: [],
  mentors: [],
  declined: [],
});
const mentor = (id: string, load = 0): MatchingInput['mentors'][number] => ({
  person: person(id),
  organisation: null,
  languages: [],
  zone: null,
  steps: [],
  skills: [],
  capacity: 1,
  capacitySaid: false,
  load,
  away: null,
});
const run = (number: number, pairs: string[], pins: string[] = []): MatchingRun => {
  const pairOf = (text: string) => ({ mentee: text.split(' ')[0]!, mentor: text.split(' ')[1]! });
  return { number, at: '', by: person('otto'), pins: pins.map(pairOf), forbids: [], pairs: pairs.map(pairOf) };
};
const round = (...runs: MatchingRun[]): MatchingRound => ({
  program: { id: 'p', name: 'Northmoor' },
  id: 'r',
  name: 'Spring',
  cohort: null,
  from: '2026-03-02',
  madeAt: '',
  madeBy: person('otto'),
  input: {
    on: '2026-03-02',
    organisations: 'any',
    mentees: [mentee('ada'), mentee('lin')],
    mentors: [mentor('grace'), mentor('emil', 1)],
    blocked: [],
  },
  runs,
  published: null,
});

test('a result is shown row by row: who has whom, who is left and why, who changed', () => {
  const view = roundView(round(run(2, ['lin grace'], ['lin grace']), run(1, ['ada grace'])));
  expect(view.mentees.map((row) => [row.mentee.person.name, row.mentor?.person.name, row.pinned, row.changed])).toEqual(
    [
      ['Ada', undefined, false, true],
      ['Lin', 'Grace', true, true],
    ],
  );
  expect(view.mentees[0]!.why).toBe('Grace was possible, and is filled by pins. Of the others 1 has no place left.');
  expect(view.mentees[1]!.fit!.forMentee.score).toBeGreaterThan(0);
  expect(view.mentors.map(({ mentor: { person: by }, free, mentees }) => [by.name, free, mentees.length])).toEqual([
    ['Grace', 1, 1],
    ['Emil', 0, 0],
  ]);
  expect([view.isLatest, view.before?.number]).toEqual([true, 1]);
});

test('an earlier result can be looked at, and a number that is none shows the latest', () => {
  const both = round(run(2, ['lin grace']), run(1, ['ada grace']));
  expect([roundView(both, 1).run.number, roundView(both, 1).isLatest, roundView(both, 9).run.number]).toEqual([
    1,
    false,
    2,
  ]);
});

test('filters and search leave the rows they name', () => {
  const { mentees } = roundView(round(run(2, ['lin grace'], ['lin grace']), run(1, ['lin grace'])));
  const names = (...args: [Parameters<typeof shownMentees>[1], string]) =>
    shownMentees(mentees, ...args).map((row) => row.mentee.person.id);
  expect([names('all', ''), names('left', ''), names('pinned', ''), names('changed', '')]).toEqual([
    ['ada', 'lin'],
    ['ada'],
    ['lin'],
    [],
  ]);
  expect([names('all', ' GRACE'), names('all', 'ada'), names('left', 'lin')]).toEqual([['lin'], ['ada'], []]);
});

test('what a round comes to is one sentence', () => {
  const of = (...pairs: string[]) => findingOf(roundView(round(run(1, pairs))).mentees);
  expect(of('lin grace')).toBe('1 of 2 mentees have a proposal; 1 is left.');
  expect(of('lin grace', 'ada emil')).toBe('All 2 mentees have a proposal.');
  expect(namesIn(round())('nobody')).toBe('somebody');
});
