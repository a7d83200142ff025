import { describe, expect, it } from '@jest/globals';
import type { ClosingWay, Milestone, Need } from '../pathway/model.js';
import { orBy, rule, usually } from '../pathway/need.js';
import type { WayChoice } from '../pathway/way.js';
import { type JourneyFacts, knowledgeOf } from '../record/standing.js';
import { aRecord, aVerified } from '../testing/a-record.js';
import { aMilestone, aPathway, aWay } from '../testing/a-way.js';
import { type Extra, remainingOf } from './remaining.js';
import { workTime } from './work-time.js';

const today = '2026-11-23';
const optional = { requirement: { is: 'optional' } } as const;
const months = (typical: number) => ({ duration: { min: typical, typical, max: typical, proposal: false } });
const needs = (...all: Need[]) => ({ needs: all });
const route = (name: string) => ({ requirement: { is: 'one_of', group: 'formal-training', route: name } }) as const;
const review = (...all: Need[]) => aMilestone('cmio-readiness-review', { step: 12, kind: 'meeting', ...needs(...all) });

type Given = Partial<Extra> &
  Omit<JourneyFacts, 'records' | 'way'> & { records?: JourneyFacts['records']; choice?: WayChoice };
const found = (milestones: readonly Milestone[], { also = [], without = [], choice = {}, ...given }: Given = {}) => {
  const known = knowledgeOf({ records: [], ...given, way: aWay(milestones, choice) });
  return remainingOf({ ...known, today, time: workTime([], today) }, { also, without });
};
const ids = (milestones: readonly Milestone[], given: Given = {}) => found(milestones, given).map(({ id }) => id);
const one = (id: string, milestones: readonly Milestone[], given: Given = {}) =>
  found(milestones, given).find((each) => each.id === id);

describe('what remains before applying', () => {
  it('is what the steps on the line before it ask for, and the readiness review', () => {
    const all = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13].map((step) => aMilestone(`of-${step}`, { step }));
    expect(ids([...all, review()])).toEqual(['of-1', 'of-2', 'of-4', 'of-5', 'of-10', 'cmio-readiness-review']);
    expect(ids(all)).toEqual(['of-1', 'of-2', 'of-4', 'of-5', 'of-10']);
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
    expect(ids(all)).toEqual(['b', 'd', 'c', 'a', 'cmio-readiness-review']);
    expect(one('c', all)?.startsAfter).toEqual(['b', 'd']);
    expect(one('c', all)?.endsAfter).toEqual([]);
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
    expect(ids(all, { records: [aVerified('verified')], choice: { rules } })).toEqual(['asked']);
    expect(one('asked', all, { records: [aVerified('verified')], choice: { rules } })).toMatchObject({
      startsAfter: [],
      unknown: true,
    });
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
    expect(ids(all)).toEqual(['deep', 'extra', 'kept', 'asked']);
    expect(ids(all, { also: ['degree', 'nothing-known'] })).toEqual([
      'deep',
      'extra',
      'kept',
      'asked',
      'course',
      'degree',
    ]);
    expect(ids(all, { without: ['extra', 'kept', 'asked'] })).toEqual(['kept', 'asked']);
    expect(one('asked', all, { without: ['extra'], ...months(1) })).toMatchObject({ startsAfter: ['kept'] });
    expect(ids(all, { without: ['extra'], records: [aRecord('extra')] })).toEqual(['extra', 'kept', 'asked']);
  });

  it('is named unknown where nobody states how long it takes, unless the work is over', () => {
    const all = [aMilestone('exam', { step: 1, kind: 'exam' }), aMilestone('course', { step: 1, ...months(3) })];
    expect(found(all).map(({ unknown }) => unknown)).toEqual([true, false]);
    expect(one('course', all)?.spread).toEqual({ min: 3, typical: 3, max: 3, proposal: false });
    expect(found(all, { records: [aRecord('exam')] }).map(({ unknown }) => unknown)).toEqual([false, false]);
  });
});

