import { describe, expect, it } from '@jest/globals';
import type { ClockSpan } from '../attention/leave.js';
import { addDays } from '../credentials/calendar.js';
import { daysBetween } from '../dates/partial-date.js';
import type { Milestone } from '../pathway/model.js';
import { usually } from '../pathway/need.js';
import { noTrack } from '../pathway/tracks.js';
import { wayOf } from '../pathway/way.js';
import { aRecord, aVerified } from '../testing/a-record.js';
import { aMilestone, aPathway, aWay } from '../testing/a-way.js';
import { forecast, type ForecastAsk } from './forecast.js';
import { DAYS_A_MONTH } from './work-time.js';

const today = '2026-11-23';
const exactly = (months: number, proposal = false) => ({
  duration: { min: months, typical: months, max: months, proposal },
});
const wide = { duration: { min: 0, typical: 6, max: 12, proposal: true } };
const asked = (milestones: readonly Milestone[], ask: Partial<ForecastAsk> = {}) =>
  forecast({ facts: { records: [], way: aWay(milestones) }, today, seed: 1, ...ask });
const after = (months: number) => addDays(today, Math.ceil(months * DAYS_A_MONTH));

describe('a forecast', () => {
  it('is nothing once everything is verified, waived or covered', () => {
    const facts = { records: [aVerified('a')], way: aWay([aMilestone('a', { step: 1 })]) };
    expect(forecast({ facts, today, seed: 1 })).toEqual({
      ready: null,
      durations: { used: 0, proposals: 0 },
      unknown: [],
      critical: [],
      pace: null,
      takenOn: [],
    });
  });

  it('is today where only decisions are missing', () => {
    const facts = { records: [aRecord('a')], way: aWay([aMilestone('a', { step: 1, ...exactly(12) })]) };
    const { ready, critical } = forecast({ facts, today, seed: 1 });
    expect(ready).toMatchObject({ p10: today, p50: today, p90: today });
    expect(critical).toEqual([]);
  });

  it('names how many durations it rests on and which are ours, what is not known, and what holds it up', () => {
    const all = [
      aMilestone('a', { step: 1, ...exactly(12) }),
      aMilestone('exam', { step: 1, needs: [usually('a')] }),
      aMilestone('b', { step: 2, ...exactly(6, true), needs: [usually('exam')] }),
      aMilestone('c', { step: 2, duration: { min: null, typical: 2, max: null, proposal: false } }),
      aMilestone('d', { step: 6, requirement: { is: 'optional' }, ...exactly(40) }),
    ];
    expect(asked(all)).toMatchObject({
      ready: { p10: after(18), p50: after(18), p90: after(18) },
      durations: { used: 3, proposals: 2 },
      unknown: ['exam'],
      critical: [
        { milestone: 'a', share: 1 },
        { milestone: 'b', share: 1 },
      ],
    });
  });

  it('says in how many runs a milestone held it up, the most first', () => {
    const all = [
      aMilestone('seldom', { step: 1, duration: { min: 0, typical: 3, max: 12, proposal: false } }),
      aMilestone('often', { step: 1, duration: { min: 0, typical: 9, max: 12, proposal: false } }),
      aMilestone('never', { step: 1, ...exactly(0.01) }),
    ];
    const { critical } = asked(all);
    expect(critical.map(({ milestone }) => milestone)).toEqual(['often', 'seldom']);
    expect(critical[0]!.share).toBeGreaterThan(0.8);
    expect(critical[0]!.share + critical[1]!.share).toBeCloseTo(1);
  });

  it('has one run in ten before its first day, half before the second, nine in ten before the third', () => {
    const { ready } = asked([aMilestone('a', { step: 1, ...wide })], { runs: 20_000 });
    // Of the beta distribution with both parameters 3 a tenth lies below 0.2466.
    expect(Math.abs(daysBetween(today, ready!.p10) - 12 * 0.2466 * DAYS_A_MONTH)).toBeLessThan(6);
    expect(Math.abs(daysBetween(today, ready!.p50) - 6 * DAYS_A_MONTH)).toBeLessThan(6);
    expect(Math.abs(daysBetween(today, ready!.p90) - 12 * 0.7534 * DAYS_A_MONTH)).toBeLessThan(6);
  });

  it('has twenty days that are equally likely', () => {
    const { ready } = asked([aMilestone('a', { step: 1, ...wide })]);
    expect(ready!.dots).toHaveLength(20);
    expect(ready!.dots).toEqual(ready!.dots.toSorted());
    expect(ready!.dots.filter((day) => day < ready!.p10)).toHaveLength(2);
    expect(ready!.dots.filter((day) => day < ready!.p50)).toHaveLength(10);
    expect(ready!.dots.filter((day) => day > ready!.p90)).toHaveLength(2);
  });

  it('is played through 2,000 times unless said, and once at least', () => {
    const all = [aMilestone('a', { step: 1, ...wide }), aMilestone('b', { step: 1, ...wide })];
    expect(asked(all)).toEqual(asked(all, { runs: 2000 }));
    expect(asked(all)).not.toEqual(asked(all, { runs: 2001 }));
    const once = asked(all, { runs: 0 });
    expect(once).toEqual(asked(all, { runs: 1.9 }));
    expect(once.ready!.p90).toMatch(/^20\d\d-/);
    expect(new Set(once.ready!.dots).size).toBe(1);
  });

  it('is the same for a seed and another for another', () => {
    const all = [aMilestone('a', { step: 1, ...wide })];
    expect(asked(all)).toEqual(asked(all));
    expect(asked(all, { seed: 2 })).not.toEqual(asked(all));
  });

  it('goes by part time and leave, and by another share from today on', () => {
    const all = [aMilestone('a', { step: 1, ...exactly(12) })];
    const clock = [{ from: '2020-01-01', until: null, fraction: 0.6, leave: false }];
    const leave = [{ from: today, until: addDays(today, 99), fraction: 1, leave: true }];
    expect(asked(all, { clock }).ready?.p50).toBe(after(20));
    expect(asked(all, { clock: leave }).ready?.p50).toBe(after(12 + 100 / DAYS_A_MONTH));
    expect(asked(all, { whatIf: { fraction: 0.5 } }).ready?.p50).toBe(after(24));
  });

  it('lets one training wait for the other, and everything else run alongside', () => {
    const two = (kind: Milestone['kind']) => [
      aMilestone('a', { step: 1, kind, ...exactly(12) }),
      aMilestone('b', { step: 1, kind, ...exactly(12) }),
    ];
    expect(asked(two('degree')).ready?.p50).toBe(after(24));
    expect(asked(two('activity')).ready?.p50).toBe(after(12));
  });

  it('stretches what has its length from us by somebody’s own pace, and nothing else', () => {
    const project = aMilestone('project', { step: 3, counts: 'many', ...exactly(12, true) });
    const records = [0, 1, 2, 3, 4].map((nth) =>
      aVerified('project', {}, { id: `p-${nth}`, when: { from: '2010', until: '2011', ongoing: false } }),
    );
    const told = (milestone: Partial<Milestone>) => {
      const way = aWay([project, aMilestone('a', { step: 2, ...milestone })]);
      const found = forecast({ facts: { records, way }, today, seed: 1 });
      expect(found.pace).toBeCloseTo(2, 2);
      return daysBetween(today, found.ready!.p50) / DAYS_A_MONTH;
    };
    expect(told(exactly(12, true))).toBeCloseTo(24, 1);
    expect(told({ kind: 'meeting', ...exactly(12, true) })).toBeCloseTo(24, 1);
    expect(told(exactly(12))).toBeCloseTo(12, 1);
    expect(told({ kind: 'degree', ...exactly(12, true) })).toBeCloseTo(12, 1);
    expect(told({ kind: 'role', ...exactly(12, true) })).toBeCloseTo(12, 1);
    expect(told({ duration: null })).toBe(0);
  });

  it('is not earlier by leave or part time in the periods that a pace was told from', () => {
    const project = aMilestone('project', { step: 3, counts: 'many', ...exactly(12, true) });
    const way = aWay([project, aMilestone('a', { step: 2, ...exactly(12, true) })]);
    const records = [0, 1, 2, 3, 4].map((nth) =>
      aVerified('project', {}, { id: `p-${nth}`, when: { from: '2010', until: '2011', ongoing: false } }),
    );
    const p50 = (...clock: ClockSpan[]) => forecast({ facts: { records, way }, today, seed: 1, clock }).ready?.p50;
    const past = { from: '2010-01-01', until: '2010-12-31', fraction: 0.5, leave: false };
    expect(p50(past)).toBe(p50());
    expect(p50({ ...past, leave: true })).toBe(p50());
    expect(p50({ ...past, until: null })).toBe(p50());
    expect(p50({ ...past, from: today, until: addDays(today, 99), leave: true })).toBe(addDays(p50()!, 100));
  });

  it('does not stretch the three years at a quarter of full time', () => {
    const way = aWay([aMilestone('informatics-role-3y', { step: 10, ...exactly(36) })]);
    expect(forecast({ facts: { records: [], way }, today, seed: 1, whatIf: { fraction: 0.5 } }).ready?.p50).toBe(
      after(36),
    );
  });
});

