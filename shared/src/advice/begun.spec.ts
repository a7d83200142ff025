import { describe, expect, it } from '@jest/globals';
import { usually } from '../pathway/need.js';
import type { Milestone } from '../pathway/model.js';
import type { JourneyFacts } from '../record/standing.js';
import { aRecord, aVerified } from '../testing/a-record.js';
import { aMilestone, aWay } from '../testing/a-way.js';
import type { AdviceOptions } from './advice.js';
import { advise } from './advise.js';

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
      rule: { is: 'ours', text: 'A milestone counts once somebody has verified it.', source: null },
    });
    expect(others.map(({ key }) => key)).toEqual(['start:e']);
  });

  it('says what it is alone, or with one more', () => {
    expect(reasons([step('a', 1)], { records: [aRecord('a')] })).toEqual([
      'You stated it and nobody has been asked to verify it.',
    ]);
    expect(reasons([step('a', 1, { covers: ['b'] }), step('b', 1)], { records: [aRecord('a')] })[0]).toBe(
      'You stated it and nobody has been asked to verify it; 1 more rests on your word. Verified, it covers 1 other.',
    );
  });

  it('is sent to nobody where there is nobody', () => {
    expect(keys(way, { records: [aRecord('a')] }, { canSubmit: false })).toEqual(['start:d', 'start:e']);
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

  it('is not to be started', () => {
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
