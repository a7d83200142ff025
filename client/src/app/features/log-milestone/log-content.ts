import type { MilestoneContent, When } from '@cmio-pathway/shared/contracts/content';
import type { DraftContent } from '@cmio-pathway/shared/contracts/milestone';
import { parseTyped } from '@cmio-pathway/shared/dates/partial-date';
import type { Milestone } from '@cmio-pathway/shared/pathway/model';

const noDate = 'Write a date as 2024, Mar 2024 or 9 Mar 2024.';
type Typed = Pick<DraftContent, 'from' | 'until' | 'ongoing'>;
type Faults = Partial<Record<'from' | 'until', string>>;

/** What the dates of each kind are called. */
export const dateWords = {
  day: { from: 'Date achieved', until: '' },
  period: { from: 'From', until: 'Until' },
  validity: { from: 'Issued', until: 'Valid until' },
} as const;

/** The dates as the kind of milestone reads them: what does not belong to the kind stays typed and is not sent. */
export const whenOf = ({ when }: Pick<Milestone, 'when'>, typed: Typed): { when: When } | { faults: Faults } => {
  const from = parseTyped(typed.from);
  const ongoing = when === 'period' && typed.ongoing;
  const hasEnd = when !== 'day' && !ongoing && typed.until.trim() !== '';
  const until = hasEnd ? parseTyped(typed.until) : null;
  const faults: Faults = {};
  if (!from) faults.from = typed.from.trim() === '' ? 'When was it? A year is enough.' : noDate;
  if (hasEnd && !until) faults.until = noDate;
  if (when === 'period' && !hasEnd && !ongoing) faults.until = 'Until when? Or tick that you are still in it.';
  if (from && until && until < from.slice(0, until.length)) faults.until = 'The end is before the start.';
  return from && Object.keys(faults).length === 0 ? { when: { from, until, ongoing } } : { faults };
};

/** What a log or a version says; null while its dates cannot be read. */
export const contentOf = (milestone: Pick<Milestone, 'when'>, draft: DraftContent): MilestoneContent | null => {
  const read = whenOf(milestone, draft);
  if ('faults' in read) return null;
  const links = draft.links
    .filter(({ url }) => url.trim() !== '')
    .map(({ url, label }) => ({ url: url.trim(), label: label.trim() }));
  return { when: read.when, note: draft.note.trim(), links, files: draft.files };
};

/** Whether it carries what a reviewer needs to look at: a file, a link or a note. */
export const hasEvidence = ({ note, links, files }: Pick<DraftContent, 'note' | 'links' | 'files'>): boolean =>
  note.trim() !== '' || files.length > 0 || links.some(({ url }) => url.trim() !== '');
