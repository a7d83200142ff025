import { createHash, randomBytes, randomUUID } from 'node:crypto';
import * as z from 'zod';
import { buildParts } from './build/parts.ts';
import { run, Stop } from './say.ts';
import { withClient } from './start/database.ts';
import { migrateDatabase } from './start/migrate.ts';
import { reachDatabase } from './start/reach.ts';
import { readSettings } from './start/settings.ts';

const MINUTES = 30;
const [email, name] = process.argv.slice(2);

await run(async () => {
  const address = z.email().safeParse(email?.toLowerCase());
  if (!address.success || !name)
    throw new Stop('Write: npm run admin:invite -- <e-mail> <program>, the program by its name or id.');
  await buildParts();
  const { PUBLIC_URL } = await readSettings(process.env);
  const database = await reachDatabase();
  try {
    await migrateDatabase(database.ownerUrl);
    const token = await invite(database.ownerUrl, address.data, name);
    console.log(
      `\n  ${address.data} becomes an admin of ${name} here, once and within ${MINUTES} minutes:\n\n  ${PUBLIC_URL}/invitations/${token}\n`,
    );
  } finally {
    await database.stop();
  }
});

/** Only who holds the owner's login can do this: no admin is needed to make the first one of a program. */
function invite(ownerUrl: string, address: string, program: string): Promise<string> {
  return withClient('OWNER_DATABASE_URL', ownerUrl, async (client) => {
    const found = await client.query<{ id: string; name: string }>(
      'select id, name from program where name = $1 or id::text = $1',
      [program],
    );
    if (found.rowCount !== 1) {
      const all = await client.query<{ name: string }>('select name from program order by name');
      const names = all.rows.map((row) => `"${row.name}"`).join(', ') || 'none yet';
      throw new Stop(
        `There is ${found.rowCount ? 'more than one' : 'no'} program "${program}". Programs here: ${names}.`,
      );
    }
    const token = randomBytes(32).toString('base64url');
    const now = new Date();
    await client.query(
      `insert into invitation (program_id, id, email, role, token_hash, created_at, expires_at) values ($1, $2, $3, 'admin', $4, $5, $6)`,
      [
        found.rows[0]!.id,
        randomUUID(),
        address,
        createHash('sha256').update(token).digest(),
        now,
        new Date(now.getTime() + MINUTES * 60_000),
      ],
    );
    return token;
  });
}
