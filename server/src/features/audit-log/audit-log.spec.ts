import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { AuditEntry, AuditLog, Created, Problem } from '@cmio-pathway/shared';
import { auditWords } from '@cmio-pathway/shared/audit-log';
import pg from 'pg';
import { log, towards } from '../../testing/acts.js';
import { expecting } from '../../testing/client.js';
import { type World, world } from '../../testing/world.js';
import { logStatement } from './log-statement.js';

let here: World;
beforeAll(async () => {
  here = await world();
  await here.rows(`update audit set at = '2025-01-10T12:00:00Z'`);
  here.clock.forward(60_000);
  await log(here.as('ada'), 'mentor-meetings', { submitTo: here.program });
  here.clock.forward(60_000);
  await expecting<Created>(201, here.as('otto').post(`/programs/${here.program}/cohorts`, { name: '=Cohort 2026' }));
  here.clock.forward(60_000);
  await expecting(200, here.as('grace').get(`${towards(here, here.people.ada)}/journey`));
  here.clock.forward(60_000);
  await here.as('grace').post(`/programs/${here.program}/cohorts`, { name: 'Never' });
});
afterAll(() => here.close());

const at = () => `/programs/${here.program}/audit`;
const read = async (query = '') => await expecting<AuditLog>(200, here.as('otto').get(`${at()}${query}`));
const said = ({ actor, capacity, person, ...entry }: AuditEntry) =>
  [actor?.name ?? '-', capacity ?? '-', auditWords(entry), person?.name ?? '-'].join(', ');

test('the log says who did what, as what, about whom, the latest first, and nothing of other programs', async () => {
  const { entries, program } = await read();
  expect(program.name).toBe('Northmoor');
  expect(entries.slice(0, 3).map(said)).toEqual([
    'Grace, -, Tried something that was refused, -',
    'Grace, mentor, Opened a record, Ada',
    'Otto, admin, Added a cohort, -',
  ]);
  expect(entries.slice(3, 6).map(said)).toContain('Ada, self, Submitted a milestone, Ada');
  expect(entries.map((entry) => entry.at)).toEqual(
    entries
      .map((entry) => entry.at)
      .toSorted()
      .reverse(),
  );
  expect(entries.find(({ subject }) => subject === 'review_request')!.changed).toMatchObject({
    milestone: 'mentor-meetings',
    files: 0,
  });
  expect(entries.find(({ subject }) => subject === 'membership')!.changed).not.toHaveProperty('organisation');
  expect(JSON.stringify(entries)).not.toContain('Felix');
  const theirs = await expecting<AuditLog>(200, here.as('frida').get(`/programs/${here.foreign.program}/audit`));
  expect(JSON.stringify(theirs.entries)).not.toContain('Ada');
});

test('each filter leaves what it names, and filters add up', async () => {
  const words = async (query: string) => (await read(query)).entries.map(said);
  expect(await words('?kind=opened')).toEqual(['Grace, mentor, Opened a record, Ada']);
  expect(await words('?kind=refused')).toEqual(['Grace, -, Tried something that was refused, -']);
  expect(await words('?actor=OTT')).toEqual(['Otto, admin, Added a cohort, -']);
  expect(new Set((await read('?person=ada&kind=reviews')).entries.map(({ person }) => person?.name))).toEqual(
    new Set(['Ada']),
  );
  expect(await words('?person=ada&actor=grace')).toEqual(['Grace, mentor, Opened a record, Ada']);
  expect(await words('?kind=program&from=2026-03-02')).toEqual(['Otto, admin, Added a cohort, -']);
  expect(await words('?until=2025-01-09')).toEqual([]);
  expect((await words('?from=2025-01-10&until=2025-01-10&kind=mentorships')).length).toBe(3);
  expect(await words('?person=nobody-of-this-name')).toEqual([]);
  expect((await words('?person=&actor=')).length).toBeGreaterThan(5);
});

