import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ClockSpan } from '../attention/leave.js';
import { addDays, addMonths } from '../credentials/calendar.js';
import { aimedAt, movedBy, proRata } from './move-plan.js';
import { dueBy, type PlannedDay } from './plan-clock.js';
import { trainingEnd } from './training-clock.js';

const today = '2026-11-23';
const day = fc.integer({ min: -1500, max: 1500 }).map((days) => addDays(today, days));
const span: fc.Arbitrary<ClockSpan> = fc.record({
  from: day,
  until: fc.option(day, { nil: null }),
  fraction: fc.constantFrom(1, 0.8, 0.5, 0.2, 0),
  leave: fc.boolean(),
});
/** Spans that may overlap, and end before they begin. */
const clock = fc.array(span, { maxLength: 4 });
const items = fc.array(
  fc.record(
    { milestone: fc.string(), targetOn: day, setOn: day, aimedOn: day },
    { requiredKeys: ['milestone', 'targetOn'] },
  ),
  { maxLength: 5 },
);
const civil = /^\d{4}-\d\d-\d\d$/;

it('pressing twice changes nothing', () => {
  fc.assert(
    fc.property(items, clock, (plan, spans) => {
      const once = proRata(plan, spans, today);
      expect(proRata(once, spans, today)).toEqual(once);
    }),
    { numRuns: 500 },
  );
});

it('a plan moved by the clock is due on the days it shows', () => {
  fc.assert(
    fc.property(items, clock, (plan, spans) => {
      for (const item of proRata(plan, spans, today)) {
        const due = dueBy(item, spans);
        if (due !== null && due >= today) expect(item.targetOn).toBe(due);
      }
    }),
  );
});

it('moving loses no milestone and its order, and puts nothing into the past that was not there', () => {
  fc.assert(
    fc.property(items, clock, fc.integer({ min: -24, max: 24 }), (plan, spans, months) => {
      for (const moved of [proRata(plan, spans, today), movedBy(plan, months, today)]) {
        expect(moved.map(({ milestone }) => milestone)).toEqual(plan.map(({ milestone }) => milestone));
        for (const [at, { targetOn }] of moved.entries()) {
          expect(targetOn).toMatch(civil);
          expect(targetOn >= today || targetOn === plan[at]!.targetOn).toBe(true);
        }
      }
    }),
  );
});

it('the same order of days stays when all move by months', () => {
  fc.assert(
    fc.property(day, day, fc.integer({ min: 0, max: 24 }), (one, other, months) => {
      const [first, second] = movedBy(
        [one, other].toSorted().map((targetOn): PlannedDay => ({ targetOn })),
        months,
        today,
      );
      if (first!.targetOn >= today) expect(first!.targetOn <= second!.targetOn).toBe(true);
    }),
  );
});

it('leave and part time never make a day due earlier, nor earlier than it was aimed at', () => {
  fc.assert(
    fc.property(day, day, clock, span, (targetOn, setOn, spans, more) => {
      const before = dueBy({ targetOn, setOn }, spans);
      const after = dueBy({ targetOn, setOn }, [...spans, more]);
      expect(before === null || before >= targetOn).toBe(true);
      // Cutting months at one more edge may cost a day and a half.
      if (after !== null) expect(before !== null && addDays(after, 2) >= before).toBe(true);
    }),
    { numRuns: 500 },
  );
});

it('a day that is set anew is not yet moved', () => {
  fc.assert(
    fc.property(items, day, (plan, targetOn) => {
      for (const item of plan) {
        const set = aimedAt(item, targetOn, today);
        expect(set.targetOn).toBe(targetOn);
        if (targetOn !== item.targetOn) expect([set.setOn, set.aimedOn]).toEqual([today, undefined]);
      }
    }),
  );
});

it('training ends on a day for any spans, in whatever order they come', () => {
  fc.assert(
    fc.property(day, fc.double({ min: 0, max: 120, noNaN: true }), clock, (from, months, spans) => {
      const end = trainingEnd(from, months, spans);
      expect(end === null || civil.test(end)).toBe(true);
      expect(trainingEnd(from, months, spans.toReversed())).toBe(end);
      if (end !== null) expect(end >= from).toBe(true);
      if (spans.length === 0) expect(end! <= addMonths(from, Math.ceil(months))).toBe(true);
    }),
    { numRuns: 500 },
  );
});
