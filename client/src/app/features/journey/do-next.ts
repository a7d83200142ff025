import { type Journey, type JourneyStanding, type Standing, milestoneById } from '@cmio-pathway/shared';
import { day } from './record-words';

/** One thing to do, with the fact it follows from. */
export interface NextThing {
  key: string;
  standing: Standing;
  title: string;
  because: string;
  act: 'Revise' | 'Continue' | 'Log';
  link: readonly string[];
  query: Record<string, string>;
}

/** How many are shown; the step below lists the rest. */
const SHOWN = 5;

/** What came back, what is begun, and what the current step still asks for: facts in this order, no advice. */
export const nextThings = (facts: Journey, way: JourneyStanding): NextThing[] => {
  const redrafted = new Set(facts.drafts.map(({ record }) => record));
  const returned = facts.records.filter(({ state, id }) => state === 'returned' && !redrafted.has(id));
  return [...returned.map(fromReturned), ...facts.drafts.map(fromDraft), ...open(facts, way)].slice(0, SHOWN);
};

const titleOf = (milestone: string | null): string =>
  (milestone && milestoneById(milestone)?.title) || 'A milestone not chosen yet';

const fromReturned = ({ id, milestone, lastDecision, returnedAt }: Journey['records'][number]): NextThing => ({
  key: id,
  standing: 'returned',
  title: titleOf(milestone),
  because: lastDecision?.note
    ? `Returned ${day(lastDecision.at)} by ${lastDecision.by}: “${lastDecision.note}”`
    : `Returned${returnedAt ? ` ${day(returnedAt)}` : ''}`,
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

const open = (facts: Journey, way: JourneyStanding): NextThing[] => {
  const drafted = new Set(facts.drafts.map(({ milestone }) => milestone));
  const current = way.steps.find(({ step }) => step.id === way.statedStep);
  return (current?.milestones ?? [])
    .filter(
      ({ milestone, standing, notNeeded }) =>
        milestone.requirement.is === 'required' &&
        standing === 'not_started' &&
        !notNeeded &&
        !drafted.has(milestone.id),
    )
    .map(({ milestone }) => ({
      key: milestone.id,
      standing: 'not_started',
      title: milestone.title,
      because: `Required on step ${milestone.step}`,
      act: 'Log',
      link: ['/log'],
      query: { milestone: milestone.id },
    }));
};