describe('a group', () => {
  const group = [
    aMilestone('long', { step: 4, ...route('long'), ...months(24) }),
    aMilestone('short', { step: 4, ...route('short'), ...months(6), ...needs(usually('entry')) }),
    aMilestone('pair', { step: 4, ...route('pair'), ...months(3) }),
    aMilestone('of-pair', { step: 4, ...route('pair'), ...months(15) }),
    aMilestone('entry', { step: 3, ...months(4) }),
    aMilestone('portfolio', { step: 10, ...needs(usually('long', 'short', 'of-pair')) }),
  ];

  it('is its shortest route, with what that needs', () => {
    expect(ids(group)).toEqual(['entry', 'short', 'portfolio']);
    const entry = aMilestone('entry', { step: 3, ...months(10) });
    expect(ids(group.map((one) => (one.id === 'entry' ? entry : one)))).toEqual(['pair', 'of-pair', 'portfolio']);
  });

  it.each([
    ['recorded', { records: [aRecord('long', { when: { from: '2026', until: null, ongoing: true } })] }],
    ['begun as a draft', { drafts: [{ milestone: 'long' }] }],
    ['returned', { records: [aRecord('long', { state: 'returned' })] }],
  ] as const)('is the route that was %s', (_, given) => {
    expect(ids(group, given)).toEqual(['long', 'portfolio']);
    expect(one('portfolio', group, given)?.startsAfter).toEqual(['long']);
  });

  it('is the shortest again where the route was withdrawn or not met, and the shorter of two that were taken up', () => {
    expect(ids(group, { records: [aRecord('long', { state: 'withdrawn' })] })).toContain('short');
    expect(ids(group, { records: [aRecord('long', { state: 'not_met' })] })).toContain('short');
    expect(ids(group, { drafts: [{ milestone: 'long' }, { milestone: 'pair' }] })).toEqual([
      'pair',
      'of-pair',
      'portfolio',
    ]);
  });

  it('asks for nothing once a route is verified', () => {
    expect(ids(group, { records: [aVerified('long')] })).toEqual(['portfolio']);
    expect(one('portfolio', group, { records: [aVerified('long')] })?.startsAfter).toEqual([]);
    expect(ids(group, { records: [aVerified('pair')] })).toEqual(['of-pair', 'portfolio']);
  });

  it('is not made shorter by what is taken on besides', () => {
    expect(ids(group, { drafts: [{ milestone: 'long' }], also: ['short'] })).toEqual([
      'long',
      'entry',
      'short',
      'portfolio',
    ]);
    expect(one('portfolio', group, { drafts: [{ milestone: 'long' }], also: ['short'] })?.startsAfter).toEqual([
      'long',
    ]);
  });

  it('cannot be skipped by skipping its route', () => {
    expect(ids(group, { without: ['short'] })).toEqual(['entry', 'short', 'portfolio']);
    const degree = aMilestone('mba', {
      step: 11,
      requirement: { is: 'one_of', group: 'business-degree', route: 'mba' },
    });
    expect(ids([...group, degree], { also: ['mba'], without: ['mba'] })).not.toContain('mba');
    expect(ids([...group, degree], { also: ['mba'] })).toContain('mba');
  });
});

describe('a need with several ways', () => {
  const closing: ClosingWay['id'] = 'ci-practice-pathway';
  const board = (need: Need) => aMilestone('board', { step: 2, ...needs(need) });
  const ways = [
    aMilestone('long', { step: 3, ...optional, ...months(24) }),
    aMilestone('short', { step: 3, ...optional, ...months(6) }),
    aMilestone('post', { step: 3, ...optional, ...months(1) }),
  ];
  const source = 'https://x.example';
  const all = [...ways, board(rule(source, 'long', 'short'))];
  const closed = [...ways, board(orBy(rule(source, 'long'), closing, 'post'))];
  const open = {
    choice: { rules: [{ program: 'p', milestones: [], required: [], waived: [], closings: { [closing]: today } }] },
  };

  it('takes the shortest, and none where one is verified', () => {
    expect(ids(all)).toEqual(['short', 'board']);
    expect(ids(all, { records: [aVerified('long')] })).toEqual(['board']);
  });

  it('takes what is over before what is short, and what is asked for anyway before both', () => {
    expect(ids(all, { records: [aRecord('long')] })).toEqual(['long', 'board']);
    const asked = aMilestone('long', { step: 2, ...months(24) });
    expect(ids([asked, ...all.slice(1)])).toEqual(['long', 'board']);
  });

  it('goes by what is left of one that is running', () => {
    const running = aRecord('long', { when: { from: '2025-01-01', until: null, ongoing: true } });
    expect(ids(all, { records: [running] })).toEqual(['long', 'board']);
  });

  it('goes by no way that has closed, though it was done, and by one that closes today', () => {
    expect(ids(closed)).toEqual(['long', 'board']);
    expect(ids(closed, { records: [aVerified('post')] })).toEqual(['long', 'board']);
    expect(ids(closed, open)).toEqual(['post', 'board']);
    expect(ids(closed, { ...open, records: [aVerified('post')] })).toEqual(['board']);
  });

  it('is named unknown where no way is open, and holds nothing up', () => {
    const none = [
      ...ways,
      aMilestone('board', { step: 2, ...months(1), ...needs(orBy(rule(source), closing, 'post')) }),
    ];
    expect(one('board', none)).toMatchObject({ unknown: true, startsAfter: [] });
    expect(one('board', none, open)).toMatchObject({ unknown: false, startsAfter: ['post'] });
  });

  it('goes by another way than the one that is skipped', () => {
    expect(ids(all, { without: ['short'] })).toEqual(['long', 'board']);
    expect(one('board', all, { without: ['short', 'long'] })).toMatchObject({ startsAfter: [] });
    expect(ids(all, { without: ['short', 'long'] })).toEqual(['board']);
  });

  it('goes round no circle', () => {
    const circle = [
      aMilestone('a', { step: 1, ...months(1), ...needs(usually('b')) }),
      aMilestone('b', { step: 1, ...months(1), ...needs(usually('a')) }),
    ];
    expect(ids(circle)).toEqual(['b', 'a']);
    expect(one('a', circle)?.startsAfter).toEqual(['b']);
    expect(one('b', circle)?.startsAfter).toEqual([]);
  });
});

describe('a pathway of a later version', () => {
  it('is asked for the readiness review under its new name', () => {
    const all = [aMilestone('ready', { step: 12 })];
    const changes = [{ is: 'renamed', from: 'cmio-readiness-review', to: 'ready' }] as const;
    expect(ids(all, { choice: { pathway: aPathway(all, { changes }) } })).toEqual(['ready']);
  });
});
