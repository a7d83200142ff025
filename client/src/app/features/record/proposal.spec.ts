import type { PinnedContent } from '@cmio-pathway/shared/contracts/content';
import { hasEvidence, plain, readOf, redacted, tells } from './proposal';

const applied = { organisation: 'Lakeside Health', link: 'https://lakeside.example/jobs/1' };
const file = (id: string, takenBackAt: string | null = null) => ({
  id,
  name: `${id}.pdf`,
  mediaType: 'application/pdf',
  bytes: 1,
  sha256: id,
  takenBackAt,
});
const content: PinnedContent = {
  when: { from: '2026-03', until: null, ongoing: false },
  note: 'Applied at Lakeside Health.',
  links: [
    { url: applied.link, label: 'Posting' },
    { url: 'https://cv.example/1', label: 'My CV' },
  ],
  files: [file('cv'), file('gone', '2026-01-01T00:00:00Z')],
};

describe('what a reader would see', () => {
  it('is at first without the organization, the posting and any file', () => {
    const read = readOf(content, redacted(content, applied), applied);
    expect(read).toEqual({
      when: content.when,
      note: 'Applied at an organization.',
      links: [{ url: 'https://cv.example/1', label: 'My CV' }],
      files: [],
    });
    expect(tells(read, applied)).toBe(false);
  });

  it('is as it is when it is put back, and says so; a file that was taken back never', () => {
    const read = readOf(content, plain(content, ['cv', 'gone']), applied);
    expect(read).toEqual({ ...content, files: [file('cv')] });
    expect(tells(read, applied)).toBe(true);
  });

  it('holds what is ticked: a link of the posting goes as it is', () => {
    const read = readOf(content, { ...redacted(content, applied), links: [true, false], files: ['cv'] }, applied);
    expect(read.links).toEqual([content.links[0]]);
    expect(read.files.map(({ id }) => id)).toEqual(['cv']);
    expect(tells(read, applied)).toBe(true);
  });

  it('needs something to decide by', () => {
    expect(hasEvidence(readOf(content, { note: '  ', links: [], plain: false, files: [] }, applied))).toBe(false);
    expect(hasEvidence(readOf(content, { note: '', links: [], plain: false, files: ['cv'] }, applied))).toBe(true);
  });
});
