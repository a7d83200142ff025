import { drawnAt } from './equivalence.js';
import type { Milestone, Requirement } from './model.js';
import type { Way } from './way.js';

/** What another track changes of somebody's way. Nothing recorded is ever part of a change: it stays where it is. */
export interface TrackDifference {
  /** The goal in full, when another one takes its place wherever it stands. */
  goal: { before: string; after: string } | null;
  /** What each milestone has become whose requirement is another one, as it is on the way after. */
  became: Readonly<Record<Requirement['is'], readonly Milestone[]>>;
  /** Of what is left out, that which has a record: it stays there and keeps its standing. */
  stays: readonly Milestone[];
}

/**
 * Compares two ways of the same person, milestone by milestone in the order of the steps. `recorded` are the milestones they have live
 * records of, under any version of the pathway.
 */
export const trackDifference = (before: Way, after: Way, recorded: Iterable<string> = []): TrackDifference => {
  const there = new Set([...recorded].flatMap((id) => drawnAt(id, after.pathway.changes)));
  const changed = after.milestones.filter(
    ({ id, requirement }) => requirement.is !== (before.milestone(id)?.requirement.is ?? 'left_out'),
  );
  const now = (is: Requirement['is']) => changed.filter(({ requirement }) => requirement.is === is);
  return {
    goal: before.goal.title === after.goal.title ? null : { before: before.goal.title, after: after.goal.title },
    became: {
      required: now('required'),
      one_of: now('one_of'),
      required_when: now('required_when'),
      optional: now('optional'),
      left_out: now('left_out'),
    },
    stays: now('left_out').filter(({ id }) => there.has(id)),
  };
};

/** Whether a difference leaves the way as it was. */
export const changesNothing = ({ goal, became }: TrackDifference): boolean =>
  goal === null && Object.values(became).every((milestones) => milestones.length === 0);
