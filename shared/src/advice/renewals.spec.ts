import { describe, expect, it } from '@jest/globals';
import { ruleThroughout } from '../pathway/need.js';
import type { RecordFact } from '../record/facts.js';
import { aRecord, aVerified, aWaiting } from '../testing/a-record.js';
import { aCredential, aMilestone, aWay } from '../testing/a-way.js';
import type { AdviceOptions } from './advice.js';
import { advise } from './advise.js';
import { ofThisList } from './rule-source.js';

const today = '2026-11-23';
const source = 'https://board.example/rule';
const optional = { requirement: { is: 'optional' } } as const;
const way = aWay([
  aCredential('license', { step: 2, officialUrl: 'https://www.state.example' }),
  aCredential('primary', { step: 2, ...optional }),
  aCredential('informatics', { step: 6, ...optional, needs: [ruleThroughout(source, 'primary')] }),
  aCredential('member', {
    step: 7,
    requirement: { is: 'required_when', held: 'informatics' },
    renewal: { rule: 'calendar_year', target: null },
  }),
  aCredential('badge', { step: 6, ...optional, renewal: { rule: 'months', months: 12, proposal: true, target: null } }),
  aCredential('graceful', {
    step: 2,
    ...optional,
    renewal: { rule: 'date_on_document', usualMonths: null, target: null, graceMonths: 2 },
  }),
  aMilestone('degree', { step: 1, ...optional }),
]);
const held = (id: string, from: string, until: string | null, facts: Partial<RecordFact> = {}) =>
  aVerified(id, { from, until }, facts);
const lasting = [held('license', '2020-01-01', '2030-01-01')];
const renewals = (records: readonly RecordFact[], options: Partial<AdviceOptions> = {}, drafts: string[] = []) =>
  advise({ records, way, drafts: drafts.map((milestone) => ({ milestone })) }, { today, ...options }).filter(
    ({ action }) => action === 'renew',
  );
const reasons = (...given: Parameters<typeof renewals>) => renewals(...given).map(({ reason }) => reason);

