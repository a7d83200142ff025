import * as z from 'zod';
import { Id, PersonCard, ProgramCard, Revision } from './primitives.js';

const term = (what: string) => z.string().trim().min(1, `Write ${what}.`).max(2000, 'Use at most 2,000 characters.');

/** What mentor and mentee agree on. */
export const CompactTerms = z
  .strictObject({
    expectations: term('what each expects'),
    rhythm: term('how often you meet'),
    confidentiality: term('what stays between you'),
    ending: term('how it can end'),
  })
  .meta({ id: 'CompactTerms' });
export type CompactTerms = z.infer<typeof CompactTerms>;

/** A signature, as its signer was then. */
export const CompactSignature = z
  .object({
    side: z.enum(['mentee', 'mentor']),
    name: z.string(),
    role: z.string(),
    organisation: z.string(),
    at: z.string(),
    digest: z.string(),
  })
  .meta({ id: 'CompactSignature' });
export type CompactSignature = z.infer<typeof CompactSignature>;

export const CompactVersion = z
  .object({
    id: Id,
    number: z.int(),
    revision: Revision,
    terms: CompactTerms,
    writtenBy: z.string(),
    writtenAt: z.string(),
    signatures: z.array(CompactSignature),
  })
  .meta({ id: 'CompactVersion' });
export type CompactVersion = z.infer<typeof CompactVersion>;

/** A compact with all its versions, newest first; empty until somebody writes the first over the text we propose. */
export const Compact = z
  .object({
    program: ProgramCard,
    mentee: PersonCard,
    mentor: PersonCard,
    /** Whether the two are paired, so that it can still be changed and signed. */
    open: z.boolean(),
    versions: z.array(CompactVersion),
  })
  .meta({ id: 'Compact' });
export type Compact = z.infer<typeof Compact>;

export const CompactSaved = z.object({ version: Id, number: z.int(), revision: Revision }).meta({ id: 'CompactSaved' });
export type CompactSaved = z.infer<typeof CompactSaved>;

/** Signs the version that was read, as it was read. */
export const SigningDraft = z.strictObject({ version: Id, revision: Revision }).meta({ id: 'SigningDraft' });
export type SigningDraft = z.infer<typeof SigningDraft>;

/** The text we propose, to be made one's own before anybody signs. */
export const proposedTerms: CompactTerms = {
  expectations:
    'The mentee prepares each meeting, brings what they want to talk about and does what was agreed. The mentor prepares too, says plainly what they see, and opens doors where they can. Neither decides for the other.',
  rhythm:
    'We meet for an hour at least once a quarter, and more often in the first half year. Whoever cannot come says so a day before and proposes another day.',
  confidentiality:
    'What we talk about stays between us. What is submitted for a decision, the plan we agree on and the days of our meetings are seen by the program. Either of us may ask the program for advice in confidence.',
  ending:
    'The mentorship ends with the program, or when either of us says so. We then meet once more and say what was reached and what comes next. Nobody has to give a reason to the other; the program can be told in confidence.',
};
