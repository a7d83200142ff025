import { describe, expect, it } from '@jest/globals';
import type { ClockSpan } from '../attention/leave.js';
import type { Milestone } from '../pathway/model.js';
import { program, rule, usually } from '../pathway/need.js';
import { commonWay, type Way } from '../pathway/way.js';
import type { RecordFact } from '../record/facts.js';
import { aRecord, aVerified } from '../testing/a-record.js';
import { aCredential, aMilestone, aWay } from '../testing/a-way.js';
import { monthsBegun, trainingBehind } from './begun.js';
import { hereOf } from './here.js';
import { remainingOf } from './remaining.js';

const today = '2026-11-30';
const since = (from: string) => ({ when: { from, until: null, ongoing: true } });
const on = (from: string) => ({ when: { from, until: null, ongoing: false } });
const between = (from: string, until: string) => ({ when: { from, until, ongoing: false } });
const here = (records: readonly RecordFact[], way: Way = commonWay, clock: readonly ClockSpan[] = []) =>
  hereOf({ records, way }, today, { clock });
const begun = (id: string, records: readonly RecordFact[], clock: readonly ClockSpan[] = []) => {
  const months = monthsBegun(here(records, commonWay, clock), commonWay.milestone(id)!);
  return months === null ? null : Math.round(months * 10) / 10;
};
const left = (id: string, records: readonly RecordFact[], way: Way = commonWay) =>
  remainingOf(here(records, way), { also: [], without: [] }).left.find((one) => one.id === id);

describe('what lies behind of something that is running', () => {
  it('is counted from its beginning, of several from the first', () => {
    expect(begun('outcome-project', [])).toBeNull();
    expect(begun('outcome-project', [aRecord('outcome-project', since('2026-06'))])).toBe(6);
    const two = [
      aRecord('outcome-project', since('2026-06')),
      aRecord('outcome-project', { id: 'b', ...since('2025-12') }),
    ];
    expect(begun('outcome-project', two)).toBe(12);
    expect(begun('outcome-project', [aRecord('outcome-project', since('2027-06'))])).toBe(0);
  });

  it('is not what an earlier time of it took that has ended', () => {
    const ended = aRecord('outcome-project', { id: 'b', ...between('2020', '2021') });
    expect(begun('outcome-project', [ended, aRecord('outcome-project', since('2026-06'))])).toBe(6);
  });

  it('is less by part time and leave', () => {
    const half = { from: '2026-06-01', until: '2026-11-30', fraction: 0.5, leave: false };
    const record = aRecord('outcome-project', since('2026-06'));
    expect(begun('outcome-project', [record], [half])).toBe(3);
    expect(begun('outcome-project', [record], [{ ...half, from: '2026-09-01', leave: true }])).toBe(3);
  });

  it('holds nothing up: it waits for nothing', () => {
    const running = left('lead-it-implementation', [aRecord('lead-it-implementation', since('2026-06'))]);
    expect(running).toMatchObject({ startsAfter: [], endsAfter: [], unknown: false });
    expect(running?.begun).toBeCloseTo(6, 1);
    expect(left('lead-it-implementation', [])?.startsAfter).toEqual(['first-it-project', 'lead-small-team']);
  });

  it('is nothing where it was withdrawn or decided as not met', () => {
    for (const state of ['withdrawn', 'not_met'] as const)
      expect(begun('outcome-project', [aRecord('outcome-project', { state, ...since('2026-06') })])).toBeNull();
  });

  it('is not over before it ends, though a position counts as stated', () => {
    expect(left('lead-small-team', [aRecord('lead-small-team', since('2026-06'))])?.spread).not.toBeNull();
    expect(left('informatics-role-25fte', [aRecord('informatics-role-25fte', since('2026-06'))])).toMatchObject({
      unknown: false,
      spread: null,
    });
  });
});

