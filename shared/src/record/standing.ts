import { firstDay } from '../dates/partial-date.js';
import type { Milestone, Step } from '../pathway/model.js';
import { carried, drawnAt } from '../pathway/equivalence.js';
import { gatesNothing, mainLine } from '../pathway/steps.js';
import { commonWay, type Way } from '../pathway/way.js';
import type { RecordFact } from './facts.js';
import { recordStanding, saysDone, strongest } from './record-standing.js';
import { isMet, requisitesOf } from './requirements.js';
import type { Standing } from './words.js';

export interface JourneyFacts {
  records: readonly RecordFact[];
  /** The common way unless said. */
  way?: Way;
  drafts?: readonly { milestone: string | null }[];
  /** What the learning plan has a day for, 'YYYY-MM-DD'. */
  planned?: readonly { milestone: string; targetOn: string }[];
  /** Whether a verified record counts for whoever asks; all do on the person's own journey. */
  counts?: (record: RecordFact) => boolean;
}

export interface MilestoneStanding {
  milestone: Milestone;
  standing: Standing;
  /** Newest first. */
  records: readonly { fact: RecordFact; standing: Standing }[];
  /** The verified milestone that could not exist without this one. */
  coveredBy: Milestone | null;
  /** The day the learning plan has for it, while it is not done. */
  targetOn: string | null;
  /** Of a one-of group that another route has satisfied. */
  notNeeded: boolean;
}

export interface StepStanding {
  step: Step;
  /** How many things the step asks for; a one-of group is one. */
  required: number;
  verified: number;
  /** Not verified, but stated, waiting or returned. */
  stated: number;
  waiting: number;
  returned: number;
  state: 'done' | 'started' | 'not_started';
  milestones: readonly MilestoneStanding[];
}

export interface JourneyStanding {
  /** The goal of this way, as it stands wherever "CMIO" stands. */
  goal: Way['goal'];
  steps: readonly StepStanding[];
  /** The first step of the main line that is not wholly verified or covered. A lapse never moves it back. */
  currentStep: number;
  /** The same with what the person stated: the step the headline names. */
  statedStep: number;
  /** Steps before the stated one that rest on the person's word. */
  restsOn: readonly number[];
}

/** Computes what everything on somebody's way is on a civil day. Total and pure: the same facts in any order give the same answer. */
export const standing = (facts: JourneyFacts, today: string): JourneyStanding => {
  const known = knowledgeOf(facts);
  const all = known.way.steps.map((step) => stepStanding(step, known, today));
  // A step without any requisite cannot be stood on.
  const done = (step: number) =>
    requisitesOf(known.way, step, (id) => known.verified.has(id)).every((one) => isMet(one, known.verified));
  const said = (step: number) =>
    requisitesOf(known.way, step, (id) => known.stated.has(id)).every((one) => isMet(one, known.stated));
  const line = mainLine.filter((step) => step !== gatesNothing);
  const currentStep = line.find((step) => !done(step)) ?? line.at(-1)!;
  const statedStep = line.find((step) => !said(step)) ?? line.at(-1)!;
  const before = line.slice(0, line.indexOf(statedStep));
  return { goal: known.way.goal, steps: all, currentStep, statedStep, restsOn: before.filter((step) => !done(step)) };
};

