import type { PinnedContent } from '@cmio-pathway/shared/contracts/content';
import { formatPartial } from '@cmio-pathway/shared/dates/partial-date';

/** One field that two versions say differently. */
export interface Change {
  field: string;
  before: string;
  after: string;
}

const fields: readonly { field: string; say: (content: PinnedContent) => string }[] = [
  { field: 'From', say: ({ when }) => formatPartial(when.from) },
  { field: 'Until', say: ({ when }) => (when.ongoing ? 'Still in it' : when.until ? formatPartial(when.until) : '') },
  { field: 'Note', say: ({ note }) => note },
  { field: 'Links', say: ({ links }) => links.map(({ url, label }) => (label ? `${label} (${url})` : url)).join('\n') },
  { field: 'Files', say: ({ files }) => files.map(({ name }) => name).join('\n') },
];

/** Field by field, what the later of two versions changed. */
export const changesBetween = (before: PinnedContent, after: PinnedContent): Change[] =>
  fields
    .map(({ field, say }) => ({ field, before: say(before), after: say(after) }))
    .filter((change) => change.before !== change.after);
