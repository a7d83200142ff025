import type { PlannedDay } from '../clock/plan-clock.js';
import { firstDay } from '../dates/partial-date.js';
import { allDrawnAt, carried, drawnAt } from '../pathway/equivalence.js';
import type { PathwayChange } from '../pathway/model.js';
import { commonWay, type Way } from '../pathway/way.js';
import type { JourneyFacts, RecordFact } from './facts.js';
import { saysDone } from './record-standing.js';

/** What the records say, before any day is asked about. */
export interface Knowledge {
  way: Way;
  byMilestone: Map<string, RecordFact[]>;
  drafted: ReadonlySet<string>;
  /** The day each planned milestone is aimed at. */
  planned: ReadonlyMap<string, PlannedDay>;
  /** Verified, waived, or covered by what is verified. */
  verified: ReadonlySet<string>;
  /** The same without what is only waived: whoever is spared something does not hold it. */
  held: ReadonlySet<string>;
  /** What is verified, with everything the person has said. */
  stated: ReadonlySet<string>;
  /** Which verified milestone covers which. */
  covering: ReadonlyMap<string, string>;
  counts: (record: RecordFact) => boolean;
}

/** Reads the facts once for every calculation about the same person. */
export const knowledgeOf = ({
  records,
  way = commonWay,
  drafts = [],
  planned = [],
  counts = () => true,
}: JourneyFacts): Knowledge => {
  const { changes } = way.pathway;
  const live = newestFirst(records.filter((record) => record.state !== 'withdrawn'));
  const decided = live.filter((record) => record.verified && counts(record)).map((record) => record.milestone);
  const counting = carried(decided, changes);
  const covering = new Map<string, string>();
  for (const id of [...counting].toSorted())
    for (const covered of way.coveredBy(id)) if (!covering.has(covered)) covering.set(covered, id);
  // What was waived makes a whole with what was verified, and covers nothing.
  const spared = way.rules.flatMap(({ waived }) => waived);
  const verified = new Set([...carried([...decided, ...spared], changes), ...covering.keys()]);
  const told = [...decided, ...live.filter((record) => saysDone(record, way)).map((record) => record.milestone)];
  const said = carried(told, changes);
  return {
    way,
    byMilestone: byMilestone(live, way),
    drafted: allDrawnAt(
      drafts.flatMap((draft) => draft.milestone ?? []),
      changes,
    ),
    planned: plannedNow(planned, changes),
    verified,
    held: new Set([...counting, ...covering.keys()]),
    stated: new Set([
      ...verified,
      ...carried([...told, ...spared], changes),
      ...[...said].flatMap((id) => [...way.coveredBy(id)]),
    ]),
    covering,
    counts,
  };
};

/** The day of each at whatever it has become; of several that became one the last day, when the whole would be done. */
const plannedNow = (
  planned: NonNullable<JourneyFacts['planned']>,
  changes: readonly PathwayChange[],
): ReadonlyMap<string, PlannedDay> => {
  const found = new Map<string, PlannedDay>();
  for (const { milestone, ...day } of planned)
    for (const id of drawnAt(milestone, changes)) {
      const there = found.get(id);
      if (there === undefined || there.targetOn < day.targetOn) found.set(id, day);
    }
  return found;
};

/** Each record at every milestone that its own has become. */
const byMilestone = (live: readonly RecordFact[], way: Way) => {
  const found = new Map<string, RecordFact[]>();
  for (const record of live)
    for (const id of drawnAt(record.milestone, way.pathway.changes)) {
      const there = found.get(id);
      if (there) there.push(record);
      else found.set(id, [record]);
    }
  return found;
};

/** By when it was, not by when it was entered; of what was at the same time, what was entered later. Ids grow with time. */
const newestFirst = (records: readonly RecordFact[]): readonly RecordFact[] =>
  records
    .map((record) => ({ record, age: ageOf(record) }))
    .toSorted((a, b) => (a.age < b.age ? 1 : -1))
    .map(({ record }) => record);

const ageOf = ({ when, loggedAt, id }: RecordFact) => `${when ? firstDay(when.from) : loggedAt} ${id}`;
