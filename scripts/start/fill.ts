import { built } from '../root.ts';
import { say } from '../say.ts';
import { withClient, type OpenDatabase } from './database.ts';
import { migrateDatabase } from './migrate.ts';

/** Somebody of the demo, as `npm start` introduces them. */
export interface Cast {
  name: string;
  email: string;
  password: string;
  /** What one sees as this person. */
  who: string;
}

interface Demo {
  cast: Cast[];
  seedDemo(options: {
    databaseUrl: string;
    ownerDatabaseUrl: string;
    filesDir: string;
    say(line: string): void;
  }): Promise<void>;
}

const MARK = 'The demo program is being made.';

/** Fills a database that knows nobody with the demo program. One that was interrupted half-way is made anew. */
export const fillEmpty = async ({ appUrl, ownerUrl }: OpenDatabase, filesDir: string): Promise<void> => {
  if ((await commentOf(ownerUrl)) === MARK) {
    await withClient('OWNER_DATABASE_URL', ownerUrl, (client) =>
      client.query('drop schema public cascade; create schema public'),
    );
    await migrateDatabase(ownerUrl);
  }
  if (await knowsSomebody(ownerUrl)) return;
  const { seedDemo } = (await import(built('seed/demo.js'))) as Demo;
  say('Making the demo program ...');
  await comment(ownerUrl, `'${MARK}'`);
  await seedDemo({ databaseUrl: appUrl, ownerDatabaseUrl: ownerUrl, filesDir, say });
  await comment(ownerUrl, 'null');
};

/** Whom to sign in as; nobody when the data is not the demo's. */
export const castOf = async (ownerUrl: string): Promise<Cast[]> => {
  const { cast } = (await import(built('seed/demo.js'))) as Demo;
  return withClient('OWNER_DATABASE_URL', ownerUrl, async (client) => {
    const { rows } = await client.query<{ address: string }>('select address from email where address = any ($1)', [
      cast.map(({ email }) => email),
    ]);
    return cast.filter(({ email }) => rows.some(({ address }) => address === email));
  });
};

export const knowsSomebody = (ownerUrl: string): Promise<boolean> =>
  withClient(
    'OWNER_DATABASE_URL',
    ownerUrl,
    async (client) => (await client.query('select from person limit 1')).rowCount === 1,
  );

const comment = (ownerUrl: string, text: string) =>
  withClient('OWNER_DATABASE_URL', ownerUrl, (client) => client.query(`comment on table person is ${text}`));

const commentOf = (ownerUrl: string) =>
  withClient(
    'OWNER_DATABASE_URL',
    ownerUrl,
    async (client) =>
      (await client.query("select obj_description('person'::regclass) as text")).rows[0].text as string | null,
  );
