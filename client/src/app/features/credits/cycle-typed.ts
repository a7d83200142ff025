import type { CreditCycleDraft, OpenedCreditCycle } from '@cmio-pathway/shared/contracts/credit-cycle';
import { creditCategories, creditUnits, cycleAuthorities } from '@cmio-pathway/shared/credits/credit';
import type { CreditCategory } from '@cmio-pathway/shared/pathway/model';
import * as z from 'zod';
import { amountTyped, dayTyped, noAmount, noDay, written } from './typed';

const day = z.string().refine((typed) => dayTyped(typed) !== null, noDay);
const amount = z.string().refine((typed) => amountTyped(typed) !== null, noAmount);
const empty = (typed: string) => typed.trim() === '';
const part = (typed: string) => empty(typed) || amountTyped(typed) !== null;

/** A cycle as it is typed; `parts` has a line for each category, empty where nothing of it is asked. */
export const TypedCycle = z
  .object({
    title: z.string().trim().min(1, 'Give the cycle a name.').max(120, 'A name has at most 120 characters.'),
    authority: z.enum(cycleAuthorities),
    which: z.string().trim().max(120, 'At most 120 characters.'),
    from: day,
    until: day,
    amount,
    unit: z.enum(creditUnits),
    parts: z.record(z.enum(creditCategories), z.string().refine(part, noAmount)),
    carryOverMax: z.string().refine((typed) => part(typed) || typed.trim() === '0', noAmount),
    askedOn: z.string().refine((typed) => empty(typed) || dayTyped(typed) !== null, noDay),
  })
  .superRefine(({ from, until, amount: whole, parts }, { addIssue }) => {
    const [begins, ends, all] = [dayTyped(from), dayTyped(until), amountTyped(whole)];
    if (begins && ends && ends < begins)
      addIssue({ code: 'custom', path: ['until'], message: 'The end is before the start.' });
    for (const category of creditCategories)
      if (all !== null && (amountTyped(parts[category]) ?? 0) > all)
        addIssue({ code: 'custom', path: ['parts', category], message: 'A part is at most the whole.' });
  });
export type TypedCycle = z.infer<typeof TypedCycle>;

/** The same, in order or not. */
export const BegunCycle = z.object({
  title: z.string(),
  authority: z.enum(cycleAuthorities),
  which: z.string(),
  from: z.string(),
  until: z.string(),
  amount: z.string(),
  unit: z.enum(creditUnits),
  parts: z.record(z.enum(creditCategories), z.string()),
  carryOverMax: z.string(),
  askedOn: z.string(),
}) satisfies z.ZodType<TypedCycle>;

const noParts = Object.fromEntries(creditCategories.map((category) => [category, ''])) as Record<
  CreditCategory,
  string
>;

export const noCycle: TypedCycle = {
  title: '',
  authority: 'state',
  which: '',
  from: '',
  until: '',
  amount: '',
  unit: 'CME',
  parts: noParts,
  carryOverMax: '',
  askedOn: '',
};

/** A cycle as it stands in the fields. */
export const typedCycle = (cycle: Omit<OpenedCreditCycle, 'id' | 'revision'>): TypedCycle => ({
  title: cycle.title,
  authority: cycle.authority,
  which: cycle.which,
  from: written(cycle.from),
  until: written(cycle.until),
  amount: String(cycle.amount),
  unit: cycle.unit,
  parts: { ...noParts, ...Object.fromEntries(cycle.atLeast.map((one) => [one.category, String(one.amount)])) },
  carryOverMax: cycle.carryOverMax === null ? '' : String(cycle.carryOverMax),
  askedOn: cycle.askedOn ? written(cycle.askedOn) : '',
});

/** What is sent; asked only of what was found to be in order. */
export const cycleDraft = (typed: TypedCycle): CreditCycleDraft => ({
  title: typed.title.trim(),
  authority: typed.authority,
  which: typed.which.trim(),
  from: dayTyped(typed.from)!,
  until: dayTyped(typed.until)!,
  amount: amountTyped(typed.amount)!,
  unit: typed.unit,
  atLeast: creditCategories.flatMap((category) => {
    const of = amountTyped(typed.parts[category]);
    return of === null ? [] : [{ category, amount: of }];
  }),
  carryOverMax: amountTyped(typed.carryOverMax),
  askedOn: dayTyped(typed.askedOn),
});
