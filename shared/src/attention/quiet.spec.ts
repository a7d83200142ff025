import { describe, expect, it } from '@jest/globals';
import { usually } from '../pathway/need.js';
import type { Milestone } from '../pathway/model.js';
import type { JourneyFacts, RecordFact } from '../record/facts.js';
import { aRecord, aVerified, aWaiting } from '../testing/a-record.js';
import { aCredential, aMilestone, aWay } from '../testing/a-way.js';
import { attention, type AttentionOptions } from './attention.js';

const today = '2026-11-23';
const optional = { requirement: { is: 'optional' } } as const;
const way = aWay([
  aMilestone('talk', { step: 1 }),
  aMilestone('brief', { step: 1, needs: [usually('talk')] }),
  aMilestone('post', { step: 1, kind: 'role', when: 'period', ...optional }),
  aMilestone('degree', { step: 1, kind: 'degree', when: 'period', ...optional }),
  aMilestone('project', { step: 1, when: 'period', ...optional }),
  aMilestone('visit', { step: 1, kind: 'meeting', when: 'period', ...optional }),
  aCredential('year', { step: 1, when: 'period', ...optional }),
]);
const logged = (day: string, facts: Partial<RecordFact> = {}) =>
  aVerified('post', {}, { loggedAt: `${day}T08:00:00Z`, when: null, ...facts });
const quiet = (records: RecordFact[], options: Partial<AttentionOptions> = {}, on = way) =>
  attention({ records, way: on }, { today, ...options }).reasons.filter(({ rule }) => rule === 'quiet');
const isQuiet = (...given: Parameters<typeof quiet>) => quiet(...given).length > 0;
const span = (from: string, until: string | null, leave: boolean) => ({ from, until, fraction: 1, leave });

const old = { loggedAt: '2020-01-01T08:00:00Z' };
const talk = aMilestone('talk', { step: 1 });
const badge = aCredential('badge', { step: 1 });

