import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Problem, SubmittedMilestone } from '@cmio-pathway/shared';
import { approving, log, own, towards } from '../../testing/acts.js';
import { expecting } from '../../testing/client.js';
import { offer } from '../../testing/enrollment-acts.js';
import { type World, world } from '../../testing/world.js';

let here: World;
let decided: string;
let kept: string;
beforeAll(async () => {
  here = await world();
  decided = await log(here.as('felix'), 'medical-degree', {
    submitTo: here.foreign.program,
    note: 'canary-of-the-degree',
  });
  const { versions } = await own(here.as('felix'), decided);
  const reviews = `${towards(here, here.people.felix, here.foreign.program)}/milestones/${decided}/reviews`;
  await expecting(201, here.as('fred').post(reviews, approving(versions[0]!.id)));
  kept = await log(here.as('felix'), 'peer-contribution', { note: 'canary-never-shared' });
  await expecting(201, offer(here, here.people.felix));
});
afterAll(() => here.close());

const share = (...records: string[]) =>
  here.as('felix').post<Problem & { records: number }>(`/me/enrollments/${here.program}/shared-records`, { records });
const seen = (record: string) =>
  here.as('otto').get<SubmittedMilestone>(`${towards(here, here.people.felix)}/milestones/${record}`);

test('nothing is shared with an offer, nor with a program one is not in', async () => {
  expect((await share(decided)).status).toBe(404);
});

test('what is ticked is shown as it is today, with who had decided elsewhere; the rest stays unseen', async () => {
  await expecting(204, here.as('felix').post(`/me/enrollments/${here.program}/acceptance`));
  expect((await seen(decided)).status).toBe(404);
  expect((await share(decided)).body.records).toBe(1);
  const { submissions, reviews } = await expecting<SubmittedMilestone>(200, seen(decided));
  expect(submissions).toMatchObject([
    {
      closedAs: 'shared',
      content: { note: 'canary-of-the-degree' },
      elsewhere: { program: 'Harbour Valley', by: { name: 'Fred', role: 'mentor' }, known: { how: 'first_hand' } },
    },
  ]);
  expect(reviews).toEqual([]);
  expect((await seen(kept)).status).toBe(404);
  const queue = await here.as('otto').get(`/programs/${here.program}/reviews?of=all`);
  expect(queue.raw.toString()).not.toContain(decided);
});

test('the same is not shown twice, and what is nobody’s or another’s is refused', async () => {
  expect((await share(decided)).body.records).toBe(0);
  const foreign = await log(here.as('ada'), 'mentor-meetings');
  for (const record of [foreign, here.program]) {
    const { status, body } = await share(kept, record);
    expect([status, body.errors![0]!.pointer]).toEqual([422, '/records']);
  }
  expect((await seen(kept)).status).toBe(404);
});

test('a record that waits elsewhere can be shown, and goes on waiting there', async () => {
  const waiting = await log(here.as('felix'), 'mentor-meetings', { submitTo: here.foreign.program });
  expect((await share(waiting)).body.records).toBe(1);
  expect((await own(here.as('felix'), waiting)).state).toBe('submitted');
  expect((await expecting<SubmittedMilestone>(200, seen(waiting))).submissions[0]!.elsewhere).toBeNull();
});
