import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { Stop } from '../say.ts';
import type { Account } from './account.ts';

export interface Running {
  port: number;
  stop(): Promise<void>;
}

const ATTEMPTS = 12;
const STOP_MS = 20_000;

/** Starts PostgreSQL on a free port of this machine alone. It stops when this process ends, however it ends. */
export const startProcess = async (
  programs: string,
  data: string,
  log: string,
  settings: string[],
  account: Account | undefined,
): Promise<Running> => {
  forgetStranger(data);
  // One that was killed a moment ago still holds the folder: it is given time to leave.
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const running = await tryStart(programs, data, log, port, settings, account);
    if (running) return running;
    if (attempt === ATTEMPTS) throw new Stop(reason(log));
    await wait(500);
  }
};

// The shell holds one end of a pipe; when the other end closes, with this process, it stops PostgreSQL.
const GUARD = '"$@" 3<&- & pid=$!; (read _ <&3; kill -INT $pid) & wait $pid';

const tryStart = async (
  programs: string,
  data: string,
  log: string,
  port: number,
  settings: string[],
  account: Account | undefined,
) => {
  const given = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'timezone=UTC',
    'log_timezone=UTC',
    'log_error_verbosity=terse',
    ...settings,
  ];
  const command = [join(programs, 'bin/postgres'), '-D', data, ...given.flatMap((setting) => ['-c', setting])];
  const output = openSync(log, 'w', 0o600);
  // Detached, so that Ctrl-C reaches it after the server has let go of its connections.
  const child = spawn('/bin/sh', ['-c', GUARD, 'sh', ...command], {
    ...account,
    cwd: '/',
    detached: true,
    stdio: ['ignore', output, output, 'pipe'],
  });
  closeSync(output);
  const lifeline = child.stdio[3] as Writable;
  lifeline.on('error', () => undefined);
  const ended = once(child, 'exit').finally(() => lifeline.destroy());

  const stop = async () => {
    lifeline.destroy();
    const late = setTimeout(() => child.pid && process.kill(-child.pid, 'SIGQUIT'), STOP_MS);
    await ended;
    clearTimeout(late);
  };
  const answered = await Promise.race([answers(port, () => child.exitCode !== null), ended.then(() => false)]);
  if (answered) return { port, stop };
  await stop();
  return undefined;
};

/** Until it refuses a login it does not know, which it does as soon as it takes any. */
const answers = async (port: number, gone: () => boolean) => {
  while (!gone()) {
    const client = new pg.Client({ host: '127.0.0.1', port, user: 'nobody', password: 'none', database: 'postgres' });
    client.on('error', () => undefined);
    const code = await client.connect().then(
      () => '',
      (error: { code?: string }) => error.code,
    );
    await client.end().catch(() => undefined);
    if (code === '28P01' || code === '28000') return true;
    await wait(25);
  }
  return false;
};

/** After a crash another program may have got the process number that PostgreSQL left behind. */
const forgetStranger = (data: string) => {
  const note = join(data, 'postmaster.pid');
  if (!existsSync(note)) return;
  const program = `/proc/${readFileSync(note, 'utf8').split('\n')[0]}/comm`;
  if (existsSync(program) && readFileSync(program, 'utf8').trim() !== 'postgres') rmSync(note);
};

const freePort = async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

const reason = (log: string) => {
  const text = readFileSync(log, 'utf8');
  if (text.includes('"postmaster.pid" already exists'))
    return 'The database of this folder is in use by another start: stop that one first.';
  return `PostgreSQL does not start: ${/FATAL: {2}(.*)/.exec(text)?.[1] ?? text.trim().split('\n').at(-1)}.`;
};
