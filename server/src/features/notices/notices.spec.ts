import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Jobs } from '../../platform/jobs/jobs.js';
import { approving, log, own, returning, towards } from '../../testing/acts.js';
import { expecting } from '../../testing/client.js';
import { type World, world } from '../../testing/world.js';

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here.close());

const submitted = async () => {
  const record = await log(here.as('ada'), 'mentor-meetings', { submitTo: here.program });
  return { record, version: (await own(here.as('ada'), record)).versions[0]!.id };
};
const decide = async ({ record }: { record: string }, decision: object) =>
  (
    await expecting<{ id: string }>(
      201,
      here.as('grace').post(`${towards(here, here.people.ada)}/milestones/${record}/reviews`, decision),
    )
  ).id;
const to = async (name: string) => (await here.letters()).filter((letter) => letter.to === `${name}@spec.example`);
const at = async (instant: string) => {
  here.clock.set(new Date(instant));
  await here.app.get(Jobs).hour();
};
const settings = (morning: boolean, decisions: boolean, meetings = true) => ({ morning, decisions, meetings });

test('a mentee reads of a decision with its note, once', async () => {
  const one = await submitted();
  await decide(one, returning(one.version, 'The minutes do not show your role.'));
  const [letter, ...more] = await to('ada');
  expect(more).toEqual([]);
  expect(letter!.subject).toMatch(/: returned$/);
  expect(letter!.text).toContain('The minutes do not show your role.');
  expect(letter!.text).toContain(`/journey/milestones/${one.record}`);
  expect(letter!.text).toContain('Grace decided for Northmoor.');
});

test('it waits until the decision can no longer be undone, and one that was undone is not told', async () => {
  here.clock.forward(60_000);
  const before = (await to('ada')).length;
  const one = await submitted();
  const review = await decide(one, approving(one.version));
  const [job] = await here.rows<{ start_after: Date }>(
    `select j.start_after from pgboss.job j join letter l on l.id = j.id where l.ref = $1`,
    review,
  );
  expect(job!.start_after.getTime() - here.clock.now().getTime()).toBeGreaterThan(10_000);
  await expecting(
    204,
    here.as('grace').delete(`${towards(here, here.people.ada)}/milestones/${one.record}/reviews/${review}`),
  );
  expect(await to('ada')).toHaveLength(before);
  await decide(one, approving(one.version));
  expect(await to('ada')).toHaveLength(before + 1);
});

test('several decisions made together are one letter', async () => {
  here.clock.forward(60_000);
  const before = (await to('ada')).length;
  const both = [await submitted(), await submitted()];
  await expecting(
    201,
    here.as('grace').post(`${towards(here, here.people.ada)}/reviews`, {
      reviews: both.map(({ record, version }) => ({ record, ...approving(version) })),
    }),
  );
  const letters = await to('ada');
  expect(letters).toHaveLength(before + 1);
  expect(letters[0]!.subject).toBe('Northmoor: 2 decisions');
});

test('a mentor has one line at seven in the morning where they are, and only when something waits', async () => {
  await at('2026-03-03T07:00:00Z');
  expect(await to('grace')).toEqual([]);
  await submitted();
  here.clock.set(new Date('2026-03-05T07:00:00Z'));
  await submitted();
  await here.rows(`update program set time_zone = 'America/New_York'`);
  await at('2026-03-09T07:00:00Z');
  expect(await to('grace')).toEqual([]);
  await at('2026-03-09T11:00:00Z');
  await at('2026-03-09T11:59:00Z');
  const [letter, ...more] = await to('grace');
  expect(more).toEqual([]);
  expect(letter).toMatchObject({ subject: '2 wait, oldest 6 days' });
  expect(letter!.text).toContain(`/programs/${here.program}/reviews`);
  expect(await to('alan')).toEqual([]);
  await here.rows(
    `insert into account_setting (person_id, time_zone, revision, saved_at) values ($1, 'Asia/Tokyo', 1, $2)`,
    here.people.grace,
    here.clock.now(),
  );
  await at('2026-03-10T11:00:00Z');
  expect(await to('grace')).toHaveLength(1);
  await at('2026-03-10T22:00:00Z');
  expect(await to('grace')).toHaveLength(2);
  await here.rows('update account_setting set time_zone = null');
});

test('both can be switched off, each by itself', async () => {
  expect(await expecting(200, here.as('grace').get('/me/notices'))).toMatchObject(settings(true, true));
  await expecting(204, here.as('grace').put('/me/notices', settings(false, true)));
  await expecting(204, here.as('ada').put('/me/notices', settings(true, false)));
  const [forGrace, forAda] = [(await to('grace')).length, (await to('ada')).length];
  await at('2026-03-11T11:00:00Z');
  const one = await submitted();
  await decide(one, approving(one.version));
  expect([(await to('grace')).length, (await to('ada')).length]).toEqual([forGrace, forAda]);
  expect((await here.as('ada').put('/me/notices', { morning: true, decisions: true })).status).toBe(422);
});

test('one click in a letter ends letters of that kind, as a mail program does it, and nothing else', async () => {
  await expecting(204, here.as('grace').put('/me/notices', settings(true, true)));
  await at('2026-03-12T11:00:00Z');
  const [letter] = await to('grace');
  const path = new URL(letter!.unsubscribe!).pathname;
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const click = (url: string) =>
    here.app.inject({ method: 'POST', url, headers, payload: 'List-Unsubscribe=One-Click' });
  expect((await click(path)).statusCode).toBe(204);
  expect(await expecting(200, here.as('grace').get('/me/notices'))).toMatchObject(settings(false, true));
  expect((await click(`/api/notices/${'a'.repeat(43)}`)).statusCode).toBe(404);
  expect((await click('/api/session')).statusCode).toBe(415);
  here.clock.forward(61 * 86_400_000);
  expect((await click(path)).statusCode).toBe(404);
});
