import { isOpen } from '../advice/readiness.js';
import type { Milestone, Need } from '../pathway/model.js';
import { isAskedFor } from '../pathway/way.js';
import { isWorkedOff, monthsBegun } from './begun.js';
import type { Here } from './here.js';

/** What is chosen where there is a choice, and what there is none about. */
export interface Choices {
  /** A milestone that is part of the plan and not verified. */
  toDo: (id: string) => Milestone | undefined;
  /** Only its record, or the decision about it, is missing. */
  isOver: (milestone: Milestone) => boolean;
  /** Months as they typically are until it is done, with everything alongside that can be. */
  months: (id: string) => number;
  /** What of a need comes first: what is over, what is wanted anyway, then the shortest. Null when it is met, `closed` when no way to it is open. */
  firstOf: (need: Need, of: Milestone, wanted: ReadonlySet<string>) => Milestone | 'closed' | null;
}

/** What choices are made by. */
interface Given {
  order: ReadonlyMap<string, number>;
  skipped: ReadonlySet<string>;
  /** Training that lies behind somebody, recorded or not. */
  behind: ReadonlySet<string>;
}

export const choicesOf = (here: Here, { order, skipped, behind }: Given): Choices => {
  const known = new Map<string, number>();

  const isOver: Choices['isOver'] = (milestone) => isWorkedOff(here, milestone) || behind.has(milestone.id);
  const toDo: Choices['toDo'] = (id) => {
    const milestone = here.way.milestone(id);
    if (!milestone || here.verified.has(id) || milestone.requirement.is === 'left_out') return undefined;
    return skipped.has(id) && isOptional(milestone) && !isOver(milestone) ? undefined : milestone;
  };
  const months: Choices['months'] = (id) => {
    const milestone = toDo(id);
    if (!milestone || isOver(milestone)) return 0;
    const kept = known.get(id);
    if (kept !== undefined) return kept;
    const begun = monthsBegun(here, milestone);
    const typical = milestone.duration?.typical ?? 0;
    const before = begun === null ? milestone.needs.map((need) => firstOf(need, milestone, none)) : [];
    const first = Math.max(0, ...before.map((one) => (one === null || one === 'closed' ? 0 : months(one.id))));
    const length = first + Math.max(0, typical - (begun ?? 0));
    known.set(id, length);
    return length;
  };
  const firstOf: Choices['firstOf'] = ({ anyOf }, of, wanted) => {
    const open = anyOf.filter((one) => isOpen(here.way, one, here.today));
    if (open.some(({ milestone }) => here.verified.has(milestone))) return null;
    if (anyOf.every(({ milestone }) => skipped.has(milestone) && !toDo(milestone))) return null;
    const earlier = open
      .flatMap(({ milestone }) => toDo(milestone) ?? [])
      .filter(({ id }) => order.get(id)! < order.get(of.id)!);
    const over = earlier.find(isOver);
    if (over) return over;
    const planned = earlier.filter(({ id }) => wanted.has(id));
    return shortest(planned.length > 0 ? planned : earlier, ({ id }) => months(id)) ?? 'closed';
  };
  return { toDo, isOver, months, firstOf };
};

/** Nothing and no group asks for it as the way is. */
export const isOptional = ({ requirement }: Milestone): boolean =>
  requirement.is === 'one_of' ? !isAskedFor(requirement.group) : requirement.is !== 'required';

const none: ReadonlySet<string> = new Set();

/** The first of those that take least. */
export const shortest = <Of>(all: readonly Of[], months: (one: Of) => number): Of | undefined =>
  all.reduce<Of | undefined>((best, one) => (best === undefined || months(one) < months(best) ? one : best), undefined);
