import type { Problem } from '@cmio-pathway/shared/contracts/problem';
import { placeOfPointer, refusalsOf } from './refusals';

const problem = (errors?: { pointer: string; detail: string }[], detail?: string): Problem => ({
  type: 'about:blank',
  title: 'Some of this cannot be accepted',
  status: 422,
  code: 'invalid',
  detail,
  errors: errors?.map((error) => ({ code: 'x', ...error })),
});

describe('the place of a refusal', () => {
  it.each([
    ['/when/from', { field: 'from' }],
    ['/when/until', { field: 'until' }],
    ['/when/ongoing', { field: 'until' }],
    ['/milestone', { field: 'milestone' }],
    ['/note', { field: 'note' }],
    ['/files/2', { field: 'file', at: 2 }],
    ['/links/1/url', { field: 'link', at: 1 }],
    ['/submitTo', { field: 'page' }],
    ['', { field: 'page' }],
  ])('%s', (pointer, place) => expect(placeOfPointer(pointer)).toEqual(place));

  it('counts the link rows that were sent, not the empty ones between them', () => {
    const [refusal] = refusalsOf(problem([{ pointer: '/links/0/url', detail: 'Paste a whole address.' }]), [1]);
    expect(refusal).toEqual({ place: { field: 'link', at: 1 }, sentence: 'Paste a whole address.' });
  });

  it('is the page when nothing was refused by its field', () => {
    expect(refusalsOf(problem(undefined, 'The server cannot be reached.'), [])).toEqual([
      { place: { field: 'page' }, sentence: 'The server cannot be reached.' },
    ]);
  });
});
