import type { CreditDraft, CreditEntry } from '@cmio-pathway/shared/contracts/credit';
import { creditCategories, creditUnits } from '@cmio-pathway/shared/credits/credit';
import type { CreditCategory } from '@cmio-pathway/shared/pathway/model';
import * as z from 'zod';
import { amountTyped, civilToday, dayTyped, noAmount, noDay, written } from './typed';

/** A credit entry as it is typed. */
export const TypedEntry = z.object({
  title: z.string().trim().min(1, 'Say what it was.').max(200, 'A title has at most 200 characters.'),
  amount: z.string().refine((typed) => amountTyped(typed) !== null, noAmount),
  on: z
    .string()
    .refine((typed) => dayTyped(typed) !== null, { message: noDay, abort: true })
    .refine((typed) => dayTyped(typed)! <= civilToday(), 'This date is in the future.'),
  provider: z.string().trim().max(200, 'A provider has at most 200 characters.'),
  unit: z.enum(creditUnits),
  categories: z.array(z.enum(creditCategories)),
  evidence: z.string(),
});
export type TypedEntry = z.infer<typeof TypedEntry>;

/** The same, in order or not. */
export const BegunEntry = z.object({
  title: z.string(),
  amount: z.string(),
  on: z.string(),
  provider: z.string(),
  unit: z.enum(creditUnits),
  categories: z.array(z.enum(creditCategories)),
  evidence: z.string(),
}) satisfies z.ZodType<TypedEntry>;

/** Nothing typed yet: today, and hours of CME. */
export const noEntry = (): TypedEntry => ({
  title: '',
  amount: '',
  on: written(civilToday()),
  provider: '',
  unit: 'CME',
  categories: [],
  evidence: '',
});

/** An entry as it stands in the fields. */
export const typedOf = (
  entry: Pick<CreditEntry, 'title' | 'amount' | 'on' | 'provider' | 'unit' | 'categories'> & {
    evidence: string | null;
  },
): TypedEntry => ({
  title: entry.title,
  amount: String(entry.amount),
  on: written(entry.on),
  provider: entry.provider ?? '',
  unit: entry.unit,
  categories: [...entry.categories],
  evidence: entry.evidence ?? '',
});

/** What is sent; asked only of what was found to be in order. */
export const draftOf = (typed: TypedEntry): CreditDraft => ({
  title: typed.title.trim(),
  amount: amountTyped(typed.amount)!,
  on: dayTyped(typed.on)!,
  provider: typed.provider.trim() || null,
  unit: typed.unit,
  categories: typed.categories,
  evidence: typed.evidence || null,
});

/** Questions are counted in one kind of cycle alone, so their category goes with them. */
export const withUnit = (categories: readonly CreditCategory[], unit: string): CreditCategory[] =>
  unit === 'questions' && !categories.includes('longitudinal_assessment')
    ? [...categories, 'longitudinal_assessment']
    : [...categories];
