import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { approving, emptyDraft, log, logging, own, returning, send, towards, upload, when } from './acts.js';
import { type World, world } from './world.js';

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here.close());

const ada = () => here.as('ada');
const grace = () => here.as('grace');
const reviewsOf = (person: string, record: string) => `${towards(here, person)}/milestones/${record}/reviews`;
const day = { from: '2020-06-30', until: null, ongoing: false };

test('nobody decides on themselves, through no pair of roles', async () => {
  const { nora } = here.people;
  const record = await log(here.as('nora'), 'mentor-meetings', { submitTo: here.program });
  const version = (await own(here.as('nora'), record)).versions[0]!.id;
  const member = (role: string) =>
    here.rows(
      `insert into membership (program_id, id, person_id, role, organisation, valid, recorded_at)
       values ($1, uuidv7(), $2, $3, 'Northmoor Health', '[2025-01-10,)', $4) on conflict do nothing returning id`,
      here.program,
      nora,
      role,
      here.clock.now(),
    );
  // She is admin and mentee; then mentor, admin and mentee; then mentor and mentee.
  const attempts: [string, () => Promise<unknown>][] = [
    ['admin and mentee', async () => undefined],
    ['admin, mentor and mentee', () => member('mentor')],
    ['mentor and mentee', () => here.rows(`delete from membership where person_id = $1 and role = 'admin'`, nora)],
  ];
  for (const [roles, become] of attempts) {
    await become();
    for (const path of [reviewsOf(nora, record), `${towards(here, nora)}/reviews`]) {
      const body = path.endsWith(`${record}/reviews`)
        ? approving(version)
        : { reviews: [{ record, ...approving(version) }] };
      const answer = await here.as('nora').post(path, body);
      expect([roles, answer.status]).toEqual([roles, roles === 'mentor and mentee' ? 404 : 403]);
    }
  }
  await expect(
    here.rows(`update review_request set reviewer_id = person_id where person_id = $1`, nora),
  ).rejects.toThrow('check');
  expect((await own(here.as('nora'), record)).state).toBe('submitted');
  await here
    .as('otto')
    .post(`${towards(here, nora)}/mentorships`, { mentor: nora, primary: true })
    .then((answer) => expect(answer.status).toBe(422));
});

test('of a degree nobody has seen a document when only a note was given', async () => {
  const record = await log(ada(), 'hi-masters', { when: day, submitTo: here.program });
  const version = (await own(ada(), record)).versions[0]!.id;
  const seen = { known: { how: 'document_seen' } };
  const single = await grace().post(reviewsOf(here.people.ada, record), approving(version, seen));
  expect(single.body).toMatchObject({ status: 422, errors: [{ pointer: '/known', code: 'no_document' }] });
  const many = await grace().post(`${towards(here, here.people.ada)}/reviews`, {
    reviews: [{ record, ...approving(version, seen) }],
  });
  expect(many.body).toMatchObject({ status: 422, errors: [{ pointer: '/reviews/0/known' }] });
  const ahead = { known: { how: 'looked_up', address: 'https://degrees.example/1', on: '2026-03-05' } };
  expect((await grace().post(reviewsOf(here.people.ada, record), approving(version, ahead))).body).toMatchObject({
    status: 422,
    errors: [{ pointer: '/known/on', code: 'date' }],
  });
  const lookedUp = { known: { how: 'looked_up', address: 'https://degrees.example/1', on: '2026-02-28' } };
  expect((await grace().post(reviewsOf(here.people.ada, record), approving(version, lookedUp))).status).toBe(201);
});

test('what can be only once opens the first; after it is withdrawn it can be logged again, and then not come back', async () => {
  const first = await log(ada(), 'bachelors-degree', { when: day });
  const second = await ada().post('/me/milestones', logging('bachelors-degree', { when: day }));
  expect(second.body).toMatchObject({ status: 409, code: 'exists', existing: first });
  const stated = await ada().post('/me/statements', {
    items: [{ ...statement('mcat-score') }, { ...statement('bachelors-degree') }],
  });
  expect(stated.body).toMatchObject({ status: 409, existing: first });
  expect(await here.rows(`select from record where milestone = 'mcat-score'`)).toHaveLength(0);
  await ada().delete(`/me/milestones/${first}`);
  await log(ada(), 'bachelors-degree', { when: day });
  expect((await ada().post(`/me/milestones/${first}/restoration`)).body).toMatchObject({ status: 409, code: 'exists' });
});

const statement = (milestone: string) => ({ milestone, when: day, note: '', links: [], files: [] });

