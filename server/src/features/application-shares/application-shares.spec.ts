import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { ApplicationReaders, Applications, Problem, SharedApplications } from '@cmio-pathway/shared';
import { towards } from '../../testing/acts.js';
import { addInterview, application, apply, at, moveTo, say, shareWith } from '../../testing/application-acts.js';
import { type Client, expecting } from '../../testing/client.js';
import { secondAccount } from '../../testing/second-account.js';
import { type Name, type World, world } from '../../testing/world.js';

let here: World;
let ada: Client;
beforeAll(async () => {
  here = await world();
  ada = here.as('ada');
});
beforeEach(() => here.rows('truncate application cascade'));
afterAll(() => here.close());

const readers = async (id?: string) => {
  const path = `/me/application-readers${id ? `?application=${id}` : ''}`;
  return (await expecting<ApplicationReaders>(200, ada.get(path))).readers;
};
const named = async (id?: string) => (await readers(id)).map(({ reader }) => reader.name);
const seen = async (by: Name) => {
  const path = `${towards(here, here.people.ada)}/applications`;
  return (await expecting<SharedApplications>(200, here.as(by).get(path))).applications;
};
const sees = async (by: Name) => (await seen(by)).map(({ content }) => content.organisation).sort();
const share = (reader: Name, one: string | null) => shareWith(ada, here.program, here.people[reader], one);
const refused = async (reader: Name, one: string | null, program = here.program) => {
  const draft = { application: one, reader: here.people[reader], program };
  const { status, body } = await ada.post<Problem>('/me/application-shares', draft);
  return [status, body.errors?.[0]?.pointer, body.errors?.[0]?.code];
};

test('offered is who mentors one or runs one’s program, with where they work, and nobody else', async () => {
  const id = await apply(ada);
  expect(await readers(id)).toMatchObject([
    { reader: { name: 'Grace' }, program: { name: 'Northmoor' }, roles: ['mentor'], organisation: 'Northmoor Health' },
    { reader: { name: 'Nora' }, roles: ['admin'] },
    { reader: { name: 'Otto' }, roles: ['admin'] },
  ]);
  for (const reader of ['alan', 'emil', 'lin', 'ada', 'fred', 'frida'] as const)
    expect([reader, ...(await refused(reader, id))]).toEqual([reader, 422, '/reader', 'not_a_guide']);
  expect(await refused('frida', id, here.foreign.program)).toEqual([422, '/reader', 'not_a_guide']);
});

test('of a shared application a reader sees what it says and where it stands, and no notes, pay, contacts, references or reflections', async () => {
  const id = await apply(ada);
  const secret = 'for Ada alone';
  await say(ada, id, {
    ehr: 'Epic',
    notes: secret,
    salary: { low: 1, high: 2, currency: 'USD' },
    contacts: [{ name: secret, role: '', reach: '', note: '' }],
    references: [{ name: secret, relation: 'cio', reach: '', askedOn: null, agreedOn: null, usedOn: null }],
    offer: { title: secret, startsOn: null, fte: null, terms: secret, file: null },
    research: { mission: 'Care for all', values: '', challenges: '' },
    prepared: [{ about: 'Why here', text: 'Because' }],
  });
  await moveTo(ada, id, 'panel', '2026-02-01', 'They called');
  await addInterview(ada, id, { where: secret, with: secret, reflection: secret });
  await share('grace', id);
  const [found] = await seen('grace');
  expect(found).toMatchObject({
    id,
    content: {
      organisation: 'Grandalder Health',
      ehr: 'Epic',
      research: { mission: 'Care for all' },
      prepared: [{ about: 'Why here', text: 'Because' }],
    },
    moves: [{ to: 'researched' }, { to: 'panel', on: '2026-02-01', words: 'They called' }],
    interviews: [{ kind: 'panel', state: 'held' }],
    archivedAt: null,
  });
  expect(JSON.stringify(found)).not.toContain(secret);
  expect(JSON.stringify(found)).not.toContain('USD');
});

