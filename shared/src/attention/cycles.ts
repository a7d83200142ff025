import { isWaiting, type Situation } from '../advice/situation.js';
import { addDays } from '../credentials/calendar.js';
import type { CreditCycle } from '../credits/credit.js';
import { collectedWords, missingFigure } from '../credits/words.js';
import { daysBetween, formatPartial } from '../dates/partial-date.js';
import type { AttentionReason, Thresholds } from './reason.js';
import { days, isTheirs } from './lapses.js';

/**
 * Credit cycles that end soon and lack something, in total or in a part, and those that ended so: of what is required, or opened by hand. The
 * days are of whoever sets the cycle, leave or not. Of a year that is over nobody is late by a figure of ours, nor where nothing was entered.
 */
export const cycles = (here: Situation, { atRiskDays }: Thresholds): readonly AttentionReason[] =>
  here.cycles.flatMap(({ cycle, standing }): AttentionReason[] => {
    if (cycle.loggedAs !== null || standing.full || !isAskedFor(here, cycle)) return [];
    const what = { milestone: cycle.logAs?.milestone ?? null, record: cycle.logAs?.renews ?? null };
    const end = formatPartial(cycle.until);
    const figures = `${collectedWords(cycle, standing)}, ${missingFigure(cycle, standing)} missing`;
    const left = daysBetween(here.today, cycle.until);
    if (cycle.ended)
      return cycle.figures.by === 'proposal' || (cycle.opened === null && standing.collected === 0)
        ? []
        : [
            {
              ...what,
              rule: 'cycle_short',
              level: 'overdue',
              since: cycle.until,
              text: `The credit cycle “${cycle.title}” ended on ${end}, ${days(-left)} ago: ${figures}. A cycle that ended before it was full is overdue, on leave too.`,
            },
          ];
    if (left > atRiskDays) return [];
    return [
      {
        ...what,
        rule: 'cycle_ends',
        level: 'at_risk',
        since: addDays(cycle.until, -atRiskDays),
        text: `The credit cycle “${cycle.title}” ends on ${end}, ${left === 0 ? 'today' : `in ${days(left)}`}: ${figures}. From ${days(atRiskDays)} before that is at risk, on leave too.`,
      },
    ];
  });

const isAskedFor = (here: Situation, { logAs, opened }: CreditCycle): boolean => {
  const milestone = logAs ? here.way.milestone(logAs.milestone) : undefined;
  if (opened !== null) return !milestone || !isWaiting(here, milestone.id);
  return milestone !== undefined && isTheirs(here, milestone);
};
