import { describe, expect, it } from '@jest/globals';
import type { PathwayChange } from '../pathway/model.js';
import { milestonesOf, PATHWAY } from '../pathway/pathway.js';
import { noRules, wayOf } from '../pathway/way.js';
import { aRecord, aVerified, aWaiting } from '../testing/a-record.js';
import type { JourneyFacts, RecordFact } from './facts.js';
import { journeyCounts } from './headline.js';
import { standing } from './standing.js';

const today = '2026-11-23';
const of = (facts: JourneyFacts, day = today) => {
  const journey = standing(facts, day);
  const step = (id: number) => journey.steps[id - 1]!;
  const milestone = (id: string) =>
    journey.steps.flatMap(({ milestones }) => milestones).find((found) => found.milestone.id === id)!;
  return { ...journey, step, milestone };
};
const all = (steps: number[], make: (milestone: string) => RecordFact) =>
  steps.flatMap((step) => milestonesOf(step).map(({ id }) => make(id)));
const verified = (...steps: number[]) => all(steps, (id) => aVerified(id));
const stated = (...steps: number[]) => all(steps, (id) => aRecord(id));

describe('the current step', () => {
  it.each([
    ['nothing', [], 1],
    ['step 1', [1], 2],
    ['steps 1 and 2', [1, 2], 4],
    ['steps 1, 2 and 5, which is ahead', [1, 2, 5], 4],
    ['steps 1, 2 and 4', [1, 2, 4], 5],
    ['steps 1, 2, 4 and 5, as 6 gates nothing', [1, 2, 4, 5], 10],
    ['all but the lanes', [1, 2, 4, 5, 10], 12],
    ['all up to the appointment', [1, 2, 4, 5, 10, 12], 13],
    ['everything', [1, 2, 4, 5, 10, 12, 13], 13],
    ['the lanes alone', [3, 7, 8, 9], 1],
  ])('with %s verified', (_, steps, current) => {
    expect(of({ records: verified(...steps) })).toMatchObject({
      currentStep: current,
      statedStep: current,
      restsOn: [],
    });
  });

  it('counts what is stated for the headline alone, and names the steps that rest on it', () => {
    const journey = of({ records: [...stated(1, 2), ...verified(4)] });
    expect(journey).toMatchObject({ currentStep: 1, statedStep: 5, restsOn: [1, 2] });
  });

  it.each(['submitted', 'logged'] as const)('rests on what is %s', (state) => {
    expect(of({ records: [aRecord('residency-complete', { state })] })).toMatchObject({ statedStep: 2, restsOn: [1] });
  });

  it.each(['not_met', 'withdrawn'] as const)('does not rest on what is %s', (state) => {
    expect(of({ records: [aRecord('residency-complete', { state })] }).statedStep).toBe(1);
  });

  it('does not take training that goes on as finished', () => {
    const residency = aRecord('residency-complete', { when: { from: '2024-07', until: null, ongoing: true } });
    expect(of({ records: [residency] }).statedStep).toBe(1);
    expect(of({ records: [residency] }).milestone('residency-complete').standing).toBe('in_progress');
  });

  it('is not moved back by a lapse', () => {
    const records = all([1, 2], (id) => aVerified(id, { until: '2024-12-31' }));
    expect(of({ records }).currentStep).toBe(4);
    expect(of({ records }).step(2)).toMatchObject({ required: 7, verified: 7, state: 'done' });
    expect(of({ records }).milestone('state-medical-license').standing).toBe('lapsed');
  });
});

describe('covering', () => {
  it('a verified residency stands for the nine before it', () => {
    const journey = of({ records: [aVerified('residency-complete')] });
    expect(journey.step(1)).toMatchObject({ required: 10, verified: 10, state: 'done' });
    expect(journey.milestone('mcat-score')).toMatchObject({
      standing: 'covered',
      coveredBy: { id: 'residency-complete' },
    });
  });

  it('a stated one is stated for them, and asked for still', () => {
    const journey = of({ records: [aRecord('residency-complete')] });
    expect(journey.step(1)).toMatchObject({ verified: 0, stated: 10 });
    expect(journey.milestone('mcat-score').standing).toBe('not_started');
  });

  it('leaves what is verified itself as it is, a lapse included', () => {
    const journey = of({
      records: [
        aVerified('state-medical-license'),
        aVerified('medical-degree'),
        aVerified('licensing-exam-3', { until: '2020-01-01' }),
      ],
    });
    expect(journey.milestone('medical-degree')).toMatchObject({ standing: 'verified', coveredBy: null });
    expect(journey.milestone('licensing-exam-3')).toMatchObject({ standing: 'lapsed', coveredBy: null });
  });

  it('ends with the record that covers', () => {
    expect(of({ records: [aVerified('residency-complete', {}, { state: 'withdrawn' })] }).step(1).verified).toBe(0);
  });
});

