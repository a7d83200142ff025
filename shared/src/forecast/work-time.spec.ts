import { describe, expect, it } from '@jest/globals';
import { DAYS_A_MONTH, workTime } from './work-time.js';

const today = '2026-01-01';
const at = (fraction: number, from: string, until: string | null) => ({ from, until, fraction, leave: false });
const leave = (from: string, until: string | null) => ({ from, until, fraction: 1, leave: true });
const days = (months: number) => months * DAYS_A_MONTH;

describe('when work ends', () => {
  it('is as many days later where the clock says nothing', () => {
    expect(workTime([], today).endOf(0, 12, 'work')).toBeCloseTo(365.25);
    expect(workTime([], today).endOf(100, 1, 'work')).toBeCloseTo(130.4375);
    expect(workTime([], today).endOf(100, 0, 'work')).toBe(100);
    expect(workTime([], today).endOf(7, -1, 'work')).toBe(7);
  });

  it.each([
    [0.8, 15],
    [0.6, 20],
    [0.5, 24],
  ])('comes after the months divided by the share of full time: a year at %d is %d months', (share, months) => {
    expect(workTime([at(share, '2020-01-01', null)], today).endOf(0, 12, 'work')).toBeCloseTo(days(months));
    expect(workTime([], today, share).endOf(0, 12, 'work')).toBeCloseTo(days(months));
  });

  it('is not stretched a second time where it is measured at a share of full time', () => {
    expect(workTime([at(0.5, '2020-01-01', null)], today).endOf(0, 12, 'fte')).toBeCloseTo(days(12));
    expect(workTime([], today, 0.5).endOf(0, 12, 'fte')).toBeCloseTo(days(12));
  });

  it('moves by leave, also for what is measured at a share of full time', () => {
    // 31 January is in it: 31 days.
    const time = workTime([leave('2026-01-01', '2026-01-31')], today);
    expect(time.endOf(0, 1, 'work')).toBeCloseTo(31 + days(1));
    expect(time.endOf(0, 1, 'fte')).toBeCloseTo(31 + days(1));
    expect(time.endOf(10, 1, 'work')).toBeCloseTo(31 + days(1));
    expect(time.endOf(40, 1, 'work')).toBeCloseTo(40 + days(1));
    expect(time.endOf(10, 0, 'work')).toBe(10);
  });

  it('goes through one stretch after the other', () => {
    // 59 days full time, 31 at half, leave of 30, then full time again.
    const time = workTime([at(0.5, '2026-03-01', '2026-03-31'), leave('2026-04-01', '2026-04-30')], today);
    expect(time.endOf(0, 59 / DAYS_A_MONTH, 'work')).toBeCloseTo(59);
    expect(time.endOf(0, 69 / DAYS_A_MONTH, 'work')).toBeCloseTo(79);
    expect(time.endOf(0, 84.5 / DAYS_A_MONTH, 'work')).toBeCloseTo(130);
    expect(time.endOf(70, 30 / DAYS_A_MONTH, 'work')).toBeCloseTo(140);
    expect(time.endOf(59, 10 / DAYS_A_MONTH, 'work')).toBeCloseTo(79);
    expect(time.endOf(100, 30 / DAYS_A_MONTH, 'work')).toBeCloseTo(150);
  });

  it('is not held up by a leave that begins the day after', () => {
    // 16 months are 487 days: until the end of 2 May 2027.
    const time = workTime([leave('2027-05-03', '2027-06-30')], today);
    expect(time.endOf(0, 16, 'work')).toBe(487);
  });

  it('takes the smaller share where two programs give one, and leave before all', () => {
    const two = [at(0.8, '2020-01-01', null), at(0.5, '2020-01-01', null)];
    expect(workTime(two, today).endOf(0, 6, 'work')).toBeCloseTo(days(12));
    expect(workTime(two.toReversed(), today).endOf(0, 6, 'work')).toBeCloseTo(days(12));
    expect(workTime([...two, leave('2025-12-01', '2026-01-10')], today).endOf(0, 6, 'work')).toBeCloseTo(10 + days(12));
  });

  it('knows a plan to work another share from today on, whatever the clock says, and leave all the same', () => {
    const clock = [at(0.5, '2020-01-01', null), leave('2026-01-01', '2026-01-10')];
    expect(workTime(clock, today, 1).endOf(0, 6, 'work')).toBeCloseTo(10 + days(6));
    expect(workTime(clock, today, 0.25).endOf(0, 6, 'work')).toBeCloseTo(10 + days(24));
    expect(workTime(clock, today, 0.25).worked('2025-01-01', '2025-12-31', 'work')).toBeCloseTo(365 / 2 / DAYS_A_MONTH);
  });

  it('makes up no end of a leave', () => {
    expect(workTime([leave('2025-06-01', null)], today).endOf(0, 6, 'work')).toBeCloseTo(days(6));
    expect(workTime([leave('2026-06-01', null)], today).endOf(0, 12, 'work')).toBeCloseTo(days(12));
  });

  it('leaves out a stretch that ends before it begins, and takes a share between a twentieth and all', () => {
    expect(workTime([leave('2026-02-01', '2026-01-15')], today).endOf(0, 6, 'work')).toBeCloseTo(days(6));
    for (const share of [0, -1, 0.01, 0.05, Number.NaN])
      expect(workTime([at(share, '2020-01-01', null)], today).endOf(0, 1, 'work')).toBeCloseTo(days(20));
    expect(workTime([], today, 1.5).endOf(0, 1, 'work')).toBeCloseTo(days(1));
    expect(workTime([], today, 0.06).endOf(0, 3, 'work')).toBeCloseTo(days(50));
  });
});

