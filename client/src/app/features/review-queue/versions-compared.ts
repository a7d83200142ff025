import type { PinnedContent } from '@cmio-pathway/shared/contracts/content';
import { formatPartial } from '@cmio-pathway/shared/dates/partial-date';
import { type Piece, wordDiff } from './word-diff';

interface Compared {
  name: string;
  is: 'unchanged' | 'new' | 'removed';
}

export interface Comparison {
  note: Piece[];
  files: Compared[];
  links: Compared[];
  when: { text: string; same: boolean };
}

/** When it was, in one line. */
export const whenOf = ({ when: { from, until, ongoing } }: PinnedContent): string =>
  [formatPartial(from), ongoing ? 'still in it' : until && `to ${formatPartial(until)}`].filter(Boolean).join(' ');

const compared = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): Compared[] => [
  ...[...after].map(([key, name]) => ({ name, is: before.has(key) ? ('unchanged' as const) : ('new' as const) })),
  ...[...before].filter(([key]) => !after.has(key)).map(([, name]) => ({ name, is: 'removed' as const })),
];

const files = (content: PinnedContent) => new Map(content.files.map(({ sha256, name }) => [sha256, name]));
const links = (content: PinnedContent) => new Map(content.links.map(({ url, label }) => [url, label || url]));

/** What a later version says otherwise: a file is the same when its bytes are, whatever it is called. */
export const compareVersions = (before: PinnedContent, after: PinnedContent): Comparison => {
  const [was, is] = [whenOf(before), whenOf(after)];
  return {
    note: wordDiff(before.note, after.note),
    files: compared(files(before), files(after)),
    links: compared(links(before), links(after)),
    when: was === is ? { text: `${is}, unchanged`, same: true } : { text: `${was} became ${is}`, same: false },
  };
};
