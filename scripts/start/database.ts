import { readFileSync } from 'node:fs';
import pg from 'pg';
import { startPostgres } from '../embedded-postgres.ts';
import { inRoot } from '../root.ts';
import { say, Stop } from '../say.ts';

export interface OpenDatabase {
  ownerUrl: string;
  appUrl: string;
  stop(): Promise<void>;
}

/** A server of one's own when the environment names one, else the packaged PostgreSQL with its data in `.data`. */
export const openDatabase = async ({ DATABASE_URL, OWNER_DATABASE_URL }: NodeJS.ProcessEnv): Promise<OpenDatabase> => {
  if (!DATABASE_URL && !OWNER_DATABASE_URL) {
    say('Starting PostgreSQL ...');
    return startPostgres(inRoot('.data/postgres'));
  }
  if (!DATABASE_URL) throw new Stop('OWNER_DATABASE_URL needs DATABASE_URL beside it: the login the server runs with.');
  if (!OWNER_DATABASE_URL) throw new Stop('DATABASE_URL needs OWNER_DATABASE_URL beside it: the login that migrates.');
  await makeRoles(OWNER_DATABASE_URL);
  return { ownerUrl: OWNER_DATABASE_URL, appUrl: DATABASE_URL, stop: async () => undefined };
};

/** Makes the roles of a server of one's own where they are missing. */
export const makeRoles = (ownerUrl: string): Promise<unknown> => {
  const roles = readFileSync(inRoot('migrations/roles.sql'), 'utf8');
  return withClient('OWNER_DATABASE_URL', ownerUrl, (client) => client.query(roles));
};

/** One connection for a moment; what is wrong with the address or the login is said in one sentence. */
export const withClient = async <Result>(
  name: string,
  url: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(client);
  } catch (error) {
    throw error instanceof Stop ? error : new Stop(reason(name, error as Error & { code?: string }), { cause: error });
  } finally {
    await client.end().catch(() => undefined);
  }
};

const reason = (name: string, { code, message }: Error & { code?: string }) => {
  if (code === '28P01' || code === '28000') return `The database refuses the login of ${name}.`;
  if (code === '3D000') return `The database that ${name} names does not exist.`;
  if (code === '42501')
    return `The login of ${name} may not make the roles: run migrations/roles.sql once as an administrator.`;
  if (code && /^[0-9A-Z]{5}$/.test(code) && !code.startsWith('57'))
    return `The database answers ${name} with: ${message}.`;
  return `The database cannot be reached: check ${name} and that PostgreSQL runs.`;
};
