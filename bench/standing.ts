/**
 * npm run bench:pathway: what `standing` costs for a person with 280 records and for 1,000 such people, against a bare loop over the same
 * records that knows nothing of the pathway.
 */
import { standing, type RecordFact } from '../shared/dist/index.js';
import { RECORDS, recordsOf, TODAY } from './pathway/person.ts';
import { inTurns } from './pathway/timing.ts';

const PEOPLE = 1000;
const people = Array.from({ length: PEOPLE }, (_, person) => recordsOf(person));

/** Counts what is verified of each milestone, and no more. */
const bare = (records: readonly RecordFact[]): number => {
  const verified = new Map<string, number>();
  for (const { milestone, verified: counts } of records)
    if (counts) verified.set(milestone, (verified.get(milestone) ?? 0) + 1);
  return verified.size;
};

const found = inTurns({
  ours: () => people.map((records) => standing({ records }, TODAY).currentStep),
  bare: () => people.map(bare),
});
console.log(
  `standing    ${((found.ours * 1000) / PEOPLE).toFixed(0)} µs for a person with ${RECORDS} records, ${found.ours.toFixed(0)} ms for ${PEOPLE} people; ${(found.ours / found.bare).toFixed(1)} times a bare loop over the records (${((found.bare * 1000) / PEOPLE).toFixed(1)} µs)`,
);
