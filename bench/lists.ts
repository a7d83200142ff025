/**
 * npm run bench:lists: every list of a program as its admin and its mentors ask for it, with 500 people alone in the database and with
 * 5,000 beside 50,000 in other programs. Requests of both are interleaved; what counts is the ratio in the quietest block. Above 3 at p95 it fails.
 * ONLY=<part of a name> measures some of them.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startPostgres } from '../scripts/embedded-postgres.ts';
import { ownerDataSource } from '../server/dist/platform/database/data-source.js';
import { migrate } from '../server/dist/platform/database/migrations.js';
import { fillPrograms, type LargeProgram } from '../server/src/testing/large-program/index.ts';
import { addressOf, type Listed, routes } from '../server/src/testing/large-program/lists.ts';

const [ALONE, LARGE, OTHERS] = [500, 5_000, 10];
const BLOCKS = Number(process.env['BLOCKS'] ?? 5);
const EACH = Number(process.env['EACH'] ?? 30);
const LIMIT = 3;
const only = process.env['ONLY'] ?? '';
const at = new Date().toISOString();

interface Side {
  program: LargeProgram;
  port: number;
  cookies: Record<Listed['as'], string>;
}

const agent = new Agent({ keepAlive: true });
const postgres = await startPostgres(join(tmpdir(), `cmio-pathway-bench-${randomUUID()}`), { fleeting: true });
const children: ChildProcess[] = [];
let slow = 0;
try {
  const alone = await side('alone', [{ program: 1, people: ALONE, at }]);
  const others = Array.from({ length: OTHERS }, (_, other) => ({ program: 2 + other, people: LARGE, at }));
  const large = await side('large', [{ program: 1, people: LARGE, at }, ...others]);
  console.log(
    `\n${ALONE} people alone, and ${LARGE} beside ${LARGE * OTHERS} in ${OTHERS} other programs. Milliseconds; ${BLOCKS} blocks of ${EACH} requests each.\n`,
  );
  console.log(`${''.padEnd(46)}     p50   ->          ratio        p95   ->          ratio`);
  for (const route of routes(large.program).filter(({ name }) => name.includes(only))) {
    const blocks = await measured(alone, large, route).catch(
      (error: unknown) => void console.log((error as Error).message),
    );
    if (!blocks) slow += 1;
    if (!blocks) continue;
    // What else the machine does only adds to a block: the quietest one says what a list costs.
    const quiet = blocks.toSorted((a, b) => a.big.p95 + a.small.p95 - b.big.p95 - b.small.p95)[0]!;
    const shown = (figure: keyof Figures) =>
      `${quiet.small[figure].toFixed(1).padStart(9)} -> ${quiet.big[figure].toFixed(1).padStart(7)} ${(quiet.big[figure] / quiet.small[figure]).toFixed(1).padStart(7)}`;
    const tooSlow = quiet.big.p95 / quiet.small.p95 > LIMIT;
    if (tooSlow) slow += 1;
    console.log(`${shortened(route.name).padEnd(46)}${shown('p50')}  ${shown('p95')}${tooSlow ? '  SLOW' : ''}`);
  }
  console.log(slow === 0 ? `\nEvery list is within ${LIMIT} times.` : `\n${slow} are above ${LIMIT} times.`);
} finally {
  for (const child of children) child.kill('SIGKILL');
  agent.destroy();
  await postgres.stop();
}
process.exitCode = slow === 0 ? 0 : 1;

/** A database of its own with these programs, and a server on it; read as the first of them. */
async function side(name: string, sizes: { program: number; people: number; at: string }[]): Promise<Side> {
  const began = performance.now();
  const inDatabase = (url: string) => Object.assign(new URL(url), { pathname: `/lists_${name}` }).href;
  const postmaster = new pg.Client({ connectionString: postgres.superuserUrl });
  await postmaster.connect();
  await postmaster.query(`create database lists_${name} owner cmio_owner`);
  await postmaster.end();
  const source = await ownerDataSource(inDatabase(postgres.ownerUrl)).initialize();
  await migrate(source);
  await source.destroy();
  const superuser = new pg.Client({ connectionString: inDatabase(postgres.superuserUrl) });
  await superuser.connect();
  const [program] = await fillPrograms(superuser, sizes);
  const cookieOf = async (person: string) => {
    const token = randomBytes(32).toString('base64url');
    const hash = createHash('sha256').update(token).digest();
    await superuser.query('select start_session($1, $2, null, $3)', [person, hash, at]);
    return `sid=${token}`;
  };
  const cookies = {
    admin: await cookieOf(program!.admin),
    mentor: await cookieOf(program!.mentor),
    mentee: await cookieOf(program!.mentee),
  };
  await superuser.end();
  const port = 40_000 + Math.floor(Math.random() * 10_000);
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    DATABASE_URL: inDatabase(postgres.appUrl),
    PORT: String(port),
    FILES_DIR: join(tmpdir(), 'cmio-pathway-bench-files'),
    LOG_LEVEL: 'error',
  };
  const server = fork(new URL('../server/dist/main.js', import.meta.url), [], { env });
  children.push(server);
  await new Promise((resolve, reject) => server.once('message', resolve).once('exit', reject));
  console.log(`Filled and started "${name}" in ${((performance.now() - began) / 1000).toFixed(0)} s.`);
  return { program: program!, port, cookies };
}

interface Figures {
  p50: number;
  p95: number;
}

async function measured(alone: Side, large: Side, route: Listed) {
  const [small, big] = [await resolved(alone, route), await resolved(large, route)];
  const blocks: { small: Figures; big: Figures }[] = [];
  for (let block = 0; block < BLOCKS; block += 1) blocks.push(await interleaved(small, big));
  return blocks;
}

type Ask = () => Promise<{ ms: number; body: string }>;

/** How to ask for a list, gone on to the page that is meant. */
async function resolved({ program, port, cookies }: Side, listed: Listed): Promise<Ask> {
  const { as, page = 0 } = listed;
  const url = new URL(`http://127.0.0.1:${port}/api${addressOf(program, listed)}`);
  for (let gone = 0; gone < page; gone += 1) {
    const { next } = JSON.parse((await asked(url.href, cookies[as])).body) as { next?: string | null };
    if (!next) break;
    url.searchParams.set('after', next);
  }
  return () => asked(url.href, cookies[as]);
}

async function interleaved(small: Ask, big: Ask): Promise<{ small: Figures; big: Figures }> {
  const found = { small: [] as number[], big: [] as number[] };
  for (let warm = 0; warm < 6; warm += 1) await Promise.all([small(), big()]);
  for (let nth = 0; nth < EACH; nth += 1) {
    found.small.push((await small()).ms);
    found.big.push((await big()).ms);
  }
  return { small: figuresOf(found.small), big: figuresOf(found.big) };
}

function figuresOf(times: number[]): Figures {
  const sorted = times.toSorted((a, b) => a - b);
  return { p50: sorted[Math.floor(sorted.length / 2)]!, p95: sorted[Math.floor(sorted.length * 0.95)]! };
}

function asked(url: string, cookie: string): Promise<{ ms: number; body: string }> {
  const sent = performance.now();
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: { cookie } }, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (part: string) => (body += part));
      answer.on('end', () => {
        if (answer.statusCode === 200) resolve({ ms: performance.now() - sent, body });
        else reject(new Error(`${url} answered ${answer.statusCode}: ${body}`));
      });
    }).on('error', reject);
  });
}

function shortened(name: string): string {
  return name.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '…');
}
