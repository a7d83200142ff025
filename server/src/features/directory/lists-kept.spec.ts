import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Directory } from '@cmio-pathway/shared';
import { towards } from '../../testing/acts.js';
import { expecting } from '../../testing/client.js';
import { enrollmentOf, state } from '../../testing/enrollment-acts.js';
import { aCheckIn, heldMeeting } from '../../testing/happened-acts.js';
import { secondAccount } from '../../testing/second-account.js';
import { type Name, type World, world } from '../../testing/world.js';

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here.close());

const otto = () => here.as('otto');
const at = (rest: string) => `/programs/${here.program}/${rest}`;
const today = () => here.clock.now().toISOString().slice(0, 10);
const on = (days: number) => new Date(here.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);
const tomorrow = () => here.clock.forward(86_400_000);
const directory = (query = '') => expecting<Directory>(200, otto().get(at(`directory${query}`)));
const post = (path: string, body?: object) => expecting<{ id: string }>(201, otto().post(path, body));
const ofPerson = (who: Name, rest: string) => `${towards(here, here.people[who])}/mentorships${rest}`;

/** All that lists are read from. */
const told = async () =>
  Promise.all([
    here.rows(
      `select to_jsonb(d) - 'unpaired' as row from directory d where state is not null or kind = 'person' order by program_id, who_id`,
    ),
    here.rows('select to_jsonb(l) as row from mentorship_line l order by program_id, mentee_id, line_id'),
    here.rows('select to_jsonb(l) as row from check_in_line l order by program_id, half, mentee_id, mentor_id'),
    here.rows('select program_id, one, other, reasons, likely from duplicate_pair order by program_id, one, other'),
  ]);

/** What the lists of one program compute of duplicates without anything kept. */
const duplicates = () =>
  here.owner.transaction(async (sql) => {
    const found: object[] = [];
    for (const { id } of await sql.query('select id from program order by id')) {
      await sql.query(`select set_config('app.program_id', $1, true)`, [id]);
      found.push(
        ...(await sql.query(
          'select app_program() as program_id, one, other, reasons, likely from duplicates_here() order by one, other',
        )),
      );
    }
    return found;
  });

/** Whatever has happened: what is kept for the lists is what telling everybody anew would make of it. */
const asIfToldAnew = async () => {
  for (const [who, program] of [
    ['otto', here.program],
    ['frida', here.foreign.program],
  ] as const) {
    await expecting(200, here.as(who).get(`/programs/${program}/directory`));
    await expecting(200, here.as(who).get(`/programs/${program}/duplicates`));
  }
  const kept = await told();
  expect(kept[3]).toEqual(await duplicates());
  await here.rows('select tell_everybody($1)', today());
  const anew = await told();
  expect(kept.slice(0, 3)).toEqual(anew.slice(0, 3));
};

