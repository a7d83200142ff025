import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CreditTarget } from '../pathway/model.js';
import { target, wayWith } from '../testing/a-cycle.js';
import { anyEntries as entries, anyEntry as entry, anyOpened as opened } from '../testing/any-credits.js';
import { anyRecords } from '../testing/any-record.js';
import { countsToward, cycleStanding } from './cycle-standing.js';
import { cyclesOf } from './cycles.js';
import { addMonths } from '../credentials/calendar.js';

const today = '2026-11-23';
const held = (of: CreditTarget, usualMonths: number | null) =>
  ({ rule: 'date_on_document', usualMonths, target: of, graceMonths: null }) as const;
const way = wayWith({
  'state-medical-license': { renewal: held(target(45, 'CE', { himss_approved: 25, ethics: 2 }), 36) },
  'primary-board-certification': { renewal: held(target(60, 'PDU'), 36) },
  'mentor-paired': { renewal: held(target(60, 'PDU'), null) },
  'informatics-ce-hours': { renewal: { rule: 'months', months: 12, proposal: true, target: target(15, 'CE') } },
  'ci-continuing-certification': { renewal: { rule: 'calendar_year', target: target(30, 'questions') } },
});

const cycles = fc.tuple(anyRecords, opened).map(([records, own]) => cyclesOf(records, own, today, way));
const holds = <T extends unknown[]>(
  arbitraries: { [K in keyof T]: fc.Arbitrary<T[K]> },
  check: (...values: T) => void,
) =>
  fc.assert(
    fc.property(...(arbitraries as [fc.Arbitrary<unknown>]), (...values: unknown[]) => check(...(values as T))),
    { numRuns: 300 },
  );

it('finds cycles for anybody: open today or ended within a year and not logged, each once, in an order that does not depend on that of the records', () => {
  holds([anyRecords, opened], (records, own) => {
    const found = cyclesOf(records, own, today, way);
    for (const { from, until, ended, loggedAs } of found) {
      expect(from <= today && (ended ? until < today && loggedAs === null : today <= until)).toBe(true);
      expect(addMonths(until, 12) >= today).toBe(true);
    }
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
    const other = cyclesOf(records.toReversed(), own.toReversed(), today, way);
    expect(other.map(({ id }) => id)).toEqual(found.map(({ id }) => id));
  });
});

it('gives the same standing in whichever order entries come', () => {
  holds([cycles, entries], (all, given) => {
    for (const cycle of all) expect(cycleStanding(cycle, given.toReversed())).toEqual(cycleStanding(cycle, given));
  });
});

it('never takes anything away for one entry more, and gives back what it was when that entry is removed', () => {
  holds([cycles, entries, entry], (all, given, more) => {
    for (const cycle of all) {
      const before = cycleStanding(cycle, given);
      const after = cycleStanding(cycle, [more, ...given]);
      expect(after.collected).toBeGreaterThanOrEqual(before.collected);
      expect(after.missing).toBeLessThanOrEqual(before.missing);
      for (const [at, part] of after.parts.entries())
        expect(part.collected).toBeGreaterThanOrEqual(before.parts[at]!.collected);
      expect(after.full || !before.full).toBe(true);
      expect(cycleStanding(cycle, [more, ...given].slice(1))).toEqual(before);
    }
  });
});

it('adds an entry to exactly the cycles it counts toward, and reads entries put together by day as it reads them one by one', () => {
  holds([cycles, entry, entry], (all, one, other) => {
    const counted = countsToward(one, all);
    for (const cycle of all) {
      const withoutEarlier = { ...cycle, earlier: null };
      expect(cycleStanding(withoutEarlier, [one]).collected > 0).toBe(counted.includes(cycle));
      const twice = { ...one, amount: other.amount };
      const together = { ...one, amount: Math.round(one.amount * 100 + other.amount * 100) / 100 };
      expect(cycleStanding(cycle, [one, twice])).toEqual(cycleStanding(cycle, [together]));
    }
  });
});
