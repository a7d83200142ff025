import { cpSync, mkdirSync } from 'node:fs';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { serve } from '../scripts/start/serve.ts';
import { makeSetupAddress } from '../scripts/start/setup.ts';
import { withClient } from '../scripts/start/database.ts';

export type Template = 'demo' | 'empty';

interface Stage {
  superuserUrl: string;
  ownerUrl: string;
  appUrl: string;
  folder: string;
}

export interface RunningApp {
  address: string;
  ownerUrl: string;
  /** Begins what is begun at every full hour, as if one were struck now. */
  hour(): Promise<unknown>;
  /** The single-use address of an empty installation. */
  setupAddress(): Promise<string>;
  stop(): Promise<void>;
}

/** The same login in another database. */
export const inDatabase = (url: string, name: string): string =>
  Object.assign(new URL(url), { pathname: `/${name}` }).href;

/** The built app on a copy of a template, files included: what one journey writes no other one sees. */
export const runApp = async (template: Template): Promise<RunningApp> => {
  const stage = JSON.parse(process.env['JOURNEYS']!) as Stage;
  const name = `journey_${randomUUID().replaceAll('-', '')}`;
  const files = join(stage.folder, name);
  mkdirSync(files);
  if (template === 'demo') cpSync(join(stage.folder, 'demo-files'), files, { recursive: true });
  await asSuperuser(stage, `create database ${name} owner cmio_owner template ${template}`);

  const port = await freePort();
  const address = `http://localhost:${port}`;
  const ownerUrl = inDatabase(stage.ownerUrl, name);
  const served = await serve({
    PATH: process.env['PATH'],
    NODE_ENV: 'production',
    LOG_LEVEL: 'warn',
    MAIL_CATCHER: 'true',
    PORT: String(port),
    DATABASE_URL: inDatabase(stage.appUrl, name),
    FILES_DIR: files,
  });
  if (!served) throw new Error('The server did not start: its reason is above.');
  return {
    address,
    ownerUrl,
    hour: () => strike(ownerUrl),
    setupAddress: () => makeSetupAddress(ownerUrl, address),
    stop: async () => {
      await served.stop();
      await asSuperuser(stage, `drop database ${name} with (force)`);
    },
  };
};

/** Puts the work of an hour into the server's own queue, where its workers find it. */
const strike = (ownerUrl: string): Promise<unknown> =>
  withClient('journey', ownerUrl, (client) =>
    client.query(`insert into pgboss.job (name, policy) select name, policy from pgboss.queue where name = 'hour'`),
  );

const asSuperuser = ({ superuserUrl }: Stage, text: string) =>
  withClient('postgres', superuserUrl, (client) => client.query(text));

const freePort = async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};
