import * as z from 'zod';
import { CivilDate, Id, Instant, MilestoneId, PersonCard, ProgramCard, Revision } from './primitives.js';

/** What a meeting is for; each has an agenda to begin with. */
export const meetingTopics = ['first', 'quarterly', 'plan', 'application', 'free'] as const;
export const MeetingTopic = z.enum(meetingTopics).meta({ id: 'MeetingTopic' });
export type MeetingTopic = z.infer<typeof MeetingTopic>;

export const meetingStates = ['proposed', 'agreed', 'declined', 'cancelled', 'held', 'missed'] as const;
export type MeetingState = (typeof meetingStates)[number];

/** On which side of a mentorship somebody is. */
export const Side = z.enum(['mentee', 'mentor']).meta({ id: 'Side' });
export type Side = z.infer<typeof Side>;

const words = z.string().trim().max(500, 'Use at most 500 characters.');
const minutes = z.int().min(5, 'A meeting has at least 5 minutes.').max(480, 'A meeting has at most 8 hours.');
const place = z.string().trim().max(300, 'Use at most 300 characters.');
const agenda = z.string().trim().max(4000, 'An agenda has at most 4,000 characters.');
const times = z
  .array(Instant)
  .min(1, 'Offer at least one time.')
  .max(3, 'Offer at most three times.')
  .refine((all) => new Set(all.map((one) => Date.parse(one))).size === all.length, 'Offer different times.');

const draft = { topic: MeetingTopic, minutes, place, agenda, times };

/** Proposes one to three times to the other side; `met` writes down a meeting that has taken place, at its one time. */
export const MeetingDraft = z.strictObject({ ...draft, met: z.boolean() }).meta({ id: 'MeetingDraft' });
export type MeetingDraft = z.infer<typeof MeetingDraft>;

/** The same by a mentee, who says with which mentor in which program. */
export const OwnMeetingDraft = z
  .strictObject({ ...draft, met: z.boolean(), program: Id, mentor: Id })
  .meta({ id: 'OwnMeetingDraft' });
export type OwnMeetingDraft = z.infer<typeof OwnMeetingDraft>;

/** What one side does about a meeting. Each becomes a line of its history. */
export const MeetingAct = z
  .discriminatedUnion('is', [
    z.strictObject({ is: z.literal('agreed'), time: Instant }),
    z.strictObject({ is: z.literal('other_times'), times, words }),
    z.strictObject({ is: z.literal('refused'), words }),
    z.strictObject({ is: z.literal('cancelled'), words }),
    z.strictObject({ is: z.literal('restored') }),
    z.strictObject({ is: z.literal('held'), minutes, words }),
    z.strictObject({ is: z.literal('missed'), words }),
  ])
  .meta({ id: 'MeetingAct' });
export type MeetingAct = z.infer<typeof MeetingAct>;

/** Topic, place and agenda, as both write them; over the revision that was read. */
export const MeetingAgenda = z.strictObject({ topic: MeetingTopic, place, agenda }).meta({ id: 'MeetingAgenda' });
export type MeetingAgenda = z.infer<typeof MeetingAgenda>;

const noteText = z.string().trim().min(1, 'Write the note first.').max(4000, 'A note has at most 4,000 characters.');

/** A note for both, or for its writer alone. Which of the two it is stays. */
export const MeetingNoteDraft = z
  .strictObject({ text: noteText, isPrivate: z.boolean() })
  .meta({ id: 'MeetingNoteDraft' });
export type MeetingNoteDraft = z.infer<typeof MeetingNoteDraft>;

/** A note as its writer wants it now; removed, it can come back. */
export const MeetingNoteChange = z
  .strictObject({ text: noteText, removed: z.boolean() })
  .meta({ id: 'MeetingNoteChange' });
export type MeetingNoteChange = z.infer<typeof MeetingNoteChange>;

/** What somebody will do until a day; it may be a milestone. */
const item = {
  text: z.string().trim().min(1, 'Say what is to be done.').max(500, 'Use at most 500 characters.'),
  owner: Side,
  dueOn: CivilDate.nullable(),
  milestone: MilestoneId.nullable(),
};
export const MeetingItemDraft = z.strictObject(item).meta({ id: 'MeetingItemDraft' });
export type MeetingItemDraft = z.infer<typeof MeetingItemDraft>;
export const MeetingItemChange = z
  .strictObject({ ...item, done: z.boolean(), removed: z.boolean() })
  .meta({ id: 'MeetingItemChange' });
export type MeetingItemChange = z.infer<typeof MeetingItemChange>;

/** A change of a note or an item, with the revision it has now. */
export const MeetingSaved = z.object({ revision: Revision }).meta({ id: 'MeetingSaved' });
export type MeetingSaved = z.infer<typeof MeetingSaved>;

const Days = z.object({ from: z.string(), until: z.string().nullable() });

