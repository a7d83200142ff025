import { milestoneById } from '@cmio-pathway/shared';
import type { Letter } from '../../platform/mail/letter.js';
import { withEnding } from '../../platform/mail/one-click.js';

export interface MorningFacts {
  email: string;
  waiting: number;
  oldestDays: number;
  programs: { id: string; name: string; waiting: number }[];
}

export interface DecisionFacts {
  email: string;
  program: string;
  by: string;
  decisions: { record: string; milestone: string; title: string | null; decision: string; note: string }[];
}

const days = (count: number) => (count < 1 ? 'since today' : `oldest ${count} ${count === 1 ? 'day' : 'days'}`);

/** The line of a mentor's morning. */
export const morningLetter = (facts: MorningFacts, publicUrl: string, ending: string): Letter => {
  const line = `${facts.waiting} ${facts.waiting === 1 ? 'waits' : 'wait'}, ${days(facts.oldestDays)}`;
  const programs = facts.programs.map(
    ({ id, name, waiting }) => `${name}: ${waiting}\n${publicUrl}/programs/${id}/reviews`,
  );
  return withEnding({ to: facts.email, subject: line, text: `${line}.\n\n${programs.join('\n\n')}\n` }, ending);
};

const said: Record<string, string> = { approved: 'approved', returned: 'returned', not_met: 'not met' };

/** What was decided, with its notes. */
export const decisionLetter = (facts: DecisionFacts, publicUrl: string, ending: string): Letter => {
  const titled = facts.decisions.map((one) => ({
    ...one,
    title: one.title ?? milestoneById(one.milestone)?.title ?? one.milestone,
  }));
  const [first] = titled;
  const subject =
    titled.length === 1
      ? `${first!.title}: ${said[first!.decision] ?? first!.decision}`
      : `${facts.program}: ${titled.length} decisions`;
  const lines = titled.map(({ title, decision, note, record }) =>
    [`${title}: ${said[decision] ?? decision}.`, note, `${publicUrl}/journey/milestones/${record}`]
      .filter(Boolean)
      .join('\n'),
  );
  const text = `${facts.by} decided for ${facts.program}.\n\n${lines.join('\n\n')}\n`;
  return withEnding({ to: facts.email, subject, text }, ending);
};
