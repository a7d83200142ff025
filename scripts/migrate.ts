import { buildParts } from './build/parts.ts';
import { run, say, Stop } from './say.ts';
import { makeRoles } from './start/database.ts';
import { knowsSomebody } from './start/fill.ts';
import { migrateDatabase } from './start/migrate.ts';
import { readSettings } from './start/settings.ts';
import { makeSetupAddress } from './start/setup.ts';

/** Prepares a server of one's own before its app starts, because the running app never holds the owner's login. */
await run(async () => {
  const { OWNER_DATABASE_URL } = process.env;
  if (!OWNER_DATABASE_URL) throw new Stop('OWNER_DATABASE_URL is missing: the login that owns the database.');
  await buildParts();
  const { PUBLIC_URL } = await readSettings(process.env);
  await makeRoles(OWNER_DATABASE_URL);
  await migrateDatabase(OWNER_DATABASE_URL);
  if (await knowsSomebody(OWNER_DATABASE_URL)) return;
  say('Make the first account and program here, once and within 30 minutes:');
  say(await makeSetupAddress(OWNER_DATABASE_URL, PUBLIC_URL));
});
