import { type PreparedGroup, responsibilitiesOf } from '@cmio-pathway/shared/applications/preparation';
import { responsibilities, skills } from '@cmio-pathway/shared/explore';
import type { TypedApplication } from './typed-application';

type Answers = TypedApplication['prepared'];

/** How many milestones are named for one responsibility: what an answer is told from, and no list of everything. */
const MOST = 4;

const known: ReadonlySet<string> = new Set(responsibilities.flatMap(({ items }) => items.map(({ text }) => text)));

/** Questions of one's own: the rows that are about no responsibility, with their place in the list. */
export const ownQuestions = (answers: Answers): number[] =>
  answers.flatMap(({ about }, at) => (known.has(about) ? [] : [at]));

export const answerTo = (answers: Answers, about: string): string =>
  answers.find((one) => one.about === about)?.text ?? '';

/** The answers with one said otherwise. */
export const answered = (answers: Answers, about: string, text: string): Answers =>
  answers.some((one) => one.about === about)
    ? answers.map((one) => (one.about === about ? { about, text } : one))
    : [...answers, { about, text }];

export interface Told {
  id: string;
  text: string;
  skills: string;
  evidence: { milestone: string; title: string; verified: boolean; record: string }[];
}

/** A group of responsibilities as it is prepared: per item its skills and what of one's own shows them, verified first. */
export const toldOf = ({ items }: PreparedGroup): Told[] =>
  items.map(({ responsibility, skills: asked }) => {
    const evidence = new Map(
      asked
        .flatMap((one) => one.evidence)
        .toSorted((a, b) => Number(b.verified) - Number(a.verified))
        .map((one) => [one.milestone.id, one]),
    );
    return {
      id: responsibility.id,
      text: responsibility.text,
      skills: responsibility.skills.map((id) => skills.find((skill) => skill.id === id)?.title ?? id).join(', '),
      evidence: [...evidence.values()].slice(0, MOST).map(({ milestone, verified, records }) => ({
        milestone: milestone.id,
        title: milestone.title,
        verified,
        record: records[0] ?? '',
      })),
    };
  });

/** How many responsibilities of a post have an answer. */
export const preparedCount = (answers: Answers, rung: number | null): { there: number; of: number } => {
  const all = responsibilitiesOf(rung).flatMap(({ items }) => items);
  return { there: all.filter(({ text }) => answerTo(answers, text).trim() !== '').length, of: all.length };
};
