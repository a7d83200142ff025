import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { zipSync } from 'fflate';
import type { Import } from '@cmio-pathway/shared';
import { expecting } from '../../testing/client.js';
import { problemsOf, runImport, sendTable, uploadTable } from '../../testing/import-acts.js';
import { type World, world } from '../../testing/world.js';
import { type SheetToWrite, workbookFile } from './workbook-file.js';

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here.close());

const otto = () => here.as('otto');
const workbook = (...sheets: [name: string, ...rows: string[][]][]) =>
  Buffer.from(
    workbookFile(
      sheets.map(([name, ...rows]): SheetToWrite => ({ name, rows, widths: [20] })),
      here.clock.now(),
    ),
  );
const template = (name: string) => otto().get(`/programs/${here.program}/import-templates/${name}`);

test('the template is a workbook that is recognised, and says what can be named in it', async () => {
  const { raw, headers } = await template('import.xlsx');
  expect(headers['content-disposition']).toContain('attachment');
  const at = await uploadTable(otto(), here.program, raw, 'import.xlsx');
  const { reading, seen } = await expecting<Import>(200, otto().get(at));
  expect(seen.map(({ name }) => name)).toEqual([
    'People',
    'Mentorships',
    'Milestones',
    'What to write',
    'Cohorts',
    'Names of milestones',
  ]);
  expect(reading.sheets.map(({ kind }) => kind)).toEqual(['people', 'mentorships', 'milestones', null, null, null]);
  expect(reading.sheets.slice(0, 3).flatMap(({ columns }) => columns.map(({ field }) => field))).not.toContain(null);
  expect(seen[4]!.first).toEqual([['Cohort 2025']]);
  expect(seen[5]!.rows).toBeGreaterThan(100);
  for (const kind of ['people', 'mentorships', 'milestones']) {
    const file = await template(`${kind}.csv`);
    const one = await uploadTable(otto(), here.program, file.raw, `${kind}.csv`);
    expect((await expecting<Import>(200, otto().get(one))).reading.sheets[0]!.kind).toBe(kind);
  }
  expect((await template('other.csv')).status).toBe(422);
});

test('sheets of one workbook lean on each other: pairs and milestones of people who are only now invited', async () => {
  const bytes = workbook(
    [
      'People',
      ['E-mail', 'Role', 'Cohort'],
      ['ines@calloway.example', 'mentee', 'Cohort 2025'],
      ['ravi@brandt.example', 'mentor', ''],
    ],
    [
      'Pairs',
      ['Mentee', 'Mentor', 'Primary'],
      ['ines@calloway.example', 'ravi@brandt.example', 'yes'],
      ['ines@calloway.example', 'x@y.example', 'no'],
    ],
    [
      'Past',
      ['E-mail', 'Milestone', 'When'],
      ['ines@calloway.example', 'MD or DO conferred', '2014'],
      ['x@y.example', 'medical-degree', '2014'],
    ],
  );
  const at = await uploadTable(otto(), here.program, bytes, 'all.xlsx');
  const { run } = await runImport(otto(), at, true);
  expect(run!.figures).toMatchObject({
    people: { made: 2 },
    mentorships: { made: 1 },
    milestones: { made: 1 },
    badRows: 2,
  });
  expect((await problemsOf(otto(), at)).map(({ sheet, row, code }) => [sheet, row, code])).toEqual([
    ['Pairs', 3, 'not_here'],
    ['Past', 3, 'not_here'],
  ]);
});

