import { daysBetween, formatPartial, lastDay } from '../dates/partial-date.js';
import { addMonths } from '../credentials/calendar.js';
import { recurs } from '../credentials/credentials.js';
import { compare } from '../credentials/holdings.js';
import { workedDays } from '../attention/leave.js';
import type { Milestone } from '../pathway/model.js';
import type { Advice, AdviceAction } from './advice.js';
import type { Dependents } from './opens.js';
import { isClosed, listed, readinessOf } from './readiness.js';
import { positionOf } from './position.js';
import { isReturned } from './returned.js';
import { isSpared, isWaiting, runningRecord, type Situation, statedRecord } from './situation.js';
import { notMetWords, opensWords, orderRule, planWords, submitWords } from './why.js';
import { adviceOn } from './wording.js';

/** An advice with what orders it: first the days of the plan that are near, then what is ready, then what most waits for. */
export interface Candidate {
  advice: Advice;
  order: readonly [near: string, ready: number, holdsUp: number];
  /** What usually comes first and is not there. */
  first: readonly string[];
}

/** What is asked or planned, not done, and can be done now: to have reviewed, to record, or to begin. */
export const holdingUp = (here: Situation, opens: Dependents): readonly Candidate[] => {
  const groups = new Set<string>();
  return here.way.milestones
    .filter((milestone) => isTheirs(here, milestone))
    .flatMap((milestone) => candidate(here, opens, milestone))
    .toSorted(byOrder)
    .filter(({ advice }) => firstOfItsGroup(here.way.milestone(advice.milestone)!, groups));
};

/** What waits for something else that is named is not named before it is there, unless it is planned. */
export const notWaiting = (here: Situation, all: readonly Candidate[]): readonly Candidate[] => {
  const named = new Set(all.map(({ advice }) => advice.milestone));
  return all.filter(({ advice, first }) => here.planned.has(advice.milestone) || !first.some((id) => named.has(id)));
};

/** Ties stay in the order of the pathway: sorting is stable. */
const byOrder = ({ order: a }: Candidate, { order: b }: Candidate): number =>
  compare(a[0], b[0]) || a[1] - b[1] || b[2] - a[2];

/** Of a group that is not met one milestone is enough to name. */
const firstOfItsGroup = ({ requirement }: Milestone, groups: Set<string>): boolean => {
  if (requirement.is !== 'one_of') return true;
  const first = !groups.has(requirement.group);
  groups.add(requirement.group);
  return first;
};

const isTheirs = (here: Situation, milestone: Milestone): boolean => {
  const { id } = milestone;
  if (!here.asked.has(id) && !here.planned.has(id)) return false;
  if (here.verified.has(id) || here.drafted.has(id) || isSpared(here, milestone)) return false;
  return (
    !isWaiting(here, id) &&
    !isReturned(here, id) &&
    !anotherRouteRuns(here, milestone) &&
    !isClosed(here, milestone, here.today)
  );
};

/** Who is on one route of a group is not told of another. */
const anotherRouteRuns = (here: Situation, { requirement }: Milestone): boolean =>
  requirement.is === 'one_of' &&
  here.way.milestones.some(
    ({ id, requirement: other }) =>
      other.is === 'one_of' &&
      other.group === requirement.group &&
      other.route !== requirement.route &&
      (here.stated.has(id) || here.drafted.has(id) || here.byMilestone.has(id)),
  );

const candidate = (here: Situation, opens: Dependents, milestone: Milestone): readonly Candidate[] => {
  const { id } = milestone;
  const unlocks = opens.all(id);
  const made = (
    action: AdviceAction,
    record: string | null,
    ready: number,
    reason: string,
    { more = 0, first = [] }: { more?: number; first?: readonly string[] } = {},
  ) => [
    {
      advice: adviceOn(here, milestone, action, record, {
        reason: `${planWords(here, id)}${reason}`,
        rule: orderRule(here, opens, milestone, action),
        unlocks,
      }),
      order: [near(here, id), ready, unlocks.length + more] as const,
      first,
    },
  ];
  if (here.stated.has(id)) {
    const stated = statedRecord(here, id);
    if (!stated || !here.canSubmit) return [];
    const covers = [...here.way.coveredBy(id)].filter((other) => here.asked.has(other)).length;
    const resting = [...here.asked].filter((other) => here.stated.has(other)).length;
    return made('submit', stated.id, 0, submitWords(resting - 1, covers), { more: covers + resting });
  }
  const running = runningRecord(here, id);
  if (running) {
    const { from } = running.when!;
    const words = `You have been in it since ${formatPartial(from)}, longer than it usually takes: record its end if it has ended.`;
    return isOverdue(here, milestone, from) ? made('record', running.id, 0, words) : [];
  }
  const position = positionOf(here, milestone);
  if (position) return position.lasted === null ? [] : made('record', null, 0, position.lasted);
  if (here.onLeave) return [];
  const later = here.behind.get(id);
  if (later !== undefined && milestone.kind !== 'meeting' && !recurs(milestone)) {
    const words = `“${here.way.milestone(later)!.title}” is on your record, and this usually comes before it: record it if you did it.`;
    return made('record', null, 0, words);
  }
  const { ready, words, first } = readinessOf(here, milestone, here.today);
  const before = stepsBefore(here, milestone);
  // Years ahead of its step nobody needs to be told; whoever planned it knows.
  if (before.length > 0 && !here.planned.has(id)) return [];
  const inReach = before.length === 0 && isWaitedForNow(here, opens, milestone);
  const when =
    words ??
    (before.length > 0
      ? `Usually after step ${listed(before.map(String))}.`
      : inReach
        ? null
        : 'What waits for it comes later.');
  const parts = [notMetWords(here, id), opensWords(here, unlocks, milestone), when].filter((part) => part);
  return made('start', null, ready ? (inReach ? 0 : 1) : 2, parts.join(' '), { first: first.map((one) => one.id) });
};

/** The steps before its own of which more than half is still to do. */
const stepsBefore = (here: Situation, { step }: Milestone): readonly number[] =>
  (here.way.steps.find(({ id }) => id === step)?.needs ?? []).filter((id) => !here.halfSaid.has(id));

/** Of a continuous step, whether anything that waits for it could begin; what nothing waits for is asked for at any time. */
const isWaitedForNow = (here: Situation, { direct }: Dependents, { id, step }: Milestone): boolean => {
  const waiting = direct(id);
  const continuous = here.way.steps.find((one) => one.id === step)?.kind === 'continuous';
  return (
    !continuous || waiting.length === 0 || waiting.some(({ milestone }) => stepsBefore(here, milestone).length === 0)
  );
};

const isOverdue = (here: Situation, { duration }: Milestone, from: string): boolean => {
  const most = duration?.max ?? duration?.typical ?? null;
  if (most === null) return false;
  const day = lastDay(from);
  return workedDays(here.clock, day, here.today) > daysBetween(day, addMonths(day, Math.ceil(most)));
};

/** The day of the plan when it is near or past; what has none sorts after every day. */
const near = (here: Situation, id: string): string => {
  const due = here.dueOn.get(id);
  return due && daysBetween(here.today, due) <= here.expiringDays ? due : '9';
};
