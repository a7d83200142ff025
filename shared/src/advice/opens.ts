import type { Milestone, Need } from '../pathway/model.js';
import { unmetNeeds } from './readiness.js';
import type { Situation } from './situation.js';

/** What is asked of somebody and waits for something else. */
export interface Dependents {
  /** Milestones whose unmet need this would meet, with that need. */
  direct: (id: string) => readonly { milestone: Milestone; need: Need }[];
  /** Required milestones that wait for it through any number of others, the nearest first. */
  all: (id: string) => readonly string[];
}

/** Only what is asked and not said to be done waits: what is behind somebody opens nothing. */
export const dependentsOf = (here: Situation): Dependents => {
  const waiting = here.way.milestones
    .filter(({ id }) => here.asked.has(id) && !here.stated.has(id) && !here.behind.has(id))
    .flatMap((milestone) => unmetNeeds(here, milestone, here.today).map((need) => ({ milestone, need })));
  const found = new Map<string, { milestone: Milestone; need: Need }[]>();
  for (const one of waiting)
    for (const { milestone: id } of one.need.anyOf) found.set(id, [...(found.get(id) ?? []), one]);
  const direct = (id: string) => found.get(id) ?? [];
  const all = (id: string): string[] => {
    const seen = new Set([id]);
    for (const at of seen) for (const { milestone } of direct(at)) seen.add(milestone.id);
    return [...seen].slice(1);
  };
  return { direct, all };
};
