import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from '../root.ts';
import { openDatabase, type OpenDatabase } from './database.ts';
import type { Logins } from '../postgres/data.ts';
import { loginUrl } from '../postgres/database.ts';

/** The database of this folder for a moment: the one of a running start, else one started for as long as it takes. */
export const reachDatabase = async (): Promise<OpenDatabase> => runningDatabase() ?? openDatabase(process.env);

const runningDatabase = (): OpenDatabase | undefined => {
  if (process.env['DATABASE_URL'] ?? process.env['OWNER_DATABASE_URL']) return undefined;
  const data = inRoot('.data/postgres/data');
  const note = join(data, 'postmaster.pid');
  if (!existsSync(note)) return undefined;
  const [pid, , , port] = readFileSync(note, 'utf8').split('\n').map(Number);
  if (!isAlive(pid!)) return undefined;
  const logins = JSON.parse(readFileSync(join(data, 'cmio-pathway.json'), 'utf8')) as Logins;
  return {
    ownerUrl: loginUrl(port!, 'cmio_owner', logins.owner),
    appUrl: loginUrl(port!, 'cmio_app', logins.app),
    stop: async () => undefined,
  };
};

const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM';
  }
};
