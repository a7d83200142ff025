import { describe, expect, it } from '@jest/globals';
import { program, rule, usually } from '../pathway/need.js';
import type { Milestone } from '../pathway/model.js';
import { noTrack } from '../pathway/tracks.js';
import { wayOf } from '../pathway/way.js';
import type { JourneyFacts } from '../record/facts.js';
import { aRecord, aVerified } from '../testing/a-record.js';
import { aCredential, aMilestone, aWay } from '../testing/a-way.js';
import type { AdviceOptions } from './advice.js';
import { advise } from './advise.js';

const today = '2026-11-23';
const source = 'https://board.example/rule';
const run = (milestones: Milestone[], facts: Partial<JourneyFacts> = {}, options: Partial<AdviceOptions> = {}) =>
  advise({ records: [], way: aWay(milestones), ...facts }, { today, ...options });
const keys = (...given: Parameters<typeof run>) => run(...given).map(({ key }) => key);
const reasons = (...given: Parameters<typeof run>) => run(...given).map(({ reason }) => reason);
const step = (id: string, at: number, facts: Partial<Milestone> = {}) => aMilestone(id, { step: at, ...facts });

describe('what holds up most', () => {
  const chain = [
    step('c', 1, { needs: [usually('b')] }),
    step('alone', 1),
    step('b', 1, { needs: [usually('a')] }),
    step('a', 1),
    step('d', 1, { needs: [usually('a')] }),
    step('optional', 1, { requirement: { is: 'optional' }, needs: [usually('a')] }),
  ];

  it('is what most required milestones wait for, the nearest named first; what waits for it is not named beside it', () => {
    expect(run(chain).map(({ key, unlocks, reason }) => [key, unlocks, reason])).toEqual([
      ['start:a', ['b', 'd', 'c'], 'It opens “B”, “D” and “C”.'],
      ['start:alone', [], 'Step 1 asks for it; nothing else waits for it.'],
    ]);
  });

  it('is also what is not ready, where what comes first is going on, put aside or not theirs to begin, and what is planned', () => {
    const pair = [step('a', 1), step('b', 1, { needs: [usually('a')] })];
    const going = [aRecord('a', { when: { from: '2026-06', until: null, ongoing: true } })];
    const words = 'Step 1 asks for it; nothing else waits for it. Not yet ready: usually first “A”.';
    expect(reasons(pair, { records: going })).toEqual([words]);
    expect(reasons(pair, {}, { dismissed: ['start:a'] })).toEqual([words]);
    expect(keys(pair, { planned: [{ milestone: 'b', targetOn: '2030-01-01' }] })).toEqual(['start:a', 'start:b']);
  });

  it('is named after what is ready, however much waits for it, when it is not ready or years ahead', () => {
    const way = [
      step('a', 1),
      step('b', 1, { needs: [usually('a')] }),
      step('c', 1, { needs: [usually('b')] }),
      step('d', 1),
    ];
    expect(keys(way, {}, { dismissed: ['start:a'] })).toEqual(['start:d', 'start:b']);
    const ahead = [step('a', 1), step('b', 1), step('c', 2), step('d', 2, { needs: [usually('c')] })];
    expect(keys(ahead, { planned: [{ milestone: 'c', targetOn: '2028-03-01' }] })).toEqual([
      'start:a',
      'start:b',
      'start:c',
    ]);
  });

  it('names three of more', () => {
    const many = [step('a', 1), ...['b', 'c', 'd', 'e'].map((id) => step(id, 1, { needs: [usually('a')] }))];
    expect(reasons(many)[0]).toBe('It opens 4 others, first “B”, “C” and “D”.');
  });

  it('opens nothing that is done, stated, waived or behind', () => {
    const records = [aVerified('b'), aRecord('d')];
    expect(run(chain, { records }).map(({ key, unlocks }) => [key, unlocks])).toEqual([
      ['submit:d:d', []],
      ['start:c', []],
      ['start:alone', []],
      ['record:a', []],
    ]);
  });

  it.each<[string, Milestone[], ReturnType<typeof run>[number]['rule']]>([
    [
      'rule',
      [
        step('a', 1),
        step('b', 1, { needs: [usually('a')] }),
        step('c', 1, { issuer: 'ABPM', officialUrl: 'https://www.abpm.example', needs: [rule(source, 'a')] }),
      ],
      { is: 'rule', text: 'ABPM asks for it before “C”.', source: { title: 'board.example', url: source } },
    ],
    [
      'usual',
      [step('a', 1), step('b', 1, { needs: [program('a')] }), step('c', 1, { needs: [usually('a')] })],
      {
        is: 'usual',
        text: 'Most people do it before “C”.',
        source: { title: 'This pathway, “C”', url: '/explore/milestones/c' },
      },
    ],
    [
      'program',
      [step('a', 1), step('b', 1, { needs: [program('a')] })],
      {
        is: 'program',
        text: 'Programs ask for it before “B”.',
        source: { title: 'This pathway, “B”', url: '/explore/milestones/b' },
      },
    ],
    [
      'own',
      [step('program:a', 1, { issuer: 'Northmoor' }), step('b', 1, { needs: [usually('program:a')] })],
      {
        is: 'program',
        text: 'Your program asks for it.',
        source: { title: 'The rules of Northmoor', url: '/explore/milestones/program:a' },
      },
    ],
    [
      'ours',
      [step('a', 1)],
      {
        is: 'ours',
        text: 'The pathway asks for it in step 1.',
        source: { title: 'This pathway, “A”', url: '/explore/milestones/a' },
      },
    ],
  ])('cites the strongest order: %s', (_, milestones, expected) => {
    expect(run(milestones)[0]!.rule).toEqual(expected);
  });
});

