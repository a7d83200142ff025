import { describe, expect, it } from '@jest/globals';
import { usually } from '../pathway/need.js';
import type { Milestone } from '../pathway/model.js';
import type { JourneyFacts, RecordFact } from '../record/facts.js';
import { aRecord, aVerified, aWaiting } from '../testing/a-record.js';
import { aMilestone, aWay } from '../testing/a-way.js';
import type { AdviceOptions } from './advice.js';
import { advise } from './advise.js';
import { ofThisList } from './rule-source.js';

const today = '2026-11-23';
const run = (milestones: Milestone[], facts: Partial<JourneyFacts> = {}, options: Partial<AdviceOptions> = {}) =>
  advise({ records: [], way: aWay(milestones), ...facts }, { today, ...options });
const keys = (...given: Parameters<typeof run>) => run(...given).map(({ key }) => key);
const reasons = (...given: Parameters<typeof run>) => run(...given).map(({ reason }) => reason);
const step = (id: string, at: number, facts: Partial<Milestone> = {}) => aMilestone(id, { step: at, ...facts });

describe('what is stated', () => {
  const way = [
    step('a', 1, { covers: ['b', 'c'] }),
    step('b', 1),
    step('c', 1),
    step('d', 1),
    step('e', 1, { needs: [usually('d')] }),
  ];

  it('is to be reviewed, one of it at a time, before what waits less', () => {
    const [first, ...others] = run(way, { records: [aRecord('a'), aRecord('d')] });
    expect(first).toMatchObject({
      key: 'submit:a:a',
      record: 'a',
      takes: 'Minutes: it is done',
      reason:
        'You stated it and nobody has been asked to verify it; 3 more rest on your word. Verified, it covers 2 others.',
      rule: { is: 'ours', text: 'A milestone counts once somebody has verified it.', source: ofThisList },
    });
    expect(others.map(({ key }) => key)).toEqual(['start:e']);
  });

  it('is one of it also where something else comes first', () => {
    const opening = [step('a', 1), ...['b', 'c', 'd'].map((id) => step(id, 1, { needs: [usually('a')] }))];
    const found = keys([...opening, step('x', 1), step('y', 1)], { records: [aRecord('x'), aRecord('y')] });
    expect(found).toEqual(['start:a', 'submit:x:x']);
  });

  it('says what it is alone, or with one more', () => {
    expect(reasons([step('a', 1)], { records: [aRecord('a')] })).toEqual([
      'You stated it and nobody has been asked to verify it.',
    ]);
    const extra = step('extra', 1, { requirement: { is: 'optional' } });
    const covering = [step('a', 1, { covers: ['b', 'extra'] }), step('b', 1), extra];
    expect(reasons(covering, { records: [aRecord('a')] })[0]).toBe(
      'You stated it and nobody has been asked to verify it; 1 more rests on your word. Verified, it covers 1 other.',
    );
  });

  it('is the one of several records that says it is done', () => {
    const since = { when: { from: '2025', until: null, ongoing: true } };
    const tried = aRecord('a', { id: 'tried', state: 'not_met', when: { ...since.when, ongoing: false } });
    for (const other of [tried, aRecord('a', { id: 'going', ...since })])
      expect(keys([step('a', 1)], { records: [other, aRecord('a', { id: 'done' })] })).toEqual(['submit:a:done']);
  });

  it('is a position that goes on too, a program’s own as any other', () => {
    const own = step('program:post', 1, { kind: 'role', when: 'period' });
    const records = [aRecord('program:post', { id: 'r', when: { from: '2025', until: null, ongoing: true } })];
    expect(keys([own], { records })).toEqual(['submit:program:post:r']);
  });

  it('is sent to nobody where there is nobody', () => {
    expect(keys(way, { records: [aRecord('a')] }, { canSubmit: false })).toEqual(['start:d']);
  });
});

describe('what must have been', () => {
  it('is to be recorded when what needs it is there', () => {
    const way = [
      step('school', 1, { kind: 'degree' }),
      step('exam', 1, { kind: 'exam', needs: [usually('school')] }),
      step('post', 1, { kind: 'role', needs: [usually('exam')] }),
    ];
    expect(run(way, { records: [aVerified('post')] })).toMatchObject([
      {
        key: 'record:school',
        takes: 'Minutes: it is done',
        record: null,
        reason: '“POST” is on your record, and this usually comes before it: record it if you did it.',
      },
      { key: 'record:exam' },
    ]);
  });

  it('is not a meeting, nor what comes again, nor one of several', () => {
    const way = [
      step('plan', 1, { kind: 'meeting' }),
      step('again', 1, { renewal: { rule: 'months', months: 6, proposal: true, target: null } }),
      step('one', 1),
      step('other', 1),
      step('post', 1, { needs: [usually('plan'), usually('again'), usually('one', 'other')] }),
    ];
    expect(keys(way, { records: [aVerified('post')] })).toEqual([
      'start:plan',
      'start:again',
      'start:one',
      'start:other',
    ]);
  });
});