describe('what is running at somebody’s own pace', () => {
  it('is counted in civil months as the pace is, and without leave', () => {
    const finished = [0, 1, 2, 3, 4].map((nth) =>
      aVerified('team-project', {}, { id: `p-${nth}`, ...between('2020-01', '2020-06') }),
    );
    const running = aRecord('outcome-project', since('2026-06'));
    const half = { from: '2026-06-01', until: '2026-11-30', fraction: 0.5, leave: false };
    expect(here(finished).pace).not.toBeNull();
    expect(begun('outcome-project', [running], [half])).toBe(3);
    expect(begun('outcome-project', [running, ...finished], [half])).toBe(6);
    expect(begun('outcome-project', [running, ...finished], [{ ...half, from: '2026-09-01', leave: true }])).toBe(3);
  });
});

describe('what is over but not verified', () => {
  it.each([
    ['stated', aRecord('outcome-project', between('2024', '2025'))],
    ['waiting', aRecord('outcome-project', { state: 'submitted', ...between('2024', '2025') })],
    ['returned', aRecord('outcome-project', { state: 'returned', ...between('2024', '2025') })],
    ['returned and without a date', aRecord('outcome-project', { state: 'returned', when: null })],
  ])('takes no time and waits for nothing: %s', (_, record) => {
    expect(left('outcome-project', [record])).toEqual({
      id: 'outcome-project',
      spread: null,
      unknown: false,
      begun: 0,
      startsAfter: [],
      endsAfter: [],
    });
  });

  it('is not what was decided as not met, or returned while it runs', () => {
    const not = aRecord('outcome-project', { state: 'not_met', ...between('2024', '2025') });
    expect(left('outcome-project', [not])).toMatchObject({ begun: null, startsAfter: ['informatics-role-25fte'] });
    const running = aRecord('outcome-project', { state: 'returned', ...since('2026-06') });
    expect(left('outcome-project', [running])?.begun).toBeCloseTo(6, 1);
  });
});

describe('a length that counts from an earlier milestone', () => {
  it('begins with it, and ends no earlier than what it needs', () => {
    expect(left('medical-degree', [])).toMatchObject({
      begun: null,
      startsAfter: ['med-school-matriculation'],
      endsAfter: ['clerkships-complete', 'licensing-exam-2'],
    });
    expect(left('preclerkship-complete', [])?.startsAfter).toEqual(['med-school-matriculation']);
    expect(left('informatics-role-3y', [])?.startsAfter).toEqual(['informatics-role-25fte']);
    expect(left('informatics-director-role', [])?.startsAfter).toEqual([
      'informatics-role-3y',
      'lead-it-implementation',
    ]);
  });

  it('counts the years of a school from the day it was begun', () => {
    const records = [aVerified('med-school-matriculation', {}, on('2025-12-01'))];
    expect(begun('medical-degree', records)).toBe(12);
    expect(begun('preclerkship-complete', records)).toBe(12);
    expect(begun('clerkships-complete', records)).toBeNull();
    expect(left('medical-degree', records)).toMatchObject({
      startsAfter: [],
      endsAfter: ['clerkships-complete', 'licensing-exam-2'],
    });
    expect(
      begun('medical-degree', [...records, aVerified('preclerkship-complete', {}, between('2024-12', '2026-05'))]),
    ).toBe(24);
  });

  it('takes the typical length of its parts where no day is known', () => {
    expect(begun('medical-degree', [aVerified('med-school-matriculation', {}, { when: null })])).toBe(0);
    expect(begun('medical-degree', [aVerified('preclerkship-complete', {}, { when: null })])).toBe(24);
    expect(begun('medical-degree', [aRecord('clerkships-complete', { when: null })])).toBe(48);
    const running = aRecord('preclerkship-complete', since('2026-06'));
    expect(begun('medical-degree', [running])).toBe(6);
    expect(begun('medical-degree', [aVerified('preclerkship-complete', {}, since('2026-06'))])).toBe(24);
  });

  it('counts a post while it lasts, and one that has ended until its end', () => {
    const post = 'informatics-role-25fte';
    expect(begun('informatics-role-3y', [aVerified(post, {}, since('2024-03'))])).toBe(33);
    expect(begun('informatics-role-3y', [aVerified(post, {}, between('2020-01', '2020-12'))])).toBe(12);
    expect(begun('informatics-role-3y', [aVerified(post, {}, on('2020'))])).toBe(12);
    expect(begun('informatics-role-3y', [aVerified(post, {}, between('2026-06', '2030'))])).toBe(6);
    expect(begun('informatics-role-3y', [aRecord('informatics-role-3y', since('2026-06'))])).toBe(6);
  });

  it('counts a post that an earlier version verified, and not one that was decided as not met', () => {
    const post = { state: 'not_met', ...since('2025-12') } as const;
    expect(begun('informatics-role-3y', [aVerified('informatics-role-25fte', {}, post)])).toBe(12);
    expect(begun('informatics-role-3y', [aRecord('informatics-role-25fte', post)])).toBeNull();
  });

  it('waits for nothing once it runs by itself', () => {
    const running = left('informatics-role-3y', [aRecord('informatics-role-3y', since('2026-06'))]);
    expect(running?.startsAfter).toEqual([]);
    expect(running?.endsAfter).toEqual(['informatics-role-25fte']);
  });

  it('does not take part time off the years at a quarter of full time', () => {
    const half = { from: '2020-01-01', until: null, fraction: 0.5, leave: false };
    expect(begun('informatics-role-3y', [aVerified('informatics-role-25fte', {}, since('2026-06'))], [half])).toBe(6);
  });
});

