import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Journey, MilestoneRecord, Problem, ReviewQueue, SubmittedMilestone } from '@cmio-pathway/shared';
import { rebuildProgress } from '../rebuild-progress.js';
import { approving, log, logging, own, returning, towards, upload } from './acts.js';
import { expecting } from './client.js';
import { applied, logConfined, submitAsSeen } from './confined-acts.js';
import { changedIn, guides, inBoth, sightOf } from './confined-sight.js';
import { type World, world } from './world.js';

let here: World;
beforeAll(async () => {
  here = await world();
  await inBoth(here);
  await rebuildProgress(here.database.ownerUrl);
}, 30_000);
afterAll(() => here.close());
beforeEach(() => here.clock.forward(60_000));

const ada = () => here.as('ada');
const sightHere = () => sightOf(here, here.program, guides.here);
const sightThere = () => sightOf(here, here.foreign.program, guides.there);
const everySight = async () => ({ ...(await sightHere()), ...(await sightThere()) });
const shown = (record: string) => expecting<MilestoneRecord>(200, ada().get(`/me/milestones/${record}`));
const submitted = async (record: string, rest = {}) => expecting(201, submitAsSeen(ada(), record, here.program, rest));
const reading = (record: string, program = here.program) =>
  `${towards(here, here.people.ada, program)}/milestones/${record}`;
const decide = async (record: string, decision: (version: string) => object) =>
  expecting(
    201,
    here.as('grace').post(`${reading(record)}/reviews`, decision((await own(ada(), record)).versions[0]!.id)),
  );
const progressOf = async (program: string) =>
  (
    await here.rows<{ step: number; verified: number; waiting: number }>(
      'select step, verified, waiting from enrollment_progress where person_id = $1 and program_id = $2',
      here.people.ada,
      program,
    )
  ).find(({ step }) => step === 12)!;
const ownFact = async (record: string) =>
  (await expecting<Journey>(200, ada().get('/me/journey'))).records.find(({ id }) => id === record);

test('nobody sees a record of hers that was made from an application, nor that there is one; on her own journey it is stated', async () => {
  await everySight();
  const before = await everySight();
  const record = await logConfined(here, 'ada', { note: `Applied at ${applied.organisation}` });
  expect(changedIn(before, await everySight())).toEqual({});
  for (const [who, program] of [
    ...guides.here.map((one) => [one, here.program]),
    ...guides.there.map((one) => [one, here.foreign.program]),
  ])
    expect([who, (await here.as(who as 'grace').get(reading(record, program))).status]).toEqual([who, 404]);

  expect(await ownFact(record)).toMatchObject({ state: 'logged', confined: { to: null } });
  expect((await shown(record)).confined).toEqual({
    ...applied,
    to: null,
    readers: [
      {
        program: { id: here.program, name: 'Northmoor' },
        reader: { id: here.people.grace, name: 'Grace' },
        closed: null,
      },
      {
        program: { id: here.foreign.program, name: 'Harbour Valley' },
        reader: { id: here.people.fred, name: 'Fred' },
        closed: null,
      },
    ],
  });
  const audit = await here.rows(
    'select from audit where program_id is not null and person_id = $1 and changed::text like $2',
    here.people.ada,
    `%${record}%`,
  );
  expect(audit).toEqual([]);
});

