import type { Milestone, Need, Requirement } from '../pathway/model.js';
import { commonWay, type Way } from '../pathway/way.js';
import type { JourneyFacts } from '../record/facts.js';
import { knowledgeOf } from '../record/knowledge.js';

type Alternative = Need['anyOf'][number];

/** What readiness is judged from: the way, and everything done or said to be. */
export interface Said {
  way: Way;
  stated: ReadonlySet<string>;
}

/** Whether an alternative can be taken today: by no way that closes, or by one that has not. */
export const isOpen = (way: Way, { way: closing }: Alternative, today: string): boolean =>
  closing === undefined || way.closesOn(closing) >= today;

/** Needs that nothing done or stated meets. An order that this way does not ask for is none; an issuer's rule stays one. */
export const unmetNeeds = ({ way, stated }: Said, { needs, requirement }: Milestone, today: string): readonly Need[] =>
  needs.filter(
    (need) =>
      (need.is === 'rule' || need.anyOf.some(({ milestone }) => isOnWay(way.milestone(milestone), requirement))) &&
      !need.anyOf.some((one) => stated.has(one.milestone) && isOpen(way, one, today)),
  );

/** What is optional comes before nothing that is required. */
const isOnWay = (needed: Milestone | undefined, of: Requirement): boolean =>
  needed !== undefined &&
  needed.requirement.is !== 'left_out' &&
  (needed.requirement.is !== 'optional' || of.is === 'optional');

/** What can still meet a need: open, and part of this way. */
const alternatives = ({ way, stated }: Said, { anyOf }: Need, today: string): readonly string[] =>
  anyOf.flatMap((one) => {
    const requirement = way.milestone(one.milestone)?.requirement.is;
    const there = stated.has(one.milestone) || (requirement !== undefined && requirement !== 'left_out');
    return there && isOpen(way, one, today) ? [one.milestone] : [];
  });

/** Whether an issuer's rule can no longer be met: every way to it is closed, or not part of this person's. */
export const isClosed = (said: Said, milestone: Milestone, today: string, path: readonly string[] = []): boolean =>
  !path.includes(milestone.id) &&
  unmetNeeds(said, milestone, today).some(
    (need) =>
      need.is === 'rule' &&
      alternatives(said, need, today).every(
        (id) => !said.stated.has(id) && isClosed(said, said.way.milestone(id)!, today, [...path, milestone.id]),
      ),
  );

export interface Readiness {
  ready: boolean;
  /** What usually comes first, one of each need. */
  first: readonly Milestone[];
  /** A sentence; null when it is ready. */
  words: string | null;
}

/** Whether what usually comes first is there. Advice alone: it keeps nobody from logging, and nothing from counting. */
export const readiness = (milestone: Milestone, facts: JourneyFacts, today: string): Readiness => {
  const { way = commonWay } = facts;
  return readinessOf({ way, stated: knowledgeOf(facts).stated }, milestone, today);
};

export const readinessOf = (said: Said, milestone: Milestone, today: string): Readiness => {
  const first = unmetNeeds(said, milestone, today).flatMap((need) => {
    const [next] = alternatives(said, need, today);
    return said.way.milestone(next ?? need.anyOf[0]!.milestone) ?? [];
  });
  if (first.length === 0) return { ready: true, first, words: null };
  const named = listed(first.map(({ title }) => `“${title}”`));
  const words = isClosed(said, milestone, today)
    ? `Not possible now: the ways to ${named} are closed or not part of this track.`
    : `Not yet ready: usually first ${named}.`;
  return { ready: false, first, words };
};

/** One, one and two, or one, two and three. */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