describe('training behind what is done or begun', () => {
  const way = (...milestones: Milestone[]) => aWay(milestones);
  const degree = (id: string, facts: Partial<Milestone> = {}) => aMilestone(id, { kind: 'degree', ...facts });
  const behind = (records: readonly RecordFact[], on: Way = commonWay) =>
    [...trainingBehind(here(records, on))].toSorted();

  it('has been, whether or not it is recorded', () => {
    expect(behind([])).toEqual([]);
    expect(behind([aVerified('primary-board-certification')])).toContain('residency-complete');
    expect(behind([aRecord('ci-fellowship-complete', since('2026-07'))])).toEqual(
      expect.arrayContaining(['residency-complete', 'medical-degree', 'bachelors-degree']),
    );
    expect(behind([aRecord('med-school-matriculation', on('2026-08'))])).toEqual(['bachelors-degree', 'mcat-score']);
    expect(left('residency-complete', [aVerified('primary-board-certification')])).toMatchObject({
      spread: null,
      unknown: false,
      startsAfter: [],
    });
    expect(left('bachelors-degree', [aRecord('med-school-matriculation', on('2026-08'))])?.spread).toBeNull();
  });

  it('is followed by every need of a credential and of training, and of the rest by more than a habit', () => {
    const before = degree('before');
    const told = (milestone: Milestone) => behind([aVerified('it')], way(before, milestone));
    expect(told(aCredential('it', { needs: [usually('before')] }))).toEqual(['before']);
    expect(told(degree('it', { needs: [usually('before')] }))).toEqual(['before']);
    expect(told(aMilestone('it', { step: 1, needs: [usually('before')] }))).toEqual(['before']);
    expect(told(aMilestone('it', { needs: [usually('before')] }))).toEqual([]);
    expect(told(aMilestone('it', { needs: [program('before')] }))).toEqual(['before']);
    expect(told(aMilestone('it', { needs: [rule('https://x.example', 'before')] }))).toEqual(['before']);
    expect(told(aCredential('it', { needs: [usually('before', 'other')] }))).toEqual([]);
    expect(told(aCredential('it', { needs: [usually('other')] }))).toEqual([]);
  });

  it('is found through what is no training, and names only training', () => {
    const all = way(
      degree('first'),
      aMilestone('post', { needs: [program('first')] }),
      aCredential('it', { needs: [usually('post')] }),
    );
    expect(behind([aVerified('it')], all)).toEqual(['first']);
  });

  it('is found once, whatever goes round in a circle', () => {
    const round = way(degree('a', { needs: [usually('b')] }), degree('b', { needs: [usually('a')] }));
    expect(behind([aVerified('a')], round)).toEqual(['a', 'b']);
  });

  it('is not what is still running', () => {
    const records = [aVerified('primary-board-certification'), aRecord('residency-complete', since('2024-07'))];
    expect(behind(records)).not.toContain('residency-complete');
    expect(left('residency-complete', records)?.begun).toBeCloseTo(29, 0);
  });
});
