import { firstDay, type Milestone, type When } from '@cmio-pathway/shared';
import { latestDay } from '../../platform/clock.js';
import { type FieldError, Invalid } from '../../platform/errors.js';
import type { NamedMilestone } from '../portfolio/index.js';

/** A milestone that may be logged; any other is refused at its field. */
export const known = (found: NamedMilestone | undefined, pointer = '/milestone'): NamedMilestone => {
  if (!found) throw new Invalid([{ pointer, code: 'unknown', detail: 'Choose a milestone of the pathway.' }]);
  return found;
};

/** Holds dates to the kind of the milestone and to today; what a person did cannot lie ahead. Judged in their favour, up to the zone furthest east. */
export const checkWhen = (milestone: Milestone, when: When, now: Date, pointer = '/when'): void => {
  const today = latestDay(now);
  const errors: FieldError[] = [];
  const refuse = (field: string, detail: string) =>
    errors.push({ pointer: `${pointer}/${field}`, code: 'date', detail });
  if (firstDay(when.from) > today) refuse('from', 'This date is in the future.');
  if (milestone.when === 'day' && (when.until !== null || when.ongoing))
    refuse('until', 'This happened on a day: it has no end.');
  if (milestone.when === 'validity' && when.ongoing)
    refuse('ongoing', 'Give the date until when it is valid, or leave it out.');
  if (milestone.when === 'period' && when.until !== null && firstDay(when.until) > today)
    refuse('until', 'This end is in the future: you are still in it.');
  if (milestone.when === 'period' && when.until === null && !when.ongoing)
    refuse('until', 'Give the end, or say that you are still in it.');
  if (errors.length > 0) throw new Invalid(errors);
};
