import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Directory, DirectoryRow, InvitationsDone, Problem } from '@cmio-pathway/shared';
import { approving, log, own, towards } from '../../testing/acts.js';
import { expecting } from '../../testing/client.js';
import { type World, world } from '../../testing/world.js';

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here.close());

const list = async (query = '', by: 'otto' | 'frida' = 'otto') =>
  expecting<Directory>(
    200,
    here.as(by).get(`/programs/${by === 'otto' ? here.program : here.foreign.program}/directory${query}`),
  );
const names = async (query = '') => (await list(query)).people.map(({ name }) => name);
const called = async (name: string): Promise<DirectoryRow> => (await list()).people.find((one) => one.name === name)!;
const rename = (person: string, name: string) =>
  here.rows('update person set display_name = $2 where id = $1', person, name);
const invite = async (email: string, role = 'mentor') =>
  (
    await expecting<{ id: string }>(
      201,
      here
        .as('otto')
        .post(`/programs/${here.program}/invitations`, { email, role, cohort: role === 'mentee' ? here.cohort : null }),
    )
  ).id;
const act = (name: string, ...invitations: string[]) =>
  expecting<InvitationsDone>(
    200,
    here.as('otto').post(`/programs/${here.program}/invitation-acts`, { act: name, invitations }),
  );

test('everybody of the program is there by name, once, as what they are, and nobody of another', async () => {
  const { people, counts } = await list();
  expect(people.map(({ name, roles, state }) => `${name}: ${roles.join(' ')}, ${state}`)).toEqual([
    'Ada: mentee, here',
    'Alan: mentor, here',
    'Emil: mentor, here',
    'Grace: mentor, here',
    'Lin: mentee, here',
    'Nora: mentee admin, here',
    'Otto: admin, here',
  ]);
  expect(counts).toEqual({ mentees: 3, offered: 0, mentors: 3, admins: 2, invited: 0, withoutMentor: 1 });
  expect(await called('Ada')).toMatchObject({ cohort: 'Cohort 2025', mentor: { name: 'Grace' } });
  expect((await list('', 'frida')).people.map(({ name }) => name)).toEqual(['Felix', 'Frida', 'Fred'].sort());
});

test('filters narrow it down, alone and together', async () => {
  expect(await names('?role=admin')).toEqual(['Nora', 'Otto']);
  expect(await names('?role=mentee&mentor=none')).toEqual(['Lin']);
  expect(await names(`?cohort=${here.cohort}&search=ad`)).toEqual(['Ada']);
  expect(await names('?state=invited')).toEqual([]);
});

test('a name is found however it is written, by any part of it, and by the whole e-mail address', async () => {
  await rename(here.people.lin, 'Björg Ó’Súilleabháin-Łęcka');
  for (const search of [
    'bjorg',
    'BJÖRG',
    'o suil',
    "O'Súil",
    'lecka',
    'łęcka',
    'björg leck',
    'lin@spec.example',
    'LIN@SPEC.EXAMPLE',
  ])
    expect([search, await names(`?search=${encodeURIComponent(search)}`)]).toEqual([
      search,
      ['Björg Ó’Súilleabháin-Łęcka'],
    ]);
  for (const search of ['lin@spec', 'felix@spec.example', '%', 'xyz'])
    expect([search, await names(`?search=${encodeURIComponent(search)}`)]).toEqual([
      search,
      search === '%' ? await names() : [],
    ]);
  await rename(here.people.lin, 'Lin');
});

test('a former name is found only where something was signed with it', async () => {
  await rename(here.people.grace, 'Grace Hollister');
  const record = await log(here.as('ada'), 'mentor-meetings', { submitTo: here.program });
  const { versions } = await own(here.as('ada'), record);
  const at = `${towards(here, here.people.ada)}/milestones/${record}/reviews`;
  await expecting(201, here.as('grace').post(at, approving(versions[0]!.id)));
  await rename(here.people.grace, 'Grace Marlowe');
  expect(await names('?search=hollister')).toEqual(['Grace Marlowe']);
  await rename(here.people.alan, 'Alan Marlowe');
  await rename(here.people.alan, 'Alan');
  expect(await names('?search=marlowe')).toEqual(['Grace Marlowe']);
  await rename(here.people.grace, 'Grace');
});

