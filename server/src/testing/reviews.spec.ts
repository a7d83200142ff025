import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { approving, log, logging, own, returning, towards, when } from './acts.js';
import { expecting } from './client.js';
import { type World, world } from './world.js';

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here.close());

const grace = () => here.as('grace');
const ada = () => here.as('ada');
const reviewsOf = (record: string) => `${towards(here, here.people.ada)}/milestones/${record}/reviews`;
const submitted = async (milestone: string, rest: Record<string, unknown> = {}) => {
  const record = await log(ada(), milestone, { submitTo: here.program, ...rest });
  return { record, version: (await own(ada(), record)).versions[0]!.id };
};

test('a record is logged, submitted, returned, corrected and approved; the same of it is read on both sides', async () => {
  const record = await log(ada(), 'lead-small-team', { when: { ...when, ongoing: true } });
  expect((await own(ada(), record)).state).toBe('logged');
  const asked = await ada().post('/me/submissions', { program: here.program, records: [record] });
  expect(asked).toMatchObject({ status: 201, body: { records: 1 } });

  const seen = await grace().get<{ submissions: { version: string }[] }>(
    `${towards(here, here.people.ada)}/milestones/${record}`,
  );
  const first = seen.body.submissions[0]!.version;
  expect((await grace().post(reviewsOf(record), returning(first))).status).toBe(201);
  const returned = await own(ada(), record);
  expect(returned).toMatchObject({
    state: 'returned',
    reviews: [{ decision: 'returned', note: 'The date is missing.' }],
  });

  const {
    milestone: _,
    renews: __,
    ...version
  } = logging('', { note: 'With the date.', when: { ...when, ongoing: true }, submitTo: here.program });
  const corrected = await ada().post(`/me/milestones/${record}/versions`, version, {
    'if-match': `"${returned.revision}"`,
  });
  expect(corrected.status).toBe(201);
  const waiting = await own(ada(), record);
  expect(waiting).toMatchObject({ state: 'submitted', versions: [{ number: 2 }, { number: 1 }] });

  here.clock.forward(60_000);
  const stale = await grace().post(reviewsOf(record), approving(first));
  expect(stale).toMatchObject({
    status: 412,
    body: { code: 'stale', current: { version: waiting.versions[0]!.id, content: { note: 'With the date.' } } },
  });
  expect((await grace().post(reviewsOf(record), approving(waiting.versions[0]!.id))).status).toBe(201);
  expect(await own(ada(), record)).toMatchObject({
    state: 'verified',
    verifiedVersion: waiting.versions[0]!.id,
    reviews: [
      { decision: 'approved', by: { name: 'Grace', role: 'mentor', organisation: 'Northmoor Health' } },
      { decision: 'returned' },
    ],
  });
  expect((await grace().post(reviewsOf(record), approving(waiting.versions[0]!.id))).body).toMatchObject({
    status: 409,
    code: 'not_waiting',
  });
});

test('a decision is undone within 10 seconds and no later, by whoever made it alone', async () => {
  const { record, version } = await submitted('mentor-meetings');
  const since = (await ada().get('/me/journey')).body['records'] as { id: string; waiting: { since: string } }[];
  here.clock.forward(60_000);
  const decided = (await grace().post<{ id: string }>(reviewsOf(record), approving(version))).body.id;
  here.clock.forward(10_000);
  expect((await here.as('alan').delete(`${reviewsOf(record)}/${decided}`)).status).toBe(404);
  expect((await grace().delete(`${reviewsOf(record)}/${decided}`)).status).toBe(204);
  expect(await own(ada(), record)).toMatchObject({
    state: 'submitted',
    verifiedVersion: null,
    reviews: [{ decision: 'undone', amends: decided }, { decision: 'approved' }],
  });
  const now = (await ada().get('/me/journey')).body['records'] as typeof since;
  expect(now.find((one) => one.id === record)!.waiting).toEqual(since.find((one) => one.id === record)!.waiting);
  expect((await grace().delete(`${reviewsOf(record)}/${decided}`)).body).toMatchObject({
    status: 409,
    code: 'moved_on',
  });

  const again = (await grace().post<{ id: string }>(reviewsOf(record), approving(version))).body.id;
  here.clock.forward(10_001);
  expect((await grace().delete(`${reviewsOf(record)}/${again}`)).body).toMatchObject({ status: 409, code: 'too_late' });
  expect((await own(ada(), record)).state).toBe('verified');
});