/** What the hour a quarter is computed from: days and minutes, in the program's time zone, and no word of what was said. */
export const AdherenceFacts = z
  .object({
    since: z.string(),
    /** The first day without the mentorship. */
    until: z.string().nullable(),
    pauses: z.array(Days),
    leaves: z.array(Days),
    meetings: z.array(z.object({ on: z.string(), minutes: z.int(), held: z.boolean() })),
  })
  .meta({ id: 'AdherenceFacts' });
export type AdherenceFacts = z.infer<typeof AdherenceFacts>;

const line = {
  id: Id,
  program: ProgramCard,
  mentee: PersonCard,
  mentor: PersonCard,
  topic: MeetingTopic,
  state: z.enum(meetingStates),
  /** Whose answer the times wait for. */
  turn: Side.nullable(),
  startsAt: z.string().nullable(),
  minutes: z.int(),
  minutesHeld: z.int().nullable(),
};

/** A meeting in a list. */
export const MeetingLine = z
  .object({ ...line, times: z.array(z.string()), openItems: z.int() })
  .meta({ id: 'MeetingLine' });
export type MeetingLine = z.infer<typeof MeetingLine>;

/** Which of one's meetings: what is still to come or to be answered, or what has come to an end; `after` is the last one's id. */
export const MeetingsQuery = z.strictObject({ show: z.enum(['open', 'past']).optional(), after: Id.optional() });
export type MeetingsQuery = z.infer<typeof MeetingsQuery>;

/** The same of a mentor, also by the name of the mentee. */
export const MentorsMeetingsQuery = z.strictObject({
  show: z.enum(['open', 'past']).optional(),
  after: Id.optional(),
  search: z.string().trim().max(80).optional(),
});
export type MentorsMeetingsQuery = z.infer<typeof MentorsMeetingsQuery>;

/** A mentorship with its quarters' facts, as either side sees it. */
export const MentorshipHours = z
  .object({ program: ProgramCard, mentee: PersonCard, mentor: PersonCard, hours: AdherenceFacts })
  .meta({ id: 'MentorshipHours' });
export type MentorshipHours = z.infer<typeof MentorshipHours>;

/** A page of meetings, and the mentorships that stand today with the reader on one side. */
export const Meetings = z
  .object({ meetings: z.array(MeetingLine), next: Id.nullable(), mentorships: z.array(MentorshipHours) })
  .meta({ id: 'Meetings' });
export type Meetings = z.infer<typeof Meetings>;

/** One meeting, as one of its two sides reads it. */
export const Meeting = z
  .object({
    ...line,
    side: Side,
    /** Of the other side; 'UTC' also when they have not chosen one. */
    otherZone: z.string(),
    /** `overlaps`: the reader has another meeting then. */
    times: z.array(z.object({ at: z.string(), overlaps: z.boolean() })),
    overlaps: z.boolean(),
    /** What a cancelled one was. */
    stateBefore: z.enum(['proposed', 'agreed']).nullable(),
    place: z.string(),
    agenda: z.string(),
    agendaRevision: Revision,
    history: z.array(
      z.object({
        is: z.string(),
        /** Null when it came with the end of a mentorship or an enrollment, or was taken back with it. */
        by: Side.nullable(),
        at: z.string(),
        times: z.array(z.string()),
        startsAt: z.string().nullable(),
        minutes: z.int(),
        words: z.string(),
      }),
    ),
    notes: z.array(
      z.object({ id: Id, by: Side, isPrivate: z.boolean(), text: z.string(), at: z.string(), revision: Revision }),
    ),
    items: z.array(
      z.object({
        id: Id,
        text: z.string(),
        owner: Side,
        dueOn: z.string().nullable(),
        milestone: z.string().nullable(),
        doneAt: z.string().nullable(),
        plannedAt: z.string().nullable(),
        revision: Revision,
      }),
    ),
  })
  .meta({ id: 'Meeting' });
export type Meeting = z.infer<typeof Meeting>;

/** Whose hours: all of the program's mentorships for an admin, the reader's own with `mine`; `behind` those that are. */
export const AdherenceQuery = z
  .strictObject({
    search: z.string().trim().max(80),
    behind: z.literal('yes'),
    mine: z.literal('yes'),
    after: z.string().max(400),
  })
  .partial();
export type AdherenceQuery = z.infer<typeof AdherenceQuery>;

/** Mentorships by the name of the mentee; `total` counts what is searched for, `behind` those of them that are behind. */
export const Adherence = z
  .object({
    total: z.int(),
    behind: z.int(),
    mentorships: z.array(z.object({ mentee: PersonCard, mentor: PersonCard, hours: AdherenceFacts })),
    next: z.string().nullable(),
  })
  .meta({ id: 'Adherence' });
export type Adherence = z.infer<typeof Adherence>;
