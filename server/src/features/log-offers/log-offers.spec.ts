import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type HappenedHere, logOffers, type MilestoneRecord, type SubmittedMilestone } from '@cmio-pathway/shared';
import { log, towards } from '../../testing/acts.js';
import { expecting } from '../../testing/client.js';
import { heldMeeting, recordTowards } from '../../testing/happened-acts.js';
import { aMeeting, proposeMeeting } from '../../testing/meeting-acts.js';
import { anItem, propose } from '../../testing/plan-acts.js';
import { type Name, type World, world } from '../../testing/world.js';

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here.close());

const offers = async (who: Name = 'ada') =>
  logOffers(await expecting<HappenedHere>(200, here.as(who).get('/me/happened-here')));
const answer = (ref: string, doLog: boolean, kind = 'meeting', who: Name = 'ada') =>
  here.as(who).post<{ record: { id: string } }>('/me/log-offer-answers', { kind, ref, log: doLog });

test('a meeting that was held is one record with one tap, and only one', async () => {
  const meeting = await heldMeeting(here, 'ada', 50);
  expect(await offers()).toMatchObject([
    { kind: 'meeting', ref: meeting, milestone: 'mentor-meetings', on: '2026-03-01', program: { name: 'Northmoor' } },
  ]);
  const { body } = await answer(meeting, true);
  const record = await expecting<MilestoneRecord>(200, here.as('ada').get(`/me/milestones/${body.record.id}`));
  const statement = 'Quarterly review held on 1 Mar 2026 with Grace, 50 minutes, Northmoor.';
  expect(record).toMatchObject({
    state: 'logged',
    knownHere: statement,
    versions: [{ content: { note: statement, when: { from: '2026-03-01' } } }],
  });
  expect((await answer(meeting, true)).body).toMatchObject({ status: 409, code: 'logged', existing: body.record.id });
  expect(await offers()).toEqual([]);
});

test('two taps at once make one record', async () => {
  const meeting = await heldMeeting(here, 'nora');
  const both = await Promise.all([answer(meeting, true, 'meeting', 'nora'), answer(meeting, true, 'meeting', 'nora')]);
  expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
});

test('whoever decides sees what is known here; what somebody typed themselves does not look like it', async () => {
  const [{ record }] = (await here.rows<{ record: string }>(
    'select record_id as record from record_origin where person_id = $1',
    here.people.ada,
  )) as [{ record: string }];
  await expecting(201, here.as('ada').post('/me/submissions', { program: here.program, records: [record] }));
  const read = (id: string) => expecting<SubmittedMilestone>(200, here.as('grace').get(recordTowards(here, 'ada', id)));
  expect(await read(record)).toMatchObject({ state: 'submitted', knownHere: expect.stringContaining('50 minutes') });
  const typed = await log(here.as('ada'), 'mentor-meetings', { note: 'Known here: held', submitTo: here.program });
  expect(await read(typed)).toMatchObject({ knownHere: null });
});

test('an offer that was put away stays away, and can still be logged', async () => {
  const meeting = await heldMeeting(here, 'ada');
  await expecting(201, answer(meeting, false));
  expect(await offers()).toMatchObject([{ ref: meeting, isPutAway: true }]);
  await expecting(201, answer(meeting, true));
});

test('what the mentor took no part in is not known here', async () => {
  await proposeMeeting(here, 'ada', { met: true, times: ['2026-01-15T12:00:00Z'] });
  expect(await offers()).toEqual([]);
  const path = `${towards(here, here.people.ada)}/meetings`;
  await expecting(201, here.as('grace').post(path, aMeeting({ met: true, times: ['2026-01-20T12:00:00Z'] })));
  expect(await offers()).toMatchObject([{ on: '2026-01-20' }]);
});

test('what was logged by hand on that day is not offered', async () => {
  await log(here.as('ada'), 'mentor-meetings', { when: { from: '2026-01', until: null, ongoing: false } });
  expect(await offers()).toEqual([]);
});

test('a plan that was agreed offers the learning plan', async () => {
  const version = (await propose(here.as('ada'), here.program, anItem()))!;
  const path = `${towards(here, here.people.ada)}/plan/versions/${version}/answers`;
  expect(await offers()).toEqual([]);
  await expecting(204, here.as('grace').post(path, { answer: 'agreed', note: '' }));
  expect(await offers()).toMatchObject([
    { kind: 'plan', ref: version, milestone: 'informatics-ilp', on: '2026-03-02' },
  ]);
  await expecting(201, answer(version, true, 'plan'));
});

test('a compact that both signed offers the pairing', async () => {
  const [{ id }] = (await here.rows<{ id: string }>(
    `insert into compact (person_id, program_id, id, mentor_id, number, terms, revision, written_by, written_at)
     values ($1, $2, gen_random_uuid(), $3, 1, '{}', 1, $3, $4) returning id`,
    here.people.ada,
    here.program,
    here.people.grace,
    here.clock.now(),
  )) as [{ id: string }];
  const sign = (side: string, who: Name) =>
    here.rows(
      `insert into compact_signature (person_id, program_id, id, compact_id, side, signer_id, name, role, organisation, digest, signed_at)
       values ($1, $2, gen_random_uuid(), $3, $4, $5, $6, $4, 'Northmoor Health', 'x', $7)`,
      here.people.ada,
      here.program,
      id,
      side,
      here.people[who],
      who,
      here.clock.now(),
    );
  await sign('mentor', 'grace');
  expect(await offers()).toEqual([]);
  await sign('mentee', 'ada');
  expect(await offers()).toMatchObject([
    { kind: 'compact', ref: id, milestone: 'mentor-paired', statement: expect.stringContaining('grace') },
  ]);
});

test('a former mentee who mentors is offered that, since the day they did', async () => {
  expect(await offers('grace')).toEqual([]);
  await here.rows(
    'insert into enrollment (person_id, program_id, offered_at, accepted_at, ended_at) values ($1, $2, $3, $3, $4)',
    here.people.grace,
    here.foreign.program,
    new Date('2019-01-01T12:00:00Z'),
    new Date('2022-01-01T12:00:00Z'),
  );
  const [offer] = await offers('grace');
  expect(offer).toMatchObject({
    kind: 'mentoring',
    milestone: 'became-mentor',
    when: { from: '2025-01-10', until: null, ongoing: true },
  });
  await expecting(201, answer(offer!.ref, true, 'mentoring', 'grace'));
  expect(await offers('grace')).toEqual([]);
});
