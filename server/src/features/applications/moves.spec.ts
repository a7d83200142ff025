import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Applications, places } from '@cmio-pathway/shared';
import { aMove, application, apply, at, moveTo, over } from '../../testing/application-acts.js';
import { type Client, expecting } from '../../testing/client.js';
import { type World, world } from '../../testing/world.js';

let here: World;
let ada: Client;
beforeAll(async () => {
  here = await world();
  ada = here.as('ada');
});
afterAll(() => here.close());

const history = async (id: string) =>
  (await application(ada, id)).moves.map(
    ({ to, on, supersededAt }) => `${to} ${on}${supersededAt === null ? '' : ' superseded'}`,
  );
const held = async (id: string) => {
  const { applications } = await expecting<Applications>(200, ada.get('/me/applications'));
  return applications.find((one) => one.id === id)!.moves.map(({ to, on }) => `${to} ${on}`);
};

test('any place may follow any other, each with its day and words', async () => {
  const id = await apply(ada);
  for (const [nth, to] of [...places, 'researched' as const].entries())
    await moveTo(ada, id, to, `2026-02-${String(nth + 1).padStart(2, '0')}`, `because ${nth}`);
  expect(await held(id)).toHaveLength(places.length + 2);
  expect((await application(ada, id)).moves[0]).toMatchObject({ to: 'researched', words: 'because 10' });
});

test('two devices moving the same card: one wins, the other is told where it stands now', async () => {
  const id = await apply(ada);
  const [one, other] = await Promise.all([
    ada.post(`${at(id)}/moves`, aMove('applied'), over(1)),
    here.as('ada').post(`${at(id)}/moves`, aMove('withdrawn'), over(1)),
  ]);
  expect([one.status, other.status].sort()).toEqual([201, 412]);
  const [won, lost] = one.status === 201 ? [one, other] : [other, one];
  expect(won.body).toMatchObject({ id: expect.any(String), revision: 2 });
  const place = one.status === 201 ? 'applied' : 'withdrawn';
  expect(lost.body).toMatchObject({ current: { revision: 2, moves: [{ to: 'researched' }, { to: place }] } });
  expect(await held(id)).toHaveLength(2);
  expect((await ada.post(`${at(id)}/moves`, aMove('panel'))).status).toBe(428);
});

test('a move can be dated back: it takes its place among the days', async () => {
  const id = await apply(ada);
  await moveTo(ada, id, 'screen', '2026-02-10');
  await moveTo(ada, id, 'applied', '2026-01-20');
  await moveTo(ada, id, 'tailored', '2025-12-24');
  expect(await held(id)).toEqual([
    'tailored 2025-12-24',
    'researched 2026-01-12',
    'applied 2026-01-20',
    'screen 2026-02-10',
  ]);
});

test('a correction adds and supersedes: the order of a day stays, and what was said before can be read', async () => {
  const id = await apply(ada);
  const applied = await moveTo(ada, id, 'applied', '2026-02-01');
  await moveTo(ada, id, 'screen', '2026-02-01');
  const corrected = await ada.put<{ id: string; revision: number }>(
    `${at(id)}/moves/${applied}`,
    aMove('tailored', '2026-02-01', 'It was only ready'),
    over(3),
  );
  expect([corrected.status, corrected.body.revision]).toEqual([200, 4]);
  expect(await held(id)).toEqual(['researched 2026-01-12', 'tailored 2026-02-01', 'screen 2026-02-01']);
  expect(await history(id)).toEqual([
    'screen 2026-02-01',
    'tailored 2026-02-01',
    'applied 2026-02-01 superseded',
    'researched 2026-01-12',
  ]);
  const again = await ada.put(`${at(id)}/moves/${applied}`, aMove('panel'), over(4));
  expect(again.body).toMatchObject({ status: 409, code: 'superseded' });
  const [row] = await here.rows('select superseded_by from application_move where id = $1', applied);
  expect(row).toEqual({ superseded_by: corrected.body.id });
});

test('taken back, a move is as if it had not been said; the last one is corrected instead', async () => {
  const id = await apply(ada);
  const applied = await moveTo(ada, id, 'applied');
  await expecting(200, ada.delete(`${at(id)}/moves/${applied}`, over(2)));
  expect(await held(id)).toEqual(['researched 2026-01-12']);
  expect(await history(id)).toContain('applied 2026-02-01 superseded');
  expect((await ada.delete(`${at(id)}/moves/${applied}`, over(3))).body).toMatchObject({ code: 'superseded' });
  const { moves } = await application(ada, id);
  const first = moves.find(({ supersededAt }) => supersededAt === null)!;
  expect((await ada.delete(`${at(id)}/moves/${first.id}`, over(3))).body).toMatchObject({
    status: 409,
    code: 'only_move',
  });
  await expecting(200, ada.put(`${at(id)}/moves/${first.id}`, aMove('researched', '2026-01-02'), over(3)));
  expect(await held(id)).toEqual(['researched 2026-01-02']);
});

test('a stale correction and a stale undo change nothing', async () => {
  const id = await apply(ada);
  const move = await moveTo(ada, id, 'applied');
  for (const stale of [
    ada.put(`${at(id)}/moves/${move}`, aMove('panel'), over(1)),
    ada.delete(`${at(id)}/moves/${move}`, over(1)),
  ])
    expect((await stale).status).toBe(412);
  expect(await held(id)).toEqual(['researched 2026-01-12', 'applied 2026-02-01']);
});

test('a move of another application, and one that is nobody’s, are not there', async () => {
  const [id, other] = [await apply(ada), await apply(ada)];
  const move = await moveTo(ada, other, 'applied');
  expect((await ada.put(`${at(id)}/moves/${move}`, aMove('panel'), over(1))).status).toBe(404);
  expect((await here.as('lin').delete(`${at(other)}/moves/${move}`, over(2))).status).toBe(404);
});

test('a day that is still to come is refused at its field, for moves and corrections', async () => {
  const id = await apply(ada);
  const move = await moveTo(ada, id, 'applied', '2026-03-03');
  for (const refused of [
    ada.post(`${at(id)}/moves`, aMove('screen', '2026-03-04'), over(2)),
    ada.put(`${at(id)}/moves/${move}`, aMove('screen', '2026-03-04'), over(2)),
  ])
    expect((await refused).body).toMatchObject({ status: 422, errors: [{ pointer: '/on', code: 'date' }] });
});

test('no role of the app can change or remove what was said', async () => {
  const id = await apply(ada);
  await moveTo(ada, id, 'applied');
  for (const [text, refusal] of [
    [`update application_move set to_place = 'offer'`, 'permission denied'],
    [`update application_move set on_day = '2020-01-01'`, 'permission denied'],
    ['delete from application_move', 'permission denied'],
  ] as const)
    await expect(
      here.owner.transaction(async (sql) => {
        await sql.query('set local role cmio_self');
        await sql.query(`select set_config('app.person_id', $1, true)`, [here.people.ada]);
        await sql.query(text);
      }),
    ).rejects.toThrow(refusal);
});

test('so many moves are no history: the next is refused', async () => {
  const id = await apply(ada);
  await here.rows(
    `insert into application_move select person_id, gen_random_uuid(), application_id, position + n, to_place, on_day, words, said_at, said_at, null
     from application_move, generate_series(1, 299) n where application_id = $1`,
    id,
  );
  expect((await ada.post(`${at(id)}/moves`, aMove('applied'), over(1))).body).toMatchObject({
    status: 409,
    code: 'full',
  });
});
