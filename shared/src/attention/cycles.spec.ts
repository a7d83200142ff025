import { describe, expect, it } from '@jest/globals';
import type { CreditFact, OpenedCycle } from '../credits/credit.js';
import type { RecordFact } from '../record/facts.js';
import { aCreditFact, anOpenedCycle, target, wayWith } from '../testing/a-cycle.js';
import { aRecord, aVerified, aWaiting } from '../testing/a-record.js';
import { attention, type AttentionOptions } from './attention.js';

const today = '2026-11-23';
const questions = { rule: 'calendar_year', target: target(30, 'questions') } as const;
const way = wayWith({
  'ci-continuing-certification': { renewal: questions },
  'informatics-ce-hours': {
    renewal: { rule: 'months', months: 12, proposal: true, target: { ...target(15, 'CE'), proposal: true } },
  },
  cphims: { renewal: { rule: 'date_on_document', usualMonths: 36, graceMonths: null, target: target(45, 'CE') } },
});
const license = anOpenedCycle({ until: '2026-12-20', amount: 50, atLeast: [{ category: 'ethics', amount: 2 }] });
const reasons = (
  cycles: readonly OpenedCycle[],
  {
    records = [],
    collected = 0,
    ...options
  }: Partial<AttentionOptions> & { records?: RecordFact[]; collected?: number } = {},
) => {
  const credits = { cycles, credits: collected > 0 ? [aCreditFact(collected, { categories: ['ethics'] })] : [] };
  return attention({ records, way }, { today, credits, ...options }).reasons.filter(({ rule }) =>
    rule.startsWith('cycle'),
  );
};

const entered = (amount: number) => aCreditFact(amount, { unit: 'questions', categories: ['longitudinal_assessment'] });

describe('a credit cycle', () => {
  it('that ends soon and lacks something is at risk, with its figures and its rule', () => {
    expect(reasons([license], { collected: 31 })).toEqual([
      {
        rule: 'cycle_ends',
        level: 'at_risk',
        since: '2026-11-20',
        milestone: 'cme-cycle-met',
        record: null,
        text: 'The credit cycle “State license” ends on 20 Dec 2026, in 27 days: 31 of 50 CME, 31 of 2 ethics, 19 CME missing. From 30 days before that is at risk, on leave too.',
      },
    ]);
    expect(reasons([{ ...license, until: today }])[0]!.text).toContain('ends on 23 Nov 2026, today: ');
  });

  it('is at risk from so many days before, as a program sets it', () => {
    const soon = (until: string, days?: number) =>
      reasons([{ ...license, until }], days === undefined ? {} : { thresholds: { atRiskDays: days } }).length;
    expect([soon('2026-12-23'), soon('2026-12-24')]).toEqual([1, 0]);
    expect([soon('2026-11-30', 7), soon('2026-12-01', 7)]).toEqual([1, 0]);
  });

  it('that lacks only a part is at risk, and one that lacks nothing is not', () => {
    const whole = { cycles: [license], credits: [aCreditFact(50)] };
    expect(reasons([], { credits: whole })[0]!.text).toContain('2 ethics missing');
    expect(reasons([license], { collected: 50 })).toEqual([]);
  });

  it('that ended before it was full is overdue since its last day, until it is logged', () => {
    const over = { ...license, until: '2026-11-22' };
    expect(reasons([over])).toMatchObject([
      {
        rule: 'cycle_short',
        level: 'overdue',
        since: '2026-11-22',
        text: 'The credit cycle “State license” ended on 22 Nov 2026, 1 day ago: 0 of 50 CME, 0 of 2 ethics, 50 CME and 2 ethics missing. A cycle that ended before it was full is overdue, on leave too.',
      },
    ]);
    const logged = aRecord('cme-cycle-met', { when: { from: '2025-07-01', until: '2026-11-22', ongoing: false } });
    expect(reasons([over], { records: [logged] })).toEqual([]);
  });

  it('that was logged before its end makes nobody late, whatever is entered of it', () => {
    const logged = aRecord('cme-cycle-met', { when: { from: '2025-07-01', until: '2026-11-20', ongoing: false } });
    expect(reasons([license], { records: [logged] })).toEqual([]);
  });

  it('counts on leave, and only for who knows of it', () => {
    const clock = [{ from: '2026-06-01', until: null, fraction: 1, leave: true }];
    expect(reasons([license], { clock })).toHaveLength(1);
    expect(reasons([license], { credits: undefined })).toEqual([]);
  });

  it('opened by hand asks for itself, whatever it is logged as, unless its record waits', () => {
    expect(reasons([{ ...license, authority: 'other' }])).toMatchObject([{ milestone: null, record: null }]);
    expect(reasons([license], { records: [aWaiting('cme-cycle-met')] })).toEqual([]);
  });

  it('of something nobody requires makes nobody late', () => {
    const cphims = aVerified('cphims', { from: '2023-12-01', until: '2026-12-01' });
    expect(reasons([], { records: [cphims] })).toEqual([]);
  });

  it('of a year is at risk as it ends, and afterwards only where the figure is an issuer’s', () => {
    const board = aVerified('ci-board-certification', { until: '2030-12-31' }, { loggedAt: '2024-01-01T08:00:00Z' });
    const told = (on: string, ...credited: CreditFact[]) => {
      const credits = { cycles: [], credits: credited };
      return reasons([], { records: [board], today: on, credits }).map(({ rule, milestone }) => `${rule} ${milestone}`);
    };
    expect(told('2027-01-05')).toEqual([]);
    expect(told('2026-12-05')).toEqual(['cycle_ends ci-continuing-certification', 'cycle_ends informatics-ce-hours']);
    expect(told('2027-01-05', entered(10))).toEqual(['cycle_short ci-continuing-certification']);
    expect(told('2027-01-05', aCreditFact(6))).toEqual([]);
  });
});
