import { CvEntryDraft } from '@cmio-pathway/shared/contracts/cv';
import { chosenOf, differencesOf, whenWords } from './entry-conflict';
import { draftOf, BegunEntry, noEntry, TypedEntry, typedOf } from './entry-typed';

const typed: TypedEntry = {
  ...noEntry('appointments'),
  title: 'Assistant professor',
  organisation: 'Northmoor School of Medicine',
  from: 'Jul 2020',
  ongoing: true,
  links: [{ url: 'https://northmoor.example/ada', label: '' }],
};
const faultsOf = (entry: TypedEntry) =>
  TypedEntry.safeParse(entry).error?.issues.map(({ path, message }) => [path.join('/'), message]) ?? [];

it('sends what was typed, and shows it again as it was', () => {
  const draft = draftOf(typed);
  expect(CvEntryDraft.parse(draft)).toEqual(draft);
  expect(draft.when).toEqual({ from: '2020-07', until: null, ongoing: true });
  expect(typedOf(draft)).toEqual(typed);
});

it('needs no date, and none of the rest', () => {
  const draft = draftOf({ ...noEntry('awards'), title: 'An award' });
  expect(CvEntryDraft.parse(draft).when).toBeNull();
});

it.each([
  [{ title: ' ' }, 'title', 'Say what it was.'],
  [{ from: 'soon' }, 'from', 'Write a year, a month or a day, such as 2024, Mar 2024 or 9 Mar 2024.'],
  [{ from: '', ongoing: true }, 'from', 'Say when it began.'],
  [{ ongoing: false, until: '2019' }, 'until', 'The end is before the start.'],
  [{ doi: 'doi:1' }, 'doi', 'A DOI begins with 10. and a number.'],
  [{ pmid: 'PMID1' }, 'pmid', 'A PMID is a number.'],
  [{ links: [{ url: 'northmoor', label: '' }] }, 'links/0/url', 'Paste a whole address, beginning with https://'],
])('says at its field what is not in order: %j', (part, field, sentence) => {
  expect(faultsOf({ ...typed, ...part })).toEqual([[field, sentence]]);
});

it('keeps on the device also what is not in order', () => {
  const begun = { ...typed, title: '', from: 'soon', links: [{ url: 'nor', label: '' }] };
  expect(BegunEntry.parse(JSON.parse(JSON.stringify(begun)))).toEqual(begun);
});

it('has two entries side by side, field by field, and makes one of them', () => {
  const mine = draftOf({ ...typed, text: 'Mine' });
  const theirs = draftOf({ ...typed, title: 'Associate professor', text: 'Theirs', from: '2021' });
  expect(differencesOf(mine, theirs)).toEqual([
    expect.objectContaining({ part: 'title', mine: 'Assistant professor', theirs: 'Associate professor' }),
    expect.objectContaining({ part: 'when', mine: 'since Jul 2020', theirs: 'since 2021' }),
    expect.objectContaining({ part: 'text', canBoth: true }),
  ]);
  expect(chosenOf(mine, theirs, { title: 'theirs', text: 'both' })).toMatchObject({
    title: 'Associate professor',
    when: mine.when,
    text: 'Theirs\n\nMine',
  });
});

it('says when it was', () => {
  expect(whenWords({ from: '2020', until: '2021-03', ongoing: false })).toBe('2020 to Mar 2021');
  expect(whenWords(null)).toBe('');
});
