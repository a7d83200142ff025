import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type CreditFacts, cycleFigure, cyclesOf, cycleStanding } from '@cmio-pathway/shared';
import { randomUUID } from 'node:crypto';
import { expecting } from '../../testing/client.js';
import { aCycle, logCredit, openCycle } from '../../testing/credit-acts.js';
import { type Name, type World, world } from '../../testing/world.js';

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here.close());

const facts = (who: Name) => expecting<CreditFacts>(200, here.as(who).get('/me/credit-cycles'));
const ifMatch = (revision: number) => ({ 'if-match': `"${revision}"` });

test('a cycle comes back as it was typed, and the entries put together give its figure', async () => {
  const ada = here.as('ada');
  const id = await openCycle(ada, { carryOverMax: 2.5 });
  await logCredit(ada, { on: '2025-07-01', amount: 1.25, unit: 'CE', categories: ['ethics'] });
  for (const amount of [2, 0.1, 0.2]) await logCredit(ada, { amount });
  await logCredit(ada, { on: '2025-06-30', amount: 40 });
  await logCredit(ada, { amount: 40, unit: 'PDU' });
  const { cycles, credits } = await facts('ada');
  expect(cycles).toEqual([{ id, ...aCycle({ carryOverMax: 2.5 }), revision: 1 }]);
  expect(credits).toHaveLength(4);
  const [cycle] = cyclesOf([], cycles, '2026-03-02').filter(({ opened }) => opened === id);
  expect(cycleFigure(cycle!, cycleStanding(cycle!, credits))).toBe(
    '3.55 of 50 CME, 1.25 of 2 ethics, until 30 Jun 2027',
  );
  expect(await facts('grace')).toEqual({ cycles: [], credits: [] });
});

test.each([
  ['without a name', { title: '' }, '/title'],
  ['that ends before it begins', { until: '2025-06-30' }, '/until'],
  ['of nothing', { amount: 0, atLeast: [] }, '/amount'],
  ['with a part above the whole', { atLeast: [{ category: 'ethics', amount: 51 }] }, '/atLeast/0/amount'],
  [
    'with a part twice',
    {
      atLeast: [
        { category: 'ethics', amount: 2 },
        { category: 'ethics', amount: 3 },
      ],
    },
    '/atLeast/1/category',
  ],
  ['that is nobody’s', { authority: 'me' }, '/authority'],
  ['that gives back', { carryOverMax: -1 }, '/carryOverMax'],
])('a cycle %s is refused at its field', async (_, wrong, pointer) => {
  const refused = await here.as('lin').post('/me/credit-cycles', aCycle(wrong));
  expect(refused.body).toMatchObject({ status: 422, errors: [{ pointer }] });
});

test('a correction names the revision it saw; a stale one gets what is stored', async () => {
  const nora = here.as('nora');
  const id = await openCycle(nora);
  expect((await nora.put(`/me/credit-cycles/${id}`, aCycle())).status).toBe(428);
  await expecting(200, nora.put(`/me/credit-cycles/${id}`, aCycle({ amount: 60, askedOn: null }), ifMatch(1)));
  const stale = await nora.put(`/me/credit-cycles/${id}`, aCycle({ amount: 70 }), ifMatch(1));
  expect(stale.body).toMatchObject({ status: 412, current: { amount: 60, from: '2025-07-01', revision: 2 } });
  expect((await here.as('ada').put(`/me/credit-cycles/${id}`, aCycle(), ifMatch(2))).status).toBe(404);
  expect((await nora.put(`/me/credit-cycles/${randomUUID()}`, aCycle(), ifMatch(2))).status).toBe(404);
});

test('a cycle that is taken away comes back as it was', async () => {
  const otto = here.as('otto');
  const id = await openCycle(otto);
  const before = await facts('otto');
  for (let twice = 0; twice < 2; twice += 1) await expecting(204, otto.delete(`/me/credit-cycles/${id}`));
  expect(await facts('otto')).toMatchObject({ cycles: [] });
  const refused = await otto.put(`/me/credit-cycles/${id}`, aCycle(), ifMatch(1));
  expect(refused.body).toMatchObject({ status: 409, code: 'removed' });
  await expecting(201, otto.post(`/me/credit-cycles/${id}/restoration`));
  expect(await facts('otto')).toEqual(before);
});

test('the log says that a cycle was opened, and no word of it', async () => {
  await openCycle(here.as('emil'), { title: 'Probation', which: 'A board' });
  const rows = await here.rows('select subject, changed from audit where person_id = $1', here.people.emil);
  expect(rows).toContainEqual(expect.objectContaining({ subject: 'credit_cycle' }));
  expect(JSON.stringify(rows)).not.toMatch(/Probation|A board/);
});
