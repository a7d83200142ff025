import { daysBetween, formatPartial } from '../dates/partial-date.js';
import { covers, keptBy, ownEnd } from '../credentials/current.js';
import type { Milestone } from '../pathway/model.js';
import { creditWords } from './cycles.js';
import type { Ending } from './ending.js';
import type { Dependents } from './opens.js';
import { isReturned, draftWords } from './returned.js';
import { isRequiredOf, isSpared, isWaiting, type Situation } from './situation.js';
import { adviceOn, renewalRule } from './wording.js';

/**
 * Credentials that end soon or have ended: those that are required, those that something else lapses with, and any other before its
 * end. Issuers' dates never move, leave or not. Of several that stand side by side the one that lasts longest speaks.
 */
export const renewals = (here: Situation, { all }: Dependents): readonly Ending[] =>
  here.way.milestones.flatMap((milestone) => {
    const end = endingOf(here, milestone);
    if (end === null) return [];
    const { until, endsOn, record, along, required } = end;
    const advice = adviceOn(here, milestone, 'renew', record, {
      reason: `${endWords(until, endsOn, here.today)}${along}${creditWords(here, record)}${draftWords(here, milestone.id)}`,
      rule: renewalRule(milestone),
      unlocks: all(milestone.id),
      due: until,
    });
    return [{ advice, required, until }];
  });

const endWords = (until: string, endsOn: string, today: string): string => {
  const left = daysBetween(today, until);
  const grace = endsOn >= today ? ` Its issuer lets it be renewed until ${formatPartial(endsOn)}.` : '';
  if (left < 0) return `It ended on ${formatPartial(until)}.${grace}`;
  return `It ends on ${formatPartial(until)}, ${left === 0 ? 'today' : left === 1 ? 'tomorrow' : `in ${left} days`}.`;
};

const endingOf = (here: Situation, milestone: Milestone) => {
  const own = here.holdings.of(milestone.id);
  const endsOn = ownEnd(own, here.today);
  if (!endsOn || isWaiting(here, milestone.id) || isReturned(here, milestone.id) || isSpared(here, milestone))
    return null;
  const last = own.findLast((held) => held.endsOn === endsOn)!;
  const until = last.until!;
  if (daysBetween(here.today, until) > here.expiringDays) return null;
  const along = heldWith(here, milestone.id);
  const required = isRequiredOf(here, milestone) || along.length > 0;
  if (endsOn < here.today && !required) return null;
  const names = along.map(({ title }) => `“${title}”`).join(', ');
  return {
    until,
    endsOn,
    required,
    record: last.record.id,
    along: names && ` ${names} ${until < here.today ? 'lapsed' : along.length === 1 ? 'lapses' : 'lapse'} with it.`,
  };
};

/** What the person holds that its issuer lets lapse with this; an admission has served once what it admits to is held. */
const heldWith = (here: Situation, id: string): readonly Milestone[] =>
  here.way.milestones.filter(
    (other) =>
      other.id !== id &&
      !here.covering.has(other.id) &&
      here.holdings.of(other.id).length > 0 &&
      keptBy(other).some(
        ({ anyOf }) =>
          anyOf.some(({ milestone }) => milestone === id) &&
          anyOf.every(({ milestone }) => milestone === id || !covers(here.holdings, milestone, here.today)),
      ),
  );
