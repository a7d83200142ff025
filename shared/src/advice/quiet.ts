import { daysBetween, formatPartial } from '../dates/partial-date.js';
import { addDays } from '../credentials/calendar.js';
import { compare, type Holding } from '../credentials/holdings.js';
import { leaveDays } from '../attention/leave.js';
import type { Milestone, Need } from '../pathway/model.js';
import type { Advice } from './advice.js';
import type { Dependents } from './opens.js';
import type { Candidate } from './holding-up.js';
import { isReturned, draftWords } from './returned.js';
import { isRequiredOf, isSpared, isWaiting, recordsOf, type Situation } from './situation.js';
import { adviceOn, renewalRule } from './wording.js';

export interface DueAgain {
  milestone: Milestone;
  last: Holding;
  /** The day its time came; days of leave have moved what no issuer sets. */
  day: string;
}

/**
 * What comes again and whose time has come: what comes most often first, then the longest ago; what only serves something later is last.
 * Leave moves what no issuer sets.
 */
export const dueAgain = (here: Situation): readonly DueAgain[] =>
  here.way.milestones
    .flatMap((milestone) => {
      const last = lastOf(here, milestone);
      return last && isAskedAgain(here, milestone) ? [{ milestone, last, day: dayOf(here, milestone, last) }] : [];
    })
    .filter(({ day }) => day < here.today)
    .toSorted(
      (a, b) =>
        Number(serves(here, a.milestone)) - Number(serves(here, b.milestone)) ||
        rhythm(a.milestone) - rhythm(b.milestone) ||
        compare(a.day, b.day) ||
        compare(a.milestone.id, b.milestone.id),
    );

/** Months between one and the next; a calendar year has 12. */
const rhythm = ({ renewal }: Milestone): number => ('months' in renewal ? renewal.months : 12);

/** The occurrence that lasts longest, where each of them has only to be done again. */
const lastOf = (here: Situation, { id }: Milestone): Holding | undefined => {
  const own = here.holdings.of(id);
  if (own.some(({ until, endsOn }) => until === null || endsOn !== null)) return undefined;
  return own.toSorted((a, b) => compare(a.until!, b.until!)).at(-1);
};

const dayOf = ({ clock, today }: Situation, { certainty }: Milestone, { until, known }: Holding): string => {
  const issuers = known === 'rule' && certainty !== 'program-defined';
  return issuers ? until! : addDays(until!, leaveDays(clock, until!, today));
};

/** Continuous steps ask again at every stage; elsewhere what served its purpose is not asked for twice. */
const isAskedAgain = (here: Situation, milestone: Milestone): boolean => {
  const { id } = milestone;
  if (!isRequiredOf(here, milestone) || isSpared(here, milestone)) return false;
  if (isWaiting(here, id) || isReturned(here, id)) return false;
  if (recordsOf(here, id).some(({ state }) => state === 'logged')) return false;
  const purpose = here.way.milestones.filter(({ needs }) => needsIt(needs, id));
  return !serves(here, milestone) || purpose.some((other) => here.asked.has(other.id));
};

/** Whether it is kept fresh for something that comes after it alone. */
const serves = ({ way }: Situation, { id, step }: Milestone): boolean =>
  way.steps.find((one) => one.id === step)?.kind !== 'continuous' &&
  way.milestones.some(({ needs }) => needsIt(needs, id));

const needsIt = (needs: readonly Need[], id: string) =>
  needs.some(({ anyOf }) => anyOf.some(({ milestone }) => milestone === id));

/** Continuous steps gone quiet: what is due again. */
export const quietAdvice = (here: Situation, { all }: Dependents): readonly Advice[] =>
  here.onLeave
    ? []
    : dueAgain(here).map(({ milestone, last, day }) =>
        adviceOn(here, milestone, 'log', last.record.id, {
          reason: `The last one is of ${formatPartial(last.record.when?.from ?? last.from)}; the next was due on ${formatPartial(day)}, ${daysWords(daysBetween(day, here.today))} ago.${draftWords(here, milestone.id)}`,
          rule: renewalRule(milestone),
          unlocks: all(milestone.id),
          due: day,
        }),
      );

const daysWords = (days: number) => (days === 1 ? '1 day' : `${days} days`);

/** Continuous steps without any record: of each what comes first of it. */
export const silentAdvice = (here: Situation, open: readonly Candidate[]): readonly Advice[] =>
  here.way.steps
    .filter(({ id, kind }) => kind === 'continuous' && !hasRecords(here, id))
    .flatMap(({ id }) => {
      const first = open.find(({ advice: { step } }) => step === id)?.advice;
      return first ? [{ ...first, reason: `Nothing is recorded in step ${id} yet. ${first.reason}` }] : [];
    });

const hasRecords = (here: Situation, step: number): boolean =>
  here.way.milestonesOf(step).some(({ id }) => here.byMilestone.has(id));
