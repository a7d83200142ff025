import { firstDay, lastDay } from '../dates/partial-date.js';
import { drawnAt } from '../pathway/equivalence.js';
import type { Milestone } from '../pathway/model.js';
import { commonWay } from '../pathway/way.js';
import type { RecordFact } from '../record/facts.js';
import type { JourneyFacts } from '../record/facts.js';
import { addMonths } from './calendar.js';

/**
 * How an end is known: it stands on the document; the issuer's rule gives it; it is our proposal; it never ends; nobody said. Only the
 * first two can end what a credential counts for.
 */
export type EndKnown = 'document' | 'rule' | 'proposal' | 'never' | 'not_known';

/** One verified occurrence of a milestone, and the civil days between which it counts. */
export interface Holding {
  milestone: Milestone;
  record: RecordFact;
  from: string;
  /** The last day; null when it never ends or nobody said. */
  until: string | null;
  known: EndKnown;
  /** Past its end it no longer counts; otherwise it is only due again. */
  lapses: boolean;
}

/** Everything verified, by milestone of the current version, the earliest start first. Ids break a tie, so no order of records matters. */
export const holdingsOf = ({
  records,
  way = commonWay,
  counts = () => true,
}: JourneyFacts): ReadonlyMap<string, readonly Holding[]> => {
  const all = records
    .filter((record) => record.state !== 'withdrawn' && record.verified && counts(record))
    .flatMap((record) =>
      drawnAt(record.milestone, way.pathway.changes).flatMap((id) => {
        const milestone = way.milestone(id);
        return milestone ? [holding(milestone, record)] : [];
      }),
    )
    .toSorted((a, b) => compare(a.from, b.from) || compare(a.record.id, b.record.id));
  return Map.groupBy(all, ({ milestone }) => milestone.id);
};

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const holding = (milestone: Milestone, record: RecordFact): Holding => {
  const { from, until: onDocument } = record.verified!;
  const { until, known } = onDocument ? ({ until: onDocument, known: 'document' } as const) : byRule(milestone, record);
  const lapses = known === 'document' || (known === 'rule' && milestone.kind === 'credential');
  return { milestone, record, from, until, known, lapses };
};

interface End {
  until: string | null;
  known: EndKnown;
}
const notKnown: End = { until: null, known: 'not_known' };

/** The end where no document says it: counted from the last day of what was done, in the person's favour. */
const byRule = (milestone: Milestone, record: RecordFact): End => {
  const { renewal } = milestone;
  if (renewal.rule === 'none' || renewal.rule === 'at_event') return { until: null, known: 'never' };
  const done = doneOn(record);
  if (renewal.rule === 'calendar_year') return { until: endOfYear(milestone, lastDay(done)), known: 'rule' };
  if (renewal.rule === 'months' || renewal.rule === 'each_period')
    return { until: later(done, renewal.months), known: renewal.proposal ? 'proposal' : 'rule' };
  return notKnown;
};

/** A membership ends with its year; a year that was met is good until the next one has to be. */
const endOfYear = ({ when }: Milestone, done: string) =>
  `${String(Number(done.slice(0, 4)) + (when === 'validity' ? 0 : 1))}-12-31`;

/** So many months later, as precise as the day was given, to its last day. */
const later = (done: string, months: number) => lastDay(addMonths(firstDay(done), months).slice(0, done.length));

/** When what was approved was done, as it was given; a change that nobody has decided yet does not move it. */
const doneOn = ({ state, when, verified }: RecordFact): string => {
  const from = verified!.from;
  if (state !== 'verified' || !when || firstDay(when.from) !== from) return from;
  return when.until ?? when.from;
};
