import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { PersonInProgram } from '@cmio-pathway/shared';
import { log } from '../../testing/acts.js';
import { expecting } from '../../testing/client.js';
import { offer } from '../../testing/enrollment-acts.js';
import { secondAccount } from '../../testing/second-account.js';
import { type Name, type World, world } from '../../testing/world.js';

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here.close());

const at = (id: string) => `/programs/${here.program}/directory/${id}`;
const read = (name: Name) => expecting<PersonInProgram>(200, here.as('otto').get(at(here.people[name])));
const opened = (person: string) =>
  here.rows<{ actor: string }>('select actor_id as actor from access where person_id = $1', person);

test('of a mentee: since when, in which cohort, what waits, and who mentors them', async () => {
  await log(here.as('ada'), 'mentor-meetings', { submitTo: here.program });
  expect(await read('ada')).toMatchObject({
    program: { name: 'Northmoor' },
    person: { id: here.people.ada, name: 'Ada' },
    roles: [],
    enrollment: { endedAt: null, since: '2025-01-10', cohort: 'Cohort 2025', onLeave: false, waiting: 1 },
    mentor: null,
    mentors: [{ person: { name: 'Grace' }, primary: true, from: '2025-01-10', until: null, standsIn: false }],
    mentees: [],
  });
  expect(await opened(here.people.ada)).toContainEqual({ actor: here.people.otto });
});

test('of a mentor: their roles since when, what they say of themselves, what they carry, and whom they mentor', async () => {
  const said = { specialty: 'Pediatrics', organisation: '', languages: [], steps: [], skills: [], about: 'Words' };
  await expecting(200, here.as('grace').put('/me/mentor-profile', { ...said, capacity: 2 }, { 'if-match': '"0"' }));
  expect(await read('grace')).toMatchObject({
    roles: [{ role: 'mentor', organisation: 'Northmoor Health', since: '2025-01-10', until: null, isNow: true }],
    enrollment: null,
    mentor: { capacity: 2, mentees: 2, profile: said, away: null },
    mentees: [{ person: { name: 'Ada' } }, { person: { name: 'Nora' } }],
  });
});

test('of an admin who is a mentee too: both; a role that ended keeps its days', async () => {
  expect(await read('nora')).toMatchObject({
    roles: [{ role: 'admin', isNow: true }],
    enrollment: { cohort: 'Cohort 2025' },
    mentors: [{ person: { name: 'Grace' } }],
  });
  await here.rows(
    `update membership set valid = daterange(lower(valid), '2026-03-01') where person_id = $1`,
    here.people.emil,
  );
  expect(await read('emil')).toMatchObject({
    roles: [{ until: '2026-03-01', isNow: false }],
    mentor: null,
    mentees: [],
  });
});

test('of an offer the program reads what it typed, and nothing of the person', async () => {
  await expecting(201, offer(here, here.people.felix));
  expect(await read('felix')).toMatchObject({
    roles: [],
    enrollment: { acceptedAt: null, since: '2026-04-01', waiting: 0 },
    mentor: null,
    mentors: [],
  });
});

test('whoever is none of the program’s is not there; the id of an account that became another leads to who that is', async () => {
  expect((await here.as('otto').get(at(here.people.fred))).status).toBe(404);
  expect((await here.as('grace').get(at(here.people.ada))).status).toBe(403);
  const twin = await secondAccount(here, 'Twin of Ada', { mentee: [here.program] });
  await here.rows('update person set merged_into = $1 where id = $2', here.people.ada, twin.id);
  expect((await expecting<PersonInProgram>(200, here.as('otto').get(at(twin.id)))).person.id).toBe(here.people.ada);
});
