import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { hashOf, newToken } from '../platform/access/session-cookie.js';
import type { Statement } from '../platform/access/scope.js';
import { Database } from '../platform/database/database.js';
import { fillPrograms, type LargeProgram } from './large-program/index.ts';
import { addressOf, type Listed, routes } from './large-program/lists.ts';
import { begin, type World, world } from './world.js';

/** Ten times the people, and for each row of a page at most three times the blocks. */
const [SMALL, LARGE, TIMES] = [200, 2_000, 3];

let here: World;
let small: LargeProgram;
let large: LargeProgram;
const asked: (Statement & { values: unknown[] })[] = [];
const { query } = pg.Client.prototype;

beforeAll(async () => {
  here = await world();
  const superuser = new pg.Client({ connectionString: here.database.superuserUrl });
  await superuser.connect();
  const at = begin.toISOString();
  [small, large] = (await fillPrograms(superuser, [
    { program: 1, people: SMALL, at },
    { program: 2, people: LARGE, at },
  ])) as [LargeProgram, LargeProgram];
  await superuser.end();
  const noted = function (this: pg.Client, ...given: [Statement & { values: unknown[] }]) {
    if (given[0]?.name) asked.push(given[0]);
    return query.apply(this, given as never) as unknown;
  };
  pg.Client.prototype.query = noted as unknown as typeof query;
}, 120_000);
afterAll(async () => {
  pg.Client.prototype.query = query;
  await here.close();
});

/** A list as its reader gets it: how many rows the page has, and how many blocks PostgreSQL has touched for it. */
const read = async (program: LargeProgram, listed: Listed) => {
  const { path, as, page = 0 } = listed;
  const address = (after: string | null) =>
    `${addressOf(program, listed)}${after === null ? '' : `${path.includes('?') ? '&' : '?'}after=${encodeURIComponent(after)}`}`;
  let after: string | null = null;
  for (let gone = 0; ; gone += 1) {
    asked.length = 0;
    const { status, body } = await here.asPerson(program[as]).get<Record<string, unknown>>(address(after));
    expect([path, status]).toEqual([path, 200]);
    const next = (body['next'] ?? null) as string | null;
    if (gone === page || next === null) return { rows: rowsOf(body), blocks: await blocksOf(program, as) };
    after = next;
  }
};

const rowsOf = (body: Record<string, unknown>) =>
  Math.max(0, ...Object.values(body).map((value) => (Array.isArray(value) ? value.length : 0)));

const blocksOf = async (program: LargeProgram, as: Listed['as']): Promise<number> => {
  const statement = asked.findLast(({ name }) => name !== 'open_scope')!;
  const token = newToken();
  await here.rows('select start_session($1, $2, null, $3)', program[as], hashOf(token), here.clock.now());
  const plan = await here.app.get(Database).read(
    {
      role: as === 'mentee' ? 'cmio_self' : 'cmio_program',
      capacities: as === 'mentee' ? ['self'] : ['admin', 'mentor'],
      tokenHash: hashOf(token),
      person: null,
      program: as === 'mentee' ? null : program.program,
      now: here.clock.now(),
      requestId: 'plan',
    },
    (sight) =>
      sight.row<{ 'QUERY PLAN': [{ Plan: Record<string, number> }] }>(
        {
          name: `plan_of_${statement.name}`.slice(0, 60),
          text: `explain (analyze, buffers, format json) ${statement.text}`,
        },
        ...statement.values,
      ),
  );
  const { Plan } = plan['QUERY PLAN'][0];
  return Plan['Shared Hit Blocks']! + Plan['Shared Read Blocks']!;
};

test('every list touches as much for a page of a large program as for one of a small program', async () => {
  const found: string[] = [];
  for (const list of routes({ program: 'PROGRAM', cohort: 'COHORT', admin: '', mentor: '', mentee: 'MENTEE' })) {
    const of = (program: LargeProgram) => {
      const path = list.path
        .replace('PROGRAM', program.program)
        .replace('COHORT', program.cohort)
        .replace('MENTEE', program.mentee);
      return read(program, { ...list, path });
    };
    const [one, other] = [await of(small), await of(large)];
    const times = (other.blocks + 10) / (one.blocks + 10) / Math.max(1, (other.rows + 1) / (one.rows + 1));
    if (times > TIMES) found.push(`${list.name}: ${one.blocks} for ${one.rows}, ${other.blocks} for ${other.rows}`);
  }
  expect(found).toEqual([]);
}, 120_000);
