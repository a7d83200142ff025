import { describe, expect, it } from '@jest/globals';
import { ruleThroughout, usually } from '../pathway/need.js';
import type { RecordFact } from '../record/facts.js';
import type { JourneyFacts } from '../record/facts.js';
import { aRecord, aVerified, aWaiting } from '../testing/a-record.js';
import { aCredential, aMilestone, aWay } from '../testing/a-way.js';
import { attention, type AttentionOptions, attentionOn } from './attention.js';

const today = '2026-11-23';
const way = aWay([
  aCredential('license', { step: 2 }),
  aCredential('member', { step: 7, requirement: { is: 'required_when', held: 'license' } }),
  aCredential('board', { step: 6, needs: [ruleThroughout('https://board.example/rule', 'license')] }),
  aCredential('badge', { step: 6, requirement: { is: 'optional' } }),
  aMilestone('talk', { step: 3 }),
  aMilestone('prize', { step: 3, covers: ['brief'], requirement: { is: 'optional' } }),
  aMilestone('brief', { step: 3, needs: [usually('talk')] }),
  aMilestone('post', { step: 1, kind: 'role', when: 'period', requirement: { is: 'optional' } }),
  aMilestone('chat', { step: 7, kind: 'meeting', requirement: { is: 'optional' } }),
]);
const recent = aVerified('chat', {}, { loggedAt: '2026-11-20T08:00:00Z' });
const look = (records: RecordFact[], options: Partial<AttentionOptions> = {}, facts: Partial<JourneyFacts> = {}) =>
  attention({ records: [recent, ...records], way, ...facts }, { today, ...options });
const told = (...given: Parameters<typeof look>) => look(...given).reasons.map(({ rule, text }) => [rule, text]);
const rules = (...given: Parameters<typeof look>) => look(...given).reasons.map(({ rule }) => rule);
const leave = (from: string, until: string | null) => [{ from, until, fraction: 1, leave: true }];

it('is on track when nothing is late', () => {
  expect(look([])).toEqual({ level: 'on_track', reasons: [] });
});

describe('a required credential', () => {
  const ends = (until: string) => aVerified('license', { until });

  it('that has lapsed is overdue, on leave too', () => {
    const expected = {
      level: 'overdue',
      reasons: [
        {
          rule: 'credential_lapsed',
          level: 'overdue',
          since: '2026-11-21',
          milestone: 'license',
          record: null,
          text: '“LICENSE” is required and ended on 21 Nov 2026, 2 days ago. A required credential that has lapsed is overdue, on leave too.',
        },
      ],
    };
    expect(look([ends('2026-11-21')])).toEqual(expected);
    expect(look([ends('2026-11-21')], { clock: leave('2026-01-01', null) })).toEqual(expected);
    expect(told([ends('2026-11-22')])[0]![1]).toContain('22 Nov 2026, 1 day ago.');
  });

  it.each([
    ['2026-11-23', 'today'],
    ['2026-11-24', 'in 1 day'],
    ['2026-12-23', 'in 30 days'],
  ])('that ends on %s is at risk: %s', (until, when) => {
    expect(look([ends(until)])).toMatchObject({
      level: 'at_risk',
      reasons: [{ rule: 'credential_ends', level: 'at_risk', milestone: 'license', record: null }],
    });
    expect(told([ends(until)])[0]![1]).toMatch(
      new RegExp(
        `^“LICENSE” is required and ends on .* 2026, ${when}\\. From 30 days before that is at risk, on leave too\\.$`,
      ),
    );
  });

  it('is at risk since its days began', () => {
    expect(look([ends('2026-12-23')]).reasons[0]!.since).toBe('2026-11-23');
    expect(rules([ends('2026-12-24')])).toEqual([]);
    expect(rules([ends('2026-12-24')], { thresholds: { atRiskDays: 31 } })).toEqual(['credential_ends']);
  });

  it('lapses with another', () => {
    const board = aVerified('board', { until: '2030-01-01' });
    expect(told([ends('2026-11-21'), board])).toContainEqual([
      'credential_lapsed',
      '“BOARD” is required and ended on 21 Nov 2026 with what its issuer asks for beside it, 2 days ago. A required credential that has lapsed is overdue, on leave too.',
    ]);
    expect(told([ends('2026-11-25'), board])).toContainEqual([
      'credential_ends',
      '“BOARD” is required and ends on 25 Nov 2026 with what its issuer asks for beside it, in 2 days. From 30 days before that is at risk, on leave too.',
    ]);
    expect(told([ends('2030-01-01'), aVerified('board', { until: '2026-11-25' })])).toEqual([
      [
        'credential_ends',
        '“BOARD” is required and ends on 25 Nov 2026, in 2 days. From 30 days before that is at risk, on leave too.',
      ],
    ]);
    expect(look([board])).toEqual({ level: 'on_track', reasons: [] });
  });

  it('is one that is required, and whose renewal nobody reviews yet', () => {
    expect(rules([aVerified('badge', { until: '2020-01-01' })])).toEqual([]);
    const member = aVerified('member', { until: '2020-01-01' });
    expect(rules([member])).toEqual([]);
    expect(rules([member, ends('2030-01-01')])).toEqual(['credential_lapsed']);
    expect(rules([ends('2020-01-01'), aWaiting('license', undefined, { id: 'next' })])).toEqual([]);
    expect(rules([ends('2020-01-01'), aVerified('license', {}, { id: 'next' })])).toEqual([]);
    expect(rules([aRecord('license')])).toEqual([]);
    expect(look([aVerified('license')])).toEqual({ level: 'on_track', reasons: [] });
  });
});

