import { cvFinding } from './cv-words';
import { cvsFinding, matching, nameAmong } from './cvs-words';

it.each([
  [11, 0, '11 items stand in “Academic CV”.'],
  [1, 1, '1 item stands in “Academic CV”, 1 is left out.'],
  [0, 3, '0 items stand in “Academic CV”, 3 are left out.'],
  [0, 0, 'Nothing stands in “Academic CV” yet.'],
])('%s shown and %s left out: %s', (shown, leftOut, words) => {
  expect(cvFinding('Academic CV', { shown, leftOut })).toBe(words);
});

it.each([
  [0, 0, 'No CV yet. The first takes one press.'],
  [1, 0, 'One CV, none of it frozen yet.'],
  [2, 1, '2 CVs, one frozen version.'],
  [0, 2, 'No CV, 2 frozen versions.'],
])('%s CVs and %s versions: %s', (cvs, versions, words) => {
  expect(cvsFinding(cvs, versions)).toBe(words);
});

it('calls a new CV as none is called', () => {
  const all = ['CV', 'CV 2', 'Copy of CV'].map((name) => ({ name }));
  expect(nameAmong('CV', all)).toBe('CV 3');
  expect(nameAmong('Copy of CV', all)).toBe('Copy of CV 2');
  expect(nameAmong(`Copy of ${'x'.repeat(80)}`, all)).toHaveLength(80);
});

it('finds by every word, wherever it stands', () => {
  expect(matching('health version', 'Academic CV, version', 'Grandalder Health')).toBe(true);
  expect(matching('health gone', 'Academic CV', 'Grandalder Health')).toBe(false);
  expect(matching(undefined, 'Academic CV')).toBe(true);
});
