import * as z from 'zod';
import { Id, Instant, PersonCard, ProgramCard } from './primitives.js';

const Count = z.int().min(0);

/** What a merge finds: how much moves, what both have, and what must not count because it was decided about oneself. */
export const MergeFindings = z
  .object({
    /** The name of the account that goes in, and how many addresses it signs in with. */
    name: z.string(),
    addresses: Count,
    records: Count,
    files: Count,
    drafts: Count,
    credits: Count,
    /** Rows of every other kind. */
    others: Count,
    /** Kinds of things of which only one can be: those of the account that goes in stay behind. */
    left: z.array(z.string()),
    /** Milestones that count once and are recorded in both: both records stay. */
    milestones: z.array(z.string()),
    /** Programs both are enrolled in: one enrollment stays. */
    programs: z.array(ProgramCard),
    ownDecisions: Count,
    ownRequests: Count,
    ownMentorships: Count,
  })
  .meta({ id: 'MergeFindings' });
export type MergeFindings = z.infer<typeof MergeFindings>;

export const MergePreview = z
  .object({ into: PersonCard, from: PersonCard, found: MergeFindings })
  .meta({ id: 'MergePreview' });
export type MergePreview = z.infer<typeof MergePreview>;

/** One merge that was done; `undoUntil` is null when it was undone, or can no longer be. */
export const Merge = z
  .object({
    id: Id,
    into: PersonCard,
    from: PersonCard,
    by: z.string(),
    mergedAt: Instant,
    undoUntil: Instant.nullable(),
    undoneAt: Instant.nullable(),
    found: MergeFindings,
  })
  .meta({ id: 'Merge' });
export type Merge = z.infer<typeof Merge>;

export const Merges = z.object({ merges: z.array(Merge) }).meta({ id: 'Merges' });
export type Merges = z.infer<typeof Merges>;

/** The other sign-in of the same person, which proves that the other account is theirs too. */
export const OtherAccount = z
  .strictObject({
    email: z.string().trim().max(254).email('Write an e-mail address.'),
    password: z.string().min(1, 'Write its password.').max(200),
  })
  .meta({ id: 'OtherAccount' });
export type OtherAccount = z.infer<typeof OtherAccount>;

/** Two people of a program who are one: `from` is taken into `into`. */
export const PairToMerge = z
  .strictObject({ into: Id, from: Id })
  .refine(({ into, from }) => into !== from, { path: ['from'], message: 'Choose two people.' })
  .meta({ id: 'PairToMerge' });
export type PairToMerge = z.infer<typeof PairToMerge>;
