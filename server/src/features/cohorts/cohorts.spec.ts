import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { CohortDashboard, Cohorts, Created, Problem } from '@cmio-pathway/shared';
import { log } from '../../testing/acts.js';
import { type World, world } from '../../testing/world.js';

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here.close());

const at = () => `/programs/${here.program}/cohorts`;

test('an admin adds a cohort, and its name only once', async () => {
  const made = await here.as('otto').post<Created>(at(), { name: ' Cohort 2026 ' });
  expect(made.status).toBe(201);
  const { body } = await here.as('otto').get<Cohorts>(at());
  expect(body.cohorts).toMatchObject([
    { id: here.cohort, name: 'Cohort 2025', mentees: 3 },
    { id: made.body.id, name: 'Cohort 2026', mentees: 0, startsOn: null, archivedAt: null, revision: 1 },
  ]);
  const found = await here.as('otto').get<Cohorts>(`${at()}?search=2026`);
  expect(found.body.cohorts.map(({ name }) => name)).toEqual(['Cohort 2026']);
  const second = await here.as('otto').post<Problem>(at(), { name: 'Cohort 2026' });
  expect([second.status, second.body.errors![0]!.pointer]).toEqual([422, '/name']);
  expect(
    (await here.as('frida').post(`/programs/${here.foreign.program}/cohorts`, { name: 'Cohort 2026' })).status,
  ).toBe(201);
});

test('what waits in the program is counted, and what waits for nobody besides', async () => {
  await log(here.as('lin'), 'medical-degree', { submitTo: here.program });
  await log(here.as('ada'), 'medical-degree', { submitTo: here.program });
  const { body } = await here.as('otto').get<Cohorts>(at());
  expect(body).toMatchObject({ program: { name: 'Northmoor' }, waiting: 2, unassigned: 1 });
});

test('the dashboard has a row per mentee of today with 13 steps and the facts of each', async () => {
  await log(here.as('nora'), 'hipaa-training');
  const { body } = await here.as('otto').get<CohortDashboard>(`${at()}/${here.cohort}/dashboard`);
  expect(
    body.rows.map(({ person, mentor, onLeave, steps }) => [person.name, mentor?.name, onLeave, steps.length]),
  ).toEqual([
    ['Ada', 'Grace', false, 13],
    ['Lin', undefined, false, 13],
    ['Nora', 'Grace', false, 13],
  ]);
  const ada = body.rows[0]!;
  expect(ada.steps[0]).toMatchObject({ step: 1, waiting: 1, verified: 0, isCurrent: true });
  expect(ada.waitingSince).not.toBeNull();
  expect(body.rows[2]!.waitingSince).toBeNull();
});

test('who has left is no row of the dashboard, and is not counted', async () => {
  await here.rows('update enrollment set ended_at = $2 where person_id = $1', here.people.lin, here.clock.now());
  const { body } = await here.as('otto').get<CohortDashboard>(`${at()}/${here.cohort}/dashboard`);
  expect(body.rows.map(({ person }) => person.name)).toEqual(['Ada', 'Nora']);
  expect((await here.as('otto').get<Cohorts>(at())).body.cohorts[0]!.mentees).toBe(2);
});

test('a cohort of another program does not exist here, and neither does another program', async () => {
  expect((await here.as('otto').get(`${at()}/${here.foreign.cohort}/dashboard`)).status).toBe(404);
  expect((await here.as('frida').get(`${at()}/${here.cohort}/dashboard`)).status).toBe(404);
  expect((await here.as('grace').get(`${at()}/${here.cohort}/dashboard`)).status).toBe(404);
  expect((await here.as('ada').get(at())).status).toBe(404);
});
