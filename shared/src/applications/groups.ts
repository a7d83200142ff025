import type { ApplicationLine } from '../contracts/application.js';
import { firstDay } from '../dates/partial-date.js';
import { placeNow, stageOf } from './moves.js';
import { isClosing, stages } from './stages.js';

export type WaitsFor = 'me' | 'them' | 'closed';
type Waiting = Pick<ApplicationLine, 'moves' | 'next'>;

/** Whose turn it usually is, while no next action says so. */
const turnAt = {
  researched: 'me',
  tailored: 'me',
  applied: 'them',
  screen: 'them',
  panel: 'them',
  offer: 'me',
} as const;

/** Whom an application waits for. Who is appointed waits only for a next action that is said. */
export const waitsFor = ({ moves, next }: Waiting): WaitsFor => {
  const place = placeNow(moves) ?? stages[0];
  if (isClosing(place)) return 'closed';
  return next?.turn ?? (place === 'appointed' ? 'closed' : turnAt[place]);
};

/** The groups of the table, and in each the order of its rows: the furthest first, then what is due first, then by name. */
export const groupsOf = <Line extends Waiting & Pick<ApplicationLine, 'organisation'>>(
  lines: readonly Line[],
): Record<WaitsFor, Line[]> => {
  const groups = Object.groupBy(lines, waitsFor);
  const open = (found: Line[] = []) => found.toSorted((a, b) => byStage(a, b) || byDue(a, b) || byName(a, b));
  return {
    me: open(groups.me),
    them: open(groups.them),
    closed: (groups.closed ?? []).toSorted((a, b) => compare(lastOn(b), lastOn(a)) || byName(a, b)),
  };
};

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const byStage = (a: Waiting, b: Waiting) => stages.indexOf(stageOf(b.moves)) - stages.indexOf(stageOf(a.moves));
const byDue = (a: Waiting, b: Waiting) => compare(dueDay(a), dueDay(b));
const byName = (a: { organisation: string }, b: { organisation: string }) => compare(a.organisation, b.organisation);
const dueDay = ({ next }: Waiting) => (next?.on ? firstDay(next.on) : '9999');
const lastOn = ({ moves }: Waiting) =>
  moves
    .map(({ on }) => on)
    .toSorted()
    .at(-1) ?? '';
