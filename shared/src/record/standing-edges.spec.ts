import { describe, expect, it } from '@jest/globals';
import type { PathwayChange } from '../pathway/model.js';
import { PATHWAY } from '../pathway/pathway.js';
import { noRules, wayOf } from '../pathway/way.js';
import { aRecord, aVerified } from '../testing/a-record.js';
import { aMilestone, aWay } from '../testing/a-way.js';
import type { JourneyFacts } from './facts.js';
import { standing, standingOfRecords } from './standing.js';

const of = (facts: JourneyFacts) => {
  const journey = standing(facts, '2026-11-23');
  const step = (id: number) => journey.steps[id - 1]!;
  const milestone = (id: string) =>
    journey.steps.flatMap(({ milestones }) => milestones).find((found) => found.milestone.id === id)!;
  return { ...journey, step, milestone };
};

it('says of every record what it is, and by when it has to be renewed', () => {
  const license = aVerified('state-medical-license', { until: '2026-12-15' });
  const facts = { records: [license, aRecord('workflow-problem-log')] };
  expect(of(facts).milestone('state-medical-license').records[0]!.dueOn).toBe('2026-12-15');
  expect(of(facts).milestone('workflow-problem-log').records[0]!.dueOn).toBeNull();
  expect(Object.fromEntries(standingOfRecords(facts, '2026-11-23'))).toEqual({
    'state-medical-license': 'expiring',
    'workflow-problem-log': 'stated',
  });
});

