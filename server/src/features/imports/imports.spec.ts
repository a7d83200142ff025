import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Import, Problem } from '@cmio-pathway/shared';
import { importTable, problemsOf, runImport, sendTable, uploadTable } from '../../testing/import-acts.js';
import { expecting } from '../../testing/client.js';
import { type World, world } from '../../testing/world.js';

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here.close());

const otto = () => here.as('otto');
const csv = (...lines: string[]) => lines.join('\r\n');
const people = csv(
  'Full name;E-Mail Address;Role;Cohort;Start date;FTE;Mentor',
  'Ines Calloway;ines@calloway.example;Fellow;cohort 2025;13/07/2025;80 %;ravi@brandt.example',
  'Ravi Brandt;Ravi@Brandt.example;Faculty;;;;',
  'Käthe Öhm;kaethe@oehm.example;;Cohort 2025;01/08/2025;;grace@spec.example',
);
const counts = async () =>
  (
    await here.rows(`select (select count(*) from invitation)::int as invitations, (select count(*) from import_person)::int as people,
      (select count(*) from import_pairing)::int as pairings, (select count(*) from mentorship_proposal)::int as proposals,
      (select count(*) from imported_milestone)::int as milestones, (select count(*) from import_milestone)::int as kept,
      (select count(*) from letter)::int as letters`)
  )[0] as Record<string, number>;

test('columns, encoding and the order of dates are recognised and shown before anything happens', async () => {
  const before = await counts();
  const at = await uploadTable(otto(), here.program, Buffer.from(people, 'latin1'));
  const { reading, seen, state, run } = await expecting<Import>(200, otto().get(at));
  expect([state, run, reading.encoding, reading.sheets[0]!.kind]).toEqual(['read', null, 'windows-1252', 'people']);
  expect(reading.sheets[0]!.columns.map(({ field }) => field)).toEqual([
    'name',
    'email',
    'role',
    'cohort',
    'start',
    'fraction',
    'mentor',
  ]);
  expect(seen[0]!.dates[4]).toMatchObject({ order: 'dmy', sure: true, forms: { figures: 2 } });
  expect(seen[0]!.first[2]![0]).toBe('Käthe Öhm');
  expect(await counts()).toEqual(before);
});

test('a dry run is the real one rolled back: it says what would be, and changes nothing', async () => {
  const before = await counts();
  const at = await uploadTable(otto(), here.program, people);
  const { run, state, reading } = await runImport(otto(), at, true);
  expect(reading.encoding).toBe('utf-8');
  expect([state, run]).toMatchObject([
    'checked',
    { state: 'ended', figures: { people: { made: 3, there: 0 }, mentorships: { made: 2 }, rows: 3, badRows: 0 } },
  ]);
  expect(await counts()).toEqual(before);
});

let batch: string;
test('it invites with what was typed, pairs who is here, and makes no copies when it comes again', async () => {
  const before = await counts();
  batch = await importTable(otto(), here.program, people);
  expect(await counts()).toEqual({
    ...before,
    letters: before['letters']! + 3,
    invitations: before['invitations']! + 3,
    people: 3,
    pairings: 2,
  });
  expect(await here.rows('select role, starts_on, fraction::float from import_person order by email')).toEqual([
    { role: 'mentee', starts_on: '2025-07-13', fraction: 0.8 },
    { role: 'mentee', starts_on: '2025-08-01', fraction: 1 },
    { role: 'mentor', starts_on: null, fraction: 1 },
  ]);
  const again = await uploadTable(otto(), here.program, people);
  await runImport(otto(), again, true);
  const { run, sameFileAt } = await runImport(otto(), again, false);
  expect(run!.figures).toMatchObject({ people: { made: 0, there: 3 }, mentorships: { made: 0, there: 2 } });
  expect(sameFileAt).not.toBeNull();
  expect(await counts()).toEqual({
    ...before,
    letters: before['letters']! + 3,
    invitations: before['invitations']! + 3,
    people: 3,
    pairings: 2,
  });
  expect((await otto().post<Problem>(`${again}/runs`, { dry: true, onlyGood: false })).body).toMatchObject({
    status: 409,
    code: 'imported',
  });
});

