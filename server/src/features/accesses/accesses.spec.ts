import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Accesses } from '@cmio-pathway/shared';
import { towards } from '../../testing/acts.js';
import { type Name, type World, world } from '../../testing/world.js';

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here.close());

const open = (who: Name) => here.as(who).get(`${towards(here, here.people.ada)}/journey`);
const accesses = async (query = '') => (await here.as('ada').get<Accesses>(`/me/accesses${query}`)).body;

test('who opened a record is there once a day, newest first; who was refused is not', async () => {
  expect((await accesses()).accesses).toEqual([]);
  for (const who of ['grace', 'grace', 'otto', 'alan', 'frida'] as const) await open(who);
  here.clock.forward(3_600_000 * 20);
  await open('grace');
  const seen = (await accesses()).accesses.map(({ by, capacity, day, program }) => [
    by.name,
    capacity,
    day,
    program.name,
  ]);
  expect(seen[0]).toEqual(['Grace', 'mentor', '2026-03-03', 'Northmoor']);
  expect(seen.slice(1).sort()).toEqual([
    ['Grace', 'mentor', '2026-03-02', 'Northmoor'],
    ['Otto', 'admin', '2026-03-02', 'Northmoor'],
  ]);
});

test('pages follow one another without a gap, also between two programs of one reader on one day', async () => {
  await here.rows(
    `insert into access (person_id, actor_id, program_id, capacity, day, first_at)
     select $1, $2, g, 'mentor', date '2025-06-01' + n, $5 from generate_series(0, 39) n, unnest(array[$3::uuid, $4]) g`,
    here.people.ada,
    here.people.emil,
    here.program,
    here.foreign.program,
    here.clock.now(),
  );
  const first = await accesses();
  const second = await accesses(`?after=${encodeURIComponent(first.next!)}`);
  expect([first.accesses.length, second.next]).toEqual([50, null]);
  const all = [...first.accesses, ...second.accesses].map(
    ({ by, program, day }) => `${day} ${by.name} ${program.name}`,
  );
  expect(new Set(all).size).toBe(83);
  expect(all.length).toBe(83);
});

test('a page that cannot be is refused, and without a session there is none', async () => {
  const noDay = `2026-02-31~${here.people.otto}~${here.program}~admin`;
  for (const after of ['yesterday', noDay])
    expect((await here.as('ada').get(`/me/accesses?after=${after}`)).status).toBe(422);
  expect((await here.as().get('/me/accesses')).status).toBe(401);
});
