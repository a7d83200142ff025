import type { ClockSpan } from '../attention/leave.js';
import { trainingEnd, trainingMonths } from './training-clock.js';

/** A day of the learning plan, in civil days. */
export interface PlannedDay {
  targetOn: string;
  /** When it was set; what is not known of an old plan is not counted from. */
  setOn?: string | undefined;
  /** The day that was aimed at before the training clock moved it to `targetOn`. */
  aimedOn?: string | undefined;
}

/** The day that was aimed at, whatever the training clock has made of it since. */
export const aimOf = ({ targetOn, aimedOn }: PlannedDay): string => aimedOn ?? targetOn;

/**
 * The day by which it is due by the training clock: as many months of full time after the day it was set as lay between the two. Part time
 * and leave since then move it, and never to an earlier day than was aimed at. Null behind a leave without an end.
 */
export const dueBy = (planned: PlannedDay, spans: readonly ClockSpan[]): string | null => {
  const { setOn } = planned;
  const aim = aimOf(planned);
  if (setOn === undefined || setOn >= aim) return aim;
  const end = trainingEnd(setOn, trainingMonths(setOn, aim, []), spans);
  // Where months are cut, a day may be lost.
  return end !== null && end < aim ? aim : end;
};
