import type {
  ChangeRequest,
  CompactState,
  EndReason,
  MentorLoad,
  MentorshipLine,
} from '@cmio-pathway/shared/contracts/mentorship';
import { formatPartial } from '@cmio-pathway/shared/dates/partial-date';

export const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
export const dayOf = (instant: string) => formatPartial(instant.slice(0, 10));

/** `until` is the first day without: people say the last day with. */
export const lastDay = (until: string): string => {
  const day = new Date(`${until}T12:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return formatPartial(day.toISOString().slice(0, 10));
};

export const reasons: Record<EndReason, string> = {
  completed: 'Completed',
  changed: 'Changed mentor',
  left: 'The mentor left',
  other: 'Other',
};

export const wishes: Record<ChangeRequest['wish'], string> = {
  talk: 'Talk with the program',
  other_mentor: 'Work with somebody else',
  pause: 'Pause',
  end: 'End it',
};

/** How far a compact is, from the side of whoever reads. */
export const compactWords = (compact: CompactState | null, side?: 'mentee' | 'mentor'): string => {
  if (!compact) return 'No compact yet';
  const { menteeSignedAt, mentorSignedAt } = compact;
  if (menteeSignedAt && mentorSignedAt) return `Signed by both, ${dayOf(later(menteeSignedAt, mentorSignedAt))}`;
  if (!menteeSignedAt && !mentorSignedAt) return 'Compact not signed yet';
  const missing = menteeSignedAt ? 'mentor' : 'mentee';
  return missing === side ? 'Compact waits for your signature' : `Compact waits for the ${missing}’s signature`;
};
const later = (a: string, b: string) => (a > b ? a : b);

/** What a proposal waits for. */
export const answerWords = ({ mentee, mentor, proposal }: MentorshipLine): string => {
  if (!proposal) return '';
  const missing = [
    ...(proposal.menteeAgreed ? [] : [mentee.name]),
    ...(proposal.mentorAgreed || !mentor ? [] : [mentor.name]),
  ];
  return `Waits for ${missing.join(' and ')}`;
};

/** What a mentor carries beside what they said they can. */
export const loadWords = ({ mentees, capacity }: Pick<MentorLoad, 'mentees' | 'capacity'>): string => {
  if (capacity === null) return plural(mentees, 'mentee', 'mentees');
  const over = mentees - capacity;
  return over > 0
    ? `${mentees} of ${capacity}: ${over} too many`
    : `${mentees} of ${plural(capacity, 'mentee', 'mentees')}`;
};

/** That one more mentee is more than a mentor said they can take; empty while it is not. */
export const overWords = ({
  person,
  mentees,
  capacity,
}: Pick<MentorLoad, 'person' | 'mentees' | 'capacity'>): string =>
  capacity !== null && mentees >= capacity
    ? `${person.name} said they can take ${plural(capacity, 'mentee', 'mentees')} and has ${mentees}: this is one more.`
    : '';

/** When a mentor is away, now or next. */
export const awayWords = (name: string, { from, until }: { from: string; until: string }): string =>
  `${name} is away ${dayOf(from)} to ${dayOf(until)}.`;
