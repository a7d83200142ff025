import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Duplicates } from '@cmio-pathway/shared';
import { expecting } from '../../testing/client.js';
import { secondAccount } from '../../testing/second-account.js';
import { type World, world } from '../../testing/world.js';

let here: World;
beforeAll(async () => {
  here = await world();
  const mentee = { mentee: [here.program] };
  for (const name of [
    'José Ibáñez',
    'Jose Ibanez',
    'Katherine Jonson',
    'Catherine Johnson',
    'Lan Nguyen',
    'Nguyen Lan',
  ])
    await secondAccount(here, name, mentee);
  // Alike, and not the same: another given name, another family.
  for (const name of ['Peter Holloway', 'Petra Hollis', 'Omar Haddad', 'Omar Haddon'])
    await secondAccount(here, name, mentee);
  const mira = await secondAccount(here, 'Mira Solberg', mentee);
  await secondAccount(here, 'M. Andersen', { mentor: [here.program] });
  await here.rows(`update email set address = 'mira.solberg7@clinic.example' where address = 'm.andersen@old.example'`);
  // Moved to another address, and was invited again at the one of before.
  const vera = await secondAccount(here, 'Vera Lindqvist', mentee);
  await secondAccount(here, 'V. Marsh', mentee);
  await here.rows(
    `insert into address_change (person_id, id, address, former, asked_at, confirmed_at) values ($1, gen_random_uuid(), 'vera@home.example', 'v.marsh@old.example', $2, $2)`,
    vera.id,
    here.clock.now(),
  );
  // Was written to at an address that another has today, and under a name with other accents.
  const soren = await secondAccount(here, 'Søren Aagaard', mentee);
  await secondAccount(here, 'Dr. Sunday', mentee);
  await here.rows(
    `insert into invitation (program_id, id, email, role, cohort_id, token_hash, created_at, expires_at, accepted_at, accepted_by)
     values ($1, gen_random_uuid(), 'dr.sunday@old.example', 'mentee', $2, '\\x01', $3, $3, $3, $4)`,
    here.program,
    here.cohort,
    here.clock.now(),
    soren.id,
  );
  // An address that was never confirmed, one whose change was undone and one of another program say nothing.
  const inga = await secondAccount(here, 'Inga Thorvald', mentee);
  await secondAccount(here, 'I. Quist', mentee);
  await here.rows(
    `insert into address_change (person_id, id, address, former, asked_at, confirmed_at, undone_at) values
       ($1, gen_random_uuid(), 'a@b.example', 'i.quist@old.example', $2, null, null), ($1, gen_random_uuid(), 'c@d.example', 'i.quist@old.example', $2, $2, $2)`,
    inga.id,
    here.clock.now(),
  );
  await here.rows(
    `insert into invitation (program_id, id, email, role, token_hash, created_at, expires_at, accepted_at, accepted_by)
     values ($1, gen_random_uuid(), 'i.quist@old.example', 'mentor', '\\x02', $2, $2, $2, $3)`,
    here.foreign.program,
    here.clock.now(),
    inga.id,
  );
  // The same name in another program is nobody's business here.
  await secondAccount(here, 'Mira Sölberg', { mentee: [here.foreign.program] });
  expect(mira.id).toBeDefined();
}, 30_000);
afterAll(() => here.close());

const list = (query = '', who: 'otto' | 'frida' = 'otto', program = here.program) =>
  expecting<Duplicates>(200, here.as(who).get(`/programs/${program}/duplicates${query}`));
const said = async (query = '') =>
  (await list(query)).pairs.map(({ one, other, reasons }) => [
    [one.name, other.name].sort().join(' = '),
    reasons.join(' '),
  ]);

test('other accents, swapped names, another spelling and an address that reads like a name are found, and why is said', async () => {
  expect(Object.fromEntries(await said())).toEqual({
    'Jose Ibanez = José Ibáñez': 'accents address',
    'Lan Nguyen = Nguyen Lan': 'address swapped',
    'M. Andersen = Mira Solberg': 'address',
    'Catherine Johnson = Katherine Jonson': 'spelling',
    'V. Marsh = Vera Lindqvist': 'address former_address',
    'Dr. Sunday = Søren Aagaard': 'address former_address',
  });
});

test('each side is described by what this program knows', async () => {
  const [{ one }] = (await list('?search=ibanez')).pairs as [Duplicates['pairs'][number]];
  expect(one).toMatchObject({ roles: ['mentee'], cohort: 'Cohort 2025', submissions: 0, mentors: [] });
});

test('nothing tells of people elsewhere', async () => {
  expect(JSON.stringify(await list('?search=Solberg'))).not.toContain('Mira Sölberg');
  expect((await list('', 'frida', here.foreign.program)).pairs).toEqual([]);
});

test('somebody who was merged is no longer a duplicate, and a page that cannot be is refused', async () => {
  const [{ one, other }] = (await list('?search=nguyen')).pairs as [Duplicates['pairs'][number]];
  await expecting(201, here.as('otto').post(`/programs/${here.program}/merges`, { into: one.id, from: other.id }));
  expect((await list('?search=nguyen')).pairs).toEqual([]);
  expect((await here.as('otto').get(`/programs/${here.program}/duplicates?after=yesterday`)).status).toBe(422);
});

test('a pair is searched by what both are called today, also when a name was changed and changed back', async () => {
  const call = (from: string, to: string) =>
    here.rows('update person set display_name = $2 where display_name = $1', from, to);
  const pair = 'Catherine Johnson = Katherine Jonson';
  await call('Katherine Jonson', 'Catherine Jonsen');
  expect(await said('?search=jonsen')).toEqual([['Catherine Johnson = Catherine Jonsen', 'spelling']]);
  expect(await said('?search=jonson')).toEqual([]);
  await call('Catherine Jonsen', 'Katherine Jonson');
  expect(await said('?search=jonson')).toEqual([[pair, 'spelling']]);
  await call('Katherine Jonson', 'Nobody Alike');
  await call('Nobody Alike', 'Katherine Jonson');
  expect(await said('?search=jonson')).toEqual([[pair, 'spelling']]);
  expect((await list('?search=jonson')).total).toBe(1);
});
