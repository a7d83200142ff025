import type { SkillId } from '../pathway/model.js';
import { type Sourced, sourced } from './sourced.js';
import { source } from './sources.js';

export interface Skill extends Sourced {
  id: SkillId;
  title: string;
  /** What it means in this post. */
  means: string;
}

const skill = (id: SkillId, title: string, means: string): Skill => ({
  id,
  title,
  means,
  ...sourced('unverified', source.article),
});

/** The twelve skills of the post. Which milestone grows which is in the catalog, and our mapping. */
export const skills: readonly Skill[] = [
  skill('medical', 'Medical expertise', 'Knows care from the inside: its practice, its language and its patients.'),
  skill('it', 'Information technology', 'Uses, keeps up and brings in EHR, imaging archives (PACS) and telemedicine.'),
  skill('leadership', 'Leadership', 'Leads clinicians and IT people together, sets goals and sees them reached.'),
  skill(
    'communication',
    'Communication',
    'Makes medicine plain to engineers, and technology plain to physicians and boards.',
  ),
  skill(
    'problem_solving',
    'Problem-solving',
    'Finds why a system fails its users, is hard to use or unsafe, and mends that.',
  ),
  skill(
    'project_management',
    'Project management',
    'Brings a project to what it was for, by its date and within its budget.',
  ),
  skill('data', 'Data analysis', 'Reads health data for decisions and outcomes, and sees where care could be better.'),
  skill(
    'regulatory',
    'Regulatory compliance',
    'Knows the laws and standards, HIPAA first, and holds every system to them.',
  ),
  skill(
    'change',
    'Change management',
    'Takes people through a new system, trained, with little harm to the day’s work.',
  ),
  skill('decision', 'Decision-making', 'Weighs cost, efficiency and what users need, and then decides.'),
  skill('technology', 'Technology evaluation', 'Judges whether something new is of use here, before it is bought.'),
  skill('teamwork', 'Teamwork', 'Works with physicians, nurses, IT and executives, and gets them to work together.'),
];
