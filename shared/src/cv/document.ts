import type { CvChoice, CvDraft, CvSource } from '../contracts/cv.js';
import { formatPartial } from '../dates/partial-date.js';
import { byNewest, isValidity } from './newest.js';
import { type CvSectionId, cvSectionWords } from './sections.js';
import { blocksOf, cleanLine, cleanText, type CvBlock } from './text.js';

/** A CV as every format writes it. Nothing that is hidden is in it, and not what it is called among one's own. */
export interface CvDocument {
  head: {
    name: string;
    title: string;
    email: string;
    phone: string;
    place: string;
    links: readonly CvLink[];
    summary: readonly CvBlock[];
  };
  sections: readonly { id: CvSectionId; title: string; items: readonly CvItem[] }[];
}

export interface CvLink {
  url: string;
  label: string;
}

export interface CvItem {
  key: string;
  title: string;
  organisation: string;
  place: string;
  when: CvSource['when'];
  /** As people read them; empty when there is none. */
  dates: string;
  /** What stands in a line of its own: until when it is valid, the end of its number. */
  facts: readonly string[];
  text: readonly CvBlock[];
  links: readonly CvLink[];
  doi: string;
  pmid: string;
  check: string | null;
}

/** The document of a draft: what is chosen of its sources, in its order and its words. The sources stay as they are. */
export const cvOf = (draft: CvDraft, sources: readonly CvSource[]): CvDocument => {
  const choices = new Map(draft.choices.map((choice) => [choice.key, choice]));
  const place = new Map(draft.order.map((key, at) => [key, at]));
  const last = draft.order.length;
  const shown = sources
    .filter((source) => choices.get(source.key)?.shown ?? source.hidden === null)
    .map((source) => chosen(source, choices.get(source.key)))
    .toSorted((a, b) => (place.get(a.key) ?? last) - (place.get(b.key) ?? last) || byNewest(a, b));
  const owners = new Set(shown.map(({ key }) => key));
  const numbers = Map.groupBy(shown, ({ key }) => ownerOf(key));
  const items = shown.filter(({ key }) => key === ownerOf(key) || !owners.has(ownerOf(key)));
  return {
    head: headOf(draft.head),
    sections: draft.sections
      .map((id) => ({
        id,
        title: cvSectionWords[id],
        items: items
          .filter(({ section }) => section === id)
          .map((source) => itemOf(source, numbers.get(source.key) ?? [], draft.checks)),
      }))
      .filter((section) => section.items.length > 0),
  };
};

/** `record:<id>:license_number` belongs to `record:<id>` and stands with it where both are shown. */
const ownerOf = (key: string) => key.split(':', 2).join(':');

const chosen = (source: CvSource, choice: CvChoice | undefined): CvSource => ({
  ...source,
  section: choice?.section ?? source.section,
  title: choice?.title || source.title,
  text: choice?.text ?? source.text,
});

const headOf = (head: CvDraft['head']): CvDocument['head'] => ({
  name: cleanLine(head.name),
  title: cleanLine(head.title),
  email: cleanLine(head.email),
  phone: cleanLine(head.phone),
  place: cleanLine(head.place),
  links: head.links.map(linkOf),
  summary: blocksOf(head.summary),
});

const itemOf = (source: CvSource, own: readonly CvSource[], checks: boolean): CvItem => {
  const valid = isValidity(source) && source.when?.until ? `Valid until ${month(source.when.until)}` : '';
  const numbers = own.filter(({ key }) => key !== source.key).map(({ text }) => cleanLine(text));
  return {
    key: source.key,
    title: cleanLine(source.title),
    organisation: cleanLine(source.organisation),
    place: cleanLine(source.place),
    when: source.when,
    dates: datesOf(source),
    facts: [valid, ...numbers].filter((fact) => fact !== ''),
    text: blocksOf(source.text),
    links: source.links.map(linkOf),
    doi: cleanLine(source.doi),
    pmid: cleanLine(source.pmid),
    check: checks && source.check !== null ? cleanLine(source.check) : null,
  };
};

/** An address without its label is read without what every address begins with. */
const linkOf = ({ url, label }: CvLink): CvLink => ({
  url: cleanLine(url),
  label:
    cleanLine(label) ||
    cleanText(url)
      .replace(/^https?:\/\/(?:www\.)?/i, '')
      .replace(/\/$/, ''),
});

/** Months are as exact as a CV is. */
const month = (date: string) => formatPartial(date.slice(0, 7));

const datesOf = (source: CvSource): string => {
  if (source.when === null) return '';
  const { from, until, ongoing } = source.when;
  if (isValidity(source)) return month(from);
  if (ongoing) return `${month(from)} – present`;
  return until === null || month(until) === month(from) ? month(from) : `${month(from)} – ${month(until)}`;
};

/** A publication as it is cited: what was done, where, and when, each said once. */
export const citationOf = ({ title, organisation, when }: Pick<CvItem, 'title' | 'organisation' | 'when'>) => {
  const year = (when?.until ?? when?.from ?? '').slice(0, 4);
  return {
    title: /[.!?]$/.test(title) ? title : `${title}.`,
    journal: title.includes(organisation) ? '' : organisation,
    year: title.includes(year) || organisation.includes(year) ? '' : year,
  };
};
