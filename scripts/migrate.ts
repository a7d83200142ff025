import { buildParts } from './build/parts.ts';
import { run, Stop } from './say.ts';
import { makeRoles } from './start/database.ts';
import { migrateDatabase } from './start/migrate.ts';

/** Makes the roles and migrates a server of one's own, before its app starts: the app never holds the owner's login. */
await run(async () => {
  const { OWNER_DATABASE_URL } = process.env;
  if (!OWNER_DATABASE_URL) throw new Stop('OWNER_DATABASE_URL is missing: the login that owns the database.');
  await buildParts();
  await makeRoles(OWNER_DATABASE_URL);
  await migrateDatabase(OWNER_DATABASE_URL);
});
