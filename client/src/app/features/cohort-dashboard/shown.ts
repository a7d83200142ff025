import type { CohortRow } from '@cmio-pathway/shared/contracts/program';
import { mainLine, steps } from '@cmio-pathway/shared/pathway/steps';
import { type CohortFigures, currentStepOf, STUCK_DAYS } from '@cmio-pathway/shared/record/cohort-figures';
import { isCalled } from '@cmio-pathway/shared/search/search-key';

/** The lists a figure opens; the figure is the length of its list. */
export const lists = ['waiting', 'stuck', 'unmentored', 'leave'] as const;
export type List = (typeof lists)[number];

export interface Shown {
  title: string;
  rows: readonly CohortRow[];
}

const titles = (stuckDays: number): Record<List, string> => ({
  waiting: 'Waiting for review',
  stuck: `Returned or not sent for more than ${stuckDays} days`,
  unmentored: 'Without a mentor',
  leave: 'On leave',
});

const membersOf = (list: List, figures: CohortFigures): readonly string[] =>
  ({ waiting: figures.waiting, stuck: figures.stuck, unmentored: figures.unmentored, leave: figures.onLeave })[list];

/** The rows the address asks for: a list, who stands at a step, or everybody; narrowed by a name. */
export const shownRows = (
  rows: readonly CohortRow[],
  figures: CohortFigures,
  asked: { show?: string; step?: string; search?: string; stuckDays?: number },
): Shown => {
  const list = lists.find((one) => one === asked.show);
  const step = steps.find((one) => String(one.id) === asked.step);
  const members = list ? new Set(membersOf(list, figures)) : null;
  const title = list
    ? titles(asked.stuckDays ?? STUCK_DAYS)[list]
    : step
      ? `On step ${step.id}, ${step.title}`
      : 'Everybody';
  const inList = rows.filter((row) =>
    members ? members.has(row.person.id) : step ? currentStepOf(row) === step.id : true,
  );
  return { title, rows: inList.filter((row) => isCalled(row.person.name, asked.search ?? '')) };
};

/** Whoever stands further on the main line comes first; on one step, the order they came in stays. */
export const furthestFirst = (rows: readonly CohortRow[]): readonly CohortRow[] => {
  const reached = (row: CohortRow) => mainLine.findIndex((step) => step === currentStepOf(row));
  return rows.toSorted((a, b) => reached(b) - reached(a));
};

/** The sentence the page opens with: where most of the cohort stands. */
export const findingOf = (rows: readonly CohortRow[], figures: CohortFigures): string => {
  if (rows.length === 0) return 'Nobody is in this cohort yet.';
  const [step, at] = [...figures.atStep].toSorted((a, b) => b[1].length - a[1].length || a[0] - b[0])[0] ?? [0, []];
  return `${at.length} of ${rows.length} ${at.length === 1 ? 'is' : 'are'} on step ${step}.`;
};
