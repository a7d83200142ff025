import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { approving, emptyDraft, log, own, towards, upload } from '../../testing/acts.js';
import { wholeApplication } from '../../testing/application-acts.js';
import { expecting } from '../../testing/client.js';
import { logCredit, openCycle } from '../../testing/credit-acts.js';
import { addEntry, beginCv, freezeCv } from '../../testing/cv-acts.js';
import { fates } from '../../testing/erasure-fates.js';
import { anItem, propose, savePlan } from '../../testing/plan-acts.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { password, type World, world } from '../../testing/world.js';
import { Retention } from './retention.service.js';

const sent = 'canary of what she submitted';
const told = 'canary of what Grace told her';
const canaries = ['Canaria', 'ada@spec.example', 'canary'];
const day = 24 * 3_600_000;

let here: World;
let dump: Record<string, string>;
const retention = () => here.app.get(Retention, { strict: false });

/** Every table whole, and every file of the store. */
const everything = async (): Promise<Record<string, string>> => {
  const tables = await here.rows<{ name: string }>(
    `select n.nspname || '.' || quote_ident(c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')`,
  );
  const found: Record<string, string> = {};
  for (const { name } of tables)
    found[name.replace('public.', '')] = JSON.stringify(await here.rows(`select to_jsonb(t) from ${name} t`));
  for (const file of await readdir(here.filesFolder, { recursive: true, withFileTypes: true }))
    if (file.isFile())
      found['files'] = `${found['files'] ?? ''}${await readFile(join(file.parentPath, file.name), 'latin1')}`;
  return found;
};
const holding = (canary: string, found = dump) =>
  Object.entries(found)
    .flatMap(([table, text]) => (text.includes(canary) ? [table] : []))
    .sort();

beforeAll(async () => {
  here = await world();
  await here.rows(`update person set display_name = 'Canaria' where id = $1`, here.people.ada);
  const [ada, grace] = [here.as('ada'), here.as('grace')];
  await logCredit(ada, { title: 'canary credit', provider: 'canary provider' });
  await openCycle(ada, { title: 'canary cycle', which: 'canary' });
  await addEntry(ada, { title: 'canary talk' });
  await freezeCv(ada, await beginCv(ada, 'canary CV'));
  await propose(ada, here.program);
  await savePlan(ada, anItem({ note: 'canary plan' }));
  await expecting(
    201,
    ada.post('/me/drafts', { ...emptyDraft, note: 'canary draft' }, { 'idempotency-key': 'canary-of-a-key' }),
  );
  await expecting(201, ada.post('/me/advice/dismissals', { key: 'log:mentor-meetings', reason: 'canary reason' }));
  await expecting(
    200,
    ada.put(
      '/me/track',
      { degree: 'md', training: null, board: null, goal: 'own', goalWords: 'canary goal' },
      { 'if-match': '"0"' },
    ),
  );
  await log(ada, 'peer-contribution', { note: 'canary never submitted' });
  await wholeApplication(ada, { program: here.program, reader: here.people.grace, words: 'canary application' });
  const file = await upload(ada, 'canary.txt', Buffer.from('canary bytes'));
  const record = await log(ada, 'mentor-meetings', { note: sent, submitTo: here.program, files: [file] });
  const { versions } = await own(ada, record);
  const path = towards(here, here.people.ada);
  await expecting(201, grace.post(`${path}/milestones/${record}/reviews`, approving(versions[0]!.id, { note: told })));
  await expecting(201, grace.post(`${path}/notes`, { step: 3, milestone: null, text: 'canary note' }));
  await log(ada, 'mentor-meetings', { note: 'canary still waiting', submitTo: here.program });
  // She works somewhere too, and has decided there.
  await here.rows(
    `insert into membership (program_id, id, person_id, role, organisation, valid, recorded_at) values ($1, gen_random_uuid(), $2, 'mentor', 'Harbour', '[2025-01-10,2026-01-01)', $3)`,
    here.foreign.program,
    here.people.ada,
    here.clock.now(),
  );
});
afterAll(() => here.close());

test('before, what she wrote is in many places', async () => {
  dump = await everything();
  expect(holding('canary')).toEqual(
    expect.arrayContaining([
      'cv',
      'cv_entry',
      'cv_version',
      'announcement',
      'application',
      'draft',
      'evidence',
      'files',
      'plan',
      'version',
      'submission',
    ]),
  );
  expect(holding('ada@spec.example')).toEqual(['cv', 'cv_version', 'email']);
});

