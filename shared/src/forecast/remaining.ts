import { drawnAt } from '../pathway/equivalence.js';
import { gatesNothing, mainLine } from '../pathway/steps.js';
import { isMet, type Requisite, requisitesOf } from '../record/requirements.js';
import { isTakenUp, monthsBegun } from './begun.js';
import type { Here } from './here.js';
import { type Choices, choicesOf, shortest } from './choices.js';
import { orderOf } from './order.js';
import { type Spread, spreadOf } from './spread.js';

const applying = 12;
/** What says that somebody is ready to apply. */
export const readinessReview = 'cmio-readiness-review';
const stepsBefore = mainLine.slice(0, mainLine.indexOf(applying)).filter((step) => step !== gatesNothing);

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

/**
 * Everything still to be verified before applying: what steps 1, 2, 4, 5 and 10 ask for and the readiness review, through all they need; each
 * after what it needs. What is begun waits for nothing: a fact beats the order.
 */
export const remainingOf = (here: Here, { also, without }: Extra): readonly Remaining[] => {
  const order = orderOf(here.way);
  const choices = choicesOf(here, order, without);
  const goals = [
    ...stepsBefore
      .flatMap((step) => requisitesOf(here.way, step, (id) => here.verified.has(id)))
      .flatMap((one) => routeOf(here, one, choices)),
    ...drawnAt(readinessReview, here.way.pathway.changes),
  ];
  // Not what is taken on besides: it never becomes the shorter way to something else.
  const wanted = new Set(goals);
  const found = new Map<string, Remaining>();
  const queue = [...goals, ...also];
  for (const id of queue) {
    if (found.has(id) || !choices.toDo(id)) continue;
    const one = remaining(here, id, choices, wanted);
    found.set(id, one);
    queue.push(...one.startsAfter, ...one.endsAfter);
  }
  return [...found.values()].toSorted((a, b) => order.get(a.id)! - order.get(b.id)!);
};

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
  const start = begun === null && anchor !== undefined ? [anchor] : [];
  return {
    id,
    spread,
    unknown: !spread || first.includes('closed'),
    begun,
    startsAfter: anchor === undefined ? before : start,
    endsAfter: anchor === undefined ? [] : before,
  };
};
