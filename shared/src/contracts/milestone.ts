import * as z from 'zod';
import { EvidenceLink, KnownHow, PinnedContent, MilestoneContent } from './content.js';
import { Id, MilestoneId, PersonCard, ProgramCard, Revision } from './primitives.js';
import { OwnMilestone } from './rules-for-person.js';
import { Review } from './review.js';

const StoredState = z.enum(['logged', 'submitted', 'returned', 'verified', 'not_met', 'withdrawn']);

/** Log a new record: what it is, its content, and the program asked to review it (null: kept as stated). */
export const MilestoneDraft = z
  .strictObject({
    milestone: MilestoneId,
    ...MilestoneContent.shape,
    renews: Id.nullable(),
    submitTo: Id.nullable(),
    /** The draft this grew from; it ends with the log. */
    draft: Id.nullable(),
  })
  .refine((log) => log.submitTo === null || log.note !== '' || log.links.length > 0 || log.files.length > 0, {
    path: ['note'],
    message: 'Add a file, a link or a note: one is enough.',
  })
  .meta({ id: 'MilestoneDraft' });
export type MilestoneDraft = z.infer<typeof MilestoneDraft>;

/** The next version of a record. */
export const VersionDraft = z
  .strictObject({
    ...MilestoneContent.shape,
    submitTo: Id.nullable(),
    draft: Id.nullable(),
    /** Of a record that only its person sees: they have read it as its reader will. Without it such a record is not submitted. */
    readAsSent: z.boolean().optional(),
  })
  .refine((log) => log.submitTo === null || log.note !== '' || log.links.length > 0 || log.files.length > 0, {
    path: ['note'],
    message: 'Add a file, a link or a note: one is enough.',
  })
  .meta({ id: 'VersionDraft' });
export type VersionDraft = z.infer<typeof VersionDraft>;

/** What is ticked as behind oneself, in one request: all rows or none. */
export const Statements = z
  .strictObject({
    items: z
      .array(z.strictObject({ milestone: MilestoneId, ...MilestoneContent.shape }))
      .min(1)
      .max(150),
  })
  .meta({ id: 'Statements' });
export type Statements = z.infer<typeof Statements>;

/** Several records asked about at once; each becomes a pinned request of its own in one batch. */
export const SubmissionDraft = z
  .strictObject({ program: Id, records: z.array(Id).min(1).max(200) })
  .meta({ id: 'SubmissionDraft' });
export type SubmissionDraft = z.infer<typeof SubmissionDraft>;

export const SubmissionMade = z.object({ batch: Id, records: z.int() }).meta({ id: 'SubmissionMade' });
export const StatementsMade = z.object({ ids: z.array(Id) }).meta({ id: 'StatementsMade' });

/** One request to decide on a version, by one program. */
export const Submission = z
  .object({
    id: Id,
    version: Id,
    number: z.int(),
    program: ProgramCard,
    reviewer: PersonCard.nullable(),
    content: PinnedContent,
    digest: z.string(),
    submittedAt: z.string(),
    closedAt: z.string().nullable(),
    /** `shared`: shown to the program for the record, and nothing was asked. */
    closedAs: z.enum(['decided', 'withdrawn', 'shared']).nullable(),
    /** Who had verified elsewhere what is shared here, as it was said the day it was shared. */
    elsewhere: z
      .object({
        program: z.string(),
        by: z.object({ name: z.string(), role: z.string(), organisation: z.string() }),
        at: z.string(),
        known: KnownHow,
      })
      .nullable(),
  })
  .meta({ id: 'Submission' });
export type Submission = z.infer<typeof Submission>;

export const Version = z
  .object({ id: Id, number: z.int(), content: PinnedContent, digest: z.string(), createdAt: z.string() })
  .meta({ id: 'Version' });
export type Version = z.infer<typeof Version>;

/** What a record was made from that only its person sees, who sees it beside them now, and who would read it where. */
export const ConfinedRecord = z
  .object({
    organisation: z.string(),
    /** Of the posting; empty where there is none. */
    link: z.string(),
    /** The program it was submitted to, while that is asked or has decided; null: nobody. */
    to: ProgramCard.nullable(),
    readers: z.array(
      z.object({
        program: ProgramCard,
        /** Null: it waits in the program's queue, where nobody of the organization applied to sees it. */
        reader: PersonCard.nullable(),
        /** Why it cannot go there: `nobody` is there who is not of that organization; or it counts `elsewhere`. */
        closed: z.enum(['nobody', 'elsewhere']).nullable(),
      }),
    ),
  })
  .meta({ id: 'ConfinedRecord' });
export type ConfinedRecord = z.infer<typeof ConfinedRecord>;

/** A record as its owner reads it: every version, every request, every decision. Newest first. */
export const MilestoneRecord = z
  .object({
    id: Id,
    person: PersonCard,
    milestone: z.string(),
    /** The milestone itself where it is a program's own; null where the catalogue has it. */
    ownMilestone: OwnMilestone.nullable(),
    state: StoredState,
    renews: Id.nullable(),
    revision: Revision,
    /** The version that counts now, set also while a change waits. */
    verifiedVersion: Id.nullable(),
    versions: z.array(Version),
    submissions: z.array(Submission),
    reviews: z.array(Review),
    /** What was known here when it was logged from what happened here; a program reads its own alone. */
    knownHere: z.string().nullable(),
    /** Set where only its person sees it until they submit it. */
    confined: ConfinedRecord.nullable(),
  })
  .meta({ id: 'MilestoneRecord' });
export type MilestoneRecord = z.infer<typeof MilestoneRecord>;

/** A record as a program reads it: what was submitted to it, frozen, and its own decisions; nothing else. */
export const SubmittedMilestone = MilestoneRecord.omit({ versions: true, renews: true, confined: true }).meta({
  id: 'SubmittedMilestone',
});
export type SubmittedMilestone = z.infer<typeof SubmittedMilestone>;

/** Everything a draft keeps, as typed: nothing in it need be valid. */
export const DraftContent = z
  .strictObject({
    milestone: MilestoneId.nullable(),
    record: Id.nullable(),
    renews: Id.nullable(),
    from: z.string().max(60),
    until: z.string().max(60),
    ongoing: z.boolean(),
    note: z.string().max(20_000),
    links: z.array(z.strictObject({ url: z.string().max(2000), label: EvidenceLink.shape.label })).max(20),
    files: z.array(Id).max(20),
  })
  .meta({ id: 'DraftContent' });
export type DraftContent = z.infer<typeof DraftContent>;

export const Draft = z
  .object({
    id: Id,
    content: DraftContent,
    revision: Revision,
    savedAt: z.string(),
    discardedAt: z.string().nullable(),
    files: PinnedContent.shape.files,
  })
  .meta({ id: 'Draft' });
export type Draft = z.infer<typeof Draft>;

export const DraftSaved = z.object({ id: Id, revision: Revision, savedAt: z.string() }).meta({ id: 'DraftSaved' });
export type DraftSaved = z.infer<typeof DraftSaved>;

/** What waits of one submission of several records, oldest step first as it was sent. */
export const SubmissionBatch = z
  .object({
    person: PersonCard,
    /** The program's own milestones, which items may name besides the catalogue's. */
    ownMilestones: z.array(OwnMilestone),
    items: z.array(z.object({ record: Id, milestone: z.string(), submission: Submission })),
  })
  .meta({ id: 'SubmissionBatch' });
export type SubmissionBatch = z.infer<typeof SubmissionBatch>;
