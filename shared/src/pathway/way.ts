import { closingWays } from './closing-ways.js';
import type { ClosingWay, GroupId, Milestone, Pathway, Requirement, Step } from './model.js';
import { asks } from './needs-here.js';
import { PATHWAY } from './pathway.js';
import { chosen, goalOf, noTrack, type Track, trackParts } from './tracks.js';

/** What one program asks besides the pathway, and what it spares one person. */
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
  const required = new Set(rules.flatMap((program) => program.required));
  const names = Object.assign({}, ...trackParts.map((part) => chosen(track, part)?.names));
  const onThisWay = (milestone: Milestone): Milestone => ({
    ...milestone,
    title: milestone.title.replace('CMIO', () => goal.word),
    ...names[milestone.id],
    requirement: requirementOn(track, milestone, required),
  });
  const current = [...pathway.milestones, ...rules.flatMap((program) => program.milestones)].map(onThisWay);
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
    waived: new Map(rules.flatMap(({ program, waived }) => waived.map((id) => [id, program] as const))),
    closesOn: (way) => closingDay(way, rules),
  };
};

const named = (step: Step, { word, title }: Way['goal']): Step => ({
  ...step,
  title: step.title.replace('Chief Medical Information Officer', () => title),
  short: step.short.replace('CMIO', () => word),
});

const leftOut = (milestone: Milestone): Milestone => ({ ...milestone, requirement: { is: 'left_out' } });

const requirementOn = (track: Track, { id, requirement }: Milestone, required: ReadonlySet<string>): Requirement => {
  const choices = trackParts.flatMap((part) => chosen(track, part) ?? []);
  if (choices.some(({ leavesOut }) => leavesOut.includes(id))) return { is: 'left_out' };
  const isRequired = (one: string) => required.has(one) || choices.some(({ requires }) => requires.includes(one));
  if (isRequired(id)) return { is: 'required' };
  const instead = choices.find((choice) => choice.instead?.anyOf.includes(id))?.instead;
  if (instead && !instead.anyOf.some(isRequired)) return { is: 'one_of', group: instead.group, route: id };
  if (requirement.is !== 'one_of') return requirement;
  const route = choices.find((choice) => choice.route?.group === requirement.group)?.route;
  if (!route) return requirement;
  return { is: route.route === requirement.route ? 'required' : 'optional' };
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
