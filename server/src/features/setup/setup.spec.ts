import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Problem, Session } from '@cmio-pathway/shared';
import { makeSetupLink } from '../../setup-link.js';
import { type World, world } from '../../testing/world.js';

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here.close());

const account = {
  name: 'Wren Ashdown',
  email: 'Wren@New.example',
  password: 'a door is opened once',
  program: 'Lakeside',
};
const link = async () => (await makeSetupLink(here.database.ownerUrl, here.clock.now())).replace('/setup/', '/setups/');

test('the address makes the first account and its program, signs in, and serves once', async () => {
  const path = await link();
  expect(await here.as().get(path)).toMatchObject({ status: 200, body: { expiresAt: expect.any(String) } });
  const made = await here.as().post<Session>(path, account);
  expect(made).toMatchObject({
    status: 201,
    body: { person: { name: 'Wren Ashdown' }, memberships: [{ program: { name: 'Lakeside' }, role: 'admin' }] },
  });
  expect(String(made.headers['set-cookie'])).toMatch(/^sid=/);
  expect((await here.as().get(path)).status).toBe(404);
  expect((await here.as().post(path, { ...account, email: 'second@new.example' })).status).toBe(404);
  expect((await here.as().post('/session', { email: 'wren@new.example', password: account.password })).status).toBe(
    201,
  );
});

test('it serves for 30 minutes', async () => {
  const path = await link();
  here.clock.forward(30 * 60_000);
  expect((await here.as().get(path)).status).toBe(404);
  expect((await here.as().post(path, { ...account, email: 'late@new.example' })).status).toBe(404);
});

test('an address nobody made is not found, and one cut short is named so', async () => {
  expect((await here.as().get(`/setups/${'x'.repeat(43)}`)).status).toBe(404);
  expect((await here.as().get('/setups/short')).status).toBe(422);
});

test('a password has 15 characters, five of them different', async () => {
  const path = await link();
  for (const password of ['fourteen chars', 'aaaaaaaaaaaaaaaaaaaa']) {
    const { status, body } = await here.as().post<Problem>(path, { ...account, password });
    expect([status, body.errors![0]!.pointer]).toEqual([422, '/password']);
  }
  expect((await here.as().get(path)).status).toBe(200);
});
