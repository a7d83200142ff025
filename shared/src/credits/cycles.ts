import { addMonths } from '../credentials/calendar.js';
import { compare } from '../credentials/holdings.js';
import { firstDay, lastDay } from '../dates/partial-date.js';
import { drawnAt } from '../pathway/equivalence.js';
import type { Milestone } from '../pathway/model.js';
import { commonWay, type Way } from '../pathway/way.js';
import type { RecordFact } from '../record/facts.js';
import type { CreditCycle, OpenedCycle } from './credit.js';
import { heldCyclesOf, holds, isFollowed, isHeld, ruleFigures, targetOf } from './held-cycles.js';

/** Months for which a cycle that ended is still told while nothing was logged of it. */
const TOLD_MONTHS = 12;

/**
 * Every cycle somebody is in on a civil day, the one that ends first before the others: of credentials they hold, verified or stated, of
 * what is asked for each year, and those they opened by hand. One that ended stays for a year while it is not logged: full, it can be; short,
 * that is said.
 */
export const cyclesOf = (
  given: readonly RecordFact[],
  opened: readonly OpenedCycle[],
  today: string,
  way: Way = commonWay,
): CreditCycle[] => {
  const records = ofThisVersion(given, way);
  const met = drawnAt(CYCLE_MET, way.pathway.changes)[0]!;
  const on = { records, today, way };
  return [
    ...way.milestones.filter(({ renewal }) => targetOf(renewal)).flatMap((one) => cyclesFor(one, on)),
    ...opened.map((cycle) => openedCycle(cycle, opened, on, met)),
  ]
    .filter((cycle) => (cycle.ended ? isTold(cycle, on) : cycle.from <= today))
    .toSorted((one, other) => compare(one.until, other.until) || compare(one.id, other.id));
};

interface On {
  records: readonly RecordFact[];
  today: string;
  way: Way;
}

/** Not yet logged, nor followed by a later one of its kind, and over for no more than a year. */
const isTold = (cycle: CreditCycle, { records, today }: On): boolean =>
  cycle.loggedAs === null &&
  today <= addMonths(cycle.until, TOLD_MONTHS) &&
  !isFollowed(cycle.logAs?.renews ?? null, records);

/** What was recorded under an earlier version of the pathway stands for what its milestone has become. */
const ofThisVersion = (records: readonly RecordFact[], { pathway }: Way): RecordFact[] =>
  records.flatMap((record) =>
    drawnAt(record.milestone, pathway.changes).map((milestone) => ({ ...record, milestone })),
  );

const cyclesFor = (milestone: Milestone, on: On): CreditCycle[] => {
  if (milestone.when === 'validity')
    return heldCyclesOf(milestone, { records: on.records, changes: on.way.pathway.changes, today: on.today });
  if (!isYearly(milestone)) return [];
  const year = Number(on.today.slice(0, 4));
  const last = `${year - 1}-12-31`;
  return [
    ...(isAsked(milestone, on, on.today) ? [yearCycle(milestone, on, year)] : []),
    ...(wasHere(on.records, last) && isAsked(milestone, on, last) && !isRecordedIn(milestone, on.records, year - 1)
      ? [yearCycle(milestone, on, year - 1)]
      : []),
  ];
};

const isYearly = ({ renewal }: Milestone) =>
  renewal.rule === 'calendar_year' || (renewal.rule === 'months' && renewal.months === 12);

const isAsked = ({ id, requirement }: Milestone, { records, way }: On, day: string): boolean => {
  if (way.waived.has(id)) return false;
  if (requirement.is === 'required_when') return isHeld(requirement.held, records, day);
  return requirement.is === 'required';
};

/** Nobody is told of a year in which nothing of theirs was written down yet. */
const wasHere = (records: readonly RecordFact[], day: string): boolean =>
  records.some(({ loggedAt }) => loggedAt.slice(0, 10) <= day);

/** Whatever was recorded of a year says how it went. */
const isRecordedIn = ({ id }: Milestone, records: readonly RecordFact[], year: number): boolean =>
  records.some((record) => record.milestone === id && holds(record) && record.when?.from.slice(0, 4) === String(year));

/** What is asked for each year is counted by calendar year. */
const yearCycle = (milestone: Milestone, { records, today }: On, year: number): CreditCycle => {
  const span = { from: `${year}-01-01`, until: `${year}-12-31` };
  const target = targetOf(milestone.renewal)!;
  return {
    id: `year:${milestone.id}:${year}`,
    title: milestone.title,
    ...span,
    ended: span.until < today,
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

const openedCycle = (cycle: OpenedCycle, all: readonly OpenedCycle[], on: On, met: string): CreditCycle => {
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
    ended: until < on.today,
    usualEnd: false,
    target: { amount, unit, atLeast, proposal: false },
    carryOver: carryOverMax === null ? null : { atMost: carryOverMax, inLastMonths: null },
    earlier: earlier ? openedCycle(earlier, all, on, met) : null,
    figures: { by: 'person', askedOn },
    logAs: authority === 'other' ? null : { milestone: met, renews: null },
    loggedAs: authority === 'other' ? null : recordOf(met, cycle, on.records),
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
