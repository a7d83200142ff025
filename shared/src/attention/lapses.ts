import { isRequiredOf, isSpared, isWaiting, type Situation } from '../advice/situation.js';
import { addDays } from '../credentials/calendar.js';
import { countsUntil, NEVER, ownEnd } from '../credentials/current.js';
import { daysBetween, formatPartial } from '../dates/partial-date.js';
import type { Milestone } from '../pathway/model.js';
import type { AttentionReason, Thresholds } from './reason.js';

/** Credentials that are required and have lapsed, or will soon: issuers' dates, leave or not. */
export const lapses = (here: Situation, { atRiskDays }: Thresholds): readonly AttentionReason[] =>
  here.way.milestones.flatMap((milestone): AttentionReason[] => {
    if (!isTheirs(here, milestone)) return [];
    const end = countsUntil(here.holdings, here.way, milestone.id, here.today);
    if (end === null || end === NEVER) return [];
    const left = daysBetween(here.today, end);
    if (left > atRiskDays) return [];
    const another =
      end === ownEnd(here.holdings.of(milestone.id), here.today) ? '' : ' with what its issuer asks for beside it';
    const what = { milestone: milestone.id, record: null };
    if (left < 0)
      return [
        {
          ...what,
          rule: 'credential_lapsed',
          level: 'overdue',
          since: end,
          text: `“${milestone.title}” is required and ended on ${formatPartial(end)}${another}, ${days(-left)} ago. A required credential that has lapsed is overdue, on leave too.`,
        },
      ];
    return [
      {
        ...what,
        rule: 'credential_ends',
        level: 'at_risk',
        since: addDays(end, -atRiskDays),
        text: `“${milestone.title}” is required and ends on ${formatPartial(end)}${another}, ${left === 0 ? 'today' : `in ${days(left)}`}. From ${days(atRiskDays)} before that is at risk, on leave too.`,
      },
    ];
  });

/** Required of them, and theirs to see to: what waits for review is with the reviewer. */
export const isTheirs = (here: Situation, milestone: Milestone): boolean =>
  isRequiredOf(here, milestone) && !isSpared(here, milestone) && !isWaiting(here, milestone.id);

export const days = (number: number): string => (number === 1 ? '1 day' : `${number} days`);
