import * as z from 'zod';
import { ApplicationContent, ApplicationMove, Interview } from './application.js';
import { CivilDate, Id, PersonCard, ProgramCard } from './primitives.js';

/** Whom an application can be shared with: who mentors or runs a program one is in, and is not of the organization applied to. */
export const ApplicationReader = z
  .object({
    reader: PersonCard,
    program: ProgramCard,
    roles: z.array(z.enum(['mentor', 'admin'])),
    organisation: z.string(),
  })
  .meta({ id: 'ApplicationReader' });
export const ApplicationReaders = z.object({ readers: z.array(ApplicationReader) }).meta({ id: 'ApplicationReaders' });
export type ApplicationReaders = z.infer<typeof ApplicationReaders>;

/** For which application; without one for all of them. */
export const ApplicationReadersQuery = z.strictObject({ application: Id.optional() });
export type ApplicationReadersQuery = z.infer<typeof ApplicationReadersQuery>;

/** Shares one application with somebody, or with null all of them, those to come too. */
export const ApplicationShareDraft = z
  .strictObject({ application: Id.nullable(), reader: Id, program: Id })
  .meta({ id: 'ApplicationShareDraft' });
export type ApplicationShareDraft = z.infer<typeof ApplicationShareDraft>;

const shown = ApplicationContent.pick({
  organisation: true,
  role: true,
  rung: true,
  reportsTo: true,
  ehr: true,
  place: true,
  size: true,
  source: true,
  link: true,
  posting: true,
  closesOn: true,
  next: true,
  research: true,
  letter: true,
  prepared: true,
});

/** What a reader sees of a shared application: no notes, pay, contacts, references or reflections. */
export const SharedApplication = z
  .object({
    id: Id,
    content: shown,
    moves: z.array(ApplicationMove.pick({ to: true, on: true, words: true })),
    interviews: z.array(Interview.pick({ id: true, kind: true, at: true, minutes: true, state: true })),
    archivedAt: z.string().nullable(),
  })
  .meta({ id: 'SharedApplication' });
export type SharedApplication = z.infer<typeof SharedApplication>;

/** What somebody shares with the reader; an empty list says nothing about whether there is more. */
export const SharedApplications = z
  .object({ person: PersonCard, applications: z.array(SharedApplication) })
  .meta({ id: 'SharedApplications' });
export type SharedApplications = z.infer<typeof SharedApplications>;

/** Tells a program of an offer or an appointment, in one's own words; the organization only where `named`. */
export const AnnouncementDraft = z
  .strictObject({
    program: Id,
    is: z.enum(['offer', 'appointed']),
    on: CivilDate,
    words: z.string().trim().max(500, 'Use at most 500 characters.'),
    named: z.boolean(),
  })
  .meta({ id: 'AnnouncementDraft' });
export type AnnouncementDraft = z.infer<typeof AnnouncementDraft>;

/** What a person announced to a program; it can be taken back. */
export const Announcement = z
  .object({
    id: Id,
    person: PersonCard,
    program: ProgramCard,
    is: z.enum(['offer', 'appointed']),
    on: z.string(),
    role: z.string(),
    /** Null where the person did not name it. */
    organisation: z.string().nullable(),
    words: z.string(),
    announcedAt: z.string(),
  })
  .meta({ id: 'Announcement' });
export type Announcement = z.infer<typeof Announcement>;
export const Announcements = z
  .object({ announcements: z.array(Announcement), next: z.string().nullable() })
  .meta({ id: 'Announcements' });
export type Announcements = z.infer<typeof Announcements>;

/** An announcement as its owner reads it: with the application it came from. */
export const OwnAnnouncement = Announcement.extend({ application: Id }).meta({ id: 'OwnAnnouncement' });
export type OwnAnnouncement = z.infer<typeof OwnAnnouncement>;
export const OwnAnnouncements = z
  .object({ announcements: z.array(OwnAnnouncement), next: z.string().nullable() })
  .meta({ id: 'OwnAnnouncements' });

/** `search` is any part of a name, a role, an organization or what was said; `after` the last one's id. The newest first. */
export const AnnouncementsQuery = z.strictObject({
  search: z.string().trim().max(120).optional(),
  after: Id.optional(),
});
export type AnnouncementsQuery = z.infer<typeof AnnouncementsQuery>;
