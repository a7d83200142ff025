import { pastedOf, pastedWords } from './pasted';

test.each([
  ['https://jobs.grandalder.example/cmio?ref=1', 'https://jobs.grandalder.example/cmio?ref=1'],
  ['  http://grandalder.example/jobs \n', 'http://grandalder.example/jobs'],
  ['careers.grandalder.example/jobs/12', 'https://careers.grandalder.example/jobs/12'],
  ['grandalder.example', 'https://grandalder.example'],
])('the address %j is the link', (typed, link) => {
  expect(pastedOf(typed)).toEqual({ link, posting: '' });
});

test.each([
  'Chief Medical Information Officer, Grandalder Health',
  'jobs@grandalder.example',
  'javascript:alert(1)',
  'ftp://grandalder.example/cmio.txt',
  'https://',
  'Reports to the CMO.',
])('%j is the text of the posting', (typed) => {
  expect(pastedOf(typed)).toEqual({ link: '', posting: typed });
});

test('a text that was copied with its address is both, and nothing of it is lost', () => {
  const typed = 'https://jobs.grandalder.example/cmio\nChief Medical Information Officer\nReports to the CMO.';
  expect(pastedOf(typed)).toEqual({ link: 'https://jobs.grandalder.example/cmio', posting: typed });
  const below = 'Chief Medical Information Officer\nhttps://jobs.grandalder.example/cmio';
  expect(pastedOf(below)).toEqual({ link: 'https://jobs.grandalder.example/cmio', posting: below });
});

test('the words say what was taken as what', () => {
  expect(pastedWords('')).toContain('An address is kept as the link');
  expect(pastedWords('grandalder.example')).toBe('Kept as the link.');
  expect(pastedWords('x'.repeat(1200))).toBe('Kept as the text of the posting, 1,200 characters.');
});
