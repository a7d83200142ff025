import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { type MergePreview, type Merges, type MilestoneRecord, type ReviewQueue } from '@cmio-pathway/shared';
import { rebuildProgress } from '../rebuild-progress.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { approving, log, own, towards, upload } from './acts.js';
import { expecting } from './client.js';
import { applied, logConfined, submitAsSeen } from './confined-acts.js';
import { changedIn, guides, sightOf } from './confined-sight.js';
import { secondAccount } from './second-account.js';
import { type Name, type World, world } from './world.js';

let here: World;
beforeAll(async () => {
  here = await world();
  await rebuildProgress(here.database.ownerUrl);
});
afterAll(() => here.close());
beforeEach(async () => {
  here.clock.forward(60_000);
  await worksFor('Northmoor Health', 'grace', 'alan', 'emil', 'otto', 'nora');
});

const ada = () => here.as('ada');
const worksFor = async (organisation: string, ...who: Name[]) => {
  for (const one of who)
    await here.rows('update membership set organisation = $2 where person_id = $1', here.people[one], organisation);
};
const reading = (record: string) => `${towards(here, here.people.ada)}/milestones/${record}`;
const queueOf = async (who: Name, of: 'mine' | 'unassigned' | 'all') =>
  (await expecting<ReviewQueue>(200, here.as(who).get(`/programs/${here.program}/reviews?of=${of}`))).items.map(
    ({ record }) => record,
  );
const readersOf = async (record: string) =>
  (await expecting<MilestoneRecord>(200, ada().get(`/me/milestones/${record}`))).confined!.readers.map(
    ({ reader, closed }) => [reader?.name ?? null, closed],
  );
const reviewerOf = async (record: string) =>
  (
    await here.rows<{ reviewer_id: string | null }>(
      'select reviewer_id from review_request where record_id = $1 and closed_at is null',
      record,
    )
  )[0]?.reviewer_id;
const submitted = async (rest: Record<string, unknown> = {}) => {
  const record = await logConfined(here, 'ada', rest);
  await expecting(201, submitAsSeen(ada(), record, here.program, rest));
  return record;
};

test('a mentor who works for the organization applied to is never its reader, and sees nothing of it', async () => {
  await worksFor('Lakeside Health', 'grace');
  await sightOf(here, here.program, ['grace']);
  const before = await sightOf(here, here.program, ['grace']);
  const files = [await upload(ada(), 'letter.txt', Buffer.from('A letter'))];
  const record = await logConfined(here, 'ada', { files });
  expect(await readersOf(record)).toEqual([[null, null]]);
  await expecting(201, submitAsSeen(ada(), record, here.program, { files }));

  expect(await queueOf('alan', 'unassigned')).toContain(record);
  expect(await queueOf('otto', 'all')).toContain(record);
  const after = changedIn(before, await sightOf(here, here.program, ['grace']));
  expect(after).toEqual({});
  const { versions, submissions } = await own(ada(), record);
  const [{ sha256 }] = (await here.rows<{ sha256: string }>('select sha256 from evidence where id = $1', files[0])) as [
    { sha256: string },
  ];
  const file = `${towards(here, here.people.ada)}/submissions/${submissions[0]!.id}/files/${sha256}`;
  await expecting(200, here.as('otto').get(file));
  for (const path of [reading(record), file]) expect((await here.as('grace').get(path)).status).toBe(404);
  expect((await here.as('grace').post(`${reading(record)}/reviews`, approving(versions[0]!.id))).status).toBe(404);
});

test('the same holds for an admin, also in what was decided, and for work in another program', async () => {
  await worksFor('The Lakeside Health System, Inc.', 'nora');
  const record = await submitted();
  expect([await queueOf('nora', 'all'), await queueOf('otto', 'all')]).toEqual([[], expect.arrayContaining([record])]);
  const version = (await own(ada(), record)).versions[0]!.id;
  await expecting(201, here.as('grace').post(`${reading(record)}/reviews`, approving(version)));
  await expecting(200, here.as('otto').get(reading(record)));
  const training = (who: Name) => here.as(who).get(`/programs/${here.program}/trainings/${here.people.ada}`);
  expect((await training('otto')).raw.toString()).toContain('cmio-application');
  for (const answer of [await here.as('nora').get(reading(record)), await training('nora')])
    expect(answer.raw.toString()).not.toContain('cmio-application');

  await here.rows(
    `insert into membership (program_id, id, person_id, role, organisation, valid, recorded_at) values ($1, uuidv7(), $2, 'mentor', 'LHS', '[2025-01-10,)', $3)`,
    here.foreign.program,
    here.people.grace,
    here.clock.now(),
  );
  expect(await readersOf(await logConfined(here, 'ada'))).toEqual([[null, null]]);
  await here.rows(
    'delete from membership where program_id = $1 and person_id = $2',
    here.foreign.program,
    here.people.grace,
  );
});

