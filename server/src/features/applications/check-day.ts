import { latestDay } from '../../platform/clock.js';
import { invalid } from '../../platform/errors.js';

/** Refuses a day that is still to come, judged in the person's favour up to the zone furthest east, and one nobody can mean. */
export const checkDay = (on: string, now: Date): void => {
  if (on > latestDay(now)) throw invalid('/on', 'This date is in the future.', 'date');
  if (on < '1900-01-01') throw invalid('/on', 'This date is too long ago.', 'date');
};
