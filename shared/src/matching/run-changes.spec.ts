import { expect, it } from '@jest/globals';
import { aMentee } from '../testing/a-round.js';
import { changeWords, runChanges } from './run-changes.js';

const to = (mentee: string, mentor: string) => ({ mentee, mentor });
const nameOf = (id: string) => aMentee(id).person.name;

it('names for whom two results differ, and how', () => {
  const found = runChanges(
    [to('nora', 'otto'), to('max', 'otto'), to('ada', 'grace')],
    [to('lin', 'otto'), to('ada', 'wim'), to('max', 'otto')],
  );
  expect(found).toEqual([
    { mentee: 'ada', before: 'grace', after: 'wim' },
    { mentee: 'lin', before: null, after: 'otto' },
    { mentee: 'nora', before: 'otto', after: null },
  ]);
  expect(found.map((change) => changeWords(change, nameOf))).toEqual([
    'Ada now has Wim instead of Grace.',
    'Lin now has Otto; before there was nobody.',
    'Nora is left without a mentor; before it was Otto.',
  ]);
});

it('is nothing between equals', () => {
  expect(runChanges([to('ada', 'grace')], [to('ada', 'grace')])).toEqual([]);
});