test('it is sent by no ordinary submission, alone or with others, nor shown for the record, nor by what renews it', async () => {
  const record = await logConfined(here, 'ada', {}, { milestone: 'references-secured' });
  const other = await log(ada(), 'peer-contribution');
  const before = await everySight();
  const { milestone: _, renews: __, ...version } = logging('', { submitTo: here.program });
  const { revision } = await own(ada(), record);
  const attempts: [string, object, Record<string, string>?][] = [
    ['/me/submissions', { program: here.program, records: [record] }],
    ['/me/submissions', { program: here.program, records: [other, record] }],
    [`/me/enrollments/${here.foreign.program}/shared-records`, { records: [record] }],
    [`/me/milestones/${record}/versions`, version, { 'if-match': `"${revision}"` }],
    ['/me/milestones', logging('references-secured', { renews: record, submitTo: here.program })],
  ];
  for (const [path, body, headers] of attempts) {
    const answer = await ada().post<Problem>(path, body, headers);
    expect([path, answer.status, answer.body.code]).toEqual([path, 409, 'confined']);
    expect(answer.body.detail).toContain('Open it in your record');
  }
  expect(changedIn(before, await everySight())).toEqual({});
  expect((await own(ada(), other)).state).toBe('logged');

  const renewal = await log(ada(), 'references-secured', { renews: record });
  expect((await shown(renewal)).confined).toMatchObject(applied);
  expect(changedIn(before, await everySight())).toEqual({});
});

test('submitted, the program reads what she read and nothing before it; another program of hers reads nothing', async () => {
  const [kept, sent] = [
    await upload(ada(), 'kept.txt', Buffer.from('kept')),
    await upload(ada(), 'sent.txt', Buffer.from('sent')),
  ];
  const record = await logConfined(here, 'ada', { note: `canary ${applied.organisation}`, files: [kept, sent] });
  const elsewhere = await sightThere();
  await submitted(record, { note: 'Applied at an organization', files: [sent] });

  expect(changedIn(elsewhere, await sightThere())).toEqual({});
  const seen = await here.as('grace').get<SubmittedMilestone>(reading(record));
  expect(seen.body).toMatchObject({
    milestone: 'cmio-application',
    submissions: [
      { content: { note: 'Applied at an organization', files: [{ name: 'sent.txt' }] }, reviewer: { name: 'Grace' } },
    ],
  });
  for (const text of [seen.raw.toString(), JSON.stringify(await sightHere())])
    for (const unsaid of ['canary', 'Lakeside', 'lakeside', 'kept.txt']) expect(text).not.toContain(unsaid);
  const queue = await expecting<ReviewQueue>(200, here.as('grace').get(`/programs/${here.program}/reviews?of=mine`));
  expect(queue.items.map((item) => item.record)).toContain(record);
  expect(await ownFact(record)).toMatchObject({ state: 'submitted', confined: { to: here.program } });
  expect((await shown(record)).confined?.to?.name).toBe('Northmoor');
  expect((await here.as('fred').get(reading(record, here.foreign.program))).status).toBe(404);
});

test('taken back before a decision it is hers alone again, everywhere', async () => {
  const record = await logConfined(here, 'ada');
  const before = await everySight();
  await submitted(record, { note: 'Applied at an organization' });
  expect(changedIn(before, await sightHere())).not.toEqual({});
  await expecting(204, ada().delete(`/me/milestones/${record}/submission`));
  expect(changedIn(before, await everySight())).toEqual({});
  expect(await ownFact(record)).toMatchObject({ state: 'logged', confined: { to: null } });
  const log = await expecting<{ entries: { subject: string; changed: object }[] }>(
    200,
    here.as('otto').get(`/programs/${here.program}/audit?kind=reviews`),
  );
  const said = log.entries.filter(({ changed }) => JSON.stringify(changed).includes(record));
  expect(said.map(({ subject }) => subject)).toEqual(expect.arrayContaining(['submission', 'review_request']));
  expect(JSON.stringify(said)).not.toContain('cmio-application');
});

test('an end of the enrollment gives it back to her alone, and a record taken out is hers alone too', async () => {
  const record = await logConfined(here, 'ada');
  await submitted(record);
  const there = await sightThere();
  const { change } = await expecting<{ change: string }>(201, ada().post(`/me/enrollments/${here.program}/leaving`));
  expect(await ownFact(record)).toMatchObject({ state: 'logged', confined: { to: null } });
  expect(changedIn(there, await sightThere())).toEqual({});
  await expecting(204, ada().delete(`/me/enrollments/${here.program}/changes/${change}`));
  expect(await ownFact(record)).toMatchObject({ state: 'submitted', confined: { to: here.program } });
  await decide(record, (version) => returning(version));
  expect(await ownFact(record)).toMatchObject({ state: 'returned', confined: { to: here.program } });
  await expecting(204, ada().delete(`/me/milestones/${record}`));
  await expecting(201, ada().post(`/me/milestones/${record}/restoration`));
  expect(await ownFact(record)).toMatchObject({ state: 'logged', confined: { to: null } });
});

