import { readFileSync, readdirSync } from 'node:fs';
import type { DataSource, MigrationInterface, QueryRunner } from 'typeorm';
import { installJobs } from '../jobs/install-jobs.js';
import { CannotStart } from '../say-and-exit.js';

/** Where the numbered SQL files are, seen from the sources and from the build alike. */
export const migrationsFolder = new URL('../../../../migrations/', import.meta.url);

/** Turns `NNNN-name.sql` files, each with an `-- up` and a `-- down` half, into TypeORM migrations. */
export const sqlMigrations = (folder: URL = migrationsFolder) =>
  readdirSync(folder)
    .filter((file) => /^\d{4}-.+\.sql$/.test(file))
    .sort()
    .map((file) => {
      const [number, title] = [file.slice(0, 4), file.slice(5, -4)];
      const [, up = '', down = ''] = readFileSync(new URL(file, folder), 'utf8').split(/^-- (?:up|down)$/m);
      if (!up || !down) throw new CannotStart(`The migration ${file} needs an "-- up" and a "-- down" half.`);
      return class implements MigrationInterface {
        // TypeORM wants the last 13 characters to be a number.
        name = `${title}${number.padStart(13, '0')}`;
        up = (runner: QueryRunner) => runner.query(up);
        down = (runner: QueryRunner) => runner.query(down);
      };
    });

/** Brings a database up to the code, all or nothing; refuses one that a newer version has migrated. */
export const migrate = async (owner: DataSource): Promise<string[]> => {
  const known = new Set(owner.migrations.map(({ name }) => name!));
  const done = (await owner.query("select to_regclass('public.migration') is not null as there"))[0].there
    ? ((await owner.query('select name from migration order by id')) as { name: string }[])
    : [];
  const unknown = done.find(({ name }) => !known.has(name));
  if (unknown)
    throw new CannotStart(
      `The database is newer than this code: it has the migration "${unknown.name}", which this version does not know.`,
    );
  const applied = await owner.runMigrations({ transaction: 'all' });
  await installJobs(owner);
  return applied.map(({ name }) => name);
};
