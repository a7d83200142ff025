import { readFileSync } from 'node:fs';
import pg from 'pg';
import type { Logins } from './data.ts';

const DATABASE = 'cmio_pathway';
const roles = readFileSync(new URL('../../migrations/roles.sql', import.meta.url), 'utf8');

/** The address of the packaged PostgreSQL for one of its logins. */
export const loginUrl = (port: number, login: string, password: string, database = DATABASE): string =>
  `postgres://${login}:${password}@127.0.0.1:${port}/${database}`;

/** Makes the owner, the database and the app's login and roles where they are missing. */
export const prepareDatabase = async (port: number, logins: Logins) => {
  const superuserUrl = loginUrl(port, 'postgres', logins.superuser, 'postgres');
  const ownerUrl = loginUrl(port, 'cmio_owner', logins.owner);
  await as(superuserUrl, async (client) => {
    const { rows } = await client.query(
      `select exists (select from pg_roles where rolname = 'cmio_owner') as owner, exists (select from pg_database where datname = '${DATABASE}') as database`,
    );
    if (!rows[0].owner) await client.query(`create role cmio_owner login createrole password '${logins.owner}'`);
    if (!rows[0].database) await client.query(`create database ${DATABASE} owner cmio_owner`);
  });
  await as(ownerUrl, async (client) => {
    await client.query(roles);
    await client.query(`alter role cmio_app password '${logins.app}'`);
  });
  return { superuserUrl, ownerUrl, appUrl: loginUrl(port, 'cmio_app', logins.app) };
};

const as = async (url: string, work: (client: pg.Client) => Promise<void>) => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
};
