import { describe, expect, it } from '@jest/globals';
import type { Milestone } from '../pathway/model.js';
import type { RecordFact } from '../record/facts.js';
import { target, wayWith } from '../testing/a-cycle.js';
import { aRecord, aVerified } from '../testing/a-record.js';
import { carryOverRules } from './carry-over.js';
import { creditCategories } from './credit.js';
import { heldCyclesOf, holds, isHeld } from './held-cycles.js';
import { categoryWords } from './words.js';

const renewal = { rule: 'date_on_document', usualMonths: 36, target: target(60, 'PDU'), graceMonths: null } as const;
const way = wayWith({ pmp: { renewal }, chps: { renewal } });
const pmp = way.milestone('pmp')!;
const cyclesHeld = (milestone: Milestone, records: readonly RecordFact[]) =>
  heldCyclesOf(milestone, { records, changes: [], today: '2026-11-23' });
const held = (id: string, from: string, until: string | null, of = 'pmp') => aVerified(of, { from, until }, { id });

describe('the cycle before', () => {
  const now = held('now', '2024-11-30', '2027-11-30');
  const before = (...others: ReturnType<typeof held>[]) =>
    cyclesHeld(pmp, [now, ...others]).find(({ id }) => id === 'record:now:pmp')!.earlier?.id ?? null;
  const last = held('last', '2021-11-30', '2024-11-30');

  it('is the one that ended last, on the day this one begins or earlier, in whichever order they come', () => {
    const older = [held('a', '2018-11-30', '2021-11-30'), held('z', '2015-11-30', '2018-11-30')];
    expect(before(...older, last)).toBe('record:last:pmp');
    expect(before(last, ...older.toReversed())).toBe('record:last:pmp');
    expect(before(held('later', '2022-01-01', '2024-12-01'), last)).toBe('record:last:pmp');
  });

  it('is of the same credential, and held', () => {
    expect(before(held('another', '2022-02-01', '2024-11-29', 'chps'), held('older', '2018-01-01', '2021-01-01'))).toBe(
      'record:older:pmp',
    );
    const withdrawn = { ...held('gone', '2021-12-01', '2024-11-29'), state: 'withdrawn', verified: null } as const;
    const when = { from: '2021-12-01', until: '2024-11-29', ongoing: false };
    expect(before({ ...withdrawn, when })).toBeNull();
    expect(before(aRecord('pmp', { id: 'undated', when: null }))).toBeNull();
  });

  it('is the same for two that end together', () => {
    const twin = held('twin', '2021-11-30', '2024-11-30');
    expect(before(last, twin)).toBe('record:twin:pmp');
    expect(before(twin, last)).toBe('record:twin:pmp');
  });

  it('began before this one, so that a single day is never before itself', () => {
    const day = held('day', '2024-11-30', '2024-11-30');
    expect(before(day)).toBeNull();
    expect(cyclesHeld(pmp, [day])).toMatchObject([{ from: '2024-11-30', until: '2024-11-30', earlier: null }]);
  });
});

it('has no cycle for what ended before it began, and one for the others', () => {
  const when = { from: '2027', until: '2026', ongoing: false };
  expect(cyclesHeld(pmp, [aRecord('pmp', { when })])).toEqual([]);
  expect(cyclesHeld(pmp, [aRecord('pmp', { when: null })])).toEqual([]);
});

it('takes what is verified as held also while a change of it was returned', () => {
  expect(holds({ ...held('r', '2024-01-01', null), state: 'returned' })).toBe(true);
  expect(holds(aRecord('pmp', { state: 'returned' }))).toBe(false);
  expect(holds(aRecord('pmp'))).toBe(true);
});

it('says on which days a credential is held', () => {
  const days = ['2024-10-31', '2024-11-01', '2024-11-02', '2025-11-01', '2025-11-02'];
  const on = (until: string | null) => days.map((day) => isHeld('pmp', [held('h', '2024-11-01', until)], day));
  expect(on('2025-11-01')).toEqual([false, true, true, true, false]);
  expect(on(null)).toEqual([false, true, true, true, true]);
  expect(isHeld('chps', [held('h', '2024-11-01', null)], '2025-01-01')).toBe(false);
});

it('says where each rule of carrying over was read, and when', () => {
  for (const rule of Object.values(carryOverRules)) {
    expect(rule.sources.length).toBeGreaterThan(0);
    for (const source of rule.sources) expect(new URL(source).protocol).toBe('https:');
    expect(rule.checkedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  }
  expect(carryOverRules['pmp']).toMatchObject({ atMost: 20, inLastMonths: 12, certainty: 'secondary' });
});

it('has a word of its own for each category', () => {
  expect(creditCategories.map((category) => categoryWords[category])).toEqual([
    'AMA PRA Category 1',
    'AMA PRA Category 2',
    'AOA Category 1-A',
    'HIMSS-approved',
    'HIIM domain',
    'informatics',
    'ethics',
    'longitudinal assessment',
  ]);
});