test('an amendment is a new row with a reason on the same version; the last counts, and only the last can be amended', async () => {
  const { record, version } = await submitted('mentor-meetings');
  const first = (await grace().post<{ id: string }>(reviewsOf(record), approving(version))).body.id;
  here.clock.forward(3_600_000);
  const amendment = {
    decision: 'not_met',
    known: null,
    note: 'It was somebody else.',
    reason: 'I read the wrong letter.',
  };
  expect(
    (await grace().post(`${reviewsOf(record)}/${first}/amendment`, { ...amendment, reason: '' })).body,
  ).toMatchObject({ status: 422, errors: [{ pointer: '/reason' }] });
  const second = await grace().post<{ id: string }>(`${reviewsOf(record)}/${first}/amendment`, amendment);
  expect(second.status).toBe(201);
  expect(await own(ada(), record)).toMatchObject({
    state: 'not_met',
    verifiedVersion: null,
    reviews: [
      { id: second.body.id, decision: 'not_met', amends: first, reason: 'I read the wrong letter.', version },
      { id: first, decision: 'approved', version },
    ],
  });
  expect((await grace().post(`${reviewsOf(record)}/${first}/amendment`, amendment)).status).toBe(409);
});

test('a request is withdrawn while nobody has decided, and not after', async () => {
  const { record, version } = await submitted('mentor-meetings');
  expect((await ada().delete(`/me/milestones/${record}/submission`)).status).toBe(204);
  expect(await own(ada(), record)).toMatchObject({ state: 'logged', submissions: [{ closedAs: 'withdrawn' }] });
  expect((await grace().post(reviewsOf(record), approving(version))).status).toBe(409);
  await ada().post('/me/submissions', { program: here.program, records: [record] });
  await grace().post(reviewsOf(record), approving(version));
  expect((await ada().delete(`/me/milestones/${record}/submission`)).body).toMatchObject({
    status: 409,
    code: 'not_waiting',
  });
});

test('several go as one submission and are decided at once: all of them or none', async () => {
  const records = [await log(ada(), 'mentor-meetings'), await log(ada(), 'peer-contribution')];
  const stranger = '019a0000-0000-7000-8000-00000000dead';
  const before = await here.rows('select * from review_request');
  expect((await ada().post('/me/submissions', { program: here.program, records: [...records, stranger] })).status).toBe(
    404,
  );
  expect(await here.rows('select * from review_request')).toEqual(before);
  expect((await ada().post('/me/submissions', { program: here.foreign.program, records })).body).toMatchObject({
    status: 422,
    errors: [{ pointer: '/program' }],
  });

  expect(await ada().post('/me/submissions', { program: here.program, records })).toMatchObject({
    status: 201,
    body: { records: 2 },
  });
  const versions = await Promise.all(records.map(async (record) => (await own(ada(), record)).versions[0]!.id));
  const reviews = records.map((record, at) => ({ record, ...approving(versions[at]!) }));
  const all = `${towards(here, here.people.ada)}/reviews`;
  expect((await grace().post(all, { reviews: [reviews[0], { ...reviews[1], version: stranger }] })).status).toBe(412);
  expect((await own(ada(), records[0]!)).state).toBe('submitted');
  expect((await grace().post(all, { reviews: [reviews[0], { ...reviews[1], known: null }] })).body).toMatchObject({
    status: 422,
    errors: [{ pointer: '/reviews/1/known' }],
  });
  expect((await grace().post<{ ids: string[] }>(all, { reviews })).body.ids).toHaveLength(2);
  for (const record of records) expect((await own(ada(), record)).state).toBe('verified');
});

test('a mentor writes a note that needs no decision; its milestone is of its step', async () => {
  const notes = `${towards(here, here.people.ada)}/notes`;
  expect((await grace().post(notes, { step: 7, milestone: 'mentor-meetings', text: 'See you in May.' })).status).toBe(
    201,
  );
  expect((await ada().get('/me/journey')).body['notes']).toMatchObject([
    { text: 'See you in May.', by: 'Grace', program: 'Northmoor' },
  ]);
  expect((await grace().post(notes, { step: 2, milestone: 'mentor-meetings', text: 'x' })).body).toMatchObject({
    status: 422,
    errors: [{ pointer: '/milestone' }],
  });
});

test('as many as one request may hold are stated, submitted and decided at once', async () => {
  const lin = here.as('lin');
  await here
    .as('otto')
    .post(`${towards(here, here.people.lin)}/mentorships`, { mentor: here.people.grace, primary: true });
  const item = { milestone: 'mentor-meetings', when, note: 'x'.repeat(900), links: [], files: [] };
  const { ids } = await expecting<{ ids: string[] }>(201, lin.post('/me/statements', { items: Array(150).fill(item) }));
  await expecting(201, lin.post('/me/submissions', { program: here.program, records: ids }));
  const waiting = await here.rows<{ record: string; version: string }>(
    'select record_id as record, version_id as version from review_request where person_id = $1',
    here.people.lin,
  );
  const reviews = waiting.map(({ record, version }) => ({
    record,
    ...approving(version, { known: { how: 'looked_up', address: 'https://x.example', on: '2026-02-01' } }),
  }));
  expect(
    (await expecting<{ ids: string[] }>(201, grace().post(`${towards(here, here.people.lin)}/reviews`, { reviews })))
      .ids,
  ).toHaveLength(150);
});
