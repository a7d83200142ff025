import { HttpErrorResponse } from '@angular/common/http';
import { ApplicationRef, resource, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Pages } from './pages';

interface Page {
  rows: readonly string[];
  next: string | null;
}
const answers: Record<string, Page> = {
  'all ': { rows: ['a', 'b'], next: '2' },
  'all 2': { rows: ['c'], next: null },
  'some ': { rows: ['b'], next: null },
};

const listed = (answer: (key: string) => Promise<Page> = async (key) => answers[key]!) => {
  const choice = signal('all');
  const first = TestBed.runInInjectionContext(() =>
    resource({ params: choice, loader: ({ params }) => answer(`${params} `) }),
  );
  const pages = new Pages<Page, string>(first, choice, (asked, after) => answer(`${asked} ${after}`));
  return { choice, pages, rows: () => pages.read().flatMap(({ rows }) => rows) };
};
const settled = () => TestBed.inject(ApplicationRef).whenStable();

test('a list is read page after page until there is no next', async () => {
  const { pages, rows } = listed();
  expect(pages.head()).toBeUndefined();
  await settled();
  expect([rows(), pages.next()]).toEqual([['a', 'b'], '2']);
  await pages.more();
  expect([rows(), pages.next()]).toEqual([['a', 'b', 'c'], null]);
});

test('what was read stays while another choice is read, which then begins anew', async () => {
  const { choice, pages, rows } = listed();
  await settled();
  await pages.more();
  choice.set('some');
  expect(rows()).toEqual(['a', 'b', 'c']);
  await settled();
  expect(rows()).toEqual(['b']);
});

test('a page that comes after the choice has changed is dropped', async () => {
  const later = Promise.withResolvers<Page>();
  const { choice, pages, rows } = listed((key) => (key === 'all 2' ? later.promise : Promise.resolve(answers[key]!)));
  await settled();
  const more = pages.more();
  choice.set('some');
  await settled();
  later.resolve(answers['all 2']!);
  await more;
  expect(rows()).toEqual(['b']);
});

test('a page that fails is said, keeps what was read, and can be asked for again', async () => {
  let isAway = true;
  const { pages, rows } = listed(async (key) => {
    if (key === 'all 2' && isAway) throw new HttpErrorResponse({ status: 0 });
    return answers[key]!;
  });
  await settled();
  await pages.more();
  expect(pages.failure()).not.toBe('');
  expect(rows()).toEqual(['a', 'b']);
  isAway = false;
  await pages.more();
  expect([pages.failure(), rows()]).toEqual(['', ['a', 'b', 'c']]);
});
