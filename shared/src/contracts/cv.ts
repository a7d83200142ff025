import * as z from 'zod';
import { cvSections } from '../cv/sections.js';
import { EvidenceLink, When } from './content.js';
import { Id, Revision } from './primitives.js';

const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Use at most ${most.toLocaleString('en')} characters.`);
export const CvSection = z.enum(cvSections).meta({ id: 'CvSection' });

/** An entry of one's own that no milestone says: an appointment, a publication, a talk. Several identifiers may be pasted as text. */
export const CvEntryDraft = z
  .strictObject({
    section: CvSection,
    title: line(500).min(1, 'Say what it was.'),
    organisation: line(200),
    place: line(160),
    when: When.nullable(),
    text: line(4000),
    links: z.array(EvidenceLink).max(5),
    doi: line(200).refine((doi) => doi === '' || /^10\.\d{4,9}\/\S+$/.test(doi), 'A DOI begins with 10. and a number.'),
    pmid: line(12).refine((pmid) => pmid === '' || /^\d{1,9}$/.test(pmid), 'A PMID is a number.'),
  })
  .meta({ id: 'CvEntryDraft' });
export type CvEntryDraft = z.infer<typeof CvEntryDraft>;

export const CvEntry = z
  .object({ id: Id, ...CvEntryDraft.shape, revision: Revision, removedAt: z.string().nullable() })
  .meta({ id: 'CvEntry' });
export type CvEntry = z.infer<typeof CvEntry>;

/** Finds entries by words in them and by their section; a page has `limit`, 50 unless said. */
export const CvEntryQuery = z.strictObject({
  search: z.string().trim().max(80).optional(),
  section: CvSection.optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
  after: z.string().max(120).optional(),
});
export type CvEntryQuery = z.infer<typeof CvEntryQuery>;

/** Newest first, by when it was; what has no date comes last. */
export const CvEntries = z.object({ entries: z.array(CvEntry), next: z.string().nullable() }).meta({ id: 'CvEntries' });
export type CvEntries = z.infer<typeof CvEntries>;

/** What is kept secret unless somebody chooses to show it. */
export const cvHidden = ['exam_score', 'license_number', 'dea_number', 'birth_date', 'confidence'] as const;

/** A record or an entry, as all CVs draw it before anything is chosen. */
export const CvSource = z
  .object({
    /** `record:<id>` or `entry:<id>`; a number that a record holds is a source of its own, such as `record:<id>:license_number`. */
    key: z.string(),
    section: CvSection,
    title: z.string(),
    organisation: z.string(),
    place: z.string(),
    when: z.object({ from: z.string(), until: z.string().nullable(), ongoing: z.boolean() }).nullable(),
    text: z.string(),
    links: z.array(z.object({ url: z.string(), label: z.string() })),
    doi: z.string(),
    pmid: z.string(),
    /** The milestone of a record; null for an entry. */
    milestone: z.string().nullable(),
    /** Why it is hidden unless chosen; null for what is shown. */
    hidden: z.enum(cvHidden).nullable(),
    /** The words of its check, such as "document seen by Dr. Fennimore, 3 Sep 2025"; null while nobody has decided. */
    check: z.string().nullable(),
  })
  .meta({ id: 'CvSource' });
export type CvSource = z.infer<typeof CvSource>;

/** What is different from the default for one source: shown or not, in another section, in other words. The record stays as it is. */
export const CvChoice = z
  .strictObject({
    key: z.string().max(60),
    shown: z.boolean(),
    section: CvSection.nullable(),
    title: line(500).nullable(),
    text: line(4000).nullable(),
  })
  .meta({ id: 'CvChoice' });
export type CvChoice = z.infer<typeof CvChoice>;

/** A named CV as it shall stand, over the revision that was read. */
export const CvDraft = z
  .strictObject({
    name: line(80).min(1, 'Name it.'),
    head: z.strictObject({
      name: line(120).min(1, 'Write your name as it shall stand there.'),
      title: line(160),
      email: line(254),
      phone: line(60),
      place: line(160),
      links: z.array(EvidenceLink).max(6),
      summary: line(2000),
    }),
    sections: z
      .array(CvSection)
      .max(cvSections.length)
      .refine((all) => new Set(all).size === all.length, 'Name each section once.'),
    choices: z.array(CvChoice).max(1000),
    /** The order inside sections, by key; what is not named comes after, newest first. */
    order: z.array(z.string().max(60)).max(1000),
    /** Whether verified items carry the words of their check. */
    checks: z.boolean(),
  })
  .meta({ id: 'CvDraft' });
export type CvDraft = z.infer<typeof CvDraft>;

/** Begins a CV: the account fills its head, and everything else stands as all CVs are drawn. */
export const CvBeginning = z.strictObject({ name: CvDraft.shape.name }).meta({ id: 'CvBeginning' });
export type CvBeginning = z.infer<typeof CvBeginning>;

/** A CV with everything it is made of. */
export const Cv = z
  .object({ id: Id, draft: CvDraft, sources: z.array(CvSource), revision: Revision, savedAt: z.string() })
  .meta({ id: 'Cv' });
export type Cv = z.infer<typeof Cv>;

/** A CV frozen as it was sent: nothing changes it. */
export const CvVersion = z
  .object({
    id: Id,
    cv: Id,
    name: z.string(),
    number: z.int(),
    frozenAt: z.string(),
    /** Applications it was used in, by organization. */
    usedIn: z.array(z.object({ application: Id, organisation: z.string() })),
  })
  .meta({ id: 'CvVersion' });
export type CvVersion = z.infer<typeof CvVersion>;

/** One's CVs, the last changed first, and every frozen version. */
export const Cvs = z
  .object({
    cvs: z.array(
      z.object({ id: Id, name: z.string(), revision: Revision, savedAt: z.string(), removedAt: z.string().nullable() }),
    ),
    versions: z.array(CvVersion),
  })
  .meta({ id: 'Cvs' });
export type Cvs = z.infer<typeof Cvs>;

export const cvFormats = ['pdf', 'docx', 'json'] as const;
/** In which form a CV is downloaded. */
export const CvFormatQuery = z.strictObject({ format: z.enum(cvFormats) });
export type CvFormatQuery = z.infer<typeof CvFormatQuery>;
