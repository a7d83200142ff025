import { milestoneById } from '@cmio-pathway/shared';
import { civilDay } from '../platform/clock.js';

/** Something a person does on the way: when it begins counting, and how it is dated. */
export interface Moment {
  milestone: string;
  on: Date;
  /** Months it took, for what is dated as a period; it ends on `on`. */
  months?: number;
  /** Months it stays valid from `on`. */
  validMonths?: number;
  /** It began on `on` and goes on. */
  ongoing?: boolean;
}

/** Months after the bachelor's degree at which a usual way reaches each milestone: [milestone, month, months it took or stays valid]. */
const once: [milestone: string, month: number, months?: number][] = [
  ['mcat-score', -8],
  ['bachelors-degree', 0],
  ['med-school-matriculation', 3],
  ['preclerkship-complete', 26, 22],
  ['licensing-exam-1', 28],
  ['licensing-exam-2', 43],
  ['clerkships-complete', 47, 20],
  ['residency-match', 50],
  ['medical-degree', 51],
  ['licensing-exam-3', 63],
  ['ehr-super-user', 74, 6],
  ['workflow-problem-log', 79],
  ['intro-informatics-course', 83],
  ['communication-course', 84],
  ['analytics-course', 87],
  ['residency-complete', 88, 36],
  ['primary-board-certification', 92, 120],
  ['first-it-project', 95, 6],
  ['training-route-declared', 96],
  ['training-delivered', 97],
  ['plain-language-brief', 98],
  ['ci-fellowship-match', 99],
  ['information-blocking-review', 101],
  ['team-project', 104, 6],
  ['consensus-case', 108],
  ['leadership-course', 110],
  ['lead-small-team', 114, 12],
  ['informatics-capstone', 120, 6],
  ['ci-fellowship-complete', 124, 24],
  ['ci-board-eligible', 126],
  ['independent-practice-3y', 126, 36],
  ['informatics-role-25fte', 130],
  ['ci-board-certification', 131],
  ['lead-it-implementation', 134, 12],
  ['lead-department-or-committee', 142, 24],
  ['cross-it-clinical-management', 148, 24],
  ['outcome-project', 152, 10],
  ['informatics-role-3y', 166, 36],
  ['informatics-director-role', 170, 24],
  ['target-organization-research', 172],
  ['cmio-cv-tailored', 173],
  ['references-secured', 174],
  ['cmio-readiness-review', 175],
  ['cmio-application', 176],
  ['cmio-interview', 178],
  ['cmio-appointed', 180],
  ['informatics-strategy', 186],
  ['systems-audit', 192],
  ['user-feedback-cycle', 196, 6],
  ['innovation-pilot', 200, 6],
];

/** What only some take on: [milestone, month, months it took or stays valid]. */
const extras: [milestone: string, month: number, months?: number][] = [
  ['ecfmg-certification', 47],
  ['hi-masters', 118, 24],
  ['hi-certificate', 116, 12],
  ['physician-builder', 100],
  ['cphims', 133, 36],
  ['ahic', 140, 48],
  ['mba-degree', 158, 18],
];

/** What comes again: [milestone, first month, every so many months, months valid]. */
const again: [milestone: string, from: number, every: number, valid?: number][] = [
  ['hipaa-training', 54, 12],
  ['annual-conference', 88, 12],
  ['informatics-ce-hours', 90, 12],
  ['technology-watch', 91, 12],
  ['regulatory-brief', 93, 12],
  ['cme-cycle-met', 90, 24],
  ['amia-membership', 96, 12, 12],
  ['ci-continuing-certification', 143, 12],
  ['state-medical-license', 66, 24, 24],
  ['dea-registration', 91, 36, 36],
  ['informatics-portfolio', 128, 12],
  ['linkedin-presence', 85, 12],
  ['legal-ethics-course', 81, 24],
  ['himss-ahima-chime-membership', 86, 12, 12],
];