describe('quiet', () => {
  it('is more than 90 days without anything logged while something is theirs to do', () => {
    expect(quiet([logged('2026-08-24')])).toEqual([
      {
        rule: 'quiet',
        level: 'at_risk',
        since: '2026-08-24',
        milestone: null,
        record: null,
        text: 'Nothing was logged since 24 Aug 2026, 91 days, and “TALK” is ready to begin. More than 90 is at risk, leave taken out.',
      },
    ]);
    expect(isQuiet([logged('2026-08-25')])).toBe(false);
    expect(isQuiet([logged('2026-08-25')], { thresholds: { quietDays: 89 } })).toBe(true);
  });

  it('is counted from the last that was logged or sent', () => {
    expect(isQuiet([logged('2020-01-01'), logged('2026-11-01', { id: 'b' })])).toBe(false);
    expect(isQuiet([logged('2026-11-01', { id: 'b' }), logged('2020-01-01')])).toBe(false);
    const sent = aWaiting('degree', '2026-11-01T08:00:00Z', { loggedAt: '2020-01-01T08:00:00Z' });
    expect(isQuiet([sent])).toBe(false);
    const long = aWaiting('degree', '2026-08-01T08:00:00Z', { loggedAt: '2020-01-01T08:00:00Z' });
    expect(quiet([long])).toMatchObject([{ since: '2026-08-01' }]);
    expect(isQuiet([logged('2026-11-01', { state: 'withdrawn' })])).toBe(false);
  });

  it('leaves leave out, and is never on leave', () => {
    expect(isQuiet([logged('2026-08-24')], { clock: [span('2026-09-01', '2026-09-01', true)] })).toBe(false);
    expect(isQuiet([logged('2026-08-24')], { clock: [span('2026-09-01', '2026-09-01', false)] })).toBe(true);
    expect(isQuiet([logged('2020-01-01')], { clock: [span('2026-11-23', null, true)] })).toBe(false);
  });

  it('of somebody without records is counted from the day the clock began', () => {
    const clock = [span('2026-10-01', null, false), span('2026-01-01', '2026-09-30', false)];
    expect(quiet([], { clock })).toMatchObject([{ since: '2026-01-01' }]);
    expect(isQuiet([], { clock: [span('2026-10-01', null, false)] })).toBe(false);
    expect(isQuiet([])).toBe(false);
  });

  it.each([
    ['post', false],
    ['degree', false],
    ['project', false],
    ['visit', true],
    ['year', true],
    ['no-such-thing', true],
  ])('while a %s goes on: %s', (milestone, expected) => {
    const when = { from: '2020', until: null, ongoing: true };
    const on = { ...old, id: 'old' };
    expect(isQuiet([aRecord(milestone, { ...on, when })])).toBe(expected);
    expect(isQuiet([aRecord(milestone, { ...on, when, state: 'withdrawn' })])).toBe(true);
  });

  it.each([
    ['post', '2026-10', false],
    ['post', '2026-11-23', false],
    ['post', '2026-08-24', true],
    ['post', '2026', true],
    ['visit', '2026-10', true],
  ])('a %s until %s covers its time: quiet is %s', (milestone, until, expected) => {
    const when = { from: '2020', until, ongoing: false };
    expect(isQuiet([aVerified(milestone, {}, { when, loggedAt: '2020-01-01T08:00:00Z' })])).toBe(expected);
  });

  it('is nobody who has nothing to do, or nothing ready', () => {
    const records = [
      logged('2020-01-01'),
      aWaiting('talk', '2020-01-02T00:00:00Z', { loggedAt: '2020-01-01T08:00:00Z' }),
      aVerified('brief', {}, { loggedAt: '2020-01-01T08:00:00Z' }),
    ];
    expect(attention({ records, way }, { today })).toEqual({ level: 'on_track', reasons: [] });
    const blocked = aWay([
      aMilestone('talk', { step: 1 }),
      aMilestone('brief', { step: 1, needs: [usually('other')] }),
      aMilestone('other', { step: 1 }),
    ]);
    const waits = (id: string) => aRecord(id, { ...old, when: { from: '2020', until: null, ongoing: true } });
    const meeting = aWay(blocked.pathway.milestones.map((one) => ({ ...one, kind: 'meeting' as const })));
    expect(isQuiet([aVerified('talk', {}, old), waits('other')], {}, meeting)).toBe(false);
    expect(isQuiet([aVerified('talk', {}, old)], {}, meeting)).toBe(true);
    const back = aRecord('brief', { ...old, state: 'returned', returnedAt: '2020-01-01T08:00:00Z' });
    expect(quiet([aVerified('talk', {}, old), back], {}, meeting)[0]!.text).toContain('“BRIEF” is to be sent again.');
  });

  it.each<[string, Milestone, Partial<JourneyFacts>]>([
    ['“TALK” is to be sent again.', talk, { records: [aRecord('talk', { ...old, state: 'returned' })] }],
    ['“BADGE” is to be renewed.', badge, { records: [aVerified('badge', { until: '2026-12-01' }, old)] }],
    ['“TALK” is begun as a draft.', talk, { drafts: [{ milestone: 'talk' }] }],
    ['“TALK” is ready to begin.', talk, {}],
    ['“TALK” is to be sent for review.', talk, { records: [aRecord('talk', old)] }],
    ['“TALK” is to be recorded.', talk, { records: [aVerified('brief', {}, old)] }],
    [
      '“VISIT” is due again.',
      aMilestone('visit', { step: 7, renewal: { rule: 'months', months: 12, proposal: true, target: null } }),
      { records: [aVerified('visit', { from: '2020-01-01' }, old)] },
    ],
  ])('says what is theirs to do: %s', (words, milestone, facts) => {
    const on = aWay([milestone, aMilestone('brief', { step: 1, needs: [usually('talk')], ...optional })]);
    const records = [aVerified('elsewhere', {}, old), ...(facts.records ?? [])];
    const [reason] = attention({ ...facts, records, way: on }, { today }).reasons.filter(
      ({ rule }) => rule === 'quiet',
    );
    expect(reason!.text).toContain(`, and ${words.slice(0, -1)}. More than 90 is at risk`);
  });
});
