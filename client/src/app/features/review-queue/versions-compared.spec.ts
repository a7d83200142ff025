import type { PinnedContent } from '@cmio-pathway/shared/contracts/content';
import { compareVersions } from './versions-compared';

const file = (name: string, sha256: string): PinnedContent['files'][number] => ({
  id: name,
  name,
  mediaType: 'application/pdf',
  bytes: 9,
  sha256,
  takenBackAt: null,
});
const before: PinnedContent = {
  when: { from: '2025', until: null, ongoing: true },
  note: 'I attended the committee.',
  links: [{ url: 'https://example.org/a', label: '' }],
  files: [file('letter.pdf', 'aa'), file('charter.pdf', 'bb')],
};

test('a file with other bytes is new, the one it took the place of is removed', () => {
  const after = { ...before, files: [file('letter.pdf', 'cc'), file('charter renamed.pdf', 'bb')] };
  expect(compareVersions(before, after).files).toEqual([
    { name: 'letter.pdf', is: 'new' },
    { name: 'charter renamed.pdf', is: 'unchanged' },
    { name: 'letter.pdf', is: 'removed' },
  ]);
});

test('note, links and dates say what became of them', () => {
  const after = {
    ...before,
    note: 'I chaired the committee.',
    links: [],
    when: { from: '2025-01', until: '2026-10', ongoing: false },
  };
  const found = compareVersions(before, after);
  expect(found.note.filter(({ is }) => is !== 'same').map(({ text }) => text.trim())).toEqual(['attended', 'chaired']);
  expect(found.links).toEqual([{ name: 'https://example.org/a', is: 'removed' }]);
  expect(found.when).toEqual({ text: '2025 still in it became Jan 2025 to Oct 2026', same: false });
  expect(compareVersions(before, before).when.same).toBe(true);
});