it('cites the issuer whose examination it is on the track', () => {
  const cited = (degree: 'md' | 'do') => {
    const before = ['medical-degree', 'clerkships-complete', 'preclerkship-complete'].map((id) => aVerified(id));
    const found = advise({ records: before, way: wayOf({ track: { ...noTrack, degree } }) }, { today });
    return found.find(({ milestone }) => milestone === 'licensing-exam-2')!.rule.source.url;
  };
  expect(cited('md')).toBe('https://www.usmle.org');
  expect(cited('do')).toBe('https://www.nbome.org/assessments/comlex-usa/bulletin/eligibility/');
});

it('names what is required of whoever holds something once they hold it', () => {
  const way = [
    aCredential('license', { step: 1 }),
    step('member', 1, { requirement: { is: 'required_when', held: 'license' } }),
  ];
  expect(keys(way)).toEqual(['start:license']);
  expect(keys(way, { records: [aVerified('license')] })).toEqual(['start:member']);
});

describe('what usually comes later', () => {
  it('waits until half of the step before is done, or said to be', () => {
    const way = [step('a', 1), step('b', 1), step('c', 2)];
    expect(keys(way)).toEqual(['start:a', 'start:b']);
    const planned = [{ milestone: 'c', targetOn: '2028-03-01' }];
    expect(run(way, { planned }).find(({ key }) => key === 'start:c')!.reason).toMatch(/ Usually after step 1\.$/);
    const many = [...way, step('d', 2, { needs: [usually('c')] })];
    expect(keys(many)[0]).toBe('start:a');
    expect(keys(many, { records: [aVerified('a')] })).toEqual(['start:c', 'start:b']);
  });

  it('in a continuous step is what serves only what cannot begin', () => {
    const way = [
      step('profile', 7),
      step('hello', 7),
      step('cv', 12, { needs: [usually('profile')] }),
      step('lead', 5),
      step('post', 10),
    ];
    const found = run(way);
    expect(found.map(({ key }) => key)).toEqual(['start:hello', 'start:lead', 'start:post', 'start:profile']);
    expect(found.find(({ key }) => key === 'start:profile')!.reason).toBe(
      'It opens “CV”. What waits for it comes later.',
    );
    const note = step('note', 7, { needs: [usually('profile')] });
    expect(reasons([...way, note])[0]).toBe('It opens “CV” and “NOTE”.');
    const then = run(way, { records: [aVerified('lead'), aVerified('post')] });
    expect(then.map(({ key, reason }) => [key, reason])).toContainEqual(['start:profile', 'It opens “CV”.']);
    expect(then[0]!.key).toBe('start:profile');
  });
});

