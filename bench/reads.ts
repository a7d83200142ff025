/**
 * npm run bench: the reads people wait for, against a bare handler on the same machine and data. Everything is a ratio of
 * one run; the bare handler runs twice, and a run whose two bare figures differ by more than a tenth is void.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startPostgres } from '../scripts/embedded-postgres.ts';
import { migrate } from '../server/dist/platform/database/migrations.js';
import { ownerDataSource } from '../server/dist/platform/database/data-source.js';
import { fill, size } from './reads/data.ts';
import { load } from './reads/load.ts';

const ROUNDS = Number(process.env['ROUNDS'] ?? 5);
const SECONDS = Number(process.env['SECONDS'] ?? 3);
const CONNECTIONS = 4;
const root = new URL('../', import.meta.url);

const started = (child: ChildProcess) =>
  new Promise<void>((resolve, reject) =>
    child.once('message', () => resolve()).once('exit', (code) => reject(new Error(`a server ended with ${code}`))),
  );
/** CPU seconds a process has used: user and system time, in ticks of 1/100 s. */
const cpu = (pid: number) =>
  readFileSync(`/proc/${pid}/stat`, 'utf8')
    .split(') ')[1]!
    .split(' ')
    .slice(11, 13)
    .reduce((sum, ticks) => sum + Number(ticks) / 100, 0);
const median = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

const postgres = await startPostgres(join(tmpdir(), `cmio-pathway-bench-${randomUUID()}`), { fleeting: true });
const children: ChildProcess[] = [];
try {
  const source = await ownerDataSource(postgres.ownerUrl).initialize();
  await migrate(source);
  await source.destroy();
  const owner = new pg.Client({ connectionString: postgres.ownerUrl });
  await owner.connect();
  const world = await fill(owner);
  const cookieOf = async (person: string) => {
    const token = randomBytes(32).toString('base64url');
    await owner.query('select start_session($1, $2, null, $3)', [
      person,
      createHash('sha256').update(token).digest(),
      new Date(),
    ]);
    return `sid=${token}`;
  };
  const program = `/api/programs/${world.program}`;
  const reads = [
    { name: 'journey of one mentee', bare: '/journey', ours: '/api/me/journey', cookie: await cookieOf(world.mentee) },
    { name: 'review queue', bare: '/queue', ours: `${program}/reviews`, cookie: await cookieOf(world.mentor) },
    {
      name: 'cohort dashboard',
      bare: '/cohort',
      ours: `${program}/cohorts/${world.cohort}/dashboard`,
      cookie: await cookieOf(world.admin),
    },
    {
      name: 'applications of one',
      bare: '/applications',
      ours: '/api/me/applications',
      cookie: await cookieOf(world.mentee),
    },
  ];
  await owner.end();

  const port = 40_000 + Math.floor(Math.random() * 10_000);
  const bare = fork(new URL('reads/bare.ts', import.meta.url), [
    String(port),
    postgres.ownerUrl,
    JSON.stringify(world),
  ]);
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    DATABASE_URL: postgres.appUrl,
    PORT: String(port + 1),
    FILES_DIR: join(tmpdir(), 'cmio-pathway-bench-files'),
    LOG_LEVEL: 'error',
  };
  const ours = fork(new URL('server/dist/main.js', root), [], { env });
  children.push(bare, ours);
  await Promise.all(children.map(started));

  console.log(
    `${size.mentees} mentees, ${size.recordsEach} records each; ${ROUNDS} rounds of ${SECONDS} s, ${CONNECTIONS} connections. Ratios to the bare handler; below 1 is better, but for throughput.\n`,
  );
  const at = { bare: `http://127.0.0.1:${port}`, ours: `http://127.0.0.1:${port + 1}` };
  // All of them before any is measured.
  for (const read of reads) await sameAnswer(at.bare + read.bare, at.ours + read.ours, read.cookie);
  for (const read of reads) {
    const servers = {
      bare: { url: at.bare + read.bare, pid: bare.pid!, headers: {} },
      ours: { url: at.ours + read.ours, pid: ours.pid!, headers: { cookie: read.cookie } },
      again: { url: at.bare + read.bare, pid: bare.pid!, headers: {} },
    };
    const found = { bare: [] as Figures[], ours: [] as Figures[], again: [] as Figures[] };
    for (const server of Object.values(servers)) await measure(server, 1);
    for (let round = 0; round < ROUNDS; round += 1)
      for (const name of ['bare', 'ours', 'again'] as const) found[name].push(await measure(servers[name], SECONDS));
    const ratio = (name: 'ours' | 'again', figure: keyof Figures) =>
      median(found[name].map((figures, round) => figures[figure] / found.bare[round]![figure]));
    const control = ratio('again', 'p50');
    const says = (name: 'ours' | 'again') =>
      `p50 ${ratio(name, 'p50').toFixed(2)}   throughput ${ratio(name, 'throughput').toFixed(2)}   node CPU per request ${ratio(name, 'cpu').toFixed(2)}`;
    console.log(
      `${read.name.padEnd(22)} ours    ${says('ours')}\n${''.padEnd(22)} control ${says('again')}${control < 0.9 || control > 1.1 ? '   VOID: the control is outside 0.9 to 1.1' : ''}`,
    );
    console.log(
      `${''.padEnd(22)} (bare: p50 ${median(found.bare.map((figures) => figures.p50)).toFixed(2)} ms, ${median(found.bare.map((figures) => figures.throughput)).toFixed(0)} requests/s)\n`,
    );
  }
} finally {
  for (const child of children) child.kill('SIGKILL');
  await postgres.stop();
}

interface Figures {
  p50: number;
  throughput: number;
  cpu: number;
}

async function measure(
  server: { url: string; pid: number; headers: Record<string, string> },
  duration: number,
): Promise<Figures> {
  const before = cpu(server.pid);
  const { latencies, seconds } = await load(server.url, server.headers, CONNECTIONS, duration);
  return {
    p50: median(latencies),
    throughput: latencies.length / seconds,
    cpu: (cpu(server.pid) - before) / latencies.length,
  };
}

/** The two must say the same: instants are compared as instants, lists of people by who is in them. */
async function sameAnswer(bareUrl: string, oursUrl: string, cookie: string): Promise<void> {
  const settle = (value: unknown): unknown => {
    if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) && !value.includes('~'))
      return new Date(value).getTime();
    if (Array.isArray(value)) return value.map(settle).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
    if (value && typeof value === 'object')
      return Object.fromEntries(
        Object.entries(value)
          .map(([key, member]) => [key, settle(member)] as const)
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      );
    return value;
  };
  const [bare, ours] = await Promise.all(
    [fetch(bareUrl), fetch(oursUrl, { headers: { cookie } })].map(async (answer) =>
      settle(await (await answer).json()),
    ),
  );
  const [one, other] = [bare, ours] as [Record<string, unknown>, Record<string, unknown>];
  const differ = [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    (member) => JSON.stringify(one[member]) !== JSON.stringify(other[member]),
  );
  const said = (of: unknown) => String(JSON.stringify(of)).slice(0, 400);
  if (differ.length > 0)
    throw new Error(
      ['the answers differ:', ...differ.map((at) => `${at}\n  bare ${said(one[at])}\n  ours ${said(other[at])}`)].join(
        '\n',
      ),
    );
}
