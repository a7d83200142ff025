import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedPostgres, startPostgres } from '../../../scripts/embedded-postgres.ts';

declare global {
  /** The cluster of this run of jest, for the one who stops it. */
  var specPostgres: EmbeddedPostgres | undefined;
}

/** One PostgreSQL per run of the specs, away from anybody's data. */
export default async (): Promise<void> => {
  const postgres = await startPostgres(join(tmpdir(), `cmio-pathway-specs-${randomUUID()}`), { fleeting: true });
  globalThis.specPostgres = postgres;
  const { superuserUrl, ownerUrl, appUrl } = postgres;
  process.env['SPEC_DATABASES'] = JSON.stringify({ superuserUrl, ownerUrl, appUrl } satisfies Omit<
    EmbeddedPostgres,
    'stop'
  >);
};
