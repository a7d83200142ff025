import { describe, expect, it } from '@jest/globals';
import type { Need } from '../pathway/model.js';
import { rule, usually } from '../pathway/need.js';
import { aRecord, aVerified } from '../testing/a-record.js';
import { aMilestone, aPathway } from '../testing/a-way.js';
import { idsOf, oneOf, whatRemains } from '../testing/what-remains.js';

const optional = { requirement: { is: 'optional' } } as const;
const months = (typical: number) => ({ duration: { min: typical, typical, max: typical, proposal: false } });
const needs = (...all: Need[]) => ({ needs: all });
const review = (...all: Need[]) => aMilestone('cmio-readiness-review', { step: 12, kind: 'meeting', ...needs(...all) });

describe('what remains before applying', () => {
  it('is what the steps on the line before it ask for, and the readiness review', () => {
    const all = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13].map((step) =>
      aMilestone(`of-${step}`, { step, ...(step === 6 && optional) }),
    );
    expect(idsOf([...all, review()])).toEqual(['of-1', 'of-2', 'of-4', 'of-5', 'of-10', 'cmio-readiness-review']);
    expect(idsOf(all)).toEqual(['of-1', 'of-2', 'of-4', 'of-5', 'of-10']);
  });

  it('is everything that these need in turn, in an order in which each comes after what it needs', () => {
    const all = [
      aMilestone('a', { step: 1, ...needs(usually('c')) }),
      aMilestone('b', { step: 8 }),
      aMilestone('c', { step: 3, ...needs(usually('b'), rule('https://x.example', 'd')) }),
      aMilestone('d', { step: 9, ...optional }),
      aMilestone('e', { step: 9 }),
      review(usually('a')),
    ];
    expect(idsOf(all)).toEqual(['b', 'd', 'c', 'a', 'cmio-readiness-review']);
    expect(oneOf('c', all)?.startsAfter).toEqual(['b', 'd']);
    expect(oneOf('c', all)?.endsAfter).toEqual([]);
  });

  it('is not what is optional, left out, waived, covered or verified', () => {
    const all = [
      aMilestone('optional', { step: 1, ...optional }),
      aMilestone('left-out', { step: 1, requirement: { is: 'left_out' } }),
      aMilestone('waived', { step: 1 }),
      aMilestone('covered', { step: 1 }),
      aMilestone('verified', { step: 1, covers: ['covered'], ...needs(usually('before')) }),
      aMilestone('before', { step: 3 }),
      aMilestone('asked', { step: 2, ...needs(usually('waived'), usually('verified'), usually('covered')) }),
    ];
    const rules = [{ program: 'p', milestones: [], required: [], waived: ['waived'], closings: {} }];
    expect(idsOf(all, { records: [aVerified('verified')], choice: { rules } })).toEqual(['asked']);
    expect(oneOf('asked', all, { records: [aVerified('verified')], choice: { rules } })?.startsAfter).toEqual([]);
  });

  it('is also a certification that the track or a program requires, with what it needs', () => {
    const all = [
      aMilestone('asked', { step: 1 }),
      aMilestone('board', { step: 6, ...optional, ...needs(usually('admitted')) }),
      aMilestone('admitted', { step: 6, ...optional }),
      aMilestone('renewed', { step: 6, requirement: { is: 'required_when', held: 'board' } }),
    ];
    expect(idsOf(all)).toEqual(['asked']);
    const rules = [{ program: 'p', milestones: [], required: ['board'], waived: [], closings: {} }];
    expect(idsOf(all, { choice: { rules } })).toEqual(['asked', 'admitted', 'board']);
    expect(whatRemains(all, { choice: { rules } }).filter(({ unknown }) => unknown)).toHaveLength(3);
    expect(idsOf(all, { choice: { rules }, records: [aVerified('board')] })).toEqual(['asked']);
  });

  it('is also what is optional and planned or begun before applying or alongside, and not what is over', () => {
    const all = [
      aMilestone('asked', { step: 1 }),
      aMilestone('degree', { step: 11, ...optional, ...needs(usually('course')) }),
      aMilestone('course', { step: 11, ...optional }),
      aMilestone('talk', { step: 7, ...optional, ...months(3) }),
      aMilestone('later', { step: 13, ...optional }),
      aMilestone('left-out', { step: 3, requirement: { is: 'left_out' } }),
    ];
    const planned = ['degree', 'later', 'left-out', 'asked'].map((milestone) => ({
      milestone,
      targetOn: '2028-01-01',
    }));
    expect(idsOf(all, { planned })).toEqual(['asked', 'course', 'degree']);
    expect(idsOf(all, { drafts: [{ milestone: 'talk' }, { milestone: null }] })).toEqual(['asked', 'talk']);
    const since = { when: { from: '2026-06', until: null, ongoing: true } };
    expect(idsOf(all, { records: [aRecord('talk', since)] })).toEqual(['asked', 'talk']);
    for (const over of [aRecord('talk'), aVerified('talk'), aRecord('talk', { state: 'not_met' })])
      expect(idsOf(all, { records: [over] })).toEqual(['asked']);
    expect(idsOf(all, { planned, records: [aRecord('degree')] })).toEqual(['asked']);
    expect(idsOf(all, { planned, without: ['degree'] })).toEqual(['asked']);
    const early = aMilestone('early', { step: 5, ...optional });
    expect(idsOf([...all, early], { drafts: [{ milestone: 'early' }] })).toEqual(['asked', 'early']);
  });

  it('is also what is required of somebody for what they hold', () => {
    const all = [
      aMilestone('held', { step: 6, ...optional }),
      aMilestone('cycle', { step: 2, requirement: { is: 'required_when', held: 'held' } }),
    ];
    expect(idsOf(all)).toEqual([]);
    expect(idsOf(all, { records: [aVerified('held')] })).toEqual(['cycle']);
  });

  it('is also what somebody takes on, with what that needs, and not an optional one they skip', () => {
    const all = [
      aMilestone('asked', { step: 1, ...needs(usually('extra'), usually('kept')) }),
      aMilestone('extra', { step: 3, ...optional, ...needs(usually('deep')) }),
      aMilestone('kept', { step: 3 }),
      aMilestone('deep', { step: 3, ...optional }),
      aMilestone('degree', { step: 11, ...optional, ...needs(usually('course')) }),
      aMilestone('course', { step: 11, ...optional }),
    ];
    expect(idsOf(all)).toEqual(['deep', 'extra', 'kept', 'asked']);
    expect(idsOf(all, { also: ['degree', 'nothing-known'] })).toEqual([
      'deep',
      'extra',
      'kept',
      'asked',
      'course',
      'degree',
    ]);
    expect(idsOf(all, { without: ['extra', 'kept', 'asked'] })).toEqual(['kept', 'asked']);
    expect(oneOf('asked', all, { without: ['extra'] })?.startsAfter).toEqual(['kept']);
    expect(idsOf(all, { without: ['extra'], records: [aRecord('extra')] })).toEqual(['extra', 'kept', 'asked']);
  });

  it('is named unknown where nobody states how long it takes, unless the work is over', () => {
    const all = [aMilestone('exam', { step: 1, kind: 'exam' }), aMilestone('course', { step: 1, ...months(3) })];
    expect(whatRemains(all).map(({ unknown }) => unknown)).toEqual([true, false]);
    expect(oneOf('course', all)?.spread).toEqual({ min: 3, typical: 3, max: 3, proposal: false });
    expect(whatRemains(all, { records: [aRecord('exam')] }).map(({ unknown }) => unknown)).toEqual([false, false]);
  });
});

describe('a pathway of a later version', () => {
  it('is asked for the readiness review under its new name', () => {
    const all = [aMilestone('ready', { step: 12 })];
    const changes = [{ is: 'renamed', from: 'cmio-readiness-review', to: 'ready' }] as const;
    expect(idsOf(all, { choice: { pathway: aPathway(all, { changes }) } })).toEqual(['ready']);
  });
});