test('approved it counts on her own journey and in that program, and in no other, whoever writes and however it is rebuilt', async () => {
  await here.rows(`update program set counts_from_others = 'all'`);
  const before = { here: await progressOf(here.program), there: await progressOf(here.foreign.program) };
  const record = await logConfined(here, 'ada');
  await submitted(record);
  expect((await progressOf(here.program)).waiting).toBe(before.here.waiting + 1);
  await decide(record, (version) => approving(version));
  const counting = async () => {
    expect((await ownFact(record))?.verified).not.toBeNull();
    expect((await progressOf(here.program)).verified).toBe(before.here.verified + 1);
    expect((await progressOf(here.foreign.program)).verified).toBe(before.there.verified);
  };
  await counting();

  // A guide of the other program writes the progress of both.
  const other = await log(ada(), 'mentor-meetings', { submitTo: here.foreign.program });
  const version = (await own(ada(), other)).versions[0]!.id;
  await expecting(201, here.as('fred').post(`${reading(other, here.foreign.program)}/reviews`, approving(version)));
  await counting();
  const projected = await here.rows('select * from enrollment_progress order by person_id, program_id, step');
  await rebuildProgress(here.database.ownerUrl);
  expect(await here.rows('select * from enrollment_progress order by person_id, program_id, step')).toEqual(projected);

  const elsewhere = await submitAsSeen(ada(), record, here.foreign.program);
  expect([elsewhere.status, elsewhere.body['code']]).toEqual([409, 'counts_elsewhere']);
  expect((await shown(record)).confined?.readers.map(({ closed }) => closed)).toEqual([null, 'elsewhere']);
});

test('a next version that is not submitted is not read either, dates included, and on her own journey it is', async () => {
  const record = await logConfined(here, 'ada', { note: 'An organization' });
  await submitted(record, { note: 'An organization' });
  await decide(record, (version) => returning(version));
  const before = await sightHere();
  const {
    milestone: _,
    renews: __,
    ...next
  } = logging('', {
    note: applied.organisation,
    when: { from: '2023-11-05', until: null, ongoing: false },
    files: [await upload(ada(), 'more.txt', Buffer.from('more'))],
  });
  const { revision } = await own(ada(), record);
  await expecting(201, ada().post(`/me/milestones/${record}/versions`, next, { 'if-match': `"${revision}"` }));
  const after = await sightHere();
  const apart = (sight: Record<string, string>) =>
    Object.fromEntries(
      Object.entries(sight).map(([path, text]) => [
        path,
        text.replaceAll(/"(versions|updatedAt|lastActivityAt)" ?: ?("[^"]*"|\d+)/g, ''),
      ]),
    );
  expect(changedIn(apart(before), apart(after))).toEqual({});
  expect(await ownFact(record)).toMatchObject({ when: { from: '2023-11-05' }, files: 1, versions: 3 });

  // Returned here, it may be asked of the other program instead; taken back there, it is this one's again.
  await expecting(201, submitAsSeen(ada(), record, here.foreign.program));
  expect((await here.as('grace').get(reading(record))).status).toBe(404);
  await expecting(200, here.as('fred').get(reading(record, here.foreign.program)));
  await expecting(204, ada().delete(`/me/milestones/${record}/submission`));
  expect(await ownFact(record)).toMatchObject({ state: 'returned', confined: { to: here.program } });
  expect((await here.as('fred').get(reading(record, here.foreign.program))).status).toBe(404);
});
