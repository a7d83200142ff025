import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type {
  CohortDashboard,
  CountsPreviewed,
  OwnEnrollments,
  Problem,
  ProgramSettings,
  Waivers,
} from '@cmio-pathway/shared';
import { rebuildProgress } from '../../rebuild-progress.js';
import { approving, log, own, towards } from '../../testing/acts.js';
import { expecting } from '../../testing/client.js';
import { type World, world } from '../../testing/world.js';

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here.close());

const at = () => `/programs/${here.program}/settings`;
const read = () => expecting<ProgramSettings>(200, here.as('otto').get(at()));
const set = async (change: Partial<ProgramSettings>, revision?: number) => {
  const { id: _, revision: now, ...settings } = await read();
  return here.as('otto').put<Problem>(at(), { ...settings, ...change }, { 'if-match': `"${revision ?? now}"` });
};

test('a program sets its name, zone and days, over what was read', async () => {
  expect(await read()).toMatchObject({
    name: 'Northmoor',
    reviewDays: 14,
    quietDays: 90,
    stuckDays: 90,
    mentorsSeeCohorts: false,
    revision: 1,
  });
  expect((await set({ name: 'Northmoor Fellowship', timeZone: 'Europe/Berlin', reviewDays: 7 })).status).toBe(200);
  expect(await read()).toMatchObject({
    name: 'Northmoor Fellowship',
    timeZone: 'Europe/Berlin',
    reviewDays: 7,
    revision: 2,
  });
  expect((await set({ name: 'Late' }, 1)).status).toBe(412);
  for (const [change, pointer] of [
    [{ name: ' ' }, '/name'],
    [{ timeZone: 'Moon/Base' }, '/timeZone'],
    [{ reviewDays: 0 }, '/reviewDays'],
    [{ retentionMonths: 601 }, '/retentionMonths'],
    [{ retentionMonths: 0.5 }, '/retentionMonths'],
  ] as const) {
    const { status, body } = await set(change);
    expect([status, body.errors?.[0]?.pointer]).toEqual([422, pointer]);
  }
});

test('mentors see the dashboards of cohorts where the program says so, with the days it has set', async () => {
  const dashboard = () =>
    here.as('grace').get<CohortDashboard>(`/programs/${here.program}/cohorts/${here.cohort}/dashboard`);
  expect((await dashboard()).status).toBe(404);
  await set({ mentorsSeeCohorts: true, stuckDays: 30 });
  const { status, body } = await dashboard();
  expect([status, body.thresholds]).toEqual([200, { stuckDays: 30, reviewDays: 7 }]);
  await set({ mentorsSeeCohorts: false });
  expect((await dashboard()).status).toBe(404);
});

test('whose decisions count is tried on everybody before it is set, and carried into their progress when it is', async () => {
  await here.rows(
    'insert into enrollment (person_id, program_id, offered_at, accepted_at) values ($1, $2, $3, $3)',
    here.people.felix,
    here.program,
    here.clock.now(),
  );
  const record = await log(here.as('felix'), 'mentor-meetings', { submitTo: here.foreign.program });
  const { versions } = await own(here.as('felix'), record);
  const path = `${towards(here, here.people.felix, here.foreign.program)}/milestones/${record}/reviews`;
  await expecting(201, here.as('fred').post(path, approving(versions[0]!.id)));
  await rebuildProgress(here.database.ownerUrl);
  const verified = async () =>
    (
      await here.rows<{ sum: string }>(
        'select sum(verified) from enrollment_progress where person_id = $1 and program_id = $2',
        here.people.felix,
        here.program,
      )
    )[0]!.sum;
  expect(await verified()).toBe('1');
  const preview = (countsFromOthers: string) =>
    expecting<CountsPreviewed>(200, here.as('otto').post(`${at()}/preview`, { countsFromOthers }));
  expect(await preview('credentials_and_degrees')).toEqual({ mentees: 4, changed: 1, run: null });
  expect((await preview('all')).changed).toBe(0);
  expect(await verified()).toBe('1');
  expect((await read()).countsFromOthers).toBe('all');
  await set({ countsFromOthers: 'none' });
  expect(await verified()).toBe('0');
  expect((await preview('none')).changed).toBe(0);
});

test('mentors waive for their mentees where the program says so, with their name beside it, and for nobody else', async () => {
  const waiver = { milestone: 'bachelors-degree', reason: 'Six years in one course.' };
  const of = (name: 'ada' | 'lin') => `${towards(here, here.people[name])}/waivers`;
  const may = async (name: 'grace' | 'otto') => (await here.as(name).get<Waivers>(of('ada'))).body.mayWaive;
  await set({ mentorsWaive: false });
  expect([await may('grace'), await may('otto')]).toEqual([false, true]);
  expect(await here.as('grace').post<Problem>(of('ada'), waiver)).toMatchObject({
    status: 403,
    body: { code: 'wrong_capacity' },
  });
  await set({ mentorsWaive: true });
  expect(await may('grace')).toBe(true);
  const { id } = await expecting<{ id: string }>(201, here.as('grace').post(of('ada'), waiver));
  const { waivers } = await expecting<Waivers>(200, here.as('otto').get(of('ada')));
  expect(waivers[0]).toMatchObject({ id, by: { name: 'Grace', role: 'mentor' } });
  expect((await here.as('grace').post(of('lin'), waiver)).status).toBe(404);
  await expecting(201, here.as('grace').post(`${of('ada')}/${id}/lifting`, { reason: 'Found the diploma.' }));
});

test('how long a program keeps what was submitted is read before one accepts, and holds for who is erased from then on', async () => {
  await set({ retentionMonths: 18 });
  const { enrollments } = await expecting<OwnEnrollments>(200, here.as('felix').get('/me/enrollments'));
  expect(enrollments.find(({ program }) => program.id === here.program)?.retentionMonths).toBe(18);
  await here.rows('select erase_person($1, $2, $3)', here.people.lin, 'asked', here.clock.now());
  const [kept] = await here.rows<{ until: string }>(
    'select kept_until::text as until from erasure_kept where person_id = $1 and program_id = $2',
    here.people.lin,
    here.program,
  );
  expect(kept!.until.slice(0, 7)).toBe('2027-09');
});
