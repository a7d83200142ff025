import type { Milestone } from '@cmio-pathway/shared/pathway/model';
import type { Way } from '@cmio-pathway/shared/pathway/way';

export interface Choice {
  step: number;
  title: string;
  milestones: readonly Milestone[];
}

function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

const folded = new WeakMap<Milestone, string>();
const textOf = (milestone: Milestone, step: string): string => {
  const known = folded.get(milestone);
  if (known !== undefined) return known;
  const text = fold(`${milestone.title} ${milestone.issuer} step ${milestone.step} ${step}`);
  folded.set(milestone, text);
  return text;
};

/** The milestones of each step in which every word of the search occurs. */
export const choicesFor = (way: Way, search: string): Choice[] => {
  const words = fold(search).split(/\s+/).filter(Boolean);
  return way.steps
    .map(({ id, title }) => ({
      step: id,
      title,
      milestones: way
        .milestonesOf(id)
        .filter((milestone) => words.every((word) => textOf(milestone, title).includes(word))),
    }))
    .filter(({ milestones }) => milestones.length > 0);
};
