import { describe, expect, it } from '@jest/globals';
import type { ClosingWay, Need } from '../pathway/model.js';
import { orBy, rule, usually } from '../pathway/need.js';
import { aRecord, aVerified } from '../testing/a-record.js';
import { aMilestone } from '../testing/a-way.js';
import { idsOf, oneOf } from '../testing/what-remains.js';

const today = '2026-11-23';
const optional = { requirement: { is: 'optional' } } as const;
const months = (typical: number) => ({ duration: { min: typical, typical, max: typical, proposal: false } });
const needs = (...all: Need[]) => ({ needs: all });
const route = (name: string) => ({ requirement: { is: 'one_of', group: 'formal-training', route: name } }) as const;

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
    expect(idsOf(group)).toEqual(['entry', 'short', 'portfolio']);
    const entry = aMilestone('entry', { step: 3, ...months(10) });
    expect(idsOf(group.map((one) => (one.id === 'entry' ? entry : one)))).toEqual(['pair', 'of-pair', 'portfolio']);
  });

  it.each([
    ['recorded', { records: [aRecord('long', { when: { from: '2026', until: null, ongoing: true } })] }],
    ['begun as a draft', { drafts: [{ milestone: 'long' }] }],
    ['returned', { records: [aRecord('long', { state: 'returned' })] }],
  ] as const)('is the route that was %s', (_, given) => {
    expect(idsOf(group, given)).toEqual(['long', 'portfolio']);
    expect(oneOf('portfolio', group, given)?.startsAfter).toEqual(['long']);
  });

  it('is the shortest again where the route was withdrawn or not met, and the shorter of two that were taken up', () => {
    expect(idsOf(group, { records: [aRecord('long', { state: 'withdrawn' })] })).toContain('short');
    expect(idsOf(group, { records: [aRecord('long', { state: 'not_met' })] })).toContain('short');
    expect(idsOf(group, { drafts: [{ milestone: 'long' }, { milestone: 'pair' }] })).toEqual([
      'pair',
      'of-pair',
      'portfolio',
    ]);
  });

  it('is measured by what is left of a route', () => {
    const drafts = [{ milestone: 'long' }, { milestone: 'short' }];
    expect(idsOf(group, { drafts: drafts.slice(0, 1), records: [aVerified('pair')] })).toEqual([
      'of-pair',
      'portfolio',
    ]);
    expect(idsOf(group, { drafts, records: [aRecord('long')] })).toEqual(['long', 'portfolio']);
  });

  it('asks for nothing once a route is verified, whatever else is stated', () => {
    const both = [aVerified('pair'), aVerified('of-pair'), aRecord('long')];
    expect(idsOf(group, { records: both })).toEqual(['portfolio']);
    expect(idsOf(group, { records: [aVerified('long')] })).toEqual(['portfolio']);
    expect(oneOf('portfolio', group, { records: [aVerified('long')] })?.startsAfter).toEqual([]);
    expect(idsOf(group, { records: [aVerified('pair')] })).toEqual(['of-pair', 'portfolio']);
  });

  it('is not made shorter by what is taken on besides', () => {
    expect(idsOf(group, { drafts: [{ milestone: 'long' }], also: ['short'] })).toEqual([
      'long',
      'entry',
      'short',
      'portfolio',
    ]);
    expect(oneOf('portfolio', group, { drafts: [{ milestone: 'long' }], also: ['short'] })?.startsAfter).toEqual([
      'long',
    ]);
  });

  it('cannot be skipped by skipping its route', () => {
    expect(idsOf(group, { without: ['short'] })).toEqual(['entry', 'short', 'portfolio']);
    const degree = aMilestone('mba', {
      step: 11,
      requirement: { is: 'one_of', group: 'business-degree', route: 'mba' },
    });
    expect(idsOf([...group, degree], { also: ['mba'], without: ['mba'] })).not.toContain('mba');
    expect(idsOf([...group, degree], { also: ['mba'] })).toContain('mba');
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
    expect(idsOf(all)).toEqual(['short', 'board']);
    expect(idsOf(all, { records: [aVerified('long')] })).toEqual(['board']);
  });

  it('takes what is over before what is short, and what is asked for anyway before both', () => {
    expect(idsOf(all, { records: [aRecord('long')] })).toEqual(['long', 'board']);
    const asked = aMilestone('long', { step: 2, ...months(24) });
    expect(idsOf([asked, ...all.slice(1)])).toEqual(['long', 'board']);
  });

  it('goes by what is left of one that is running', () => {
    const running = aRecord('long', { when: { from: '2025-01-01', until: null, ongoing: true } });
    expect(idsOf(all, { records: [running] })).toEqual(['long', 'board']);
  });

  it('takes the first of two that are as long, and none that is left out', () => {
    const same = { ...optional, ...months(6) };
    const two = [
      aMilestone('b', { step: 3, ...same }),
      aMilestone('a', { step: 3, ...same }),
      board(usually('b', 'a')),
    ];
    expect(idsOf(two)).toEqual(['b', 'board']);
    expect(idsOf([{ ...two[0]!, requirement: { is: 'left_out' } }, ...two.slice(1)])).toEqual(['a', 'board']);
  });

  it('takes what is over before what is asked for anyway', () => {
    const asked = aMilestone('long', { step: 2, ...months(24) });
    const both = [asked, ...all.slice(1)];
    expect(oneOf('board', both, { records: [aRecord('short')] })?.startsAfter).toEqual(['short']);
  });

  it('takes the certification that is required anyway, however short another way is', () => {
    const certified = aMilestone('certified', { step: 6, ...months(24) });
    const portfolio = aMilestone('portfolio', { step: 10, ...needs(usually('short', 'certified')) });
    expect(idsOf([ways[1]!, certified, portfolio])).toEqual(['certified', 'portfolio']);
  });

  it('does not count what comes before one that is running', () => {
    const before = aMilestone('before', { step: 3, ...months(40) });
    const running = { ...ways[1]!, ...months(8), ...needs(usually('before')) };
    const given = { records: [aRecord('short', { when: { from: '2026-10', until: null, ongoing: true } })] };
    expect(idsOf([before, ways[0]!, running, all.at(-1)!], given)).toEqual(['short', 'board']);
  });

  it('is named unknown where nobody knows what is needed', () => {
    const odd = aMilestone('board', { step: 2, ...months(1), ...needs(usually('nothing-known')) });
    expect(oneOf('board', [odd])?.unknown).toBe(true);
  });

  it('goes by no way that has closed, though it was done, and by one that closes today', () => {
    expect(idsOf(closed)).toEqual(['long', 'board']);
    expect(idsOf(closed, { records: [aVerified('post')] })).toEqual(['long', 'board']);
    expect(idsOf(closed, open)).toEqual(['post', 'board']);
    expect(idsOf(closed, { ...open, records: [aVerified('post')] })).toEqual(['board']);
  });

  it('is named unknown where no way is open, and holds nothing up', () => {
    const none = [
      ...ways,
      aMilestone('board', { step: 2, ...months(1), ...needs(orBy(rule(source), closing, 'post')) }),
    ];
    expect(oneOf('board', none)?.startsAfter).toStrictEqual([]);
    expect(oneOf('board', none)?.unknown).toBe(true);
    expect(oneOf('board', none, open)).toMatchObject({ unknown: false, startsAfter: ['post'] });
  });

  it('goes by another way than the one that is skipped', () => {
    expect(idsOf(all, { without: ['short'] })).toEqual(['long', 'board']);
    const neither = oneOf('board', [...ways, { ...board(rule(source, 'long', 'short')), ...months(1) }], {
      without: ['short', 'long'],
    });
    expect([neither?.startsAfter, neither?.unknown]).toEqual([[], false]);
    expect(idsOf(all, { without: ['short', 'long'] })).toEqual(['board']);
  });

  it('goes round no circle', () => {
    const circle = [
      aMilestone('a', { step: 1, ...months(1), ...needs(usually('b')) }),
      aMilestone('b', { step: 1, ...months(1), ...needs(usually('a')) }),
    ];
    expect(idsOf(circle)).toEqual(['b', 'a']);
    expect(oneOf('a', circle)?.startsAfter).toEqual(['b']);
    expect(oneOf('b', circle)?.startsAfter).toEqual([]);
  });
});
