import { agendas, type MeetingTopic } from '@cmio-pathway/shared';
import ical, { ICalAttendeeRole, ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';

/** A meeting as a calendar shows it. */
export interface CalendarEntry {
  id: string;
  /** Grows with every invitation to the same meeting. */
  sequence: number;
  startsAt: Date;
  minutes: number;
  topic: MeetingTopic;
  mentee: string;
  mentor: string;
  place: string;
  /** The page of the meeting. */
  url: string;
  /** When this was written. */
  at: Date;
}

/** Who sends an invitation and the one person it is for. */
export interface CalendarMail {
  organizer: { name: string; email: string };
  attendee: { name: string; email: string };
}

const methods = {
  request: ICalCalendarMethod.REQUEST,
  cancel: ICalCalendarMethod.CANCEL,
  publish: ICalCalendarMethod.PUBLISH,
};

/**
 * The meeting as iCalendar (RFC 5545). The agenda stays out of it, for calendars are read by employers; and an invitation names the
 * address of nobody but its reader, who answers here and not by mail.
 */
export const calendarOf = (
  entry: CalendarEntry,
  method: 'request' | 'cancel' | 'publish',
  mail?: CalendarMail,
): string => {
  const calendar = ical({ prodId: { company: 'CMIO Pathway', product: 'Meetings' }, method: methods[method] });
  const event = calendar.createEvent({
    id: `${entry.id}@cmio-pathway`,
    sequence: entry.sequence,
    stamp: entry.at,
    start: entry.startsAt,
    end: new Date(entry.startsAt.getTime() + entry.minutes * 60_000),
    summary: `${agendas[entry.topic].title}: ${entry.mentee} and ${entry.mentor}`,
    url: entry.url,
    status: method === 'cancel' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  if (entry.place) event.location(entry.place);
  if (mail) {
    event.organizer(mail.organizer);
    const { name, email } = mail.attendee;
    event.createAttendee({ name, email, rsvp: false, role: ICalAttendeeRole.REQ, status: ICalAttendeeStatus.ACCEPTED });
  }
  return calendar.toString();
};