describe('one of a group', () => {
  const rest = [aVerified('training-route-declared'), aVerified('informatics-capstone')];

  it.each([
    ['the certificate', ['hi-certificate'], 3],
    ["the master's", ['hi-masters'], 3],
    ['the fellowship, which covers its match', ['ci-fellowship-complete'], 3],
    ['the match alone', ['ci-fellowship-match'], 2],
    ["the certificate and the master's", ['hi-certificate', 'hi-masters'], 3],
  ])('with %s', (_, ids, count) => {
    const { step } = of({ records: [...rest, ...ids.map((id) => aVerified(id))] });
    expect(step(4)).toMatchObject({ required: 3, verified: count, state: count === 3 ? 'done' : 'started' });
  });

  it('needs no other route once one is verified', () => {
    const journey = of({ records: [aVerified('hi-masters')] });
    expect(journey.step(4).milestones.flatMap(({ milestone, notNeeded }) => (notNeeded ? [milestone.id] : []))).toEqual(
      ['ci-fellowship-match', 'ci-fellowship-complete', 'hi-certificate'],
    );
  });

  it('still needs them while one is only stated', () => {
    expect(
      of({ records: [aRecord('hi-masters')] })
        .step(4)
        .milestones.some(({ notNeeded }) => notNeeded),
    ).toBe(false);
  });
});

describe('what is required only of some', () => {
  it('is asked of who matched to a fellowship', () => {
    expect(of({ records: [] }).step(7).required).toBe(6);
    expect(of({ records: [aVerified('ci-fellowship-match')] }).step(7).required).toBe(7);
  });

  it('never blocks in step 6, which asks nothing', () => {
    expect(of({ records: [aVerified('ci-continuing-certification')] }).step(6)).toMatchObject({
      required: 0,
      state: 'started',
    });
  });
});

describe('a milestone', () => {
  it('is waived where a program says so, and counts', () => {
    const journey = of({ records: [], way: wayOf({ rules: [{ ...noRules('p'), waived: ['mcat-score'] }] }) });
    expect(journey.milestone('mcat-score').standing).toBe('waived');
    expect(journey.step(1).verified).toBe(1);
  });

  it('is in progress with a draft, until something is said of it', () => {
    const drafts = [{ milestone: 'leadership-course' }, { milestone: null }];
    expect(of({ records: [], drafts }).milestone('leadership-course').standing).toBe('in_progress');
    expect(of({ records: [aWaiting('leadership-course')], drafts }).milestone('leadership-course').standing).toBe(
      'waiting',
    );
  });

  it('is in progress while only a part of what was merged into it is there', () => {
    const changes: PathwayChange[] = [
      { is: 'merged', from: ['old-one', 'old-two'], to: 'leadership-course', enough: 'all' },
    ];
    const way = wayOf({ pathway: { ...PATHWAY, changes } });
    const one = aVerified('old-one');
    expect(of({ records: [one], way }).milestone('leadership-course').standing).toBe('in_progress');
    expect(of({ records: [one, aVerified('old-two')], way }).milestone('leadership-course').standing).toBe('verified');
  });

  it('is planned with a day in the plan, until it is begun or done', () => {
    const planned = [{ milestone: 'leadership-course', targetOn: '2027-03-01' }];
    expect(of({ records: [], planned }).milestone('leadership-course')).toMatchObject({
      standing: 'planned',
      targetOn: '2027-03-01',
    });
    expect(of({ records: [aRecord('leadership-course')], planned }).milestone('leadership-course')).toMatchObject({
      standing: 'stated',
      targetOn: '2027-03-01',
    });
    expect(
      of({ records: [aVerified('leadership-course')], planned }).milestone('leadership-course').targetOn,
    ).toBeNull();
  });

  it('shows its records newest first, by when they were and not by when they were entered', () => {
    const conference = (id: string, from: string) =>
      aRecord('annual-conference', { id, when: { from, until: null, ongoing: false } });
    const { records } = of({
      records: [
        conference('c', '2019'),
        conference('a', '2025-11-14'),
        conference('b', '2025'),
        conference('d', '2025'),
      ],
    }).milestone('annual-conference');
    expect(records.map(({ fact }) => fact.id)).toEqual(['a', 'd', 'b', 'c']);
  });

  it('counts once however often it was done', () => {
    const records = ['a', 'b', 'c'].map((id) => aVerified('annual-conference', {}, { id }));
    expect(of({ records }).step(7)).toMatchObject({ verified: 1, stated: 0 });
  });
});

