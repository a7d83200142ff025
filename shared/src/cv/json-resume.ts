import type { CvDocument, CvItem } from './document.js';
import type { CvSectionId } from './sections.js';
import type { CvBlock } from './text.js';

/** A CV as JSON Resume (jsonresume.org, schema 1.0.0): what is empty is left out, for an empty address is no address. */
export type JsonResume = Record<string, unknown>;

type Written = [part: string, entry: (item: CvItem) => Record<string, unknown>];

export const jsonResumeOf = ({ head, sections }: CvDocument): JsonResume => {
  const parts: Record<string, Record<string, unknown>[]> = {};
  for (const { id, items } of sections) {
    const [part, entry] = written[id];
    (parts[part] ??= []).push(...items.map((item) => filled(entry(item))));
  }
  return {
    $schema: 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json',
    basics: filled({
      name: head.name,
      label: head.title,
      email: isAddress(head.email) ? head.email : '',
      phone: head.phone,
      url: addressOf(head.links[0]?.url),
      summary: plain(head.summary),
      location: head.place && { address: head.place },
      profiles: head.links.slice(1).map(({ url, label }) => filled({ network: label, url: addressOf(url) })),
    }),
    ...parts,
  };
};

const work: Written = [
  'work',
  (item) => ({ name: item.organisation, position: item.title, location: item.place, ...stretch(item), ...told(item) }),
];
const education: Written = [
  'education',
  (item) => ({ institution: item.organisation, studyType: item.title, ...conferred(item), ...told(item) }),
];
const project = (type: string): Written => [
  'projects',
  (item) => ({
    name: item.title,
    entity: item.organisation,
    type,
    description: plain(item.text),
    ...stretch(item),
    url: urlOf(item),
    highlights: notes(item),
  }),
];
const award: Written = [
  'awards',
  (item) => ({
    title: item.title,
    awarder: item.organisation,
    date: dayOf(item),
    summary: [plain(item.text), ...notes(item)].filter(Boolean).join('\n'),
  }),
];
const volunteer: Written = [
  'volunteer',
  (item) => ({ organization: item.organisation, position: item.title, ...stretch(item), ...told(item) }),
];

/** Where the format has room for each section. */
const written: Record<CvSectionId, Written> = {
  education,
  training: education,
  licensure: [
    'certificates',
    (item) => ({
      name: item.title,
      issuer: item.organisation,
      date: item.when?.from ?? '',
      url: urlOf(item),
      summary: [plain(item.text), ...notes(item)].filter(Boolean).join('\n'),
    }),
  ],
  appointments: work,
  leadership: work,
  informatics: project('project'),
  publications: [
    'publications',
    (item) => ({
      name: item.title,
      publisher: item.organisation,
      releaseDate: dayOf(item),
      url: item.doi ? doiAddress(item.doi) : item.pmid ? pmidAddress(item.pmid) : urlOf(item),
      summary: [plain(item.text), ...notes(item)].filter(Boolean).join('\n'),
    }),
  ],
  talks: project('talk'),
  teaching: volunteer,
  service: volunteer,
  grants: award,
  awards: award,
};

const stretch = ({ when }: CvItem) => ({
  startDate: when?.from ?? '',
  endDate: when === null || when.ongoing ? '' : (when.until ?? when.from),
});
/** What is conferred on a day has an end and no beginning. */
const conferred = ({ when }: CvItem) => ({
  startDate: when && (when.ongoing || when.until !== null) ? when.from : '',
  endDate: when === null || when.ongoing ? '' : (when.until ?? when.from),
});
const dayOf = ({ when }: CvItem) => when?.until ?? when?.from ?? '';
const told = (item: CvItem) => ({ url: urlOf(item), summary: plain(item.text), highlights: notes(item) });
const notes = ({ facts, check }: CvItem) => [...facts, ...(check === null ? [] : [sentence(check)])];
const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
const urlOf = ({ links }: CvItem) => addressOf(links[0]?.url);

const plain = (blocks: readonly CvBlock[]): string =>
  blocks
    .map((block) => (block.is === 'paragraph' ? block.text : block.items.map((item) => `- ${item}`).join('\n')))
    .join('\n\n');

const filled = (entry: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(entry).filter(
      ([, value]) => value !== '' && value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );

const isAddress = (email: string) => /^[^\s@<>"(),:;]+@[^\s@<>"(),:;]+\.[^\s@<>"(),:;]+$/.test(email);
/** The schema takes addresses of plain letters alone. */
const addressOf = (url: string | undefined) =>
  url === undefined
    ? ''
    : encodeURI(url)
        .replaceAll(/%25(?=[\da-f]{2})/gi, '%')
        .replaceAll(/[[\]^|`{}\\]/g, encodeURIComponent);

/** Where a DOI leads. */
export const doiAddress = (doi: string): string =>
  `https://doi.org/${encodeURIComponent(doi).replaceAll('%2F', '/').replaceAll('%3A', ':')}`;
/** Where a PMID leads. */
export const pmidAddress = (pmid: string): string => `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`;
