import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { PlanVersions } from '@cmio-pathway/shared';
import { towards } from '../../testing/acts.js';
import { expecting } from '../../testing/client.js';
import { anItem, aPlan, planOf, propose, savePlan } from '../../testing/plan-acts.js';
import { type World, world } from '../../testing/world.js';

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here.close());

const ifMatch = (revision: number) => ({ 'if-match': `"${revision}"` });
const guide = () => `${towards(here, here.people.ada)}/plan`;
const seen = (who: 'grace' | 'otto') => expecting<PlanVersions>(200, here.as(who).get(guide()));
const answer = (id: string, body: object) => here.as('grace').post(`${guide()}/versions/${id}/answers`, body);

test('a plan comes back as it was saved; nobody planned nothing', async () => {
  expect(await planOf(here.as('emil'))).toEqual({ items: [], revision: 0, savedAt: null, versions: [] });
  const items = [anItem(), anItem({ milestone: 'first-it-project', targetOn: '2028-02-29', note: '' })];
  expect(await savePlan(here.as('emil'), ...items)).toBe(1);
  expect(await planOf(here.as('emil'))).toMatchObject({ items, revision: 1, versions: [] });
});

test('a day says when it was set: today unless said, and for as long as it is the same day', async () => {
  const emil = here.as('emil');
  const setOn = (await planOf(emil)).items[0]!.setOn!;
  expect(setOn).toBe(here.clock.now().toISOString().slice(0, 10));
  const moved = anItem({ targetOn: '2027-12-31', setOn: '2026-01-15', aimedOn: '2027-06-30' });
  await savePlan(emil, moved);
  expect((await planOf(emil)).items).toEqual([moved]);
  const { planned } = await expecting<{ planned: unknown }>(200, emil.get('/me/journey'));
  expect(planned).toEqual([
    { milestone: moved.milestone, targetOn: '2027-12-31', setOn: '2026-01-15', aimedOn: '2027-06-30' },
  ]);
  await savePlan(emil, anItem({ targetOn: '2027-12-31', note: 'as an older page saves it' }));
  expect((await planOf(emil)).items).toEqual([{ ...moved, note: 'as an older page saves it' }]);
  await savePlan(emil, anItem({ targetOn: '2028-01-31' }));
  expect((await planOf(emil)).items).toEqual([anItem({ targetOn: '2028-01-31', setOn })]);
});

test('a day of before days were dated was set when the plan was saved, and not after itself', async () => {
  const emil = here.as('emil');
  await savePlan(emil, anItem(), anItem({ milestone: 'first-it-project', targetOn: '2028-02-29' }));
  await here.rows(
    `update plan set saved_at = '2027-08-01T12:00:00Z', items = (select jsonb_agg(i - 'setOn') from jsonb_array_elements(items) i)
     where person_id = $1`,
    here.people.emil,
  );
  expect((await planOf(emil)).items.map(({ setOn }) => setOn)).toEqual(['2027-06-30', '2027-08-01']);
});

test.each([
  ['a milestone nobody knows', [anItem({ milestone: 'learn-to-fly' })], '/items/0/milestone'],
  ['the same milestone twice', [anItem(), anItem()], '/items/1/milestone'],
  ['a day that has passed', [anItem({ targetOn: '2019-01-01' })], '/items/0/targetOn'],
  ['a day that does not exist', [anItem({ targetOn: '2027-02-30' })], '/items/0/targetOn'],
  ['a day set in the future', [anItem({ setOn: '2200-01-01' })], '/items/0/setOn'],
  ['a note without an end', [anItem({ note: 'x'.repeat(501) })], '/items/0/note'],
])('%s is refused at its field, and nothing is saved', async (_, items, pointer) => {
  const nora = here.as('nora');
  const { revision } = await planOf(nora);
  const refused = await nora.put('/me/plan', { items }, ifMatch(revision));
  expect(refused.body).toMatchObject({ status: 422, errors: [{ pointer }] });
  expect((await planOf(nora)).revision).toBe(revision);
});

