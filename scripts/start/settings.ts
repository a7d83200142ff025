import { once } from 'node:events';
import { createServer } from 'node:net';
import type { readConfig as ReadConfig } from '../../server/dist/platform/config.js';
import { built } from '../root.ts';
import { Stop } from '../say.ts';

// Reading the settings needs an address; the packaged PostgreSQL has one only after it has started.
const later = 'postgres://localhost/later';

/** The settings as the server will read them, so that a wrong one is said before anything starts. */
export const readSettings = async (environment: NodeJS.ProcessEnv): Promise<ReturnType<typeof ReadConfig>> => {
  const { readConfig } = (await import(built('platform/config.js'))) as { readConfig: typeof ReadConfig };
  return readConfig({ DATABASE_URL: later, ...environment });
};

/** Says that a port is taken before PostgreSQL is started for nothing. */
export const refuseTakenPort = async (port: number, host: string): Promise<void> => {
  const server = createServer();
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'EADDRINUSE') throw new Stop(`Port ${port} is taken: stop what uses it, or choose another with PORT.`);
    if (code === 'EACCES') throw new Stop(`Port ${port} needs rights that you do not have: choose another with PORT.`);
    throw new Stop(`HOST ${host} is not an address of this machine.`);
  }
  server.close();
  await once(server, 'close');
};
