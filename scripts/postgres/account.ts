import { spawnSync } from 'node:child_process';
import { Stop } from '../say.ts';

/** Whom PostgreSQL runs as. */
export interface Account {
  uid: number;
  gid: number;
}

const NAME = 'postgres';

const look = (option: string) => {
  const { status, stdout } = spawnSync('id', [option, NAME], { encoding: 'utf8' });
  return status === 0 ? Number(stdout) : undefined;
};

/** Undefined runs PostgreSQL as oneself. It refuses to run as root, who lends it an account without rights. */
export const postgresAccount = (): Account | undefined => {
  if (process.getuid?.() !== 0) return undefined;
  if (look('-u') === undefined) spawnSync('useradd', ['--system', '--user-group', '--no-create-home', NAME]);
  if (look('-u') === undefined) spawnSync('adduser', ['-S', '-D', '-H', NAME]);
  const [uid, gid] = [look('-u'), look('-g')];
  if (uid === undefined || gid === undefined) {
    throw new Stop('PostgreSQL does not run as root: make a user named "postgres", or start this as another user.');
  }
  return { uid, gid };
};

/** Whether an account passes through every folder on the way and may use what is there. */
export const canReach = (account: Account, path: string): boolean =>
  spawnSync('/bin/sh', ['-c', 'test -r "$1" && test -x "$1"', 'sh', path], { ...account, cwd: '/' }).status === 0;
