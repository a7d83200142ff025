import type { readConfig } from '../../server/dist/platform/config.js';
import { withClient } from './database.ts';
import { loadDemo, makeDemo } from './demo.ts';
import { migrateDatabase } from './migrate.ts';

const MARK = 'The demo program is being made.';

/** Fills a database that knows nobody with the demo program. One that was interrupted half-way is made anew. */
export const fillEmpty = async (ownerUrl: string, config: ReturnType<typeof readConfig>): Promise<void> => {
  if ((await commentOf(ownerUrl)) === MARK) {
    await asOwner(ownerUrl, 'drop schema public cascade; create schema public');
    await migrateDatabase(ownerUrl);
  }
  if (await knowsSomebody(ownerUrl)) return;
  await asOwner(ownerUrl, `comment on table person is '${MARK}'`);
  await makeDemo(config, ownerUrl);
  await asOwner(ownerUrl, 'comment on table person is null');
};

/** Whom to sign in as; nobody when the data is not the demo's. */
export const castOf = async (ownerUrl: string) => {
  const { cast } = await loadDemo();
  const { rows } = await asOwner(ownerUrl, 'select address from email where address = any ($1)', [
    cast.map(({ email }) => email),
  ]);
  return cast.filter(({ email }) => rows.some(({ address }) => address === email));
};

export const knowsSomebody = async (ownerUrl: string): Promise<boolean> =>
  (await asOwner(ownerUrl, 'select from person limit 1')).rowCount === 1;

const commentOf = async (ownerUrl: string) =>
  (await asOwner(ownerUrl, "select obj_description('person'::regclass) as text")).rows[0]?.['text'] as string | null;

const asOwner = (ownerUrl: string, text: string, values?: unknown[]) =>
  withClient('OWNER_DATABASE_URL', ownerUrl, (client) => client.query<Record<string, unknown>>(text, values));
