import { parseTyped } from '@cmio-pathway/shared/dates/partial-date';
import * as z from 'zod';

// Schemas of what is typed in fields: their output is what is sent, and a fault names the field it is in.

const noDay = 'Write a day, such as 4 Dec 2026.';

/** A civil day, typed freely; an empty field is none. */
export const typedDay = z.string().transform((typed, context) => {
  if (typed.trim() === '') return null;
  const day = parseTyped(typed);
  if (day?.length === 10) return day;
  context.addIssue({ code: 'custom', message: noDay });
  return z.NEVER;
});

/** A day, a month or a year, typed freely. */
export const typedDate = z.string().transform((typed, context) => {
  if (typed.trim() === '') return null;
  const date = parseTyped(typed);
  if (date) return date;
  context.addIssue({ code: 'custom', message: 'Write a date, such as 4 Dec 2026 or Jan 2027.' });
  return z.NEVER;
});

/** Whole money as people write it: 310,000 or 310 000. */
export const typedMoney = z.string().transform((typed, context) => {
  const digits = typed.replaceAll(/[\s,.'’]/g, '');
  if (digits === '') return null;
  if (/^\d{1,9}$/.test(digits)) return Number(digits);
  context.addIssue({ code: 'custom', message: 'Write the whole amount in figures, such as 310,000.' });
  return z.NEVER;
});

/** A share of full time: 0.7, or 70 %. */
export const typedShare = z.string().transform((typed, context) => {
  const text = typed.trim().replace(',', '.');
  if (text === '') return null;
  const match = /^(\d{1,3}(?:\.\d{1,3})?|\.\d{1,3})\s*(%?)$/.exec(text);
  const share = match ? Number(match[1]) / (match[2] ? 100 : 1) : NaN;
  if (share >= 0 && share <= 1) return share;
  context.addIssue({ code: 'custom', message: 'Write a share of full time, such as 0.7 or 70 %.' });
  return z.NEVER;
});

/** One of a few, chosen in a list whose first line is "not known". */
export const chosen = <const Choices extends readonly string[]>(choices: Choices) =>
  z.string().transform((typed): Choices[number] | null => (choices.includes(typed) ? typed : null));

const isBlank = (value: unknown): boolean => {
  if (typeof value === 'string') return value.trim() === '';
  return value === null || (typeof value === 'object' && Object.values(value!).every(isBlank));
};

/** Whether nobody has filled it; `unsaid` are answers that stand there without being typed. */
const isUnfilled = (typed: unknown, unsaid: readonly string[]) =>
  Object.entries(typed as object).every(([key, value]) => unsaid.includes(key) || isBlank(value));

/** Rows of which those that nobody has filled are not sent. */
export const typedRows = <Row extends z.ZodType, Sent extends z.ZodType>(
  row: Row,
  sent: Sent,
  unsaid: readonly string[] = [],
) =>
  z.array(row).transform((rows, context): z.output<Sent>[] =>
    rows.flatMap((typed, at) => {
      if (isUnfilled(typed, unsaid)) return [];
      const read = sent.safeParse(typed);
      if (read.success) return [read.data];
      for (const { message, path } of read.error.issues)
        context.addIssue({ code: 'custom', message, path: [at, ...path] });
      return [];
    }),
  );

/** Fields that belong together, and are sent as nothing while none of them is filled. */
export const typedGroup = <Group extends z.ZodType, Sent extends z.ZodType>(
  group: Group,
  sent: Sent,
  unsaid: readonly string[] = [],
) =>
  group.transform((typed, context): z.output<Sent> | null => {
    if (isUnfilled(typed, unsaid)) return null;
    const read = sent.safeParse(typed);
    if (read.success) return read.data;
    for (const { message, path } of read.error.issues) context.addIssue({ code: 'custom', message, path: [...path] });
    return z.NEVER;
  });
