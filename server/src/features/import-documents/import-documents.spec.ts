import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type {
  Evidence,
  ImportedConfirmed,
  ImportedMilestones,
  ImportRows,
  MilestoneRecord,
  Problem,
} from '@cmio-pathway/shared';
import { createHash } from 'node:crypto';
import { towards } from '../../testing/acts.js';
import { expecting } from '../../testing/client.js';
import { importTable } from '../../testing/import-acts.js';
import { type World, world } from '../../testing/world.js';

let here: World;
let upload: string;
let ids: string[];
beforeAll(async () => {
  here = await world();
  const table = [
    'E-mail,Milestone,When,Until,What the document says,Verified elsewhere by,Verified on',
    'ada@spec.example,peer-contribution,Mar 2020,,Talk on order sets,Dr. Fennimore,2020-04-01',
    'ada@spec.example,mentor-meetings,May 2021,,,Dr. Fennimore,2021-06-01',
    'lin@spec.example,peer-contribution,2019,,Talk,,',
  ].join('\n');
  upload = await importTable(here.as('otto'), here.program, table);
  ids = (await rows()).rows.map(({ id }) => id);
});
afterAll(() => here.close());

const rows = (query = '') => expecting<ImportRows>(200, here.as('otto').get(`${upload}/milestones${query}`));
const at = (id: string) => `${upload}/milestones/${id}/document`;
const letter = Buffer.from('Dr. Fennimore heard the talk.');
const attach = (id: string, bytes = letter, name = 'fennimore.txt') =>
  here.as('otto').post<Problem>(at(id), bytes, {
    'content-type': 'application/octet-stream',
    'x-file-name': encodeURIComponent(name),
  });
const waiting = async () =>
  (await expecting<ImportedMilestones>(200, here.as('ada').get('/me/imported-milestones'))).waiting;

test('the rows of an import are found by address and words, and say what is attached', async () => {
  expect((await rows()).rows.map(({ email, milestone, file }) => [email, milestone, file])).toEqual(
    expect.arrayContaining([
      ['ada@spec.example', 'peer-contribution', null],
      ['ada@spec.example', 'mentor-meetings', null],
      ['lin@spec.example', 'peer-contribution', null],
    ]),
  );
  expect((await rows('?search=LIN@')).rows.map(({ email }) => email)).toEqual(['lin@spec.example']);
  expect((await rows('?search=order%20sets')).rows).toHaveLength(1);
  expect((await here.as('otto').get(`${upload}/milestones?page=2`)).status).toBe(422);
});

test('a document is attached, read, replaced and taken away; what is none is refused and nothing is lost', async () => {
  const [lins] = (await rows('?search=lin@')).rows;
  expect((await attach(lins!.id)).status).toBe(204);
  expect((await rows('?search=lin@')).rows[0]!.file).toMatchObject({
    name: 'fennimore.txt',
    bytes: letter.length,
    addedBy: 'Otto',
  });
  const refused = await attach(lins!.id, Buffer.from('MZ'), 'program.exe');
  expect([refused.status, refused.body.errors?.[0]?.pointer]).toEqual([422, '/file']);
  expect((await attach(lins!.id, Buffer.alloc(5 * 1024 * 1024 + 1, 'a'))).status).toBe(413);
  expect((await here.as('otto').get(at(lins!.id))).raw.toString()).toBe(letter.toString());
  expect((await attach(lins!.id, Buffer.from('another'), 'other.txt')).status).toBe(204);
  expect((await here.as('otto').get(at(lins!.id))).raw.toString()).toBe('another');
  expect((await here.as('otto').delete(at(lins!.id))).status).toBe(204);
  expect((await here.as('otto').delete(at(lins!.id))).status).toBe(404);
  expect((await here.as('otto').get(at(lins!.id))).status).toBe(404);
  expect(await here.rows('select content from import_document_file where milestone_id = $1', lins!.id)).toEqual([
    { content: null },
  ]);
});