test('where nobody else could read it, it is not submitted', async () => {
  await worksFor('Lakeside', 'grace', 'alan', 'emil');
  const record = await logConfined(here, 'ada');
  expect(await readersOf(record)).toEqual([[null, 'nobody']]);
  const refused = await submitAsSeen(ada(), record, here.program);
  expect([refused.status, refused.body['code']]).toEqual([409, 'no_reader']);
  expect(refused.body['detail']).toContain('Nobody in Northmoor could read this');
  expect((await own(ada(), record)).state).toBe('logged');
});

test('whoever passes it on, it waits in the queue rather than with somebody of the organization; and what its admin does not see goes along', async () => {
  const record = await submitted();
  expect(await reviewerOf(record)).toBe(here.people.grace);
  await worksFor('Lakeside Health', 'alan', 'nora');
  const pairing = (who: Name, mentor: Name) =>
    expecting(
      201,
      here.as(who).post(`${towards(here, here.people.ada)}/mentorships`, {
        mentor: here.people[mentor],
        primary: true,
      }),
    );
  await pairing('otto', 'alan');
  expect(await reviewerOf(record)).toBeNull();
  expect(await queueOf('alan', 'unassigned')).not.toContain(record);
  await pairing('nora', 'emil');
  expect(await reviewerOf(record)).toBe(here.people.emil);
  expect(await queueOf('emil', 'mine')).toContain(record);
  await pairing('otto', 'grace');
});

test('whoever stands in for its reader and works there is neither shown it nor told that something waits', async () => {
  await here.rows(`update review_request set closed_at = asked_at, closed_as = 'decided' where closed_at is null`);
  await worksFor('Lakeside Health', 'alan');
  const record = await submitted();
  const cover = { mentor: here.people.grace, cover: here.people.alan, from: '2026-03-10', until: '2026-03-20' };
  await expecting(201, here.as('grace').post(`/programs/${here.program}/mentorship-covers`, cover));
  await here.rows(`update program set time_zone = 'UTC'`);
  here.clock.set(new Date('2026-03-12T07:00:00Z'));
  expect([await queueOf('alan', 'mine'), await queueOf('grace', 'mine')]).toEqual([[], [record]]);
  await here.app.get(Jobs).hour();
  const told = (await here.letters()).map(({ to }) => to);
  expect(told).toContain('grace@spec.example');
  expect(told).not.toContain('alan@spec.example');
  const other = await log(ada(), 'peer-contribution', { submitTo: here.program });
  expect(await queueOf('alan', 'mine')).toEqual([other]);
});

test('an admin who merges two accounts finds what their program sees, and it stays hers alone through merge and back', async () => {
  const [first, second] = [
    await secondAccount(here, 'Mira Sol', { mentee: [here.program] }),
    await secondAccount(here, 'Mira Sól', { mentee: [here.program] }),
  ];
  for (const one of [first, second]) await logConfined(here, one.id, {}, { milestone: 'bachelors-degree' });
  const kept = await logConfined(here, second.id);
  await log(second.as, 'peer-contribution');
  const pair = { into: first.id, from: second.id };
  const at = `/programs/${here.program}/merges`;
  const { found } = await expecting<MergePreview>(200, here.as('otto').post(`${at}/preview`, pair));
  expect(found).toMatchObject({ records: 1, milestones: [] });
  const { id } = await expecting<{ id: string }>(201, here.as('otto').post(at, pair));
  expect((await expecting<Merges>(200, here.as('otto').get(at))).merges[0]!.found).toMatchObject({
    records: 1,
    milestones: [],
  });
  const journey = (who: Name, person: string) => here.as(who).get(`${towards(here, person)}/journey`);
  expect((await journey('otto', first.id)).raw.toString()).not.toMatch(/cmio-application|bachelors-degree/);
  expect((await expecting<MilestoneRecord>(200, first.as.get(`/me/milestones/${kept}`))).confined).toMatchObject({
    ...applied,
    to: null,
  });
  await expecting(204, here.as('otto').post(`${at}/${id}/undoing`));
  expect(
    (await expecting<MilestoneRecord>(200, here.asPerson(second.id).get(`/me/milestones/${kept}`))).confined,
  ).toMatchObject(applied);
  expect((await journey('otto', second.id)).raw.toString()).not.toMatch(/cmio-application|bachelors-degree/);
});

test('the cast sees of an ordinary submission what it always has', async () => {
  await worksFor('Lakeside Health', 'grace');
  const record = await log(ada(), 'mentor-meetings', { submitTo: here.program });
  for (const who of guides.here.slice(0, 2)) await expecting(200, here.as(who).get(reading(record)));
});
