import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ChangeRequests, Mentoring, OwnMentors, PairingBlocks, Problem } from '@cmio-pathway/shared';
import { towards } from '../../testing/acts.js';
import { expecting } from '../../testing/client.js';
import { type Name, type World, world } from '../../testing/world.js';

let here: World;
beforeAll(async () => {
  here = await world();
  // Grace helps to run the program besides: an admin and the other side in one person.
  await here.rows(
    `insert into membership (program_id, id, person_id, role, organisation, valid, recorded_at) values ($1, gen_random_uuid(), $2, 'admin', 'Northmoor Health', '[2025-01-10,)', $3)`,
    here.program,
    here.people.grace,
    here.clock.now(),
  );
});
afterAll(() => here.close());

const words = 'We talk past each other.';
const requests = async (by: Name, of = 'waiting') =>
  (await expecting<ChangeRequests>(200, here.as(by).get(`/programs/${here.program}/change-requests?of=${of}`)))
    .requests;
const ask = (rest: object = {}) =>
  here.as('ada').post<Problem & { id: string }>('/me/change-requests', {
    program: here.program,
    mentor: here.people.grace,
    wish: 'other_mentor',
    words,
    ...rest,
  });

test('what a mentee asks is read by the admins and by nobody it is about, whatever else they are', async () => {
  expect((await ask()).status).toBe(201);
  expect((await ask()).body).toMatchObject({ status: 409, code: 'waiting' });
  expect(await requests('otto')).toMatchObject([
    { by: 'mentee', mentee: { name: 'Ada' }, mentor: { name: 'Grace' }, words },
  ]);
  expect(await requests('grace')).toEqual([]);
  const mentoring = await expecting<Mentoring>(200, here.as('grace').get(`/programs/${here.program}/mentoring`));
  expect(mentoring.requests).toEqual([]);
  const audit = JSON.stringify(
    await here.rows(
      `select * from audit where subject = 'change_request' and person_id is distinct from $1`,
      here.people.ada,
    ),
  );
  expect(audit).toBe('[]');
});

test('what a mentor asks is not the mentee’s to read', async () => {
  here.clock.forward(1000);
  const asked = await here.as('grace').post(`/programs/${here.program}/change-requests`, {
    mentee: here.people.nora,
    wish: 'pause',
    words: 'She is on leave.',
  });
  expect(asked.status).toBe(201);
  const own = await expecting<OwnMentors>(200, here.as('nora').get('/me/mentors'));
  expect(own.requests).toEqual([]);
  // Nora administers the program: of what concerns herself she reads nothing either.
  expect((await requests('nora')).map(({ by }) => by)).toEqual(['mentee']);
  expect((await requests('otto')).map(({ by }) => by)).toEqual(['mentor', 'mentee']);
});

test('the answer goes to who asked; the other side answers nothing', async () => {
  const [request] = (await requests('otto')).filter(({ by }) => by === 'mentee');
  const path = `/programs/${here.program}/change-requests/${request!.id}/answers`;
  expect((await here.as('grace').post(path, { answer: 'I disagree.' })).status).toBe(404);
  expect((await here.as('otto').post(path, { answer: 'Alan could mentor you.' })).status).toBe(204);
  const own = await expecting<OwnMentors>(200, here.as('ada').get('/me/mentors'));
  expect(own.requests).toMatchObject([{ words, answer: { text: 'Alan could mentor you.', by: 'Otto' } }]);
  expect((await requests('otto', 'answered')).map(({ id }) => id)).toEqual([request!.id]);
});

test('one takes one’s own request back, and nobody else’s', async () => {
  const { body } = await ask({ wish: 'talk' });
  expect((await here.as('nora').delete(`/me/change-requests/${body.id}`)).status).toBe(404);
  expect((await here.as('ada').delete(`/me/change-requests/${body.id}`)).status).toBe(204);
  expect((await requests('otto')).map(({ by }) => by)).toEqual(['mentor']);
});

test('only about somebody one is paired with', async () => {
  expect((await ask({ mentor: here.people.alan })).body.errors?.[0]?.pointer).toBe('/mentor');
  const foreign = await here.as('fred').post<Problem>(`/programs/${here.foreign.program}/change-requests`, {
    mentee: here.people.ada,
    wish: 'talk',
    words: '',
  });
  expect([foreign.status, foreign.body.errors?.[0]?.pointer]).toEqual([422, '/mentee']);
});

test('who is set apart is paired neither by hand nor by a proposal, and learns nothing of it', async () => {
  const at = `/programs/${here.program}/pairing-blocks`;
  const apart = { mentee: here.people.lin, mentor: here.people.alan, reason: 'They are related.' };
  const propose = () =>
    here.as('otto').post<Problem & { id: string }>(`/programs/${here.program}/mentorship-proposals`, {
      mentee: here.people.lin,
      mentor: here.people.alan,
      primary: true,
      from: null,
      reason: '',
    });
  const proposal = await propose();
  const { id } = await expecting<{ id: string }>(201, here.as('otto').post(at, apart));
  expect(
    (await here.as('lin').post(`/me/mentorship-proposals/${proposal.body.id}/answers`, { agrees: true })).body,
  ).toMatchObject({ code: 'closed' });
  expect((await here.as('otto').post(at, apart)).body).toMatchObject({ status: 409, code: 'blocked' });
  expect(
    (await here.as('otto').post(at, { ...apart, mentee: here.people.ada, mentor: here.people.grace })).body,
  ).toMatchObject({ code: 'paired' });
  const pair = () =>
    here
      .as('otto')
      .post<Problem>(`${towards(here, here.people.lin)}/mentorships`, { mentor: here.people.alan, primary: true });
  expect((await pair()).body).toMatchObject({ status: 409, code: 'blocked' });
  expect((await propose()).body).toMatchObject({ status: 409, code: 'blocked' });
  const { blocks } = await expecting<PairingBlocks>(200, here.as('otto').get(at));
  expect(blocks).toMatchObject([{ mentee: { name: 'Lin' }, mentor: { name: 'Alan' }, reason: 'They are related.' }]);
  expect((await here.as('otto').delete(`${at}/${id}`)).status).toBe(204);
  expect((await pair()).status).toBe(201);
});
