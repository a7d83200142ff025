import type { Milestone } from '../pathway/model.js';
import type { Way } from '../pathway/way.js';

/** Every milestone's place in an order in which each comes after all it could need: the catalogue's own as far as that allows. */
export const orderOf = (way: Way): ReadonlyMap<string, number> => {
  const place = new Map<string, number>();
  const entered = new Set<string>();
  const enter = ({ id, needs }: Milestone): void => {
    if (entered.has(id)) return;
    entered.add(id);
    for (const { milestone } of needs.flatMap(({ anyOf }) => anyOf)) {
      const before = way.milestone(milestone);
      if (before) enter(before);
    }
    place.set(id, place.size);
  };
  way.milestones.forEach(enter);
  return place;
};
