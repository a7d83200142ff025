import type { DraftContent } from '@cmio-pathway/shared/contracts/milestone';
import type { Difference, Picked } from '../../ui/two-texts';

type Part = 'milestone' | 'when' | 'note' | 'links' | 'files';

const labels: Record<Part, string> = {
  milestone: 'Milestone',
  when: 'Dates',
  note: 'Note',
  links: 'Links',
  files: 'Files',
};
const parts = Object.keys(labels) as Part[];
const nothing = '(nothing)';

/** The parts in which two drafts differ, as people read them. */
export const differencesOf = (
  mine: DraftContent,
  theirs: DraftContent,
  nameOf: (file: string) => string,
  titleOf: (milestone: string | null) => string,
): Difference[] => {
  const shown = (draft: DraftContent, part: Part) => textOf(draft, part, nameOf, titleOf) || nothing;
  return parts
    .map((part) => ({
      part,
      label: labels[part],
      mine: shown(mine, part),
      theirs: shown(theirs, part),
      canBoth: part === 'note' || part === 'links' || part === 'files',
    }))
    .filter(({ mine: one, theirs: other }) => one !== other);
};

/** One draft out of two, part by part; what is not chosen between is the same in both. */
export const chosenOf = (
  mine: DraftContent,
  theirs: DraftContent,
  picks: Partial<Record<Part, Picked>>,
): DraftContent => {
  const from = (part: Part) => (picks[part] === 'theirs' ? theirs : mine);
  const { from: begin, until, ongoing } = from('when');
  return {
    ...mine,
    milestone: from('milestone').milestone,
    from: begin,
    until,
    ongoing,
    note: picks.note === 'both' ? [theirs.note, mine.note].filter(Boolean).join('\n\n') : from('note').note,
    links:
      picks.links === 'both'
        ? [...theirs.links, ...mine.links.filter(({ url }) => !theirs.links.some((link) => link.url === url))]
        : from('links').links,
    files: picks.files === 'both' ? [...new Set([...theirs.files, ...mine.files])] : from('files').files,
  };
};

const textOf = (
  draft: DraftContent,
  part: Part,
  nameOf: (file: string) => string,
  titleOf: (milestone: string | null) => string,
): string => {
  if (part === 'milestone') return titleOf(draft.milestone);
  if (part === 'when') return [draft.from, draft.ongoing ? 'still in it' : draft.until].filter(Boolean).join(' to ');
  if (part === 'note') return draft.note;
  if (part === 'links') return draft.links.map(({ url, label }) => (label ? `${label}: ${url}` : url)).join('\n');
  return draft.files.map(nameOf).join('\n');
};
