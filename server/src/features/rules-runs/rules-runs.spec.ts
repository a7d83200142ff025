import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import type {
  CountsPreviewed,
  LastRulesRun,
  OwnMilestoneSaved,
  Problem,
  ProgramSettings,
  RulesRun,
  RulesSaved,
} from '@cmio-pathway/shared';
import { rebuildProgress } from '../../rebuild-progress.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { logging, ownMilestone } from '../../testing/acts.js';
import { expecting } from '../../testing/client.js';
import { type World, world } from '../../testing/world.js';

const MANY = 240;

let here: World;
let mentees: string[];
/** More mentees than are carried with an answer, each with a role that another program has verified. */
beforeAll(async () => {
  here = await world();
  const now = here.clock.now();
  const made = await here.rows<{ id: string }>(
    `insert into person (id, display_name, salt, created_at) select gen_random_uuid(), 'Many ' || n, '\\x00', $1 from generate_series(1, ${MANY}) n returning id`,
    now,
  );
  mentees = made.map(({ id }) => id);
  await here.rows('insert into portfolio (person_id, revision) select unnest($1::uuid[]), 0', mentees);
  await here.rows(
    'insert into enrollment (person_id, program_id, offered_at, accepted_at) select unnest($1::uuid[]), $2, $3, $3',
    mentees,
    here.program,
    now,
  );
  await here.rows(
    `insert into record (person_id, id, milestone, pathway, state, said_from, said_ongoing, versions, files, verified_version, verified_number, verified_from,
       verified_program, verified_at, logged_at, updated_at, revision)
     select p, gen_random_uuid(), 'mentor-meetings', '2026-11', 'verified', '2024-05-06', false, 1, 0, gen_random_uuid(), 1, '2024-05-06', $2, $3, $3, $3, 1
     from unnest($1::uuid[]) p`,
    mentees,
    here.foreign.program,
    now,
  );
  // Made from an application by one in ten: theirs alone, and no part of any program's progress.
  await here.rows(
    `insert into record (person_id, id, milestone, pathway, state, said_from, said_ongoing, versions, files, confined_to, logged_at, updated_at, revision)
     select p, gen_random_uuid(), 'cmio-application', '2026-11', 'logged', '2025-05-06', false, 1, 0, '00000000-0000-0000-0000-000000000000', $2, $2, 1
     from unnest($1::uuid[]) p`,
    mentees.filter((_, n) => n % 10 === 0),
    now,
  );
  await rebuildProgress(here.database.ownerUrl);
}, 60_000);
afterAll(() => here.close());

const otto = () => here.as('otto');
const at = (rest: string) => `/programs/${here.program}/${rest}`;
const last = async () => (await expecting<LastRulesRun>(200, otto().get(at('rules-run')))).run!;
const until = async (is: (run: RulesRun) => boolean): Promise<RulesRun> => {
  for (;;) {
    const run = await last();
    if (is(run)) return run;
    await setTimeout(10);
  }
};
const ended = () => until(({ state }) => state !== 'running');
const settings = () => expecting<ProgramSettings>(200, otto().get(at('settings')));
const count = async (countsFromOthers: string) => {
  const { id: _, revision, ...rest } = await settings();
  return otto().put<RulesSaved & Problem>(
    at('settings'),
    { ...rest, countsFromOthers },
    { 'if-match': `"${revision}"` },
  );
};
const progress = () => here.rows('select * from enrollment_progress order by person_id, program_id, step');
const asRebuilt = async () => {
  const written = await progress();
  await rebuildProgress(here.database.ownerUrl);
  expect(written).toEqual(await progress());
};
/** Somebody else's transaction that is not over yet. */
const meanwhile = async (statement: string, values: unknown[], work: (end: () => Promise<void>) => Promise<void>) => {
  const other = new pg.Client({ connectionString: here.database.ownerUrl });
  await other.connect();
  await other.query('begin');
  await other.query(statement, values);
  try {
    await work(async () => void (await other.query('commit')));
  } finally {
    await other.end();
  }
};
const logs = (mentee: string) => here.asPerson(mentee).post('/me/milestones', logging('peer-contribution'));

