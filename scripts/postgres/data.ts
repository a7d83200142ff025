import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stop } from '../say.ts';
import type { Account } from './account.ts';

/** The passwords of one cluster; they never leave its data folder. */
export interface Logins {
  superuser: string;
  owner: string;
  app: string;
}

const FILE = 'cmio-pathway.json';

/** The data folder of a home, made when it is not there; a half-made one is made again. */
export const openData = (
  home: string,
  programs: string,
  account: Account | undefined,
): { data: string; logins: Logins } => {
  const data = join(home, 'data');
  if (!existsSync(data)) makeData(home, data, programs, account);
  return { data, logins: JSON.parse(readFileSync(join(data, FILE), 'utf8')) as Logins };
};

const makeData = (home: string, data: string, programs: string, account: Account | undefined) => {
  const arriving = join(home, 'data.new');
  const secret = join(home, 'secret');
  const [superuser, owner, app] = [password(), password(), password()];
  rmSync(arriving, { recursive: true, force: true });
  mkdirSync(arriving, { mode: 0o700 });
  chmodSync(arriving, 0o700);
  writeFileSync(secret, superuser, { mode: 0o600 });
  if (account) [arriving, secret].forEach((path) => chownSync(path, account.uid, account.gid));

  const options = ['--username=postgres', `--pwfile=${secret}`, '--auth=scram-sha-256', '--encoding=UTF8', '--no-sync'];
  // The same order of names on every machine.
  const locale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const made = spawnSync(join(programs, 'bin/initdb'), ['-D', arriving, ...options, ...locale], {
    ...account,
    cwd: '/',
    encoding: 'utf8',
  });
  rmSync(secret);
  if (made.status !== 0)
    throw new Stop(`PostgreSQL could not make its data folder: ${made.error?.message ?? made.stderr.trim()}`);

  writeFileSync(join(arriving, FILE), JSON.stringify({ superuser, owner, app } satisfies Logins), { mode: 0o600 });
  renameSync(arriving, data);
};

const password = () => randomBytes(24).toString('base64url');
