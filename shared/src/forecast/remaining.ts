import { allDrawnAt, drawnAt } from '../pathway/equivalence.js';
import type { Milestone } from '../pathway/model.js';
import { gatesNothing, mainLine } from '../pathway/steps.js';
import { type Way, wayOf } from '../pathway/way.js';
import { isMet, type Requisite, requisitesOf } from '../record/requirements.js';
import { isRunning, isTakenUp, monthsBegun, trainingBehind } from './begun.js';
import type { Here } from './here.js';
import { type Choices, choicesOf, isOptional, shortest } from './choices.js';
import { orderOf } from './order.js';
import { type Spread, spreadOf } from './spread.js';

const applying = 12;
/** What says that somebody is ready to apply. */
export const readinessReview = 'cmio-readiness-review';
const stepsAfter = mainLine.slice(mainLine.indexOf(applying));
const stepsBefore = mainLine.slice(0, mainLine.indexOf(applying)).filter((step) => step !== gatesNothing);
const stepsCounted = [...stepsBefore, gatesNothing];

/** One milestone still to be verified. */
export interface Remaining {
  id: string;
  /** Null when the work on it is over or nobody states how long it takes: it takes no time. */
  spread: Spread | null;
  /** Nobody states how long what is still to do takes, or no way to it is open. */
  unknown: boolean;
  /** Months of work behind somebody who is in it; null when it has not begun. */
  begun: number | null;
  /** What has to end before it begins. */
  startsAfter: readonly string[];
  /** What has to end before it ends. */
  endsAfter: readonly string[];
}

export interface Extra {
  /** Milestones taken on besides. */
  also: readonly string[];
  /** Milestones skipped; what is required is not. */
  without: readonly string[];
}

/** Everything still to be verified before applying, and what of it is optional and was taken on. */
export interface Left {
  /** Each after what it needs. */
  left: readonly Remaining[];
  takenOn: readonly string[];
}

/**
 * What steps 1, 2, 4, 5 and 10 ask for, the certifications of step 6 that the track or a program requires, the readiness review, and what is
 * optional and planned or begun, through all they need. What is begun waits for nothing: a fact beats the order. What is supposed may be
 * named as in any version.
 */
export const remainingOf = (here: Here, { also, without }: Extra): Left => {
  const { changes } = here.way.pathway;
  const way = unasked(here.way);
  const order = orderOf(here.way);
  const skipped = allDrawnAt(without, changes);
  const choices = choicesOf(here, { order, skipped, behind: trainingBehind({ ...here, way }) });
  const goals = [...goalsOf(here, way, choices), ...drawnAt(readinessReview, changes)];
  const takenOn = way.milestones.filter((one) => isTakenOn(here, one, choices)).map(({ id }) => id);
  // Neither what a program requires besides nor what is taken on besides: it never becomes the shorter way to something else.
  const wanted = new Set(goals);
  const found = new Map<string, Remaining>();
  const queue = [...goals, ...requiredOn(here.way, stepsCounted), ...takenOn, ...allDrawnAt(also, changes)];
  for (const id of queue) {
    if (found.has(id) || !choices.toDo(id)) continue;
    const one = remaining(here, id, choices, wanted);
    found.set(id, one);
    queue.push(...one.startsAfter, ...one.endsAfter);
  }
  return {
    left: [...found.values()].toSorted((a, b) => order.get(a.id)! - order.get(b.id)!),
    takenOn: takenOn.filter((id) => isOptional(here.way.milestone(id)!)),
  };
};

/** The way as it would be if no program made anything required: routes are chosen by it, so that a requirement only ever adds. */
const unasked = ({ track, rules, pathway }: Way): Way =>
  wayOf({ track, rules: rules.map((program) => ({ ...program, required: [] })), pathway });

/** What the steps before applying ask for on a way, one route of each group, and the certifications it requires. */
const goalsOf = (here: Here, way: Way, choices: Choices): readonly string[] => [
  ...stepsBefore
    .flatMap((step) => requisitesOf(way, step, (id) => here.held.has(id)))
    .flatMap((one) => routeOf(here, one, choices)),
  ...requiredOn(way, [gatesNothing]),
];

const requiredOn = (way: Way, steps: readonly number[]): readonly string[] =>
  steps.flatMap((step) =>
    way.milestonesOf(step).flatMap(({ id, requirement }) => (requirement.is === 'required' ? [id] : [])),
  );

/** Optional, planned or begun, and not over: of what comes before applying, or alongside. */
const isTakenOn = (here: Here, milestone: Milestone, { toDo, isOver }: Choices): boolean =>
  isOptional(milestone) &&
  !stepsAfter.includes(milestone.step) &&
  (here.planned.has(milestone.id) || here.drafted.has(milestone.id) || isRunning(here, milestone.id)) &&
  toDo(milestone.id) !== undefined &&
  !isOver(milestone);

/** The one route of a group: the one that was taken up, else the shortest. */
const routeOf = (here: Here, one: Requisite, { months }: Choices): readonly string[] => {
  if (isMet(one, here.verified)) return [];
  const takenUp = one.routes.filter((route) => route.some((id) => isTakenUp(here, id)));
  return shortest(takenUp.length > 0 ? takenUp : one.routes, (route) => Math.max(...route.map(months)))!;
};

const remaining = (here: Here, id: string, choices: Choices, wanted: ReadonlySet<string>): Remaining => {
  const milestone = choices.toDo(id)!;
  if (choices.isOver(milestone)) return { id, spread: null, unknown: false, begun: 0, startsAfter: [], endsAfter: [] };
  const begun = monthsBegun(here, milestone);
  const spread = spreadOf(milestone.duration);
  const anchor = here.lengths.countedFrom.get(id);
  const needs = begun === null || anchor !== undefined ? milestone.needs : [];
  const first = needs.map((need) => choices.firstOf(need, milestone, wanted));
  const before = first.flatMap((one) => (one === null || one === 'closed' ? [] : [one.id]));
  return {
    id,
    spread,
    unknown: !spread || first.includes('closed'),
    begun,
    startsAfter: anchor === undefined ? before : begun === null ? [anchor] : [],
    endsAfter: anchor === undefined ? [] : before,
  };
};
