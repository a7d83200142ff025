import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { testDatabase, type TestDatabase } from './test-database.js';
import { unwalled, wall } from './wall-classes.js';

let database: TestDatabase;
let owner: pg.Client;
beforeAll(async () => {
  database = await testDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

const ask = async <Row extends object>(text: string, ...values: unknown[]) =>
  (await owner.query<Row>(text, values)).rows;

/** The wall as the catalogue of the database states it, in the form of `wall-classes.ts`. */
const standing = async () => {
  const tables = await ask<{ name: string; walled: boolean }>(
    `select relname as name, relrowsecurity as walled from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace`,
  );
  const policies = await ask<{ table: string; role: string; rows: string; check: string | null }>(`
    select tablename as "table", replace(r, 'cmio_', '') as role, qual as rows, with_check as check
    from pg_policies cross join lateral unnest(roles) as r where schemaname = 'public'`);
  const grants = await ask<{ table: string; role: string; verbs: string }>(`
    select c.relname as "table", replace(a.grantee::regrole::text, 'cmio_', '') as role, string_agg(a.privilege_type, ' ' order by a.privilege_type) as verbs
    from pg_class c cross join lateral aclexplode(c.relacl) a
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.grantee <> c.relowner group by 1, 2`);
  return { tables, policies, grants };
};

const plain = (rows: string) =>
  rows
    .replaceAll(/\( SELECT ((?:app_\w+|kept_back)\(\)) AS \w+\)(?:::uuid\[\])?/g, '$1')
    .replaceAll(/COALESCE\((\w+), (app_\w+\(\))\)/g, '$1 else $2')
    .replaceAll(/[()]/g, '')
    .replaceAll(/(app_\w+|kept_back)(?!\()/g, '$1()')
    .replaceAll(' ALL ', ' all ')
    .replaceAll(' AND ', ' and ')
    .trim();

test('every table is in one class, and none has rows without a wall', async () => {
  const { tables } = await standing();
  expect(
    tables
      .map((table) => table.name)
      .filter((name) => !unwalled.includes(name))
      .sort(),
  ).toEqual(Object.keys(wall).sort());
  expect(tables.filter((table) => !table.walled).map((table) => table.name)).toEqual(unwalled);
});

test('every table has the policies of its class: at most one a role, plain equalities and one short list, the same for reading and writing', async () => {
  const { policies } = await standing();
  const found = policies.map((policy) => `${policy.table} ${policy.role}: ${plain(policy.rows)}`).sort();
  const expected = Object.entries(wall)
    .flatMap(([table, roles]) => Object.entries(roles).map(([role, { rows }]) => `${table} ${role}: ${rows}`))
    .sort();
  expect(found).toEqual(expected);
  expect(policies.filter((policy) => policy.check !== null && policy.check !== policy.rows)).toEqual([]);
  expect(policies.filter((policy) => / or | in /i.test(policy.rows))).toEqual([]);
});

test('every role has the verbs of its class and no other; the login itself has none', async () => {
  const { grants } = await standing();
  const found = grants.map((grant) => `${grant.table} ${grant.role}: ${grant.verbs}`).sort();
  const expected = Object.entries(wall)
    .flatMap(([table, roles]) =>
      Object.entries(roles)
        .filter(([, { verbs }]) => verbs !== '')
        .map(([role, { verbs }]) => `${table} ${role}: ${verbs}`),
    )
    .sort();
  expect(found).toEqual(expected);
});

test('every function of the owner pins its search path and is granted by name', async () => {
  const loose = await ask(`
    select p.proname from pg_proc p
    where p.pronamespace = 'public'::regnamespace and p.prosecdef
      and (p.proconfig is null or not exists (select from unnest(p.proconfig) c where c like 'search_path=pg_catalog%'))`);
  expect(loose).toEqual([]);
  const open = await ask(`
    select p.proname from pg_proc p cross join lateral aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
    where p.pronamespace = 'public'::regnamespace and p.prosecdef and a.grantee = 0`);
  expect(open).toEqual([]);
});

test('the app logs in as nobody: no superuser, no way around the wall, nothing owned, nothing inherited', async () => {
  const [login] = await ask(`
    select r.rolsuper, r.rolbypassrls, r.rolinherit, r.rolcreaterole, r.rolcreatedb,
      exists (select from pg_class c where c.relowner = r.oid) as owns,
      exists (select from pg_auth_members m where m.member = r.oid and m.inherit_option) as inherits
    from pg_roles r where r.rolname = 'cmio_app'`);
  expect(login).toEqual({
    rolsuper: false,
    rolbypassrls: false,
    rolinherit: false,
    rolcreaterole: false,
    rolcreatedb: false,
    owns: false,
    inherits: false,
  });
});

test('a planted table without a class and a planted policy with an or are found', async () => {
  await owner.query('begin');
  await owner.query('create table planted (person_id uuid)');
  await owner.query(
    'create policy planted on record to cmio_program using (person_id = (select app_person()) or milestone is null)',
  );
  const { tables, policies } = await standing();
  await owner.query('rollback');
  expect(
    tables
      .filter((table) => !table.walled)
      .map((table) => table.name)
      .sort(),
  ).toEqual([...unwalled, 'planted'].sort());
  expect(policies.filter((policy) => / or /i.test(policy.rows)).map((policy) => policy.table)).toEqual(['record']);
});