test('pages follow one another without a gap, also where changes and openings are of one instant', async () => {
  await here.rows(
    `insert into audit (at, actor_id, capacity, person_id, program_id, txid, subject, verb, changed)
     select $4::timestamptz, $1, 'admin', $2, $3, pg_current_xact_id(), 'note', 'insert', '{}' from generate_series(1, 70)`,
    here.people.otto,
    here.people.lin,
    here.program,
    here.clock.now(),
  );
  await here.rows(
    `insert into access (person_id, actor_id, program_id, capacity, day, first_at)
     select p.id, $1, $2, c, $3::date, $3::timestamptz from person p cross join unnest(array['admin', 'mentor']) c where p.id <> $1`,
    here.people.alan,
    here.program,
    here.clock.now(),
  );
  const seen: AuditEntry[] = [];
  let page = await read();
  for (seen.push(...page.entries); page.next; seen.push(...page.entries)) {
    expect(page.entries).toHaveLength(50);
    page = await read(`?after=${encodeURIComponent(page.next)}`);
  }
  expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
  const [{ audits, accesses }] = (await here.rows<{ audits: number; accesses: number }>(
    `select (select count(*)::int from audit where program_id = $1) as audits, (select count(*)::int from access where program_id = $1) as accesses`,
    here.program,
  )) as [{ audits: number; accesses: number }];
  expect(seen.length).toBe(audits + accesses);
});

test('what cannot be asked is refused at its field', async () => {
  const pointers = async (query: string) => {
    const { status, body } = await here.as('otto').get<Problem>(`${at()}${query}`);
    return [status, body.errors?.[0]?.pointer];
  };
  expect(await pointers('?from=2026-02-30')).toEqual([422, '/from']);
  expect(await pointers('?from=2026-02-03&until=2026-02-02')).toEqual([422, '/until']);
  expect(await pointers('?kind=secrets')).toEqual([422, '/kind']);
  for (const after of [
    'x',
    '2026-01-01T00:00:00Z|b1',
    '9999-01-01T00:00:00+00:00|a1',
    `2026-01-01T00:00:00Z|a${'9'.repeat(19)}`,
  ])
    expect(await pointers(`?after=${encodeURIComponent(after)}`)).toEqual([422, '/after']);
});

test('the export has every row of the filter, in words, and executes nothing', async () => {
  const answer = await here.as('otto').get<Buffer | string>(`${at()}/export?kind=program&from=2026-03-02`);
  expect([answer.status, answer.headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
  const rows = String(answer.body).trim().split('\r\n');
  expect(rows[0]!.replace('\ufeff', '')).toBe('When (UTC),Who,As,What,Whom it concerns,Kind,Details');
  expect(rows.slice(1)).toEqual(['2026-03-02 12:02:00,Otto,admin,Added a cohort,,Program,']);
  await here.rows(`update person set display_name = '=cmd()' where id = $1`, here.people.alan);
  const opened = String((await here.as('otto').get<string>(`${at()}/export?kind=opened&actor=cmd`)).body);
  expect(opened).toContain(`,'=cmd(),`);
  expect(opened).not.toContain(',=cmd()');
});

test('each filter is answered from an index of its own on a large log', async () => {
  await here.rows(
    `insert into audit (at, actor_id, capacity, person_id, program_id, txid, subject, verb, changed)
     select timestamptz '2020-01-01' + n * interval '1 minute', $1, 'admin', null, case when n % 3 = 0 then $2::uuid else $3::uuid end, pg_current_xact_id(),
       case when n % 5000 = 0 then 'membership' else 'review' end, 'insert', '{}' from generate_series(1, 120000) n`,
    here.people.grace,
    here.program,
    here.foreign.program,
  );
  await here.rows('analyze audit');
  const client = new pg.Client({ connectionString: here.database.ownerUrl });
  await client.connect();
  try {
    await client.query(`select set_config('app.program_id', $1, false)`, [here.program]);
    const plan = async (
      filter: Parameters<typeof logStatement>[0],
      after: Parameters<typeof logStatement>[1] = null,
    ) => {
      const { text, values } = logStatement(filter, after, 50, 'plan');
      const { rows } = await client.query(`explain (analyze, buffers off, timing off) ${text}`, values);
      return rows.map((row) => row['QUERY PLAN'] as string).join('\n');
    };
    const read = (text: string) =>
      Math.max(
        ...[...text.matchAll(/(?:on audit t|Index Scan[^\n]*audit)[^\n]*actual rows=([\d.]+)/g)].map(([, count]) =>
          Number(count),
        ),
        0,
      );
    expect(await plan({})).toContain('audit_program_id_at_idx');
    expect(await plan({ kind: 'people' })).toContain('audit_program_id_subject_at_idx');
    expect(await plan({ actor: 'otto' })).toContain('audit_program_id_actor_id_at_idx');
    const deep = await plan({}, { at: '2020-01-20T00:00:00Z', id: 'a20000' });
    expect(deep).toContain('audit_program_id_at_idx');
    for (const text of [await plan({}), await plan({ kind: 'people' }), await plan({ actor: 'otto' }), deep]) {
      expect(text).not.toContain('Seq Scan on audit');
      expect(read(text)).toBeLessThan(200);
    }
  } finally {
    await client.end();
  }
});