/** What the records say, before any day is asked about. */
export interface Knowledge {
  way: Way;
  byMilestone: Map<string, RecordFact[]>;
  drafted: ReadonlySet<string>;
  /** The day each planned milestone is aimed at. */
  planned: ReadonlyMap<string, string>;
  /** Verified, waived, or covered by what is verified. */
  verified: ReadonlySet<string>;
  /** The same with everything the person has said. */
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
  const live = records.filter((record) => record.state !== 'withdrawn').toSorted(newestFirst);
  const counting = carried(
    live.filter((record) => record.verified && counts(record)).map((record) => record.milestone),
    changes,
  );
  const covering = new Map<string, string>();
  for (const id of [...counting].toSorted())
    for (const covered of way.coveredBy(id)) if (!covering.has(covered)) covering.set(covered, id);
  const verified = new Set([...counting, ...covering.keys(), ...way.waived.keys()]);
  const said = carried(
    [...counting, ...live.filter((record) => saysDone(record, way)).map((record) => record.milestone)],
    changes,
  );
  return {
    way,
    byMilestone: byMilestone(live, way),
    drafted: new Set(drafts.flatMap((draft) => draft.milestone ?? [])),
    planned: new Map(planned.map(({ milestone, targetOn }) => [milestone, targetOn])),
    verified,
    stated: new Set([...verified, ...said, ...[...said].flatMap((id) => [...way.coveredBy(id)])]),
    covering,
    counts,
  };
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
const newestFirst = (a: RecordFact, b: RecordFact): number => (age(a) < age(b) ? 1 : -1);

const age = ({ when, loggedAt, id }: RecordFact) => `${when ? firstDay(when.from) : loggedAt} ${id}`;

const stepStanding = (step: Step, known: Knowledge, today: string): StepStanding => {
  const requisites = requisitesOf(known.way, step.id, (id) => known.verified.has(id));
  const verified = requisites.filter((one) => isMet(one, known.verified)).length;
  const stated = requisites.filter((one) => isMet(one, known.stated)).length - verified;
  const records = milestonesHere(step.id, known).flatMap(({ id }) => known.byMilestone.get(id) ?? []);
  const done = requisites.length > 0 && verified === requisites.length;
  const met = new Set(requisites.filter((one) => isMet(one, known.verified)).map((one) => one.id));
  return {
    step,
    required: requisites.length,
    verified,
    stated,
    waiting: records.filter((record) => record.state === 'submitted').length,
    returned: records.filter((record) => record.state === 'returned').length,
    state: done ? 'done' : records.length > 0 || verified > 0 ? 'started' : 'not_started',
    milestones: milestonesHere(step.id, known).map((milestone) => milestoneStanding(milestone, known, met, today)),
  };
};

/** What the way asks for or allows, and what is left out of it where something is recorded. */
const milestonesHere = (step: number, known: Knowledge) =>
  known.way
    .milestonesOf(step)
    .filter(({ id, requirement }) => requirement.is !== 'left_out' || known.byMilestone.has(id));

const milestoneStanding = (
  milestone: Milestone,
  known: Knowledge,
  met: ReadonlySet<string>,
  today: string,
): MilestoneStanding => {
  const records = (known.byMilestone.get(milestone.id) ?? []).map((fact) => ({
    fact,
    standing: recordStanding(fact, today, known.way),
  }));
  const own = held(milestone.id, strongest(records.map((record) => record.standing)), records, known);
  const coveringId = known.covering.get(milestone.id);
  const covered = coveringId !== undefined && !(own && counting.has(own));
  return {
    milestone,
    standing: known.way.waived.has(milestone.id) ? 'waived' : covered ? 'covered' : (own ?? begun(milestone.id, known)),
    records,
    coveredBy: covered ? known.way.milestone(coveringId)! : null,
    targetOn: known.verified.has(milestone.id) ? null : (known.planned.get(milestone.id) ?? null),
    notNeeded:
      milestone.requirement.is === 'one_of' &&
      met.has(milestone.requirement.group) &&
      !known.verified.has(milestone.id),
  };
};

/** What it is before anything is recorded. */
const begun = (id: string, { drafted, planned }: Knowledge): Standing =>
  drafted.has(id) ? 'in_progress' : planned.has(id) ? 'planned' : 'not_started';

const counting: ReadonlySet<Standing> = new Set(['verified', 'change_waiting', 'expiring', 'lapsed']);

/** Part of what was merged into a milestone is not yet the whole of it. */
const held = (
  id: string,
  own: Standing | undefined,
  records: MilestoneStanding['records'],
  { verified }: Knowledge,
): Standing | undefined =>
  own && counting.has(own) && !verified.has(id) && records.every(({ fact }) => fact.milestone !== id)
    ? 'in_progress'
    : own;
