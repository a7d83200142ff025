import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../credentials/calendar.js';
import { daysBetween } from '../dates/partial-date.js';
import { anyDay, anyMoves, anyPlace } from '../testing/an-application.js';
import { funnel } from './funnel.js';
import { believedAt, daysInStages, holding, placeNow, placeOn, type SaidMove, stretches } from './moves.js';
import { isClosing, type Place } from './stages.js';

/** What somebody does to the moves of an application, one thing after the other; `which` is any of the moves before. */
type Act =
  | { does: 'move'; to: Place; on: string }
  | { does: 'correct'; which: number; to: Place; on: string }
  | { does: 'take back'; which: number };
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ does: fc.constant('move' as const), to: anyPlace, on: anyDay }) },
  fc.record({ does: fc.constant('correct' as const), which: fc.nat(20), to: anyPlace, on: anyDay }),
  fc.record({ does: fc.constant('take back' as const), which: fc.nat(20) }),
);

type Row = SaidMove & { nth: number };
const instantOf = (at: number) => `2026-03-01T12:${String(at).padStart(2, '0')}:00Z`;

/** The rows that acts leave behind: a correction ends a row and adds another in its place, an undo ends one. Newest first, as it is read. */
const historyOf = (acts: readonly Act[]): Row[] => {
  const rows: Row[] = [];
  let said = 0;
  acts.forEach((one, at) => {
    const saidAt = instantOf(at);
    const standing = rows.filter(({ supersededAt }) => supersededAt === null);
    const old = one.does === 'move' || standing.length === 0 ? null : standing[one.which % standing.length]!;
    if (one.does !== 'move' && !old) return;
    if (old) old.supersededAt = saidAt;
    if (one.does !== 'take back')
      rows.push({ to: one.to, on: one.on, words: '', saidAt, supersededAt: null, nth: old?.nth ?? (said += 1) });
  });
  return rows.toSorted(
    (a, b) => (a.on === b.on ? b.nth - a.nth : a.on < b.on ? 1 : -1) || (a.saidAt < b.saidAt ? 1 : -1),
  );
};

/** The same without any rows or superseding: a list that is changed in place, and a copy of it kept after each act. */
const believedNaively = (acts: readonly Act[]): { nth: number; to: Place; on: string }[][] => {
  let now: { nth: number; to: Place; on: string }[] = [];
  let said = 0;
  return acts.map((one) => {
    if (one.does === 'move') now = [...now, { nth: (said += 1), to: one.to, on: one.on }];
    else if (now.length > 0) {
      const at = one.which % now.length;
      const { nth } = now[at]!;
      const rest = now.filter((_, index) => index !== at);
      now = one.does === 'correct' ? [...rest, { nth, to: one.to, on: one.on }] : rest;
    }
    return now;
  });
};
const naivePlace = (moves: readonly { nth: number; to: Place; on: string }[], day: string): Place | null => {
  let found: { nth: number; to: Place; on: string } | null = null;
  for (const move of moves)
    if (move.on <= day && (!found || move.on > found.on || (move.on === found.on && move.nth > found.nth)))
      found = move;
  return found?.to ?? null;
};

const days = Array.from({ length: 34 }, (_, at) => addDays('2025-12-31', at));

it('says for any past day and any past moment where the application stood, as it was believed then', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 24 }), (acts) => {
      const history = historyOf(acts);
      const believed = believedNaively(acts);
      for (const [at, moves] of believed.entries())
        for (const day of days)
          expect([at, day, placeOn(believedAt(history, instantOf(at)), day)]).toEqual([
            at,
            day,
            naivePlace(moves, day),
          ]);
      for (const day of days) expect(placeOn(holding(history), day)).toBe(naivePlace(believed.at(-1) ?? [], day));
    }),
    { numRuns: 300 },
  );
});

it('lays the stretches end to end, from the first day to today, and none has the place of its neighbor', () => {
  const today = '2026-02-15';
  fc.assert(
    fc.property(anyMoves, (moves) => {
      const found = stretches(moves, today);
      expect(found[0]!.from).toBe(moves[0]!.on);
      found.forEach(({ until, from, days: lasted, place }, at) => {
        expect(until).toBe(found[at + 1]?.from ?? null);
        expect(lasted).toBe(daysBetween(from, until ?? today));
        expect(place).not.toBe(found[at - 1]?.place);
        expect(placeOn(moves, from)).toBe(place);
      });
      const closed = found.filter(({ place }) => isClosing(place)).reduce((sum, { days: lasted }) => sum + lasted, 0);
      const staged = Object.values(daysInStages(moves, today)).reduce((sum, lasted) => sum + lasted, 0);
      expect(staged + closed).toBe(daysBetween(moves[0]!.on, today));
      expect(found.at(-1)!.place).toBe(placeNow(moves));
    }),
    { numRuns: 300 },
  );
});

it('makes a funnel that never widens and begins with all', () => {
  fc.assert(
    fc.property(fc.array(anyMoves, { maxLength: 8 }), (all) => {
      const counts = funnel(all.map((moves) => ({ moves }))).map(({ reached }) => reached);
      expect(counts[0]).toBe(all.length);
      expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    }),
    { numRuns: 200 },
  );
});
