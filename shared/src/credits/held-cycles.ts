import { compare } from '../credentials/holdings.js';
import { firstDay, lastDay } from '../dates/partial-date.js';
import type { CreditTarget, Milestone, PathwayChange, Renewal } from '../pathway/model.js';
import type { RecordFact } from '../record/facts.js';
import { saysDone } from '../record/record-standing.js';
import { carryOverOf } from './carry-over.js';
import type { CreditCycle } from './credit.js';
import { addDays, addMonths } from '../credentials/calendar.js';

/** What the issuer wants collected; null where nothing is, or nobody says. */
export const targetOf = (renewal: Renewal): CreditTarget | null => ('target' in renewal ? renewal.target : null);

const usualMonths = (renewal: Renewal): number | null => {
  if (renewal.rule === 'months') return renewal.months;
  return renewal.rule === 'date_on_document' ? renewal.usualMonths : null;
};

/** From when until when a credential says it holds, in civil days; null while that is not known. */
const validity = ({ verified, when }: RecordFact): { from: string; until: string | null } | null => {
  if (verified) return { from: verified.from, until: verified.until };
  return when && { from: firstDay(when.from), until: when.until && lastDay(when.until) };
};

export const ruleFigures = (
  { certainty, checkedOn }: Milestone,
  { proposal }: CreditTarget,
): CreditCycle['figures'] => ({
  by: proposal ? 'proposal' : 'issuer',
  certainty,
  checkedOn,
});

/**
 * The span of the cycle that a held credential is in: its own validity, at most the usual length before its end, since a document may keep
 * the day of the first issue. Null where its end is neither said nor usual.
 */
const spanOf = (record: RecordFact, { renewal }: Milestone) => {
  const held = validity(record);
  const months = usualMonths(renewal);
  if (!held || (held.until === null && months === null)) return null;
  const until = held.until ?? addDays(addMonths(held.from, months!), -1);
  const earliest = months === null ? held.from : addMonths(addDays(until, 1), -months);
  const from = held.from > earliest ? held.from : earliest;
  return from > until ? null : { begins: held.from, from, until, usualEnd: held.until === null };
};

/** Records by the names of this version, what made them so, and the civil day on which they are read. */
export interface Recorded {
  records: readonly RecordFact[];
  changes: readonly PathwayChange[];
  today: string;
}

const heldCycle = (record: RecordFact, milestone: Milestone, given: Recorded): CreditCycle | null => {
  const { records, changes, today } = given;
  const span = spanOf(record, milestone);
  const target = targetOf(milestone.renewal);
  if (!span || !target) return null;
  const rule = carryOverOf(milestone.id, changes);
  const before = rule && recordBefore(span.begins, milestone, records);
  return {
    id: `record:${record.id}:${milestone.id}`,
    title: milestone.title,
    from: span.from,
    until: span.until,
    ended: span.until < today,
    usualEnd: span.usualEnd,
    target,
    carryOver: rule ? { atMost: rule.atMost, inLastMonths: rule.inLastMonths } : null,
    earlier: before ? heldCycle(before, milestone, given) : null,
    figures: ruleFigures(milestone, target),
    logAs: { milestone: milestone.id, renews: record.id },
    loggedAs: records.find((later) => later.renews === record.id && holds(later))?.id ?? null,
    opened: null,
  };
};

/** The record of the credential that ended last before the day one begins, or on it. */
const recordBefore = (day: string, milestone: Milestone, records: readonly RecordFact[]): RecordFact | undefined =>
  records
    .filter((record) => record.milestone === milestone.id && holds(record))
    .flatMap((record) => {
      const span = spanOf(record, milestone);
      return span && span.begins < day && span.until <= day ? [{ record, until: span.until }] : [];
    })
    .toSorted((one, other) => compare(one.until, other.until) || compare(one.record.id, other.record.id))
    .at(-1)?.record;

/** Verified, or stated and not refused. */
export const holds = (record: RecordFact): boolean => record.verified !== null || saysDone(record);

/** The cycles of every record of a credential, whenever they are. */
export const heldCyclesOf = (milestone: Milestone, given: Recorded): CreditCycle[] =>
  given.records
    .filter((record) => record.milestone === milestone.id && holds(record))
    .flatMap((record) => heldCycle(record, milestone, given) ?? []);

/** Whether a credential is held on a civil day, as far as anybody says. */
export const isHeld = (milestone: string, records: readonly RecordFact[], day: string): boolean =>
  records.some((record) => {
    const held = record.milestone === milestone && holds(record) ? validity(record) : null;
    return held !== null && held.from <= day && (held.until === null || held.until >= day);
  });

/** Whether a later one of the same milestone began after a record did: what renewed it, whether or not it says so. */
export const isFollowed = (id: string | null, records: readonly RecordFact[]): boolean => {
  const record = records.find((one) => one.id === id);
  const held = record ? validity(record) : null;
  if (!record || !held) return false;
  return records.some((later) => {
    const term = later.milestone === record.milestone && holds(later) ? validity(later) : null;
    return term !== null && term.from > held.from;
  });
};