describe('a renewal', () => {
  it.each([
    ['2027-02-21', ['It ends on 21 Feb 2027, in 90 days.']],
    ['2027-02-22', []],
    ['2026-11-24', ['It ends on 24 Nov 2026, tomorrow.']],
    ['2026-11-23', ['It ends on 23 Nov 2026, today.']],
    ['2026-11-22', ['It ended on 22 Nov 2026.']],
  ])('of what ends on %s says: %j', (until, expected) => {
    expect(reasons([held('license', '2020-01-01', until)])).toEqual(expected);
  });

  it.each([
    ['2027-02-21', ['It ends on 21 Feb 2027, in 90 days.']],
    ['2027-02-22', []],
    ['2026-09-23', ['It ended on 23 Sep 2026. Its issuer lets it be renewed until 23 Nov 2026.']],
    ['2026-09-22', []],
  ])('with two months of grace of what ends on %s says: %j', (until, expected) => {
    const found = renewals([...lasting, held('graceful', '2020-01-01', until)]);
    expect(found.map(({ reason }) => reason)).toEqual(expected);
    expect(found.map(({ due }) => due)).toEqual(expected.map(() => until));
  });

  it('says what it is about, by which rule and until when', () => {
    expect(renewals([held('license', '2020-01-01', '2026-12-01', { id: 'r' })])).toMatchObject([
      {
        key: 'renew:license:r',
        record: 'r',
        milestone: 'license',
        due: '2026-12-01',
        rule: {
          is: 'rule',
          text: 'It ends on the date on the document.',
          source: { title: 'state.example', url: 'https://www.state.example' },
        },
      },
    ]);
  });

  it('begins as many days before as is asked for', () => {
    expect(reasons([held('license', '2020-01-01', '2026-12-01')], { expiringDays: 7 })).toEqual([]);
    expect(reasons([held('license', '2020-01-01', '2026-11-30')], { expiringDays: 7 })).toHaveLength(1);
  });

  it('is of what is required, or was held; of anything else only before its end', () => {
    expect(reasons([...lasting, held('primary', '2020-01-01', '2026-12-01')])).toEqual([
      'It ends on 1 Dec 2026, in 8 days.',
    ]);
    expect(reasons([...lasting, held('primary', '2020-01-01', '2026-11-22')])).toEqual([]);
    const informatics = held('informatics', '2020-01-01', '2030-01-01');
    expect(reasons([...lasting, informatics, held('primary', '2020-01-01', '2026-11-22')])).toEqual([
      'It ended on 22 Nov 2026. “INFORMATICS” lapsed with it.',
    ]);
    expect(reasons([...lasting, held('member', '2025-03-01', null)])).toEqual([]);
    const current = held('primary', '2020-01-01', null);
    expect(reasons([...lasting, informatics, current, held('member', '2025-03-01', null)])).toEqual([
      'It ended on 31 Dec 2025.',
    ]);
  });

  it('names what lapses with it, unless something else keeps that or it has served', () => {
    const either = {
      ...ruleThroughout(source, 'primary'),
      anyOf: ['primary', 'license'].map((milestone) => ({ milestone })),
    };
    const along = aWay([
      ...way.milestones.filter(({ id }) => ['license', 'primary', 'informatics'].includes(id)),
      aCredential('second', { step: 6, ...optional, needs: [ruleThroughout(source, 'primary')] }),
      aCredential('either', { step: 6, ...optional, needs: [either] }),
      aCredential('admission', { step: 6, ...optional, needs: [ruleThroughout(source, 'primary')] }),
      aCredential('admitted', { step: 6, ...optional, covers: ['admission'] }),
      aCredential('apart', { step: 6, ...optional, needs: [ruleThroughout(source, 'second')] }),
    ]);
    const toldOf = (until: string, ...ids: string[]) => {
      const records = [held('primary', '2020-01-01', until), ...ids.map((id) => held(id, '2020-01-01', '2030-01-01'))];
      return advise({ records, way: along }, { today })[0]!.reason;
    };
    const told = (...ids: string[]) => toldOf('2026-12-01', ...ids);
    const ends = 'It ends on 1 Dec 2026, in 8 days.';
    expect(told('informatics')).toBe(`${ends} “INFORMATICS” lapses with it.`);
    expect(told('informatics', 'second')).toBe(`${ends} “INFORMATICS”, “SECOND” lapse with it.`);
    expect(told('either')).toBe(`${ends} “EITHER” lapses with it.`);
    expect(told('either', 'license')).toBe(ends);
    expect(told('admission')).toBe(`${ends} “ADMISSION” lapses with it.`);
    expect(told('admission', 'admitted')).toBe(ends);
    expect(told('apart')).toBe(ends);
    expect(toldOf(today, 'second')).toBe('It ends on 23 Nov 2026, today. “SECOND” lapses with it.');
  });

  it('of what is required is chosen before any other, and told by the day it ends', () => {
    const records = [
      held('primary', '2020-01-01', '2026-11-24'),
      held('license', '2020-01-01', '2026-12-24'),
      held('informatics', '2020-01-01', '2026-11-29'),
      held('member', '2026-02-01', null),
    ];
    expect(renewals(records).map(({ milestone }) => milestone)).toEqual([
      'primary',
      'informatics',
      'license',
      'member',
    ]);
    const returned = ['a', 'b', 'c'].map((id) => aRecord('degree', { id, state: 'returned' }));
    const crowded = renewals([...records.slice(1), ...returned]).map(({ milestone }) => milestone);
    expect(crowded).toEqual(['license', 'member']);
  });

  it('is of the one that lasts longest', () => {
    expect(reasons([held('license', '2020-01-01', '2026-12-01', { id: 'a' }), ...lasting])).toEqual([]);
    const two = [
      held('license', '2020-01-01', '2026-12-01', { id: 'a' }),
      held('license', '2019-01-01', '2026-12-02', { id: 'b' }),
    ];
    expect(renewals(two)).toMatchObject([{ record: 'b', due: '2026-12-02' }]);
    expect(
      reasons([
        held('license', '2020-01-01', '2026-12-01', { id: 'a' }),
        held('license', '2021-01-01', null, { id: 'b' }),
      ]),
    ).toEqual([]);
  });

  it.each([
    ['waits', [aWaiting('license', undefined, { id: 'next' })]],
    ['was returned', [aRecord('license', { id: 'next', state: 'returned', returnedAt: '2026-11-01T08:00:00Z' })]],
  ])('is not asked for while the next one %s', (_, next) => {
    expect(reasons([held('license', '2020-01-01', '2026-12-01'), ...next])).toEqual([]);
  });

  it('says that a draft was begun', () => {
    expect(reasons([held('license', '2020-01-01', '2026-12-01')], {}, ['license'])).toEqual([
      'It ends on 1 Dec 2026, in 8 days. You began a draft of it.',
    ]);
  });

  it('is no matter of what we propose, of what never ends, nor of what was waived', () => {
    expect(reasons([...lasting, held('badge', '2020-01-01', null), held('degree', '2020-01-01', null)])).toEqual([]);
    const waived = { program: 'p', milestones: [], required: [], waived: ['license'], closings: {} };
    const spared = aWay([], { pathway: way.pathway, rules: [waived] });
    const found = advise({ records: [held('license', '2020-01-01', '2026-12-01')], way: spared }, { today });
    expect(found).toEqual([]);
  });
});

