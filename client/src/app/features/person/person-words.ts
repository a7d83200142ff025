import type { PersonInProgram } from '@cmio-pathway/shared/contracts/person-in-program';
import { formatPartial } from '@cmio-pathway/shared/dates/partial-date';

const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;
const day = (instant: string) => formatPartial(instant.slice(0, 10));

/** The last day before the first without. */
const lastBefore = (until: string): string => {
  const date = new Date(`${until}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return formatPartial(date.toISOString().slice(0, 10));
};

const as = { mentor: 'Mentor', admin: 'Admin' } as const;
const endedAs = {
  completed: 'Completed',
  withdrawn: 'Withdrew',
  transferred: 'Transferred',
  left: 'Left',
  declined: 'Declined the offer',
  taken_back: 'The offer was taken back',
} as const;

/** What somebody is and was here, a line each, the newest first. */
export const roleLines = ({ roles, enrollment }: PersonInProgram): string[] => [
  ...roles.map(({ role, organisation, since, until }) =>
    [`${as[role]} since ${day(since)}`, until ? `until ${lastBefore(until)}` : '', organisation]
      .filter(Boolean)
      .join(', '),
  ),
  ...(enrollment ? [enrollmentLine(enrollment)] : []),
];

const enrollmentLine = (one: NonNullable<PersonInProgram['enrollment']>): string => {
  const since = one.since ? ` from ${day(one.since)}` : '';
  if (one.endedAt) {
    const how = endedAs[one.endedAs ?? 'left'];
    return [`Mentee${since}`, `${how} on ${day(one.endsOn ?? one.endedAt)}`, one.cohort].filter(Boolean).join(', ');
  }
  if (!one.acceptedAt) return [`Offered a place${since}, not accepted yet`, one.cohort].filter(Boolean).join(', ');
  return [
    `Mentee${one.since ? ` since ${day(one.since)}` : ''}`,
    one.onLeave ? 'on leave' : '',
    one.endsOn ? `ends on ${day(one.endsOn)}` : '',
    one.cohort,
    one.waiting > 0 ? `${plural(one.waiting, 'submission waits', 'submissions wait')} for a decision` : '',
  ]
    .filter(Boolean)
    .join(', ');
};

/** How many a mentor has beside what they said, and when they are away. */
export const carries = ({ mentor }: PersonInProgram): string => {
  if (!mentor) return '';
  const load =
    mentor.capacity === null
      ? `${plural(mentor.mentees, 'mentee')}; how many at most is not said`
      : `${mentor.mentees} of at most ${plural(mentor.capacity, 'mentee')}`;
  const away = mentor.away ? ` Away ${day(mentor.away.from)} to ${day(mentor.away.until)}.` : '';
  return `As primary mentor ${load}.${away}`;
};

/** One mentorship, from either side. */
export const pairedWords = ({ primary, from, until, standsIn }: PersonInProgram['mentors'][number]): string =>
  [
    standsIn ? 'stands in' : primary ? 'primary' : 'further',
    `since ${day(from)}`,
    until ? `until ${lastBefore(until)}` : '',
  ]
    .filter(Boolean)
    .join(', ');

/** Whether their journey is open to the program: while they are enrolled and have accepted. */
export const isOpen = ({ enrollment }: PersonInProgram): boolean =>
  enrollment !== null && enrollment.acceptedAt !== null && enrollment.endedAt === null;
