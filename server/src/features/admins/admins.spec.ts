import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Problem, ProgramAdmins, Session } from '@cmio-pathway/shared';
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
  expect((await here.as('lin').get(`/programs/${id}/directory`)).status).toBe(200);
  expect((await here.as('otto').get(`/programs/${id}/directory`)).status).toBe(404);
});

test('an admin is somebody of the program, appointed once, and ends at once', async () => {
  const admins = `/programs/${here.program}/admins`;
  for (const stranger of [here.people.felix, here.people.frida])
    expect((await here.as('otto').post(admins, { person: stranger })).status).toBe(422);
  await expecting(204, here.as('otto').post(admins, { person: here.people.grace }));
  expect((await here.as('otto').post(admins, { person: here.people.grace })).status).toBe(422);
  expect((await here.as('grace').get(`/programs/${here.program}/directory`)).status).toBe(200);
  await expecting(204, here.as('otto').delete(`${admins}/${here.people.grace}`));
  expect((await here.as('grace').get(`/programs/${here.program}/directory`)).status).toBe(403);
});

test('admins read who is one since when, and who could become one; whoever cannot sign in is said so and never proposed', async () => {
  const admins = `/programs/${here.program}/admins`;
  const { person } = (await here.rows<{ person: string }>('select gen_random_uuid() as person'))[0]!;
  await here.rows(
    `insert into person (id, display_name, salt, created_at) values ($1, 'Ines', '\\x00', now())`,
    person,
  );
  await here.rows(
    `insert into membership (program_id, id, person_id, role, organisation, valid, recorded_at)
     select $1, gen_random_uuid(), $2, role, 'Clinic', '[2025-02-01,)', now() from unnest(array['mentor', 'admin']) role`,
    here.program,
    person,
  );
  const read = await expecting<ProgramAdmins>(200, here.as('otto').get(admins));
  expect(read.admins).toEqual([
    { person: { id: here.people.nora, name: 'Nora' }, since: '2025-01-10', canSignIn: true },
    { person: { id: here.people.otto, name: 'Otto' }, since: '2025-01-10', canSignIn: true },
    { person: { id: person, name: 'Ines' }, since: '2025-02-01', canSignIn: false },
  ]);
  expect(read.candidates.map(({ name, as }) => `${name}, ${as}`)).toEqual([
    'Alan, mentor',
    'Emil, mentor',
    'Grace, mentor',
    'Ada, mentee',
    'Lin, mentee',
  ]);
  await expecting(204, here.as('otto').delete(`${admins}/${person}`));
});

test('the last admin reads whom to appoint first, does so, and leaves', async () => {
  const admins = `/programs/${here.foreign.program}/admins`;
  const refused = await here.as('frida').delete<Problem>(`${admins}/${here.people.frida}`);
  expect([refused.status, refused.body.code]).toEqual([409, 'last_admin']);
  expect(refused.body.detail).toContain('such as Fred or Felix');
  expect(refused.body.candidates?.map(({ id }) => id)).toEqual([here.people.fred, here.people.felix]);
  await expecting(204, here.as('frida').post(admins, { person: refused.body.candidates![0]!.id }));
  await expecting(204, here.as('frida').delete(`${admins}/${here.people.frida}`));
  expect((await here.as('frida').get(admins)).status).toBe(404);
  const { candidates } = await expecting<ProgramAdmins>(200, here.as('fred').get(admins));
  expect(candidates.map(({ name }) => name)).toEqual(['Felix']);
});

test('two admins who leave at once leave one behind', async () => {
  const leaving = (['otto', 'nora'] as const).map((name) =>
    here.as(name).delete<{ code: string }>(`/programs/${here.program}/admins/${here.people[name]}`),
  );
  const answers = await Promise.all(leaving);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 409]);
  expect(answers.find(({ status }) => status === 409)!.body).toMatchObject({ code: 'last_admin' });
});
