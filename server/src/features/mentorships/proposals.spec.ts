import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { MentorshipProposals, Problem } from '@cmio-pathway/shared';
import { log, towards } from '../../testing/acts.js';
import { expecting } from '../../testing/client.js';
import { type Name, type World, world } from '../../testing/world.js';

let here: World;
beforeAll(async () => {
  here = await world();
  await here.rows(
    'insert into enrollment (person_id, program_id, offered_at) values ($1, $2, $3)',
    here.people.felix,
    here.program,
    here.clock.now(),
  );
});
afterAll(() => here.close());

const at = () => `/programs/${here.program}/mentorship-proposals`;
const propose = (mentee: Name, mentor: Name, rest: object = {}, by: Name = 'otto') =>
  here.as(by).post<Problem & { id: string }>(at(), {
    mentee: here.people[mentee],
    mentor: here.people[mentor],
    primary: true,
    from: null,
    reason: 'Both write on documentation.',
    ...rest,
  });
const proposed = async (mentee: Name, mentor: Name, rest: object = {}) => {
  await here.rows(
    'update mentorship_proposal set closed_at = now(), closed_by = proposed_by, closed_as = $1 where closed_at is null',
    'withdrawn',
  );
  const { status, body } = await propose(mentee, mentor, rest);
  expect(status).toBe(201);
  return body.id;
};
const asMentee = (mentee: Name, id: string, agrees = true) =>
  here.as(mentee).post<Problem & { outcome: string }>(`/me/mentorship-proposals/${id}/answers`, { agrees });
const asMentor = (mentor: Name, id: string, agrees = true) =>
  here.as(mentor).post<Problem & { outcome: string }>(`${at()}/${id}/answers`, { agrees });
const journeyOf = async (mentee: Name, by: Name) =>
  (await here.as(by).get(`${towards(here, here.people[mentee])}/journey`)).status;
const waitsWith = async (mentee: Name) =>
  (
    await here.rows<{ reviewer_id: string | null }>(
      'select reviewer_id from review_request where person_id = $1 and closed_at is null',
      here.people[mentee],
    )
  ).map(({ reviewer_id }) => reviewer_id);

test('a proposal gives sight to nobody before both have agreed; then what waited is the mentor’s', async () => {
  await log(here.as('lin'), 'medical-degree', { submitTo: here.program });
  const id = await proposed('lin', 'alan');
  const { proposals } = await expecting<MentorshipProposals>(200, here.as('alan').get(at()));
  expect(proposals).toMatchObject([
    { mentee: { name: 'Lin' }, cohort: 'Cohort 2025', reason: 'Both write on documentation.', menteeAgreed: false },
  ]);
  expect(await expecting<MentorshipProposals>(200, here.as('emil').get(at()))).toEqual({ proposals: [] });
  expect(await journeyOf('lin', 'alan')).toBe(404);
  expect((await asMentor('alan', id)).body).toEqual({ outcome: 'waiting' });
  expect(await journeyOf('lin', 'alan')).toBe(404);
  expect(await waitsWith('lin')).toEqual([null]);
  const own = await expecting<MentorshipProposals>(200, here.as('lin').get('/me/mentorship-proposals'));
  expect(own.proposals).toMatchObject([
    { mentor: { name: 'Alan' }, organisation: 'Northmoor Health', mentorAgreed: true },
  ]);
  expect((await asMentee('lin', id)).body).toEqual({ outcome: 'begun' });
  expect(await journeyOf('lin', 'alan')).toBe(200);
  expect(await waitsWith('lin')).toEqual([here.people.alan]);
  expect((await asMentee('lin', id)).body).toMatchObject({ status: 409, code: 'closed' });
});

test('a mentor who agrees last takes the place of the one before', async () => {
  await log(here.as('ada'), 'medical-degree', { submitTo: here.program });
  const id = await proposed('ada', 'alan');
  expect((await asMentee('ada', id)).body).toEqual({ outcome: 'waiting' });
  expect(await journeyOf('ada', 'grace')).toBe(200);
  expect((await asMentor('alan', id)).body).toEqual({ outcome: 'begun' });
  expect([await journeyOf('ada', 'alan'), await journeyOf('ada', 'grace')]).toEqual([200, 404]);
  expect(await waitsWith('ada')).toEqual([here.people.alan]);
});

test('who declines ends it, and it can be proposed again', async () => {
  const id = await proposed('lin', 'emil');
  expect((await asMentee('lin', id, false)).body).toEqual({ outcome: 'declined' });
  expect((await asMentor('emil', id)).body).toMatchObject({ status: 409, code: 'closed' });
  expect(await journeyOf('lin', 'emil')).toBe(404);
  expect((await propose('lin', 'emil')).status).toBe(201);
});

test('one that begins later gives sight on that day, and the successor then reads what still waits', async () => {
  const id = await proposed('nora', 'alan', { from: '2026-03-10' });
  await log(here.as('nora'), 'medical-degree', { submitTo: here.program });
  await asMentee('nora', id);
  expect((await asMentor('alan', id)).body).toEqual({ outcome: 'begun' });
  expect([await journeyOf('nora', 'alan'), await journeyOf('nora', 'grace')]).toEqual([404, 200]);
  const queue = async () =>
    (
      await here.as('alan').get<{ items: { person: { name: string } }[] }>(`/programs/${here.program}/reviews`)
    ).body.items.map(({ person }) => person.name);
  expect(await queue()).not.toContain('Nora');
  here.clock.set(new Date('2026-03-10T12:00:00Z'));
  expect(await journeyOf('nora', 'alan')).toBe(200);
});

test('refused by name: oneself, who is not in the program, who does not work here, who is paired, what waits already', async () => {
  const refusals = [
    [await propose('nora', 'nora'), 422, '/mentor'],
    [await propose('felix', 'alan'), 201, undefined],
    [await propose('fred', 'alan'), 422, '/mentee'],
    [await propose('lin', 'fred'), 422, '/mentor'],
  ] as const;
  for (const [{ status, body }, expected, pointer] of refusals)
    expect([status, body.errors?.[0]?.pointer]).toEqual([expected, pointer]);
  expect((await propose('lin', 'alan')).body).toMatchObject({ status: 409, code: 'paired' });
  await proposed('lin', 'grace');
  expect((await propose('lin', 'grace')).body).toMatchObject({ status: 409, code: 'waiting' });
});

test('an offer of a place comes before a mentor: what both agreed on waits for it', async () => {
  const id = await proposed('felix', 'alan');
  expect((await asMentor('alan', id)).body).toEqual({ outcome: 'waiting' });
  expect((await asMentee('felix', id)).body).toMatchObject({ status: 409, code: 'no_longer' });
  await expecting(204, here.as('felix').post(`/me/enrollments/${here.program}/acceptance`));
  expect((await asMentee('felix', id)).body).toEqual({ outcome: 'begun' });
});

test('the admin takes it back, and nobody can agree any more', async () => {
  const id = await proposed('lin', 'grace');
  expect((await here.as('frida').delete(`/programs/${here.foreign.program}/mentorship-proposals/${id}`)).status).toBe(
    404,
  );
  expect((await here.as('otto').delete(`${at()}/${id}`)).status).toBe(204);
  expect((await asMentee('lin', id)).body).toMatchObject({ status: 409, code: 'closed' });
});