test('erased, nothing of hers is in any table or file but what the program keeps, and that is written down', async () => {
  await expecting(422, here.as('ada').post('/me/erasure', { password: 'not my password' }));
  await expecting(204, here.as('ada').post('/me/erasure', { password }));
  await retention().removeFiles();
  dump = await everything();
  for (const canary of canaries) {
    const left = holding(canary);
    expect([canary, left.filter((table) => table !== 'submission' && table !== 'review')]).toEqual([canary, []]);
  }
  // What was submitted to the program, and what its mentor answered.
  expect(dump['submission']).toContain(sent);
  expect(dump['review']).toContain(told);
  expect(dump['submission']).not.toContain('never submitted');
  expect(await readdir(join(here.filesFolder, 'kept'))).not.toContain(here.people.ada);
  const [kept] = await here.rows<{ submissions: number; decisions: number; kept_until: string }>(
    'select submissions, decisions, kept_until::text from erasure_kept where person_id = $1',
    here.people.ada,
  );
  expect(kept).toEqual({ submissions: 2, decisions: 1, kept_until: '2033-03-02' });
  expect(await here.rows('select cause, files_gone_at is not null as gone from erasure')).toEqual([
    { cause: 'asked', gone: true },
  ]);
});

test('she is a card without a name, without a way in, and nobody waits for her in a queue', async () => {
  expect((await here.as().post('/session', { email: 'ada@spec.example', password })).status).toBe(401);
  const { body } = await here.as('otto').get<{ waiting: unknown[] }>(`/programs/${here.program}/reviews`);
  expect(JSON.stringify(body)).not.toContain(here.people.ada);
  const [card] = await here.rows<object>(
    'select display_name, length(salt) as salt from person where id = $1',
    here.people.ada,
  );
  expect(card).toEqual({ display_name: 'Erased person', salt: 0 });
  expect((await here.as('grace').get(`${towards(here, here.people.ada)}/journey`)).status).toBe(404);
});

test('each table does what its fate says, and none is without one', async () => {
  const tables = await here.rows<{ name: string; column: string }>(
    `select c.relname as name, a.attname as column from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and a.attname in ('person_id', 'actor_id') and not a.attisdropped`,
  );
  expect([...new Set(tables.map(({ name }) => name))].filter((name) => !fates[name])).toEqual([]);
  for (const [name, fate] of Object.entries(fates)) {
    const columns = tables.filter((table) => table.name === name).map(({ column }) => column);
    expect([name, columns.length > 0]).toEqual([name, true]);
    const by = columns.includes('person_id') ? 'person_id' : 'actor_id';
    const rows = await here.rows(`select 1 from ${name} where ${by} = $1`, here.people.ada);
    if (fate === 'deleted') expect([name, rows.length]).toEqual([name, 0]);
  }
});

test('when the program has kept it long enough, the night removes it; others keep theirs', async () => {
  const [before] = await here.rows<{ n: string }>('select count(*) as n from enrollment');
  here.clock.set(new Date('2033-03-02T23:00:00Z'));
  expect(await retention().run()).toEqual({ erased: 0, purged: 0 });
  here.clock.forward(day);
  expect(await retention().run()).toEqual({ erased: 0, purged: 1 });
  expect(await retention().run()).toEqual({ erased: 0, purged: 0 });
  dump = await everything();
  for (const canary of canaries) expect([canary, holding(canary)]).toEqual([canary, []]);
  for (const [name, fate] of Object.entries(fates))
    if (fate === 'kept')
      expect([name, await here.rows(`select 1 from ${name} where person_id = $1`, here.people.ada)]).toEqual([
        name,
        [],
      ]);
  const [after] = await here.rows<{ n: string }>('select count(*) as n from enrollment');
  expect(Number(after!.n)).toBe(Number(before!.n) - 1);
});

test('an account that stays closed for 30 days is erased the night after', async () => {
  await expecting(204, here.as('lin').post('/me/closing', { password }));
  here.clock.forward(30 * day - 1);
  expect((await retention().run()).erased).toBe(0);
  here.clock.forward(1);
  await here.app.get(Jobs, { strict: false }).night();
  expect(await here.rows('select cause from erasure where person_id = $1', here.people.lin)).toEqual([
    { cause: 'closed' },
  ]);
});
