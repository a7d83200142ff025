import { compare } from '../credentials/holdings.js';
import { firstDay, lastDay } from '../dates/partial-date.js';
import { drawnAt } from '../pathway/equivalence.js';
import type { Milestone } from '../pathway/model.js';
import { commonWay, type Way } from '../pathway/way.js';
import type { RecordFact } from '../record/facts.js';
import type { CreditCycle, OpenedCycle } from './credit.js';
import { heldCyclesOf, holds, isHeld, ruleFigures, targetOf } from './held-cycles.js';

/**
 * Every cycle somebody is in on a civil day, the one that ends first before the others: of credentials they hold, verified or stated, of
 * what is asked for each year, and those they opened by hand.
 */
export const cyclesOf = (
  given: readonly RecordFact[],
  opened: readonly OpenedCycle[],
  today: string,
  way: Way = commonWay,
): CreditCycle[] => {
  const records = ofThisVersion(given, way);
  const met = drawnAt(CYCLE_MET, way.pathway.changes)[0]!;
  return [
    ...way.milestones.filter(({ renewal }) => targetOf(renewal)).flatMap((one) => cyclesFor(one, records, today, way)),
    ...opened.map((cycle) => openedCycle(cycle, opened, records, met)),
  ]
    .filter(({ from, until }) => from <= today && today <= until)
    .toSorted((one, other) => compare(one.until, other.until) || compare(one.id, other.id));
};

/** What was recorded under an earlier version of the pathway stands for what its milestone has become. */
const ofThisVersion = (records: readonly RecordFact[], { pathway }: Way): RecordFact[] =>
  records.flatMap((record) =>
    drawnAt(record.milestone, pathway.changes).map((milestone) => ({ ...record, milestone })),
  );

const cyclesFor = (milestone: Milestone, records: readonly RecordFact[], today: string, way: Way): CreditCycle[] => {
  if (milestone.when === 'validity') return heldCyclesOf(milestone, { records, changes: way.pathway.changes });
  return isYearly(milestone) && isAsked(milestone, records, today, way) ? [yearCycle(milestone, records, today)] : [];
};

const isYearly = ({ renewal }: Milestone) =>
  renewal.rule === 'calendar_year' || (renewal.rule === 'months' && renewal.months === 12);

const isAsked = ({ id, requirement }: Milestone, records: readonly RecordFact[], today: string, way: Way): boolean => {
  if (way.waived.has(id)) return false;
  if (requirement.is === 'required_when') return isHeld(requirement.held, records, today);
  return requirement.is === 'required';
};

/** What is asked for each year is counted by calendar year. */
const yearCycle = (milestone: Milestone, records: readonly RecordFact[], today: string): CreditCycle => {
  const year = today.slice(0, 4);
  const span = { from: `${year}-01-01`, until: `${year}-12-31` };
  const target = targetOf(milestone.renewal)!;
  return {
    id: `year:${milestone.id}:${year}`,
    title: milestone.title,
    ...span,
    usualEnd: false,
    target,
    carryOver: null,
    earlier: null,
    figures: ruleFigures(milestone, target),
    logAs: { milestone: milestone.id, renews: null },
    loggedAs: recordOf(milestone.id, span, records),
    opened: null,
  };
};

/** What the cycles of licenses and boards are logged as; of others the person says. */
export const CYCLE_MET = 'cme-cycle-met';

const openedCycle = (
  cycle: OpenedCycle,
  all: readonly OpenedCycle[],
  records: readonly RecordFact[],
  met: string,
): CreditCycle => {
  const { id, title, from, until, amount, unit, atLeast, carryOverMax, askedOn, authority } = cycle;
  const earlier =
    carryOverMax === null
      ? undefined
      : all
          .filter((one) => isBefore(one, cycle))
          .toSorted(byEnd)
          .at(-1);
  return {
    id: `opened:${id}`,
    title,
    from,
    until,
    usualEnd: false,
    target: { amount, unit, atLeast, proposal: false },
    carryOver: carryOverMax === null ? null : { atMost: carryOverMax, inLastMonths: null },
    earlier: earlier ? openedCycle(earlier, all, records, met) : null,
    figures: { by: 'person', askedOn },
    logAs: authority === 'other' ? null : { milestone: met, renews: null },
    loggedAs: authority === 'other' ? null : recordOf(met, cycle, records),
    opened: id,
  };
};

const byEnd = (one: OpenedCycle, other: OpenedCycle) => compare(one.until, other.until) || compare(one.id, other.id);

/** Of the same board or state, and over when the other begins. */
const isBefore = (one: OpenedCycle, other: OpenedCycle) =>
  one.until < other.from &&
  one.authority === other.authority &&
  one.which.trim().toLowerCase() === other.which.trim().toLowerCase();

/** The record that a cycle became: it begins with it, and ends with it or on the day it was full. */
const recordOf = (
  milestone: string,
  { from, until }: { from: string; until: string },
  records: readonly RecordFact[],
) =>
  records.find(
    ({ when, ...record }) =>
      record.milestone === milestone &&
      holds({ when, ...record }) &&
      when !== null &&
      when.until !== null &&
      firstDay(when.from) === from &&
      lastDay(when.until) <= until,
  )?.id ?? null;