test('evidence taken back stops what rests on it from counting, and can be opened by nobody', async () => {
  const file = await upload(ada(), 'licence.txt', Buffer.from('Licence 4711'));
  const record = await log(ada(), 'hipaa-training', { files: [file], submitTo: here.program });
  const { versions, submissions } = await own(ada(), record);
  await grace().post(
    reviewsOf(here.people.ada, record),
    approving(versions[0]!.id, { known: { how: 'document_seen' } }),
  );
  const [{ sha256 }] = (await here.rows<{ sha256: string }>('select sha256 from evidence where id = $1', file)) as [
    { sha256: string },
  ];
  const opened = `${towards(here, here.people.ada)}/submissions/${submissions[0]!.id}/files/${sha256}`;
  expect(await grace().get(opened)).toMatchObject({
    status: 200,
    headers: { 'content-disposition': expect.stringContaining('attachment'), 'x-content-type-options': 'nosniff' },
  });

  const license = async () => (await rowsOfProgress()).find(({ step }) => step === 8)!.verified;
  expect(await license()).toBeGreaterThan(0);
  expect((await ada().delete(`/me/evidence/${file}`)).status).toBe(204);
  expect(await own(ada(), record)).toMatchObject({ state: 'logged', verifiedVersion: null });
  expect(await license()).toBe(0);
  for (const [who, path] of [
    ['grace', opened],
    ['ada', `/me/evidence/${file}/file`],
  ] as const)
    expect((await here.as(who).get(path)).status).toBe(404);
  expect((await ada().delete(`/me/evidence/${file}`)).body).toMatchObject({ status: 409, code: 'taken_back' });
});

const rowsOfProgress = async () =>
  here.rows<{ step: number; verified: number }>(
    'select step, verified from enrollment_progress where person_id = $1 order by step',
    here.people.ada,
  );

test('a change says which revision it saw: 428 without, 412 with both texts when stale', async () => {
  const record = await log(ada(), 'peer-contribution');
  const { milestone: _, renews: __, ...change } = logging('', { note: 'Second.' });
  const path = `/me/milestones/${record}/versions`;
  expect((await ada().get(`/me/milestones/${record}`)).headers['etag']).toBe('"1"');
  expect((await ada().post(path, change)).body).toMatchObject({ status: 428, code: 'if_match_required' });
  expect((await ada().post(path, change, { 'if-match': 'yesterday' })).status).toBe(422);
  expect((await ada().post(path, change, { 'if-match': '"1"' })).status).toBe(201);
  const stale = await ada().post(path, { ...change, note: 'Another second.' }, { 'if-match': '"1"' });
  expect(stale.body).toMatchObject({ status: 412, code: 'stale', current: { note: 'Second.', when } });
});

test('while a change to what is verified waits, the approved version counts; returned, it still does', async () => {
  const record = await log(ada(), 'mentor-paired', { submitTo: here.program });
  const first = (await own(ada(), record)).versions[0]!.id;
  await grace().post(reviewsOf(here.people.ada, record), approving(first));
  here.clock.forward(60_000);
  const { milestone: _, renews: __, ...change } = logging('', { note: 'With the right year.', submitTo: here.program });
  const { revision } = await own(ada(), record);
  await ada().post(`/me/milestones/${record}/versions`, change, { 'if-match': `"${revision}"` });
  const waiting = await own(ada(), record);
  expect(waiting).toMatchObject({ state: 'submitted', verifiedVersion: first });
  await grace().post(reviewsOf(here.people.ada, record), returning(waiting.versions[0]!.id));
  expect(await own(ada(), record)).toMatchObject({ state: 'returned', verifiedVersion: first });
});

test('a draft is saved over the revision that was read, discarded, brought back, and ends when it is logged', async () => {
  const begun = await ada().post<{ id: string }>('/me/drafts', { ...emptyDraft, note: 'one' });
  const path = `/me/drafts/${begun.body.id}`;
  expect((await ada().put(path, { ...emptyDraft, note: 'two' })).status).toBe(428);
  expect(await ada().put(path, { ...emptyDraft, note: 'two' }, { 'if-match': '"1"' })).toMatchObject({
    status: 200,
    headers: { etag: '"2"' },
  });
  expect((await ada().put(path, { ...emptyDraft, note: 'three' }, { 'if-match': '"1"' })).body).toMatchObject({
    status: 412,
    current: { revision: 2, content: { note: 'two' } },
  });
  expect((await ada().delete(path)).status).toBe(204);
  expect((await ada().get('/me/journey')).body['drafts']).toEqual([]);
  expect((await ada().post(`${path}/restoration`)).status).toBe(201);
  expect((await ada().get('/me/journey')).body['drafts']).toMatchObject([{ id: begun.body.id }]);
  await log(ada(), 'peer-contribution', { draft: begun.body.id });
  expect((await ada().put(path, emptyDraft, { 'if-match': '"2"' })).body).toMatchObject({
    status: 409,
    code: 'logged',
  });
  expect((await here.as('lin').get(path)).status).toBe(404);
});

test('the same file again is the same evidence, and several records may name it', async () => {
  const bytes = Buffer.from('Minutes of the meeting');
  const file = await upload(ada(), 'minutes.txt', bytes);
  expect((await send(ada(), 'again.txt', bytes)).body['id']).toBe(file);
  await log(ada(), 'mentor-meetings', { files: [file] });
  await log(ada(), 'mentor-meetings', { files: [file] });
  const { evidence } = (await ada().get<{ evidence: { id: string; records: number }[] }>('/me/evidence')).body;
  expect(evidence.find(({ id }) => id === file)!.records).toBe(2);
  const stolen = await here.as('lin').post('/me/milestones', logging('mentor-meetings', { files: [file] }));
  expect(stolen.body).toMatchObject({ status: 422, errors: [{ pointer: '/files/0' }] });
});
