import { chmodSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readlinkSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Account, canReach } from './account.ts';
import { LASTING } from './programs.ts';

/** The folder that holds the data folder; a link to a lasting one when the account cannot reach where it should be. */
export const findHome = (folder: string, account: Account | undefined): string => {
  const link = lstatSync(folder, { throwIfNoEntry: false });
  if (link?.isSymbolicLink()) {
    const target = readlinkSync(folder);
    if (existsSync(target)) return target;
    rmSync(folder);
  }
  mkdirSync(dirname(folder), { recursive: true });
  if (account && !canReach(account, dirname(folder))) {
    const home = mkdtempSync(join(LASTING, 'cmio-pathway-data-'));
    chmodSync(home, 0o755);
    rmSync(folder, { recursive: true, force: true });
    symlinkSync(home, folder);
    return home;
  }
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
  return folder;
};