describe('what decides at the edge', () => {
  it('names the newest first by when it was, and of one day what was entered later', () => {
    const at = (id: string, from: string) =>
      aRecord('mentor-meetings', { id, when: { from, until: null, ongoing: false } });
    const unsaid = aRecord('mentor-meetings', { id: 'd', when: null, loggedAt: '2025-06-01T08:00:00Z' });
    const records = [at('b', '2025-03'), at('a', '2025-03'), at('c', '2026'), unsaid];
    const ids = ({ records }: { records: readonly { fact: { id: string } }[] }) => records.map(({ fact }) => fact.id);
    expect(ids(of({ records }).milestone('mentor-meetings'))).toEqual(['c', 'd', 'b', 'a']);
    expect(ids(of({ records: records.toReversed() }).milestone('mentor-meetings'))).toEqual(['c', 'd', 'b', 'a']);
  });

  it.each([
    ['verified', null, 'verified'],
    ['submitted', null, 'change_waiting'],
    ['verified', '2026-12-24', 'expiring'],
    ['verified', '2026-01-01', 'lapsed'],
  ] as const)('is covered by nothing else while its own record is %s until %s', (state, until, own) => {
    const records = [aVerified('residency-complete'), aVerified('mcat-score', { until }, { state })];
    expect(of({ records }).milestone('mcat-score')).toMatchObject({ standing: own, coveredBy: null });
  });

  it('is covered by the first of several by name', () => {
    const way = aWay([
      aMilestone('part'),
      aMilestone('b', { covers: ['part'] }),
      aMilestone('a', { covers: ['part'] }),
    ]);
    const records = [aVerified('b'), aVerified('a')];
    expect(of({ records, way }).milestone('part').coveredBy?.id).toBe('a');
  });

  it('does not stand on a step that asks for nothing, nor on one of which a part is missing', () => {
    const optional = { requirement: { is: 'optional' } } as const;
    const way = aWay([
      aMilestone('one', { step: 1, ...optional }),
      aMilestone('two', { step: 2 }),
      aMilestone('more', { step: 2 }),
      aMilestone('last', { step: 4 }),
    ]);
    expect(of({ records: [], way })).toMatchObject({ currentStep: 2, statedStep: 2 });
    expect(of({ records: [aVerified('two')], way })).toMatchObject({ currentStep: 2, statedStep: 2 });
    expect(of({ records: [aRecord('two'), aRecord('more')], way })).toMatchObject({ currentStep: 2, statedStep: 4 });
    expect(of({ records: [], way }).step(1).state).toBe('not_started');
  });

  it('does not stand on the certifications, though somebody is asked for one', () => {
    const way = aWay([
      aMilestone('one', { step: 5 }),
      aMilestone('board', { step: 6 }),
      aMilestone('next', { step: 10 }),
    ]);
    expect(of({ records: [aVerified('one')], way })).toMatchObject({ currentStep: 10, statedStep: 10, restsOn: [] });
  });

  it.each(['logged', 'submitted', 'returned', 'not_met'] as const)(
    'is covered, whatever is still said of it: %s',
    (state) => {
      const records = [aVerified('residency-complete'), aRecord('mcat-score', { state })];
      expect(of({ records }).milestone('mcat-score')).toMatchObject({
        standing: 'covered',
        coveredBy: { id: 'residency-complete' },
      });
    },
  );

  it('is started by what covers a part of it, without a record of its own', () => {
    const way = aWay([
      aMilestone('part', { step: 1 }),
      aMilestone('rest', { step: 1 }),
      aMilestone('whole', { step: 2, covers: ['part'] }),
    ]);
    expect(of({ records: [aVerified('whole')], way }).step(1)).toMatchObject({
      state: 'started',
      verified: 1,
      required: 2,
    });
  });

  it('asks for what is required with a held milestone only where that is held, and for the headline where it is said', () => {
    const way = aWay([
      aMilestone('held', { step: 1, requirement: { is: 'optional' } }),
      aMilestone('then', { step: 1, requirement: { is: 'required_when', held: 'held' } }),
      aMilestone('next', { step: 2 }),
    ]);
    expect(of({ records: [], way })).toMatchObject({ currentStep: 2, statedStep: 2 });
    expect(of({ records: [aRecord('held')], way })).toMatchObject({ currentStep: 2, statedStep: 1 });
    expect(of({ records: [aVerified('held')], way })).toMatchObject({ currentStep: 1, statedStep: 1 });
  });

  it('asks nobody for what is required with something that they are spared', () => {
    const milestones = [
      aMilestone('held', { step: 1, requirement: { is: 'optional' } }),
      aMilestone('then', { step: 1, requirement: { is: 'required_when', held: 'held' } }),
      aMilestone('next', { step: 2 }),
    ];
    const way = aWay(milestones, { rules: [{ ...noRules('p'), waived: ['held'] }] });
    expect(of({ records: [], way })).toMatchObject({ currentStep: 2, statedStep: 2 });
    expect(of({ records: [], way }).step(1).required).toBe(0);
    expect(of({ records: [aVerified('held')], way }).step(1).required).toBe(1);
  });

  it.each([
    ['submitted', null],
    ['verified', '2026-12-24'],
    ['verified', '2026-01-01'],
  ] as const)('takes a part that is %s until %s for no more than a part', (state, until) => {
    const changes: PathwayChange[] = [
      { is: 'merged', from: ['old-one', 'old-two'], to: 'leadership-course', enough: 'all' },
    ];
    const way = wayOf({ pathway: { ...PATHWAY, changes } });
    const part = aVerified('old-one', { until }, { state });
    expect(of({ records: [part], way }).milestone('leadership-course').standing).toBe('in_progress');
  });

  it('shows what was verified elsewhere as verified, though it does not count here, and beside a part that does', () => {
    const changes: PathwayChange[] = [
      { is: 'merged', from: ['old-one', 'old-two'], to: 'leadership-course', enough: 'all' },
    ];
    const way = wayOf({ pathway: { ...PATHWAY, changes } });
    const counts: JourneyFacts['counts'] = ({ verified }) => verified?.program === 'p';
    const elsewhere = aVerified('leadership-course', { program: 'elsewhere' });
    for (const records of [[elsewhere], [elsewhere, aVerified('old-one')]]) {
      expect(of({ records, way, counts }).milestone('leadership-course').standing).toBe('verified');
      expect(of({ records, way, counts }).step(5).verified).toBe(0);
    }
  });
});
