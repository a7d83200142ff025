import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { EnrollmentChange } from '../contracts/enrollment.js';
import { addDays } from '../credentials/calendar.js';
import { afterChange, isEnd } from './change.js';
import { lastOf, type Period, restated, stretchesOf, truthOn, type Written } from './periods.js';

const begin = '2026-07-01';
const days = Array.from({ length: 90 }, (_, at) => addDays(begin, at * 8 - 60));
const day = fc.integer({ min: -60, max: 660 }).map((count) => addDays(begin, count));
const until = fc.option(day, { nil: null });
const change: fc.Arbitrary<EnrollmentChange> = fc.oneof(
  fc.record({ kind: fc.constant('began' as const), from: day }),
  fc.record({ kind: fc.constant('leave' as const), from: day, until }),
  fc.record({ kind: fc.constant('training' as const), from: day, until }),
  fc.record({ kind: fc.constant('fraction' as const), from: day, until, fraction: fc.constantFrom(0.5, 0.8, 1) }),
  fc.record({ kind: fc.constant('cohort' as const), from: day, cohort: fc.constantFrom('one', 'two') }),
  fc.record({ kind: fc.constant('completion' as const), from: day }),
);
/** A place taken anew after an end, as an offer does it. */
const again = fc.record({ kind: fc.constant('again' as const), from: day });

interface Row extends Period, Written {
  id: string;
}

const instant = (at: number) => new Date(1.8e12 + at * 60_000).toISOString();
const plain = (one: Period | undefined) =>
  one && { leave: one.leave, fraction: one.fraction, cohort: one.cohort, from: one.from, until: one.until };
const facts = (one: Period | undefined) => one && { leave: one.leave, fraction: one.fraction, cohort: one.cohort };

const full = (from: string): Period => ({ from, until: null, leave: false, fraction: 1, cohort: 'one' });
const apply = (periods: Period[], said: EnrollmentChange | { kind: 'again'; from: string }): Period[] | null => {
  if (said.kind === 'again') {
    const free = periods.every((one) => lastOf(one) < said.from);
    return free ? [...periods, full(said.from)] : null;
  }
  const found = afterChange(periods, said);
  return 'refused' in found ? null : found.periods;
};
const on = (periods: Period[], at: string) => periods.find((one) => one.from <= at && at <= lastOf(one));

it('never overlaps, opens no gap that nobody stated, and changes no day that a change is not about', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof({ weight: 5, arbitrary: change }, again), { maxLength: 12 }), (all) => {
      let periods = [full(begin)];
      for (const said of all) {
        const next = apply(periods, said);
        if (!next) continue;
        for (const [at, one] of next.entries()) {
          expect(one.from <= lastOf(one)).toBe(true);
          if (at > 0) expect(lastOf(next[at - 1]!) < one.from).toBe(true);
        }
        const gaps = stretchesOf(next).length;
        expect(gaps).toBeLessThanOrEqual(stretchesOf(periods).length + (said.kind === 'again' ? 1 : 0));
        const before = periods;
        // Without an end of its own a change lasts as long as the stretch it lies in, and never reaches a later one.
        const stretch = stretchesOf(before).find(
          (one) => one[0]!.from <= said.from && said.from <= lastOf(one.at(-1)!),
        );
        const end = stretch && lastOf(stretch.at(-1)!);
        for (const one of days) {
          const [was, is] = [facts(on(before, one)), facts(on(next, one))];
          if (said.kind === 'again') expect(is).toEqual(one >= said.from ? facts(full(one)) : was);
          else if (said.kind === 'began' || isEnd(said)) {
            // A first or a last day moves who is enrolled, and never what was true of a day.
            if (was && is) expect(is).toEqual(was);
          } else if (one < said.from || one > end! || ('until' in said && said.until !== null && one > said.until))
            expect(is).toEqual(was);
          else if (is) {
            expect(was).toBeDefined();
            if (said.kind === 'leave') expect(is.leave).toBe(true);
            if (said.kind === 'fraction') expect(is.fraction).toBe(said.fraction);
          }
        }
        periods = next;
      }
    }),
    { numRuns: 300 },
  );
});

it('answers what was true on any day, as it was believed at any time', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof({ weight: 5, arbitrary: change }, again), { maxLength: 12 }), (all) => {
      let rows: Row[] = [{ ...full(begin), id: '0', recordedAt: instant(0), supersededAt: null }];
      const states: Period[][] = [[full(begin)]];
      for (const [index, said] of all.entries()) {
        const at = instant(index + 1);
        const current = states.at(-1)!;
        const next = apply(current, said) ?? current;
        const { superseded, added } = restated(
          rows.filter(({ supersededAt }) => supersededAt === null),
          next,
        );
        rows = [
          ...rows.map((row) => (superseded.includes(row.id) ? { ...row, supersededAt: at } : row)),
          ...added.map((one, number) => ({ ...one, id: `${index + 1}.${number}`, recordedAt: at, supersededAt: null })),
        ];
        states.push(next);
      }
      for (const [index, state] of states.entries())
        for (const one of days) expect(plain(truthOn(rows, one, instant(index)))).toEqual(plain(on(state, one)));
      for (const one of days) expect(plain(truthOn(rows, one))).toEqual(plain(on(states.at(-1)!, one)));
      expect(truthOn(rows, begin, new Date(0).toISOString())).toBeUndefined();
    }),
    { numRuns: 200 },
  );
});
