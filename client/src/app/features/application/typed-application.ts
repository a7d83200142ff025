import {
  ApplicationContact,
  ApplicationContent,
  applicationSources,
  ApplicationDocument,
  ApplicationReference,
  JobOffer,
  NextAction,
  PreparedAnswer,
  SalaryRange,
} from '@cmio-pathway/shared/contracts/application';
import { formatPartial } from '@cmio-pathway/shared/dates/partial-date';
import * as z from 'zod';
import { chosen, typedDate, typedDay, typedGroup, typedMoney, typedRows, typedShare } from './typed-fields';

const { shape } = ApplicationContent;
const text = z.string();
const day = (date: string | null) => (date === null ? '' : formatPartial(date));
const number = (value: number | null) => (value === null ? '' : String(value));

/** An application as it stands in the fields; its output is what is sent. Each part is read for itself, so that one in disorder holds back no other. */
export const TypedApplication = z.object({
  organisation: shape.organisation,
  role: shape.role,
  rung: chosen(['1', '2', '3', '4', '5']).transform((rung) => (rung === null ? null : Number(rung))),
  reportsTo: shape.reportsTo,
  ehr: shape.ehr,
  place: shape.place,
  size: shape.size,
  source: chosen(applicationSources),
  link: text.transform((typed) => typed.trim()).pipe(shape.link),
  posting: shape.posting,
  closesOn: typedDay,
  salary: typedGroup(
    z.object({
      low: typedMoney,
      high: typedMoney,
      currency: text.transform((typed) => typed.trim().toUpperCase()),
    }),
    SalaryRange,
    ['currency'],
  ),
  next: typedGroup(z.object({ what: text, turn: z.enum(['me', 'them']), on: typedDate }), NextAction, ['turn']),
  lastContactOn: typedDay,
  contacts: typedRows(z.object({ name: text, role: text, reach: text, note: text }), ApplicationContact),
  research: shape.research,
  letter: shape.letter,
  documents: z.array(ApplicationDocument),
  references: typedRows(
    z.object({
      name: text,
      relation: ApplicationReference.shape.relation,
      reach: text,
      askedOn: typedDay,
      agreedOn: typedDay,
      usedOn: typedDay,
    }),
    ApplicationReference,
    ['relation'],
  ),
  prepared: typedRows(z.object({ about: text, text }), PreparedAnswer, ['about']),
  offer: typedGroup(
    z.object({ title: text, startsOn: typedDay, fte: typedShare, terms: text, file: z.string().nullable() }),
    JobOffer,
  ),
  notes: shape.notes,
});
export type TypedApplication = z.input<typeof TypedApplication>;
export type Part = keyof TypedApplication;
export const parts = Object.keys(TypedApplication.shape) as Part[];

/** An application as it would have been typed. */
export const typedOf = (content: ApplicationContent): TypedApplication => ({
  ...content,
  rung: number(content.rung),
  source: content.source ?? '',
  closesOn: day(content.closesOn),
  salary: {
    low: content.salary?.low?.toLocaleString('en') ?? '',
    high: content.salary?.high?.toLocaleString('en') ?? '',
    currency: content.salary?.currency ?? 'USD',
  },
  next: { what: content.next?.what ?? '', turn: content.next?.turn ?? 'me', on: day(content.next?.on ?? null) },
  lastContactOn: day(content.lastContactOn),
  references: content.references.map((one) => ({
    ...one,
    askedOn: day(one.askedOn),
    agreedOn: day(one.agreedOn),
    usedOn: day(one.usedOn),
  })),
  offer: {
    title: content.offer?.title ?? '',
    startsOn: day(content.offer?.startsOn ?? null),
    fte: number(content.offer?.fte ?? null),
    terms: content.offer?.terms ?? '',
    file: content.offer?.file ?? null,
  },
});

export interface Fault {
  path: readonly PropertyKey[];
  message: string;
}

/** What can be sent of what was typed, and what is in disorder with the field it is in. */
export const readTyped = (typed: TypedApplication): { sent: Partial<ApplicationContent>; faults: Fault[] } => {
  const sent: Record<string, unknown> = {};
  const faults: Fault[] = [];
  for (const part of parts) {
    const read = TypedApplication.shape[part].safeParse(typed[part]);
    if (read.success) sent[part] = read.data;
    else for (const { message, path } of read.error.issues) faults.push({ path: [part, ...path], message });
  }
  return { sent, faults };
};

/** An application of which nothing is said. */
export const nothing: TypedApplication = typedOf({
  organisation: '',
  role: '',
  rung: null,
  reportsTo: '',
  ehr: '',
  place: '',
  size: '',
  source: null,
  link: '',
  posting: '',
  closesOn: null,
  salary: null,
  next: null,
  lastContactOn: null,
  contacts: [],
  research: { mission: '', values: '', challenges: '' },
  letter: '',
  documents: [],
  references: [],
  prepared: [],
  offer: null,
  notes: '',
});

/** Whether a value, such as one kept on this device, has the shape of another, whatever is typed in it. */
export const sameShape = (value: unknown, like: unknown): boolean => {
  if (Array.isArray(like)) return Array.isArray(value);
  if (typeof like !== 'object' || like === null) return like === null || typeof value === typeof like;
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(like).every(([key, part]) => sameShape((value as Record<string, unknown>)[key], part));
};
