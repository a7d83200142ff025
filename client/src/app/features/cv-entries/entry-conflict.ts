import type { CvEntryDraft } from '@cmio-pathway/shared/contracts/cv';
import { cvSectionWords } from '@cmio-pathway/shared/cv/sections';
import { formatPartial } from '@cmio-pathway/shared/dates/partial-date';
import type { Difference, Picked } from '../../ui/two-texts';

type Draft = CvEntryDraft;
type Part = keyof Draft;

const labels: Record<Part, string> = {
  section: 'Section',
  title: 'Title',
  organisation: 'Organization',
  place: 'Place',
  when: 'When',
  text: 'Words',
  links: 'Links',
  doi: 'DOI',
  pmid: 'PMID',
};
const parts = Object.keys(labels) as Part[];

/** The parts in which two entries differ, as people read them. */
export const differencesOf = (mine: Draft, theirs: Draft): Difference[] =>
  parts
    .map((part) => ({
      part,
      label: labels[part],
      mine: wordsOf(mine, part) || '(nothing)',
      theirs: wordsOf(theirs, part) || '(nothing)',
      canBoth: part === 'text' && mine.text !== '' && theirs.text !== '',
    }))
    .filter((one) => one.mine !== one.theirs);

/** One entry out of two, part by part; what is not chosen between is the same in both. */
export const chosenOf = (mine: Draft, theirs: Draft, picks: Readonly<Record<string, Picked>>): Draft => {
  const chosen = Object.fromEntries(
    parts.map((part) => [part, picks[part] === 'theirs' ? theirs[part] : mine[part]]),
  ) as Draft;
  return picks['text'] === 'both' ? { ...chosen, text: `${theirs.text}\n\n${mine.text}` } : chosen;
};

const wordsOf = (draft: Draft, part: Part): string => {
  if (part === 'section') return cvSectionWords[draft.section];
  if (part === 'when') return whenWords(draft.when);
  if (part === 'links') return draft.links.map(({ url, label }) => (label ? `${label}: ${url}` : url)).join('\n');
  return draft[part];
};

/** When it was, in a line. */
export const whenWords = (when: Draft['when']): string => {
  if (when === null) return '';
  const from = formatPartial(when.from);
  if (when.ongoing) return `since ${from}`;
  return when.until === null || when.until === when.from ? from : `${from} to ${formatPartial(when.until)}`;
};
