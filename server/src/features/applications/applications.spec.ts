import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ApplicationLine, Applications, Cvs, Problem } from '@cmio-pathway/shared';
import { upload } from '../../testing/acts.js';
import {
  aDraft,
  aMove,
  anInterview,
  application,
  apply,
  at,
  moveTo,
  over,
  say,
} from '../../testing/application-acts.js';
import { type Client, expecting } from '../../testing/client.js';
import { beginCv, freezeCv } from '../../testing/cv-acts.js';
import { type World, world } from '../../testing/world.js';

let here: World;
let ada: Client;
beforeAll(async () => {
  here = await world();
  ada = here.as('ada');
});
afterAll(() => here.close());

const list = async (client = ada) => (await expecting<Applications>(200, client.get('/me/applications'))).applications;
const line = async (id: string): Promise<ApplicationLine | undefined> => (await list()).find((one) => one.id === id);

test('an application begins with three answers, on the day it was first looked at', async () => {
  const id = await apply(ada);
  const { content, moves, revision, shares, records, interviews } = await application(ada, id);
  expect(content).toMatchObject({
    organisation: 'Grandalder Health',
    role: 'CMIO',
    rung: null,
    notes: '',
    offer: null,
  });
  expect(content.posting).toBe('We look for a CMIO.');
  expect(moves).toMatchObject([{ to: 'researched', on: '2026-01-12', words: '', supersededAt: null }]);
  expect([revision, shares, records, interviews]).toEqual([1, [], [], []]);
  expect(await line(id)).toMatchObject({ moves: [{ to: 'researched', on: '2026-01-12', words: '' }], readers: 0 });
});

const whole = {
  organisation: 'Pellwood Children’s Network',
  role: 'VP Clinical Informatics',
  rung: 4,
  reportsTo: 'the CMO',
  ehr: 'Epic',
  place: 'Pellwood, MN',
  size: '2 hospitals',
  source: 'network' as const,
  link: '',
  posting: '<script>alert(1)</script>',
  closesOn: '2026-12-06',
  salary: { low: 300_000, high: null, currency: 'USD' },
  next: { what: 'Present to the panel', turn: 'me' as const, on: '2026-12' },
  lastContactOn: '2026-02-18',
  contacts: [{ name: 'Dr. Gadsby', role: 'CMO', reach: '', note: 'Met in May' }],
  research: { mission: 'Children first', values: 'Kindness', challenges: 'Alerts' },
  letter: 'Dear committee,\n\n…',
  documents: [],
  references: [
    { name: 'Dr. Iwu', relation: 'cmo' as const, reach: '', askedOn: '2026-02-01', agreedOn: null, usedOn: null },
  ],
  prepared: [{ about: 'Why here', text: 'مرحبا' }],
  offer: { title: 'VP', startsOn: '2027-01-04', fte: 0.7, terms: '0.3 clinical', file: null },
  notes: 'Ask about nights',
};

test('what is saved is read back as it was sent, whole, and shows in the list', async () => {
  const id = await apply(ada);
  const saved = await expecting<{ revision: number }>(200, ada.put(at(id), whole, over(1)));
  expect(saved.revision).toBe(2);
  const read = await ada.get<{ content: unknown; revision: number }>(at(id));
  expect(read.body.content).toEqual(whole);
  expect(read.headers['etag']).toBe('"2"');
  const { organisation, role, rung, reportsTo, place, size, next, closesOn, lastContactOn } = whole;
  expect(await line(id)).toMatchObject({
    organisation,
    role,
    rung,
    reportsTo,
    place,
    size,
    next,
    closesOn,
    lastContactOn,
  });
});

test('a stale save loses nothing: it gets content and moves as they are, and one without a revision is told so', async () => {
  const id = await apply(ada);
  await say(ada, id, { notes: 'first' });
  await moveTo(ada, id, 'applied');
  const { content } = await application(ada, id);
  const stale = await ada.put<{ status: number; current: unknown }>(at(id), { ...content, notes: 'second' }, over(2));
  expect(stale.body).toMatchObject({
    status: 412,
    current: { revision: 3, content: { notes: 'first' }, moves: [{ to: 'researched' }, { to: 'applied' }] },
  });
  expect((await ada.put(at(id), content)).status).toBe(428);
  expect((await application(ada, id)).content.notes).toBe('first');
});

test('removed, it is in no list and cannot be written until it is brought back', async () => {
  const id = await apply(ada);
  await expecting(204, ada.delete(at(id)));
  await expecting(204, ada.delete(at(id)));
  expect(await line(id)).toBeUndefined();
  const { content, removedAt } = await application(ada, id);
  expect(removedAt).not.toBe(null);
  for (const refused of [
    ada.put(at(id), content, over(1)),
    ada.post(`${at(id)}/moves`, aMove('applied'), over(1)),
    ada.post(`${at(id)}/archival`),
    ada.post(`${at(id)}/interviews`, anInterview()),
  ])
    expect((await refused).body).toMatchObject({ status: 409, code: 'removed' });
  await expecting(201, ada.post(`${at(id)}/restoration`));
  expect(await line(id)).toMatchObject({ revision: 1 });
});

test('archived, it stays in the list and says since when; what was read before can still be saved', async () => {
  const id = await apply(ada);
  await expecting(201, ada.post(`${at(id)}/archival`));
  const since = (await line(id))!.archivedAt;
  here.clock.forward(60_000);
  await expecting(201, ada.post(`${at(id)}/archival`));
  expect([since === null, (await line(id))!.archivedAt]).toEqual([false, since]);
  await say(ada, id, { notes: 'kept' });
  await expecting(200, ada.delete(`${at(id)}/archival`));
  expect((await line(id))!.archivedAt).toBe(null);
});

