import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { log, logging } from './acts.js';
import { type Gate, gateTo } from './gate.js';
import { type World, world } from './world.js';

let here: World;
let gate: Gate;
beforeAll(async () => {
  here = await world(async (appUrl) => (gate = await gateTo(appUrl)).url);
});
afterAll(async () => {
  await here.close();
  await gate.shut();
});

const ada = () => here.as('ada');
const unavailable = { status: 503, headers: { 'retry-after': '2' }, body: { code: 'unavailable' } };
const readiness = async () => (await here.app.inject({ url: '/readyz' })).statusCode;

test('a database that is gone is a 503 at once, and is used again as soon as it is back', async () => {
  const client = ada();
  await log(client, 'mentor-meetings');
  await gate.shut();
  for (let tries = 0; tries < 3; tries += 1) {
    const answers = await Promise.all([
      client.get('/me/journey'),
      client.post('/me/milestones', logging('mentor-meetings')),
      client.get('/session'),
    ]);
    for (const answer of answers) expect(answer).toMatchObject(unavailable);
  }
  expect(await readiness()).toBe(503);
  await gate.open();
  expect(await readiness()).toBe(200);
  await log(client, 'mentor-meetings');
  expect(await here.rows('select from record')).toHaveLength(2);
});

test('a database that goes away in the middle of many requests leaves none of them hanging', async () => {
  const client = ada();
  const asked = Array.from({ length: 30 }, (_, at) =>
    at % 3 === 0 ? client.post('/me/drafts', {}) : client.get('/me/journey'),
  );
  await gate.shut();
  const statuses = (await Promise.all(asked)).map(({ status }) => status);
  expect(statuses.filter((status) => ![200, 422, 503].includes(status))).toEqual([]);
  await gate.open();
  expect((await client.get('/me/journey')).status).toBe(200);
});

test('a database that falls silent is a 503 within seconds, and its connections are not used again', async () => {
  const client = ada();
  await client.get('/me/journey');
  gate.fallSilent();
  const begun = performance.now();
  const answers = await Promise.all([
    client.get('/me/journey'),
    client.post('/me/milestones', logging('mentor-meetings')),
  ]);
  for (const answer of answers) expect(answer).toMatchObject(unavailable);
  expect(performance.now() - begun).toBeLessThan(15_000);
  await gate.open();
  const after = await Promise.all(Array.from({ length: 12 }, () => client.get('/me/journey')));
  expect(after.map(({ status }) => status)).toEqual(Array(12).fill(200));
}, 40_000);
