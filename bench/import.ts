/**
 * npm run bench:import: how long a dry run and the import of 10,000 rows take, over HTTP, on a database of its own. ROWS and BAD say
 * how many rows there are and how many of them are wrong.
 */
import { fork } from 'node:child_process';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { startPostgres } from '../scripts/embedded-postgres.ts';
import { ownerDataSource } from '../server/dist/platform/database/data-source.js';
import { migrate } from '../server/dist/platform/database/migrations.js';
import { manyPeople } from '../server/src/testing/import-rows.ts';

const ROWS = Number(process.env['ROWS'] ?? 10_000);
const BAD = Number(process.env['BAD'] ?? 37);
const [program, cohort, admin] = [randomUUID(), randomUUID(), randomUUID()];

const postgres = await startPostgres(join(tmpdir(), `cmio-pathway-bench-${randomUUID()}`), { fleeting: true });
const port = 40_000 + Math.floor(Math.random() * 10_000);
const api = `http://127.0.0.1:${port}/api/programs/${program}`;
let server: ReturnType<typeof fork> | undefined;
try {
  const source = await ownerDataSource(postgres.ownerUrl).initialize();
  await migrate(source);
  await source.destroy();
  const token = randomBytes(32).toString('base64url');
  await fill(token);
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    DATABASE_URL: postgres.appUrl,
    PORT: String(port),
    FILES_DIR: join(tmpdir(), 'cmio-pathway-bench-files'),
    LOG_LEVEL: 'error',
  };
  server = fork(new URL('../server/dist/main.js', import.meta.url), [], { env });
  const started = server;
  await new Promise((resolve, reject) => started.once('message', resolve).once('exit', reject));

  const cookie = { cookie: `sid=${token}` };
  const { csv } = manyPeople(ROWS, BAD, 'Fellows');
  const upload = await timed(() =>
    asked<{ id: string }>(`${api}/imports/files`, {
      method: 'POST',
      headers: { ...cookie, 'content-type': 'application/octet-stream', 'x-file-name': 'people.csv' },
      body: csv,
    }),
  );
  console.log(`${ROWS} rows, ${BAD} of them wrong. Read and recognised in ${upload.seconds} s.`);
  const at = `${api}/imports/${upload.result.id}`;
  for (const [name, dry] of [
    ['Dry run', true],
    ['Import of the good rows', false],
  ] as const) {
    const { seconds, result } = await timed(() => run(at, cookie, dry));
    console.log(`${name} in ${seconds} s: ${JSON.stringify(result)}`);
  }
} finally {
  server?.kill('SIGKILL');
  await postgres.stop();
}

async function fill(token: string): Promise<void> {
  const owner = new pg.Client({ connectionString: postgres.ownerUrl });
  await owner.connect();
  await owner.query(
    `insert into program (id, name, time_zone, counts_from_others, created_at) values ($1, 'Northmoor', 'UTC', 'all', now())`,
    [program],
  );
  await owner.query(`insert into cohort (program_id, id, name, created_at) values ($1, $2, 'Fellows', now())`, [
    program,
    cohort,
  ]);
  await owner.query(`select add_person($1, 'Otto', 'otto@bulk.example', 'none', '\\x00', now())`, [admin]);
  await owner.query(
    `insert into membership (program_id, id, person_id, role, organisation, valid, recorded_at)
     values ($1, $2, $3, 'admin', 'Northmoor', '[2020-01-01,)', now())`,
    [program, randomUUID(), admin],
  );
  await owner.query('select start_session($1, $2, null, now())', [admin, createHash('sha256').update(token).digest()]);
  await owner.end();
}

async function timed<Result>(work: () => Promise<Result>): Promise<{ seconds: string; result: Result }> {
  const began = performance.now();
  const result = await work();
  return { seconds: ((performance.now() - began) / 1000).toFixed(1), result };
}

async function asked<Body>(url: string, init: RequestInit): Promise<Body> {
  const answer = await fetch(url, init);
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Body;
}

/** Starts a run and waits for its end; its figures. */
async function run(at: string, cookie: Record<string, string>, dry: boolean): Promise<unknown> {
  const headers = { ...cookie, 'content-type': 'application/json' };
  await asked(`${at}/runs`, { method: 'POST', headers, body: JSON.stringify({ dry, onlyGood: !dry }) });
  for (;;) {
    const found = await asked<{ run: { state: string; figures: unknown } }>(at, { headers: cookie });
    if (found.run.state !== 'running') return { state: found.run.state, ...(found.run.figures as object) };
    await setTimeout(100);
  }
}
