import * as z from 'zod';
import { Decision, KnownHow } from './content.js';
import { OwnMilestone } from './rules-for-person.js';
import { Id, MilestoneId, PersonCard, ProgramCard } from './primitives.js';

const decided = {
  version: Id,
  decision: Decision,
  /** How it was known: required to approve, refused otherwise. */
  known: KnownHow.nullable(),
  note: z.string().trim().max(2000, 'A note has at most 2,000 characters.'),
};
const saysWhy = (draft: { decision: Decision; note: string }) => draft.decision === 'approved' || draft.note !== '';
const saysHow = (draft: { decision: Decision; known: unknown }) =>
  (draft.decision === 'approved') === (draft.known !== null);
const why = { path: ['note'], message: 'Say why.' };
const how = { path: ['known'], message: 'Say how it is known.' };

/** A decision on the version the reviewer has seen. */
export const ReviewDraft = z
  .strictObject(decided)
  .refine(saysWhy, why)
  .refine(saysHow, how)
  .meta({ id: 'ReviewDraft' });
export type ReviewDraft = z.infer<typeof ReviewDraft>;

/** Several decisions about one person at once, each pinned to its own version: all are recorded or none. */
export const ReviewsDraft = z
  .strictObject({
    reviews: z
      .array(
        z
          .strictObject({ record: Id, ...decided })
          .refine(saysWhy, why)
          .refine(saysHow, how),
      )
      .min(1)
      .max(200),
  })
  .meta({ id: 'ReviewsDraft' });
export type ReviewsDraft = z.infer<typeof ReviewsDraft>;

/** A later correction of a decision by whoever made it: a new row on the same version, with the reason. */
export const AmendmentDraft = z
  .strictObject({
    decision: Decision,
    known: KnownHow.nullable(),
    note: z.string().trim().max(2000),
    reason: z.string().trim().min(1, 'Say why the decision changes.').max(2000),
  })
  .refine(saysWhy, why)
  .refine(saysHow, how)
  .meta({ id: 'AmendmentDraft' });
export type AmendmentDraft = z.infer<typeof AmendmentDraft>;

/** A decision as it stands in the record: who, as they were then; on which version; how it was known. */
export const Review = z
  .object({
    id: Id,
    version: Id,
    number: z.int(),
    decision: z.enum(['approved', 'returned', 'not_met', 'undone']),
    known: z.object({ how: z.string(), address: z.string().optional(), on: z.string().optional() }).nullable(),
    note: z.string(),
    reason: z.string().nullable(),
    amends: Id.nullable(),
    by: z.object({ id: Id, name: z.string(), role: z.string(), organisation: z.string() }),
    program: ProgramCard,
    at: z.string(),
  })
  .meta({ id: 'Review' });
export type Review = z.infer<typeof Review>;

export const ReviewsMade = z.object({ ids: z.array(Id) }).meta({ id: 'ReviewsMade' });

/** One thing that waits for a decision. */
export const QueueItem = z
  .object({
    person: PersonCard,
    record: Id,
    submission: Id,
    version: Id,
    number: z.int(),
    milestone: z.string(),
    since: z.string(),
    batch: Id.nullable(),
    files: z.int(),
    reviewer: PersonCard.nullable(),
    /** True after a return: the reviewer sees what changed. */
    changed: z.boolean(),
  })
  .meta({ id: 'QueueItem' });
export type QueueItem = z.infer<typeof QueueItem>;

/** Longest waiting first; `next` continues after the last item of this page. */
export const ReviewQueue = z
  .object({
    waiting: z.int(),
    oldest: z.string().nullable(),
    items: z.array(QueueItem),
    next: z.string().nullable(),
    /** The program's own milestones, which items may name besides the catalogue's. */
    ownMilestones: z.array(OwnMilestone),
  })
  .meta({ id: 'ReviewQueue' });
export type ReviewQueue = z.infer<typeof ReviewQueue>;

export const QueueQuery = z.strictObject({
  /** `mine`: asked of the reader; `unassigned`: the program's queue, asked of nobody yet; `all`: both and everybody's (admin). */
  of: z.enum(['mine', 'unassigned', 'all']).default('mine'),
  person: Id.optional(),
  search: z.string().trim().max(80).optional(),
  after: z.string().max(120).optional(),
});
export type QueueQuery = z.infer<typeof QueueQuery>;

/** A note to the mentee on a step or a milestone; it needs no decision. */
export const NoteDraft = z
  .strictObject({
    step: z.int().min(1).max(13),
    milestone: MilestoneId.nullable(),
    text: z.string().trim().min(1, 'Write the note.').max(2000),
  })
  .meta({ id: 'NoteDraft' });
export type NoteDraft = z.infer<typeof NoteDraft>;
