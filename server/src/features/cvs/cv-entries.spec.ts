import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Cv, CvEntries } from '@cmio-pathway/shared';
import { expecting } from '../../testing/client.js';
import { aCvEntry, addEntry, beginCv } from '../../testing/cv-acts.js';
import { type World, world } from '../../testing/world.js';

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here.close());

test('entries come back as they were typed, newest first, by words and by section, a page at a time', async () => {
  const lin = here.as('lin');
  const typed = aCvEntry({
    section: 'talks',
    title: 'A talk',
    place: 'Northmoor',
    text: 'Two\nlines',
    when: null,
    links: [{ url: 'https://a.example/x', label: '' }],
  });
  const talk = await addEntry(lin, typed);
  await addEntry(lin, {
    title: 'Old',
    when: { from: '2019', until: null, ongoing: false },
    doi: '10.1093/jamia/ocad001',
    pmid: '38012345',
  });
  await addEntry(lin, { title: 'Ongoing', when: { from: '2018', until: null, ongoing: true } });
  const list = (query = '') => expecting<CvEntries>(200, lin.get(`/me/cv-entries${query}`));
  expect((await list()).entries.map(({ title }) => title)).toEqual(['Ongoing', 'Old', 'A talk']);
  expect((await list('?section=talks')).entries).toEqual([{ ...typed, id: talk, revision: 1, removedAt: null }]);
  for (const search of ['OCAD001', '38012345', 'old'])
    expect((await list(`?search=${search}`)).entries.map(({ title }) => title)).toEqual(['Old']);
  expect((await list('?search=nothing')).entries).toEqual([]);
  const seen: string[] = [];
  let after = '';
  do {
    const { entries, next } = await list(`?limit=1${after}`);
    seen.push(...entries.map(({ title }) => title));
    after = next === null ? '' : `&after=${encodeURIComponent(next)}`;
  } while (after !== '');
  expect(seen).toEqual(['Ongoing', 'Old', 'A talk']);
});

test.each([
  ['?limit=0', '/limit'],
  ['?limit=201', '/limit'],
  ['?section=hobbies', '/section'],
  ['?after=x', '/after'],
  [`?search=${'x'.repeat(81)}`, '/search'],
])('entries refuse %s at its place', async (query, pointer) => {
  const { status, body } = await here.as('lin').get(`/me/cv-entries${query}`);
  expect([status, (body as { errors: { pointer: string }[] }).errors[0]!.pointer]).toEqual([422, pointer]);
});

test.each([
  [{ title: ' ' }, '/title'],
  [{ section: 'hobbies' }, '/section'],
  [{ when: { from: '2024-13', until: null, ongoing: false } }, '/when/from'],
  [{ when: { from: '2024', until: '2023', ongoing: false } }, '/when/until'],
  [{ links: [{ url: 'javascript:alert(1)', label: '' }] }, '/links/0/url'],
  [{ doi: 'https://doi.org/10.1/x' }, '/doi'],
  [{ pmid: 'PMC1' }, '/pmid'],
  [{ text: 'x'.repeat(4001) }, '/text'],
  [{ colour: 'red' }, '/colour'],
])('entries refuse %j at its place', async (rest, pointer) => {
  const { status, body } = await here.as('lin').post('/me/cv-entries', aCvEntry(rest));
  expect([status, (body as { errors: { pointer: string }[] }).errors.map((error) => error.pointer)]).toEqual([
    422,
    [pointer],
  ]);
});

test('entries are corrected over the revision that was read, removed and brought back', async () => {
  const lin = here.as('lin');
  const id = await addEntry(lin, { title: 'First' });
  expect((await lin.put(`/me/cv-entries/${id}`, aCvEntry())).status).toBe(428);
  await expecting(200, lin.put(`/me/cv-entries/${id}`, aCvEntry({ title: 'Second' }), { 'if-match': '"1"' }));
  const stale = await lin.put(`/me/cv-entries/${id}`, aCvEntry({ title: 'Other' }), { 'if-match': '"1"' });
  expect([stale.status, stale.body['current']]).toEqual([412, { ...aCvEntry({ title: 'Second' }), revision: 2 }]);
  await expecting(204, lin.delete(`/me/cv-entries/${id}`));
  expect((await lin.put(`/me/cv-entries/${id}`, aCvEntry(), { 'if-match': '"2"' })).body).toMatchObject({
    code: 'removed',
  });
  const sources = async () =>
    (await expecting<Cv>(200, lin.get(`/me/cvs/${await beginCv(lin)}`))).sources.map(({ key }) => key);
  expect(await sources()).not.toContain(`entry:${id}`);
  await expecting(201, lin.post(`/me/cv-entries/${id}/restoration`));
  expect(await sources()).toContain(`entry:${id}`);
});
