import * as z from 'zod';
import { creditCategories, creditUnits, cycleAuthorities } from '../credits/credit.js';
import { isPartialDate } from '../dates/partial-date.js';
import { EvidenceFile } from './content.js';
import { CivilDate, Id, Revision } from './primitives.js';

const Unit = z.enum(creditUnits).meta({ id: 'CreditUnit' });
const Category = z.enum(creditCategories).meta({ id: 'CreditCategory' });
const Day = CivilDate.refine(isPartialDate, { message: 'Write a date between 1900 and 2100.' });
const Categories = z
  .array(Category)
  .max(creditCategories.length)
  .refine((all) => new Set(all).size === all.length, { message: 'Name each category once.' });
const Amount = z
  .number()
  .positive('Write how much it was, above 0.')
  .max(10_000, 'This is more than anybody collects.')
  .refine((amount) => Math.abs(amount * 100 - Math.round(amount * 100)) < 1e-6, {
    message: 'Two decimals are enough.',
  });
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

const SubMinimum = z.strictObject({ category: Category, amount: Amount });

/** A cycle opened by hand, as it is sent. */
export const CreditCycleDraft = z
  .strictObject({
    title: z.string().trim().min(1, 'Give the cycle a name.').max(120, 'A name has at most 120 characters.'),
    authority: z.enum(cycleAuthorities),
    which: z.string().trim().max(120, 'At most 120 characters.'),
    from: Day,
    until: Day,
    amount: Amount,
    unit: Unit,
    atLeast: z.array(SubMinimum).max(creditCategories.length),
    carryOverMax: z.number().min(0).max(10_000).nullable(),
    askedOn: Day.nullable(),
  })
  .refine(({ from, until }) => until >= from, { path: ['until'], message: 'The end is before the start.' })
  .superRefine(({ atLeast, amount }, { addIssue }) => {
    for (const [at, part] of atLeast.entries()) {
      const path = ['atLeast', at];
      if (part.amount > amount)
        addIssue({ code: 'custom', path: [...path, 'amount'], message: 'A part is at most the whole.' });
      if (atLeast.findIndex(({ category }) => category === part.category) !== at)
        addIssue({ code: 'custom', path: [...path, 'category'], message: 'Name each category once.' });
    }
  })
  .meta({ id: 'CreditCycleDraft' });
export type CreditCycleDraft = z.infer<typeof CreditCycleDraft>;

/** A cycle that was opened by hand, as its owner reads it. */
export const OpenedCreditCycle = z
  .object({ id: Id, ...CreditCycleDraft.shape, revision: Revision })
  .meta({ id: 'OpenedCreditCycle' });
export type OpenedCreditCycle = z.infer<typeof OpenedCreditCycle>;

/** What cycles are computed from, besides the journey: those opened by hand, and all entries, put together by day, unit and category. */
export const CreditFacts = z
  .object({
    cycles: z.array(OpenedCreditCycle),
    credits: z.array(z.object({ on: z.string(), amount: z.number(), unit: Unit, categories: z.array(Category) })),
  })
  .meta({ id: 'CreditFacts' });
export type CreditFacts = z.infer<typeof CreditFacts>;
