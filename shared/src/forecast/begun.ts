import { firstDay, lastDay } from '../dates/partial-date.js';
import type { Milestone } from '../pathway/model.js';
import type { RecordFact } from '../record/facts.js';
import { type Here, measureOf } from './here.js';
import { spreadOf } from './spread.js';
import { isTraining } from './training.js';

const running = ({ when }: RecordFact): boolean => when?.ongoing === true;

/** Live records; what was decided as not met has to be done again. */
const recordsOf = (here: Here, id: string): readonly RecordFact[] =>
  (here.byMilestone.get(id) ?? []).filter(({ state, verified }) => state !== 'not_met' || verified !== null);

/** Whether somebody is in it, on their own word. */
export const isRunning = (here: Here, id: string): boolean => recordsOf(here, id).some(running);

/** Whether it has been taken up in any way: recorded, or a draft begun. */
export const isTakenUp = (here: Here, id: string): boolean =>
  here.drafted.has(id) || here.stated.has(id) || recordsOf(here, id).length > 0;

/** The work on it is over and only the decision is missing. */
export const isWorkedOff = (here: Here, { id, duration }: Milestone): boolean => {
  if (isRunning(here, id) && spreadOf(duration)) return false;
  return here.stated.has(id) || recordsOf(here, id).some((record) => !running(record));
};

/** Months of work that already lie behind somebody who is in it; null when it has not begun. */
export const monthsBegun = (here: Here, milestone: Milestone): number | null => {
  const { id } = milestone;
  const own = recordsOf(here, id)
    .filter(running)
    .map((record) => monthsSince(here, record, here.today, milestone));
  const anchor = here.lengths.countedFrom.get(id);
  if (anchor === undefined) return own.length === 0 ? null : Math.max(...own);
  const parts = [...here.way.coveredBy(id)];
  const dated = parts.flatMap((part) =>
    recordsOf(here, part).map((record) => monthsSince(here, record, lastDayOf(here, record, part), milestone)),
  );
  const passed = parts.filter((part) => here.verified.has(part) || (here.stated.has(part) && !isRunning(here, part)));
  const months = passed.reduce((sum, part) => sum + (here.way.milestone(part)!.duration?.typical ?? 0), 0);
  const begun = own.length > 0 || dated.length > 0 || here.stated.has(anchor);
  return begun ? Math.max(0, months, ...own, ...dated) : null;
};

/** A post that has ended adds no more; the years of a school go on after each of its parts. */
const lastDayOf = (here: Here, { when }: RecordFact, part: string): string => {
  if (when === null || when.ongoing || here.way.milestone(part)!.kind !== 'role') return here.today;
  return lastDay(when.until ?? when.from);
};

const monthsSince = (here: Here, { when }: RecordFact, last: string, of: Milestone): number =>
  when ? here.time.worked(firstDay(when.from), last < here.today ? last : here.today, measureOf(here, of)) : 0;

/**
 * Training that lies behind what is done or begun, whether or not it is recorded: an issuer or a school saw it before. Followed are all
 * needs of credentials and of training, and of anything else those that are more than a habit.
 */
export const trainingBehind = (here: Here): ReadonlySet<string> => {
  const seen = new Set<string>();
  const behind = new Set<string>();
  const queue = here.way.milestones.filter(({ id }) => here.stated.has(id) || isRunning(here, id));
  for (const milestone of queue) {
    const checked = milestone.kind === 'credential' || isTraining(milestone);
    for (const { is, anyOf } of milestone.needs) {
      const before = anyOf.length === 1 ? here.way.milestone(anyOf[0]!.milestone) : undefined;
      if (!before || seen.has(before.id) || (is === 'usual' && !checked)) continue;
      seen.add(before.id);
      queue.push(before);
      if (isTraining(before) && !isRunning(here, before.id)) behind.add(before.id);
    }
  }
  return behind;
};
