import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { approving, emptyDraft, log, own, towards, upload } from '../../testing/acts.js';
import { wholeApplication } from '../../testing/application-acts.js';
import { expecting } from '../../testing/client.js';
import { type OpenedCopy, takeCopy } from '../../testing/copy-acts.js';
import { logCredit, openCycle } from '../../testing/credit-acts.js';
import { addEntry, beginCv, freezeCv } from '../../testing/cv-acts.js';
import { anItem, propose, savePlan } from '../../testing/plan-acts.js';
import { type World, world } from '../../testing/world.js';
import { notInCopy, parts } from './parts.js';

let here: World;
let copy: OpenedCopy;
const letter = Buffer.from('A letter, as it was uploaded');
const note = 'Two lines\u2028and a tab\tas typed';
beforeAll(async () => {
  here = await world();
  const [ada, grace] = [here.as('ada'), here.as('grace')];
  await logCredit(ada, { title: 'copied credit' });
  await openCycle(ada, { title: 'copied cycle' });
  await addEntry(ada, { title: 'copied talk' });
  await freezeCv(ada, await beginCv(ada, 'copied CV'));
  await propose(ada, here.program);
  await savePlan(ada, anItem({ note: 'copied plan' }));
  await expecting(201, ada.post('/me/drafts', { ...emptyDraft, note: 'copied draft' }));
  await expecting(201, ada.post('/me/advice/dismissals', { key: 'log:mentor-meetings', reason: 'copied reason' }));
  await wholeApplication(ada, { program: here.program, reader: here.people.grace, words: 'copied application' });
  const record = await log(ada, 'mentor-meetings', {
    note,
    submitTo: here.program,
    files: [await upload(ada, 'Brief/über:alles.txt', letter)],
  });
  const { versions } = await own(ada, record);
  const path = `${towards(here, here.people.ada)}/milestones/${record}/reviews`;
  await expecting(201, grace.post(path, approving(versions[0]!.id, { note: 'copied decision' })));
  await expecting(
    201,
    grace.post(`${towards(here, here.people.ada)}/notes`, { step: 3, milestone: null, text: 'copied note' }),
  );
  await expecting(200, here.as('otto').get(`${towards(here, here.people.ada)}/journey`));
  copy = await takeCopy(ada);
});
afterAll(() => here.close());

const rows = (part: string, of = copy) => of.parts[part]!.rows;

test('a copy holds what somebody wrote, what was written about them, and who opened it, in files that say what they are', () => {
  expect(rows('version').map(({ content }) => (content as { note: string }).note)).toContain(note);
  for (const text of ['credit', 'cycle', 'plan', 'draft', 'reason', 'decision', 'note', 'talk', 'CV'])
    expect([text, copy.text.includes(`copied ${text}`)]).toEqual([text, true]);
  expect(rows('email')).toMatchObject([{ address: 'ada@spec.example' }]);
  expect(rows('access').map(({ actor_id }) => actor_id)).toEqual(
    expect.arrayContaining([here.people.otto, here.people.grace]),
  );
  expect(rows('program')).toEqual([{ id: here.program, name: 'Northmoor' }]);
  expect(rows('audit').length).toBeGreaterThan(5);
  const list = JSON.parse(Buffer.from(copy.files['list.json']!).toString()) as {
    data: { file: string; rows: number; about: string }[];
  };
  for (const { file, rows: count, about } of list.data) {
    const part = copy.parts[file.slice('data/'.length, -'.json'.length)]!;
    expect([file, part.rows.length, part.about]).toEqual([file, count, about]);
    expect(about.length).toBeGreaterThan(10);
  }
});

test('a copy holds applications whole, with what became of each and who was let in', () => {
  expect(rows('application')).toMatchObject([
    { organisation: 'copied application', content: { notes: 'copied application' } },
  ]);
  expect(
    rows('application_move')
      .map(({ to_place }) => to_place)
      .sort(),
  ).toEqual(['offer', 'researched']);
  expect(rows('interview')).toMatchObject([{ reflection: 'copied application' }]);
  expect(rows('application_share').map(({ reader_id }) => reader_id)).toEqual([here.people.grace, here.people.grace]);
  expect(rows('announcement')).toMatchObject([{ organisation: 'copied application', words: 'copied application' }]);
  expect([rows('application_announcement').length, rows('application_record').length]).toEqual([1, 1]);
});

test('evidence comes as bytes, under a name that no system refuses', () => {
  const names = Object.keys(copy.files).filter((name) => name.startsWith('evidence/'));
  expect(names).toEqual([expect.stringMatching(/^evidence\/[0-9a-f]{12}-Brief über_alles\.txt$/)]);
  expect(Buffer.from(copy.files[names[0]!]!)).toEqual(letter);
});

test('a mentor gets the decisions they signed without the evidence, and no copy holds a secret', async () => {
  const theirs = await takeCopy(here.as('grace'));
  expect(rows('decided', theirs)).toMatchObject([
    { person_name: 'Ada', milestone: 'mentor-meetings', decision: 'approved', note: 'copied decision' },
  ]);
  expect(
    rows('mentored', theirs)
      .map(({ person_name }) => person_name)
      .sort(),
  ).toEqual(['Ada', 'Nora']);
  expect(rows('written', theirs)).toMatchObject([{ text: 'copied note' }]);
  expect(theirs.text).not.toContain('as typed');
  expect(theirs.text).not.toContain('copied plan');
  expect(theirs.text).not.toContain('copied application');
  for (const one of [copy, theirs]) expect(one.text).not.toMatch(/argon2id|password_hash|token_hash|"salt"/);
});

test('another person gets their own and nothing of hers', async () => {
  const theirs = await takeCopy(here.as('felix'));
  expect(rows('person', theirs)).toMatchObject([{ display_name: 'Felix' }]);
  expect(theirs.text).not.toContain(here.people.ada);
  expect(theirs.text).not.toContain('copied');
});

test('a file whose bytes are gone is named, and the rest is there', async () => {
  const lin = here.as('lin');
  await upload(lin, 'lost.txt', Buffer.from('soon lost'));
  await here.rows('update evidence set sha256 = repeat($1, 64) where person_id = $2', '0', here.people.lin);
  const { files } = await takeCopy(lin);
  const list = JSON.parse(Buffer.from(files['list.json']!).toString()) as { missing: string[] };
  expect(list.missing).toEqual(['000000000000-lost.txt']);
});

test('a copy of many rows is whole, and leaves nothing behind on the server', async () => {
  await here.rows(
    `insert into access (person_id, actor_id, program_id, capacity, day, first_at)
     select $1, $2, $3, 'mentor', date '2010-01-01' + n, $4 from generate_series(0, 2499) n`,
    here.people.lin,
    here.people.emil,
    here.program,
    here.clock.now(),
  );
  expect(rows('access', await takeCopy(here.as('lin')))).toHaveLength(2500);
  expect(await readdir(join(here.filesFolder, 'arriving'))).toEqual([]);
});

test('every table about a person is in the copy, or on the list with the reason why not', async () => {
  const tables = await here.rows<{ name: string }>(
    `select distinct c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and a.attname in ('person_id', 'actor_id') and not a.attisdropped
     order by 1`,
  );
  const placed = new Set([...parts.map(({ file }) => file), ...Object.keys(notInCopy)]);
  expect(tables.map(({ name }) => name).filter((name) => !placed.has(name))).toEqual([]);
  const known = await here.rows<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace`,
  );
  const gone = [...parts.map(({ table }) => table ?? 'person'), ...Object.keys(notInCopy)].filter(
    (table) => !known.some(({ name }) => name === table),
  );
  expect(gone).toEqual([]);
});
