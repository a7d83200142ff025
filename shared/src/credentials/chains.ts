import { daysBetween } from '../dates/partial-date.js';
import type { Milestone } from '../pathway/model.js';
import { ownEnd } from './current.js';
import { compare, type Holding } from './holdings.js';

/** A membership by the year is one, whether or not a later year says what it renews. */
const isOneAtATime = ({ counts, renewal }: Milestone) => counts !== 'held' || renewal.rule === 'calendar_year';

/** What renews something is one row with it; side by side stand credentials that no renewal joins. */
export const chains = (own: readonly Holding[]): Holding[][] => {
  const found: Holding[][] = [];
  for (const held of own) {
    const joins = (other: Holding) =>
      isOneAtATime(held.milestone) || other.record.id === held.record.renews || other.record.renews === held.record.id;
    const joined = found.filter((chain) => chain.some(joins));
    for (const chain of joined) found.splice(found.indexOf(chain), 1);
    found.push([...joined.flat(), held]);
  }
  return found.map((chain) => chain.toSorted((a, b) => compare(a.from, b.from) || compare(a.record.id, b.record.id)));
};

/** Days that nothing covers between what was there before and a start. */
export const gap = (before: readonly Holding[], from: string): number => {
  const end = before.length === 0 ? null : ownEnd(before, from);
  return end === null ? 0 : Math.max(0, daysBetween(end, from) - 1);
};