test('the same create twice with one key makes one', async () => {
  const before = (await list()).length;
  const key = { 'idempotency-key': 'the-same-application' };
  const [one, other] = await Promise.all([
    ada.post('/me/applications', aDraft(), key),
    ada.post('/me/applications', aDraft(), key),
  ]);
  expect([one.status, other.status, one.body]).toEqual([201, 201, other.body]);
  expect(await list()).toHaveLength(before + 1);
  expect((await ada.post('/me/applications', aDraft({ role: 'CHIO' }), key)).body).toMatchObject({ status: 409 });
});

test('a document is one’s own, by its place; one that was named before stays when its file is taken back', async () => {
  const id = await apply(ada);
  const file = await upload(ada, 'letter.txt', Buffer.from('The letter'));
  const foreign = await upload(here.as('lin'), 'lin.txt', Buffer.from('Of Lin'));
  const { content } = await application(ada, id);
  const cv = '019a0000-0000-7000-8000-000000000000';
  const put = (rest: object, revision: number) => ada.put<Problem>(at(id), { ...content, ...rest }, over(revision));
  const wrong = await put(
    {
      documents: [
        { is: 'file', file },
        { is: 'file', file: foreign },
        { is: 'cv', version: cv },
      ],
      offer: { title: '', startsOn: null, fte: null, terms: '', file: foreign },
    },
    1,
  );
  expect([wrong.status, wrong.body.errors?.map(({ pointer }) => pointer)]).toEqual([
    422,
    ['/documents/1/file', '/documents/2/version', '/offer/file'],
  ]);
  const documents = [{ is: 'file', file }];
  await expecting(200, put({ documents }, 1));
  expect((await application(ada, id)).files).toMatchObject([{ id: file, name: 'letter.txt', takenBackAt: null }]);
  await expecting(204, ada.delete(`/me/evidence/${file}`));
  await expecting(200, put({ documents, notes: 'later' }, 2));
  expect((await application(ada, id)).files).toMatchObject([{ id: file, takenBackAt: expect.any(String) }]);
});

test('a frozen CV that was sent is named with the application, and the CV says where it was used', async () => {
  const cv = await beginCv(ada, 'For the chair');
  const version = await freezeCv(ada, cv);
  const id = await apply(ada, { organisation: 'Where it was sent' });
  await say(ada, id, { documents: [{ is: 'cv', version }] });
  expect((await application(ada, id)).cvVersions).toMatchObject([{ id: version, name: 'For the chair', number: 1 }]);
  const used = async () => (await expecting<Cvs>(200, ada.get('/me/cvs'))).versions[0]!.usedIn;
  expect(await used()).toEqual([{ application: id, organisation: 'Where it was sent' }]);
  await expecting(204, ada.delete(at(id)));
  expect(await used()).toEqual([]);
});

const wrongs: [string, Record<string, unknown>, string][] = [
  ['no organization', { organisation: '  ' }, '/organisation'],
  ['a link that a browser would run', { link: 'javascript:alert(1)' }, '/link'],
  ['a day still to come', { on: '2026-03-05' }, '/on'],
  ['a day nobody can mean', { on: '0001-01-01' }, '/on'],
  ['a day that does not exist', { on: '2026-02-30' }, '/on'],
  ['a posting without an end', { posting: 'x'.repeat(20_001) }, '/posting'],
  ['a place it may not choose', { place: 'appointed' }, '/place'],
];
test.each(wrongs)('%s is refused at its field, and nothing is added', async (_, rest, pointer) => {
  const before = (await list()).length;
  const { status, body } = await ada.post<Problem>('/me/applications', aDraft(rest));
  expect([status, body.errors?.map((one) => one.pointer)]).toEqual([422, [pointer]]);
  expect(await list()).toHaveLength(before);
});

test('it is today where it is latest on earth', async () => {
  here.clock.set(new Date('2026-03-02T12:00:00Z'));
  await apply(ada, { on: '2026-03-03' });
  expect((await ada.post('/me/applications', aDraft({ on: '2026-03-04' }))).status).toBe(422);
});

test('the next planned interview shows in the list; one that is past, cancelled or removed does not', async () => {
  const id = await apply(ada);
  const add = (when: string, state: string) =>
    expecting(201, ada.post(`${at(id)}/interviews`, anInterview({ at: when, state })));
  await add('2026-03-09T15:00:00Z', 'planned');
  await add('2026-03-05T15:00:00Z', 'planned');
  await add('2026-03-04T15:00:00Z', 'cancelled');
  await add('2026-02-04T15:00:00Z', 'planned');
  expect(Date.parse((await line(id))!.interviewAt!)).toBe(Date.parse('2026-03-05T15:00:00Z'));
});

test('500 are enough: the next is refused, also one that comes back', async () => {
  const felix = here.as('felix');
  const id = await apply(felix);
  await here.rows(
    `insert into application select person_id, gen_random_uuid(), organisation, role, rung, reports_to, place, size, next, closes_on, last_contact_on, content,
       created_at, saved_at, archived_at, removed_at, revision from application, generate_series(1, 499) where id = $1`,
    id,
  );
  expect((await felix.post('/me/applications', aDraft())).body).toMatchObject({ status: 409, code: 'full' });
  await expecting(204, felix.delete(at(id)));
  const [one, other] = await Promise.all([
    felix.post('/me/applications', aDraft()),
    felix.post('/me/applications', aDraft()),
  ]);
  expect([one.status, other.status].sort()).toEqual([201, 409]);
  expect((await felix.post(`${at(id)}/restoration`)).body).toMatchObject({ status: 409, code: 'full' });
  expect(await list(felix)).toHaveLength(500);
});
