import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Announcements, OwnAnnouncement, Problem } from '@cmio-pathway/shared';
import { announcing, apply, at, moveTo, say } from '../../testing/application-acts.js';
import { type Client, expecting } from '../../testing/client.js';
import { type World, world } from '../../testing/world.js';

let here: World;
let ada: Client;
beforeAll(async () => {
  here = await world();
  ada = here.as('ada');
});
beforeEach(() => here.rows('truncate application, announcement cascade'));
afterAll(() => here.close());

const offered = async (client = ada, rest = {}) => {
  const id = await apply(client, rest);
  await moveTo(client, id, 'offer');
  return id;
};
const announce = async (id: string, rest = {}, client = ada) => {
  // Of what is said at one instant none is newer.
  here.clock.forward(1000);
  return (await expecting<{ id: string }>(201, client.post(`${at(id)}/announcements`, announcing(here.program, rest))))
    .id;
};
const told = async (query = '', by: 'otto' | 'grace' = 'otto') =>
  expecting<Announcements>(200, here.as(by).get(`/programs/${here.program}/announcements${query}`));
const own = async () =>
  (await expecting<{ announcements: OwnAnnouncement[] }>(200, ada.get('/me/announcements'))).announcements;

test('a program reads what it is told: the role, and the organization only where it is named', async () => {
  const unnamed = await offered();
  const named = await offered(ada, { organisation: 'Saltmere' });
  await announce(unnamed, { words: 'Glad.' });
  await announce(named, { named: true });
  for (const by of ['otto', 'grace'] as const)
    expect((await told('', by)).announcements).toMatchObject([
      { organisation: 'Saltmere', person: { id: here.people.ada, name: 'Ada' }, program: { name: 'Northmoor' } },
      { is: 'offer', on: '2026-02-20', role: 'CMIO', organisation: null, words: 'Glad.' },
    ]);
  const raw = (await here.as('otto').get(`/programs/${here.program}/announcements`)).raw.toString();
  expect(raw).not.toContain('Grandalder');
  // Only who announced it is told from which application it came.
  expect(raw).not.toContain('application');
  expect((await own()).map(({ application }) => application)).toEqual([named, unnamed]);
});

test('what was announced stays as it was said when the application is written on', async () => {
  const id = await offered();
  await announce(id, { named: true });
  await say(ada, id, { organisation: 'Elsewhere', role: 'CHIO' });
  expect((await told()).announcements).toMatchObject([{ organisation: 'Grandalder Health', role: 'CMIO' }]);
});

test('taken back, it is gone for the program, and no word of it is left anywhere', async () => {
  const id = await offered();
  const said = await announce(id, { words: 'Told too early', named: true });
  const path = `${at(id)}/announcements/${said}`;
  await expecting(204, ada.delete(path));
  await expecting(204, ada.delete(path));
  expect([(await told()).announcements, await own()]).toEqual([[], []]);
  const rows = await here.rows('select to_jsonb(n) from announcement n union all select to_jsonb(a) from audit a');
  expect(JSON.stringify(rows)).not.toMatch(/Told too early|Grandalder/);
  await announce(id, { words: 'Now.' });
  expect((await told()).announcements).toMatchObject([{ words: 'Now.' }]);
});

test('a program is told once of an offer and once of an appointment of the same application', async () => {
  const id = await offered();
  const first = await announce(id);
  const second = await ada.post(`${at(id)}/announcements`, announcing(here.program));
  expect(second.body).toMatchObject({ status: 409, code: 'announced', existing: first });
  await moveTo(ada, id, 'appointed', '2026-02-25');
  await announce(id, { is: 'appointed', on: '2026-02-25' });
  expect((await told()).announcements.map(({ is }) => is)).toEqual(['appointed', 'offer']);
});

const wrongs: [string, Record<string, unknown>, string][] = [
  ['an appointment that is none', { is: 'appointed' }, '/is'],
  ['a day that is still to come', { on: '2026-03-05' }, '/on'],
  ['a program one is not in', { program: 'foreign' }, '/program'],
  ['words without end', { words: 'x'.repeat(501) }, '/words'],
];
test.each(wrongs)('%s is refused at its field', async (_, rest, pointer) => {
  const id = await offered();
  const program = rest['program'] ? here.foreign.program : here.program;
  const { status, body } = await ada.post<Problem>(
    `${at(id)}/announcements`,
    announcing(program, { ...rest, program }),
  );
  expect([status, body.errors?.map((one) => one.pointer)]).toEqual([422, [pointer]]);
  expect((await told()).announcements).toEqual([]);
});

test('an offer that was declined can still be told of; an application without one cannot', async () => {
  const id = await offered();
  await moveTo(ada, id, 'declined', '2026-02-22');
  await announce(id);
  const none = await apply(ada);
  expect((await ada.post(`${at(none)}/announcements`, announcing(here.program))).status).toBe(422);
});

test('the list is found by name, role and words, and goes on page by page', async () => {
  const lin = here.as('lin');
  await announce(await offered(lin, { role: 'CHIO' }), { words: 'From Lin' }, lin);
  const id = await offered();
  for (let nth = 0; nth < 51; nth += 1) {
    const said = await announce(id, { words: `number ${nth}` });
    await here.rows(
      `update application_announcement set application_id = $2 where announcement_id = $1`,
      said,
      await apply(ada),
    );
  }
  const first = await told();
  expect([first.announcements.length, first.announcements[0]!.words]).toEqual([50, 'number 50']);
  const second = await told(`?after=${first.next}`);
  expect([second.announcements.map(({ words }) => words), second.next]).toEqual([['number 0', 'From Lin'], null]);
  for (const search of ['lin', 'CHIO', 'from LIN'])
    expect((await told(`?search=${encodeURIComponent(search)}`)).announcements).toMatchObject([{ words: 'From Lin' }]);
  expect((await here.as('otto').get(`/programs/${here.program}/announcements?after=x`)).status).toBe(422);
});
