import type { Milestone } from '../pathway/model.js';
import { isAskedFor, type Way } from '../pathway/way.js';

/** One thing a step asks for: a milestone, or one route of a group. */
export interface Requisite {
  /** The milestone's id, or the group's. */
  id: string;
  /** Any of these routes is enough; all milestones of a route are needed. */
  routes: readonly (readonly string[])[];
}

const byRoute = (members: readonly Milestone[]) =>
  [
    ...Map.groupBy(members, (member) =>
      member.requirement.is === 'one_of' ? member.requirement.route : member.id,
    ).values(),
  ].map((route) => route.map((member) => member.id));

/** Whether it is required by itself, not as one of several. `holds` answers for what is required only of holders. */
export const isRequired = ({ requirement }: Milestone, holds: (milestone: string) => boolean): boolean =>
  requirement.is === 'required' || (requirement.is === 'required_when' && holds(requirement.held));

/** What a step asks of somebody, a one-of group once. */
export const requisitesOf = (way: Way, step: number, holds: (milestone: string) => boolean): Requisite[] => {
  const milestones = way.milestonesOf(step);
  const single = milestones
    .filter((milestone) => isRequired(milestone, holds))
    .map(({ id }) => ({ id, routes: [[id]] }));
  const groups = Map.groupBy(
    milestones.filter(({ requirement }) => requirement.is === 'one_of' && isAskedFor(requirement.group)),
    ({ requirement }) => (requirement.is === 'one_of' ? requirement.group : ''),
  );
  return [...single, ...[...groups].map(([id, members]) => ({ id, routes: byRoute(members) }))];
};

export const isMet = ({ routes }: Requisite, done: ReadonlySet<string>): boolean =>
  routes.some((route) => route.every((id) => done.has(id)));