test.each([
  ['UTF-8 with its mark', 'utf-8', Buffer.from('\ufeffName,E-mail\nKäthe,k@one.example')],
  ['UTF-16 with its mark', 'utf-16le', Buffer.from('\ufeffName\tE-mail\nKäthe\tk@one.example', 'utf16le')],
  ['UTF-16 without', 'utf-16le', Buffer.from('Name;E-mail\nKäthe;k@one.example', 'utf16le')],
  ['UTF-16 big endian', 'utf-16be', Buffer.from('\ufeffName,E-mail\nKäthe,k@one.example', 'utf16le').swap16()],
  ['Windows-1252', 'windows-1252', Buffer.from('sep=;\nName;E-mail\nKäthe;k@one.example', 'latin1')],
])('%s is recognised', async (_, encoding, bytes) => {
  const at = await uploadTable(otto(), here.program, bytes);
  const { reading, seen } = await expecting<Import>(200, otto().get(at));
  expect([reading.encoding, seen[0]!.first]).toEqual([encoding, [['Käthe', 'k@one.example']]]);
});

test('heads are found below a title, and a row of data is no head', async () => {
  const titled = 'Fellows of 2026,,\n,,\nName,E-mail,Remark\nA,a@one.example,x\n';
  const { reading, seen } = await expecting<Import>(200, otto().get(await uploadTable(otto(), here.program, titled)));
  expect([reading.sheets[0]!.head, seen[0]!.rows, seen[0]!.heads]).toEqual([3, 1, ['Name', 'E-mail', 'Remark']]);
});

test('another encoding is tried by hand, and refused where the bytes are none', async () => {
  const at = await uploadTable(otto(), here.program, Buffer.from('Name,E-mail\nKäthe,k@one.example'));
  const { reading, revision } = await expecting<Import>(200, otto().get(at));
  await expecting(
    200,
    otto().put(`${at}/reading`, { ...reading, encoding: 'windows-1252' }, { 'if-match': `"${revision}"` }),
  );
  const read = await expecting<Import>(200, otto().get(at));
  expect(read.seen[0]!.first[0]![0]).toBe('KÃ¤the');
  const bytes = await uploadTable(otto(), here.program, Buffer.from('Name,E-mail\nK\xe4the,k@one.example', 'latin1'));
  const wrong = await otto().put(`${bytes}/reading`, { ...reading, encoding: 'utf-8' }, { 'if-match': '"0"' });
  expect([wrong.status, wrong.body['errors']]).toMatchObject([422, [{ pointer: '/encoding' }]]);
});

test('no cell of a list of problems is a formula', async () => {
  const at = await uploadTable(
    otto(),
    here.program,
    'E-mail,Role,Cohort\n"=HYPERLINK(""https://x.example"")",mentee,"=1+1"\n',
  );
  await runImport(otto(), at, true);
  const { raw, headers } = await otto().get(`${at}/problems/file`);
  expect(headers['content-disposition']).toContain('people%20-%20problems.csv');
  const text = raw.toString();
  expect(text).toContain(`'=1+1`);
  expect(text.split(/[\n,]/).filter((cell) => /^"?=/.test(cell))).toEqual([]);
});

const part = (text: string) => new TextEncoder().encode(text);
const bomb = () =>
  Buffer.from(
    zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(60 * 1024 * 1024), 'xl/workbook.xml': part('<x/>') }),
  );
const far = () =>
  Buffer.from(
    zipSync({
      'xl/worksheets/sheet1.xml': part(
        '<worksheet><sheetData><row r="1"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>',
      ),
    }),
  );

test.each([
  ['a workbook that unpacks to 60 MB', bomb, 413, 'too_large'],
  ['a cell a million rows away', far, 413, 'too_large'],
  ['a ZIP that is no workbook', () => Buffer.from(zipSync({ 'letter.txt': part('x') })), 422, 'content'],
  ['a workbook cut off', () => workbook(['A', ['E-mail'], ['a@b.example']]).subarray(0, 700), 422, 'content'],
  ['a cell too long', () => workbook(['A', ['E-mail'], ['x'.repeat(4_001)]]), 422, 'cell'],
])('%s is refused', async (_, bytes, status, code) => {
  const answer = await sendTable(otto(), here.program, bytes(), 'people.xlsx');
  expect([answer.status, answer.body['errors']]).toMatchObject([status, [{ code }]]);
});
