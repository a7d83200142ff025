import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { AdherenceFacts } from '../contracts/meeting.js';
import { isBehind, QUARTER_MINUTES, quarterOf, quartersOf } from './adherence.js';

const dayAfter = (start: string, days: number) =>
  new Date(Date.parse(start) + days * 86_400_000).toISOString().slice(0, 10);
const day = fc.integer({ min: 0, max: 3 * 365 }).map((days) => dayAfter('2024-01-01', days));
const stretch = fc
  .tuple(day, fc.option(fc.integer({ min: 1, max: 200 })))
  .map(([from, days]) => ({ from, until: days === null ? null : dayAfter(from, days) }));
const facts: fc.Arbitrary<AdherenceFacts> = fc
  .record({
    stretch,
    pauses: fc.array(stretch, { maxLength: 2 }),
    leaves: fc.array(stretch, { maxLength: 2 }),
    meetings: fc.array(fc.record({ on: day, minutes: fc.integer({ min: 5, max: 90 }), held: fc.boolean() }), {
      maxLength: 12,
    }),
  })
  .map(({ stretch: { from, until }, ...rest }) => ({ since: from, until, ...rest }));

const overlaps = (days: { from: string; until: string | null }, span: { from: string; until: string }) =>
  days.from < span.until && (days.until === null || days.until > span.from);

test('every day lies in its quarter, and quarters follow each other without a gap', () => {
  fc.assert(
    fc.property(day, (one) => {
      const { from, until } = quarterOf(one);
      expect(one >= from && one < until).toBe(true);
      expect(quarterOf(until).from).toBe(until);
    }),
  );
});

test('quarters are told latest first, side by side, and each touches the mentorship', () => {
  fc.assert(
    fc.property(facts, day, (given, today) => {
      const quarters = quartersOf(given, today);
      for (const [at, one] of quarters.entries()) {
        expect(overlaps({ from: given.since, until: given.until }, one) || one.isRunning).toBe(true);
        if (at > 0) expect(one.until).toBe(quarters[at - 1]!.from);
      }
      expect(quarters.filter(({ isRunning }) => isRunning).length).toBeLessThanOrEqual(1);
    }),
  );
});

test('the minutes of a quarter are those held in it, and an hour of them is always met', () => {
  fc.assert(
    fc.property(facts, day, (given, today) => {
      for (const { from, until, held, is } of quartersOf(given, today)) {
        const within = given.meetings.filter((one) => one.held && one.on >= from && one.on < until);
        expect(held).toBe(within.reduce((sum, { minutes }) => sum + minutes, 0));
        expect(is === 'met').toBe(held >= QUARTER_MINUTES);
      }
    }),
  );
});

test('nothing is held against anybody for a quarter with leave or a pause in it, nor for one the mentorship did not last', () => {
  fc.assert(
    fc.property(facts, day, (given, today) => {
      for (const one of quartersOf(given, today).filter(({ is }) => is === 'not_met')) {
        expect([...given.leaves, ...given.pauses].some((days) => overlaps(days, one))).toBe(false);
        expect(given.since <= one.from && (given.until === null || given.until >= one.until)).toBe(true);
        expect(one.isRunning).toBe(false);
      }
    }),
  );
});

test('a meeting more never puts anybody behind, and an hour in this quarter ends it', () => {
  fc.assert(
    fc.property(facts, day, (given, today) => {
      const more = (minutes: number) => ({
        ...given,
        meetings: [...given.meetings, { on: quarterOf(today).from, minutes, held: true }],
      });
      if (!isBehind(quartersOf(given, today))) expect(isBehind(quartersOf(more(5), today))).toBe(false);
      expect(isBehind(quartersOf(more(60), today))).toBe(false);
    }),
  );
});
