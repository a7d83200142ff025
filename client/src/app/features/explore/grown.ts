import type { Milestone, SkillId } from '@cmio-pathway/shared/pathway/model';
import { PATHWAY } from '@cmio-pathway/shared/pathway/pathway';
import { steps } from '@cmio-pathway/shared/pathway/steps';
import { skills } from '@cmio-pathway/shared/explore';

/** A skill with the milestones that grow it, step by step. */
export interface GrownSkill {
  id: SkillId;
  title: string;
  means: string;
  milestones: readonly Milestone[];
  bySteps: readonly { step: number; milestones: readonly Milestone[] }[];
}

const grownOf = (id: SkillId) => PATHWAY.milestones.filter((milestone) => milestone.skills.includes(id));

export const grownSkills: readonly GrownSkill[] = skills.map(({ id, title, means }) => {
  const milestones = grownOf(id);
  return {
    id,
    title,
    means,
    milestones,
    bySteps: steps.map((step) => ({
      step: step.id,
      milestones: milestones.filter((milestone) => milestone.step === step.id),
    })),
  };
});

/** The sentence the page opens with: what grows most, and what least. */
export const skillsFinding = (grown: readonly GrownSkill[]): string => {
  const ordered = grown.toSorted((a, b) => b.milestones.length - a.milestones.length);
  const most = ordered[0]!;
  const least = ordered.at(-1)!;
  return `${most.title} grows in ${most.milestones.length} milestones, ${least.title.toLowerCase()} in ${least.milestones.length}.`;
};