test('whom it is about reads it before they decide, and confirmed it is among their evidence, pinned to the record', async () => {
  const talk = (await waiting()).find(({ milestone }) => milestone === 'peer-contribution')!;
  await expecting(204, attach(talk.id));
  expect((await waiting()).find(({ id }) => id === talk.id)!.file).toEqual({
    name: 'fennimore.txt',
    bytes: letter.length,
  });
  const mine = await here.as('ada').get(`/me/imported-milestones/${talk.id}/document`);
  expect([mine.status, mine.raw.toString()]).toEqual([200, letter.toString()]);
  expect((await here.as('lin').get(`/me/imported-milestones/${talk.id}/document`)).status).toBe(404);
  const { records } = await expecting<ImportedConfirmed>(
    201,
    here.as('ada').post('/me/imported-milestones/confirmations', { ids: [talk.id] }),
  );
  const sha256 = createHash('sha256').update(letter).digest('hex');
  const { versions } = await expecting<MilestoneRecord>(200, here.as('ada').get(`/me/milestones/${records[0]}`));
  expect(versions[0]!.content).toMatchObject({
    files: [{ name: 'fennimore.txt', sha256 }],
    source: { verifiedBy: 'Dr. Fennimore', verifiedOn: '2020-04-01', file: sha256 },
  });
  const { evidence } = await expecting<{ evidence: Evidence[] }>(200, here.as('ada').get('/me/evidence'));
  expect(evidence.map(({ name }) => name)).toEqual(['fennimore.txt']);
  // Taken away from the import afterwards it stays theirs.
  await expecting(204, here.as('otto').delete(at(talk.id)));
  await expecting(201, here.as('ada').post('/me/submissions', { program: here.program, records }));
  const seen = await expecting<MilestoneRecord>(
    200,
    here.as('grace').get(`${towards(here, here.people.ada)}/milestones/${records[0]}`),
  );
  const file = `${towards(here, here.people.ada)}/submissions/${seen.submissions[0]!.id}/files/${sha256}`;
  expect((await here.as('grace').get(file)).raw.toString()).toBe(letter.toString());
});

test('a document that comes after the milestone was confirmed is offered, and put into the record as its next version', async () => {
  const lin = here.as('lin');
  const mine = () => expecting<ImportedMilestones>(200, lin.get('/me/imported-milestones'));
  const { id } = (await mine()).waiting[0]!;
  const { records } = await expecting<ImportedConfirmed>(
    201,
    lin.post('/me/imported-milestones/confirmations', { ids: [id] }),
  );
  expect((await mine()).late).toEqual([]);
  const add = () => lin.post<ImportedConfirmed>('/me/imported-milestones/documents', { ids: [id] });
  expect((await add()).status).toBe(404);
  await expecting(204, attach(id));
  expect((await mine()).late).toMatchObject([
    { id, file: { name: 'fennimore.txt' }, existing: { record: records[0] } },
  ]);
  expect((await here.as('ada').post('/me/imported-milestones/documents', { ids: [id] })).status).toBe(404);
  await expecting(201, lin.post('/me/submissions', { program: here.program, records }));
  expect((await add()).body).toMatchObject({
    records: [],
    left: [{ id, detail: expect.stringContaining('Take it back') }],
  });
  await expecting(204, lin.delete(`/me/milestones/${records[0]}/submission`));
  expect((await add()).body).toEqual({ records, left: [] });
  const { versions } = await expecting<MilestoneRecord>(200, lin.get(`/me/milestones/${records[0]}`));
  const sha256 = createHash('sha256').update(letter).digest('hex');
  expect(versions.map(({ content }) => [content.files.length, content.source?.file])).toEqual([
    [1, sha256],
    [0, null],
  ]);
  expect((await mine()).late).toEqual([]);
});

test('nothing can be attached to what was undone, and its documents are gone; nor is any left of who is erased', async () => {
  const [lins] = (await rows('?search=lin@')).rows;
  const meetings = (await waiting()).find(({ milestone }) => milestone === 'mentor-meetings')!;
  await expecting(204, attach(lins!.id));
  await expecting(204, attach(meetings.id));
  await here.rows(`update import_milestone set email = 'erased' where id = $1`, lins!.id);
  expect(await here.rows('select from import_document where milestone_id = $1', lins!.id)).toEqual([]);
  expect((await rows()).rows.map(({ id }) => id)).not.toContain(lins!.id);
  await expecting(204, here.as('otto').post(`${upload}/undoing`));
  expect((await here.as('ada').get(`/me/imported-milestones/${meetings.id}/document`)).status).toBe(404);
  expect(await here.rows('select from import_document_file where content is not null')).toEqual([]);
  expect(await attach(meetings.id)).toMatchObject({ status: 409, body: { code: 'undone' } });
  expect(ids).toHaveLength(3);
});
