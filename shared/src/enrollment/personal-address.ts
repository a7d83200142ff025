import { addDays } from '../credentials/calendar.js';
import type { PersonalAddress } from '../contracts/address.js';
import { expectedEnd } from './expected-end.js';

/** From how many days before an expected end the question is asked with that reason. */
export const ASKED_BEFORE_END_DAYS = 90;
/** For how many days "later" keeps the question away; shorter when an end is near. */
export const PUT_OFF_DAYS = 30;
export const PUT_OFF_NEAR_END_DAYS = 7;

/** Why a personal address is asked for today: an enrollment ends, as stated or by the clock of its training, or there simply is none. */
export type AddressAsk = { because: 'end'; program: string; on: string; isStated: boolean } | { because: 'none' };

/** Whether to ask for a personal address on a civil day; null when there is one, or the question was put off. An end stated since asks anew. */
export const addressAsk = (facts: PersonalAddress, today: string): AddressAsk | null => {
  if (facts.further) return null;
  const end = nextEnd(facts, today);
  const isNews = Boolean(end?.statedAt && facts.putOffAt && Date.parse(end.statedAt) > Date.parse(facts.putOffAt));
  const quiet = end ? PUT_OFF_NEAR_END_DAYS : PUT_OFF_DAYS;
  if (facts.putOffAt !== null && !isNews && today < addDays(facts.putOffAt.slice(0, 10), quiet)) return null;
  return end ? { because: 'end', program: end.program, on: end.on, isStated: end.isStated } : { because: 'none' };
};

const nextEnd = ({ enrollments }: PersonalAddress, today: string) =>
  enrollments
    .flatMap(({ program, endsOn, statedAt, periods, cohorts }) => {
      const on = endsOn ?? expectedEnd(periods, cohorts);
      const isNear = endsOn !== null || (on !== null && on <= addDays(today, ASKED_BEFORE_END_DAYS));
      return on !== null && isNear ? [{ program: program.name, on, isStated: endsOn !== null, statedAt }] : [];
    })
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))[0] ?? null;
