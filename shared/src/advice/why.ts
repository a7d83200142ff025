import type { PlannedDay } from '../clock/plan-clock.js';
import { formatPartial } from '../dates/partial-date.js';
import type { Milestone, Need } from '../pathway/model.js';
import type { Advice, AdviceAction } from './advice.js';
import type { Dependents } from './opens.js';
import { listed } from './readiness.js';
import { hostOf, ofProgram, ofThePathway, published, type RuleSource } from './rule-source.js';
import { recordsOf, type Situation } from './situation.js';
import { ours } from './wording.js';

/** What is to be sent: how much else rests on the person's word, and what it covers. */
export const submitWords = (others: number, covers: number): string => {
  const rest = others === 0 ? '' : `; ${others} more ${others === 1 ? 'rests' : 'rest'} on your word`;
  return `You stated it and nobody has been asked to verify it${rest}.${covers === 0 ? '' : ` Verified, it covers ${covers} ${covers === 1 ? 'other' : 'others'}.`}`;
};

/** A decision that it was not met. */
export const notMetWords = (here: Situation, id: string): string | null => {
  const decided = recordsOf(here, id).find(({ state }) => state === 'not_met')?.notMetAt;
  return decided ? `Decided as not met on ${formatPartial(decided.slice(0, 10))}.` : null;
};

/** What waits for it, the nearest three by name. */
export const opensWords = (here: Situation, unlocks: readonly string[], { step, requirement }: Milestone): string => {
  const named = listed(unlocks.slice(0, 3).map((id) => `“${here.way.milestone(id)!.title}”`));
  if (unlocks.length === 0) {
    if (requirement.is === 'optional') return 'It is optional.';
    return `Step ${step} asks for it; nothing else waits for it.`;
  }
  return unlocks.length <= 3 ? `It opens ${named}.` : `It opens ${unlocks.length} others, first ${named}.`;
};

/** The day the learning plan has for it. */
export const planWords = (here: Situation, id: string): string => {
  const planned = here.planned.get(id);
  return planned ? `Your plan has it for ${plannedWords(planned, here.dueOn.get(id) ?? null)}. ` : '';
};

/** A day of the plan, with where the training clock has it. */
export const plannedWords = ({ targetOn }: PlannedDay, dueOn: string | null): string =>
  dueOn === null || dueOn === targetOn
    ? formatPartial(targetOn)
    : `${formatPartial(targetOn)}, by the training clock for ${formatPartial(dueOn)}`;

/** Where an issuer says so; where a track has only one of two issuers, and the rule was read at the other, the page of this one. */
const citedFor = ({ way }: Situation, milestone: Milestone, { source }: Need): RuleSource => {
  if (source === null) return ofThePathway(milestone);
  const { officialUrl, issuer, id } = milestone;
  const ofBoth = way.pathway.milestones.find((one) => one.id === id)?.issuer;
  const isOther = officialUrl !== null && issuer !== ofBoth && hostOf(officialUrl) !== hostOf(source);
  return published(isOther ? officialUrl : source);
};

/** The strongest reason for its place: an issuer's rule, a program's, the usual order, or ours. */
export const orderRule = (
  here: Situation,
  { direct }: Dependents,
  milestone: Milestone,
  action: AdviceAction,
): Advice['rule'] => {
  if (action === 'submit') return ours('A milestone counts once somebody has verified it.');
  const waiting = direct(milestone.id);
  const byRule = waiting.find(({ need }) => need.is === 'rule');
  if (byRule)
    return {
      is: 'rule',
      text: `${byRule.milestone.issuer} asks for it before “${byRule.milestone.title}”.`,
      source: citedFor(here, byRule.milestone, byRule.need),
    };
  if (milestone.id.startsWith('program:'))
    return { is: 'program', text: 'Your program asks for it.', source: ofProgram(milestone) };
  const usual = waiting.find(({ need }) => need.is === 'usual');
  if (usual)
    return {
      is: 'usual',
      text: `Most people do it before “${usual.milestone.title}”.`,
      source: ofThePathway(usual.milestone),
    };
  const program = waiting.find(({ need }) => need.is === 'program');
  if (program)
    return {
      is: 'program',
      text: `Programs ask for it before “${program.milestone.title}”.`,
      source: ofThePathway(program.milestone),
    };
  return ours(
    here.asked.has(milestone.id) ? `The pathway asks for it in step ${milestone.step}.` : 'It is in your plan.',
    here.asked.has(milestone.id) ? ofThePathway(milestone) : { title: 'Your plan', url: '/plan' },
  );
};
