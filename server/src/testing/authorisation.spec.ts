import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { askings, Arranging } from './arranging.js';
import type { Asking, Subject } from './asking.js';
import { columns, type RowName } from './authorisation-rows.js';
import { table } from './authorisation-table.js';
import type { Method } from './client.js';
import { routesOf } from './routes.js';
import { type Name, type World, world } from './world.js';

let here: World;
let ask: Record<string, (subject: Subject) => Promise<Asking>>;
beforeAll(async () => {
  here = await world();
  ask = askings(here, new Arranging(here));
});
// A route he accepts the offer by must not be what opens the next ones.
beforeEach(() =>
  here.rows(
    `insert into enrollment (person_id, program_id, offered_at) values ($1, $2, $3) on conflict (person_id, program_id) do update set accepted_at = null`,
    here.people.felix,
    here.program,
    here.clock.now(),
  ),
);
afterAll(() => here.close());

type Column = (typeof columns)[number];

const subjectOf = (row: RowName, column: Column): Subject => {
  const [home, other] = [here.program, here.foreign.program];
  const who = column === 'anon' ? 'ada' : column;
  const subjects: Record<RowName, Subject> = {
    own: { person: who, program: home },
    'own to the other program': { person: who, program: other },
    ada: { person: 'ada', program: home },
    'ada, never submitted': { person: 'ada', program: home, unsent: true },
    'ada, only hers': { person: 'ada', program: home, confined: 'hers' },
    'ada, from an application': { person: 'ada', program: home, confined: 'submitted' },
    'ada, for the other program': { person: 'ada', program: other },
    lin: { person: 'lin', program: home },
    nora: { person: 'nora', program: home },
    felix: { person: 'felix', program: other },
    'felix, who did not accept': { person: 'felix', program: home },
    nobody: { person: null, program: home },
    program: { person: null, program: home },
    'other program': { person: null, program: other },
    'thing of the other program': { person: null, program: home, thingOf: other },
    anybody: { person: 'ada', program: home },
    'wrong password': { person: 'ada', program: home, wrong: true },
  };
  return subjects[row];
};

/** In program scope what does not exist is the program itself. */
const nowhere = (route: string, subject: Subject): Subject =>
  route.includes('/programs/:program') && !route.includes(':person') ? { ...subject, program: randomUUID() } : subject;

const refused = new Set<string>();

/** The statuses of one row, column by column; what a success used up is made again. */
const rowOf = async (route: string, row: RowName): Promise<string> => {
  const [method] = route.split(' ') as [Method];
  const statuses: number[] = [];
  let asking: Asking | undefined;
  for (const column of columns) {
    const subject = subjectOf(row, column);
    if (!asking || row.startsWith('own'))
      asking = await ask[route]!(row === 'nobody' ? nowhere(route, subject) : subject);
    const client = here.as(column === 'anon' ? undefined : (column as Name));
    const { status, body } = await client.send(method, asking.path, asking.body, asking.headers);
    statuses.push(status);
    if (status === 404) refused.add(JSON.stringify({ ...body, requestId: undefined }));
    if (status < 300 && method !== 'GET') asking = undefined;
  }
  return statuses.join(' ');
};

test('the table has every route, and no other', () => {
  const routes = routesOf(here.app).map(({ name }) => name);
  expect(Object.keys(table).sort()).toEqual(routes);
  expect(Object.keys(ask).sort()).toEqual(routes);
});

describe('every route answers everybody as the table says', () => {
  for (const [route, rows] of Object.entries(table))
    test(route, async () => {
      const found: Record<string, string> = {};
      for (const row of Object.keys(rows) as RowName[]) found[row] = await rowOf(route, row);
      expect(found).toEqual(rows);
    });
});

test('what is not there and what is not for one to see are one answer', () => {
  expect([...refused]).toEqual([
    JSON.stringify({ type: 'about:blank#not_found', title: 'Not found', status: 404, code: 'not_found' }),
  ]);
});
