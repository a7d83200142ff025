import { carried } from '../pathway/equivalence.js';
import type { PathwayChange } from '../pathway/model.js';

/** The key of an advice: the action, the milestone, and the record where there is one. */
export const keyOf = (action: string, milestone: string, record: string | null): string =>
  [action, milestone, record].filter((part) => part !== null).join(':');

/** The parts of such a key; the id of a program's own milestone has two. */
const partsOf = (key: string) => {
  const [action, ...rest] = key.split(':');
  const length = rest[0] === 'program' ? 2 : 1;
  const record = rest.slice(length).join(':') || null;
  return { action: action!, milestone: rest.slice(0, length).join(':'), record };
};

/**
 * The keys of what was put away under any version of the pathway, by the names of this one. What became part of something else stays away
 * when what was put away with it is the whole.
 */
export const dismissedNow = (keys: readonly string[], changes: readonly PathwayChange[]): ReadonlySet<string> => {
  const alike = Map.groupBy(keys.map(partsOf), ({ action, record }) => keyOf(action, '', record));
  return new Set(
    [...alike.values()].flatMap((put) => {
      const now = carried(
        put.map(({ milestone }) => milestone),
        changes,
      );
      return [...now].map((milestone) => keyOf(put[0]!.action, milestone, put[0]!.record));
    }),
  );
};
