import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Handover, Journey, OwnDecisions, Problem, ReviewQueue } from '@cmio-pathway/shared';
import { approving, log, own, towards } from '../../testing/acts.js';
import { expecting } from '../../testing/client.js';
import { savePlan } from '../../testing/plan-acts.js';
import { type Name, type World, world } from '../../testing/world.js';
import { Ids } from '../../platform/clock.js';
import { People } from '../../seed/people.js';
import { Client } from '../../testing/client.js';

let here: World;
let decided: string;
/** Mentees of Grace: Ada, and eleven more with a review that waits for her. */
let mentees: string[];
beforeAll(async () => {
  here = await world();
  // Nora stays with Alan: she is an admin besides, and nobody hands over their own mentor.
  await expecting(
    201,
    here.as('otto').post(`${towards(here, here.people.nora)}/mentorships`, { mentor: here.people.alan, primary: true }),
  );
  const make = new People(here.owner, new Ids(here.clock), 'no password');
  mentees = [here.people.ada];
  for (let at = 1; at <= 11; at += 1) {
    const person = await make.person({ name: `Mentee ${at}`, email: `mentee${at}@spec.example` }, here.clock.now());
    await make.enroll(person, here.program, here.cohort, here.clock.now());
    await make.mentorship(person, here.program, here.people.grace, here.clock.now());
    mentees.push(person);
  }
  decided = await log(here.as('ada'), 'medical-degree', { submitTo: here.program });
  const { versions } = await own(here.as('ada'), decided);
  await expecting(
    201,
    here
      .as('grace')
      .post(`${towards(here, here.people.ada)}/milestones/${decided}/reviews`, approving(versions[0]!.id)),
  );
  for (const person of mentees) await log(as(person), 'mentor-meetings', { submitTo: here.program });
  await here.rows(
    `insert into meeting (person_id, program_id, id, mentor_id, state, times, starts_at, minutes, sequence, proposed_at)
     select $1, $2, gen_random_uuid(), $3, 'agreed', '{}', at, 60, 0, $4 from unnest($5::timestamptz[]) at`,
    here.people.ada,
    here.program,
    here.people.grace,
    here.clock.now(),
    ['2026-03-08T15:00:00Z', '2026-03-12T15:00:00Z'],
  );
  const revision = await savePlan(here.as('ada'));
  await expecting(201, here.as('ada').post('/me/plan/versions', { program: here.program, revision }));
});
afterAll(() => here.close());

const as = (person: string) => new Client(here.app, here.owner, here.clock, person);
const at = (mentor: Name = 'grace') => `/programs/${here.program}/mentors/${here.people[mentor]}/handover`;
const open = (mentor: Name = 'grace') => expecting<Handover>(200, here.as('otto').get(at(mentor)));
const end = (successors: { mentee: string; mentor: string }[], on = '2026-03-02', by: Name = 'otto') =>
  here.as(by).post<Problem & { id: string; open: { name: string }[] }>(at(), { on, successors });
const all = (mentor: Name) => mentees.map((mentee) => ({ mentee, mentor: here.people[mentor] }));
const unowned = async () =>
  (
    await here.rows<{ name: string }>(
      `select p.display_name as name from unnest($1::uuid[]) as m (id) join person p using (id)
       where not exists (select from mentorship h where h.person_id = m.id and h.is_primary and h.superseded_at is null and h.valid @> $2::date)`,
      mentees,
      here.clock.now().toISOString().slice(0, 10),
    )
  ).map(({ name }) => name);
const waitsWithGrace = async () =>
  Number(
    (
      await here.rows<{ count: string }>(
        'select count(*) from review_request where reviewer_id = $1 and closed_at is null',
        here.people.grace,
      )
    )[0]!.count,
  );
const ofAda = async (by: Name) => (await here.as(by).get(`${towards(here, here.people.ada)}/journey`)).status;

test('everything open is shown, with who could take it over', async () => {
  const { open: rows, successors, organisation, meetings } = await open();
  expect([rows.length, organisation, meetings]).toEqual([12, 'Northmoor Health', 2]);
  expect(rows.find(({ mentee }) => mentee.name === 'Ada')).toMatchObject({ primary: true, reviews: 1, plan: true });
  expect(successors.map(({ person, mentees: count }) => [person.name, count])).toEqual([
    ['Alan', 1],
    ['Emil', 0],
  ]);
});

test('it is refused whole while one would be left without a mentor, and names them', async () => {
  const { status, body } = await end(all('alan').slice(1));
  expect([status, body.code, body.open.map(({ name }) => name)]).toEqual([409, 'open', ['Ada']]);
  expect([await unowned(), await waitsWithGrace(), await ofAda('grace')]).toEqual([[], 12, 200]);
});

