import type { CvChoice, CvDraft, CvSource } from '@cmio-pathway/shared/contracts/cv';
import { cvSections, cvSectionWords, type CvSectionId } from '@cmio-pathway/shared/cv/sections';
import { choiceOf, wholeOf } from './draft-changes';

/** A part of a draft on which two devices can disagree, and how one draft takes it from the other. */
export interface Part {
  id: string;
  label: string;
  /** As it is compared. */
  of(draft: CvDraft): unknown;
  /** As people read it. */
  words(draft: CvDraft): string;
  take(into: CvDraft, from: CvDraft): CvDraft;
  /** Both, where both can stand. */
  both?(mine: CvDraft, theirs: CvDraft): CvDraft;
}

const headWords = {
  name: 'Name as it shall stand there',
  title: 'Title',
  email: 'E-mail',
  phone: 'Phone',
  place: 'Place',
  summary: 'Summary',
} as const;
type HeadLine = keyof typeof headWords;

const headPart = (line: HeadLine): Part => ({
  id: `head-${line}`,
  label: headWords[line],
  of: ({ head }) => head[line],
  words: ({ head }) => head[line],
  take: (into, from) => ({ ...into, head: { ...into.head, [line]: from.head[line] } }),
  ...(line === 'summary' && {
    both: (mine: CvDraft, theirs: CvDraft) => ({
      ...mine,
      head: { ...mine.head, summary: [theirs.head.summary, mine.head.summary].filter(Boolean).join('\n\n') },
    }),
  }),
});

const links: Part = {
  id: 'head-links',
  label: 'Links',
  of: ({ head }) => head.links,
  words: ({ head }) => head.links.map(({ url, label }) => (label ? `${label}: ${url}` : url)).join('\n'),
  take: (into, from) => ({ ...into, head: { ...into.head, links: from.head.links } }),
};

const plain: Part[] = [
  {
    id: 'name',
    label: 'What this CV is called',
    of: ({ name }) => name,
    words: ({ name }) => name,
    take: (into, { name }) => ({ ...into, name }),
  },
  ...(Object.keys(headWords) as HeadLine[]).map(headPart),
  links,
  {
    id: 'checks',
    label: 'How it was checked',
    of: ({ checks }) => checks,
    words: ({ checks }) => (checks ? 'is said' : 'is not said'),
    take: (into, { checks }) => ({ ...into, checks }),
  },
  {
    id: 'sections',
    label: 'Sections',
    of: ({ sections }) => sections,
    words: ({ sections }) => sections.map((section) => cvSectionWords[section]).join(', '),
    take: (into, { sections }) => ({ ...into, sections }),
  },
];

const nothingChosen: Omit<CvChoice, 'key' | 'shown'> = { section: null, title: null, text: null };

const itemParts = (key: string, source: CvSource | undefined): Part[] => {
  const standing = (draft: CvDraft) =>
    source
      ? choiceOf(draft, source)
      : (draft.choices.find((one) => one.key === key) ?? { key, shown: true, ...nothingChosen });
  const title = source?.title ?? 'Something that is gone';
  const part = <Field extends keyof Omit<CvChoice, 'key'>>(
    field: Field,
    label: string,
    words: (choice: CvChoice) => string,
  ): Part => ({
    id: `${field} ${key}`,
    label: `${label}: ${title}`,
    of: (draft) => standing(draft)[field],
    words: (draft) => words(standing(draft)),
    take: (into, from) => ({
      ...into,
      choices: [
        ...into.choices.filter((one) => one.key !== key),
        { ...standing(into), [field]: standing(from)[field] },
      ].filter((choice) => !isUsual(choice, source)),
    }),
  });
  return [
    part('shown', 'Shown or not', ({ shown }) => (shown ? 'shown' : 'left out')),
    part('section', 'Section', ({ section }) => cvSectionWords[section ?? source?.section ?? 'service']),
    part('title', 'Title', (choice) => choice.title ?? title),
    part('text', 'Words', ({ text }) => text ?? source?.text ?? ''),
  ];
};

/** A choice that changes nothing needs not be kept. */
const isUsual = ({ shown, section, title, text }: CvChoice, source: CvSource | undefined): boolean =>
  source !== undefined && shown === (source.hidden === null) && section === null && title === null && text === null;

const orderPart = (section: CvSectionId, sources: readonly CvSource[]): Part => {
  const keysOf = (draft: CvDraft) => itemsIn(draft, section, sources).map(({ key }) => key);
  return {
    id: `order ${section}`,
    label: `Order of ${cvSectionWords[section].toLowerCase()}`,
    // What stands in another section on one side is no other order.
    of: (draft) => {
      const here = new Set(keysOf(draft));
      return draft.order.filter((key) => here.has(key));
    },
    words: (draft) =>
      itemsIn(draft, section, sources)
        .map(({ title }) => title)
        .join('\n'),
    take: (into, from) => {
      const isHere = new Set([...keysOf(into), ...keysOf(from)]);
      return {
        ...into,
        order: [...into.order.filter((key) => !isHere.has(key)), ...from.order.filter((key) => isHere.has(key))],
      };
    },
  };
};

const itemsIn = (draft: CvDraft, section: CvSectionId, sources: readonly CvSource[]) =>
  wholeOf(draft, sources).sections.find(({ id }) => id === section)?.items ?? [];

/** Every part in which one of the drafts may differ from another. */
export const partsOf = (drafts: readonly CvDraft[], sources: readonly CvSource[]): Part[] => {
  const keys = new Set(drafts.flatMap(({ choices }) => choices.map(({ key }) => key)));
  const byKey = new Map(sources.map((source) => [source.key, source]));
  const isOrdered = drafts.some(({ order }) => order.length > 0);
  return [
    ...plain,
    ...[...keys].flatMap((key) => itemParts(key, byKey.get(key))),
    ...(isOrdered ? cvSections.map((section) => orderPart(section, sources)) : []),
  ];
};
