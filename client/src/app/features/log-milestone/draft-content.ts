import type { MilestoneContent, PinnedContent } from '@cmio-pathway/shared/contracts/content';
import type { DraftContent } from '@cmio-pathway/shared/contracts/milestone';
import { formatPartial } from '@cmio-pathway/shared/dates/partial-date';

export const emptyDraft: DraftContent = {
  milestone: null,
  record: null,
  renews: null,
  from: '',
  until: '',
  ongoing: false,
  note: '',
  links: [],
  files: [],
};

/** Whether two drafts say the same. */
export const sameDraft = (one: DraftContent, other: DraftContent): boolean =>
  one === other ||
  (Object.keys(emptyDraft) as (keyof DraftContent)[]).every(
    (key) => JSON.stringify(one[key]) === JSON.stringify(other[key]),
  );

type Said = Omit<MilestoneContent, 'files'> & { files: readonly string[] };

/** What a version says, as it would have been typed. */
export const typedFrom = ({
  when,
  note,
  links,
  files,
}: Said): Pick<DraftContent, 'from' | 'until' | 'ongoing' | 'note' | 'links' | 'files'> => ({
  from: formatPartial(when.from),
  until: when.until === null ? '' : formatPartial(when.until),
  ongoing: when.ongoing,
  note,
  links: links.map(({ url, label }) => ({ url, label })),
  files: [...files],
});

/** The same of a version as it is stored, with its files described; a file that was taken back cannot be given again. */
export const typedFromPinned = (content: PinnedContent) =>
  typedFrom({ ...content, files: content.files.filter(({ takenBackAt }) => takenBackAt === null).map(({ id }) => id) });
