import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { send } from './acts.js';
import { stored } from './stored.js';
import { type World, world } from './world.js';

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here.close());

const ada = () => here.as('ada');
const picture = () => sharp({ create: { width: 60, height: 40, channels: 3, background: '#336699' } });
const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(16)]);
const zip = Buffer.from('504b0304140000000000', 'hex');
const bomb = async () => (await picture().png().toBuffer()).fill(0xff, 40);

const refused: [string, string, () => Buffer | Promise<Buffer>, number, string][] = [
  ['nothing', 'letter.pdf', () => Buffer.alloc(0), 422, 'empty'],
  ['a picture that says it is a PDF', 'letter.pdf', () => picture().png().toBuffer(), 422, 'content'],
  ['a PDF that says it is a picture', 'letter.png', () => Buffer.from('%PDF-1.7\n'), 422, 'content'],
  ['a JPEG that says it is a PNG', 'photo.png', () => picture().jpeg().toBuffer(), 422, 'content'],
  ['a picture cut off', 'photo.png', bomb, 422, 'content'],
  ['a ZIP that says it is a document', 'letter.docx', () => zip, 422, 'content'],
  [
    'a page that says it is text',
    'letter.txt',
    () => Buffer.from('<html><script>alert(1)</script></html>\0'),
    422,
    'content',
  ],
  ['text that is no UTF-8', 'table.csv', () => Buffer.from([0x61, 0xff, 0xfe]), 422, 'content'],
  ['HEIC by its name', 'IMG_1.HEIC', () => heic, 422, 'heic'],
  ['HEIC by its content', 'IMG_1.jpg', () => heic, 422, 'heic'],
  ['SVG', 'drawing.svg', () => Buffer.from(svg), 422, 'kind'],
  ['a program', 'setup.exe', () => Buffer.from('MZ'), 422, 'kind'],
  ['a name without an ending', 'letter', () => Buffer.from('x'), 422, 'kind'],
  ['a name as an object has it', 'letter.constructor', () => Buffer.from('x'), 422, 'kind'],
  ['26 MB', 'letter.txt', () => Buffer.alloc(26 * 1024 * 1024, 'x'), 413, 'too_large'],
  ['no name', ' ', () => Buffer.from('x'), 422, 'name'],
  ['a name that is too long', `${'x'.repeat(250)}.txt`, () => Buffer.from('x'), 422, 'name'],
];

test.each(refused)('%s is refused and leaves nothing', async (_, name, bytes, status, code) => {
  const before = await stored(here);
  const answer = await send(ada(), name, await bytes());
  expect([answer.status, answer.body['errors']]).toMatchObject([status, [{ code }]]);
  expect(await stored(here)).toEqual(before);
});

test('over a real connection too, who sends too much reads why', async () => {
  await here.app.listen(0, '127.0.0.1');
  const headers = {
    'content-type': 'application/octet-stream',
    'x-file-name': 'letter.txt',
    cookie: await ada().cookie(),
  };
  const answer = await fetch(`${await here.app.getUrl()}/api/me/evidence/files`, {
    method: 'POST',
    headers,
    body: Buffer.alloc(26 * 1024 * 1024, 'x'),
  });
  expect([answer.status, await answer.json()]).toMatchObject([413, { code: 'too_large' }]);
});

test('a name that cannot be read, and a body that is no file, are refused', async () => {
  const headers = { 'content-type': 'application/octet-stream', 'x-file-name': '%E0%A4%A' };
  expect((await ada().post('/me/evidence/files', Buffer.from('x'), headers)).body).toMatchObject({
    status: 422,
    errors: [{ pointer: '/name' }],
  });
  expect((await ada().post('/me/evidence/files', { file: 'x' })).body).toMatchObject({
    status: 415,
    errors: [{ pointer: '/file' }],
  });
  expect(
    (await here.as().post('/me/evidence/files', Buffer.from('x'), { ...headers, 'x-file-name': 'a.txt' })).status,
  ).toBe(401);
});

test('a name that is a path is a name, and the bytes lie where their content says', async () => {
  const answer = await send(ada(), '../../etc/..\\passwd.txt', Buffer.from('a harmless letter'));
  expect(answer).toMatchObject({ status: 201, body: { name: '.. .. etc .. passwd.txt' } });
  const { files } = await stored(here);
  expect(files).toEqual([`${here.filesFolder}/kept/${here.people.ada}/${answer.body['sha256'] as string}`]);
});

test('where a photo was taken is gone before it is kept', async () => {
  const gps = { GPSLatitudeRef: 'N', GPSLatitude: '51/1 28/1 38/1', GPSLongitudeRef: 'W', GPSLongitude: '0/1 0/1 5/1' };
  const photo = await picture()
    .withExif({ IFD0: { Artist: 'Ada' }, IFD3: gps })
    .jpeg()
    .toBuffer();
  expect((await sharp(photo).metadata()).exif!.length).toBeGreaterThan(50);
  const { body } = await send(ada(), 'photo.jpg', photo);
  const kept = await readFile(`${here.filesFolder}/kept/${here.people.ada}/${body['sha256'] as string}`);
  const metadata = await sharp(kept).metadata();
  expect([metadata.format, metadata.width, metadata.exif, metadata.xmp, metadata.iptc]).toEqual([
    'jpeg',
    60,
    undefined,
    undefined,
    undefined,
  ]);
  expect(kept.includes('Ada')).toBe(false);

  const shown = await ada().get(`/me/evidence/${body['id'] as string}/file?show=inline`);
  expect(shown.headers).toMatchObject({
    'content-type': 'image/jpeg',
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringContaining('sandbox'),
    'content-disposition': expect.stringContaining('inline'),
  });
  expect(shown.raw.equals(kept)).toBe(true);
});

test('text is never shown inside a page', async () => {
  const { body } = await send(ada(), 'page.txt', Buffer.from('<script>alert(1)</script>'));
  const path = `/me/evidence/${body['id'] as string}/file`;
  expect((await ada().get(path)).headers['content-disposition']).toContain('attachment');
  expect((await ada().get(`${path}?show=inline`)).status).toBe(404);
});
