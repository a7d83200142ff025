import type { ApplicationMove } from '../contracts/application.js';
import { daysBetween } from '../dates/partial-date.js';
import { isClosing, type Place, type Stage, stages } from './stages.js';

/** A move that holds: on which civil day it led where. A list of them is in the order of their days, those of one day as they were said. */
export interface Move {
  to: Place;
  on: string;
}

/** A move with when it was said, and when a correction or an undo took its place. */
export type SaidMove = Pick<ApplicationMove, 'to' | 'on' | 'words' | 'saidAt' | 'supersededAt'>;

const byDay = <Said extends Move>(moves: readonly Said[]): Said[] =>
  moves.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));

/** Of a whole history, as it is read (newest first), the moves that hold, oldest first. */
export const holding = <Said extends SaidMove>(history: readonly Said[]): Said[] =>
  byDay(history.filter(({ supersededAt }) => supersededAt === null).toReversed());

/** Of a whole history the moves that held at an instant: what was believed then. */
export const believedAt = <Said extends SaidMove>(history: readonly Said[], instant: string): Said[] => {
  const at = Date.parse(instant);
  return byDay(
    history
      .filter(
        ({ saidAt, supersededAt }) =>
          Date.parse(saidAt) <= at && (supersededAt === null || Date.parse(supersededAt) > at),
      )
      .toReversed(),
  );
};

/** Where an application stood at the end of a civil day; null before its first. Of several moves on a day the last said counts. */
export const placeOn = (moves: readonly Move[], day: string): Place | null =>
  byDay(moves).findLast(({ on }) => on <= day)?.to ?? null;

/** Where it stands after everything that was said. */
export const placeNow = (moves: readonly Move[]): Place | null => byDay(moves).at(-1)?.to ?? null;

/** The column it is drawn in: where it stands, or where it stood when it was closed. Its first one while it has stood in none. */
export const stageOf = (moves: readonly Move[]): Stage =>
  byDay(moves)
    .map(({ to }) => to)
    .findLast((to): to is Stage => !isClosing(to)) ?? stages[0];

/** A stretch of days in one place; `until` is the first day it was elsewhere, null while it is there. */
export interface Stretch {
  place: Place;
  from: string;
  until: string | null;
  days: number;
}

/** How long it stood where, in order. What was left on the day it was reached lasted no day and is left out. */
export const stretches = (moves: readonly Move[], today: string): Stretch[] => {
  const settled = byDay(moves).filter((move, at, all) => all[at + 1]?.on !== move.on);
  const changes = settled.filter((move, at) => settled[at - 1]?.to !== move.to);
  return changes.map(({ to, on }, at) => {
    const until = changes[at + 1]?.on ?? null;
    return { place: to, from: on, until, days: Math.max(0, daysBetween(on, until ?? today)) };
  });
};

/** Days in each stage, all its stretches together; a stage it was never in has none. */
export const daysInStages = (moves: readonly Move[], today: string): Record<Stage, number> => {
  const days = Object.fromEntries(stages.map((stage) => [stage, 0])) as Record<Stage, number>;
  for (const stretch of stretches(moves, today)) if (!isClosing(stretch.place)) days[stretch.place] += stretch.days;
  return days;
};

/** The furthest stage it has ever reached; null when it has been closed and nothing else. */
export const furthestStage = (moves: readonly Move[]): Stage | null =>
  stages.findLast((stage) => moves.some(({ to }) => to === stage)) ?? null;

/** The first day on which it had reached a stage; who skips a stage has passed it. */
export const reachedOn = (moves: readonly Move[], stage: Stage): string | null =>
  byDay(moves).find(({ to }) => !isClosing(to) && stages.indexOf(to) >= stages.indexOf(stage))?.on ?? null;
