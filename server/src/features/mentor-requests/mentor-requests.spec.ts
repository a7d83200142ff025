import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { MentorRequests, Session } from '@cmio-pathway/shared';
import { approving, log, own, towards } from '../../testing/acts.js';
import { expecting } from '../../testing/client.js';
import { type Name, type World, world } from '../../testing/world.js';

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here.close());

const ask = async (by: Name, email: string) => {
  await expecting(201, here.as(by).post('/me/mentor-requests', { email }));
  return /(\/mentor-requests\/[\w-]{43})/.exec((await here.letter(email)).text)![1]!;
};
const account = { name: 'Gwen Ferrer', password: 'a long enough password', organisation: 'Ferrer Clinic' };

test('whoever accepts has an independent program, and decides there by the same rules', async () => {
  const path = await ask('emil', 'gwen@new.example');
  expect((await here.as().get(path)).body).toMatchObject({ name: 'Emil', hasAccount: false });
  const accepted = await here.as().post<Session>(`${path}/acceptance`, account);
  expect(accepted.status).toBe(201);
  const program = accepted.body.memberships[0]!.program;
  expect(program.name).toBe('Gwen Ferrer, independent');
  expect((await here.as().get(path)).status).toBe(404);
  const { requests } = (await here.as('emil').get<MentorRequests>('/me/mentor-requests')).body;
  expect(requests).toMatchObject([{ state: 'accepted', program: { id: program.id } }]);
  const record = await log(here.as('emil'), 'mentor-meetings', { submitTo: program.id });
  const { versions } = await own(here.as('emil'), record);
  const gwen = here.asPerson(accepted.body.person!.id);
  const reviews = `${towards(here, here.people.emil, program.id)}/milestones/${record}/reviews`;
  expect((await gwen.post(reviews, approving(versions[0]!.id))).status).toBe(201);
});

test('a second mentee joins the same program, and nobody mentors themselves', async () => {
  const path = await ask('lin', 'gwen@new.example');
  expect((await here.as().post(`${path}/acceptance`, account)).status).toBe(401);
  const [{ id }] = (await here.rows<{ id: string }>(
    `select person_id as id from email where address = 'gwen@new.example'`,
  )) as [{ id: string }];
  const accepted = await here.asPerson(id).post<Session>(`${path}/acceptance`, {});
  expect(accepted.status).toBe(201);
  expect(accepted.body.memberships.filter(({ role }) => role === 'mentor')).toHaveLength(1);
  const own = await ask('alan', 'alan@spec.example');
  expect((await here.as('alan').post(`${own}/acceptance`, {})).status).toBe(403);
});

test('what was taken back or has ended serves no longer, and nobody is asked twice at once', async () => {
  const path = await ask('felix', 'hana@new.example');
  expect((await here.as('felix').post('/me/mentor-requests', { email: 'Hana@new.example' })).status).toBe(409);
  const { requests } = (await here.as('felix').get<MentorRequests>('/me/mentor-requests')).body;
  await expecting(204, here.as('felix').delete(`/me/mentor-requests/${requests[0]!.id}`));
  expect((await here.as().get(path)).status).toBe(404);
  const again = await ask('felix', 'hana@new.example');
  here.clock.set(new Date(here.clock.now().getTime() + 15 * 86_400_000));
  expect((await here.as().get(again)).status).toBe(404);
});
