import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { postgresAccount } from './postgres/account.ts';
import { openData } from './postgres/data.ts';
import { prepareDatabase } from './postgres/database.ts';
import { findHome } from './postgres/home.ts';
import { startProcess } from './postgres/process.ts';
import { findPrograms } from './postgres/programs.ts';

export interface EmbeddedPostgres {
  ownerUrl: string;
  appUrl: string;
  /** For specs: it makes databases and cuts connections. Nothing of the product uses it. */
  superuserUrl: string;
  stop(): Promise<void>;
}

/** Nothing here survives a power cut, and nothing needs to. */
const FLEETING = [
  'fsync=off',
  'full_page_writes=off',
  'synchronous_commit=off',
  'shared_buffers=64MB',
  'max_connections=120',
];
const LASTING = ['shared_buffers=128MB', 'max_connections=60'];

/**
 * Starts the packaged PostgreSQL with its data in `folder` and makes database, logins and roles where they are missing.
 * A fleeting one is quick, and its data is removed when it stops.
 */
export const startPostgres = async (folder: string, { fleeting = false } = {}): Promise<EmbeddedPostgres> => {
  const account = postgresAccount();
  const programs = findPrograms(account);
  const home = findHome(folder, account);
  const { data, logins } = openData(home, programs, account);
  const running = await startProcess(programs, data, join(home, 'log'), fleeting ? FLEETING : LASTING, account);
  const stop = async () => {
    await running.stop();
    if (fleeting) [home, folder].forEach((path) => rmSync(path, { recursive: true, force: true }));
  };
  try {
    return { ...(await prepareDatabase(running.port, logins)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
};
