import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { approving, log, own, returning, towards } from './acts.js';
import { expecting } from './client.js';
import { type World, world } from './world.js';

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here.close());

const DAY = 86_400_000;
const adas = () => towards(here, here.people.ada);

test('who opened her record is noted once a day, and she reads it', async () => {
  for (const who of ['grace', 'grace', 'otto'] as const) await expecting(200, here.as(who).get(`${adas()}/journey`));
  expect((await here.as('lin').get(`${adas()}/journey`)).status).toBe(404);
  here.clock.forward(DAY);
  await expecting(200, here.as('grace').get(`${adas()}/journey`));
  const { accesses } = await expecting<{ accesses: { by: { name: string }; capacity: string; day: string }[] }>(
    200,
    here.as('ada').get('/me/accesses'),
  );
  expect(accesses.map(({ by, capacity, day }) => `${day} ${by.name} ${capacity}`).sort()).toEqual([
    '2026-03-02 Grace mentor',
    '2026-03-02 Otto admin',
    '2026-03-03 Grace mentor',
  ]);
});

test('a refusal is kept, though everything else of it was rolled back', async () => {
  await here.as('lin').get(`${adas()}/journey`);
  await here.as('otto').post(`${adas()}/notes`, { step: 7, milestone: null, text: 'x' });
  const refusals = await here.rows<{ actor_id: string; changed: { code: string }; subject: string }>(
    `select actor_id, changed, subject from audit where verb = 'refuse' and person_id = $1 order by id desc limit 2`,
    here.people.ada,
  );
  expect(refusals).toMatchObject([
    {
      actor_id: here.people.otto,
      changed: { code: 'wrong_capacity' },
      subject: 'POST /api/programs/:program/people/:person/notes',
    },
    { actor_id: here.people.lin, changed: { code: 'not_found' } },
  ]);
});

test('the log says who did what in which capacity, and holds no word that anybody wrote', async () => {
  const [said, asked] = ['a word of Ada', 'a word of Grace'];
  const record = await log(here.as('ada'), 'mentor-meetings', { note: said, submitTo: here.program });
  const { versions } = await own(here.as('ada'), record);
  await expecting(
    201,
    here.as('grace').post(`${adas()}/milestones/${record}/reviews`, returning(versions[0]!.id, asked)),
  );
  await expecting(201, here.as('grace').post(`${adas()}/notes`, { step: 7, milestone: null, text: asked }));
  const rows = await here.rows<{ subject: string; verb: string; actor_id: string; capacity: string }>(
    'select * from audit where person_id = $1 order by id',
    here.people.ada,
  );
  expect(rows).toContainEqual(
    expect.objectContaining({
      subject: 'review',
      verb: 'insert',
      actor_id: here.people.grace,
      capacity: 'mentor',
      program_id: here.program,
    }),
  );
  expect(rows).toContainEqual(
    expect.objectContaining({ subject: 'record', verb: 'insert', actor_id: here.people.ada, capacity: 'self' }),
  );
  for (const word of [said, asked]) expect(JSON.stringify(rows)).not.toContain(word);
  await expect(here.rows('select pg_typeof(txid)::text as type from audit limit 1')).resolves.toEqual([
    { type: 'xid8' },
  ]);
});

test('whoever holds the open request sees the person until it is decided, and nobody does who no longer works here', async () => {
  const record = await log(here.as('ada'), 'mentor-meetings', { submitTo: here.program });
  await here.rows('update review_request set reviewer_id = $1 where record_id = $2', here.people.emil, record);
  const { versions } = await own(here.as('ada'), record);
  const emil = here.as('emil');
  await expecting(200, emil.get(`${adas()}/milestones/${record}`));
  await expecting(201, emil.post(`${adas()}/milestones/${record}/reviews`, approving(versions[0]!.id)));
  expect((await emil.get(`${adas()}/milestones/${record}`)).status).toBe(404);

  await here.rows(`update membership set valid = '[2025-01-10,2026-03-01)' where person_id = $1`, here.people.grace);
  for (const path of [`${adas()}/journey`, `/programs/${here.program}/mentees`, `/programs/${here.program}/reviews`])
    expect([path, (await here.as('grace').get(path)).status]).toEqual([path, 404]);
});

test('a program that somebody left sees them no more, and keeps what was submitted to it', async () => {
  await here.rows('update enrollment set ended_at = $2 where person_id = $1', here.people.ada, here.clock.now());
  expect((await here.as('otto').get(`${adas()}/journey`)).status).toBe(404);
  expect(
    await here.rows('select from submission where person_id = $1 and program_id = $2', here.people.ada, here.program),
  ).not.toHaveLength(0);
  const refused = await here
    .as('ada')
    .post('/me/submissions', { program: here.program, records: [await log(here.as('ada'), 'peer-contribution')] });
  expect(refused.body).toMatchObject({ status: 422, errors: [{ pointer: '/program', code: 'not_enrolled' }] });
});
