import { addDays } from '../credentials/calendar.js';

/** A stretch of an enrollment without the name of its cohort. Civil days; `until` is the last one, null while it lasts. */
export interface Period {
  from: string;
  until: string | null;
  leave: boolean;
  /** Of full time, above 0 to 1; on leave that of the time around it. */
  fraction: number;
  /** The id of a cohort. */
  cohort: string;
}

/** A period as it was written down, and until when that was believed. Instants are ISO 8601. */
export interface Written {
  from: string;
  until: string | null;
  recordedAt: string;
  supersededAt: string | null;
}

/** Later than every day. */
const NEVER = '9999-12-31';
export const lastOf = ({ until }: Pick<Period, 'until'>): string => until ?? NEVER;

export const inOrder = <One extends { from: string }>(periods: readonly One[]): One[] =>
  periods.toSorted((a, b) => (a.from < b.from ? -1 : 1));

/** What was believed at an instant; now, without one. */
export const believed = <One extends Written>(rows: readonly One[], at?: string): One[] =>
  inOrder(
    rows.filter(({ recordedAt, supersededAt }) =>
      at === undefined
        ? supersededAt === null
        : Date.parse(recordedAt) <= Date.parse(at) &&
          (supersededAt === null || Date.parse(at) < Date.parse(supersededAt)),
    ),
  );

/** What is true on a civil day, as it was believed at an instant; undefined when nobody was enrolled that day. */
export const truthOn = <One extends Written>(rows: readonly One[], day: string, at?: string): One | undefined =>
  believed(rows, at).find((period) => period.from <= day && day <= lastOf(period));

/** Whether one follows the other without a day between. */
export const meets = (before: Period, after: Period): boolean =>
  before.until !== null && addDays(before.until, 1) === after.from;

/** The stretches of an enrollment: periods that follow each other without a gap. */
export const stretchesOf = <One extends Period>(periods: readonly One[]): One[][] => {
  const stretches: One[][] = [];
  for (const period of inOrder(periods)) {
    const last = stretches.at(-1);
    if (last && meets(last.at(-1)!, period)) last.push(period);
    else stretches.push([period]);
  }
  return stretches;
};

const same = (one: Period, other: Period) =>
  one.leave === other.leave && one.fraction === other.fraction && one.cohort === other.cohort;

/** The same truth in as few periods as can say it. */
export const joined = (periods: readonly Period[]): Period[] =>
  inOrder(periods).reduce<Period[]>((all, period) => {
    const last = all.at(-1);
    if (last && meets(last, period) && same(last, period))
      return [...all.slice(0, -1), { ...last, until: period.until }];
    return [...all, period];
  }, []);

/** Which rows no longer hold and which are to be written, so that these periods hold. What stays the same stays the same row. */
export const restated = <One extends Period & { id: string }>(rows: readonly One[], next: readonly Period[]) => {
  const stays = (row: Period) => next.some((one) => one.from === row.from && one.until === row.until && same(one, row));
  return {
    superseded: rows.filter((row) => !stays(row)).map(({ id }) => id),
    added: next.filter(
      (one) => !rows.some((row) => row.from === one.from && row.until === one.until && same(one, row)),
    ),
  };
};
