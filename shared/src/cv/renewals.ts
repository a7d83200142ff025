import type { When } from '../contracts/content.js';
import { daysBetween, firstDay, formatPartial, lastDay } from '../dates/partial-date.js';
import { milestoneById } from '../pathway/pathway.js';
import type { CvRecord } from './source-facts.js';

/** A record with all that renews it, as one line. */
export interface Lineage {
  /** The first: what was chosen for it holds through every renewal. */
  root: CvRecord;
  latest: CvRecord;
  /** From when it has been held without a gap, and until when. */
  when: When;
  /** Earlier stretches in words; empty when there are none. */
  before: string;
}

/**
 * Each record that renews no other that is there, with its renewals. What was held one after the other, and never two at once, is one
 * thing also where nobody said that it was renewed. What is for its owner alone stays apart from what is not.
 */
export const lineages = (records: readonly CvRecord[]): Lineage[] => {
  const byId = new Map(records.map((record) => [record.id, record]));
  const lines = [...Map.groupBy(records, (record) => rootOf(record, byId))].map(([root, own]) => ({
    root,
    own: own.toSorted(compare),
  }));
  const alike = Map.groupBy(lines, ({ root }) => `${root.milestone} ${root.confined}`);
  return [...alike.values()].flatMap((own) => oneAfterTheOther(own)).map(({ root, own }) => lineageOf(root, own));
};

/** Only the last time counts; what was chosen for the first holds. */
export const lastOf = (own: readonly Lineage[]): Lineage => {
  const sorted = own.toSorted((a, b) => compare(a.latest, b.latest));
  return { ...sorted.at(-1)!, root: sorted[0]!.root };
};

interface Line {
  root: CvRecord;
  own: readonly CvRecord[];
}

const oneAfterTheOther = (lines: readonly Line[]): readonly Line[] => {
  const sorted = lines.toSorted((a, b) => compare(a.own[0]!, b.own[0]!));
  const [first] = sorted;
  if (!first || milestoneById(first.root.milestone)?.counts !== 'held') return lines;
  const follow = sorted.slice(1).every(({ own }, at) => {
    const { until, ongoing } = sorted[at]!.own.at(-1)!.content.when;
    const { from } = own[0]!.content.when;
    const exact = Math.min(from.length, until?.length ?? 0);
    return (
      until !== null &&
      !ongoing &&
      until.slice(0, exact) <= from.slice(0, exact) &&
      joins({ from, until, ongoing }, { from, until: null, ongoing: false })
    );
  });
  return follow ? [{ root: first.root, own: sorted.flatMap(({ own }) => own) }] : lines;
};

const rootOf = (record: CvRecord, byId: ReadonlyMap<string, CvRecord>): CvRecord => {
  const line = [record];
  for (;;) {
    const [root] = line as [CvRecord];
    const before = root.renews === null ? undefined : byId.get(root.renews);
    if (!before || before.confined !== record.confined) return root;
    // Nothing renews itself around a corner; should it, all of them have one root.
    if (line.includes(before)) return line.reduce((one, other) => (one.id < other.id ? one : other));
    line.unshift(before);
  }
};

const compare = (a: CvRecord, b: CvRecord) =>
  firstDay(a.content.when.from).localeCompare(firstDay(b.content.when.from)) || (a.id < b.id ? -1 : 1);

const lineageOf = (root: CvRecord, own: readonly CvRecord[]): Lineage => {
  const stretches: When[] = [];
  for (const { content } of own) {
    const last = stretches.at(-1);
    if (last && joins(last, content.when)) stretches[stretches.length - 1] = joined(last, content.when);
    else stretches.push(content.when);
  }
  const before = stretches.slice(0, -1).map(({ from, until }) => `${formatPartial(from)} to ${formatPartial(until!)}`);
  return {
    root,
    latest: own.at(-1)!,
    when: stretches.at(-1)!,
    before: before.length === 0 ? '' : `Held before: ${before.join('; ')}.`,
  };
};

/** As far as the dates are known, in favour of whoever holds it. */
const joins = ({ until, ongoing }: When, next: When) =>
  until === null || ongoing || daysBetween(lastDay(until), firstDay(next.from)) <= 1;

const joined = (before: When, next: When): When => {
  const ends =
    before.until === null || (next.until !== null && lastDay(next.until) >= lastDay(before.until)) ? next : before;
  return { from: before.from, until: next.until === null ? next.until : ends.until, ongoing: next.ongoing };
};
