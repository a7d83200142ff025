import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Problem, Session } from '@cmio-pathway/shared';
import { password, type World, world } from '../../testing/world.js';

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here.close());

const cookieOf = (headers: Record<string, unknown>) => String(headers['set-cookie']).split(';')[0]!;
const signIn = (email: string, word = password, headers = {}) =>
  here.as().post<Session & Problem>('/session', { email, password: word }, headers);

test('signing in answers who one is and where one works, under a cookie no script reads', async () => {
  const { status, body, headers } = await signIn('Grace@Spec.Example');
  expect(status).toBe(201);
  expect(body).toEqual({
    person: { id: here.people.grace, name: 'Grace' },
    memberships: [{ program: { id: here.program, name: 'Northmoor' }, role: 'mentor' }],
    enrollments: [],
  });
  expect(String(headers['set-cookie'])).toMatch(/^sid=[\w-]{43}; .*Path=\/; HttpOnly; SameSite=Lax/);
  const again = await here.as().get<Session>('/session', { cookie: cookieOf(headers) });
  expect(again.body).toEqual(body);
});

test('a wrong password and an unknown address get one and the same answer', async () => {
  const wrong = await signIn('ada@spec.example', 'not the password');
  const unknown = await signIn('nobody@spec.example');
  expect(wrong).toMatchObject({
    status: 401,
    body: { code: 'wrong_credentials', detail: 'E-mail or password is wrong.' },
  });
  expect(unknown.status).toBe(401);
  expect({ ...unknown.body, requestId: '' }).toEqual({ ...wrong.body, requestId: '' });
  expect(unknown.headers['set-cookie']).toBeUndefined();
});

test('a body that breaks the contract is refused at its fields before any password is looked at', async () => {
  const { status, body } = await here.as().post<Problem>('/session', { email: 'ada', password: '', remember: true });
  expect(status).toBe(422);
  expect(body.errors!.map(({ pointer }) => pointer)).toEqual(expect.arrayContaining(['/email', '/password']));
});

test('signing in again ends the session it came with, signing out ends the one it has', async () => {
  const first = cookieOf((await signIn('lin@spec.example')).headers);
  const second = cookieOf((await signIn('lin@spec.example', password, { cookie: first })).headers);
  expect((await here.as().get<Session>('/session', { cookie: first })).body.person).toBeNull();
  expect((await here.as().get<Session>('/session', { cookie: second })).body.person!.name).toBe('Lin');
  const out = await here.as().delete('/session', { cookie: second });
  expect(out.status).toBe(204);
  expect(cookieOf(out.headers)).toBe('sid=');
  expect((await here.as().get('/me/journey', { cookie: second })).status).toBe(401);
});

test('nobody is signed in without a session, or after a day without use', async () => {
  expect((await here.as().get('/session')).body).toEqual({ person: null, memberships: [], enrollments: [] });
  const cookie = cookieOf((await signIn('otto@spec.example')).headers);
  here.clock.forward(24 * 3_600_000 + 1);
  expect((await here.as().get<Session>('/session', { cookie })).body.person).toBeNull();
});

test('only hashes are kept: neither the token nor the password is in the database', async () => {
  const token = cookieOf((await signIn('alan@spec.example')).headers).slice('sid='.length);
  const rows = await here.rows<{ all: string }>(
    `select (select string_agg(s::text, ' ') from session s) || (select string_agg(c::text, ' ') from credential c) as all`,
  );
  expect(rows[0]!.all).toContain('argon2id$');
  expect(rows[0]!.all).not.toContain(token);
  expect(rows[0]!.all).not.toContain(Buffer.from(token, 'base64url').toString('hex'));
  expect(rows[0]!.all).not.toContain(password);
});

test('after 20 tries a minute for one address the next is told to wait, and another address is not', async () => {
  const tries = await Promise.all(
    Array.from({ length: 21 }, () =>
      here.as().post<Problem>('/session', { email: 'many@spec.example', password: '?' }),
    ),
  );
  expect(tries.map(({ status }) => status).sort()).toEqual([...Array<number>(20).fill(401), 429]);
  expect(tries.find(({ status }) => status === 429)!.body.code).toBe('too_many');
  expect((await signIn('felix@spec.example')).status).toBe(201);
});
