import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { emptyDraft, logging } from './acts.js';
import { stored } from './stored.js';
import { type World, world } from './world.js';

let here: World;
let before: Awaited<ReturnType<typeof stored>>;
beforeAll(async () => {
  here = await world();
  before = await stored(here);
});
afterAll(async () => {
  const after = await stored(here);
  await here.close();
  expect(after).toEqual(before);
});

const json = { 'content-type': 'application/json' };
const post = (body: unknown, headers: Record<string, string> = {}, path = '/me/milestones') =>
  here.as('ada').post<{ code: string; errors?: { pointer: string }[] }>(path, body, headers);
const logged = (rest: Record<string, unknown>) => JSON.stringify(logging('mentor-meetings', rest));
const deep = (open: string, close: string) => `{"note":${open.repeat(30_000)}1${close.repeat(30_000)}}`;

const unreadable: [string, () => string | Buffer, Record<string, string>, number][] = [
  ['ten megabytes', () => logged({ note: 'x'.repeat(10 * 1024 * 1024) }), json, 413],
  ['arrays 30,000 deep', () => deep('[', ']'), json, 400],
  ['objects 30,000 deep', () => deep('{"a":', '}'), json, 400],
  ['more parts than any form', () => logged({ links: Array.from({ length: 20_000 }, () => 1) }), json, 400],
  ['a NUL character in text', () => logged({ note: 'a\0b' }), json, 400],
  ['a NUL character in a name', () => logged({ 'a\0': 1 }), json, 400],
  ['half of a surrogate pair', () => logged({ note: '\ud800' }), json, 400],
  ['__proto__', () => '{"__proto__":{"milestone":"mentor-meetings"}}', json, 400],
  ['constructor.prototype', () => '{"constructor":{"prototype":{}}}', json, 400],
  ['no JSON', () => '{"milestone":', json, 400],
  ['nothing, said to be JSON', () => '', json, 400],
  [
    'bytes that are no UTF-8',
    () => Buffer.concat([Buffer.from('{"note":"'), Buffer.from([0xc3, 0x28, 0xff]), Buffer.from('"}')]),
    json,
    400,
  ],
  ['a form', () => 'milestone=mentor-meetings', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
  ['a form of parts', () => '--x\r\n\r\n--x--', { 'content-type': 'multipart/form-data; boundary=x' }, 415],
  ['plain text', () => logged({}), { 'content-type': 'text/plain' }, 415],
  [
    'JSON in another encoding',
    () => Buffer.from(logged({}), 'utf16le'),
    { 'content-type': 'application/json; charset=utf-16le' },
    400,
  ],
];

test.each(unreadable)('%s is refused before anything looks at it', async (_, body, headers, status) => {
  const answer = await post(body(), headers);
  expect(answer.status).toBe(status);
  expect(answer.headers['content-type']).toContain('application/problem+json');
});

const when = { from: '2024-05-01', until: null, ongoing: false };
const wrong: [string, Record<string, unknown>, string[]][] = [
  ['a wrong type', { note: 7 }, ['/note']],
  ['null for text', { note: null }, ['/note']],
  ['a list for an object', { when: [] }, ['/when']],
  ['an unknown key', { verified: true }, ['/verified']],
  ['an unknown key within', { when: { ...when, by: 'me' } }, ['/when/by']],
  ['a key that needs escaping', { 'a/b~c': 1 }, ['/a~1b~0c']],
  ['a day that does not exist', { when: { ...when, from: '2023-02-29' } }, ['/when/from']],
  ['a month that does not exist', { when: { ...when, from: '2023-13' } }, ['/when/from']],
  ['an end before the start', { milestone: 'first-it-project', when: { ...when, until: '2023' } }, ['/when/until']],
  ['a day that is still to come', { when: { ...when, from: '2026-03-05' } }, ['/when/from']],
  ['a year that is still to come', { when: { ...when, from: '2027' } }, ['/when/from']],
  [
    'an end that is still to come',
    { milestone: 'first-it-project', when: { ...when, until: '2027-01' } },
    ['/when/until'],
  ],
  ['an address that a browser would run', { links: [{ url: 'javascript:alert(1)', label: '' }] }, ['/links/0/url']],
  ['a milestone of no step', { milestone: 'no-such-milestone' }, ['/milestone']],
  ['an id that is none', { files: ['1; drop table record'] }, ['/files/0']],
  ['a file of nobody', { files: ['019a0000-0000-7000-8000-000000000000'] }, ['/files/0']],
  ['a record that is not there to renew', { renews: '019a0000-0000-7000-8000-000000000000' }, ['/renews']],
  ['a program one is not in', { submitTo: '019a0000-0000-7000-8000-000000000000' }, ['/submitTo']],
  ['a request without any evidence', { note: ' ', submitTo: '019a0000-0000-7000-8000-000000000000' }, ['/note']],
  ['two fields at once', { note: 7, milestone: '' }, ['/milestone', '/note']],
];

test.each(wrong)('%s is refused at its field', async (_, rest, pointers) => {
  const { status, body } = await post(logging('mentor-meetings', rest));
  expect([status, body.errors?.map(({ pointer }) => pointer).sort()]).toEqual([422, pointers]);
});

test('a draft of which something ended is refused as not there', async () => {
  expect((await post(logging('mentor-meetings', { draft: '019a0000-0000-7000-8000-000000000000' }))).status).toBe(404);
});

test('in a batch the pointer says which row', async () => {
  const row = { milestone: 'mentor-meetings', when, note: '', links: [], files: [] };
  const { status, body } = await post(
    { items: [row, { ...row, when: { ...when, from: '2023-02-30' } }] },
    {},
    '/me/statements',
  );
  expect([status, body.errors]).toMatchObject([422, [{ pointer: '/items/1/when/from' }]]);
  const ahead = await post({ items: [row, { ...row, when: { ...when, from: '2031' } }] }, {}, '/me/statements');
  expect([ahead.status, ahead.body.errors]).toMatchObject([422, [{ pointer: '/items/1/when/from' }]]);
});

test.each([
  '/me/milestones/%00',
  '/me/milestones/%ff%fe',
  '/me/milestones/1',
  `/me/milestones/${'9'.repeat(900)}`,
  '/me/drafts/..%2f..',
  '/programs/x/people/y/journey',
])('an address that names nothing is answered so: %s', async (path) => {
  const { status } = await here.as('ada').get(path);
  expect(status).toBeGreaterThanOrEqual(400);
  expect(status).toBeLessThan(500);
});

test.each([
  '?after=%00',
  '?after[]=1',
  '?unknown=1',
  '?search=a&search=b',
  '?after=2026-01-01~x',
  '?__proto__[x]=1',
  '?after=%ud800',
])('a query that no page of ours asks is refused: %s', async (query) => {
  for (const path of ['/me/evidence', '/me/accesses']) {
    const { status } = await here.as('ada').get(path + query);
    expect([path, status >= 400 && status < 500]).toEqual([path, true]);
  }
});

test('a write that another site sends is refused, whatever cookie it carries', async () => {
  const headers: Record<string, string>[] = [
    { origin: 'https://elsewhere.example' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'null' },
  ];
  for (const header of headers)
    expect([header, (await post(emptyDraft, header, '/me/drafts')).body.code]).toEqual([header, 'cross_site']);
});
