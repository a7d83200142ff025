import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { startPostgres } from '../scripts/embedded-postgres.ts';
import { makeDemo } from '../scripts/start/demo.ts';
import { withClient } from '../scripts/start/database.ts';
import { migrateDatabase } from '../scripts/start/migrate.ts';
import { readSettings } from '../scripts/start/settings.ts';
import { inDatabase } from './stage.ts';

/** Makes the two databases every journey starts from a copy of: the demo, and an empty one. */
export default async function makeTemplates(): Promise<() => Promise<void>> {
  const folder = join(tmpdir(), `cmio-pathway-journeys-${randomUUID()}`);
  const files = join(folder, 'demo-files');
  mkdirSync(files, { recursive: true });
  const postgres = await startPostgres(join(folder, 'postgres'), { fleeting: true });
  const stage = { superuserUrl: postgres.superuserUrl, ownerUrl: postgres.ownerUrl, appUrl: postgres.appUrl, folder };
  process.env['JOURNEYS'] = JSON.stringify(stage);

  for (const template of ['empty', 'demo']) {
    await withClient('postgres', stage.superuserUrl, (client) =>
      client.query(`create database ${template} owner cmio_owner`),
    );
    const ownerUrl = inDatabase(stage.ownerUrl, template);
    await migrateDatabase(ownerUrl);
    if (template === 'demo') {
      const config = await readSettings({ DATABASE_URL: inDatabase(stage.appUrl, template), FILES_DIR: files });
      await makeDemo(config, ownerUrl);
    }
    await withClient('postgres', stage.superuserUrl, (client) =>
      client.query(`alter database ${template} is_template true`),
    );
  }
  return async () => {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