test('a successor who does not work here, is set apart, or is the one who leaves is refused at the line', async () => {
  for (const mentor of ['fred', 'grace', 'ada'] as const)
    expect((await end(all(mentor))).body.errors?.[0]?.pointer).toBe('/successors/0/mentor');
  expect((await end(all('alan'), '2026-03-01')).body.errors?.[0]?.pointer).toBe('/on');
});

test('one act hands over all of it, today or on a day to come; access ends that day, and nobody is unowned before or after', async () => {
  const { status } = await end(all('alan'), '2026-03-10');
  expect(status).toBe(201);
  expect((await open()).until).toBe('2026-03-10');
  // What takes place before the day stays; what comes after is called off, and its time put to who follows.
  expect(await here.rows(`select state, starts_at::date::text as on from meeting order by starts_at`)).toEqual([
    { state: 'agreed', on: '2026-03-08' },
    { state: 'cancelled', on: '2026-03-12' },
    { state: 'proposed', on: null },
  ]);
  const seen: unknown[] = [];
  for (const day of ['2026-03-09', '2026-03-10']) {
    here.clock.set(new Date(`${day}T12:00:00Z`));
    const queue = await here.as('alan').get<ReviewQueue>(`/programs/${here.program}/reviews`);
    seen.push([await unowned(), await ofAda('grace'), await ofAda('alan'), queue.body.waiting]);
  }
  expect(seen).toEqual([
    [[], 200, 404, 0],
    [[], 404, 200, 12],
  ]);
  expect((await here.as('grace').get(`/programs/${here.program}/mentees`)).status).toBe(404);
});

test('what she signed keeps her name and role', async () => {
  const journey = await expecting<Journey>(200, here.as('ada').get('/me/journey'));
  expect(journey.records.find(({ id }) => id === decided)).toMatchObject({
    state: 'verified',
    lastDecision: { by: 'Grace' },
  });
  const { reviews } = await expecting<{ reviews: object[] }>(200, here.as('ada').get(`/me/milestones/${decided}`));
  expect(reviews).toMatchObject([{ by: { name: 'Grace', role: 'mentor', organisation: 'Northmoor Health' } }]);
});

test('she keeps her decisions, without content and evidence', async () => {
  const answer = await here.as('grace').get<OwnDecisions>('/me/decisions');
  expect(answer.body.decisions).toMatchObject([
    {
      mentee: { name: 'Ada' },
      milestone: 'medical-degree',
      decision: 'approved',
      role: 'mentor',
      program: { name: 'Northmoor' },
    },
  ]);
  expect(answer.raw.toString()).not.toContain('letter says');
  expect((await expecting<OwnDecisions>(200, here.as('alan').get('/me/decisions'))).decisions).toEqual([]);
  expect((await expecting<OwnDecisions>(200, here.as('grace').get('/me/decisions?search=nobody'))).decisions).toEqual(
    [],
  );
});

test('an end of today takes what waits along, and can be taken back within the hour', async () => {
  const back = await end([], '2026-03-10');
  expect(back.status).toBe(404);
  await here.rows(
    `insert into membership (program_id, id, person_id, role, organisation, valid, recorded_at) values ($1, gen_random_uuid(), $2, 'mentor', 'Northmoor Health', '[2026-03-10,)', $3)`,
    here.program,
    here.people.grace,
    here.clock.now(),
  );
  for (const mentee of mentees)
    await expecting(
      201,
      here.as('otto').post(`${towards(here, mentee)}/mentorships`, { mentor: here.people.grace, primary: true }),
    );
  await here.rows('update review_request set reviewer_id = $1 where closed_at is null', here.people.grace);
  here.clock.forward(60_000);
  const { id } = await expecting<{ id: string }>(201, end(all('emil'), '2026-03-10'));
  expect([await unowned(), await waitsWithGrace(), await ofAda('grace'), await ofAda('emil')]).toEqual([
    [],
    0,
    404,
    200,
  ]);
  expect((await open()).undo).toBe(id);
  here.clock.forward(60_000);
  const undo = () => here.as('otto').delete<Problem>(`/programs/${here.program}/handovers/${id}`);
  expect((await undo()).status).toBe(204);
  expect([await unowned(), await waitsWithGrace(), await ofAda('grace'), await ofAda('emil')]).toEqual([
    [],
    12,
    200,
    404,
  ]);
  expect((await undo()).body).toMatchObject({ status: 409, code: 'undone' });
});

test('nobody hands over their own mentor', async () => {
  await expecting(
    201,
    here
      .as('otto')
      .post(`${towards(here, here.people.nora)}/mentorships`, { mentor: here.people.grace, primary: true }),
  );
  const { body } = await end(
    [...all('emil'), { mentee: here.people.nora, mentor: here.people.emil }],
    '2026-03-10',
    'nora',
  );
  expect(body).toMatchObject({ status: 409, code: 'own_record' });
});
