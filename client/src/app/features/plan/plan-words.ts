import type { ClockSpan } from '@cmio-pathway/shared/attention/leave';
import { dueBy } from '@cmio-pathway/shared/clock/plan-clock';
import type { PlanItem, PlanVersion } from '@cmio-pathway/shared/contracts/plan';
import { daysBetween, formatPartial, lastDay, parseTyped } from '@cmio-pathway/shared/dates/partial-date';
import type { Way } from '@cmio-pathway/shared/pathway/way';

/** The day somebody typed: a month or a year is its last day. Null when it is no date. */
export const targetOf = (typed: string): string | null => {
  const read = parseTyped(typed);
  return read === null ? null : lastDay(read);
};

/** What the page opens with; days are where the training clock has them. */
export const planFinding = (items: readonly PlanItem[], clock: readonly ClockSpan[], today: string): string => {
  if (items.length === 0) return 'Nothing is planned yet.';
  const due = items.flatMap((item) => dueBy(item, clock) ?? []);
  const overdue = due.filter((day) => day < today).length;
  const next = due.filter((day) => day >= today).toSorted()[0];
  const counted = items.length === 1 ? '1 milestone is planned' : `${items.length} milestones are planned`;
  const late = overdue === 0 ? '' : `, ${overdue} overdue`;
  return `${counted}${late}${next ? `, the next for ${formatPartial(next)}` : ''}.`;
};

/** How far an item is by the training clock, and that day where it is another than the plan shows. */
export const dueWords = (item: PlanItem, clock: readonly ClockSpan[], today: string) => {
  const due = dueBy(item, clock);
  if (due === null) return { far: 'Waits for the end of your leave', isLate: false };
  const moved = due === item.targetOn ? '' : `, ${formatPartial(due)} by the training clock`;
  return { far: `${farOf(due, today)}${moved}`, isLate: due < today };
};

/** How far the day is, in words. */
export const farOf = (targetOn: string, today: string): string => {
  const days = daysBetween(today, targetOn);
  if (days < 0) return `Overdue since ${formatPartial(targetOn)}`;
  if (days <= 60) return days === 0 ? 'Today' : `In ${days} ${days === 1 ? 'day' : 'days'}`;
  return `In ${Math.round(days / 30.44)} months`;
};

/** What one version has that the one before had not, line by line. */
export const differencesOf = (now: readonly PlanItem[], before: readonly PlanItem[], way: Way): readonly string[] => {
  const titleOf = (id: string) => way.milestone(id)?.title ?? id;
  const earlier = new Map(before.map((item) => [item.milestone, item]));
  const kept = new Set(now.map(({ milestone }) => milestone));
  return [
    ...now.flatMap(({ milestone, targetOn, note }) => {
      const old = earlier.get(milestone);
      if (!old) return [`New: ${titleOf(milestone)}, ${formatPartial(targetOn)}`];
      if (old.targetOn !== targetOn)
        return [`${titleOf(milestone)}: ${formatPartial(targetOn)} instead of ${formatPartial(old.targetOn)}`];
      return old.note === note ? [] : [`${titleOf(milestone)}: note changed`];
    }),
    ...before.flatMap(({ milestone }) => (kept.has(milestone) ? [] : [`No longer: ${titleOf(milestone)}`])),
  ];
};

export const answerWords = ({ answer, withdrawnAt }: Pick<PlanVersion, 'answer' | 'withdrawnAt'>): string => {
  if (withdrawnAt) return `taken back ${formatPartial(withdrawnAt.slice(0, 10))}`;
  if (!answer) return 'waits for an answer';
  const said = answer.is === 'agreed' ? 'agreed with' : 'changes asked by';
  return `${said} ${answer.by} (${answer.organisation}), ${formatPartial(answer.at.slice(0, 10))}`;
};
