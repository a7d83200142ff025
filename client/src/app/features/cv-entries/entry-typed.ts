import { CvEntryDraft, CvSection } from '@cmio-pathway/shared/contracts/cv';
import type { CvSectionId } from '@cmio-pathway/shared/cv/sections';
import { formatPartial, parseTyped } from '@cmio-pathway/shared/dates/partial-date';
import * as z from 'zod';

const noDate = 'Write a year, a month or a day, such as 2024, Mar 2024 or 9 Mar 2024.';
const date = z.string().refine((typed) => typed.trim() === '' || parseTyped(typed) !== null, noDate);
const { title, organisation, place, text, links, doi, pmid } = CvEntryDraft.shape;

/** An entry as it is typed. */
export const TypedEntry = z
  .object({
    section: CvSection,
    /** What was pasted, for what is found in it. */
    pasted: z.string(),
    title,
    organisation,
    from: date,
    until: date,
    ongoing: z.boolean(),
    place,
    text,
    links,
    doi,
    pmid,
  })
  .superRefine(({ from, until, ongoing }, { addIssue }) => {
    const [begins, ends] = [parseTyped(from), ongoing ? null : parseTyped(until)];
    if (from.trim() === '' && (ends || ongoing))
      addIssue({ code: 'custom', path: ['from'], message: 'Say when it began.' });
    if (begins && ends && ends.slice(0, 10) < begins.slice(0, ends.length))
      addIssue({ code: 'custom', path: ['until'], message: 'The end is before the start.' });
  });
export type TypedEntry = z.infer<typeof TypedEntry>;

const text_ = z.string();
/** The same as this device keeps it: what is typed need not be in order. */
export const BegunEntry: z.ZodType<TypedEntry> = z.object({
  section: CvSection,
  pasted: text_,
  title: text_,
  organisation: text_,
  from: text_,
  until: text_,
  ongoing: z.boolean(),
  place: text_,
  text: text_,
  links: z.array(z.object({ url: text_, label: text_ })),
  doi: text_,
  pmid: text_,
});

export const noEntry = (section: CvSectionId): TypedEntry => ({
  section,
  pasted: '',
  title: '',
  organisation: '',
  from: '',
  until: '',
  ongoing: false,
  place: '',
  text: '',
  links: [],
  doi: '',
  pmid: '',
});

/** An entry as it stands in the fields. */
export const typedOf = ({ when, ...entry }: CvEntryDraft): TypedEntry => ({
  ...noEntry(entry.section),
  title: entry.title,
  organisation: entry.organisation,
  place: entry.place,
  text: entry.text,
  links: entry.links.map(({ url, label }) => ({ url, label })),
  doi: entry.doi,
  pmid: entry.pmid,
  from: when ? formatPartial(when.from) : '',
  until: when?.until ? formatPartial(when.until) : '',
  ongoing: when?.ongoing ?? false,
});

/** What is sent; asked only of what was found to be in order. */
export const draftOf = ({ from, until, ongoing, pasted: _pasted, ...typed }: TypedEntry): CvEntryDraft => {
  const begins = parseTyped(from);
  return {
    ...typed,
    when: begins === null ? null : { from: begins, until: ongoing ? null : parseTyped(until), ongoing },
  };
};
