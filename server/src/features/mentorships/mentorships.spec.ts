import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Directory, Mentees, MentorLoads, Problem, ProgramMentorships } from '@cmio-pathway/shared';
import { log, towards } from '../../testing/acts.js';
import { type Name, type World, world } from '../../testing/world.js';

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here.close());

const pair = (mentee: Name, mentor: Name, primary = true, by: Name = 'otto') =>
  here
    .as(by)
    .post<Problem>(`${towards(here, here.people[mentee])}/mentorships`, { mentor: here.people[mentor], primary });
const menteesOf = async (mentor: Name, query = '') =>
  (await here.as(mentor).get<Mentees>(`/programs/${here.program}/mentees${query}`)).body;
const unmentored = async () =>
  (await here.as('otto').get<ProgramMentorships>(`/programs/${here.program}/mentorships?state=none`)).body.lines.map(
    ({ mentee }) => mentee,
  );

test('a first mentor takes over what waited for nobody, with the clock it had', async () => {
  await log(here.as('lin'), 'medical-degree', { submitTo: here.program });
  const asked = here.clock.now().toISOString();
  expect(await unmentored()).toEqual([{ id: here.people.lin, name: 'Lin' }]);
  expect(await menteesOf('alan')).toMatchObject({ mentees: [], next: null, total: 0 });
  here.clock.forward(3_600_000);
  expect((await pair('lin', 'alan')).status).toBe(201);
  const { mentees, total } = await menteesOf('alan');
  expect(total).toBe(1);
  expect(mentees[0]).toMatchObject({
    person: { name: 'Lin' },
    cohort: 'Cohort 2025',
    currentStep: 1,
    waiting: 1,
    lastLogged: { milestone: 'medical-degree' },
  });
  expect(new Date(mentees[0]!.waitingSince!).toISOString()).toBe(asked);
  expect(await unmentored()).toEqual([]);
});

test('another primary mentor ends the former as of today, who loses sight; nothing is edited', async () => {
  await log(here.as('ada'), 'medical-degree', { submitTo: here.program });
  expect((await pair('ada', 'alan')).status).toBe(201);
  expect((await menteesOf('grace')).mentees.map(({ person }) => person.name)).toEqual(['Nora']);
  expect((await here.as('grace').get(`${towards(here, here.people.ada)}/journey`)).status).toBe(404);
  expect((await menteesOf('alan')).mentees.find(({ person }) => person.name === 'Ada')).toMatchObject({ waiting: 1 });
  const rows = await here.rows(
    `select mentor_id as mentor, valid::text, superseded_at is not null as superseded from mentorship where person_id = $1 and is_primary order by recorded_at, superseded, lower(valid)`,
    here.people.ada,
  );
  expect(rows).toEqual([
    { mentor: here.people.grace, valid: '[2025-01-10,)', superseded: true },
    { mentor: here.people.grace, valid: '[2025-01-10,2026-03-02)', superseded: false },
    { mentor: here.people.alan, valid: '[2026-03-02,)', superseded: false },
  ]);
});

test('a pairing changed again on its first day leaves no empty stretch', async () => {
  expect((await pair('ada', 'grace')).status).toBe(201);
  const current = await here.rows(
    `select valid::text from mentorship where person_id = $1 and mentor_id = $2 and superseded_at is null`,
    here.people.ada,
    here.people.alan,
  );
  expect(current).toEqual([]);
  expect((await pair('ada', 'grace')).body).toMatchObject({ status: 409, code: 'paired' });
});

test('mentees are found by name', async () => {
  expect((await menteesOf('grace', '?search=AD')).mentees.map(({ person }) => person.name)).toEqual(['Ada']);
  expect((await here.as('grace').get(`/programs/${here.program}/mentees?after=x`)).status).toBe(422);
});

test('only an admin pairs, with a mentor of the program, and nobody with themselves', async () => {
  for (const mentor of ['fred', 'otto', 'ada'] as const) {
    const { status, body } = await pair('ada', mentor);
    expect([status, body.errors?.[0]?.pointer]).toEqual([422, '/mentor']);
  }
  expect((await pair('ada', 'alan', true, 'grace')).status).toBe(403);
  expect((await pair('ada', 'alan', true, 'frida')).status).toBe(404);
  expect((await pair('felix', 'alan')).status).toBe(404);
  expect((await pair('nora', 'alan', true, 'nora')).status).toBe(403);
});

test('the people of a program: who works here, how much waits with them, who is invited', async () => {
  await here
    .as('otto')
    .post(`/programs/${here.program}/invitations`, { email: 'new@spec.example', role: 'mentor', cohort: null });
  const of = async (query: string) =>
    (await here.as('otto').get<Directory>(`/programs/${here.program}/directory?${query}`)).body.people;
  const { mentors } = (await here.as('otto').get<MentorLoads>(`/programs/${here.program}/mentors`)).body;
  expect(mentors.map(({ person, mentees, waiting }) => [person.name, mentees, waiting])).toEqual([
    ['Alan', 1, 1],
    ['Emil', 0, 0],
    ['Grace', 2, 1],
  ]);
  expect((await of('role=admin')).map(({ name }) => name)).toEqual(['Nora', 'Otto']);
  expect(await of('state=invited')).toMatchObject([{ email: 'new@spec.example', roles: ['mentor'], cohort: null }]);
  expect((await here.as('grace').get(`/programs/${here.program}/directory`)).status).toBe(403);
});
