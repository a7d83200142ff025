import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { rebuildProgress } from '../rebuild-progress.js';
import { approving, log, logging, own, towards } from './acts.js';
import { expecting } from './client.js';
import { type World, world } from './world.js';

let here: World;
beforeAll(async () => {
  here = await world();
  // Whoever is enrolled has rows of progress from the first day; the cast came in without a route.
  await rebuildProgress(here.database.ownerUrl);
});
afterAll(() => here.close());

const ada = () => here.as('ada');
const count = async (table: string) => (await here.rows<{ count: string }>(`select count(*) from ${table}`))[0]!.count;
const progress = () => here.rows('select * from enrollment_progress order by person_id, program_id, step');
const { milestone: _, renews: __, ...version } = logging('');

test('of two clients that change one record, one wins and the other reads what won', async () => {
  const record = await log(ada(), 'peer-contribution');
  const write = (note: string) =>
    here
      .as('ada')
      .post<{ code: string; current: { note: string } }>(
        `/me/milestones/${record}/versions`,
        { ...version, note },
        { 'if-match': '"1"' },
      );
  const answers = await Promise.all([write('from the desk'), write('from the phone')]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 412]);
  const { versions } = await own(ada(), record);
  expect(versions).toHaveLength(2);
  const lost = answers.find(({ status }) => status === 412)!.body;
  expect(versions[0]).toMatchObject({ content: { note: lost.current.note } });
});

test('eight records of one person approved at once lose nothing, and the projection equals a rebuild', async () => {
  const milestones = [
    'peer-contribution',
    'mentor-meetings',
    'mentor-paired',
    'hipaa-training',
    'intro-informatics-course',
    'analytics-course',
    'legal-ethics-course',
    'training-delivered',
  ];
  const waiting = [];
  for (const milestone of milestones) {
    const record = await log(ada(), milestone, { submitTo: here.program });
    waiting.push({ record, version: (await own(ada(), record)).versions[0]!.id });
  }
  const [{ revision }] = (await here.rows<{ revision: number }>(
    'select revision from portfolio where person_id = $1',
    here.people.ada,
  )) as [{ revision: number }];
  const grace = here.as('grace');
  const answers = await Promise.all(
    waiting.map(({ record, version }) =>
      grace.post(`${towards(here, here.people.ada)}/milestones/${record}/reviews`, approving(version)),
    ),
  );
  expect(answers.map(({ status }) => status)).toEqual(milestones.map(() => 201));
  expect(await here.rows('select revision from portfolio where person_id = $1', here.people.ada)).toEqual([
    { revision: revision + 8 },
  ]);
  for (const { record } of waiting) expect((await own(ada(), record)).state).toBe('verified');

  const projected = await progress();
  expect(projected.length).toBeGreaterThan(0);
  await here.rows('update enrollment_progress set verified = 12, is_current = not is_current');
  expect(await rebuildProgress(here.database.ownerUrl)).toBeGreaterThan(0);
  expect(await progress()).toEqual(projected);
});

test('two decisions on one request at once: one counts', async () => {
  const record = await log(ada(), 'mentor-meetings', { submitTo: here.program });
  const seen = (await own(ada(), record)).versions[0]!.id;
  const path = `${towards(here, here.people.ada)}/milestones/${record}/reviews`;
  const answers = await Promise.all([1, 2, 3].map(() => here.as('grace').post(path, approving(seen))));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  expect((await own(ada(), record)).reviews).toHaveLength(1);
});

test('fifty submits with one Idempotency-Key make one record and answer the same; another body under it is refused', async () => {
  const before = Number(await count('record'));
  const body = logging('outcome-project', {
    when: { from: '2023', until: '2024', ongoing: false },
    submitTo: here.program,
  });
  const keyed = { 'idempotency-key': 'one-press-of-the-button' };
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => ada().post<{ id: string }>('/me/milestones', body, keyed)),
  );
  expect(new Set(answers.map(({ status, body: { id } }) => `${status} ${id}`)).size).toBe(1);
  expect(answers[0]!.status).toBe(201);
  expect(Number(await count('record'))).toBe(before + 1);
  expect(await here.rows('select from review_request where record_id = $1', answers[0]!.body.id)).toHaveLength(1);

  expect((await ada().post('/me/milestones', { ...body, note: 'other' }, keyed)).body).toMatchObject({
    status: 409,
    code: 'idempotency_key_reused',
  });
  expect((await ada().post('/me/drafts', body, { 'idempotency-key': 'short' })).status).toBe(422);
  const lins = await expecting<{ id: string }>(201, here.as('lin').post('/me/milestones', body, keyed));
  expect(lins.id).not.toBe(answers[0]!.body.id);
});

test('what was refused under an Idempotency-Key can be sent again under it, put right', async () => {
  const keyed = { 'idempotency-key': 'refused-at-first' };
  const body = logging('mentor-meetings', { note: 'x', submitTo: here.foreign.program });
  expect((await ada().post('/me/milestones', body, keyed)).status).toBe(422);
  expect((await ada().post('/me/milestones', { ...body, submitTo: null }, keyed)).status).toBe(201);
});
