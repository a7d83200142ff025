import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Session } from '@cmio-pathway/shared';
import { expecting } from '../../testing/client.js';
import { type World, world } from '../../testing/world.js';

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here.close());

test('anybody starts a program and is its admin', async () => {
  const { id } = await expecting<{ id: string }>(
    201,
    here.as('lin').post('/me/programs', { name: 'Lin and friends', timeZone: 'Asia/Tokyo' }),
  );
  const { memberships } = (await here.as('lin').get<Session>('/session')).body;
  expect(memberships).toContainEqual({ program: { id, name: 'Lin and friends' }, role: 'admin' });
  expect((await here.as('lin').get(`/programs/${id}/people`)).status).toBe(200);
  expect((await here.as('otto').get(`/programs/${id}/people`)).status).toBe(404);
});

test('an admin is somebody of the program, appointed once, and ends at once', async () => {
  const admins = `/programs/${here.program}/admins`;
  for (const stranger of [here.people.felix, here.people.frida])
    expect((await here.as('otto').post(admins, { person: stranger })).status).toBe(422);
  await expecting(204, here.as('otto').post(admins, { person: here.people.grace }));
  expect((await here.as('otto').post(admins, { person: here.people.grace })).status).toBe(422);
  expect((await here.as('grace').get(`/programs/${here.program}/people`)).status).toBe(200);
  await expecting(204, here.as('otto').delete(`${admins}/${here.people.grace}`));
  expect((await here.as('grace').get(`/programs/${here.program}/people`)).status).toBe(403);
});

test('two admins who leave at once leave one behind', async () => {
  const leaving = (['otto', 'nora'] as const).map((name) =>
    here.as(name).delete<{ code: string }>(`/programs/${here.program}/admins/${here.people[name]}`),
  );
  const answers = await Promise.all(leaving);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 409]);
  expect(answers.find(({ status }) => status === 409)!.body).toMatchObject({ code: 'last_admin' });
});
