import { firstDay, lastDay } from '../dates/partial-date.js';
import type { Milestone, Renewal } from '../pathway/model.js';
import type { RecordFact } from '../record/facts.js';
import { addMonths } from './calendar.js';

/**
 * How an end is known: it stands on the document; the issuer's rule gives it; it is our proposal; it never ends; nobody said. Only the
 * first two can end what a credential counts for.
 */
export type EndKnown = 'document' | 'rule' | 'proposal' | 'never' | 'not_known';

/** How long one verified occurrence is good for, in civil days. */
export interface Term {
  from: string;
  /** The last day it says of itself; null when it never ends or nobody said. */
  until: string | null;
  known: EndKnown;
  /** The last day it counts, with the grace of its issuer; null when it goes on counting, and is at most due again. */
  endsOn: string | null;
}

/** The term of a verified record as the milestone it stands for has it. The document is believed before the rule. */
export const termOf = (milestone: Milestone, { verified, ...record }: Verified): Term => {
  const { from } = verified;
  if (verified.until !== null) {
    const endsOn = addMonths(verified.until, graceOf(milestone.renewal));
    return { from, until: verified.until, known: 'document', endsOn };
  }
  const { until, known } = byRule(milestone, { verified, ...record });
  return { from, until, known, endsOn: known === 'rule' && milestone.kind === 'credential' ? until : null };
};

/** A record that counts. */
export type Verified = RecordFact & { verified: NonNullable<RecordFact['verified']> };
export const isVerified = (record: RecordFact): record is Verified => record.verified !== null;

const graceOf = (renewal: Renewal): number => (renewal.rule === 'date_on_document' ? (renewal.graceMonths ?? 0) : 0);

type End = Pick<Term, 'until' | 'known'>;
const notKnown: End = { until: null, known: 'not_known' };

/** The end where no document says it: counted from the last day of what was done, in the person's favour. */
const byRule = ({ renewal, when }: Milestone, record: Verified): End => {
  if (renewal.rule === 'none' || renewal.rule === 'at_event') return { until: null, known: 'never' };
  const done = doneOn(record);
  if (renewal.rule === 'calendar_year') {
    const years = when === 'validity' ? yearsAhead(done, renewal.countsForNextFrom) : 1;
    return { until: `${String(Number(lastDay(done).slice(0, 4)) + years)}-12-31`, known: 'rule' };
  }
  if (renewal.rule === 'months' || renewal.rule === 'each_period')
    return { until: later(done, renewal.months), known: renewal.proposal ? 'proposal' : 'rule' };
  return notKnown;
};

/**
 * A membership ends with its year, or with the next one where it was joined late enough in the year to count for that; a year that was met
 * is good until the next one has to be. A year alone says nothing of its last months.
 */
const yearsAhead = (done: string, countsForNextFrom: string | undefined): number =>
  countsForNextFrom !== undefined && firstDay(done).slice(5) >= countsForNextFrom ? 1 : 0;

/** So many months later, as precise as the day was given, to its last day. */
const later = (done: string, months: number) => lastDay(addMonths(firstDay(done), months).slice(0, done.length));

/** When what was approved was done, as it was given; a change that nobody has decided yet does not move it. */
const doneOn = ({ state, when, verified: { from } }: Verified): string => {
  if (state !== 'verified' || !when || firstDay(when.from) !== from) return from;
  return when.until ?? when.from;
};
