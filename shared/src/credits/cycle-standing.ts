import type { CreditCategory, CreditTarget, CreditUnit } from '../pathway/model.js';
import type { CreditCycle, CreditFact } from './credit.js';
import { addMonths } from '../credentials/calendar.js';

const hours: readonly CreditUnit[] = ['CE', 'CME'];

/** The units that count for one: hours of CE and CME for each other, everything else only as itself. */
export const countedAs = (unit: CreditUnit): readonly CreditUnit[] => (hours.includes(unit) ? hours : [unit]);

/** The category that everything in a cycle has to be of; null where only a part has. */
const wholly = ({ amount, atLeast }: CreditTarget): CreditCategory | null =>
  atLeast.find((part) => part.amount >= amount)?.category ?? null;

/** What the entries that count for a cycle have in common: a span of civil days, a unit, and a category where all must be of it. */
export const askedOf = ({ from, until, target }: CreditCycle) => ({
  from,
  until,
  unit: target.unit,
  category: wholly(target),
});

/** Whether an entry counts for a cycle: it may count for any number of them. */
export const fits = ({ on, unit, categories }: CreditFact, cycle: CreditCycle): boolean => {
  const asked = askedOf(cycle);
  return (
    asked.from <= on &&
    on <= asked.until &&
    countedAs(asked.unit).includes(unit) &&
    (asked.category === null || categories.includes(asked.category))
  );
};

/** The cycles an entry counts toward. */
export const countsToward = (entry: CreditFact, cycles: readonly CreditCycle[]): CreditCycle[] =>
  cycles.filter((cycle) => fits(entry, cycle));

/** How far a cycle is, in the unit of its target, to two decimals. */
export interface CycleStanding {
  /** With what was carried over. */
  collected: number;
  carried: number;
  missing: number;
  parts: { category: CreditCategory; amount: number; collected: number; missing: number }[];
  /** Nothing is missing, in the total and in each part. */
  full: boolean;
}

const hundredths = (amount: number) => Math.round(amount * 100);
/** In whole hundredths, so that no order of adding changes it. */
const sum = (entries: readonly CreditFact[]) => entries.reduce((total, { amount }) => total + hundredths(amount), 0);
const lacking = (asked: number, collected: number) => Math.max(0, hundredths(asked) - collected) / 100;

/** What has been collected toward a cycle, and what is missing. The order of the entries does not matter. */
export const cycleStanding = (cycle: CreditCycle, entries: readonly CreditFact[]): CycleStanding => {
  const { target } = cycle;
  const counting = entries.filter((entry) => fits(entry, cycle));
  const carried = carriedOver(cycle, entries);
  const collected = sum(counting) + carried;
  const parts = target.atLeast.map(({ category, amount }) => {
    const ofIt = sum(counting.filter(({ categories }) => categories.includes(category)));
    return { category, amount, collected: ofIt / 100, missing: lacking(amount, ofIt) };
  });
  const missing = lacking(target.amount, collected);
  return {
    collected: collected / 100,
    carried: carried / 100,
    missing,
    parts,
    full: missing === 0 && parts.every((part) => part.missing === 0),
  };
};

/** What was too much in the cycle before, as far as the rule carries it over; in hundredths. */
const carriedOver = ({ carryOver, earlier }: CreditCycle, entries: readonly CreditFact[]): number => {
  if (!carryOver || !earlier) return 0;
  const tooMuch = hundredths(cycleStanding(earlier, entries).collected) - hundredths(earlier.target.amount);
  const after = carryOver.inLastMonths === null ? null : addMonths(earlier.until, -carryOver.inLastMonths);
  const late = sum(entries.filter((entry) => fits(entry, earlier) && (after === null || entry.on > after)));
  return Math.max(0, Math.min(hundredths(carryOver.atMost), tooMuch, late));
};

/** `open`: it goes on. `full`: it goes on, and nothing is missing. `ended_full`: over and full, to be logged. `ended_short`: over before it was full. */
export type CycleState = 'open' | 'full' | 'ended_full' | 'ended_short';

export const cycleState = ({ ended }: CreditCycle, { full }: CycleStanding): CycleState =>
  ended ? (full ? 'ended_full' : 'ended_short') : full ? 'full' : 'open';