describe('a day of the plan', () => {
  const plan = (targetOn: string) => [{ milestone: 'talk', targetOn }];

  it('that has passed is overdue', () => {
    expect(look([], { plan: plan('2026-11-01') })).toEqual({
      level: 'overdue',
      reasons: [
        {
          rule: 'plan_passed',
          level: 'overdue',
          since: '2026-11-01',
          milestone: 'talk',
          record: null,
          text: '“TALK” was planned for 1 Nov 2026, 22 days ago. A day of the plan that has passed is overdue.',
        },
      ],
    });
    expect(rules([], {}, { planned: plan('2026-11-22') })).toEqual(['plan_passed']);
    expect(rules([], { plan: [] }, { planned: plan('2026-11-22') })).toEqual([]);
  });

  it('leaves days of leave out, and is never overdue on leave', () => {
    const [reason] = look([], { plan: plan('2026-11-01'), clock: leave('2026-11-05', '2026-11-14') }).reasons;
    expect(reason!.text).toContain('1 Nov 2026, 12 days ago, 10 days of leave taken out.');
    expect(rules([], { plan: plan('2026-11-01'), clock: leave('2026-11-02', '2026-11-22') })).toEqual(['plan_passed']);
    expect(rules([], { plan: plan('2026-11-02'), clock: leave('2026-11-03', '2026-11-22') })).toEqual(['plan_passed']);
    expect(rules([], { plan: plan('2026-11-02'), clock: leave('2026-10-03', '2026-11-22') })).toEqual(['plan_passed']);
    expect(rules([], { plan: plan('2025-11-02'), clock: leave('2026-11-23', null) })).toEqual([]);
    expect(rules([], { plan: plan('2026-11-23'), clock: leave('2026-11-23', null) })).toEqual([]);
  });

  it('is counted by the training clock from the day it was set', () => {
    const set = [{ milestone: 'talk', targetOn: '2026-06-02', setOn: '2025-12-01' }];
    const after = (day: string, clock: AttentionOptions['clock'] = []) =>
      attention({ records: [recent], way }, { today: day, plan: set, clock }).reasons;
    const away = leave('2026-01-01', '2026-05-31');
    expect(after('2026-06-04').map(({ rule }) => rule)).toEqual(['plan_passed']);
    expect(after('2026-06-04', away)).toEqual([]);
    expect(after('2026-11-02', away)).toMatchObject([{ rule: 'plan_near', since: '2026-10-03' }]);
    expect(after('2026-11-04', away)).toMatchObject([
      {
        rule: 'plan_passed',
        since: '2026-11-02',
        text: '“TALK” was planned for 2 Jun 2026, by the training clock for 2 Nov 2026, 2 days ago. A day of the plan that has passed is overdue.',
      },
    ]);
    const half = [{ from: '2020-01-01', until: null, fraction: 0.5, leave: false }];
    expect(after('2026-11-03', half)).toMatchObject([{ rule: 'plan_near' }]);
    expect(after('2026-12-05', half)).toMatchObject([{ rule: 'plan_passed', since: '2026-12-03' }]);
    expect(after('2027-06-04', leave('2026-07-01', null))).toEqual([]);
    expect(after('2026-06-01', leave('2026-06-02', null))).toMatchObject([{ rule: 'plan_near' }]);
    expect(after('2026-05-30', leave('2026-06-01', null))).toEqual([]);
  });

  it.each([
    ['2026-11-23', 'today'],
    ['2026-11-24', 'in 1 day'],
    ['2026-12-23', 'in 30 days'],
  ])('that comes on %s with nothing begun is at risk: %s', (targetOn, when) => {
    const [reason] = look([], { plan: plan(targetOn) }).reasons;
    expect(reason).toMatchObject({ rule: 'plan_near', level: 'at_risk', milestone: 'talk', record: null });
    expect(reason!.text).toMatch(
      new RegExp(
        `^“TALK” is planned for .* 2026, ${when}, and nothing of it is recorded\\. From 30 days before that is at risk\\.$`,
      ),
    );
  });

  it('is at risk since its days began, and not while something is begun', () => {
    expect(look([], { plan: plan('2026-12-23') }).reasons[0]!.since).toBe('2026-11-23');
    expect(rules([], { plan: plan('2026-12-24') })).toEqual([]);
    expect(rules([aRecord('talk')], { plan: plan('2026-12-01') })).toEqual([]);
    expect(rules([], { plan: plan('2026-12-01') }, { drafts: [{ milestone: 'talk' }] })).toEqual([]);
    expect(rules([aRecord('talk')], { plan: plan('2026-11-01') })).toEqual(['plan_passed']);
  });

  it('is kept by what is verified, waived, covered, or with a reviewer', () => {
    const past = [{ milestone: 'brief', targetOn: '2026-11-01' }];
    expect(rules([aVerified('brief')], { plan: past })).toEqual([]);
    expect(rules([aVerified('prize')], { plan: past })).toEqual([]);
    expect(rules([aWaiting('brief')], { plan: past })).toEqual([]);
    const gone = aWay([aMilestone('brief', { requirement: { is: 'left_out' } })]);
    expect(attention({ records: [], way: gone }, { today, plan: past }).reasons).toEqual([]);
  });
});

