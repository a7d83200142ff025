import { describe, expect, it } from '@jest/globals';
import { aCreditCycle, aCreditFact, target } from '../testing/a-cycle.js';
import { askedOf, countsToward, cycleStanding, cycleState, fits } from './cycle-standing.js';
import { cycleFigure } from './words.js';

const himss = aCreditCycle({ target: target(45, 'CE', { himss_approved: 25, ethics: 2 }) });
const questions = aCreditCycle({ target: target(30, 'questions', { longitudinal_assessment: 30 }) });
const pdus = aCreditCycle({ target: target(60, 'PDU') });

describe('an entry counts', () => {
  it('on the days of a cycle, the first and the last included', () => {
    const counts = (on: string) => fits(aCreditFact(1, { on }), himss);
    expect(['2024-02-14', '2024-02-15', '2027-02-14', '2027-02-15'].map(counts)).toEqual([false, true, true, false]);
  });

  it('in its own unit, and hours of CE and CME for each other', () => {
    const counts = (unit: 'CE' | 'CME' | 'CEU' | 'PDU') => fits(aCreditFact(1, { unit }), himss);
    expect((['CE', 'CME', 'CEU', 'PDU'] as const).map(counts)).toEqual([true, true, false, false]);
    expect([himss, pdus, questions].map((cycle) => fits(aCreditFact(1, { unit: 'PDU' }), cycle))).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('in any category, except where everything has to be of one', () => {
    expect(fits(aCreditFact(10, { unit: 'questions' }), questions)).toBe(false);
    expect(fits(aCreditFact(10, { unit: 'questions', categories: ['longitudinal_assessment'] }), questions)).toBe(true);
    expect([himss, questions].map((cycle) => askedOf(cycle).category)).toEqual([null, 'longitudinal_assessment']);
  });

  it('toward every cycle that it fits', () => {
    const license = aCreditCycle({ id: 'license', target: { ...target(50, 'CE'), unit: 'CME' } });
    expect(countsToward(aCreditFact(1, { unit: 'CME' }), [himss, license, pdus, questions])).toEqual([himss, license]);
  });
});

describe('a cycle', () => {
  const approved = aCreditFact(12, { categories: ['himss_approved', 'ethics'] });

  it('says what is collected and missing, in all and of each part', () => {
    const standing = cycleStanding(himss, [approved, aCreditFact(19), aCreditFact(5, { unit: 'PDU' })]);
    expect(standing).toEqual({
      collected: 31,
      carried: 0,
      missing: 14,
      parts: [
        { category: 'himss_approved', amount: 25, collected: 12, missing: 13 },
        { category: 'ethics', amount: 2, collected: 12, missing: 0 },
      ],
      full: false,
    });
    expect(cycleFigure(himss, standing)).toBe(
      '31 of 45 CE, 12 of 25 HIMSS-approved, 12 of 2 ethics, until 14 Feb 2027',
    );
    expect(cycleFigure({ ...himss, usualEnd: true }, standing)).toMatch(/, usually until 14 Feb 2027$/);
  });

  it('is full when nothing is missing, neither in all nor of a part', () => {
    const parts = [aCreditFact(25, { categories: ['himss_approved'] }), aCreditFact(2, { categories: ['ethics'] })];
    expect(cycleStanding(himss, [...parts, aCreditFact(17.99)])).toMatchObject({ missing: 0.01, full: false });
    expect(cycleStanding(himss, [...parts, aCreditFact(18)])).toMatchObject({ missing: 0, full: true });
    expect(cycleStanding(himss, [aCreditFact(45)])).toMatchObject({ missing: 0, full: false });
  });

  it.each([
    [false, 44.99, 'open'],
    [false, 45, 'full'],
    [true, 44.99, 'ended_short'],
    [true, 45, 'ended_full'],
  ])('that has ended: %s, with %d of 45 is %s', (ended, amount, state) => {
    const cycle = aCreditCycle({ ended });
    expect(cycleState(cycle, cycleStanding(cycle, [aCreditFact(amount)]))).toBe(state);
  });

  it('adds without an error of rounding', () => {
    const cycle = aCreditCycle({ target: target(0.3, 'CE') });
    expect(cycleStanding(cycle, [aCreditFact(0.1), aCreditFact(0.2)])).toMatchObject({ collected: 0.3, full: true });
    expect(
      cycleStanding(
        himss,
        Array.from({ length: 100 }, () => aCreditFact(0.07)),
      ).collected,
    ).toBe(7);
  });
});

describe('what is carried over', () => {
  const earlier = aCreditCycle({ from: '2021-02-15', until: '2024-02-14', target: target(60, 'PDU') });
  const cycle = (atMost: number, inLastMonths: number | null) =>
    aCreditCycle({ target: target(60, 'PDU'), carryOver: { atMost, inLastMonths }, earlier });
  const pdu = (amount: number, on: string) => aCreditFact(amount, { on, unit: 'PDU' });
  const carried = (of: ReturnType<typeof cycle>, ...entries: ReturnType<typeof pdu>[]) =>
    cycleStanding(of, entries).carried;

  it('is what was too much, and at most what the rule allows', () => {
    expect(carried(cycle(20, null), pdu(60, '2022-01-01'))).toBe(0);
    expect(carried(cycle(20, null), pdu(60, '2022-01-01'), pdu(11, '2022-02-01'))).toBe(11);
    expect(carried(cycle(20, null), pdu(95, '2022-01-01'))).toBe(20);
    expect(carried(cycle(20, null), pdu(10, '2022-01-01'))).toBe(0);
  });

  it('is only what was earned late enough', () => {
    const early = pdu(70, '2023-02-14');
    expect(carried(cycle(20, 12), early)).toBe(0);
    expect(carried(cycle(20, 12), early, pdu(4, '2023-02-15'))).toBe(4);
    expect(carried(cycle(20, 12), pdu(50, '2022-01-01'), pdu(15, '2024-02-14'))).toBe(5);
  });

  it('fills the total and no part of it', () => {
    const withPart = { ...cycle(20, null), target: target(60, 'PDU', { ethics: 1 }) };
    const standing = cycleStanding(withPart, [
      aCreditFact(70, { on: '2022-01-01', unit: 'PDU', categories: ['ethics'] }),
      aCreditFact(50, { unit: 'PDU' }),
    ]);
    expect(standing).toMatchObject({ collected: 60, carried: 10, missing: 0, parts: [{ collected: 0 }], full: false });
  });

  it('goes on through a cycle that was full by what came before', () => {
    const third = aCreditCycle({
      from: '2027-02-15',
      until: '2030-02-14',
      target: target(60, 'PDU'),
      carryOver: { atMost: 20, inLastMonths: null },
      earlier: cycle(20, null),
    });
    expect(carried(third, pdu(70, '2022-01-01'), pdu(55, '2025-01-01'))).toBe(5);
    expect(carried(third, pdu(80, '2022-01-01'), pdu(3, '2025-01-01'))).toBe(0);
  });

  it('is nothing without a rule', () => {
    expect(carried({ ...cycle(20, null), carryOver: null }, pdu(90, '2022-01-01'))).toBe(0);
    expect(carried({ ...cycle(20, null), earlier: null }, pdu(90, '2022-01-01'))).toBe(0);
  });
});
