import type { Advice, AdviceAction } from '@cmio-pathway/shared/advice/advice';
import type { Journey } from '@cmio-pathway/shared/contracts/journey';
import { formatPartial } from '@cmio-pathway/shared/dates/partial-date';
import type { Way } from '@cmio-pathway/shared/pathway/way';
import type { Glyph } from '@cmio-pathway/shared/record/words';

const glyphs: Record<AdviceAction, Glyph> = {
  revise: 'returned',
  renew: 'expiring',
  collect: 'expiring',
  continue: 'in-progress',
  submit: 'in-progress',
  record: 'not-started',
  start: 'not-started',
  log: 'not-started',
};
const acts: Record<AdviceAction, string> = {
  revise: 'Revise',
  renew: 'Renew',
  collect: 'Add credits',
  continue: 'Continue',
  submit: 'Submit',
  record: 'Record it',
  start: 'See what it takes',
  log: 'Log',
};
/** Said before the reason to who sees no shape. */
const states: Record<AdviceAction, string> = {
  revise: 'Returned',
  renew: 'To renew',
  collect: 'Not full',
  continue: 'Begun',
  submit: 'Stated',
  record: 'Not recorded',
  start: 'Not started',
  log: 'Not logged',
};

/** Where the action is done. */
const wayTo = (
  { action, milestone, record, cycle }: Advice,
  { drafts, records }: Pick<Journey, 'drafts' | 'records'>,
): { link: readonly string[]; query: Record<string, string> } => {
  if (cycle) return { link: ['/credits'], query: { cycle } };
  if (action === 'revise' && record) return { link: ['/log'], query: { record } };
  if (action === 'renew' && record) return { link: ['/log'], query: { milestone, renews: record } };
  // What only its person sees is not sent along with the rest: it is read first, where it is.
  if (action === 'submit' && records.some(({ id, confined }) => id === record && confined))
    return { link: ['/journey/milestones', record!], query: {} };
  if (action === 'submit' || action === 'record') return { link: ['/journey/start'], query: {} };
  if (action === 'start') return { link: ['/explore/milestones', milestone], query: {} };
  const draft = action === 'continue' ? drafts.find((one) => one.milestone === milestone) : undefined;
  return draft ? { link: ['/log', draft.id], query: {} } : { link: ['/log'], query: { milestone } };
};

const and = (titles: readonly string[], more: number): string =>
  more > 0 ? `${titles.join('; ')} and ${more} more` : titles.join('; ');

/** One next action as the page shows it. */
export const shownAdvice = (advice: Advice, way: Way, facts: Pick<Journey, 'drafts' | 'records'>) => {
  const titleOf = (id: string) => way.milestone(id)?.title ?? id;
  const { unlocks, due, takes, step } = advice;
  const note =
    advice.action === 'revise' ? facts.records.find(({ id }) => id === advice.record)?.lastDecision?.note : '';
  return {
    ...advice,
    reason: note ? `${advice.reason} “${note}”` : advice.reason,
    title: titleOf(advice.milestone),
    glyph: glyphs[advice.action],
    state: states[advice.action],
    act: acts[advice.action],
    ...wayTo(advice, facts),
    facts: [
      `Step ${step}`,
      ...(due ? [`by ${formatPartial(due)}`] : []),
      takes === 'Not known' ? 'How long is not known' : takes,
    ],
    opens: unlocks.length === 0 ? '' : and(unlocks.slice(0, 3).map(titleOf), unlocks.length - 3),
  };
};
