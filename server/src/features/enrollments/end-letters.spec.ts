import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { addressAsk, type PersonalAddress } from '@cmio-pathway/shared';
import { expecting } from '../../testing/client.js';
import { enrollmentOf, state } from '../../testing/enrollment-acts.js';
import { type Name, type World, world } from '../../testing/world.js';

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here.close());

const to = async (name: Name) => (await here.letters()).filter((letter) => letter.to === `${name}@spec.example`);
const completes = (name: Name, from: string) =>
  state(here.as('otto'), enrollmentOf(here, here.people[name]), { kind: 'completion', from });
const undo = (name: Name, change: string) =>
  expecting(204, here.as('otto').delete(`${enrollmentOf(here, here.people[name])}/changes/${change}`));
const asked = async (name: Name) =>
  addressAsk(
    await expecting<PersonalAddress>(200, here.as(name).get('/me/personal-address')),
    here.clock.now().toISOString().slice(0, 10),
  );

test('a stated end asks for a personal address: by one letter, and on the own page until there is one', async () => {
  expect(await asked('ada')).toEqual({ because: 'none' });
  expect((await here.as('ada').put('/me/personal-address/put-off', null)).status).toBe(204);
  expect(await asked('ada')).toBeNull();
  here.clock.forward(60_000);
  const first = await completes('ada', '2026-09-30');
  const [job] = await here.rows<{ start_after: Date }>(
    'select j.start_after from pgboss.job j join letter l on l.id = j.id where l.ref = $1',
    first,
  );
  expect(job!.start_after.getTime() - here.clock.now().getTime()).toBeGreaterThan(30_000);
  const [letter, ...more] = await to('ada');
  expect(more).toEqual([]);
  expect(letter!.subject).toBe('Your enrollment in Northmoor ends: keep your way in');
  expect(letter!.text).toContain('ends on 30 Sep 2026');
  expect(letter!.text).toContain('ada@spec.example');
  expect(await asked('ada')).toEqual({ because: 'end', program: 'Northmoor', on: '2026-09-30', isStated: true });

  // A correction is no second letter.
  await completes('ada', '2026-10-31');
  expect(await to('ada')).toHaveLength(1);
  await here.rows(
    `insert into email (address, person_id, created_at, recovery) values ('ada@home.example', $1, $2, true)`,
    here.people.ada,
    here.clock.now(),
  );
  expect(await asked('ada')).toBeNull();
});

test('an end that is taken back before the letter leaves is not written about, and the next one is', async () => {
  await undo('lin', await completes('lin', '2026-09-30'));
  expect(await to('lin')).toEqual([]);
  expect(await asked('lin')).toEqual({ because: 'none' });
  here.clock.forward(1000);
  await completes('lin', '2026-03-01');
  const [letter, ...more] = await to('lin');
  expect(more).toEqual([]);
  expect(letter!.text).toContain('ended on 1 Mar 2026');
});

test('who has a second address gets no letter', async () => {
  await here.rows(
    `insert into email (address, person_id, created_at, recovery) values ('nora@home.example', $1, $2, true)`,
    here.people.nora,
    here.clock.now(),
  );
  await completes('nora', '2026-12-31');
  expect(await to('nora')).toEqual([]);
});
