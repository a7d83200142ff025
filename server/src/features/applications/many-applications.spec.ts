import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import pg from 'pg';
import type { Applications } from '@cmio-pathway/shared';
import { shareWith } from '../../testing/application-acts.js';
import { expecting } from '../../testing/client.js';
import { type World, world } from '../../testing/world.js';

const people = 150;
const each = 50;
const moves = 10;

let here: World;
let reader: pg.Client;
beforeAll(async () => {
  here = await world();
  for (const table of ['application', 'application_move', 'application_share', 'interview'])
    await here.rows(`alter table ${table} disable trigger note_privately`);
  await here.rows(
    `insert into person (id, display_name, salt, created_at) select gen_random_uuid(), 'Somebody ' || n, '', $1 from generate_series(1, $2) n`,
    here.clock.now(),
    people,
  );
  const content = { ehr: '', source: null, link: '', posting: 'x'.repeat(2000), documents: [], offer: null };
  await here.rows(
    `insert into application (person_id, id, organisation, role, reports_to, place, size, content, created_at, saved_at, revision)
     select p.id, gen_random_uuid(), 'Organization ' || n, 'CMIO', '', '', '', $1, $2, $2, $3 from person p, generate_series(1, $4) n
     where p.display_name like 'Somebody %' or p.id = $5`,
    content,
    here.clock.now(),
    moves,
    each,
    here.people.ada,
  );
  await here.rows(
    `insert into application_move (person_id, id, application_id, position, to_place, on_day, words, said_at)
     select person_id, gen_random_uuid(), id, n, 'applied', date '2026-01-01' + n, '', created_at from application, generate_series(1, $1) n`,
    moves,
  );
  await here.rows(
    `insert into interview (person_id, id, application_id, kind, at, minutes, venue, people, state, reflection, sequence, created_at, saved_at, revision)
     select person_id, gen_random_uuid(), id, 'panel', '2026-04-01', 60, '', '', 'planned', '', 0, created_at, created_at, 1 from application`,
  );
  await here.rows(
    `insert into enrollment (person_id, program_id, offered_at, accepted_at) select id, $1, $2, $2 from person where display_name like 'Somebody %'`,
    here.program,
    here.clock.now(),
  );
  await here.rows(
    `insert into application_share (person_id, program_id, id, application_id, reader_id, shared_at)
     select a.person_id, $1, gen_random_uuid(), a.id, $2, a.created_at from application a where a.person_id <> $3`,
    here.program,
    here.people.grace,
    here.people.ada,
  );
  await here.rows('analyze');
  await shareWith(here.as('ada'), here.program, here.people.grace);
  await shareWith(here.as('ada'), here.program, here.people.otto);
  reader = new pg.Client({ connectionString: here.database.appUrl });
  await reader.connect();
}, 120_000);
afterAll(async () => {
  await reader.end();
  await here.close();
});

/** What PostgreSQL does to answer the list, as the role that asks. */
const planned = async (): Promise<string> => {
  const text = readFileSync(new URL('applications.sql', import.meta.url), 'utf8');
  await reader.query('begin');
  await reader.query('set local role cmio_self');
  await reader.query(
    `select set_config('app.person_id', $1, true), set_config('app.actor_id', $1, true), set_config('app.now', $2, true)`,
    [here.people.ada, here.clock.now().toISOString()],
  );
  const { rows } = await reader.query<{ 'QUERY PLAN': string }>(`explain (analyze, buffers off, timing off) ${text}`);
  await reader.query('rollback');
  return rows.map((row) => row['QUERY PLAN']).join('\n');
};

test('fifty applications with ten moves each are one answer, with the moves of each and who reads it', async () => {
  const { applications } = await expecting<Applications>(200, here.as('ada').get('/me/applications'));
  expect(applications).toHaveLength(each);
  for (const one of applications) expect([one.moves.length, one.readers]).toEqual([moves, 2]);
  // What the board does not draw is not sent.
  expect(JSON.stringify(applications)).not.toContain('xxx');
});

test('it reads one person’s rows by index, each table once, however many there are', async () => {
  const plan = await planned();
  for (const table of ['application', 'application_move', 'interview', 'application_share'])
    expect([table, new RegExp(`Seq Scan on ${table}\\b`).test(plan)]).toEqual([table, false]);
  const scans = [...plan.matchAll(/(?:Index Scan|Bitmap Heap Scan|Index Only Scan)[^\n]* on (\w+) [^\n]*loops=(\d+)/g)];
  for (const [line, table, loops] of scans)
    if (/^(application|interview)/.test(table!)) expect([line, Number(loops)]).toEqual([line, 1]);
  expect(scans.map(([, table]) => table)).toEqual(
    expect.arrayContaining(['application', 'application_move', 'interview']),
  );
});
