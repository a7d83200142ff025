import type { Milestone } from '../pathway/model.js';
import type { JourneyFacts, RecordFact } from '../record/facts.js';
import { type Knowledge, knowledgeOf } from '../record/knowledge.js';
import { isVerified, type Term, termOf } from './term.js';

/** One verified occurrence of a milestone, and the civil days between which it counts. */
export interface Holding extends Term {
  milestone: Milestone;
  record: RecordFact;
}

/** Everything verified, by milestone of the current version; read where it is asked for. */
export interface Holdings {
  /** Of one milestone, the earliest start first. */
  of: (milestone: string) => readonly Holding[];
  /** Of each that has any. */
  all: () => readonly (readonly Holding[])[];
}

export const holdingsOf = (facts: JourneyFacts): Holdings => holdingsIn(knowledgeOf(facts));

export const holdingsIn = (known: Knowledge): Holdings => {
  const read = new Map<string, readonly Holding[]>();
  const of = (id: string): readonly Holding[] => {
    const kept = read.get(id) ?? heldOf(known, id);
    read.set(id, kept);
    return kept;
  };
  return { of, all: () => [...known.byMilestone.keys()].map(of).filter((own) => own.length > 0) };
};

/** Ids break a tie, so no order of records matters. Part of what was merged into a milestone is not yet held as the whole. */
const heldOf = ({ way, byMilestone, verified, counts }: Knowledge, id: string): readonly Holding[] => {
  const milestone = way.milestone(id);
  const records = byMilestone.get(id);
  if (!milestone || !records || !verified.has(id)) return [];
  return records
    .flatMap((record) =>
      isVerified(record) && counts(record) ? [{ milestone, record, ...termOf(milestone, record) }] : [],
    )
    .toSorted((a, b) => compare(a.from, b.from) || compare(a.record.id, b.record.id));
};

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
