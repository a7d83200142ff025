import { rungIn, skillsIn } from '../ladder/rungs.js';
import { skillTitles } from '../pathway/skill-titles.js';
import type { Advice } from './advice.js';
import type { Candidate } from './holding-up.js';
import type { Situation } from './situation.js';
import { ofTheLadder } from './rule-source.js';
import { ours } from './wording.js';

/**
 * Skills behind somebody's rung: of what the rung asks for, the skill with most still open comes first, with what can be done for it.
 * Before the first rung nothing is behind.
 */
export const skillAdvice = (here: Situation, open: readonly Candidate[]): readonly Advice[] => {
  const { rung } = rungIn(here);
  if (!rung) return [];
  return skillsIn(here, rung.rung)
    .map(({ skill, milestones }) => ({ skill, milestones, open: milestones.filter(({ verified }) => !verified) }))
    .toSorted((a, b) => b.open.length - a.open.length)
    .flatMap(({ skill, milestones, open: behind }) => {
      const ids = new Set(behind.map(({ milestone }) => milestone.id));
      const advice = open.find(({ advice: one }) => ids.has(one.milestone))?.advice;
      if (!advice) return [];
      const word = skillTitles[skill].toLowerCase();
      const figures = `${behind.length} of the ${milestones.length} milestones that grow ${word} for it are open, this among them.`;
      return [
        {
          ...advice,
          reason: `You stand on rung ${rung.rung}, ${rung.title}; ${figures} ${advice.reason}`,
          rule: ours('A rung asks for what its gate milestones, and what they need, grow.', ofTheLadder),
        },
      ];
    });
};
