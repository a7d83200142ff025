import {
  citationOf,
  type CvBlock,
  type CvDocument,
  type CvItem,
  directionOf,
  doiAddress,
  pmidAddress,
} from '@cmio-pathway/shared';

/** A text as it is set: with its language where it is written from the right. */
export type Said = string | { text: string; lang: 'ar' | 'he' };
export interface Address {
  /** Empty for what leads nowhere. */
  url: string;
  label: Said;
}
export type SheetBlock = { is: 'paragraph'; text: Said } | { is: 'list'; items: Said[] };

/** One line of a CV; a publication is `cited` and numbered, everything else has a title and its dates. */
export interface SheetItem {
  lead: string;
  cited: boolean;
  title: Said;
  journal: Said;
  year: string;
  identifiers: Address[];
  where: Said[];
  text: SheetBlock[];
  facts: Said[];
  links: Address[];
  check: Said;
  /** What is short is not torn apart by the end of a page. */
  whole: boolean;
}

/** What PDF and Word are made of: data, and nothing that either could take for an instruction. */
export interface Sheet {
  title: string;
  author: string;
  name: Said;
  role: Said;
  contact: Address[];
  summary: SheetBlock[];
  sections: { title: string; items: SheetItem[] }[];
}

/** The sheet of a document; `drawn` has the last word on every character. */
export const sheetOf = ({ head, sections }: CvDocument, drawn: (text: string) => string): Sheet => {
  const said = (text: string): Said =>
    directionOf(text) === 'ltr'
      ? drawn(text)
      : { text: drawn(text), lang: /\p{Script=Hebrew}/u.test(text) ? 'he' : 'ar' };
  const blocks = (all: readonly CvBlock[]): SheetBlock[] =>
    all.map((block) =>
      block.is === 'paragraph' ? { ...block, text: said(block.text) } : { ...block, items: block.items.map(said) },
    );
  const address = ({ url, label }: { url: string; label: string }): Address => ({ url, label: said(label) });
  const item = (one: CvItem, number: number | null): SheetItem => {
    const cited = number === null ? null : citationOf(one);
    const found = identifiersOf(one).map(address);
    return {
      lead: number === null ? one.dates : `${number}.`,
      cited: cited !== null,
      title: said(cited?.title ?? one.title),
      journal: said(cited?.journal ?? ''),
      year: cited?.year ?? '',
      identifiers: cited ? found : [],
      where: [cited ? '' : one.organisation, one.place].filter((part) => part !== '').map(said),
      text: blocks(one.text),
      facts: one.facts.map(said),
      links: [...(cited ? [] : found), ...one.links.map(address)],
      check: one.check === null ? '' : said(one.check.charAt(0).toUpperCase() + one.check.slice(1)),
      whole: JSON.stringify(one.text).length < 900,
    };
  };
  const contact = [
    { url: mailAddress(head.email), label: head.email },
    { url: '', label: head.phone },
    { url: '', label: head.place },
    ...head.links,
  ];
  return {
    title: drawn(`Curriculum vitae, ${head.name}`),
    author: drawn(head.name),
    name: said(head.name),
    role: said(head.title),
    contact: contact.filter(({ label }) => label !== '').map(address),
    summary: blocks(head.summary),
    sections: sections.map(({ id, title, items }) => ({
      title,
      items: items.map((one, at) => item(one, id === 'publications' ? at + 1 : null)),
    })),
  };
};

/** Where a publication is found, as it is read and as it leads there. */
const identifiersOf = ({ doi, pmid }: Pick<CvItem, 'doi' | 'pmid'>) => [
  ...(doi === '' ? [] : [{ url: doiAddress(doi), label: `doi:${doi}` }]),
  ...(pmid === '' ? [] : [{ url: pmidAddress(pmid), label: `PMID ${pmid}` }]),
];

const mailAddress = (email: string): string => (/^[^\s@?&]+@[^\s@?&]+$/.test(email) ? `mailto:${email}` : '');
