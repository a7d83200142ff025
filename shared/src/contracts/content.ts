import * as z from 'zod';
import { CivilDate, Id, PartialDate } from './primitives.js';

/** When it was: a day (`from`), a period (`from`, `until` or still `ongoing`), or a validity (issued, until). */
export const When = z
  .strictObject({ from: PartialDate, until: PartialDate.nullable(), ongoing: z.boolean() })
  .refine((when) => when.until === null || when.until.slice(0, 10) >= when.from.slice(0, when.until.length), {
    path: ['until'],
    message: 'The end is before the start.',
  })
  .refine((when) => !(when.ongoing && when.until !== null), {
    path: ['until'],
    message: 'Still in it, so it has no end.',
  })
  .meta({ id: 'When' });
export type When = z.infer<typeof When>;

/** A link given as evidence. */
export const EvidenceLink = z
  .strictObject({
    url: z.url({ protocol: /^https?$/, message: 'Paste a whole address, beginning with https://' }).max(2000),
    label: z.string().trim().max(200),
  })
  .meta({ id: 'EvidenceLink' });
export type EvidenceLink = z.infer<typeof EvidenceLink>;

const contentFields = {
  when: When,
  note: z.string().trim().max(4000, 'A note has at most 4,000 characters.'),
  links: z.array(EvidenceLink).max(20),
  files: z.array(Id).max(20),
};

/** What a version says: dates, note, links, and the ids of files among the person's evidence. */
export const MilestoneContent = z.strictObject(contentFields).meta({ id: 'MilestoneContent' });
export type MilestoneContent = z.infer<typeof MilestoneContent>;

/** A file as a version or a submission pins it. */
export const EvidenceFile = z
  .object({
    id: Id,
    name: z.string(),
    mediaType: z.string(),
    bytes: z.int(),
    sha256: z.string(),
    /** Set when the person has taken the file back; its bytes can no longer be opened. */
    takenBackAt: z.string().nullable(),
  })
  .meta({ id: 'EvidenceFile' });
export type EvidenceFile = z.infer<typeof EvidenceFile>;

/**
 * Where a record is from that an import began, as the program typed it: who imported it when, and who elsewhere is said to have verified it.
 * Its person confirmed it; it is no decision, and what follows keeps it.
 */
export const RecordSource = z
  .object({
    program: z.string(),
    importedBy: z.string(),
    importedOn: z.string(),
    /** What the document says, in the program's words. */
    document: z.string(),
    verifiedBy: z.string().nullable(),
    verifiedOn: z.string().nullable(),
    /** SHA-256 of the verifier's document, one of the first version's files; null where none was attached. */
    file: z.string().nullable(),
  })
  .meta({ id: 'RecordSource' });
export type RecordSource = z.infer<typeof RecordSource>;

/** The frozen content of a version, files described. */
export const PinnedContent = z
  .object({
    when: z.object({ from: z.string(), until: z.string().nullable(), ongoing: z.boolean() }),
    note: z.string(),
    links: z.array(z.object({ url: z.string(), label: z.string() })),
    files: z.array(EvidenceFile),
    source: RecordSource.nullish(),
  })
  .meta({ id: 'PinnedContent' });
export type PinnedContent = z.infer<typeof PinnedContent>;

export const Decision = z.enum(['approved', 'returned', 'not_met']).meta({ id: 'Decision' });
export type Decision = z.infer<typeof Decision>;

/** How a decision was known. */
export const KnownHow = z
  .discriminatedUnion('how', [
    z.strictObject({ how: z.literal('document_seen') }),
    z.strictObject({
      how: z.literal('looked_up'),
      address: z
        .url({ protocol: /^https?$/, message: 'Where was it looked up? A whole address, beginning with https://' })
        .max(2000),
      on: CivilDate,
    }),
    z.strictObject({ how: z.literal('first_hand') }),
  ])
  .meta({ id: 'KnownHow' });
export type KnownHow = z.infer<typeof KnownHow>;
