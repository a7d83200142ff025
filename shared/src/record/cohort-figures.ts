import type { CohortRow } from '../contracts/program.js';
import { daysBetween } from '../dates/partial-date.js';

/** Days after which something returned or unsent is worth a call, where a program has not set its own. */
export const STUCK_DAYS = 90;

/** Every figure of a cohort's dashboard as the people who make it: the number is the length of its list. */
export interface CohortFigures {
  /** Who stands at each step of the main line. */
  atStep: ReadonlyMap<number, readonly string[]>;
  waiting: readonly string[];
  /** How many records wait, and the instant since when the oldest does. */
  waitingRecords: number;
  waitingSince: string | null;
  stuck: readonly string[];
  unmentored: readonly string[];
  onLeave: readonly string[];
}

const older = (instant: string | null, today: string, days: number) =>
  instant !== null && daysBetween(instant, today) > days;

/** The step somebody stands at. */
export const currentStepOf = (row: CohortRow): number | null => row.steps.find((step) => step.isCurrent)?.step ?? null;

export const cohortFigures = (
  rows: readonly CohortRow[],
  today: string,
  { stuckDays } = { stuckDays: STUCK_DAYS },
): CohortFigures => {
  const who = (matches: (row: CohortRow) => boolean) => rows.filter(matches).map((row) => row.person.id);
  const waits = (row: CohortRow) => row.steps.reduce((sum, step) => sum + step.waiting, 0);
  return {
    atStep: new Map(
      [...Map.groupBy(rows, currentStepOf)].flatMap(([step, at]) =>
        step === null ? [] : [[step, at.map((row) => row.person.id)] as const],
      ),
    ),
    waiting: who((row) => waits(row) > 0),
    waitingRecords: rows.reduce((sum, row) => sum + waits(row), 0),
    waitingSince: rows.flatMap((row) => row.waitingSince ?? []).toSorted()[0] ?? null,
    stuck: who((row) => older(row.returnedSince, today, stuckDays) || older(row.unsentSince, today, stuckDays)),
    unmentored: who((row) => row.mentor === null),
    onLeave: who((row) => row.onLeave),
  };
};