test('what is wrong is told by row and column, keeps everything out, or only itself', async () => {
  const before = await counts();
  const bad = csv(
    'Name,E-mail,Role,Cohort,Start',
    'A,a@one.example,mentee,Cohort 2025,2026-02-30',
    'B,b@one.example,mentee,Nowhere,',
    'C,c@one.example,mentee,Cohort 2025,2026-03-01',
    'D,not an address,boss,Cohort 2025,',
    'E,c@one.example,mentee,Cohort 2025,',
  );
  const at = await uploadTable(otto(), here.program, bad);
  await runImport(otto(), at, true);
  expect((await problemsOf(otto(), at)).map(({ row, column, value, code }) => [row, column, value, code])).toEqual([
    [2, 'Start', '2026-02-30', 'date'],
    [3, 'Cohort', 'Nowhere', 'cohort'],
    [5, 'E-mail', 'not an address', 'email'],
    [5, 'Role', 'boss', 'role'],
    [6, 'E-mail', 'c@one.example', 'twice'],
  ]);
  const { run, state } = await runImport(otto(), at, false);
  expect([state, run!.state, run!.figures!.badRows]).toEqual(['checked', 'refused', 4]);
  expect(await counts()).toEqual(before);
  expect((await runImport(otto(), at, false, true)).state).toBe('imported');
  expect(await counts()).toMatchObject({ invitations: before['invitations']! + 1 });
});

test('nobody is told who has an account elsewhere: an address is invited alike', async () => {
  const before = await counts();
  const at = await uploadTable(
    otto(),
    here.program,
    csv('E-mail,Role', 'felix@spec.example,mentor', 'nobody@spec.example,mentor'),
  );
  const { run } = await runImport(otto(), at, true);
  expect(run!.figures!.people).toEqual({ made: 2, there: 0 });
  const there = await uploadTable(otto(), here.program, csv('E-mail,Role', 'grace@spec.example,mentor'));
  expect((await runImport(otto(), there, true)).run!.figures!.people).toEqual({ made: 0, there: 1 });
  expect(await counts()).toEqual(before);
});

test('an undoing takes back what nobody has used', async () => {
  await expecting(204, otto().post(`${batch}/undoing`));
  const { state, undone } = await expecting<Import>(200, otto().get(batch));
  expect([state, undone]).toMatchObject(['undone', { by: 'Otto', invitations: 3, stays: [] }]);
  expect((await otto().post(`${batch}/undoing`)).body).toMatchObject({ code: 'undone' });
  const again = await uploadTable(otto(), here.program, people);
  expect((await runImport(otto(), again, true)).run!.figures!.people).toEqual({ made: 3, there: 0 });
});

test('a column can be mapped by hand, and a run before that no longer counts', async () => {
  const at = await uploadTable(otto(), here.program, csv('Whom,How', 'q@one.example,mentor'));
  const { reading, revision, seen } = await expecting<Import>(200, otto().get(at));
  expect([reading.sheets[0]!.kind, seen[0]!.heads]).toEqual([null, ['Whom', 'How']]);
  const columns = [
    { field: 'email', order: 'dmy' },
    { field: null, order: 'dmy' },
  ];
  const changed = { ...reading, role: 'mentor', sheets: [{ kind: 'people', head: 1, columns }] };
  expect((await otto().put(`${at}/reading`, changed)).status).toBe(428);
  await expecting(200, otto().put(`${at}/reading`, changed, { 'if-match': `"${revision}"` }));
  expect((await otto().put(`${at}/reading`, changed, { 'if-match': `"${revision}"` })).status).toBe(412);
  expect((await otto().post(`${at}/runs`, { dry: false, onlyGood: false })).body).toMatchObject({ code: 'unchecked' });
  expect((await runImport(otto(), at, true)).run!.figures!.people.made).toBe(1);
});

const refused: [string, string, Buffer | string, number, string][] = [
  ['nothing', 'a.csv', '', 422, 'empty'],
  ['a quotation mark that never ends', 'a.csv', 'E-mail\n"a@b.example\nc@d.example', 422, 'csv'],
  ['a cell too long', 'a.csv', `E-mail\n${'x'.repeat(4001)}`, 422, 'cell'],
  ['a NUL', 'a.csv', 'E-mail,Name\na@b.example,x\0y', 422, 'text'],
  ['too many rows', 'a.csv', `E-mail\n${'a@b.example\n'.repeat(20_100)}`, 413, 'too_large'],
  ['too many columns', 'a.csv', `E-mail\n${'x,'.repeat(150)}x`, 413, 'too_large'],
  ['6 MB', 'a.csv', Buffer.alloc(6 * 1024 * 1024, 'x'), 413, 'too_large'],
  ['a picture', 'a.csv', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 422, 'content'],
  ['text that says it is a workbook', 'a.xlsx', 'E-mail', 422, 'content'],
  ['another kind', 'a.ods', 'x', 422, 'kind'],
];
test.each(refused)('%s is refused and leaves nothing', async (_, name, bytes, status, code) => {
  const before = await here.rows('select count(*) from import');
  const answer = await sendTable(otto(), here.program, bytes, name);
  expect([answer.status, answer.body['errors']]).toMatchObject([status, [{ code }]]);
  expect(await here.rows('select count(*) from import')).toEqual(before);
});
