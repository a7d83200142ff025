import type { Application } from '../contracts/application.js';
import { type Responsibility, type ResponsibilityGroup, responsibilities } from '../explore/responsibilities.js';
import type { Milestone, SkillId } from '../pathway/model.js';
import type { JourneyFacts } from '../record/facts.js';
import { type Knowledge, knowledgeOf } from '../record/knowledge.js';

/** A milestone of one's own that grows a skill: what can be told of it in an interview. */
export interface SkillEvidence {
  milestone: Milestone;
  verified: boolean;
  /** The ids of its records, the newest first. */
  records: readonly string[];
}

/** One responsibility of the post, with what one has done for each of its skills and what was prepared to say. */
export interface PreparedItem {
  responsibility: Responsibility;
  skills: readonly { skill: SkillId; evidence: readonly SkillEvidence[] }[];
  /** The answer that is about it; null while there is none. */
  answer: string | null;
}

export interface PreparedGroup {
  id: string;
  title: string;
  items: readonly PreparedItem[];
}

/** Which responsibilities are asked about below the two upper rungs. Ours: the article lists them for the CMIO alone. */
const ofRung: Partial<Record<number, readonly string[]>> = {
  1: ['implementation', 'training', 'clinicians', 'data', 'communication', 'learning'],
  2: ['implementation', 'change', 'training', 'clinicians', 'vendors', 'collaboration', 'communication'],
  3: [
    'strategy',
    'implementation',
    'change',
    'compliance',
    'training',
    'clinicians',
    'data',
    'collaboration',
    'vendors',
    'leadership',
    'communication',
  ],
};

/** What a post of a rung answers for; all of it while no rung is said. */
export const responsibilitiesOf = (rung: number | null): readonly ResponsibilityGroup[] => {
  const asked = ofRung[rung ?? 5];
  return asked ? responsibilities.filter(({ id }) => asked.includes(id)) : responsibilities;
};

type Prepared = Pick<Application['content'], 'rung' | 'prepared'>;

/** What an interview is prepared from: the responsibilities of the post and the evidence per skill, verified first. */
export const interviewPreparation = ({ rung, prepared }: Prepared, facts: JourneyFacts): readonly PreparedGroup[] => {
  const known = knowledgeOf(facts);
  return responsibilitiesOf(rung).map(({ id, title, items }) => ({
    id,
    title,
    items: items.map((responsibility) => ({
      responsibility,
      skills: responsibility.skills.map((skill) => ({ skill, evidence: evidenceOf(known, skill) })),
      answer: prepared.find(({ about }) => about === responsibility.text)?.text ?? null,
    })),
  }));
};

/** The groups of responsibilities that no answer is prepared for yet. */
export const unprepared = ({ rung, prepared }: Prepared): readonly ResponsibilityGroup[] => {
  const about = new Set(prepared.filter(({ text }) => text !== '').map((answer) => answer.about));
  return responsibilitiesOf(rung).filter(({ items }) => items.every(({ text }) => !about.has(text)));
};

const evidenceOf = (known: Knowledge, skill: SkillId): SkillEvidence[] =>
  known.way.milestones
    .filter(({ id, skills }) => skills.includes(skill) && known.byMilestone.has(id))
    .map((milestone) => ({
      milestone,
      verified: known.verified.has(milestone.id),
      records: known.byMilestone.get(milestone.id)!.map(({ id }) => id),
    }))
    .toSorted((a, b) => Number(b.verified) - Number(a.verified) || rank(a, skill) - rank(b, skill));

/** What grows a skill most comes first. */
const rank = ({ milestone }: SkillEvidence, skill: SkillId) => milestone.skills.indexOf(skill);
