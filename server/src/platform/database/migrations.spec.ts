import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DataSource } from 'typeorm';
import { testDatabase, type TestDatabase } from '../../testing/test-database.js';
import { ownerDataSource } from './data-source.js';
import { migrate, sqlMigrations } from './migrations.js';

let database: TestDatabase;
let owner: DataSource;
beforeAll(async () => {
  database = await testDatabase();
  owner = await ownerDataSource(database.ownerUrl).initialize();
});
afterAll(async () => {
  await owner.destroy();
  await database.drop();
});

const tables = async () =>
  (await owner.query("select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'"))
    .length;

test('a migrated database has nothing to do', async () => {
  expect(await migrate(owner)).toEqual([]);
});

test('every migration can be taken back, and run again', async () => {
  const before = await tables();
  for (const _ of owner.migrations) await owner.undoLastMigration({ transaction: 'all' });
  expect(await tables()).toBe(1);
  expect(await migrate(owner)).toHaveLength(owner.migrations.length);
  expect(await tables()).toBe(before);
});

test('a database that a newer version has migrated is refused in one sentence', async () => {
  await owner.query(`insert into migration (timestamp, name) values (9999, 'from-tomorrow0000000009999')`);
  await expect(migrate(owner)).rejects.toThrow('The database is newer than this code');
  await owner.query('delete from migration where timestamp = 9999');
});

test('a file without its two halves is refused', () => {
  const folder = mkdtempSync(join(tmpdir(), 'migrations-'));
  writeFileSync(join(folder, '0001-half.sql'), '-- up\nselect 1;\n');
  expect(() => sqlMigrations(pathToFileURL(`${folder}/`))).toThrow('0001-half.sql');
});
