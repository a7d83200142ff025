import {
  type Journey,
  type JourneyStanding,
  type MilestoneStanding,
  type Standing,
  milestoneById,
} from '@cmio-pathway/shared';
import { day } from './record-words';

/** One thing to do, with the fact it follows from. */
export interface NextThing {
  key: string;
  standing: Standing;
  title: string;
  because: string;
  act: 'Revise' | 'Continue' | 'Log' | 'Submit';
  link: readonly string[];
  query: Record<string, string>;
}

/** How many are shown; the step below lists the rest. */
const SHOWN = 5;

/** What came back, what is begun or not submitted, and what the current step still asks for: facts in this order, no advice. */
export const nextThings = (facts: Journey, way: JourneyStanding): NextThing[] => {
  const redrafted = new Set(facts.drafts.map(({ record }) => record));
  const back = facts.records.filter(
    ({ state, id }) => (state === 'returned' || state === 'not_met') && !redrafted.has(id),
  );
  const things = [...back.map(fromReturned), ...facts.drafts.map(fromDraft), ...unsent(facts), ...open(facts, way)];
  return things.slice(0, SHOWN);
};

const titleOf = (milestone: string | null): string =>
  (milestone && milestoneById(milestone)?.title) || 'A milestone not chosen yet';

const decidedWords = (word: string, decision: Journey['records'][number]['lastDecision']): string => {
  if (!decision) return word;
  return `${word} ${day(decision.at)} by ${decision.by}${decision.note ? `: “${decision.note}”` : ''}`;
};

const fromReturned = ({ id, milestone, state, lastDecision }: Journey['records'][number]): NextThing => ({
  key: id,
  standing: state === 'returned' ? 'returned' : 'not_met',
  title: titleOf(milestone),
  because: decidedWords(state === 'returned' ? 'Returned' : 'Not met', lastDecision),
  act: 'Revise',
  link: ['/log'],
  query: { record: id },
});

const fromDraft = ({ id, milestone, savedAt }: Journey['drafts'][number]): NextThing => ({
  key: id,
  standing: 'in_progress',
  title: titleOf(milestone),
  because: `Draft saved ${day(savedAt)}`,
  act: 'Continue',
  link: ['/log', id],
  query: {},
});

/** What is stated goes to a program all at once. */
const unsent = ({ records, enrollments }: Journey): NextThing[] => {
  const { length } = records.filter(({ state, when }) => state === 'logged' && !when?.ongoing);
  if (length === 0 || !enrollments.some(({ accepted, ended }) => accepted && !ended)) return [];
  const title = `${length} stated, not submitted`;
  return [
    {
      key: 'unsent',
      standing: 'stated',
      title,
      because: 'Counts as verified once it was reviewed',
      act: 'Submit',
      link: ['/journey/start'],
      query: {},
    },
  ];
};

const open = (facts: Journey, way: JourneyStanding): NextThing[] => {
  const drafted = new Set(facts.drafts.map(({ milestone }) => milestone));
  const milestones = way.steps.find(({ step }) => step.id === way.statedStep)?.milestones ?? [];
  const asked = milestones.filter(
    ({ standing, notNeeded, milestone }) => standing === 'not_started' && !notNeeded && !drafted.has(milestone.id),
  );
  return [
    ...asked.filter(({ milestone }) => milestone.requirement.is === 'required').map(toLog),
    ...openGroups(milestones),
  ];
};

const toLog = ({ milestone }: MilestoneStanding): NextThing => ({
  key: milestone.id,
  standing: 'not_started',
  title: milestone.title,
  because: `Required on step ${milestone.step}`,
  act: 'Log',
  link: ['/log'],
  query: { milestone: milestone.id },
});

/** A group of routes of which none is begun is one thing to do. */
const openGroups = (milestones: readonly MilestoneStanding[]): NextThing[] => {
  const groups = Map.groupBy(
    milestones.filter(({ milestone }) => milestone.requirement.is === 'one_of'),
    groupOf,
  );
  return [...groups]
    .filter(([, members]) => members.every(({ standing }) => standing === 'not_started'))
    .map(([group, members]) => ({
      key: group,
      standing: 'not_started',
      title: 'One of the routes of this step',
      because: `Required on step ${members[0]!.milestone.step}: ${members.map(({ milestone }) => milestone.title).join('; ')}`,
      act: 'Log',
      link: ['/log'],
      query: {},
    }));
};

const groupOf = ({ milestone: { requirement } }: MilestoneStanding): string =>
  requirement.is === 'one_of' ? requirement.group : '';