test('a share of all includes those to come; one that is removed is not read', async () => {
  await apply(ada, { organisation: 'First' });
  await share('grace', null);
  const next = await apply(ada, { organisation: 'Next' });
  expect(await sees('grace')).toEqual(['First', 'Next']);
  await expecting(204, ada.delete(at(next)));
  expect(await sees('grace')).toEqual(['First']);
});

test('an ended share is over at once, and is kept as what was; ended again it stays so', async () => {
  const id = await apply(ada);
  const ending = await share('grace', id);
  await expecting(204, ada.delete(`/me/application-shares/${ending}`));
  expect(await sees('grace')).toEqual([]);
  const before = await here.rows('select ended_at from application_share where id = $1', ending);
  here.clock.forward(60_000);
  await expecting(204, ada.delete(`/me/application-shares/${ending}`));
  expect(await here.rows('select ended_at from application_share where id = $1', ending)).toEqual(before);
  expect(await share('grace', id)).not.toBe(ending);
  expect(await sees('grace')).toEqual(['Grandalder Health']);
  expect((await here.as('lin').delete(`/me/application-shares/${ending}`)).status).toBe(404);
});

test('shared twice is shared once, also at the same time', async () => {
  const id = await apply(ada);
  const [one, other] = await Promise.all([share('grace', id), share('grace', id)]);
  expect(one).toBe(other);
  expect((await application(ada, id)).shares).toMatchObject([
    { id: one, reader: { name: 'Grace' }, program: { name: 'Northmoor' }, all: false },
  ]);
});

test('the list counts the people who read each, and names who reads all', async () => {
  const one = await apply(ada, { organisation: 'One' });
  await apply(ada, { organisation: 'Other' });
  await share('grace', one);
  await share('otto', one);
  await share('grace', null);
  const { applications, shares } = await expecting<Applications>(200, ada.get('/me/applications'));
  expect(applications.map(({ organisation, readers: count }) => [organisation, count]).sort()).toEqual([
    ['One', 2],
    ['Other', 1],
  ]);
  expect(shares).toMatchObject([{ reader: { name: 'Grace' }, all: true }]);
});

test('who works where it goes is not offered and is refused, for it and for all, whatever way their organization is written', async () => {
  const id = await apply(ada, { organisation: 'The NORTHMOOR Regional Medical Center' });
  const other = await apply(ada);
  expect([await named(id), await named(), await named(other)]).toEqual([[], [], ['Grace', 'Nora', 'Otto']]);
  expect(await refused('grace', id)).toEqual([422, '/reader', 'employer']);
  expect(await refused('otto', null)).toEqual([422, '/reader', 'employer']);
  await share('grace', other);
  expect(await sees('grace')).toEqual(['Grandalder Health']);
});

test('what a mentor says of themselves counts as well as what their program says', async () => {
  const profile = { specialty: '', languages: [], steps: [], skills: [], about: '', capacity: null };
  const saying = (organisation: string, revision: number) =>
    expecting(
      200,
      here.as('grace').put('/me/mentor-profile', { ...profile, organisation }, { 'if-match': `"${revision}"` }),
    );
  await saying('Saltmere Health', 0);
  const id = await apply(ada, { organisation: 'Saltmere' });
  expect(await named(id)).toEqual(['Nora', 'Otto']);
  expect((await readers(await apply(ada)))[0]).toMatchObject({ organisation: 'Saltmere Health' });
  const northmoor = await apply(ada, { organisation: 'Northmoor' });
  expect(await named(northmoor)).toEqual([]);
  await saying('', 1);
});

