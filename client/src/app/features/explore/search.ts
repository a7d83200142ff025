import type { Milestone } from '@cmio-pathway/shared/pathway/model';

/** The milestones whose title has every word that is searched for, wherever it stands. */
export const found = (milestones: readonly Milestone[], search: string): readonly Milestone[] => {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return milestones.filter(({ title }) => words.every((word) => title.toLowerCase().includes(word)));
};
