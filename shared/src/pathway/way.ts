import { closingWays } from './closing-ways.js';
import { allDrawnAt, carried, drawnAt } from './equivalence.js';
import type { ClosingWay, GroupId, Milestone, Pathway, PathwayChange, Requirement, Step } from './model.js';
import { asks } from './needs-here.js';
import { PATHWAY } from './pathway.js';
import { effectOf, goalOf, noTrack, type Track, type TrackEffect, trackParts } from './track-effects.js';

/** What one program asks besides the pathway, and what it spares one person. Milestones may be named as in any version. */
export interface ProgramRules {
  program: string;
  /** Its own milestones, each with an id `program:<uuid>`. */
  milestones: readonly Milestone[];
  /** Optional milestones it requires. */
  required: readonly string[];
  /** What it has waived for the person. */
  waived: readonly string[];
  /** Days on which ways close, where it corrects the catalogue. */
  closings: Readonly<Partial<Record<ClosingWay['id'], string>>>;
}

/** A program that asks for nothing of its own. */
export const noRules = (program: string): ProgramRules => ({
  program,
  milestones: [],
  required: [],
  waived: [],
  closings: {},
});

export interface WayChoice {
  track?: Track;
  /** The rules of the programs somebody is in; of the one program that looks. */
  rules?: readonly ProgramRules[];
  pathway?: Pathway;
}

/** The pathway as it is for one person: their track, their programs' rules. Everything computed about somebody is computed on their way. */
export interface Way {
  pathway: Pathway;
  track: Track;
  /** Those it was composed with, so that the same person can be shown another track. */
  rules: readonly ProgramRules[];
  goal: { word: string; title: string };
  steps: readonly Step[];
  /** With the requirement as it is here; what is left out and what earlier versions had is among them. */
  milestones: readonly Milestone[];
  milestonesOf: (step: number) => readonly Milestone[];
  milestone: (id: string) => Milestone | undefined;
  /** Everything a milestone could not exist without, through all that they cover in turn. */
  coveredBy: (id: string) => ReadonlySet<string>;
  /** Which programs waived a milestone for the person. */
  waived: ReadonlyMap<string, string>;
  /** The last civil day a way to a credential is open. */
  closesOn: (way: ClosingWay['id']) => string;
}

/** Groups nothing is required of. */
const optionalGroups: ReadonlySet<GroupId> = new Set(['business-degree']);
export const isAskedFor = (group: GroupId): boolean => !optionalGroups.has(group);

const empty: ReadonlySet<string> = new Set();

/** Composes somebody's way. The same choice gives the same way: callers that ask often keep it. */
export const wayOf = ({ track = noTrack, rules = [], pathway = PATHWAY }: WayChoice = {}): Way => {
  const goal = goalOf(track);
  const { changes } = pathway;
  const choices = trackParts.flatMap((part) => effectOf(track, part) ?? []);
  const asking: Asking = {
    choices,
    required: allDrawnAt(
      [...rules, ...choices.map(({ requires }) => ({ required: requires }))].flatMap((one) => one.required),
      changes,
    ),
    leftOut: allDrawnAt(
      choices.flatMap(({ leavesOut }) => leavesOut),
      changes,
    ),
    instead: choices.flatMap((choice) =>
      choice.instead ? [{ group: choice.instead.group, anyOf: allDrawnAt(choice.instead.anyOf, changes) }] : [],
    ),
  };
  const names = Object.fromEntries(
    choices.flatMap((choice) =>
      Object.entries(choice.names).flatMap(([id, name]) => drawnAt(id, changes).map((now) => [now, name])),
    ),
  );
  const onThisWay = (milestone: Milestone): Milestone => ({
    ...milestone,
    ...names[milestone.id],
    requirement: requirementOn(milestone, asking),
  });
  // A program's own words stay as it wrote them.
  const own = rules.flatMap((program) => program.milestones);
  const current = [
    ...pathway.milestones.map((milestone) => onThisWay(toGoal(milestone, goal))),
    ...own.map((milestone) => onThisWay(milestone)),
  ];
  const asked = asks(track, pathway, current);
  const milestones = [...current.map(asked), ...pathway.former.map(leftOut)];
  const known = new Map(milestones.map((milestone) => [milestone.id, milestone]));
  const byStep = Map.groupBy(milestones, ({ step }) => step);
  const closures = closuresOf(known);
  return {
    pathway,
    track,
    rules,
    goal,
    steps: pathway.steps.map((step) => named(step, goal)),
    milestones,
    milestonesOf: (step) => byStep.get(step) ?? [],
    milestone: (id) => known.get(id),
    coveredBy: (id) => closures(id),
    waived: waivedBy(rules, changes),
    closesOn: (way) => closingDay(way, rules),
  };
};

