import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Created, Directory, OwnEnrollments, OwnInvitations, Problem, Session } from '@cmio-pathway/shared';
import { secondAccount } from '../../testing/second-account.js';
import { type Name, type World, world } from '../../testing/world.js';

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here.close());

const invite = (email: string, role = 'mentee', by: Name = 'otto') =>
  here.as(by).post<Created & Problem>(`/programs/${by === 'otto' ? here.program : here.foreign.program}/invitations`, {
    email,
    role,
    cohort: role === 'mentee' ? (by === 'otto' ? here.cohort : here.foreign.cohort) : null,
  });
const waiting = async (name: Name) =>
  (await here.as(name).get<OwnInvitations>('/me/invitations')).body.invitations.map(({ id }) => id);

test('who has an account finds an invitation on their own pages, takes it up there and then answers the offer', async () => {
  const { id } = (await invite('Lin@spec.example', 'mentee', 'frida')).body;
  const { invitations } = (await here.as('lin').get<OwnInvitations>('/me/invitations')).body;
  expect(invitations).toMatchObject([
    {
      id,
      program: { id: here.foreign.program },
      role: 'mentee',
      email: 'lin@spec.example',
      invitedBy: 'Frida',
    },
  ]);
  expect((await here.as('ada').post(`/me/invitations/${id}/acceptance`, {})).status).toBe(404);
  expect((await here.as('lin').post(`/me/invitations/${id}/acceptance`, {})).status).toBe(204);
  expect(await waiting('lin')).toEqual([]);
  expect((await here.as('lin').post(`/me/invitations/${id}/acceptance`, {})).status).toBe(404);
  const { enrollments } = (await here.as('lin').get<OwnEnrollments>('/me/enrollments')).body;
  expect(enrollments[0]).toMatchObject({ program: { id: here.foreign.program }, acceptedAt: null, endedAt: null });
  const journey = `/programs/${here.foreign.program}/people/${here.people.lin}/journey`;
  expect((await here.as('frida').get(journey)).status).toBe(404);
  expect((await here.as('lin').post(`/me/enrollments/${here.foreign.program}/acceptance`)).status).toBe(204);
  expect((await here.as('frida').get(journey)).status).toBe(200);
});

test('the program is told the same of an address with an account as of one without, and each gets one letter', async () => {
  const answers = [await invite('alan@spec.example'), await invite('nobody@new.example')];
  expect(answers.map(({ status, body }) => [status, Object.keys(body)])).toEqual([
    [201, ['id']],
    [201, ['id']],
  ]);
  const { people } = (await here.as('otto').get<Directory>(`/programs/${here.program}/directory?state=invited`)).body;
  const told = people.map(({ id: _, name: __, email: ___, nameKey: ____, ...rest }: Record<string, unknown>) => rest);
  expect(told).toHaveLength(2);
  expect(told[0]).toEqual(told[1]);
  const sent = (await here.letters()).filter(({ to }) => ['alan@spec.example', 'nobody@new.example'].includes(to));
  expect(sent).toHaveLength(2);
  const words = sent.map(({ text }) => text.replace(/http\S+/, ''));
  expect(words[0]).toBe(words[1]);
  expect(words[0]).toContain('it waits there on your Journey, too');
});

test('an address is invited as the same thing once, however many ask at once, and not when its person is here', async () => {
  const asked = await Promise.all(Array.from({ length: 5 }, () => invite('twice@new.example')));
  expect(asked.filter(({ status }) => status === 201)).toHaveLength(1);
  expect(asked.find(({ status }) => status === 422)!.body.errors).toEqual([
    expect.objectContaining({ pointer: '/email', code: 'invited' }),
  ]);
  expect((await here.letters()).filter(({ to }) => to === 'twice@new.example')).toHaveLength(1);
  expect((await invite('twice@new.example', 'mentor')).status).toBe(201);
  expect(await invite('ada@spec.example')).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: '/email', code: 'here' }] },
  });
  // Somebody of another program only is to this one whoever has no account.
  expect((await invite('fred@spec.example', 'mentor')).status).toBe(201);
});

test('a further address of oneself finds it too; one that is taken back or over does not wait', async () => {
  await here.rows(
    `insert into email (address, person_id, created_at, recovery) values ('emil.home@spec.example', $1, $2, true)`,
    here.people.emil,
    here.clock.now(),
  );
  const { id } = (await invite('emil.home@spec.example', 'admin')).body;
  expect(await waiting('emil')).toEqual([id]);
  expect((await here.as('otto').delete(`/programs/${here.program}/invitations/${id}`)).status).toBe(204);
  expect(await waiting('emil')).toEqual([]);
  expect((await here.as('emil').post(`/me/invitations/${id}/acceptance`, {})).status).toBe(404);
});

test('a mentor says for which organization, in so many words at most', async () => {
  const somebody = await secondAccount(here, 'Petra Quill', {});
  const [{ address }] = (await here.rows<{ address: string }>(
    'select address from email where person_id = $1',
    somebody.id,
  )) as [{ address: string }];
  const { id } = (await invite(address, 'mentor')).body;
  const petra = here.asPerson(somebody.id);
  const at = `/me/invitations/${id}/acceptance`;
  expect(await petra.post<Problem>(at, { organisation: 'x'.repeat(161) })).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: '/organisation' }] },
  });
  expect((await petra.post<Session>(at, { organisation: 'Quill Clinic' })).status).toBe(204);
  expect(await here.rows('select role, organisation from membership where person_id = $1', somebody.id)).toEqual([
    { role: 'mentor', organisation: 'Quill Clinic' },
  ]);
});
