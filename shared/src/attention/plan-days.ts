import { isSpared, isWaiting, recordsOf, type Situation } from '../advice/situation.js';
import { plannedWords } from '../advice/why.js';
import { addDays } from '../credentials/calendar.js';
import { daysBetween } from '../dates/partial-date.js';
import type { AttentionReason, Thresholds } from './reason.js';
import { days } from './lapses.js';
import { leaveDays } from './leave.js';

/**
 * Days of the plan that have passed by the training clock, or come soon with nothing begun. Never while on leave; what waits for review is
 * with the reviewer, and what lies behind a leave without an end has no day.
 */
export const planDays = (here: Situation, { atRiskDays }: Thresholds): readonly AttentionReason[] =>
  here.onLeave
    ? []
    : here.way.milestones.flatMap((milestone): AttentionReason[] => {
        const { id, title } = milestone;
        const due = here.dueOn.get(id);
        if (!due || here.verified.has(id) || isSpared(here, milestone) || isWaiting(here, id)) return [];
        const what = { milestone: id, record: null };
        const day = plannedWords(here.planned.get(id)!, due);
        const leave = leaveDays(here.clock, due, here.today);
        const past = daysBetween(due, here.today) - leave;
        if (past > 0)
          return [
            {
              ...what,
              rule: 'plan_passed',
              level: 'overdue',
              since: due,
              text: `“${title}” was planned for ${day}, ${days(past)} ago${leave > 0 ? `, ${days(leave)} of leave taken out` : ''}. A day of the plan that has passed is overdue.`,
            },
          ];
        const begun = recordsOf(here, id).length > 0 || here.drafted.has(id);
        const left = daysBetween(here.today, due);
        if (begun || left > atRiskDays) return [];
        return [
          {
            ...what,
            rule: 'plan_near',
            level: 'at_risk',
            since: addDays(due, -atRiskDays),
            text: `“${title}” is planned for ${day}, ${left === 0 ? 'today' : `in ${days(left)}`}, and nothing of it is recorded. From ${days(atRiskDays)} before that is at risk.`,
          },
        ];
      });