describe('what goes by somebody’s own pace', () => {
  it('is not stretched by the part time it was measured in, only by leave', () => {
    const time = workTime([at(0.5, '2020-01-01', null), leave('2026-01-01', '2026-01-31')], today);
    expect(time.endOf(0, 12, 'own_pace')).toBeCloseTo(31 + days(12));
    expect(time.worked('2025-01-01', '2025-12-31', 'own_pace')).toBeCloseTo(365 / DAYS_A_MONTH);
    expect(time.worked('2026-01-01', '2026-02-28', 'own_pace')).toBeCloseTo(28 / DAYS_A_MONTH);
  });

  it('is stretched by another share that is supposed from today on', () => {
    const time = workTime([at(0.5, '2020-01-01', null)], today, 0.8);
    expect(time.endOf(0, 12, 'own_pace')).toBeCloseTo(days(15));
    expect(time.worked('2025-01-01', '2025-12-31', 'own_pace')).toBeCloseTo(365 / DAYS_A_MONTH);
  });
});

describe('what was worked', () => {
  it('is from the beginning of the first day to the end of the last', () => {
    const { worked } = workTime([], today);
    expect(worked('2025-01-01', '2025-12-31', 'work')).toBeCloseTo(365 / DAYS_A_MONTH);
    expect(worked('2025-01-01', '2025-01-01', 'work')).toBeCloseTo(1 / DAYS_A_MONTH);
    expect(worked('2025-02-01', '2025-01-01', 'work')).toBe(0);
  });

  it('is less by part time, where that stretches it, and by leave', () => {
    const { worked } = workTime([at(0.5, '2025-01-01', '2025-06-30'), leave('2025-10-01', '2025-10-31')], today);
    expect(worked('2025-01-01', '2025-12-31', 'work')).toBeCloseTo((365 - 90.5 - 31) / DAYS_A_MONTH);
    expect(worked('2025-01-01', '2025-12-31', 'fte')).toBeCloseTo((365 - 31) / DAYS_A_MONTH);
    expect(worked('2025-06-21', '2025-07-10', 'work')).toBeCloseTo(15 / DAYS_A_MONTH);
    expect(worked('2025-10-01', '2025-10-31', 'work')).toBe(0);
  });
});
