import { changesBetween } from './compare';

const content = {
  when: { from: '2024-03', until: null, ongoing: false },
  note: 'Chair of the committee.',
  links: [],
  files: [],
};

describe('two versions', () => {
  it('differ in the fields that changed, and in no other', () => {
    const after = {
      ...content,
      note: 'Chair of the committee since 2024.',
      links: [{ url: 'https://example.org/minutes', label: 'Minutes' }],
    };
    expect(changesBetween(content, after).map(({ field }) => field)).toEqual(['Note', 'Links']);
  });

  it('tell an end from being still in it', () => {
    const still = { ...content, when: { ...content.when, ongoing: true } };
    expect(changesBetween(content, still)).toEqual([{ field: 'Until', before: '', after: 'Still in it' }]);
  });

  it('that say the same have no changes', () => {
    expect(changesBetween(content, { ...content })).toEqual([]);
  });
});