const toGoal = (milestone: Milestone, { word }: Way['goal']): Milestone => ({
  ...milestone,
  title: milestone.title.replace('CMIO', () => word),
});

const named = (step: Step, { word, title }: Way['goal']): Step => ({
  ...step,
  title: step.title.replace('Chief Medical Information Officer', () => title),
  short: step.short.replace('CMIO', () => word),
});

const leftOut = (milestone: Milestone): Milestone => ({ ...milestone, requirement: { is: 'left_out' } });

/** What a track and the programs ask for, by the names of the current version. */
interface Asking {
  choices: readonly TrackEffect[];
  required: ReadonlySet<string>;
  leftOut: ReadonlySet<string>;
  instead: readonly { group: GroupId; anyOf: ReadonlySet<string> }[];
}

const requirementOn = (
  { id, requirement }: Milestone,
  { choices, required, leftOut, instead }: Asking,
): Requirement => {
  if (leftOut.has(id)) return { is: 'left_out' };
  if (required.has(id)) return { is: 'required' };
  const taken = instead.find(({ anyOf }) => anyOf.has(id));
  if (taken && ![...taken.anyOf].some((one) => required.has(one)))
    return { is: 'one_of', group: taken.group, route: id };
  if (requirement.is !== 'one_of') return requirement;
  const route = choices.find((choice) => choice.route?.group === requirement.group)?.route;
  if (!route) return requirement;
  return { is: route.route === requirement.route ? 'required' : 'optional' };
};

/** What was waived under any version, by what it counts for now; what several programs waived together is of the last. */
const waivedBy = (rules: readonly ProgramRules[], changes: readonly PathwayChange[]): ReadonlyMap<string, string> => {
  const each = rules.map(({ program, waived }) => ({ program, now: carried(waived, changes) }));
  const together = carried(
    rules.flatMap(({ waived }) => waived),
    changes,
  );
  return new Map(
    [...together].map((id) => [id, (each.findLast(({ now }) => now.has(id)) ?? each.at(-1)!).program] as const),
  );
};

/** What each milestone covers, through everything that covers in turn; computed when it is first asked for. */
const closuresOf = (known: ReadonlyMap<string, Milestone>) => {
  const found = new Map<string, ReadonlySet<string>>();
  const close = (id: string, into: Set<string>): Set<string> => {
    for (const covered of known.get(id)?.covers ?? [])
      if (!into.has(covered)) {
        into.add(covered);
        close(covered, into);
      }
    return into;
  };
  return (id: string): ReadonlySet<string> => {
    if (!known.has(id)) return empty;
    const kept = found.get(id) ?? close(id, new Set());
    found.set(id, kept);
    return kept;
  };
};

/** Of several programs' corrections the latest day: in the person's favour. */
const closingDay = (way: ClosingWay['id'], rules: readonly ProgramRules[]): string => {
  const corrected = rules.flatMap(({ closings }) => closings[way] ?? []).toSorted();
  return corrected.at(-1) ?? closingWays.find(({ id }) => id === way)!.closesOn;
};

/** The way with nothing chosen and no program. */
export const commonWay: Way = wayOf();

/** Everything a milestone of the catalogue could not exist without. */
export const coveredBy = (id: string): ReadonlySet<string> => commonWay.coveredBy(id);
