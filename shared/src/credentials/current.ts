import type { Milestone, Need } from '../pathway/model.js';
import type { Way } from '../pathway/way.js';
import type { JourneyFacts } from '../record/facts.js';
import { type Holding, type Holdings, holdingsOf } from './holdings.js';

/** What the issuer asks for all the time something is held: the only needs that can keep it from counting. */
export const keptBy = ({ needs }: Pick<Milestone, 'needs'>): readonly Need[] =>
  needs.filter((need) => need.is === 'rule' && need.throughout);

/**
 * Whether a milestone counts on a civil day, past or to come: something approved covers the day, and so does what its issuer asks for
 * all the time. What merely usually comes before keeps nothing from counting.
 */
export const currentOn = (facts: JourneyFacts, milestone: string, day: string): boolean =>
  covers(holdingsOf(facts), milestone, day);

export const covers = (holdings: Holdings, id: string, day: string, path: readonly string[] = []): boolean => {
  if (path.includes(id)) return true;
  const held = holdings.of(id).find(({ from, endsOn }) => from <= day && endOrForever(endsOn) >= day);
  return (
    held !== undefined &&
    keptBy(held.milestone).every(({ anyOf }) =>
      anyOf.some(({ milestone }) => covers(holdings, milestone, day, [...path, id])),
    )
  );
};

/** A last day to compare by: without an end in sight it comes after every day there is. */
export const endOrForever = (end: string | null): string => end ?? '9';

/** It was never held. Before every day there is. */
export const NEVER = '';

/** The last day of what is held by a day: null when no end is in sight, `NEVER` when nothing was held by then. */
export const ownEnd = (own: readonly Holding[], today: string): string | null =>
  latest(own.filter(({ from }) => from <= today).map(({ endsOn }) => endsOn));

/** The last of several days. */
const latest = (ends: readonly (string | null)[]): string | null =>
  ends.reduce<string | null>((a, b) => (endOrForever(a) > endOrForever(b) ? a : b), NEVER);

export const earlier = (a: string | null, b: string | null): string | null =>
  endOrForever(b) < endOrForever(a) ? b : a;

/** The last day a milestone counts as far as is known today, with what it lapses with. */
export const countsUntil = (
  holdings: Holdings,
  way: Way,
  id: string,
  today: string,
  path: readonly string[] = [],
): string | null => {
  if (path.includes(id)) return null;
  const milestone = way.milestone(id);
  if (!milestone) return NEVER;
  return earlier(ownEnd(holdings.of(id), today), besideEnd(holdings, way, milestone, today, path));
};

/** The last day of what its issuer asks for all the time: null when no end of it is in sight, or nothing is asked for. */
export const besideEnd = (
  holdings: Holdings,
  way: Way,
  milestone: Milestone,
  today: string,
  path: readonly string[] = [],
): string | null =>
  keptBy(milestone)
    .map((need) => needEnd(holdings, way, need, today, [...path, milestone.id]))
    .reduce<string | null>(earlier, null);

/** The last day on which any of what is asked for counts. */
export const needEnd = (holdings: Holdings, way: Way, need: Need, today: string, path: readonly string[]) =>
  latest(need.anyOf.map(({ milestone }) => countsUntil(holdings, way, milestone, today, path)));
