import { describe, expect, it } from '@jest/globals';
import { rule, usually } from '../pathway/need.js';
import type { RecordFact } from '../record/facts.js';
import { aRecord, aVerified, aWaiting } from '../testing/a-record.js';
import { aCredential, aMilestone, aWay } from '../testing/a-way.js';
import type { AdviceOptions } from './advice.js';
import { advise } from './advise.js';

const today = '2026-11-23';
const source = 'https://board.example/rule';
const yearly = { rule: 'months', months: 12, proposal: true, target: null } as const;
const way = aWay([
  aMilestone('school', { step: 1, kind: 'degree', covers: ['exam'] }),
  aMilestone('exam', { step: 1, kind: 'exam' }),
  aCredential('license', {
    step: 2,
    needs: [usually('school')],
    issuer: 'State',
    officialUrl: 'https://www.state.example',
    sources: ['https://www.state.example', 'https://one.example/a', 'https://two.example/b?c', 'https://three.example'],
    duration: { min: 1, typical: 2, max: 3, proposal: true },
  }),
  aMilestone('post', { step: 2, kind: 'role', when: 'period', needs: [rule(source, 'license')], issuer: 'Board' }),
  aMilestone('talk', { step: 3 }),
  aMilestone('meeting', { step: 7, kind: 'meeting', counts: 'many', renewal: yearly, certainty: 'program-defined' }),
  aMilestone('extra', { step: 4, requirement: { is: 'optional' } }),
  aMilestone('gone', { step: 4, requirement: { is: 'left_out' } }),
]);
const at = (records: readonly RecordFact[], options: Partial<AdviceOptions> = {}) =>
  advise({ records, way }, { today, ...options });
const keys = (records: readonly RecordFact[], options: Partial<AdviceOptions> = {}) =>
  at(records, options).map(({ key }) => key);

describe('an advice', () => {
  it('says all it rests on', () => {
    expect(at([aVerified('school')])[0]).toEqual({
      key: 'start:license',
      milestone: 'license',
      record: null,
      cycle: null,
      action: 'start',
      reason: 'It opens “POST”.',
      step: 2,
      rule: { is: 'rule', text: 'Board asks for it before “POST”.', source: { title: 'board.example', url: source } },
      unlocks: ['post'],
      takes: 'About 2 months (1 to 3; our proposal)',
      resources: [
        { title: 'State', url: 'https://www.state.example', checkedOn: today },
        { title: 'one.example', url: 'https://one.example/a', checkedOn: today },
        { title: 'two.example', url: 'https://two.example/b?c', checkedOn: today },
      ],
      due: null,
    });
  });

  it('is never of what is done, waits, is spared, or only optional', () => {
    expect(
      keys([
        aVerified('school'),
        aVerified('license'),
        aWaiting('post'),
        aVerified('talk'),
        aVerified('meeting', { from: today }),
      ]),
    ).toEqual([]);
    const waived = { program: 'p', milestones: [], required: [], waived: ['school', 'exam', 'talk'], closings: {} };
    const spared = aWay([], { pathway: way.pathway, rules: [waived] });
    expect(advise({ records: [aWaiting('meeting')], way: spared }, { today }).map(({ key }) => key)).toEqual([
      'start:license',
    ]);
  });

  it('stays away once it is dismissed', () => {
    const all = keys([]);
    expect(all).toEqual(['start:school', 'start:exam', 'start:meeting', 'start:talk']);
    expect(keys([], { dismissed: ['start:exam', 'start:meeting'] })).toEqual(['start:school', 'start:talk']);
  });

  it('on leave is nothing new', () => {
    const clock = [{ from: '2026-11-01', until: null, fraction: 1, leave: true }];
    const records = [
      aVerified('license', { until: '2026-12-01' }),
      aRecord('talk', { state: 'returned', returnedAt: '2026-11-02T08:00:00Z' }),
    ];
    expect(keys(records, { clock })).toEqual(['revise:talk:talk', 'renew:license:license']);
    expect(at([], { clock })).toHaveLength(0);
    expect(at([aVerified('meeting', { from: '2020-01-01' })], { clock })).toHaveLength(0);
  });
});

describe('the order', () => {
  const returned = (id: string, on: string) =>
    aRecord('talk', { id, state: 'returned', returnedAt: `${on}T08:00:00Z` });
  const ending = (id: string, until: string) => aVerified(id, { until }, { id });
  const held = aWay([
    ...['a', 'b', 'c', 'd'].map((id) => aCredential(id, { step: 2 })),
    aMilestone('talk', { step: 3, counts: 'many' }),
    aMilestone('first', { step: 1 }),
    aMilestone('second', { step: 1, needs: [usually('first')] }),
    aMilestone('third', { step: 1 }),
    aMilestone('draft', { step: 1 }),
    aMilestone('draft-2', { step: 1 }),
    aMilestone('meeting', { step: 7, renewal: yearly }),
  ]);
  const credentials = [ending('a', '2026-12-03'), ending('b', '2026-12-02'), ending('c', '2026-12-01')];
  const met = aVerified('meeting', {}, { when: { from: '2024-03', until: null, ongoing: false } });
  const order = (records: readonly RecordFact[], drafts: string[] = []) =>
    advise({ records, way: held, drafts: drafts.map((milestone) => ({ milestone })) }, { today }).map(({ key }) => key);

  it('gives room to two returned, two that end and what holds up most', () => {
    const back = [returned('r1', '2026-10-03'), returned('r2', '2026-10-02'), returned('r3', '2026-10-01')];
    expect(order([...back, ...credentials, met], ['draft'])).toEqual([
      'revise:talk:r3',
      'revise:talk:r2',
      'renew:c:c',
      'renew:b:b',
      'start:first',
    ]);
  });

  it('then to a draft and to what has gone quiet', () => {
    expect(order([...credentials, met], ['draft'])).toEqual([
      'renew:c:c',
      'renew:b:b',
      'continue:draft',
      'start:first',
      'log:meeting:meeting',
    ]);
  });

  it('then to a third of each, then to the rest', () => {
    const three = [returned('r1', '2026-10-03'), returned('r2', '2026-10-02'), returned('r3', '2026-10-01')];
    expect(order([...three, met])).toEqual([
      'revise:talk:r3',
      'revise:talk:r2',
      'revise:talk:r1',
      'start:first',
      'log:meeting:meeting',
    ]);
    const all = ['a', 'b', 'c', 'd', 'talk', 'meeting', 'first', 'third'].map((id) => aVerified(id, { from: today }));
    expect(order(all, ['draft', 'draft-2'])).toEqual(['continue:draft', 'continue:draft-2', 'start:second']);
  });

  it('is the same whatever order the records come in', () => {
    const records = [...credentials, met, returned('r1', '2026-10-03')];
    expect(order(records.toReversed())).toEqual(order(records));
  });
});
