import { describe, expect, it } from '@jest/globals';
import { aRecord, aVerified, aWaiting } from '../testing/a-record.js';
import type { RecordFact } from './facts.js';
import { commonWay, noRules, wayOf } from '../pathway/way.js';
import { recordStanding, saysDone, strongest } from './record-standing.js';
import type { Standing } from './words.js';

const today = '2026-11-23';
const ongoing = { when: { from: '2024-07', until: null, ongoing: true } };
const license = (until: string | null, facts: Partial<RecordFact> = {}) =>
  aVerified('state-medical-license', { until }, facts);

describe('recordStanding', () => {
  it.each<[string, RecordFact, Standing]>([
    ['is logged', aRecord('leadership-course'), 'stated'],
    ['is training that goes on', aRecord('residency-complete', ongoing), 'in_progress'],
    ['is a position still held', aRecord('informatics-director-role', ongoing), 'stated'],
    ['is of a milestone nobody knows any more', aRecord('retired-milestone', ongoing), 'in_progress'],
    ['has no date', aRecord('leadership-course', { when: null }), 'stated'],
    ['waits', aWaiting('leadership-course'), 'waiting'],
    ['was returned', aRecord('leadership-course', { state: 'returned' }), 'returned'],
    ['was not met', aRecord('leadership-course', { state: 'not_met' }), 'not_met'],
    ['was withdrawn', aVerified('leadership-course', {}, { state: 'withdrawn' }), 'withdrawn'],
    ['is verified for ever', license(null), 'verified'],
    ['ends in 91 days', license('2027-02-22'), 'verified'],
    ['ends in 90 days', license('2027-02-21'), 'expiring'],
    ['ends today', license('2026-11-23'), 'expiring'],
    ['ended yesterday', license('2026-11-22'), 'lapsed'],
    ['counts while a change waits', license(null, { state: 'submitted' }), 'change_waiting'],
    ['waits after its end', license('2026-11-22', { state: 'submitted' }), 'renewal_waiting'],
    ['is a membership of an earlier year', aVerified('amia-membership', { from: '2024-03-01' }), 'lapsed'],
    ['is a membership of this year', aVerified('amia-membership', { from: '2026-03-01' }), 'expiring'],
    ['is a membership begun for the next year', aVerified('amia-membership', { from: '2026-11-02' }), 'verified'],
    ['is training that is only due again', aVerified('hipaa-training', { from: '2024-03-01' }), 'verified'],
    [
      'begins later',
      license('2026-12-01', { verified: { ...license('2026-12-01').verified!, from: '2026-11-24' } }),
      'verified',
    ],
    [
      'begins today',
      license('2026-12-01', { verified: { ...license('2026-12-01').verified!, from: today } }),
      'expiring',
    ],
    ['is of no milestone here and has an end', aVerified('retired-milestone', { until: '2026-11-22' }), 'lapsed'],
    ['has a returned change', license(null, { state: 'returned' }), 'returned'],
    ['counts although a change was not met', license(null, { state: 'not_met' }), 'verified'],
  ])('what %s', (_, record, standing) => {
    expect(recordStanding(record, today)).toBe(standing);
  });

  it('ends when it is told to, with what it rests on', () => {
    const at = (due: string | null, last: string | null) =>
      recordStanding(license(null), today, commonWay, { due, last });
    expect([at(null, null), at('2027-02-22', '2027-02-22'), at('2027-02-21', '2027-05-21')]).toEqual([
      'verified',
      'verified',
      'expiring',
    ]);
    expect([at('2026-10-01', today), at('2026-10-01', '2026-11-22'), at('', '')]).toEqual([
      'expiring',
      'lapsed',
      'lapsed',
    ]);
  });
});

describe('saysDone', () => {
  it.each([
    ['logged', true],
    ['submitted', true],
    ['returned', false],
    ['verified', true],
    ['not_met', false],
    ['withdrawn', false],
  ] as const)('%s: %s', (state, says) => {
    expect(saysDone(aRecord('leadership-course', { state }))).toBe(says);
  });

  it('of a role of a program’s own while one is in it, as of any role', () => {
    const id = 'program:01870d30-09ec-704d-b14b-ba484ac4f524';
    const milestones = [{ ...commonWay.milestone('lead-small-team')!, id }];
    const way = wayOf({ rules: [{ ...noRules('p'), milestones }] });
    const record = aRecord(id, { when: { from: '2025', until: null, ongoing: true } });
    expect(saysDone(record, way)).toBe(true);
    expect(recordStanding(record, today, way)).toBe('stated');
    expect(saysDone(record)).toBe(false);
  });
});

describe('strongest', () => {
  it.each<[Standing[], Standing | undefined]>([
    [[], undefined],
    [['stated', 'verified', 'returned'], 'verified'],
    [['lapsed', 'expiring'], 'expiring'],
    [['waiting', 'lapsed'], 'lapsed'],
    [['lapsed', 'renewal_waiting'], 'renewal_waiting'],
    [['waiting', 'returned'], 'returned'],
    [['not_met', 'stated'], 'stated'],
    [['in_progress', 'stated'], 'stated'],
  ])('of %j', (found, standing) => {
    expect(strongest(found)).toBe(standing);
    expect(strongest(found.toReversed())).toBe(standing);
  });
});
