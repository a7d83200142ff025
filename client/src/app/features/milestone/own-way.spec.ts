import type { Journey } from '@cmio-pathway/shared/contracts/journey';
import type { OwnMilestone, RulesForPerson } from '@cmio-pathway/shared/contracts/rules-for-person';
import { PATHWAY } from '@cmio-pathway/shared/pathway/pathway';
import { commonWay } from '@cmio-pathway/shared/pathway/way';
import { factsOf } from './facts';
import { ownWayOf } from './own-way';

const program = '0199c0de-0000-7000-8000-000000000002';
const id = 'program:0199c0de-0000-7000-8000-000000000003';
const own: OwnMilestone = {
  id,
  step: 5,
  title: 'Chaired the order set council',
  evidence: ['Minutes'],
  kind: 'role',
  when: 'period',
  counts: 'many',
  requirement: { is: 'required' },
  duration: { min: null, typical: 6, max: null, proposal: true },
  renewal: { rule: 'none' },
  covers: [],
  needs: [],
  skills: [],
  issuer: 'Northmoor',
  officialUrl: null,
  sources: [],
  certainty: 'program-defined',
  checkedOn: '2026-11-23',
};
const rules: RulesForPerson = {
  program,
  milestones: [own],
  required: ['hi-certificate'],
  waived: ['mcat-score'],
  closings: {},
  waivers: [
    {
      id: '0199c0de-0000-7000-8000-000000000004',
      milestone: 'mcat-score',
      reason: 'Admitted without it in 2001.',
      by: { id: program, name: 'Otto Lindqvist', role: 'Program admin' },
      at: '2026-01-02T08:00:00Z',
      lifted: null,
    },
  ],
};
const journey: Journey = {
  person: { id: program, name: 'Ada Calloway' },
  revision: 1,
  track: { degree: 'none', training: null, board: null, goal: 'cnio', goalWords: null, revision: 1 },
  rules: [rules],
  enrollments: [],
  records: [],
  drafts: [],
  notes: [],
  planned: [],
};
const mine = ownWayOf(journey, '2026-11-23');
const facts = (of: string) =>
  Object.fromEntries(factsOf(mine.way.milestone(of)!, commonWay, mine).map(({ name, lines }) => [name, lines]));

test('a program’s own milestone is on one’s way, and not on the common one', () => {
  expect(commonWay.milestone(id)).toBeUndefined();
  expect(facts(id)).toMatchObject({
    'On the common way': ['Not there: it is your program’s own'],
    'On your way': ['Required'],
    'How long': ['Usually 6 months', 'Our proposal: no source states a length'],
  });
  expect(mine.standingOf(id)).toBe('not_started');
});

test('the common way and one’s own stand beside each other, with why a program spares one', () => {
  expect(facts('hi-certificate')).toMatchObject({ 'On your way': ['Required'] });
  expect(facts('residency-complete')).toMatchObject({ 'On the common way': ['Required'], 'On your way': ['Left out'] });
  expect(facts('mcat-score')['On your way']).toContain('Waived by Otto Lindqvist: Admitted without it in 2001.');
  expect(mine.way.milestone('cmio-appointed')!.title).toContain('CNIO');
});

test('every milestone of the pathway has each of its facts said', () => {
  for (const milestone of PATHWAY.milestones) {
    const said = factsOf(milestone, commonWay, null);
    expect(said.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['What it is', 'How it counts', 'On the common way', 'How long', 'Due again']),
    );
    expect(said.flatMap(({ lines }) => lines).filter((line) => /undefined|null|NaN/.test(line))).toEqual([]);
  }
});