const acts: [string, () => Promise<unknown>][] = [
  ['nothing', async () => undefined],
  ['somebody is paired', () => post(ofPerson('lin', ''), { mentor: here.people.alan, primary: true })],
  ['a further mentor comes', () => post(ofPerson('ada', ''), { mentor: here.people.alan, primary: false })],
  [
    'a mentorship rests',
    () => post(ofPerson('ada', `/${here.people.grace}/pause`), { from: today(), until: null, words: '' }),
  ],
  ['it goes on', () => post(ofPerson('ada', `/${here.people.grace}/resumption`))],
  [
    'one stands in for a mentor',
    () =>
      post(at('mentorship-covers'), {
        mentor: here.people.grace,
        cover: here.people.emil,
        from: today(),
        until: on(10),
      }),
  ],
  [
    'a mentorship is proposed',
    () =>
      post(at('mentorship-proposals'), {
        mentee: here.people.lin,
        mentor: here.people.grace,
        primary: true,
        from: on(3),
        reason: '',
      }),
  ],
  [
    'one is to end later',
    () => post(ofPerson('lin', `/${here.people.alan}/end`), { on: on(2), reason: 'changed', words: '' }),
  ],
  ['a day passes', async () => tomorrow()],
  ['another day passes', async () => tomorrow()],
  ['a meeting was held', () => heldMeeting(here, 'ada', 50)],
  [
    'a check-in is answered',
    () => expecting(200, here.as('ada').put('/me/check-ins', aCheckIn(here, 'ada'), { 'if-match': '"0"' })),
  ],
  [
    'somebody goes on leave',
    () =>
      state(otto(), enrollmentOf(here, here.people.ada), {
        kind: 'leave',
        from: today(),
        until: on(20),
        reason: 'Away',
      }),
  ],
  [
    'a mentor says how many they can carry',
    () =>
      expecting(
        200,
        here
          .as('grace')
          .put(
            '/me/mentor-profile',
            { specialty: '', organisation: '', languages: [], steps: [], skills: [], about: '', capacity: 0 },
            { 'if-match': '"0"' },
          ),
      ),
  ],
  [
    'a name is changed',
    () => here.rows(`update person set display_name = 'Gréta Ibáñez' where id = $1`, here.people.grace),
  ],
  ['somebody of the same name comes', () => secondAccount(here, 'Greta Ibanez', { mentee: [here.program] })],
  [
    'somebody signs in with another address than before',
    async () => {
      await secondAccount(here, 'V. Marsh', { mentee: [here.program] });
      await here.rows(
        `insert into address_change (person_id, id, address, former, asked_at, confirmed_at) values ($1, gen_random_uuid(), 'emil@home.example', 'v.marsh@old.example', $2, $2)`,
        here.people.emil,
        here.clock.now(),
      );
    },
  ],
  ['they go back', () => here.rows('update address_change set undone_at = $1', here.clock.now())],
  [
    'an import has called somebody otherwise, at an address that another has',
    async () => {
      const [file] = await here.rows<{ id: string }>(
        `insert into import (program_id, id, file_name, sha256, bytes, reading, seen, state, revision, uploaded_by, uploaded_by_name, uploaded_at)
         values ($1, gen_random_uuid(), 'a.csv', repeat('0', 64), 1, '{}', '{}', 'read', 1, $2, 'Otto', $3) returning id`,
        here.program,
        here.people.otto,
        here.clock.now(),
      );
      const [invited] = await here.rows<{ id: string }>(
        `insert into invitation (program_id, id, email, role, token_hash, created_at, expires_at)
         values ($1, gen_random_uuid(), 'v.marsh@old.example', 'mentor', '\\x03', $2, $2) returning id`,
        here.program,
        here.clock.now(),
      );
      await here.rows(
        `insert into import_person (program_id, id, import_id, invitation_id, email, name, role, fraction)
         values ($1, gen_random_uuid(), $2, $3, 'v.marsh@old.example', 'Vera Marsh', 'mentor', 1)`,
        here.program,
        file!.id,
        invited!.id,
      );
      await otto().get(at('duplicates'));
      await here.rows(
        'update invitation set accepted_at = $2, accepted_by = $3 where id = $1',
        invited!.id,
        here.clock.now(),
        here.people.alan,
      );
    },
  ],
  ['it is another name', () => here.rows(`update import_person set name = 'Marsh V'`)],
  ['somebody is invited', () => post(at('invitations'), { email: 'new@lists.example', role: 'mentor', cohort: null })],
  [
    'a program moves to another zone',
    () => here.rows(`update program set time_zone = 'Asia/Tokyo' where id = $1`, here.program),
  ],
  ['a quarter ends', async () => here.clock.set(new Date('2026-04-01T08:00:00Z'))],
  ['half a year ends', async () => here.clock.set(new Date('2026-07-01T08:00:00Z'))],
  [
    'a membership ends',
    () =>
      here.rows(
        `update membership set valid = daterange(lower(valid), $2) where person_id = $1 and superseded_at is null`,
        here.people.emil,
        on(1),
      ),
  ],
  ['its last day passes', async () => tomorrow()],
  ['somebody leaves', () => expecting(201, here.as('nora').post(`/me/enrollments/${here.program}/leaving`))],
  [
    'an account is merged into another',
    async () => {
      const twin = await secondAccount(here, 'Ada Twin', { mentee: [here.program] });
      await otto().get(at('directory'));
      await post(at('merges'), { into: here.people.ada, from: twin.id });
    },
  ],
  ['somebody is erased', () => here.rows(`select erase_person($1, 'asked', $2)`, here.people.lin, here.clock.now())],
];

test('whatever happens, lists tell what telling everybody anew would', async () => {
  for (const [what, act] of acts) {
    await act();
    await asIfToldAnew().catch((error: Error) => {
      throw new Error(`After "${what}": ${error.message}`, { cause: error });
    });
  }
}, 60_000);

test('of somebody erased nothing is kept for the lists, before anybody reads them', async () => {
  const emma = await secondAccount(here, 'Émma Verylongname', { mentee: [here.program], mentor: [here.program] });
  await here.rows(`update person set display_name = 'Emma Otherwise' where id = $1`, emma.id);
  expect((await directory('?search=otherwise')).people).toHaveLength(1);
  await otto().get(at('duplicates'));
  await here.rows(`select erase_person($1, 'asked', $2)`, emma.id, here.clock.now());
  for (const table of [
    'directory',
    'mentorship_line',
    'check_in_line',
    'duplicate_key',
    'duplicate_pair',
    'list_stale',
  ])
    expect([
      table,
      JSON.stringify(await here.rows(`select to_jsonb(t) from ${table} t`)).match(/verylongname|otherwise|emma/i),
    ]).toEqual([table, null]);
});
