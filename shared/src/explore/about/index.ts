import type { About } from './about.js';
import { aboutInformatics } from './about-informatics.js';
import { aboutLeading } from './about-leading.js';
import { aboutPosts } from './about-posts.js';
import { aboutProfession } from './about-profession.js';
import { aboutTraining } from './about-training.js';

export type { About, Condition } from './about.js';

const all: Record<string, About> = {
  ...aboutTraining,
  ...aboutInformatics,
  ...aboutLeading,
  ...aboutProfession,
  ...aboutPosts,
};

/** What a milestone of the catalogue is; undefined for a program's own. */
export const aboutOf = (milestone: string): About | undefined => all[milestone];
export const aboutIds: readonly string[] = Object.keys(all);
