import type { Certainty, Duration, Milestone } from '../pathway/model.js';
import { helpfulFor } from '../pathway/resources.js';
import { renewalWords } from '../credentials/renewal-words.js';
import type { Advice, AdviceAction, Resource } from './advice.js';
import { keyOf } from './dismissed.js';
import type { Situation } from './situation.js';

const months = (number: number) =>
  number < 1 ? `${Math.round(number * 4)} weeks` : number === 1 ? '1 month' : `${number} months`;

/** How long it typically takes; a length of ours is said to be. */
export const takesWords = (duration: Duration | null): string => {
  if (!duration || duration.typical === null) return 'Not known';
  const { min, typical, max, proposal } = duration;
  const range = min !== null && max !== null && min < max ? `${min} to ${max}` : null;
  const said = [range, proposal ? 'our proposal' : null].filter((part) => part !== null);
  const about = typical === 0 ? 'Days' : `About ${months(typical)}`;
  return said.length === 0 ? about : `${about} (${said.join('; ')})`;
};

/** The article we began with names what to do and helps nobody to do it. */
const SEED = 'https://interviewguy.com/how-to-become-a-chief-medical-information-officer';

/** The issuer's page, then a course or a society that helps, then where the facts were read: at most three, each once. */
export const resourcesOf = ({
  id,
  skills,
  issuer,
  officialUrl,
  sources,
  checkedOn,
}: Milestone): readonly Resource[] => {
  const all: Resource[] = [
    ...(officialUrl ? [{ title: issuer, url: officialUrl, checkedOn }] : []),
    ...helpfulFor(id, skills),
    ...sources.filter((url) => url !== SEED).map((url) => ({ title: host(url), url, checkedOn })),
  ];
  return all.filter(({ url }, at) => all.findIndex((other) => other.url === url) === at).slice(0, 3);
};

const host = (url: string) => url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/[/?#].*$/, '');

const sureness: Record<Certainty, string> = {
  official: '',
  secondary: ' Read in a secondary source.',
  'program-defined': ' Programs set it.',
  unverified: ' Not verified.',
};

/** The rule of a renewal: the issuer's where it is one, with how sure that is. */
export const renewalRule = ({ renewal, certainty, officialUrl, sources }: Milestone): Advice['rule'] => {
  const ours = 'proposal' in renewal && renewal.proposal;
  const is = ours ? 'ours' : certainty === 'program-defined' ? 'program' : 'rule';
  return {
    is,
    text: `${renewalWords(renewal)}${ours ? '' : sureness[certainty]}`,
    source: ours ? null : (officialUrl ?? sources[0] ?? null),
  };
};

export const ours = (text: string): Advice['rule'] => ({ is: 'ours', text, source: null });

/** What all advice about a milestone has in common. */
export const adviceOn = (
  here: Situation,
  milestone: Milestone,
  action: AdviceAction,
  record: string | null,
  rest: Pick<Advice, 'reason' | 'rule' | 'unlocks'> & { due?: string | null },
): Advice => ({
  key: keyOf(action, milestone.id, record),
  milestone: milestone.id,
  record,
  action,
  step: milestone.step,
  takes: action === 'submit' || action === 'record' ? 'Minutes: it is done' : takesWords(milestone.duration),
  resources: resourcesOf(milestone),
  ...rest,
  due: rest.due ?? here.dueOn.get(milestone.id) ?? null,
});