test('a look at many counts whom it would change, changes nothing, and nobody waits for it or is told of it', async () => {
  const before = await progress();
  const opened = await here.rows('select count(*) from access');
  const { run, ...preview } = await expecting<CountsPreviewed>(
    200,
    otto().post(at('settings/preview'), { countsFromOthers: 'none' }),
  );
  expect(preview).toEqual({ mentees: MANY + 3, changed: null });
  expect(await ended()).toMatchObject({
    number: run,
    what: 'counts',
    dry: true,
    state: 'ended',
    changed: MANY,
    writing: false,
  });
  expect(await progress()).toEqual(before);
  expect(await here.rows('select count(*) from access')).toEqual(opened);
  // A look does not even wait for whoever holds a portfolio.
  await meanwhile('select from portfolio where person_id = any ($1) for update', [mentees], async () => {
    await expecting(200, otto().post(at('settings/preview'), { countsFromOthers: 'credentials_and_degrees' }));
    expect(await ended()).toMatchObject({ state: 'ended', changed: MANY });
  });
});

test('a change goes on after its answer, and whoever logs something meanwhile does', async () => {
  const { status, body } = await count('none');
  expect([status, typeof body.run]).toEqual([200, 'number']);
  const written = await Promise.all(mentees.filter((_, n) => n % 12 === 0).map(logs));
  expect(new Set(written.map((one) => one.status))).toEqual(new Set([201]));
  expect(await ended()).toMatchObject({
    dry: false,
    state: 'ended',
    writing: true,
    done: MANY + 3,
    total: MANY + 3,
    changed: MANY,
  });
  expect(await settings()).toMatchObject({ countsFromOthers: 'none', revision: body.revision });
  await asRebuilt();
});

test('until it writes it can be stopped, and then nothing has happened', async () => {
  const before = [await settings(), await progress()];
  await meanwhile(
    `select pg_advisory_xact_lock_shared(hashtextextended('rules of ' || $1, 0))`,
    [here.program],
    async (end) => {
      await count('all');
      await until(({ done, total }) => done === total);
      expect((await last()).writing).toBe(false);
      expect((await otto().post(at('rules-run/cancellation'))).status).toBe(204);
      await end();
    },
  );
  expect(await ended()).toMatchObject({ state: 'cancelled', writing: false });
  expect([await settings(), await progress()]).toEqual(before);
  expect((await otto().post(at('rules-run/cancellation'))).status).toBe(404);
});

test('of two changes that begin at once one is on its way, and the other is told', async () => {
  await meanwhile(
    `select pg_advisory_xact_lock_shared(hashtextextended('rules of ' || $1, 0))`,
    [here.program],
    async (end) => {
      const both = await Promise.all([count('all'), otto().post<Problem>(at('rules/milestones'), ownMilestone())]);
      const [refused, ...others] = both.filter(({ status }) => status >= 400);
      expect([refused!.status, refused!.body.code, others]).toEqual([409, 'running', []]);
      expect((await otto().post(at('rules-run/cancellation'))).status).toBe(204);
      await end();
    },
  );
  expect(await ended()).toMatchObject({ state: 'cancelled', writing: false });
});

test('once it writes it goes on: whoever is just written about is asked again, and no second change begins', async () => {
  let made: OwnMilestoneSaved | undefined;
  await meanwhile('select from portfolio where person_id = $1 for update', [mentees[0]], async (end) => {
    made = await expecting<OwnMilestoneSaved>(201, otto().post(at('rules/milestones'), ownMilestone()));
    await until(({ writing, done, total }) => writing && done === total - 1);
    expect((await logs(mentees[1]!)).status).toBe(201);
    const late = await otto().post<Problem>(at('rules-run/cancellation'));
    expect([late.status, late.body.code]).toEqual([409, 'too_late']);
    const second = await count('all');
    expect([second.status, second.body.code]).toEqual([409, 'running']);
    await end();
  });
  expect(await ended()).toMatchObject({ number: made!.run, what: 'milestone', state: 'ended', done: MANY + 3 });
  await asRebuilt();
});

test('what a server has left in the middle is brought to its end by the next hour', async () => {
  await here.rows(
    `insert into rules_run (program_id, number, what, dry, started_by, started_at, beat_at, done, total, writes_from)
     select $1, max(number) + 1, 'counts', false, $2, $3, $3, 40, 243, $3 from rules_run`,
    here.program,
    here.people.otto,
    here.clock.now(),
  );
  await here.rows(`update program set counts_from_others = 'all', revision = revision + 1 where id = $1`, here.program);
  await here.app.get(Jobs).hour();
  expect(await last()).toMatchObject({ state: 'running', done: 40 });
  here.clock.forward(120_000);
  expect((await last()).state).toBe('interrupted');
  await here.app.get(Jobs).hour();
  expect(await last()).toMatchObject({ state: 'ended', done: MANY + 3 });
  await asRebuilt();
});
