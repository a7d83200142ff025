import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { testDatabase, type TestDatabase } from '../../testing/test-database.js';
import { appDataSource } from './data-source.js';

let database: TestDatabase;
let source: DataSource;
beforeAll(async () => {
  database = await testDatabase();
  source = await new DataSource(appDataSource(database.appUrl, [])).initialize();
});
afterAll(async () => {
  await source.destroy();
  await database.drop();
});

const pool = () => (source.driver as unknown as { master: pg.Pool }).master;

test('statements issued together are answered together, each with its own answer', async () => {
  const client = await pool().connect();
  const answers = await Promise.allSettled([
    client.query('begin'),
    client.query('set local role cmio_self'),
    client.query({ name: 'who', text: 'select current_user as who' }),
    client.query({ name: 'broken', text: 'select 1 / $1::int', values: [0] }),
    client.query({ name: 'after', text: 'select $1::int', values: [1] }),
    client.query('rollback'),
  ]);
  client.release();
  expect(answers.map((answer) => answer.status)).toEqual([
    'fulfilled',
    'fulfilled',
    'fulfilled',
    'rejected',
    'rejected',
    'fulfilled',
  ]);
  expect(answers[2]).toMatchObject({ value: { rows: [{ who: 'cmio_self' }] } });
});

test('a civil date stays the text it is', async () => {
  expect(await source.query("select date '2024-03-10' as day")).toEqual([{ day: '2024-03-10' }]);
});

test('connections that PostgreSQL cuts, idle or in use, end no process and are replaced', async () => {
  const held = await pool().connect();
  const superuser = new pg.Client({ connectionString: database.superuserUrl });
  await superuser.connect();
  await superuser.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'cmio-pathway'",
  );
  await superuser.end();
  await expect(held.query('select 1')).rejects.toThrow();
  held.release(true);
  expect(await source.query('select 1 as one')).toEqual([{ one: 1 }]);
});
