import { renewalWords } from '@cmio-pathway/shared/credentials/renewal-words';
import type {
  CreditCategory,
  CreditTarget,
  CreditUnit,
  Duration,
  Milestone,
  MilestoneKind,
  Renewal,
} from '@cmio-pathway/shared/pathway/model';

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

/** A length in months as people say it: weeks below one month, years from two on. */
const months = (count: number): string => {
  if (count < 1) return plural(Math.max(1, Math.round(count * 4)), 'week');
  return count % 12 === 0 && count >= 24 ? plural(count / 12, 'year') : plural(count, 'month');
};

export const kindWords: Record<MilestoneKind, string> = {
  credential: 'A credential, shown by a document',
  degree: 'A degree or completed training, shown by a document',
  exam: 'An examination, shown by its result',
  role: 'A post: it counts while one is in it',
  activity: 'Something done: it counts once it has ended',
  meeting: 'Something agreed or done with others',
};

/** How occurrences of it count. */
export const countsWords: Record<Milestone['counts'], string> = {
  once: 'It is there once: a second record opens the first',
  each_period: 'Again in every year or cycle, each with a record of its own',
  held: 'From a day until another; several can be held side by side',
  many: 'As often as it happens: each time is a record of its own',
};

/** How long it takes, least, most and usual, and whose figure that is. */
export const durationWords = (duration: Duration | null): readonly string[] => {
  const { min = null, typical = null, max = null } = duration ?? {};
  if (min === null && typical === null && max === null) return ['Not known'];
  const usual = typical === null ? 'the usual length is not known' : `usually ${months(typical)}`;
  const said =
    min !== null && min === max && min === typical ? usual : [ends(min, max), usual].filter(Boolean).join(', ');
  const whose = duration!.proposal ? ['Our proposal: no source states a length'] : [];
  return [`${said.charAt(0).toUpperCase()}${said.slice(1)}`, ...whose];
};

const ends = (min: number | null, max: number | null): string => {
  if (min === null) return max === null ? '' : `at most ${months(max)}`;
  if (max === null) return `at least ${months(min)}`;
  const [least, most] = [months(min).split(' '), months(max).split(' ')];
  const isSameUnit = least[1]!.replace(/s$/, '') === most[1]!.replace(/s$/, '');
  return isSameUnit ? `${least[0]} to ${most.join(' ')}` : `${least.join(' ')} to ${most.join(' ')}`;
};

const units: Record<CreditUnit, string> = {
  CE: 'hours of CE',
  CEU: 'CEU',
  PDU: 'PDU',
  CME: 'hours of CME',
  questions: 'questions',
};
const categories: Record<CreditCategory, string> = {
  ama_pra_1: 'AMA PRA Category 1',
  ama_pra_2: 'AMA PRA Category 2',
  aoa_1a: 'AOA Category 1-A',
  himss_approved: 'approved by HIMSS',
  hiim_domain: 'in the HIIM domain',
  informatics: 'in informatics',
  ethics: 'in ethics',
  longitudinal_assessment: 'of the longitudinal assessment',
};

const targetWords = ({ amount, unit, atLeast, proposal }: CreditTarget): readonly string[] => [
  `Asks for ${amount} ${units[unit]}${proposal ? '. Our proposal' : ''}`,
  ...atLeast.map((part) => `Of these at least ${part.amount} ${categories[part.category]}`),
];

/** When it is due again, and what has to be collected until then. */
export const renewalLines = (renewal: Renewal): readonly string[] => {
  const target = 'target' in renewal ? renewal.target : null;
  return [renewal.rule === 'none' ? 'Never due again.' : renewalWords(renewal), ...(target ? targetWords(target) : [])];
};
