import type { SkillId } from '../pathway/model.js';
import { skillTitles } from '../pathway/skill-titles.js';
import { type Sourced, sourced } from './sourced.js';
import { source } from './sources.js';

export interface Skill extends Sourced {
  id: SkillId;
  title: string;
  /** What it means in this post. */
  means: string;
}

const skill = (id: SkillId, means: string): Skill => ({
  id,
  title: skillTitles[id],
  means,
  ...sourced('unverified', source.article),
});

/** The twelve skills of the post. Which milestone grows which is in the catalog, and our mapping. */
export const skills: readonly Skill[] = [
  skill('medical', 'Knows care from the inside: its practice, its language and its patients.'),
  skill('it', 'Uses, keeps up and brings in EHR, imaging archives (PACS) and telemedicine.'),
  skill('leadership', 'Leads clinicians and IT people together, sets goals and sees them reached.'),
  skill('communication', 'Makes medicine plain to engineers, and technology plain to physicians and boards.'),
  skill('problem_solving', 'Finds why a system fails its users, is hard to use or unsafe, and mends that.'),
  skill('project_management', 'Brings a project to what it was for, by its date and within its budget.'),
  skill('data', 'Reads health data for decisions and outcomes, and sees where care could be better.'),
  skill('regulatory', 'Knows the laws and standards, HIPAA first, and holds every system to them.'),
  skill('change', 'Takes people through a new system, trained, with little harm to the day’s work.'),
  skill('decision', 'Weighs cost, efficiency and what users need, and then decides.'),
  skill('technology', 'Judges whether something new is of use here, before it is bought.'),
  skill('teamwork', 'Works with physicians, nurses, IT and executives, and gets them to work together.'),
];
