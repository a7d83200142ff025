import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { CoverMade, Mentees, OwnMentors, Problem, ReviewQueue } from '@cmio-pathway/shared';
import { approving, log, own, towards } from '../../testing/acts.js';
import { expecting } from '../../testing/client.js';
import { type Name, type World, world } from '../../testing/world.js';

let here: World;
let record: string;
beforeAll(async () => {
  here = await world();
  record = await log(here.as('ada'), 'medical-degree', { submitTo: here.program });
});
afterAll(() => here.close());

const at = () => `/programs/${here.program}/mentorship-covers`;
const cover = (by: Name, rest: object = {}) =>
  here.as(by).post<Problem & CoverMade>(at(), {
    mentor: here.people.grace,
    cover: here.people.alan,
    from: '2026-03-10',
    until: '2026-03-20',
    ...rest,
  });
const sees = async (by: Name) => (await here.as(by).get(`${towards(here, here.people.ada)}/journey`)).status;
const queue = async (by: Name) =>
  (await expecting<ReviewQueue>(200, here.as(by).get(`/programs/${here.program}/reviews`))).items.map(
    (item) => item.person.name,
  );
const on = (day: string) => here.clock.set(new Date(`${day}T12:00:00Z`));

test('a mentor names who stands in; an admin for anybody; nobody else', async () => {
  expect((await cover('alan')).body).toMatchObject({ status: 403 });
  expect((await cover('grace', { cover: here.people.grace })).body.errors?.[0]?.pointer).toBe('/cover');
  expect((await cover('grace', { cover: here.people.fred })).body.errors?.[0]?.pointer).toBe('/cover');
  expect((await cover('grace', { until: '2026-03-10' })).body.errors?.[0]?.pointer).toBe('/until');
  expect((await cover('otto', { mentor: here.people.emil })).body).toMatchObject({ status: 409, code: 'nobody' });
  const { status, body } = await cover('grace');
  expect([status, body.mentees, body.without]).toEqual([201, 2, []]);
  expect((await cover('otto', { from: '2026-03-15', until: '2026-03-30' })).body).toMatchObject({ code: 'covered' });
});

test('sight and what waits are the stand-in’s for exactly these days, and the mentee reads who it is', async () => {
  expect([await sees('alan'), await queue('alan')]).toEqual([404, []]);
  on('2026-03-10');
  expect([await sees('alan'), await queue('alan')]).toEqual([200, ['Ada']]);
  const { mentees } = await expecting<Mentees>(200, here.as('alan').get(`/programs/${here.program}/mentees`));
  expect(mentees.map((one) => [one.person.name, one.standsInFor?.name, one.waiting])).toEqual([
    ['Ada', 'Grace', 1],
    ['Nora', 'Grace', 0],
  ]);
  expect([await sees('grace'), await queue('grace')]).toEqual([200, ['Ada']]);
  const mine = await expecting<OwnMentors>(200, here.as('ada').get('/me/mentors'));
  expect(mine.mentors).toMatchObject([
    { mentor: { name: 'Grace' }, cover: { person: { name: 'Alan' }, from: '2026-03-10', until: '2026-03-20' } },
    { mentor: { name: 'Alan' }, standsInFor: { name: 'Grace' }, primary: false },
  ]);
  on('2026-03-19');
  expect(await sees('alan')).toBe(200);
  on('2026-03-20');
  expect([await sees('alan'), await queue('alan'), await queue('grace')]).toEqual([404, [], ['Ada']]);
});

test('the stand-in decides, in their own name', async () => {
  on('2026-03-12');
  const { versions } = await own(here.as('ada'), record);
  const path = `${towards(here, here.people.ada)}/milestones/${record}/reviews`;
  await expecting(201, here.as('alan').post(path, approving(versions[0]!.id)));
  const [review] = await here.rows('select reviewer_name from review');
  expect(review).toEqual({ reviewer_name: 'Alan' });
});

test('it ends the day it is ended, and a further mentor who stands in stays one', async () => {
  const { body } = await cover('otto', { from: '2026-04-01', until: '2026-05-01', cover: here.people.emil });
  await expecting(
    201,
    here.as('otto').post(`${towards(here, here.people.ada)}/mentorships`, {
      mentor: here.people.emil,
      primary: false,
      from: '2026-04-10',
    }),
  );
  on('2026-04-05');
  expect(await sees('emil')).toBe(200);
  expect((await here.as('alan').delete(`${at()}/${body.id}`)).status).toBe(403);
  expect((await here.as('grace').delete(`${at()}/${body.id}`)).status).toBe(204);
  expect((await here.as('grace').delete(`${at()}/${body.id}`)).status).toBe(404);
  expect(await sees('emil')).toBe(404);
  on('2026-04-10');
  expect(await sees('emil')).toBe(200);
});

test('whom the stand-in may not mentor is named, and stays with their mentor', async () => {
  on('2026-06-01');
  const apart = { mentee: here.people.ada, mentor: here.people.alan, reason: '' };
  await expecting(201, here.as('otto').post(`/programs/${here.program}/pairing-blocks`, apart));
  const { body } = await cover('grace', { from: '2026-06-01', until: '2026-06-10' });
  expect(body).toMatchObject({ mentees: 1, without: [{ name: 'Ada' }] });
  expect(await sees('alan')).toBe(404);
});
