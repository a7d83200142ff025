import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { testDatabase, type TestDatabase } from './test-database.js';

let one: TestDatabase;
let other: TestDatabase;
beforeAll(async () => {
  [one, other] = await Promise.all([testDatabase(), testDatabase()]);
});
afterAll(() => Promise.all([one.drop(), other.drop()]));

const ask = async <Row extends object>(url: string, text: string) => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
};

test('each copy is migrated and its own', async () => {
  await ask(
    one.ownerUrl,
    `insert into person (id, display_name, salt, created_at) values ('019a0000-0000-7000-8000-000000000001', 'Ada', '\\x00', '2026-01-01')`,
  );
  expect(await ask(one.ownerUrl, 'select display_name from person')).toEqual([{ display_name: 'Ada' }]);
  expect(await ask(other.ownerUrl, 'select display_name from person')).toEqual([]);
});

test('the app may touch nothing before it takes a role', async () => {
  await expect(ask(one.appUrl, 'select * from person')).rejects.toThrow('permission denied');
});