describe('what was returned', () => {
  const talk = aWay([aMilestone('talk', { step: 3, counts: 'many' }), aMilestone('next', { step: 3 })]);
  const returned = (facts: Partial<RecordFact>) =>
    advise({ records: [aRecord('talk', { state: 'returned', ...facts })], way: talk }, { today })[0]!;

  it('says since when, and that the approved version counts', () => {
    expect(returned({ id: 'r', returnedAt: '2026-10-02T23:00:00Z' })).toMatchObject({
      key: 'revise:talk:r',
      action: 'revise',
      record: 'r',
      reason: 'It was returned on 2 Oct 2026 and has not been sent again.',
      rule: { is: 'ours', text: 'What was returned comes first: a reviewer waits for the answer.', source: ofThisList },
    });
    const { verified } = aVerified('talk');
    expect(returned({ verified, returnedAt: '2026-10-02T08:00:00Z' }).reason).toBe(
      'It was returned on 2 Oct 2026 and has not been sent again. The approved version counts meanwhile.',
    );
    expect(returned({ returnedAt: null, updatedAt: '2026-09-01T08:00:00Z' }).reason).toContain('1 Sep 2026');
  });

  it('on one day is told in one order, however the records come', () => {
    const back = ['b', 'a'].map((id) =>
      aRecord('talk', {
        id,
        state: 'returned',
        returnedAt: '2026-10-02T08:00:00Z',
        when: { from: id === 'a' ? '2019' : '2020', until: null, ongoing: false },
      }),
    );
    for (const records of [back, back.toReversed()])
      expect(
        advise({ records, way: talk }, { today })
          .map(({ record }) => record)
          .slice(0, 2),
      ).toEqual(['a', 'b']);
  });

  it('is not to be started, and what is covered is not to be revised', () => {
    const covering = aWay([aMilestone('talk', { step: 3 }), aMilestone('prize', { step: 3, covers: ['talk'] })]);
    const back = aRecord('talk', { state: 'returned', returnedAt: '2026-10-02T08:00:00Z' });
    expect(advise({ records: [back], way: covering }, { today }).map(({ key }) => key)).toEqual([
      'revise:talk:talk',
      'start:prize',
    ]);
    expect(advise({ records: [back, aVerified('prize')], way: covering }, { today })).toEqual([]);
  });

  it('and what waits is no draft to go on with', () => {
    const drafts = [{ milestone: 'talk' }, { milestone: null }];
    const keys = (...records: RecordFact[]) => advise({ records, way: talk, drafts }, { today }).map(({ key }) => key);
    expect(keys()).toEqual(['continue:talk', 'start:next']);
    expect(keys(aWaiting('talk'))).toEqual(['start:next']);
    expect(keys(aVerified('talk'))).toEqual(['start:next']);
    expect(keys(aRecord('talk', { state: 'returned', returnedAt: '2026-10-02T08:00:00Z' }))).toEqual([
      'revise:talk:talk',
      'start:next',
    ]);
    expect(advise({ records: [], way: talk, drafts }, { today })[0]).toMatchObject({
      reason: 'You began a draft of it.',
      rule: { is: 'ours', text: 'What was begun comes before what is new.', source: ofThisList },
    });
  });
});
