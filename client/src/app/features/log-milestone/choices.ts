import { type Milestone, PATHWAY, milestonesOf } from '@cmio-pathway/shared';

export interface Choice {
  step: number;
  title: string;
  milestones: readonly Milestone[];
}

const foldedText = new Map(
  PATHWAY.milestones.map((milestone) => {
    const step = PATHWAY.steps.find(({ id }) => id === milestone.step);
    return [milestone.id, fold(`${milestone.title} ${milestone.issuer} step ${milestone.step} ${step?.title ?? ''}`)];
  }),
);

function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** The milestones of each step in which every word of the search occurs. */
export const choicesFor = (search: string): Choice[] => {
  const words = fold(search).split(/\s+/).filter(Boolean);
  return PATHWAY.steps
    .map(({ id, title }) => ({
      step: id,
      title,
      milestones: milestonesOf(id).filter((milestone) =>
        words.every((word) => foldedText.get(milestone.id)!.includes(word)),
      ),
    }))
    .filter(({ milestones }) => milestones.length > 0);
};
