import type { PathwayChange } from './model.js';

/**
 * The milestones of the current version that what is held under any version counts for. Nothing is lost by a rename, a split or a merge; what
 * was retired keeps its own name and counts for nothing else.
 */
export const carried = (held: Iterable<string>, changes: readonly PathwayChange[]): ReadonlySet<string> => {
  const now = new Set(held);
  for (const change of changes)
    if (change.is === 'renamed' && now.delete(change.from)) now.add(change.to);
    else if (change.is === 'split' && now.delete(change.from)) for (const part of change.to) now.add(part);
    else if (change.is === 'merged' && suffices(change, now)) now.add(change.to);
  return now;
};

const suffices = ({ from, enough }: Extract<PathwayChange, { is: 'merged' }>, now: ReadonlySet<string>) =>
  enough === 'all' ? from.every((id) => now.has(id)) : from.some((id) => now.has(id));

/** Where a record of any version is drawn now: at each milestone its own has become. */
export const drawnAt = (milestone: string, changes: readonly PathwayChange[]): readonly string[] =>
  changes.reduce<readonly string[]>((at, change) => [...new Set(at.flatMap((id) => becomes(id, change)))], [milestone]);

/** Where everything that is named under any version is now. */
export const allDrawnAt = (named: Iterable<string>, changes: readonly PathwayChange[]): ReadonlySet<string> =>
  new Set([...named].flatMap((id) => drawnAt(id, changes)));

const becomes = (id: string, change: PathwayChange): readonly string[] => {
  if (change.is === 'merged') return change.from.includes(id) ? [change.to] : [id];
  if (change.from !== id || change.is === 'retired') return [id];
  return change.is === 'renamed' ? [change.to] : change.to;
};
