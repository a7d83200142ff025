import { endsIn } from '../credentials/ends.js';
import type { Milestone, Step } from '../pathway/model.js';
import { gatesNothing, mainLine } from '../pathway/steps.js';
import type { Way } from '../pathway/way.js';
import type { JourneyFacts, RecordFact } from './facts.js';
import { type Knowledge, knowledgeOf } from './knowledge.js';
import { recordStanding, strongest } from './record-standing.js';
import { isMet, requisitesOf } from './requirements.js';
import type { Standing } from './words.js';

export interface RecordStanding {
  fact: RecordFact;
  standing: Standing;
  /** The civil day by which it has to be renewed, or did; null where no end is in sight. */
  dueOn: string | null;
}

export interface MilestoneStanding {
  milestone: Milestone;
  standing: Standing;
  /** Newest first. */
  records: readonly RecordStanding[];
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
  const on: On = { today, endOf: endsIn(known, today) };
  const all = known.way.steps.map((step) => stepStanding(step, known, on));
  // A step without any requisite cannot be stood on.
  const done = (step: number) =>
    requisitesOf(known.way, step, (id) => known.held.has(id)).every((one) => isMet(one, known.verified));
  const said = (step: number) =>
    requisitesOf(
      known.way,
      step,
      (id) => known.held.has(id) || (known.stated.has(id) && !known.way.waived.has(id)),
    ).every((one) => isMet(one, known.stated));
  const line = mainLine.filter((step) => step !== gatesNothing);
  const currentStep = line.find((step) => !done(step)) ?? line.at(-1)!;
  const statedStep = line.find((step) => !said(step)) ?? line.at(-1)!;
  const before = line.slice(0, line.indexOf(statedStep));
  return { goal: known.way.goal, steps: all, currentStep, statedStep, restsOn: before.filter((step) => !done(step)) };
};

/** The standing of every live record by its id; of one that stands at several milestones the strongest. */
export const standingOfRecords = (facts: JourneyFacts, today: string): ReadonlyMap<string, Standing> => {
  const all = standing(facts, today).steps.flatMap(({ milestones }) => milestones.flatMap(({ records }) => records));
  const byRecord = Map.groupBy(all, ({ fact }) => fact.id);
  return new Map([...byRecord].map(([id, found]) => [id, strongest(found.map(({ standing: is }) => is))!] as const));
};

/** A day, and what ends when as it is known then. */
interface On {
  today: string;
  endOf: ReturnType<typeof endsIn>;
}

const stepStanding = (step: Step, known: Knowledge, on: On): StepStanding => {
  const requisites = requisitesOf(known.way, step.id, (id) => known.held.has(id));
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
    milestones: milestonesHere(step.id, known).map((milestone) => milestoneStanding(milestone, known, met, on)),
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
  { today, endOf }: On,
): MilestoneStanding => {
  const records = (known.byMilestone.get(milestone.id) ?? []).map((fact): RecordStanding => {
    const end = endOf(milestone, fact);
    return { fact, standing: recordStanding(fact, today, known.way, end), dueOn: end.due || null };
  });
  const own = held(milestone.id, together(records, today), records, known);
  const coveringId = known.covering.get(milestone.id);
  const covered = coveringId !== undefined && !(own && counting.has(own));
  return {
    milestone,
    standing: known.way.waived.has(milestone.id) ? 'waived' : covered ? 'covered' : (own ?? begun(milestone.id, known)),
    records,
    coveredBy: covered ? known.way.milestone(coveringId)! : null,
    targetOn: known.verified.has(milestone.id) ? null : (known.planned.get(milestone.id)?.targetOn ?? null),
    notNeeded:
      milestone.requirement.is === 'one_of' &&
      met.has(milestone.requirement.group) &&
      !known.verified.has(milestone.id),
  };
};

/** What it is before anything is recorded. */
const begun = (id: string, { drafted, planned }: Knowledge): Standing =>
  drafted.has(id) ? 'in_progress' : planned.has(id) ? 'planned' : 'not_started';

const counting: ReadonlySet<Standing> = new Set([
  'verified',
  'change_waiting',
  'expiring',
  'lapsed',
  'renewal_waiting',
]);

/** What several records say of their milestone: a term to come says nothing beside one that has begun. */
const together = (records: MilestoneStanding['records'], today: string): Standing | undefined => {
  const isToCome = ({ fact }: { fact: RecordFact }) => fact.verified !== null && fact.verified.from > today;
  const hasBegun = records.some((one) => one.fact.verified && !isToCome(one));
  const found = strongest(records.filter((one) => !hasBegun || !isToCome(one)).map(({ standing: is }) => is));
  return found === 'lapsed' && records.some(({ fact }) => fact.state === 'submitted') ? 'renewal_waiting' : found;
};

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