describe('what was returned', () => {
  const back = (day: string) => aRecord('talk', { id: 'r', state: 'returned', returnedAt: `${day}T08:00:00Z` });

  it('more than 90 days ago is at risk', () => {
    expect(look([back('2026-08-24')])).toEqual({
      level: 'at_risk',
      reasons: [
        {
          rule: 'returned_long',
          level: 'at_risk',
          since: '2026-08-24',
          milestone: 'talk',
          record: 'r',
          text: '“TALK” was returned on 24 Aug 2026 and not sent again for 91 days. More than 90 is at risk, leave taken out.',
        },
      ],
    });
    expect(rules([back('2026-08-25')])).toEqual([]);
    expect(rules([back('2026-08-25')], { thresholds: { stuckDays: 89 } })).toEqual(['returned_long']);
  });

  it('leaves days of leave out, and waits for nobody on leave', () => {
    expect(rules([back('2026-08-24')], { clock: leave('2026-09-01', '2026-09-01') })).toEqual([]);
    expect(rules([back('2025-08-24')], { clock: leave('2026-11-01', null) })).toEqual([]);
  });

  it('is what still is, and is asked for', () => {
    expect(rules([aWaiting('talk', undefined, { returnedAt: '2026-01-01T08:00:00Z' })])).toEqual([]);
    const brief = aRecord('brief', { state: 'returned', returnedAt: null, updatedAt: '2026-01-01T08:00:00Z' });
    expect(rules([brief])).toEqual(['returned_long']);
    expect(rules([brief, aVerified('prize')])).toEqual([]);
  });
});

it('puts what is overdue first, then what has been so longest; of one milestone it says its own', () => {
  const records = [
    aVerified('license', { until: '2026-12-01' }),
    aVerified('member', { until: '2026-11-02' }),
    aRecord('talk', { id: 'b', state: 'returned', returnedAt: '2026-08-01T08:00:00Z' }),
    aRecord('talk', { id: 'a', state: 'returned', returnedAt: '2026-08-01T08:00:00Z' }),
  ];
  const whole = look(records, { plan: [{ milestone: 'brief', targetOn: '2026-11-01' }] });
  expect(whole.level).toBe('overdue');
  expect(whole.reasons.map(({ rule, milestone, record }) => [rule, milestone, record])).toEqual([
    ['plan_passed', 'brief', null],
    ['credential_lapsed', 'member', null],
    ['returned_long', 'talk', 'a'],
    ['returned_long', 'talk', 'b'],
    ['credential_ends', 'license', null],
  ]);
  expect(attentionOn(whole, 'talk')).toMatchObject({ level: 'at_risk', reasons: [{ record: 'a' }, { record: 'b' }] });
  expect(attentionOn(whole, 'member').level).toBe('overdue');
  expect(attentionOn(whole, 'board')).toEqual({ level: 'on_track', reasons: [] });
});
