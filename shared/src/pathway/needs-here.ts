import type { GroupId, Milestone, Pathway } from './model.js';
import { effectOf, type Track, trackParts } from './track-effects.js';

/**
 * Leaves a milestone the needs that are asked on a way: not one that only what is left out could meet, nor one for the routes of a group of
 * which the track needs none. `here` has the requirements as they are on this way.
 */
export const asks = (track: Track, pathway: Pathway, here: readonly Milestone[]) => {
  const spared = sparedGroups(track);
  const notAsked = new Set([
    ...here.flatMap(({ id, requirement }) => (requirement.is === 'left_out' ? [id] : [])),
    ...pathway.milestones.flatMap(({ id, requirement }) =>
      requirement.is === 'one_of' && spared.has(requirement.group) ? [id] : [],
    ),
  ]);
  return (milestone: Milestone): Milestone => ({
    ...milestone,
    needs: milestone.needs.filter(({ anyOf }) => anyOf.some((one) => !notAsked.has(one.milestone))),
  });
};

const sparedGroups = (track: Track): ReadonlySet<GroupId> =>
  new Set(
    trackParts.flatMap((part) => {
      const route = effectOf(track, part)?.route;
      return route?.route === null ? [route.group] : [];
    }),
  );
