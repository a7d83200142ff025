import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { AccountEnding } from '@cmio-pathway/shared';
import { log, towards } from '../../testing/acts.js';
import { wholeApplication } from '../../testing/application-acts.js';
import { expecting } from '../../testing/client.js';
import { takeCopy } from '../../testing/copy-acts.js';
import { addEntry, beginCv, freezeCv } from '../../testing/cv-acts.js';
import { type Name, password, type World, world } from '../../testing/world.js';

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here.close());
beforeEach(() => here.clock.forward(60_000));

const day = 24 * 3_600_000;
const close = (who: Name, body: object = { password }) => here.as(who).post('/me/closing', body);
const signIn = (who: Name) => here.as().post('/session', { email: `${who}@spec.example`, password });
const preview = (who: Name) => expecting<AccountEnding>(200, here.as(who).get('/me/ending'));
const current = (table: string, who: Name) =>
  here.rows<{ valid: string; id: string }>(
    `select valid::text, id from ${table} where person_id = $1 and superseded_at is null order by 1, 2`,
    here.people[who],
  );
const seenBy = async (who: Name) => (await here.as(who).get(`${towards(here, here.people.ada)}/journey`)).status;

test('the preview says what ends, what is erased, what a program keeps until when, and what forbids it', async () => {
  await log(here.as('ada'), 'mentor-meetings', { submitTo: here.program });
  await addEntry(here.as('ada'), { title: 'A talk' });
  await freezeCv(here.as('ada'), await beginCv(here.as('ada'), 'A CV'));
  await wholeApplication(here.as('ada'), { program: here.program, reader: here.people.grace, words: 'Saltmere' });
  expect(await preview('ada')).toMatchObject({
    closing: { until: '2026-04-01', enrollments: 1, mentorships: 1, memberships: 0 },
    erased: { addresses: 1, records: 2, applications: 1, interviews: 1, cvs: 1, cvVersions: 1, cvEntries: 1 },
    kept: [{ program: { id: here.program }, submissions: 1, decisions: 0, until: '2033-03-02' }],
    blocked: { lastAdmin: [], openWork: [] },
  });
});

test('a wrong password closes nothing, and says so at its field', async () => {
  const refused = await close('ada', { password: 'not my password' });
  expect([refused.status, refused.body['errors']]).toEqual([
    422,
    [expect.objectContaining({ pointer: '/password', code: 'wrong_password' })],
  ]);
  expect((await here.as('ada').get('/me/journey')).status).toBe(200);
});

test('the last admin cannot close, and is told which program needs another; a mentor hands over first', async () => {
  const last = await close('frida');
  expect([last.status, last.body['code']]).toEqual([409, 'last_admin']);
  expect(String(last.body['detail'])).toContain('Harbour Valley');
  expect((await preview('frida')).blocked.lastAdmin).toMatchObject([
    { name: 'Harbour Valley', candidates: [{ id: here.people.fred }, { id: here.people.felix }] },
  ]);
  const busy = await close('grace');
  expect([busy.status, busy.body['code']]).toEqual([409, 'open_work']);
  expect((busy.body['blocked'] as AccountEnding['blocked']).openWork).toEqual([
    { program: { id: here.program, name: 'Northmoor' }, mentees: 2, requests: 1 },
  ]);
  expect((await preview('grace')).blocked.openWork).toHaveLength(1);
});

test('closing signs out everywhere and ends what the person is in as of the day; signing in takes it back', async () => {
  const before = await takeCopy(here.as('ada'));
  const [periods, mentorships] = [await current('enrollment_period', 'ada'), await current('mentorship', 'ada')];
  const elsewhere = here.as('ada');
  expect((await elsewhere.get('/me/journey')).status).toBe(200);
  expect(await seenBy('grace')).toBe(200);
  await expecting(204, close('ada'));
  expect((await elsewhere.get('/me/journey')).status).toBe(401);
  expect((await current('enrollment_period', 'ada')).map(({ valid }) => valid)).toEqual(['[2025-01-10,2026-03-02)']);
  expect((await current('mentorship', 'ada')).map(({ valid }) => valid)).toContain('[2025-01-10,2026-03-02)');
  expect(
    await here.rows('select 1 from enrollment where person_id = $1 and ended_at is null', here.people.ada),
  ).toEqual([]);
  expect(await seenBy('otto')).toBe(404);

  here.clock.forward(29 * day);
  expect((await signIn('ada')).status).toBe(201);
  expect((await current('enrollment_period', 'ada')).map(({ valid }) => valid)).toEqual(
    periods.map(({ valid }) => valid),
  );
  expect((await current('mentorship', 'ada')).map(({ valid }) => valid)).toEqual(mentorships.map(({ valid }) => valid));
  expect(await seenBy('grace')).toBe(200);
  const after = await takeCopy(here.as('ada'));
  for (const part of ['record', 'version', 'submission', 'enrollment', 'email', 'membership'])
    expect([part, after.parts[part]!.rows]).toEqual([part, before.parts[part]!.rows]);
  expect(after.parts['account_closing']!.rows).toHaveLength(1);
});

test('what an admin changed while the account was closed stays as the admin left it', async () => {
  await expecting(204, close('lin'));
  const [ended] = await current('enrollment_period', 'lin');
  await here.rows('update enrollment_period set superseded_at = $2 where id = $1', ended!.id, here.clock.now());
  here.clock.forward(day);
  expect((await signIn('lin')).status).toBe(201);
  expect(await current('enrollment_period', 'lin')).toEqual([]);
});

test('an admin beside another may close; somebody closed does not count as the other', async () => {
  await expecting(204, close('nora'));
  expect((await close('otto')).body['code']).toBe('last_admin');
  here.clock.forward(day);
  expect((await signIn('nora')).status).toBe(201);
  await expecting(204, close('otto'));
  expect((await signIn('otto')).status).toBe(201);
});

test('after 30 days signing in no longer opens it', async () => {
  await expecting(204, close('alan'));
  here.clock.forward(30 * day);
  const late = await signIn('alan');
  expect([late.status, late.body['code']]).toEqual([401, 'account_closed']);
});
