import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { MilestoneRecord } from '@cmio-pathway/shared';
import { towards, upload } from '../../testing/acts.js';
import { addInterview, application, apply, at, moveTo, say } from '../../testing/application-acts.js';
import { type Client, expecting } from '../../testing/client.js';
import { type World, world } from '../../testing/world.js';

let here: World;
let ada: Client;
beforeAll(async () => {
  here = await world();
  ada = here.as('ada');
});
afterAll(() => here.close());

const make = (id: string, milestone: string, interview: string | null = null) =>
  ada.post<{ id: string }>(`${at(id)}/records`, { milestone, interview });
const made = async (id: string, milestone: string, interview: string | null = null) => {
  const { id: record } = await expecting<{ id: string }>(201, make(id, milestone, interview));
  return expecting<MilestoneRecord>(200, ada.get(`/me/milestones/${record}`));
};

test('an application that was sent is one record, with its day and posting, and only one', async () => {
  const id = await apply(ada);
  expect((await make(id, 'cmio-application')).body).toMatchObject({ status: 409, code: 'not_yet' });
  await moveTo(ada, id, 'applied', '2026-02-03');
  const record = await made(id, 'cmio-application');
  expect(record).toMatchObject({
    milestone: 'cmio-application',
    state: 'logged',
    versions: [
      {
        content: {
          when: { from: '2026-02-03', until: null, ongoing: false },
          note: 'Applied: CMIO, Grandalder Health.',
          links: [{ url: 'https://grandalder.example/posting', label: 'Posting' }],
        },
      },
    ],
  });
  expect((await application(ada, id)).records).toEqual([
    { milestone: 'cmio-application', record: record.id, interview: null },
  ]);
  expect((await make(id, 'cmio-application')).body).toMatchObject({ status: 409, code: 'logged', existing: record.id });
});

test('a record made from an application is nobody else’s, and an ordinary submission of it is refused', async () => {
  const id = await apply(ada);
  await moveTo(ada, id, 'applied');
  const record = await made(id, 'cmio-application');
  const grace = here.as('grace');
  const seen = await grace.get(`${towards(here, here.people.ada)}/journey`);
  expect(seen.status).toBe(200);
  for (const word of [record.id, 'cmio-application', 'Grandalder']) expect(seen.raw.toString()).not.toContain(word);
  expect((await ada.get('/me/journey')).raw.toString()).toContain(record.id);
  const sent = await ada.post('/me/submissions', { program: here.program, records: [record.id] });
  expect(sent.body).toMatchObject({ status: 409, code: 'confined' });
});

test('two taps at once make one record', async () => {
  const id = await apply(ada);
  await moveTo(ada, id, 'applied');
  const both = await Promise.all([make(id, 'cmio-application'), make(id, 'cmio-application')]);
  expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
});

test('a record that was taken out of the journey can be made anew', async () => {
  const id = await apply(ada);
  await moveTo(ada, id, 'applied');
  const record = await made(id, 'cmio-application');
  await expecting(204, ada.delete(`/me/milestones/${record.id}`));
  expect((await application(ada, id)).records).toEqual([]);
  await made(id, 'cmio-application');
});

test('each interview that was held is its own, on the day it was where she is, without what she wrote for herself', async () => {
  await here.rows(
    `insert into account_setting (person_id, time_zone, revision, saved_at) values ($1, 'America/Chicago', 1, $2) on conflict (person_id) do update set time_zone = excluded.time_zone`,
    here.people.ada,
    here.clock.now(),
  );
  const id = await apply(ada);
  const [one, other] = [
    await addInterview(ada, id, { at: '2026-02-21T03:00:00Z', reflection: 'I talked too fast' }),
    await addInterview(ada, id, { state: 'planned' }),
  ];
  const { versions } = await made(id, 'cmio-interview', one);
  expect(versions[0]!.content).toMatchObject({
    when: { from: '2026-02-20' },
    note: 'Panel interview, 60 minutes: CMIO, Grandalder Health.',
  });
  expect((await make(id, 'cmio-interview', other)).body).toMatchObject({ status: 409, code: 'not_yet' });
  expect((await make(id, 'cmio-interview')).status).toBe(409);
  expect((await make(id, 'cmio-interview', '019a0000-0000-7000-8000-000000000000')).status).toBe(404);
});

test('an accepted offer is the appointment from its first day, with the letter', async () => {
  const id = await apply(ada);
  const file = await upload(ada, 'appointment.txt', Buffer.from('We appoint you'));
  await moveTo(ada, id, 'appointed');
  const offer = { title: 'Chief Medical Information Officer', fte: 0.7, terms: 'secret terms', file };
  await say(ada, id, { offer: { ...offer, startsOn: '2026-04-01' } });
  expect((await make(id, 'cmio-appointed')).body).toMatchObject({
    status: 409,
    code: 'not_yet',
    detail: 'It can be logged from 1 Apr 2026, when it starts.',
  });
  await say(ada, id, { offer: { ...offer, startsOn: '2026-03-01' }, reportsTo: 'the CMO' });
  const { versions } = await made(id, 'cmio-appointed');
  expect(versions[0]!.content).toMatchObject({
    when: { from: '2026-03-01', until: null, ongoing: true },
    note: 'Chief Medical Information Officer, Grandalder Health.\n\nReports to: the CMO\n\nInformatics: 70 % of full time',
    files: [{ id: file }],
  });
});

test('an accepted post below is what its share and its rung say, and no appointment to the chair', async () => {
  const id = await apply(ada, { role: 'Director of Informatics' });
  await moveTo(ada, id, 'appointed');
  const offer = { title: '', startsOn: '2026-02-16', fte: 0.5, terms: '', file: null };
  await say(ada, id, { rung: 3, offer });
  expect((await made(id, 'informatics-role-25fte')).versions[0]!.content.when.from).toBe('2026-02-16');
  await made(id, 'informatics-director-role');
  expect((await make(id, 'cmio-appointed')).status).toBe(409);
});

test('the goal somebody has chosen says which role is theirs', async () => {
  const id = await apply(ada, { role: 'Chief Clinical Information Officer' });
  await moveTo(ada, id, 'applied');
  expect((await make(id, 'cmio-application')).status).toBe(409);
  await here.rows(
    `insert into track (person_id, goal, revision, updated_at) values ($1, 'ccio', 1, $2) on conflict (person_id) do update set goal = excluded.goal`,
    here.people.ada,
    here.clock.now(),
  );
  await made(id, 'cmio-application');
});

test.each([
  ['no-such-milestone', 409],
  ['bachelors-degree', 409],
  ['NOT A MILESTONE', 422],
])('what no application comes to is refused: %s', async (milestone, status) => {
  const id = await apply(ada);
  expect((await make(id, milestone)).status).toBe(status);
});