test('an organization that is corrected later takes the application from its people, one by one and of all; corrected back it is read again', async () => {
  const id = await apply(ada, { organisation: 'Nothmor' });
  await share('grace', id);
  await share('otto', null);
  expect([await sees('grace'), await sees('otto')]).toEqual([['Nothmor'], ['Nothmor']]);
  await say(ada, id, { organisation: 'Northmoor Health' });
  expect([await sees('grace'), await sees('otto')]).toEqual([[], []]);
  const { applications } = await expecting<Applications>(200, ada.get('/me/applications'));
  expect([applications[0]!.readers, (await application(ada, id)).shares]).toEqual([0, []]);
  await say(ada, id, { organisation: 'Nothmor' });
  expect([await sees('grace'), await sees('otto')]).toEqual([['Nothmor'], ['Nothmor']]);
});

test('a reader who begins to work where it goes no longer reads it', async () => {
  const id = await apply(ada);
  await share('grace', id);
  await here.rows(
    `insert into membership (program_id, id, person_id, role, organisation, valid, recorded_at) values ($1, gen_random_uuid(), $2, 'mentor', 'Grandalder', '[2026-01-01,)', $3)`,
    here.foreign.program,
    here.people.grace,
    here.clock.now(),
  );
  expect(await sees('grace')).toEqual([]);
  await here.rows(`delete from membership where person_id = $1 and organisation = 'Grandalder'`, here.people.grace);
  expect(await sees('grace')).toEqual(['Grandalder Health']);
});

test('a share is for the program it was made for', async () => {
  const id = await apply(ada);
  await share('grace', id);
  await here.rows(
    'insert into enrollment (person_id, program_id, offered_at, accepted_at) values ($1, $2, $3, $3)',
    here.people.ada,
    here.foreign.program,
    here.clock.now(),
  );
  const path = `${towards(here, here.people.ada, here.foreign.program)}/applications`;
  const { applications } = await expecting<SharedApplications>(200, here.as('frida').get(path));
  expect(applications).toEqual([]);
  await here.rows(
    'delete from enrollment where person_id = $1 and program_id = $2',
    here.people.ada,
    here.foreign.program,
  );
});

test('who only has a request to decide may open the person, and no application that was shared before', async () => {
  const id = await apply(ada);
  await share('grace', id);
  await here.rows(
    `update mentorship set valid = '[2025-01-10,2026-03-01)' where person_id = $1 and mentor_id = $2`,
    here.people.ada,
    here.people.grace,
  );
  expect((await here.as('grace').get(`${towards(here, here.people.ada)}/applications`)).status).toBe(404);
  const logged = {
    milestone: 'mentor-meetings',
    when: { from: '2024', until: null, ongoing: false },
    note: 'x',
    links: [],
    files: [],
    renews: null,
    draft: null,
  };
  await expecting(201, ada.post('/me/milestones', { ...logged, submitTo: here.program }));
  await here.rows(
    'update review_request set reviewer_id = $1 where person_id = $2',
    here.people.grace,
    here.people.ada,
  );
  expect(await sees('grace')).toEqual([]);
  await here.rows(
    `update mentorship set valid = '[2025-01-10,)' where person_id = $1 and mentor_id = $2`,
    here.people.ada,
    here.people.grace,
  );
  expect(await sees('grace')).toEqual(['Grandalder Health']);
});

test('what was shared with an account that became part of another is read by the one there is now', async () => {
  const old = await secondAccount(here, 'Otto Before', { admin: [here.program] });
  const id = await apply(ada, { organisation: 'Merged' });
  await shareWith(ada, here.program, old.id, id);
  await here.rows('update person set merged_into = $2 where id = $1', old.id, here.people.otto);
  expect(await sees('otto')).toEqual(['Merged']);
});

test('an application that is not one’s own is not there to be shared', async () => {
  const felix = await apply(here.as('felix'));
  expect((await ada.get(`/me/application-readers?application=${felix}`)).status).toBe(404);
  const draft = { application: felix, reader: here.people.grace, program: here.program };
  expect((await ada.post('/me/application-shares', draft)).status).toBe(404);
  expect((await ada.get('/me/application-readers?application=1')).status).toBe(422);
});