/** What belongs to being in a program: [milestone, months after joining, every so many months]. */
const inProgram: [milestone: string, from: number, every?: number][] = [
  ['mentor-paired', 1, 6],
  ['informatics-ilp', 1, 6],
  ['mentor-meetings', 3, 4],
  ['peer-contribution', 9, 12],
  ['multisource-feedback', 11, 12],
  ['feedback-response', 7, 6],
];

export const monthsLater = (from: Date, months: number): Date => {
  const date = new Date(from);
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + Math.floor(months));
  date.setUTCDate(Math.min(from.getUTCDate(), 28));
  return date;
};

export interface Way {
  /** The day of the bachelor's degree. */
  begins: Date;
  joins: Date | null;
  now: Date;
  /** Milestones this way leaves out, and months that others come later. */
  without?: readonly string[];
  /** Optional things taken on. */
  also?: readonly string[];
  /** What is not renewed any more: it lapses. */
  unrenewed?: readonly string[];
  /** Whether what takes years is in the record while it goes on. */
  withOngoing?: boolean;
}

/** Everything that happened on a way until now, in order. */
export const happened = ({
  begins,
  joins,
  now,
  without = [],
  also = [],
  unrenewed = [],
  withOngoing = false,
}: Way): Moment[] => {
  const moments: Moment[] = [];
  const add = (milestone: string, on: Date, months?: number) => {
    if (on <= now && !without.includes(milestone))
      moments.push({ milestone, on, ...(months !== undefined && { months, validMonths: months }) });
  };
  for (const [milestone, month, months] of once) {
    add(milestone, monthsLater(begins, month), months);
    const since = monthsLater(begins, month - (months ?? 0));
    if (
      withOngoing &&
      goesOn(milestone, months) &&
      since <= now &&
      monthsLater(begins, month) > now &&
      !without.includes(milestone)
    )
      moments.push({ milestone, on: since, ongoing: true });
  }
  for (const [milestone, month, months] of extras)
    if (also.includes(milestone)) add(milestone, monthsLater(begins, month), months);
  for (const [milestone, from, every, valid] of again)
    for (let month = from; month < 300; month += every)
      if (month < from + 3 * every || !unrenewed.includes(milestone))
        add(milestone, monthsLater(begins, month), valid ?? every);
  if (joins)
    for (const [milestone, from, every] of inProgram)
      for (let month = from; month < 120; month += every ?? 1_000) add(milestone, monthsLater(joins, month));
  return moments.sort((a, b) => a.on.getTime() - b.on.getTime());
};

/** Training and work of a year or more; a post is met by being in it, and comes when it is. */
const goesOn = (id: string, months = 0): boolean => {
  const milestone = milestoneById(id);
  return months >= 12 && milestone?.when === 'period' && milestone.kind !== 'role';
};

/** The dates of a moment as the kind of its milestone asks for them; long ago, a year is what people know. */
export const dated = (moment: Moment, kind: 'day' | 'period' | 'validity', roughly: boolean) => {
  const day = (date: Date) => (roughly ? civilDay(date).slice(0, 4) : civilDay(date));
  if (moment.ongoing) return { from: day(moment.on), until: null, ongoing: true };
  if (kind === 'day') return { from: day(moment.on), until: null, ongoing: false };
  if (kind === 'period')
    return { from: day(monthsLater(moment.on, -(moment.months ?? 3))), until: day(moment.on), ongoing: false };
  const until = validUntil(moment);
  return { from: day(moment.on), until: until && day(until), ongoing: false };
};

/** What is renewed with the calendar year ends with it, or with the next where it was late enough to count for that. */
const validUntil = ({ milestone, on, validMonths }: Moment): Date | null => {
  if (!validMonths) return null;
  const renewal = milestoneById(milestone)?.renewal;
  if (renewal?.rule !== 'calendar_year') return monthsLater(on, validMonths);
  const isForNext = renewal.countsForNextFrom !== undefined && civilDay(on).slice(5) >= renewal.countsForNextFrom;
  return new Date(Date.UTC(on.getUTCFullYear() + (isForNext ? 1 : 0), 11, 31));
};
