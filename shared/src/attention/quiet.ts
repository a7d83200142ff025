import type { AdviceAction } from '../advice/advice.js';
import { advise } from '../advice/advise.js';
import { readinessOf } from '../advice/readiness.js';
import type { Situation } from '../advice/situation.js';
import { compare } from '../credentials/holdings.js';
import { formatPartial, lastDay } from '../dates/partial-date.js';
import type { MilestoneKind } from '../pathway/model.js';
import type { RecordFact } from '../record/facts.js';
import type { AttentionReason, Thresholds } from './reason.js';
import { days } from './lapses.js';
import { workedDays } from './leave.js';

/**
 * Nothing logged for long, though something is theirs to do: returned, due or ready. A role, a degree or a project that goes on covers
 * the time, and one that has ended covers it up to its end. Never while on leave.
 */
export const quiet = (here: Situation, { quietDays }: Thresholds): readonly AttentionReason[] => {
  const since = lastHeard(here);
  if (here.onLeave || since === null) return [];
  const past = workedDays(here.clock, since, here.today);
  if (past <= quietDays || live(here).some((record) => record.when?.ongoing && coversTime(here, record))) return [];
  const next = theirs(here);
  return next
    ? [
        {
          rule: 'quiet',
          level: 'at_risk',
          since,
          milestone: null,
          record: null,
          text: `Nothing was logged since ${formatPartial(since)}, ${days(past)}, and “${next.milestone.title}” is ${open[next.action]}. More than ${quietDays} is at risk, leave taken out.`,
        },
      ]
    : [];
};

const open: Record<AdviceAction, string> = {
  revise: 'to be sent again',
  renew: 'to be renewed',
  collect: 'short of credits',
  continue: 'begun as a draft',
  start: 'ready to begin',
  submit: 'to be sent for review',
  record: 'to be recorded',
  log: 'due again',
};

const live = ({ facts }: Situation) => facts.records.filter(({ state }) => state !== 'withdrawn');

const covering: ReadonlySet<MilestoneKind | undefined> = new Set(['role', 'degree', 'activity']);
const coversTime = ({ way }: Situation, { milestone }: RecordFact): boolean =>
  covering.has(way.milestone(milestone)?.kind);

/** The last day something was logged or sent, or a role, degree or project ended; before any record, the day the clock began. */
const lastHeard = (here: Situation): string | null => {
  const { records } = here.facts;
  const ended = live(here)
    .filter((record) => coversTime(here, record))
    .flatMap(({ when }) => (when?.until && lastDay(when.until) <= here.today ? lastDay(when.until) : []));
  const heard = [
    ...records.map(({ loggedAt }) => loggedAt.slice(0, 10)),
    ...records.flatMap(({ waiting }) => waiting?.since.slice(0, 10) ?? []),
    ...ended,
  ];
  return heard.toSorted(compare).at(-1) ?? here.clock.map(({ from }) => from).toSorted(compare)[0] ?? null;
};

/** The first thing that is theirs to do now, and what; what is not ready yet is not. */
const theirs = (here: Situation) => {
  const { facts, today, clock } = here;
  return advise(facts, { today, clock })
    .map(({ milestone, action }) => ({ milestone: here.way.milestone(milestone)!, action }))
    .find(({ milestone, action }) => action !== 'start' || readinessOf(here, milestone, today).ready);
};
