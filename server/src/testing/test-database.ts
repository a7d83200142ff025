import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { ownerDataSource } from '../platform/database/data-source.js';
import { migrate } from '../platform/database/migrations.js';

export interface TestDatabase {
  ownerUrl: string;
  appUrl: string;
  /** For faults only: cutting connections, making it unreachable. */
  superuserUrl: string;
  drop(): Promise<void>;
}

const TEMPLATE = 'migrated';
const LOCK = 20_261_123;

const servers = () => JSON.parse(process.env['SPEC_DATABASES']!) as Omit<TestDatabase, 'drop'>;

const inDatabase = (url: string, name: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href;

/** A migrated database of one's own, copied from a template that the first spec to ask has made. */
export const testDatabase = (): Promise<TestDatabase> => databaseFrom(TEMPLATE, fillTemplate);

/** The same from another template, for specs that share a costly filling such as the demo. */
export const databaseFrom = async (
  template: string,
  fill: (ownerUrl: string) => Promise<void>,
): Promise<TestDatabase> => {
  const { superuserUrl, ownerUrl, appUrl } = servers();
  const name = `spec_${randomUUID().replaceAll('-', '')}`;
  await asSuperuser(async (client) => {
    await client.query(`select pg_advisory_lock(${LOCK})`);
    const { rowCount } = await client.query('select from pg_database where datname = $1 and datistemplate', [template]);
    if (!rowCount) {
      await client.query(`drop database if exists ${template} with (force)`);
      await client.query(`create database ${template} owner cmio_owner`);
      await fill(inDatabase(ownerUrl, template));
      await client.query(`alter database ${template} is_template true`);
    }
    await client.query(`create database ${name} owner cmio_owner template ${template}`);
  });
  return {
    ownerUrl: inDatabase(ownerUrl, name),
    appUrl: inDatabase(appUrl, name),
    superuserUrl: inDatabase(superuserUrl, name),
    drop: () => asSuperuser(async (client) => void (await client.query(`drop database ${name} with (force)`))),
  };
};

const fillTemplate = async (url: string) => {
  const owner = await ownerDataSource(url).initialize();
  try {
    await migrate(owner);
  } finally {
    await owner.destroy();
  }
};

const asSuperuser = async (work: (client: pg.Client) => Promise<void>) => {
  const client = new pg.Client({ connectionString: servers().superuserUrl });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
};
