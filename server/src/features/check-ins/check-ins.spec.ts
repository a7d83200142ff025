import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { CheckIns, CheckInsSeen } from '@cmio-pathway/shared';
import { expecting } from '../../testing/client.js';
import { aCheckIn } from '../../testing/happened-acts.js';
import { begin, type Name, type World, world } from '../../testing/world.js';

let here: World;
beforeAll(async () => {
  here = await world();
});
beforeEach(() => here.clock.set(begin));
afterAll(() => here.close());

const own = (who: Name) => expecting<CheckIns>(200, here.as(who).get('/me/check-ins'));
const answer = (who: Name, rest: Record<string, unknown> = {}, revision = 0, mentee: Name = 'ada') =>
  here.as(who).put('/me/check-ins', aCheckIn(here, mentee, rest), { 'if-match': `"${revision}"` });
const seen = (query = '', who: Name = 'otto') =>
  expecting<CheckInsSeen>(200, here.as(who).get(`/programs/${here.program}/check-ins${query}`));
const of = (page: CheckInsSeen, name: string) => page.checkIns.find(({ mentee }) => mentee.name === name);

test('both sides are asked once in each half of the year, each for themselves', async () => {
  expect(await own('ada')).toMatchObject({
    half: '2026-1',
    checkIns: [{ side: 'mentee', mentor: { name: 'Grace' }, answer: null, revision: 0 }],
  });
  expect((await own('grace')).checkIns.map(({ side, mentee }) => [side, mentee.name])).toEqual([
    ['mentor', 'Ada'],
    ['mentor', 'Nora'],
  ]);
  expect((await own('lin')).checkIns).toEqual([]);
  await expecting(200, answer('ada', { words: 'More time' }));
  expect((await own('ada')).checkIns[0]).toMatchObject({ answer: { words: 'More time' }, revision: 1 });
  expect((await own('grace')).checkIns[0]).toMatchObject({ answer: null, revision: 0 });
  expect((await answer('ada', { words: 'Other' })).body).toMatchObject({
    status: 412,
    current: { words: 'More time' },
  });
  here.clock.set(new Date('2026-07-01T12:00:00Z'));
  expect(await own('ada')).toMatchObject({ half: '2026-2', checkIns: [{ answer: null, revision: 0 }] });
});

test('an admin learns who answered, and reads the words of who asks to talk alone', async () => {
  await expecting(200, answer('grace', { words: 'Between us', rhythm: 1 }));
  const quiet = await seen();
  expect(of(quiet, 'Ada')).toMatchObject({ byMentor: { talk: null }, byMentee: { talk: null } });
  expect(JSON.stringify(quiet)).not.toMatch(/Between us|More time|rhythm/);
  await expecting(200, answer('grace', { words: 'Please call me', wantsToTalk: true }, 1));
  const asking = await seen('?talk=yes');
  expect(asking).toMatchObject({
    talk: 1,
    checkIns: [{ mentee: { name: 'Ada' }, byMentor: { talk: 'Please call me' }, byMentee: { talk: null } }],
  });
  expect((await seen('?search=nor')).checkIns.map(({ mentee }) => mentee.name)).toEqual(['Nora']);
  expect((await seen('?half=2025-2')).checkIns).toEqual([]);
});

test('an admin who is one of the two learns nothing of it', async () => {
  await expecting(200, answer('grace', { words: 'About Nora', wantsToTalk: true }, 0, 'nora'));
  expect(of(await seen(), 'Nora')).toMatchObject({ byMentor: { talk: 'About Nora' } });
  expect(of(await seen('', 'nora'), 'Nora')).toBeUndefined();
});

test('nobody is asked in the first 60 days, nor while the mentorship rests', async () => {
  await here.rows(
    'update mentorship set valid = $2 where person_id = $1 and is_primary',
    here.people.nora,
    '[2026-02-01,)',
  );
  expect((await own('grace')).checkIns.map(({ mentee }) => mentee.name)).toEqual(['Ada']);
  await here.rows(
    `insert into mentorship_pause (person_id, program_id, id, mentor_id, valid, recorded_at, event_id)
     values ($1, $2, gen_random_uuid(), $3, '[2026-03-01,)', $4, gen_random_uuid())`,
    here.people.ada,
    here.program,
    here.people.grace,
    begin,
  );
  expect((await own('grace')).checkIns).toEqual([]);
  expect((await answer('ada', {}, 1)).status).toBe(404);
});

test.each([
  ['no answer', { rhythm: 0 }, '/rhythm'],
  ['words without an end', { words: 'x'.repeat(2001) }, '/words'],
])('%s is refused at its field', async (_, rest, pointer) => {
  expect((await answer('ada', rest)).body).toMatchObject({ status: 422, errors: [{ pointer }] });
});
