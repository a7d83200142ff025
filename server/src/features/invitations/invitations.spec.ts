import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Created, Invitation, Problem, Session } from '@cmio-pathway/shared';
import { type Name, type World, world } from '../../testing/world.js';

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here.close());

const account = { name: 'Ines Calloway', password: 'come in and sit down', organisation: 'Calloway Clinic' };
/** Invites, and takes the address from the letter. */
const invite = async (email: string, role: string, by: Name = 'otto') => {
  const { id } = (
    await here.as(by).post<Created>(`/programs/${here.program}/invitations`, {
      email,
      role,
      cohort: role === 'mentee' ? here.cohort : null,
    })
  ).body;
  const letter = await here.letter(email.toLowerCase());
  return { id, path: /\/invitations\/\S+/.exec(letter.text)![0] };
};

test('an invited mentor makes an account at the address, which serves once, and works there', async () => {
  const { path } = await invite('Ines@New.example', 'mentor');
  const read = await here.as().get<Invitation>(path);
  expect(read.body).toMatchObject({
    program: { name: 'Northmoor' },
    role: 'mentor',
    email: 'ines@new.example',
    hasAccount: false,
  });
  const accepted = await here.as().post<Session>(`${path}/acceptance`, account);
  expect(accepted).toMatchObject({
    status: 201,
    body: { person: { name: 'Ines Calloway' }, memberships: [{ role: 'mentor' }], enrollments: [] },
  });
  expect(await here.rows('select organisation from membership where person_id = $1', accepted.body.person!.id)).toEqual(
    [{ organisation: 'Calloway Clinic' }],
  );
  expect((await here.as().get(path)).status).toBe(404);
  expect((await here.as().post(`${path}/acceptance`, account)).status).toBe(404);
});

test('who is new says name and password', async () => {
  const { path } = await invite('bare@new.example', 'mentor');
  expect(await here.as().post<Problem>(`${path}/acceptance`, {})).toMatchObject({
    status: 422,
    body: { errors: [{ code: 'account_needed' }] },
  });
  expect((await here.as().get(path)).status).toBe(200);
});

test('who has an account signs in as the invited address first, and nobody else can use it', async () => {
  const { path } = await invite('felix@spec.example', 'mentee');
  expect((await here.as().get<Invitation>(path)).body.hasAccount).toBe(true);
  for (const client of [here.as(), here.as('ada')])
    expect(await client.post(`${path}/acceptance`, account)).toMatchObject({
      status: 401,
      body: { code: 'sign_in_first' },
    });
  const accepted = await here.as('felix').post<Session>(`${path}/acceptance`, {});
  expect(accepted.status).toBe(201);
  expect(accepted.body.enrollments).toContainEqual({
    program: { id: here.program, name: 'Northmoor' },
    accepted: false,
  });
});

test('an offer shows the program nothing until it is accepted, once, by the person', async () => {
  const { path } = await invite('lucia@new.example', 'mentee');
  const { headers, body } = await here.as().post<Session>(`${path}/acceptance`, { ...account, name: 'Lucia Brandt' });
  const lucia = { cookie: String(headers['set-cookie']).split(';')[0]! };
  const journey = `/programs/${here.program}/people/${body.person!.id}/journey`;
  expect((await here.as('otto').get(journey)).status).toBe(404);
  expect((await here.as('ada').post(`/me/enrollments/${here.foreign.program}/acceptance`)).status).toBe(404);
  expect((await here.as().post(`/me/enrollments/${here.program}/acceptance`, undefined, lucia)).status).toBe(204);
  expect((await here.as('otto').get(journey)).status).toBe(200);
  expect(await here.as().post(`/me/enrollments/${here.program}/acceptance`, undefined, lucia)).toMatchObject({
    status: 409,
    body: { code: 'accepted' },
  });
  expect(await here.rows('select step from enrollment_progress where person_id = $1', body.person!.id)).toHaveLength(
    13,
  );
});

test('an invitation ends after 7 days, or when it is revoked', async () => {
  const [late, revoked] = [await invite('late@new.example', 'mentor'), await invite('revoked@new.example', 'admin')];
  const at = `/programs/${here.program}/invitations/${revoked.id}`;
  expect((await here.as('otto').delete(at)).status).toBe(204);
  expect((await here.as('otto').delete(at)).status).toBe(404);
  expect((await here.as().post(`${revoked.path}/acceptance`, account)).status).toBe(404);
  here.clock.forward(7 * 86_400_000);
  expect((await here.as().get(late.path)).status).toBe(404);
});

test('only admins of the program invite, a mentee into a cohort of it', async () => {
  const at = `/programs/${here.program}/invitations`;
  const draft = { email: 'x@new.example', role: 'mentee', cohort: here.cohort };
  expect((await here.as('grace').post(at, draft)).status).toBe(403);
  expect((await here.as('frida').post(at, draft)).status).toBe(404);
  expect((await here.as().post(at, draft)).status).toBe(401);
  for (const cohort of [null, here.foreign.cohort]) {
    const { status, body } = await here.as('otto').post<Problem>(at, { ...draft, cohort });
    expect([status, body.errors![0]!.pointer]).toEqual([422, '/cohort']);
  }
});

test('the address is kept as a hash alone', async () => {
  const { path } = await invite('hash@new.example', 'mentor');
  const token = path.split('/').at(-1)!;
  const [row] = await here.rows<{ all: string }>(
    `select (select string_agg(i::text, ' ') from invitation i) || (select string_agg(changed::text, ' ') from audit) as all`,
  );
  expect(row!.all).not.toContain(token);
  expect(row!.all).not.toContain(Buffer.from(token, 'base64url').toString('hex'));
});
