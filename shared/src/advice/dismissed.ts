import { carried } from '../pathway/equivalence.js';
import type { PathwayChange } from '../pathway/model.js';

/** The key of an advice: the action, the milestone, and the record where there is one. */
export const keyOf = (action: string, milestone: string, record: string | null): string =>
  [action, milestone, record].filter((part) => part !== null).join(':');

/** The parts of such a key. The id of a program's own milestone is two of them: no change of the pathway is about either. */
const partsOf = (key: string) => {
  const [action, milestone, ...record] = key.split(':');
  return { action: action!, milestone: milestone!, record: record.length > 0 ? record.join(':') : null };
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
