import { allDrawnAt, drawnAt } from '../pathway/equivalence.js';
import { type Milestone, type SkillId, skillIds } from '../pathway/model.js';
import type { Way } from '../pathway/way.js';
import type { JourneyFacts } from '../record/facts.js';
import { type Knowledge, knowledgeOf } from '../record/knowledge.js';
import { type RungGates, rungGates } from './rung-gates.js';

export interface GrowingMilestone {
  milestone: Milestone;
  /** Verified, or covered by what is; otherwise it is open. */
  verified: boolean;
}

export interface RungStanding {
  /** The highest whose gates are all verified; null before the first. Nobody has to have stood on those below. */
  rung: RungGates | null;
  /** The one above, with what opens it; null on the last. */
  next: { rung: RungGates; gates: readonly GrowingMilestone[] } | null;
}

export interface SkillStanding {
  skill: SkillId;
  /** What grows it among what the rung asks for, in the order of the pathway. */
  milestones: readonly GrowingMilestone[];
}

/** What is waived is spared, and opens no rung; what was verified before it changed opens what it did. */
const reached = ({ verified, way }: Knowledge, gate: string): boolean => {
  const opens = (id: string) => verified.has(id) && !way.waived.has(id);
  return opens(gate) || drawnAt(gate, way.pathway.changes).every(opens);
};

const gatesNow = ({ way }: Knowledge, gates: readonly string[]): readonly string[] => [
  ...allDrawnAt(gates, way.pathway.changes),
];

/** The ladder with the goal of a way as its last post. */
export const ladderTo = ({ goal }: Pick<Way, 'goal'>): readonly RungGates[] =>
  rungGates.map((rung) => (rung === rungGates.at(-1) ? { ...rung, title: goal.title } : rung));

/** The rung of the career ladder that what is verified opens. A lapse takes nobody down. */
export const rungOf = (facts: JourneyFacts): RungStanding => rungIn(knowledgeOf(facts));

export const rungIn = (known: Knowledge): RungStanding => {
  const rungs = ladderTo(known.way);
  const rung = rungs.findLast(({ gates }) => gates.every((id) => reached(known, id))) ?? null;
  const above = rungs.find((other) => other.rung === (rung?.rung ?? 0) + 1);
  return {
    rung,
    next: above ? { rung: above, gates: gatesNow(known, above.gates).flatMap((id) => growing(known, id)) } : null,
  };
};

/** Per skill what a rung asks for: its gate milestones and all that they need, each verified or open. No scores. */
export const skillsOf = (facts: JourneyFacts, rung: number): readonly SkillStanding[] =>
  skillsIn(knowledgeOf(facts), rung);

export const skillsIn = (known: Knowledge, rung: number): readonly SkillStanding[] => {
  const { gates } = rungGates.find((other) => other.rung === rung) ?? { gates: [] };
  const asked = closure(known, gatesNow(known, gates));
  const all = known.way.milestones.filter(({ id }) => asked.has(id)).flatMap(({ id }) => growing(known, id));
  return skillIds.flatMap((skill) => {
    const milestones = all.filter(({ milestone }) => milestone.skills.includes(skill));
    return milestones.length === 0 ? [] : [{ skill, milestones }];
  });
};

const growing = (known: Knowledge, id: string): GrowingMilestone[] => {
  const milestone = known.way.milestone(id);
  const verified = known.verified.has(id);
  return milestone && (verified || milestone.requirement.is !== 'left_out') && !known.way.waived.has(id)
    ? [{ milestone, verified }]
    : [];
};

/** Of several that would do, the ones that are verified; all of them while none is. */
const closure = (known: Knowledge, from: readonly string[], found = new Set<string>()): ReadonlySet<string> => {
  for (const id of from)
    if (!found.has(id)) {
      found.add(id);
      for (const { anyOf } of known.way.milestone(id)?.needs ?? []) {
        const open = anyOf.filter(({ way }) => way === undefined).map(({ milestone }) => milestone);
        const held = anyOf.map(({ milestone }) => milestone).filter((other) => known.verified.has(other));
        closure(known, held.length > 0 ? held : open, found);
      }
    }
  return found;
};
