import { describe, expect, it } from '@jest/globals';
import { aimedAt, movedBy, proRata } from './move-plan.js';
import { aimOf, dueBy } from './plan-clock.js';

const today = '2026-11-23';
const items = [
  { milestone: 'a', targetOn: '2026-01-01', setOn: '2025-01-01' },
  { milestone: 'b', targetOn: '2026-12-31', setOn: '2026-10-31', aimedOn: '2026-12-01' },
  { milestone: 'c', targetOn: '2027-11-30', setOn: today },
];
const days = (moved: readonly { targetOn: string }[]) => moved.map(({ targetOn }) => targetOn);
const half = (from: string, until: string | null) => ({ from, until, fraction: 0.5, leave: false });
const leave = (from: string, until: string | null) => ({ from, until, fraction: 1, leave: true });

describe('moving by months', () => {
  it.each([
    [3, ['2026-01-01', '2027-03-31', '2028-02-29']],
    [-2, ['2026-01-01', today, '2027-09-30']],
    [0, ['2026-01-01', '2026-12-31', '2027-11-30']],
  ])('moves what is to come by %i months, and nothing into the past', (months, moved) => {
    expect(days(movedBy(items, months, today))).toEqual(moved);
  });

  it('sets a day anew, and leaves one that does not move', () => {
    expect(movedBy(items, 3, today)).toEqual([
      items[0],
      { milestone: 'b', targetOn: '2027-03-31', setOn: today },
      { milestone: 'c', targetOn: '2028-02-29', setOn: today },
    ]);
    expect(movedBy(items, 0, today)).toEqual(items);
    expect(aimedAt(items[1]!, '2026-12-31', today)).toBe(items[1]);
  });

  it('moves what is aimed at today', () => {
    const now = [{ milestone: 'a', targetOn: today }];
    expect(days(movedBy(now, 1, today))).toEqual(['2026-12-23']);
    expect(days(movedBy(now, -1, today))).toEqual([today]);
  });
});

describe('the day by the training clock', () => {
  it.each([
    ['full time', [], '2027-06-02'],
    ['leave of five months', [leave('2027-01-01', '2027-05-31')], '2027-11-02'],
    ['leave that is over before the day', [leave('2027-01-01', '2027-01-31')], '2027-07-02'],
    ['half of full time', [half('2020-01-01', null)], '2027-12-03'],
    ['leave before it was set', [leave('2026-01-01', '2026-11-30')], '2027-06-02'],
    ['leave after it', [leave('2027-06-03', '2027-12-31')], '2027-06-02'],
    ['leave without an end', [leave('2027-03-01', null)], null],
  ])('with %s', (_, spans, due) => {
    expect(dueBy({ targetOn: '2027-06-02', setOn: '2026-12-01' }, spans)).toBe(due);
    expect(dueBy({ targetOn: '2030-01-01', aimedOn: '2027-06-02', setOn: '2026-12-01' }, spans)).toBe(due);
  });

  it('is the day itself where nobody knows when it was set, or on the day it was', () => {
    const spans = [half('2020-01-01', null)];
    expect(dueBy({ targetOn: '2027-06-02' }, spans)).toBe('2027-06-02');
    expect(dueBy({ targetOn: '2027-06-02', setOn: '2027-06-02' }, spans)).toBe('2027-06-02');
    expect(dueBy({ targetOn: '2027-06-02', setOn: '2027-06-03' }, [leave('2020-01-01', null)])).toBe('2027-06-02');
  });

  it('loses no day to the cut of a month', () => {
    expect(dueBy({ targetOn: '2026-08-31', setOn: '2026-08-01' }, [])).toBe('2026-08-31');
  });

  it('says what was aimed at', () => {
    expect(aimOf({ targetOn: '2027-06-02' })).toBe('2027-06-02');
    expect(aimOf({ targetOn: '2027-06-02', aimedOn: '2027-01-01' })).toBe('2027-01-01');
  });
});

describe('moving by the training clock', () => {
  it('puts each day where the clock has it, and keeps what was aimed at', () => {
    const moved = proRata(items, [half('2020-01-01', null)], today);
    expect(moved).toEqual([
      { milestone: 'a', targetOn: '2027-01-01', setOn: '2025-01-01', aimedOn: '2026-01-01' },
      { milestone: 'b', targetOn: '2027-01-02', setOn: '2026-10-31', aimedOn: '2026-12-01' },
      { milestone: 'c', targetOn: '2028-12-07', setOn: today, aimedOn: '2027-11-30' },
    ]);
    expect(proRata(moved, [half('2020-01-01', null)], today)).toEqual(moved);
    expect(proRata(moved, [half('2020-01-01', null)], today)[0]).toBe(moved[0]);
  });

  it('counts a leave that is over', () => {
    const set = [{ milestone: 'a', targetOn: '2027-06-02', setOn: '2025-12-01' }];
    expect(days(proRata(set, [leave('2026-01-01', '2026-05-31')], today))).toEqual(['2027-11-02']);
  });

  it('moves back where leave was taken back, and what is as it was aimed at keeps nothing more', () => {
    const set = [{ milestone: 'a', targetOn: '2027-06-02', setOn: '2026-12-01' }];
    const moved = proRata(set, [leave('2027-01-01', '2027-05-31')], today);
    expect(days(moved)).toEqual(['2027-11-02']);
    expect(proRata(moved, [], today)).toEqual(set);
  });

  it('leaves what is over by the clock, and what lies behind a leave without an end', () => {
    expect(proRata(items.slice(0, 1), [leave('2025-06-01', '2025-06-30')], today)).toEqual(items.slice(0, 1));
    expect(proRata(items, [leave('2025-01-01', null)], today)).toEqual(items);
    const now = { milestone: 'a', targetOn: '2026-10-23', setOn: '2026-08-23' };
    expect(days(proRata([now], [leave('2026-09-01', '2026-10-01')], today))).toEqual([today]);
    expect(days(proRata([now], [leave('2026-09-01', '2026-09-30')], today))).toEqual(['2026-10-23']);
  });
});