describe('what would be otherwise', () => {
  const facts = { records: [] };
  const p50 = (whatIf: ForecastAsk['whatIf'], ask: Partial<ForecastAsk> = {}) =>
    forecast({ facts, today, seed: 1, whatIf, ...ask }).ready!.p50;

  it('is another track, with what the programs of the same person ask', () => {
    const track = { ...noTrack, degree: 'none' } as const;
    expect(p50({ track }) < p50({})).toBe(true);
    expect(p50({ track })).toBe(p50({}, { facts: { records: [], way: wayOf({ track }) } }));
    const own = aMilestone('program:x', { step: 2, ...exactly(600) });
    const rules = [{ program: 'p', milestones: [own], required: [], waived: [], closings: {} }];
    const asking = { facts: { records: [], way: wayOf({ rules }) } };
    expect(forecast({ ...asking, today, seed: 1, whatIf: { track } }).critical).toEqual([
      { milestone: 'program:x', share: 1 },
    ]);
  });

  it('is on the same version of the pathway', () => {
    const way = aWay([aMilestone('a', { step: 1, ...exactly(12) })]);
    expect(p50({ track: noTrack }, { facts: { records: [], way } })).toBe(after(12));
  });

  it('is a board, with the fellowship it asks for, though nobody says how long the board itself takes', () => {
    const track = { ...noTrack, degree: 'md', training: 'masters' } as const;
    const facts = { records: [], way: wayOf({ track }) };
    const chosen = forecast({ facts, today, seed: 1, whatIf: { track: { ...track, board: 'clinical_informatics' } } });
    expect(chosen.ready!.p50 > forecast({ facts, today, seed: 1 }).ready!.p50).toBe(true);
    expect(chosen.unknown).toEqual(expect.arrayContaining(['ci-board-eligible', 'ci-board-certification']));
    expect(chosen.critical.map(({ milestone }) => milestone)).toContain('ci-fellowship-complete');
  });

  it('is without something optional that is planned, which is told to be taken on', () => {
    const planned = [{ milestone: 'mba-degree', targetOn: '2030-01-01' }];
    const track = { ...noTrack, training: 'practice' } as const;
    const given = { facts: { records: [], planned, way: wayOf({ track }) } };
    expect(forecast({ ...given, today, seed: 1 }).takenOn).toEqual(['mba-degree']);
    const without = forecast({ ...given, today, seed: 1, whatIf: { without: ['mba-degree'] } });
    expect(without.takenOn).toEqual([]);
    expect(without).toEqual(forecast({ facts: { ...given.facts, planned: [] }, today, seed: 1 }));
  });

  it('may be named as in an earlier version', () => {
    const all = [
      aMilestone('a', { step: 2, ...exactly(12), needs: [usually('b')] }),
      aMilestone('b', { step: 3, ...exactly(6), requirement: { is: 'optional' } }),
      aMilestone('c', { step: 11, ...exactly(30), requirement: { is: 'optional' } }),
    ];
    const changes = ['b', 'c'].map((to) => ({ is: 'renamed', from: `old-${to}`, to }) as const);
    const facts = { records: [], way: aWay(all, { pathway: aPathway(all, { changes }) }) };
    expect(p50({ also: ['old-c'] }, { facts })).toBe(after(30));
    expect(p50({ without: ['old-b'] }, { facts })).toBe(after(12));
  });

  it('is something taken on or skipped', () => {
    const all = [
      aMilestone('a', { step: 2, ...exactly(12), needs: [usually('b')] }),
      aMilestone('b', { step: 3, ...exactly(6), requirement: { is: 'optional' } }),
      aMilestone('c', { step: 11, ...exactly(30), requirement: { is: 'optional' } }),
    ];
    const way = { facts: { records: [], way: aWay(all) } };
    expect(p50({}, way)).toBe(after(18));
    expect(p50({ also: ['c'] }, way)).toBe(after(30));
    expect(p50({ without: ['b'] }, way)).toBe(after(12));
  });
});
