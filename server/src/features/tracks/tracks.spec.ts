import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Journey, Problem } from '@cmio-pathway/shared';
import { towards } from '../../testing/acts.js';
import { expecting } from '../../testing/client.js';
import { type World, world } from '../../testing/world.js';

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here.close());

const nothing = { degree: null, training: null, board: null, goal: null, goalWords: null };
const ada = () => here.as('ada');
const journey = async () => (await ada().get<Journey>('/me/journey')).body;
const choose = (choice: object, revision: number, body: object = { ...nothing, ...choice }) =>
  ada().put<Problem & { current?: object; revision?: number }>('/me/track', body, { 'if-match': `"${revision}"` });
const asked = async (step: number) =>
  (
    await here.rows<{ required: number }>(
      'select required from enrollment_progress where person_id = $1 and step = $2',
      here.people.ada,
      step,
    )
  )[0]!.required;

test('nothing is chosen at first; a choice is kept, and its guide sees it', async () => {
  expect((await journey()).track).toEqual({ ...nothing, revision: 0 });
  const { revision } = await journey();
  const answer = await choose({ degree: 'abroad' }, 0);
  expect([answer.status, answer.headers['etag']]).toEqual([200, '"1"']);
  expect(answer.body).toEqual({ ...nothing, degree: 'abroad', revision: 1 });
  expect(await journey()).toMatchObject({ track: { degree: 'abroad', revision: 1 }, revision: revision + 1 });
  const theirs = await here.as('grace').get<Journey>(`${towards(here, here.people.ada)}/journey`);
  expect(theirs.body.track).toMatchObject({ degree: 'abroad' });
});

test('a choice changes what the program counts as asked for, and taking it back changes it back', async () => {
  const before = await asked(2);
  expect((await choose({ degree: 'none' }, 1)).status).toBe(200);
  expect(await asked(2)).toBeLessThan(before);
  expect((await choose({}, 2)).status).toBe(200);
  expect((await choose({ degree: 'abroad' }, 3)).status).toBe(200);
  expect(await asked(2)).toBe(before);
});

test('without a revision it is refused, and against an old one with what stands now', async () => {
  expect((await ada().put('/me/track', nothing)).status).toBe(428);
  const stale = await choose({ degree: 'do' }, 1);
  expect([stale.status, stale.body.current]).toEqual([412, { ...nothing, degree: 'abroad', revision: 4 }]);
});

test('own words belong to a goal of one’s own, of at most 60 characters', async () => {
  const pointer = async (choice: object, body?: object) => {
    const { status, body: problem } = await choose(choice, 4, body);
    return [status, problem.errors?.[0]?.pointer];
  };
  expect(await pointer({ goal: 'cmio', goalWords: 'Chief of something' })).toEqual([422, '/goalWords']);
  expect(await pointer({ goalWords: 'Chief of something' })).toEqual([422, '/goalWords']);
  expect(await pointer({ goal: 'own' })).toEqual([422, '/goalWords']);
  expect(await pointer({ goal: 'own', goalWords: '  ' })).toEqual([422, '/goalWords']);
  expect(await pointer({ goal: 'own', goalWords: 'x'.repeat(61) })).toEqual([422, '/goalWords']);
  expect(await pointer({ degree: 'phd' })).toEqual([422, '/degree']);
  expect(await pointer({}, { ...nothing, salary: 1 })).toEqual([422, '/salary']);
  expect((await choose({ goal: 'own', goalWords: ' Head of digital care ' }, 4)).body).toMatchObject({
    goalWords: 'Head of digital care',
  });
  const words = await here.rows(`select changed from audit where subject = 'track'`);
  expect(words.length).toBeGreaterThan(3);
  expect(JSON.stringify(words)).not.toContain('digital care');
});

test('two choices at once: one holds, the other learns of it', async () => {
  const answers = await Promise.all([choose({ degree: 'md' }, 5), choose({ degree: 'do' }, 5)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
});

test('the periods of an enrollment are told with their last day', async () => {
  await here.rows(
    `insert into enrollment_period (person_id, program_id, id, cohort_id, kind, fraction, valid, recorded_at)
     select person_id, program_id, gen_random_uuid(), cohort_id, 'leave', 0.8, '[2025-01-01,2025-01-10)', recorded_at
     from enrollment_period where person_id = $1`,
    here.people.ada,
  );
  const { enrollments } = await expecting<Journey>(200, ada().get('/me/journey'));
  expect(enrollments[0]!.periods).toEqual([
    { from: '2025-01-01', until: '2025-01-09', fraction: 0.8, leave: true },
    { from: '2025-01-10', until: null, fraction: 1, leave: false },
  ]);
});