test('a plan is saved over what was read: a stale one gets what is stored', async () => {
  const nora = here.as('nora');
  expect((await nora.put('/me/plan', aPlan())).status).toBe(428);
  const revision = await savePlan(nora, anItem());
  const stale = await nora.put('/me/plan', aPlan(anItem({ note: 'other' })), ifMatch(revision - 1));
  expect(stale.body).toMatchObject({ status: 412, current: { items: [{ note: 'In spring' }], revision } });
});

test('a day that was planned and has passed may stay', async () => {
  const lin = here.as('lin');
  await savePlan(lin, anItem());
  await here.rows(
    `update plan set items = jsonb_set(items, '{0,targetOn}', '"2020-05-01"') where person_id = $1`,
    here.people.lin,
  );
  await savePlan(lin, anItem({ targetOn: '2020-05-01', note: 'later' }));
  expect((await planOf(lin)).items).toMatchObject([anItem({ targetOn: '2020-05-01', note: 'later' })]);
});

test('a version is frozen, agreed once with name and role, and stays what it was', async () => {
  const ada = here.as('ada');
  const first = (await propose(ada, here.program, anItem({ note: 'first' })))!;
  expect(await propose(ada, here.program, anItem({ note: 'second' }))).toBeNull();
  expect((await seen('grace')).versions).toMatchObject([{ number: 1, items: [{ note: 'first' }], answer: null }]);
  const unsaid = await answer(first, { answer: 'changes_asked', note: ' ' });
  expect(unsaid.body).toMatchObject({ status: 422, errors: [{ pointer: '/note' }] });
  await expecting(204, answer(first, { answer: 'agreed', note: 'Good.' }));
  expect((await answer(first, { answer: 'changes_asked', note: 'No' })).body).toMatchObject({ code: 'answered' });
  expect((await ada.post(`/me/plan/versions/${first}/withdrawal`)).body).toMatchObject({ code: 'answered' });
  const second = (await propose(ada, here.program, anItem({ note: 'second' })))!;
  const { versions } = await planOf(ada);
  expect(versions).toMatchObject([
    { id: second, number: 2, items: [{ note: 'second' }], answer: null },
    {
      id: first,
      number: 1,
      items: [{ note: 'first' }],
      answer: { is: 'agreed', by: expect.stringMatching(/./), role: 'mentor', note: 'Good.' },
    },
  ]);
});

test('what is taken back waits for nobody, and is gone for the program', async () => {
  const ada = here.as('ada');
  const [open] = (await planOf(ada)).versions;
  for (let twice = 0; twice < 2; twice += 1) await expecting(204, ada.post(`/me/plan/versions/${open!.id}/withdrawal`));
  expect((await seen('otto')).versions.map(({ id }) => id)).not.toContain(open!.id);
  expect((await answer(open!.id, { answer: 'agreed', note: '' })).body).toMatchObject({ code: 'withdrawn' });
});

test('nothing is proposed that is not the plan that was read, nor nothing', async () => {
  const ada = here.as('ada');
  const { revision } = await planOf(ada);
  const stale = await ada.post('/me/plan/versions', { program: here.program, revision: revision - 1 });
  expect(stale.body).toMatchObject({ status: 412, current: { revision } });
  const empty = await here.as('nora').post('/me/plan/versions', { program: here.program, revision: 0 });
  expect([409, 412]).toContain(empty.status);
});

test('the journey says what is planned: the plan to its owner, what was agreed to a guide', async () => {
  const ada = here.as('ada');
  await savePlan(ada, anItem({ milestone: 'budget-owner', targetOn: '2030-01-31' }));
  const own = await expecting<{ planned: unknown }>(200, ada.get('/me/journey'));
  const setOn = here.clock.now().toISOString().slice(0, 10);
  expect(own.planned).toEqual([{ milestone: 'budget-owner', targetOn: '2030-01-31', setOn }]);
  const theirs = await expecting<{ planned: unknown }>(
    200,
    here.as('grace').get(`${towards(here, here.people.ada)}/journey`),
  );
  expect(theirs.planned).toEqual([{ milestone: 'leadership-course', targetOn: '2027-06-30', setOn }]);
});
