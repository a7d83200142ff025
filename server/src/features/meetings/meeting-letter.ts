import { agendas, type Side } from '@cmio-pathway/shared';
import type { Letter } from '../../platform/mail/letter.js';
import { type CalendarEntry, calendarOf } from './calendar.js';
import { meetingPath } from './meeting-path.js';

/** A change of a meeting as one side is told. Instants are ISO 8601; `zone` is the reader's. */
export interface MeetingNews extends Omit<CalendarEntry, 'startsAt' | 'url' | 'at'> {
  kind: string;
  program: string;
  person: string;
  programName: string;
  startsAt: string;
  at: string;
  /** Null when it was neither of the two. */
  by: Side | null;
  /** Who is asked to meet instead of the mentor of before. */
  asked: string | null;
  words: string;
  name: string;
  email: string;
  zone: string;
}

/** What one side reads about a meeting that was agreed, moved, called off or taken up again, with the invitation for their calendar. */
export const meetingLetter = (news: MeetingNews, side: Side, origin: string, from: string): Letter => {
  const method = news.kind === 'cancelled' ? 'CANCEL' : 'REQUEST';
  const url = `${origin}${meetingPath(news, side)}`;
  const other = side === 'mentee' ? news.mentor : news.mentee;
  const when = spoken(news.startsAt, news.zone);
  const entry = { ...news, url, startsAt: new Date(news.startsAt), at: new Date(news.at) };
  const content = calendarOf(entry, method === 'CANCEL' ? 'cancel' : 'request', {
    organizer: { name: news.programName, email: /<(.+)>/.exec(from)?.[1] ?? from },
    attendee: { name: news.name, email: news.email },
  });
  return {
    to: news.email,
    subject: `${agendas[news.topic].title} with ${other}: ${subjects[news.kind] ?? 'agreed'}`,
    text: `${[told(news, side, other, when), page(news, side, url)].filter(Boolean).join('\n\n')}\n`,
    calendar: { method, content },
  };
};

/** What was done: in the words of whoever did it, or without them where it came with something else. */
const told = ({ kind, by, minutes, words, asked }: MeetingNews, side: Side, other: string, when: string): string => {
  if (by !== null) {
    const done = `${by === side ? 'You' : other} ${acts[kind] ?? acts['agreed']} the meeting of ${when}, ${minutes} minutes.`;
    return words ? `${done}\n\n“${words}”` : done;
  }
  const done = `The meeting of ${when}, ${minutes} minutes, ${kind === 'cancelled' ? 'is called off' : 'takes place after all'}.`;
  return [done, words, asked && `${asked} is asked whether this time suits them.`].filter(Boolean).join(' ');
};

/** Where the meeting is read; a mentor whose mentees are others' now could not open it. */
const page = ({ kind, by }: MeetingNews, side: Side, url: string): string =>
  by === null && kind === 'cancelled' && side === 'mentor' ? '' : `Agenda, notes and other times are here:\n\n${url}`;

const subjects: Record<string, string> = { moved: 'moved', cancelled: 'called off', restored: 'takes place after all' };
const acts: Record<string, string> = {
  agreed: 'agreed on',
  moved: 'agreed to another time for',
  cancelled: 'called off',
  restored: 'took up again',
};

/** An instant as it is read in a zone. */
export const spoken = (instant: string, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(new Date(instant));