describe('a one-of group', () => {
  const one = (id: string, route: string, facts: Partial<Milestone> = {}) =>
    step(id, 4, { requirement: { is: 'one_of', group: 'formal-training', route }, ...facts });
  const way = [
    one('match', 'fellowship'),
    one('fellowship', 'fellowship', { needs: [usually('match')] }),
    one('master', 'master'),
  ];

  it('is named once, and by the route somebody is on', () => {
    expect(keys(way)).toEqual(['start:match']);
    expect(keys(way, { records: [aVerified('match')] })).toEqual(['start:fellowship']);
    expect(keys(way, { records: [aRecord('master', { when: { from: '2026', until: null, ongoing: true } })] })).toEqual(
      [],
    );
    expect(keys(way, { drafts: [{ milestone: 'master' }] })).toEqual(['continue:master']);
  });

  it('is gone on with by the route of which a part was waived', () => {
    const waived = { program: 'p', milestones: [], required: [], waived: ['match'], closings: {} };
    const spared = aWay([], { pathway: aWay([...way]).pathway, rules: [waived] });
    expect(keys(way, { way: spared })).toEqual(['start:fellowship']);
  });

  it('does not end with a route of another group', () => {
    const other = step('exam', 4, { requirement: { is: 'one_of', group: 'field-credential', route: 'exam' } });
    const going = aRecord('exam', { when: { from: '2026', until: null, ongoing: true } });
    expect(keys([...way, other], { records: [going] })).toEqual(['start:match']);
  });

  it('that is met asks for nothing', () => {
    expect(keys(way, { records: [aVerified('master')] })).toEqual([]);
    expect(keys(way, { records: [aVerified('match'), aVerified('fellowship')] })).toEqual([]);
    expect(keys(way, { records: [aVerified('master')], drafts: [{ milestone: 'match' }] })).toEqual([]);
  });
});

describe('the plan', () => {
  const way = [
    step('a', 1),
    step('b', 1, { needs: [usually('a')] }),
    step('mba', 11, { requirement: { is: 'optional' } }),
  ];

  it('comes first while its days are near, and makes what is optional somebody’s own', () => {
    const plan = [
      { milestone: 'mba', targetOn: '2027-02-21' },
      { milestone: 'b', targetOn: '2026-11-01' },
    ];
    expect(run(way, {}, { plan })).toMatchObject([
      {
        key: 'start:b',
        due: '2026-11-01',
        reason:
          'Your plan has it for 1 Nov 2026. Step 1 asks for it; nothing else waits for it. Not yet ready: usually first “A”.',
      },
      {
        key: 'start:mba',
        due: '2027-02-21',
        reason: 'Your plan has it for 21 Feb 2027. It is optional.',
        rule: { is: 'ours', text: 'It is in your plan.', source: { title: 'Your plan', url: '/plan' } },
      },
      { key: 'start:a', due: null },
    ]);
    expect(keys(way, { planned: [{ milestone: 'b', targetOn: '2027-02-22' }] })).toEqual(['start:a', 'start:b']);
    expect(keys(way, { planned: plan }, { plan: [] })).toEqual(['start:a']);
  });

  it('says where the training clock has its day, if it has one', () => {
    const plan = [{ milestone: 'a', targetOn: '2026-06-02', setOn: '2025-12-01' }];
    const clock = [{ from: '2026-01-01', until: '2026-05-31', fraction: 1, leave: true }];
    expect(reasons(way, {}, { plan, clock })[0]).toMatch(
      /^Your plan has it for 2 Jun 2026, by the training clock for 2 Nov 2026\. /,
    );
    const away = [{ ...clock[0]!, until: null }];
    expect(reasons(way, { records: [aRecord('a')] }, { plan, clock: away })[0]).toMatch(
      /^Your plan has it for 2 Jun 2026\. You stated it/,
    );
  });

  it('asks again for nothing that is done', () => {
    const plan = [{ milestone: 'a', targetOn: '2026-11-01' }];
    expect(keys(way, { records: [aVerified('a')] }, { plan })).toEqual(['start:b']);
  });
});

it('says that it was decided as not met', () => {
  const records = [aRecord('a', { state: 'not_met', notMetAt: '2026-10-02T08:00:00Z' })];
  expect(reasons([step('a', 1)], { records })).toEqual([
    'Decided as not met on 2 Oct 2026. Step 1 asks for it; nothing else waits for it.',
  ]);
});

it('never names what no way leads to', () => {
  const closed = { ...rule(source), anyOf: [{ milestone: 'post', way: 'ci-practice-pathway' as const }] };
  const way = [step('post', 1), aCredential('board', { step: 1, needs: [closed] })];
  expect(keys(way)).toEqual(['start:post']);
  expect(keys(way, {}, { today: '2025-06-01' })).toEqual(['start:post']);
  expect(keys(way, { records: [aVerified('post')] }, { today: '2025-06-01' })).toEqual(['start:board']);
});
