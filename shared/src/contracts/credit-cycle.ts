import * as z from 'zod';
import { creditCategories, creditUnits, cycleAuthorities } from '../credits/credit.js';
import { isPartialDate } from '../dates/partial-date.js';
import { CivilDate, Id, Revision } from './primitives.js';

export const Unit = z.enum(creditUnits).meta({ id: 'CreditUnit' });
export const Category = z.enum(creditCategories).meta({ id: 'CreditCategory' });
export const Day = CivilDate.refine(isPartialDate, { message: 'Write a date between 1900 and 2100.' });
export const Amount = z
  .number()
  .positive('Write how much it was, above 0.')
  .max(10_000, 'This is more than anybody collects.')
  .refine((amount) => Math.abs(amount * 100 - Math.round(amount * 100)) < 1e-6, {
    message: 'Two decimals are enough.',
  });
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