describe('what goes on', () => {
  const way = [
    step('training', 1, {
      kind: 'degree',
      when: 'period',
      duration: { min: 24, typical: 24, max: 36, proposal: false },
    }),
  ];
  const since = (from: string) => ({ records: [aRecord('training', { when: { from, until: null, ongoing: true } })] });

  it('is not to be started, nor while it waits for review', () => {
    expect(keys(way, { records: [aWaiting('training', undefined, { when: since('2023').records[0]!.when })] })).toEqual(
      [],
    );
    expect(keys(way, since('2023-11-23'))).toEqual([]);
    expect(keys(way, since('2023-11'))).toEqual([]);
    expect(keys(way, since('2023'))).toEqual([]);
  });

  it.each(['2023-11-22', '2023-10', '2022'])('since %s is to be ended, if it has', (from) => {
    expect(run(way, since(from))[0]).toMatchObject({ key: 'record:training:training', action: 'record' });
  });

  it('says since when', () => {
    expect(reasons(way, since('2023-10'))).toEqual([
      'You have been in it since Oct 2023, longer than it usually takes: record its end if it has ended.',
    ]);
  });

  it('is not longer by leave, nor judged where nobody knows how long it takes', () => {
    const clock = [{ from: '2025-01-01', until: '2025-03-31', fraction: 1, leave: true }];
    expect(keys(way, since('2023-10-01'), { clock })).toEqual([]);
    expect(keys([step('training', 1, { when: 'period' })], since('1999'))).toEqual([]);
    const typical = { min: null, typical: 12, max: null, proposal: false };
    expect(keys([step('training', 1, { when: 'period', duration: typical })], since('2025-11-01'))).toEqual([
      'record:training:training',
    ]);
  });
});

describe('a position', () => {
  const years = { min: 36, typical: 36, max: 60, proposal: false };
  const way = [
    step('post', 10, { kind: 'role', when: 'period', title: 'Post' }),
    step('lab', 10, { kind: 'activity', when: 'period' }),
    step('years', 10, { when: 'period', covers: ['post'], duration: years, needs: [usually('post')] }),
    step('lab-years', 10, { when: 'period', covers: ['lab'], duration: years, needs: [usually('lab')] }),
  ];
  const post = (from: string, until: string | null, facts = {}) =>
    aVerified('post', {}, { when: { from, until, ongoing: until === null }, ...facts });
  const found = (...records: ReturnType<typeof post>[]) =>
    run(way, {
      records: [...records, aVerified('lab', {}, { when: { from: '2001', until: '2020', ongoing: false } })],
    });

  it.each([
    ['2023-11-23', null],
    ['2020-06', null],
    ['2015', '2018-01'],
    ['2015-03-01', '2018-03-01'],
  ])('from %s until %s is as long as the milestone it makes', (from, until) => {
    const [record] = found(post(from, until)).filter(({ milestone }) => milestone === 'years');
    expect(record).toMatchObject({ key: 'record:years', action: 'record' });
    expect(record!.reason).toMatch(
      /^“Post” is on your record since .*20(?:23|20|15), as long as this takes: record it\.$/,
    );
  });

  it('that has not lasted so long is not to be begun again', () => {
    expect(found(post('2023-11-24', null)).map(({ key }) => key)).toEqual(['start:lab-years']);
    expect(found(post('2025', null), post('2010', '2014', { id: 'b' })).map(({ key }) => key)).toEqual(
      ['start:lab-years', 'record:years'].toSorted(),
    );
  });

  it('that ended too soon leaves it to be begun', () => {
    expect(found(post('2015-03-01', '2018-02-28')).map(({ key }) => key)).toContain('start:years');
    const day = aVerified('post', {}, { when: { from: '2015', until: null, ongoing: false } });
    expect(found(day).map(({ key }) => key)).toContain('start:years');
  });

  it.each<[string, Partial<RecordFact>]>([
    ['was given back', { state: 'returned' }],
    ['was decided as not met', { state: 'not_met', notMetAt: '2026-01-01T08:00:00Z' }],
    ['has no date', { when: null }],
  ])('that %s is no time in it', (_, facts) => {
    const records = [aRecord('post', { when: { from: '2015', until: '2025', ongoing: false }, ...facts })];
    expect(keys(way, { records, planned: [{ milestone: 'years', targetOn: '2030-01-01' }] })).toContain('start:years');
  });

  it.each([
    ['2026-08-23', 'record:years'],
    ['2026-08-24', undefined],
  ])('since %s has lasted two and a half months, rounded up: %s', (from, key) => {
    const short = [way[0]!, step('years', 10, { covers: ['post'], duration: { ...years, min: 2.5 } })];
    expect(keys(short, { records: [post(from, null)] })[0]).toBe(key);
  });

  it('on leave can be recorded too', () => {
    const clock = [{ from: '2026-06-01', until: null, fraction: 1, leave: true }];
    expect(keys(way, { records: [post('2020', null)] }, { clock })).toEqual(['record:years']);
  });

  it('of no known length, or none at all, says nothing', () => {
    const unknown = [way[0]!, step('years', 10, { covers: ['post', 'gone'], duration: { ...years, min: null } })];
    expect(keys(unknown, { records: [post('2020', null)] })).toEqual(['start:years']);
    expect(keys([way[0]!, step('years', 10, { covers: ['post'] })], { records: [post('2020', null)] })).toEqual([
      'start:years',
    ]);
  });
});
