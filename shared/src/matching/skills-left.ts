import { rungOf, skillsOf } from '../ladder/rungs.js';
import type { SkillId } from '../pathway/model.js';
import type { Way } from '../pathway/way.js';
import type { RecordFact } from '../record/facts.js';

const named = 3;

/**
 * The skills in which the next rung asks for most that is still open: the share that is open decides, then the number, then the order
 * of the skills. Computed from the milestones a program has approved, for that is what a program may know; none on the last rung.
 */
export const skillsLeft = (approved: readonly string[], way?: Way): readonly SkillId[] => {
  const facts = { records: approved.map(approvedFact), ...(way && { way }) };
  const { next } = rungOf(facts);
  if (next === null) return [];
  return skillsOf(facts, next.rung.rung)
    .map(({ skill, milestones }) => {
      const open = milestones.filter(({ verified }) => !verified).length;
      return { skill, open, share: open / milestones.length };
    })
    .filter(({ open }) => open > 0)
    .toSorted((one, other) => other.share - one.share || other.open - one.open)
    .slice(0, named)
    .map(({ skill }) => skill);
};

const approvedFact = (milestone: string): RecordFact => ({
  id: milestone,
  milestone,
  state: 'verified',
  when: null,
  verified: { version: 1, from: '0001-01-01', until: null, program: null, at: '0001-01-01T00:00:00Z' },
  waiting: null,
  returnedAt: null,
  notMetAt: null,
  loggedAt: '0001-01-01T00:00:00Z',
  updatedAt: '0001-01-01T00:00:00Z',
  lastDecision: null,
  versions: 1,
  renews: null,
  files: 0,
});
