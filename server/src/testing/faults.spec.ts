import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { log, logging } from './acts.js';
import { type World, world } from './world.js';

let here: World;
let name: string;
beforeAll(async () => {
  here = await world();
  name = new URL(here.database.appUrl).pathname.slice(1);
});
afterEach(() => comeBack());
afterAll(() => here.close());

/** Speaks to the server of the database from another database, past what is broken in this one. */
const outside = async (...statements: string[]) => {
  const client = new pg.Client({
    connectionString: Object.assign(new URL(here.database.superuserUrl), { pathname: '/postgres' }).href,
  });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
};
const refuseConnections = () => `alter database ${name} with allow_connections false`;
const cutApp = () =>
  `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}' and usename = 'cmio_app'`;
const goAway = () => outside(refuseConnections(), cutApp());
const comeBack = () => outside(`alter database ${name} with allow_connections true`);

/** Until the server has noticed that its connections are gone. */
const noticed = async () => {
  const pool = (here.app.get(DataSource).driver as unknown as { master: pg.Pool }).master;
  while (pool.totalCount > 0) await new Promise((resolve) => setTimeout(resolve, 10));
};

const readiness = async () => (await here.app.inject({ url: '/readyz' })).statusCode;

test('without the database every request is a 503 that says when to come again, and afterwards nothing needs a restart', async () => {
  const ada = here.as('ada');
  expect((await ada.get('/me/journey')).status).toBe(200);
  const before = (await here.rows('select from record')).length;
  await goAway();
  const answers = await Promise.all([
    ada.get('/me/journey'),
    ada.get('/session'),
    ada.post('/me/milestones', logging('mentor-meetings')),
    ada.post('/me/evidence/files', Buffer.from('x'), {
      'content-type': 'application/octet-stream',
      'x-file-name': 'x.txt',
    }),
    here.as().post('/session', { email: 'ada@spec.example', password: 'whatever it is' }),
  ]);
  for (const { status, headers, body } of answers)
    expect([status, headers['retry-after'], headers['content-type'], body['code']]).toEqual([
      503,
      '2',
      'application/problem+json; charset=utf-8',
      'unavailable',
    ]);
  expect(await readiness()).toBe(503);
  expect((await here.app.inject({ url: '/livez' })).statusCode).toBe(200);

  await comeBack();
  expect(await readiness()).toBe(200);
  expect((await ada.get('/me/journey')).status).toBe(200);
  await log(ada, 'mentor-meetings');
  expect((await here.rows('select from record')).length).toBe(before + 1);
});

test('a connection that is cut while nobody uses it costs nobody an answer', async () => {
  const ada = here.as('ada');
  await Promise.all(Array.from({ length: 8 }, () => ada.get('/me/journey')));
  await outside(cutApp());
  await noticed();
  const answers = await Promise.all(Array.from({ length: 8 }, () => ada.get('/me/journey')));
  expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
});

test('a write whose connection is cut halfway is a 503, and half of it is nowhere', async () => {
  const ada = here.as('ada');
  const locker = new pg.Client({ connectionString: here.database.superuserUrl });
  await locker.connect();
  await locker.query('begin');
  await locker.query('select from portfolio where person_id = $1 for update', [here.people.ada]);
  const before = await here.rows('select from record');
  const write = ada.post('/me/milestones', logging('mentor-meetings'));
  while ((await here.rows('select from pg_locks where not granted')).length === 0)
    await new Promise((resolve) => setTimeout(resolve, 10));
  await outside(cutApp());
  expect((await write).status).toBe(503);
  await locker.query('rollback');
  await locker.end();
  await noticed();
  expect(await here.rows('select from record')).toEqual(before);
  await log(ada, 'mentor-meetings');
});

test('who waits too long for somebody else who writes is told so and loses nothing', async () => {
  const locker = new pg.Client({ connectionString: here.database.superuserUrl });
  await locker.connect();
  await locker.query('begin');
  await locker.query('select from portfolio where person_id = $1 for update', [here.people.ada]);
  const answer = await here.as('ada').post('/me/milestones', logging('mentor-meetings'));
  await locker.query('rollback');
  await locker.end();
  expect(answer.body).toMatchObject({ status: 409, code: 'busy' });
});