describe('a step', () => {
  it('counts waiting and returned records, and what is neither verified nor open to doubt', () => {
    const records = [
      aVerified('lead-small-team'),
      aRecord('leadership-course'),
      aWaiting('lead-it-implementation'),
      aRecord('lead-department-or-committee', { state: 'returned' }),
      aRecord('cross-it-clinical-management', { state: 'not_met' }),
    ];
    expect(of({ records }).step(5)).toMatchObject({
      required: 5,
      verified: 1,
      stated: 2,
      waiting: 1,
      returned: 1,
      state: 'started',
    });
  });

  it('without anything required asks nothing, and shows what may be done', () => {
    const step = of({ records: [] }).step(11);
    expect(step).toMatchObject({ required: 0, verified: 0, state: 'not_started' });
    expect(step.milestones.map(({ milestone }) => milestone.id)).toContain('mba-degree');
  });
});

it('counts only the records that count for whoever asks', () => {
  const records = [aVerified('residency-complete', { program: 'elsewhere' })];
  const journey = of({ records, counts: (record) => record.verified?.program === 'p' });
  expect(journey).toMatchObject({ currentStep: 1, statedStep: 2, restsOn: [1] });
});

describe('what has ended', () => {
  const license = (until: string, facts: Partial<RecordFact> = {}) =>
    aVerified('state-medical-license', { from: '2022-01-01', until }, facts);
  const primary = (until: string | null) => aVerified('primary-board-certification', { from: '2015-01-01', until });
  const board = aVerified('ci-board-certification', { from: '2018-01-01', until: '2028-12-31' });
  const is = (id: string, ...records: RecordFact[]) => of({ records }).milestone(id).standing;

  it('has by the rule of its issuer, though no document says so', () => {
    expect(is('amia-membership', aVerified('amia-membership', { from: '2024-03-01' }))).toBe('lapsed');
  });

  it('has with what its issuer asks for beside it', () => {
    expect(is('ci-board-certification', board, primary(null), license('2030-01-01'))).toBe('verified');
    expect(is('ci-board-certification', board, primary('2026-11-22'), license('2030-01-01'))).toBe('lapsed');
    expect(is('ci-board-certification', board, primary('2026-12-31'), license('2030-01-01'))).toBe('expiring');
    expect(is('ci-board-certification', board, primary(null))).toBe('lapsed');
    const { records } = of({ records: [board, license('2030-01-01')] }).milestone('ci-board-certification');
    expect(records.map(({ standing: one }) => one)).toEqual(['lapsed']);
  });

  it('counts in the line under the headline', () => {
    const facts = { records: [board, primary('2026-11-22'), license('2027-01-01')] };
    expect(journeyCounts(of(facts))).toMatchObject({ lapsed: 2, expiring: 1 });
  });

  it('says that a renewal waits, whichever record waits', () => {
    const renewal = aWaiting('state-medical-license', '2026-11-01T08:00:00Z', { id: 'renewal', renews: 'old' });
    expect(is('state-medical-license', license('2026-11-22', { id: 'old' }), renewal)).toBe('renewal_waiting');
    expect(is('state-medical-license', license('2026-11-22', { state: 'submitted' }))).toBe('renewal_waiting');
    expect(is('state-medical-license', license('2026-11-24', { id: 'old' }), renewal)).toBe('expiring');
    const counts = journeyCounts(of({ records: [license('2026-11-22', { id: 'old' }), renewal] }));
    expect(counts).toMatchObject({ lapsed: 1, waiting: 1 });
    expect(journeyCounts(of({ records: [license('2026-11-22', { state: 'submitted' })] }))).toMatchObject({
      lapsed: 1,
      waiting: 1,
    });
  });

  it('is not made good by what begins later, which alone is verified', () => {
    const next = aVerified('state-medical-license', { from: '2027-01-01', until: '2029-01-01' }, { id: 'next' });
    expect(is('state-medical-license', license('2026-11-22'), next)).toBe('lapsed');
    expect(is('state-medical-license', next)).toBe('verified');
    expect(
      of({ records: [license('2026-11-22'), next] }, '2027-01-01').milestone('state-medical-license').standing,
    ).toBe('verified');
  });
});
