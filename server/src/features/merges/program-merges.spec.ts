import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Merges, MergePreview } from '@cmio-pathway/shared';
import { log, towards } from '../../testing/acts.js';
import { expecting } from '../../testing/client.js';
import { pair, secondAccount } from '../../testing/second-account.js';
import { type World, world } from '../../testing/world.js';

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here.close());
beforeEach(() => here.clock.forward(60_000));

const at = () => `/programs/${here.program}/merges`;
const mentees = async () =>
  (
    await here.rows<{ person_id: string }>(
      'select person_id from mentorship where mentor_id = $1 and superseded_at is null',
      here.people.alan,
    )
  ).map(({ person_id }) => person_id);

test('an admin merges two accounts that are in this program alone, and takes it back', async () => {
  const [first, second] = [
    await secondAccount(here, 'Mira Sol', { mentee: [here.program] }),
    await secondAccount(here, 'Mira Sól', { mentee: [here.program] }),
  ];
  await pair(here, second.id, here.people.alan, true);
  const record = await log(second.as, 'mentor-meetings', { submitTo: here.program });
  const both = { into: first.id, from: second.id };
  const { found } = await expecting<MergePreview>(200, here.as('otto').post(`${at()}/preview`, both));
  expect(found).toMatchObject({ records: 1, programs: [{ name: 'Northmoor' }] });

  const { id } = await expecting<{ id: string }>(201, here.as('otto').post(at(), both));
  expect(await mentees()).toEqual([first.id]);
  // The step of what came shows in the progress of the one that stays, and the other is in no list.
  const waiting = () =>
    here.rows<{ person_id: string; n: number }>(
      'select person_id, sum(waiting)::int as n from enrollment_progress where person_id in ($1, $2) group by 1 order by 1',
      first.id,
      second.id,
    );
  expect(await waiting()).toEqual([{ person_id: first.id, n: 1 }]);
  expect((await here.as('otto').get(`${towards(here, second.id)}/milestones/${record}`)).status).toBe(200);
  const { merges } = await expecting<Merges>(200, here.as('otto').get(at()));
  expect(merges).toMatchObject([{ id, by: 'Otto', into: { id: first.id }, from: { id: second.id }, undoneAt: null }]);
  expect((await here.as('frida').get(at())).status).toBe(404);

  await expecting(204, here.as('otto').post(`${at()}/${id}/undoing`));
  expect(await mentees()).toEqual([second.id]);
  expect((await waiting()).find(({ person_id }) => person_id === second.id)!.n).toBe(1);
});

test('not where one of them is in another program too, was erased, or is the admin', async () => {
  const [here1, elsewhere] = [
    await secondAccount(here, 'Noor A', { mentee: [here.program] }),
    await secondAccount(here, 'Noor B', { mentee: [here.program, here.foreign.program] }),
  ];
  for (const pairing of [
    { into: here1.id, from: elsewhere.id },
    { into: elsewhere.id, from: here1.id },
    { into: here1.id, from: here.people.felix },
    { into: here1.id, from: here.people.frida },
  ])
    for (const path of [at(), `${at()}/preview`])
      expect([path, (await here.as('otto').post(path, pairing)).status]).toEqual([path, 404]);
  const mine = await here.as('otto').post(at(), { into: here.people.otto, from: here1.id });
  expect([mine.status, mine.body['code']]).toEqual([403, 'own_account']);
  const same = await here.as('otto').post(at(), { into: here1.id, from: here1.id });
  expect([same.status, same.body['errors']]).toEqual([422, [expect.objectContaining({ pointer: '/from' })]]);
  expect(await here.rows('select 1 from account_merge where merged_id in ($1, $2)', here1.id, elsewhere.id)).toEqual(
    [],
  );
});

test('a merge that a person confirmed is not an admin’s to undo', async () => {
  const other = await secondAccount(here, 'Lin before');
  const { id } = await expecting<{ id: string }>(
    201,
    here.as('lin').post('/me/merges', { email: other.email, password: 'walk the pathway' }),
  );
  expect((await here.as('otto').post(`${at()}/${id}/undoing`)).status).toBe(404);
});
