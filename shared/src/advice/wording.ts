import type { Certainty, Duration, Milestone } from '../pathway/model.js';
import { helpfulFor } from '../pathway/resources.js';
import { renewalWords } from '../credentials/renewal-words.js';
import type { Advice, AdviceAction, Resource } from './advice.js';
import { keyOf } from './dismissed.js';
import { hostOf, ofProgram, ofThePathway, ofThisList, published, type RuleSource } from './rule-source.js';
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
    ...sources.filter((url) => url !== SEED).map((url) => ({ title: hostOf(url), url, checkedOn })),
  ];
  return all.filter(({ url }, at) => all.findIndex((other) => other.url === url) === at).slice(0, 3);
};

const sureness: Record<Certainty, string> = {
  official: '',
  secondary: ' Read in a secondary source.',
  'program-defined': ' Programs set it.',
  unverified: ' Not verified.',
};

/** The rule of a renewal: the issuer's where it is one, with how sure that is. */
export const renewalRule = (milestone: Milestone): Advice['rule'] => {
  const { renewal, certainty } = milestone;
  if ('proposal' in renewal && renewal.proposal) return ours(renewalWords(renewal), ofThePathway(milestone));
  return {
    is: certainty === 'program-defined' ? 'program' : 'rule',
    text: `${renewalWords(renewal)}${sureness[certainty]}`,
    source: sourceOf(milestone),
  };
};

/** Where what is said of a milestone was read: the issuer's page before any other. A program's own has none but the program. */
export const sourceOf = (milestone: Milestone): RuleSource => {
  const url = milestone.officialUrl ?? milestone.sources[0];
  return url === undefined ? ofProgram(milestone) : published(url);
};

export const ours = (text: string, source: RuleSource = ofThisList): Advice['rule'] => ({ is: 'ours', text, source });

/** What all advice about a milestone has in common. */
export const adviceOn = (
  here: Situation,
  milestone: Milestone,
  action: AdviceAction,
  record: string | null,
  rest: Pick<Advice, 'reason' | 'rule' | 'unlocks'> & Partial<Pick<Advice, 'due' | 'takes' | 'cycle' | 'key'>>,
): Advice => ({
  key: keyOf(action, milestone.id, record),
  milestone: milestone.id,
  record,
  cycle: null,
  action,
  step: milestone.step,
  takes: action === 'submit' || action === 'record' ? 'Minutes: it is done' : takesWords(milestone.duration),
  resources: resourcesOf(milestone),
  ...rest,
  due: rest.due ?? here.dueOn.get(milestone.id) ?? null,
});
