import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Problem } from '@cmio-pathway/shared';
import { addInterview, anInterview, application, apply, at, over } from '../../testing/application-acts.js';
import { type Client, expecting } from '../../testing/client.js';
import { type World, world } from '../../testing/world.js';

let here: World;
let ada: Client;
let id: string;
beforeAll(async () => {
  here = await world();
  ada = here.as('ada');
  id = await apply(ada);
});
afterAll(() => here.close());

const path = (interview: string) => `${at(id)}/interviews/${interview}`;
const read = async (interview: string) => (await application(ada, id)).interviews.find((one) => one.id === interview);
const sequence = async (interview: string) => {
  const [row] = await here.rows<{ sequence: number }>('select sequence from interview where id = $1', interview);
  return row!.sequence;
};

test('an interview is read back as it was planned, and over what was read as it was held', async () => {
  const interview = await addInterview(ada, id, { state: 'planned', at: '2026-03-09T10:00:00-05:00' });
  const planned = (await read(interview))!;
  expect(planned).toMatchObject({ kind: 'panel', minutes: 60, where: 'Room 3', with: 'The panel', state: 'planned' });
  expect(Date.parse(planned.at)).toBe(Date.parse('2026-03-09T15:00:00Z'));
  const held = anInterview({ reflection: 'I talked too fast.' });
  const saved = await expecting<{ id: string; revision: number }>(200, ada.put(path(interview), held, over(1)));
  expect(saved).toMatchObject({ id: interview, revision: 2 });
  expect(await read(interview)).toMatchObject({ state: 'held', reflection: 'I talked too fast.', revision: 2 });
  // The application itself did not change: whoever edits it beside is not told to read again.
  expect((await application(ada, id)).revision).toBe(1);
});

test('a stale write gets what is stored, and one without a revision is told so', async () => {
  const interview = await addInterview(ada, id);
  await expecting(200, ada.put(path(interview), anInterview({ reflection: 'mine' }), over(1)));
  const stale = await here.as('ada').put(path(interview), anInterview({ reflection: 'other' }), over(1));
  expect(stale.body).toMatchObject({ status: 412, current: { reflection: 'mine', where: 'Room 3', revision: 2 } });
  expect((await ada.delete(path(interview), over(1))).status).toBe(412);
  expect((await ada.put(path(interview), anInterview())).status).toBe(428);
});

test('what a calendar shows moves its number on; what is for oneself does not', async () => {
  const interview = await addInterview(ada, id, { state: 'planned' });
  const numbers = [await sequence(interview)];
  const steps = [
    { state: 'planned', reflection: 'Read their report first.' },
    { state: 'held', reflection: 'Good.' },
    { state: 'held', where: 'Room 4' },
    { state: 'held', where: 'Room 4', at: '2026-02-21T15:00:00Z' },
    { state: 'cancelled', where: 'Room 4', at: '2026-02-21T15:00:00Z' },
  ];
  for (const [nth, step] of steps.entries()) {
    await expecting(200, ada.put(path(interview), anInterview(step), over(nth + 1)));
    numbers.push(await sequence(interview));
  }
  expect(numbers).toEqual([0, 0, 0, 1, 2, 3]);
});

test('removed, it is gone from the application and from calendars, and can come back', async () => {
  const interview = await addInterview(ada, id);
  await expecting(200, ada.delete(path(interview), over(1)));
  expect([await read(interview), await sequence(interview)]).toEqual([undefined, 1]);
  expect((await ada.put(path(interview), anInterview(), over(2))).body).toMatchObject({ code: 'removed' });
  const back = await expecting<{ revision: number }>(201, ada.post(`${path(interview)}/restoration`));
  expect([(await read(interview))!.revision, await sequence(interview)]).toEqual([back.revision, 2]);
});

const wrongs: [string, Record<string, unknown>, string][] = [
  ['a time that is none', { at: '2026-02-30T10:00:00Z' }, '/at'],
  ['a time nobody can mean', { at: '0001-01-01T10:00:00Z' }, '/at'],
  ['one held that is still to come', { at: '2026-03-05T10:00:00Z' }, '/state'],
  ['a length without end', { minutes: 961 }, '/minutes'],
  ['a reflection without end', { reflection: 'x'.repeat(4001) }, '/reflection'],
];
test.each(wrongs)('%s is refused at its field', async (_, rest, pointer) => {
  const { status, body } = await ada.post<Problem>(`${at(id)}/interviews`, anInterview(rest));
  expect([status, body.errors?.map((one) => one.pointer)]).toEqual([422, [pointer]]);
});

test('an interview of another application is not there', async () => {
  const interview = await addInterview(ada, await apply(ada));
  expect((await ada.put(path(interview), anInterview(), over(1))).status).toBe(404);
  expect((await ada.delete(path(interview), over(1))).status).toBe(404);
});

test('the same plan twice with one key makes one', async () => {
  const of = await apply(ada);
  const key = { 'idempotency-key': 'the-same-interview' };
  const [one, other] = [
    await ada.post(`${at(of)}/interviews`, anInterview(), key),
    await ada.post(`${at(of)}/interviews`, anInterview(), key),
  ];
  expect(one.body).toEqual(other.body);
  expect((await application(ada, of)).interviews).toHaveLength(1);
});

test('so many are no interviews any more', async () => {
  const of = await apply(ada);
  const first = await addInterview(ada, of);
  await here.rows(
    `insert into interview select person_id, gen_random_uuid(), application_id, kind, at, minutes, venue, people, state, reflection, sequence, created_at, saved_at,
       removed_at, revision from interview, generate_series(1, 59) where id = $1`,
    first,
  );
  expect((await ada.post(`${at(of)}/interviews`, anInterview())).body).toMatchObject({ status: 409, code: 'full' });
});
