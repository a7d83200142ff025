import { commonWay, type Interview } from '@cmio-pathway/shared';
import ical, { type ICalEventData, ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';

interface Thing {
  id: string;
  /** Grows with every change, as calendars want it (RFC 5545, 3.8.7.4). */
  sequence: number;
  savedAt: string;
}
interface OfDay extends Thing {
  /** The civil day. */
  on: string;
}
interface OfMilestone extends OfDay {
  milestone: string;
  /** Of a program's own; null for one of the catalogue. */
  title: string | null;
}

/** What somebody's calendar shows. Unless `named`, neither an organization nor a word they typed is in it. */
export interface Due {
  named: boolean;
  interviews: (Thing & {
    at: string;
    minutes: number;
    kind: Interview['kind'];
    where: string;
    cancelled: boolean;
    application: string;
    organisation: string;
  })[];
  actions: (OfDay & { what: string; organisation: string })[];
  planned: OfMilestone[];
  ends: OfMilestone[];
}

const kinds: Record<Interview['kind'], string> = {
  screen: 'Interview: first talk',
  panel: 'Interview: panel',
  presentation: 'Interview: presentation',
  visit: 'Interview: visit',
  other: 'Interview',
};

/** The feed as iCalendar (RFC 5545): each thing keeps its UID, and one that was called off is cancelled. */
export const feedOf = ({ named, interviews, actions, planned, ends }: Due, origin: string): string => {
  const calendar = ical({
    name: 'CMIO Pathway',
    prodId: { company: 'CMIO Pathway', product: 'Due' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 3600,
  });
  const titleOf = ({ title, milestone }: OfMilestone) =>
    title ?? commonWay.milestone(milestone)?.title ?? 'A milestone';
  for (const one of interviews)
    calendar.createEvent({
      ...about('interview', one),
      start: new Date(one.at),
      end: new Date(new Date(one.at).getTime() + one.minutes * 60_000),
      summary: named ? `${kinds[one.kind]}, ${one.organisation}` : kinds[one.kind],
      location: named && one.where ? one.where : null,
      url: `${origin}/applications/${one.application}`,
      status: one.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  for (const one of actions)
    calendar.createEvent({
      ...allDay('action', one),
      summary: named ? `${one.what}, ${one.organisation}` : 'An application: next action',
      url: `${origin}/applications/${one.id}`,
    });
  for (const one of planned)
    calendar.createEvent({
      ...allDay('plan', one),
      summary: `Planned: ${titleOf(one)}`,
      url: `${origin}/plan`,
    });
  for (const one of ends)
    calendar.createEvent({
      ...allDay('end', one),
      summary: `Ends: ${titleOf(one)}`,
      url: `${origin}/journey/milestones/${one.id}`,
    });
  return calendar.toString();
};

const about = (kind: string, { id, sequence, savedAt }: Thing) => ({
  id: `${kind}-${id}@cmio-pathway`,
  sequence,
  stamp: new Date(savedAt),
});

const allDay = (kind: string, one: OfDay): ICalEventData => ({
  ...about(kind, one),
  start: new Date(`${one.on}T00:00:00Z`),
  timezone: 'UTC',
  allDay: true,
  transparency: ICalEventTransparency.TRANSPARENT,
});