test('an invitation stands in the list until it is accepted, with how its letter went', async () => {
  const id = await invite('ines.calloway@new.example', 'mentee');
  expect(await called('ines.calloway@new.example')).toMatchObject({
    id,
    kind: 'invitation',
    roles: ['mentee'],
    state: 'invited',
    letter: 'waiting',
    cohort: 'Cohort 2025',
  });
  expect(await names('?search=calloway')).toEqual(['ines.calloway@new.example']);
  const letter = await here.letter('ines.calloway@new.example');
  expect((await called('ines.calloway@new.example')).letter).toBe('sent');
  const path = /\/invitations\/\S+/.exec(letter.text)![0];
  await expecting(
    201,
    here.as().post(`${path}/acceptance`, { name: 'Ines Calloway', password: 'come in and sit down' }),
  );
  expect((await list('?search=calloway')).people).toMatchObject([
    { name: 'Ines Calloway', kind: 'person', state: 'offered' },
  ]);
  expect((await list()).counts).toMatchObject({ offered: 1, invited: 0 });
});

test('several invitations are taken back at once, and put back; of others nothing is said', async () => {
  const ids = [await invite('a@many.example'), await invite('b@many.example', 'admin')];
  const { path } = await expecting<{ path: string }>(
    201,
    here.as('otto').post(`/programs/${here.program}/invitations/${ids[0]}/addresses`),
  );
  expect((await act('revoke', ...ids, here.people.ada)).invitations.sort()).toEqual(ids.toSorted());
  expect(await names('?search=many.example')).toEqual([]);
  expect((await here.as().get(path)).status).toBe(404);
  expect((await act('revoke', ...ids)).invitations).toEqual([]);
  expect((await act('restore', ...ids)).invitations).toHaveLength(2);
  expect(await names('?search=many')).toEqual(['a@many.example', 'b@many.example']);
  expect((await here.as().get(path)).status).toBe(200);
  expect(
    await expecting<InvitationsDone>(
      200,
      here.as('frida').post(`/programs/${here.foreign.program}/invitation-acts`, { act: 'revoke', invitations: ids }),
    ),
  ).toEqual({ invitations: [] });
});

test('expired ones are sent again together, each letter with an address of its own', async () => {
  const ids = [await invite('old@many.example'), await invite('older@many.example')];
  await here.letters();
  here.clock.forward(8 * 86_400_000);
  expect((await called('old@many.example')).state).toBe('expired');
  await act('resend', ...ids);
  for (const to of ['old@many.example', 'older@many.example'])
    expect((await here.as().get(/\/invitations\/\S+/.exec((await here.letter(to)).text)![0])).status).toBe(200);
  expect((await called('old@many.example')).state).toBe('invited');
});

test('a long list is read page by page, without gaps and without repeating', async () => {
  await here.rows(
    `insert into person (id, display_name, salt, created_at) select gen_random_uuid(), 'Zeta ' || (n % 40), '\\x00', $1 from generate_series(1, 120) n`,
    here.clock.now(),
  );
  await here.rows(
    `insert into enrollment (person_id, program_id, offered_at) select id, $1, $2 from person where display_name like 'Zeta %'`,
    here.program,
    here.clock.now(),
  );
  const seen: string[] = [];
  let after: string | null = '';
  for (let pages = 0; after !== null; pages += 1) {
    const page: Directory = await list(`?search=zeta${after && `&after=${encodeURIComponent(after)}`}`);
    expect(page.people.length).toBeLessThanOrEqual(50);
    expect(pages).toBeLessThan(4);
    seen.push(...page.people.map(({ id }) => id));
    after = page.next;
  }
  expect([seen.length, new Set(seen).size]).toEqual([120, 120]);
  const wrong = await here.as('otto').get<Problem>(`/programs/${here.program}/directory?after=nowhere`);
  expect([wrong.status, wrong.body.errors![0]!.pointer]).toEqual([422, '/after']);
});

test('who has left is shown when one asks for it', async () => {
  await here.rows(`update enrollment set ended_at = $2 where person_id = $1`, here.people.ada, here.clock.now());
  expect(await names('?search=ada')).toEqual([]);
  expect((await list('?search=ada&state=left')).people).toMatchObject([{ name: 'Ada', state: 'left', roles: [] }]);
});
