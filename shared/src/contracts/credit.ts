import * as z from 'zod';
import { creditCategories, creditUnits } from '../credits/credit.js';
import { EvidenceFile } from './content.js';
import { Amount, Category, Day, Unit } from './credit-cycle.js';
import { Id, Revision } from './primitives.js';

const Categories = z
  .array(Category)
  .max(creditCategories.length)
  .refine((all) => new Set(all).size === all.length, { message: 'Name each category once.' });
const Title = z.string().trim().min(1, 'Say what it was.').max(200, 'A title has at most 200 characters.');
const Provider = z.string().trim().max(200, 'A provider has at most 200 characters.').nullable();

/** One row of a transcript. */
export const CreditRow = z
  .strictObject({ on: Day, title: Title, provider: Provider, amount: Amount, unit: Unit, categories: Categories })
  .meta({ id: 'CreditRow' });
export type CreditRow = z.infer<typeof CreditRow>;

/** A credit entry as it is sent. */
export const CreditDraft = z.strictObject({ ...CreditRow.shape, evidence: Id.nullable() }).meta({ id: 'CreditDraft' });
export type CreditDraft = z.infer<typeof CreditDraft>;

/** A credit entry as its owner reads it. */
export const CreditEntry = z
  .object({
    id: Id,
    on: z.string(),
    title: z.string(),
    provider: z.string().nullable(),
    amount: z.number(),
    unit: Unit,
    categories: z.array(Category),
    evidence: EvidenceFile.omit({ sha256: true }).nullable(),
    revision: Revision,
  })
  .meta({ id: 'CreditEntry' });
export type CreditEntry = z.infer<typeof CreditEntry>;

/** Newest first. */
export const CreditEntries = z
  .object({ entries: z.array(CreditEntry), next: z.string().nullable() })
  .meta({ id: 'CreditEntries' });
export type CreditEntries = z.infer<typeof CreditEntries>;

/** What counts for a cycle is asked for by what the cycle asks; `unit` finds every unit that counts for it. */
export const CreditQuery = z.strictObject({
  search: z.string().trim().max(80).optional(),
  from: Day.optional(),
  until: Day.optional(),
  unit: z.enum(creditUnits).optional(),
  category: z.enum(creditCategories).optional(),
  after: z.string().max(120).optional(),
});
export type CreditQuery = z.infer<typeof CreditQuery>;

/** A transcript: every row, or none with what is wrong at its place. */
export const CreditImport = z
  .strictObject({
    rows: z.array(CreditRow).min(1, 'There is no row in this.').max(1000, 'Import at most 1,000 rows at once.'),
  })
  .meta({ id: 'CreditImport' });
export type CreditImport = z.infer<typeof CreditImport>;

/** What an import did: how many were added, and which rows (counted from 0) were there already. */
export const CreditsImported = z.object({ added: z.int(), there: z.array(z.int()) }).meta({ id: 'CreditsImported' });
export type CreditsImported = z.infer<typeof CreditsImported>;
