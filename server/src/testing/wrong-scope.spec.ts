import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { globSync, readFileSync } from 'node:fs';
import pg from 'pg';
import type { Capacity } from '../platform/access/allow.js';
import type { ScopeRole } from '../platform/access/path-scope.js';
import { hashOf, newToken } from '../platform/access/session-cookie.js';
import { Database } from '../platform/database/database.js';
import { approving, dismissing, emptyDraft, log, own, towards, upload } from './acts.js';
import { anImport, anImportedMilestone, aProblem, aTypedMilestone } from './arranging-imports.js';
import { announcing, apply, at, moveTo, shareWith } from './application-acts.js';
import { expecting } from './client.js';
import { logCredit, openCycle } from './credit-acts.js';
import { addEntry, beginCv, freezeCv } from './cv-acts.js';
import { heldMeeting } from './happened-acts.js';
import { agreeing, proposeMeeting } from './meeting-acts.js';
import { makeRound } from './matching-acts.js';
import { propose } from './plan-acts.js';
import { secondAccount } from './second-account.js';
import { type Name, type World, world } from './world.js';

const features = new URL('../features/', import.meta.url);
const statements = globSync('*/*.sql', { cwd: features });

interface Door {
  actor: Name;
  role: ScopeRole;
  capacities: Capacity[];
  person?: Name;
  program?: 'home' | 'foreign';
}

let here: World;
let record: string;
let draft: string;
let batch: string;
let dismissed: string;
let meeting: string;
let round: string;
let anUpload: string;
let typed: string;
let cv: string;
let frozen: string;
let applied: string;
beforeAll(async () => {
  here = await world();
  const ada = here.as('ada');
  anUpload = await anImport(here, here.program);
  await aProblem(here, here.program, anUpload);
  await anImportedMilestone(here, here.people.ada);
  ({ upload: typed } = await aTypedMilestone(here, here.program, 'ada.txt@wrong.example'));
  await logCredit(ada, { title: 'Ada heard a talk' });
  await openCycle(ada, { title: 'License of Ada' });
  await addEntry(ada, { title: 'Ada wrote this' });
  cv = await beginCv(ada, 'CV of Ada');
  frozen = await freezeCv(ada, cv);
  draft = (await expecting<{ id: string }>(201, ada.post('/me/drafts', emptyDraft))).id;
  dismissed = (await expecting<{ id: string }>(201, ada.post('/me/advice/dismissals', dismissing(here.people.ada)))).id;
  record = await log(ada, 'mentor-meetings', {
    submitTo: here.program,
    files: [await upload(ada, 'ada.txt', Buffer.from('ada'))],
  });
  const together = { program: here.program, records: [await log(ada, 'mentor-meetings')] };
  ({ batch } = await expecting<{ batch: string }>(201, ada.post('/me/submissions', together)));
  applied = await apply(ada, { organisation: 'Ada Valley Hospital' });
  await moveTo(ada, applied, 'offer');
  await shareWith(ada, here.program, here.people.grace, applied);
  await expecting(201, ada.post(`${at(applied)}/announcements`, announcing(here.program)));
  await propose(ada, here.program);
  await heldMeeting(here, 'ada');
  meeting = await proposeMeeting(here, 'ada');
  await expecting(
    204,
    here.as('grace').post(`${towards(here, here.people.ada)}/meetings/${meeting}/events`, agreeing()),
  );
  await expecting(
    201,
    here.as('otto').post(`/programs/${here.program}/mentorship-proposals`, {
      mentee: here.people.ada,
      mentor: here.people.alan,
      primary: false,
      from: null,
      reason: 'Both work on documentation.',
    }),
  );
  const request = { program: here.program, mentor: here.people.grace, wish: 'talk', words: 'Ada would like to talk.' };
  await expecting(201, ada.post('/me/change-requests', request));
  await expecting(201, ada.post('/me/mentor-requests', { email: 'ada.txt@wrong.example' }));
  const invited = { email: 'ada@spec.example', role: 'mentor', cohort: null };
  await expecting(201, here.as('otto').post(`/programs/${here.program}/invitations`, invited));
  const profile = {
    specialty: 'Ada',
    organisation: '',
    languages: [],
    steps: [],
    skills: [],
    about: '',
    capacity: null,
  };
  await expecting(200, ada.put('/me/mentor-profile', profile, { 'if-match': '"0"' }));
  const blocked = { mentee: here.people.ada, mentor: here.people.emil, reason: '' };
  await expecting(201, here.as('otto').post(`/programs/${here.program}/pairing-blocks`, blocked));
  round = await makeRound(here);
  const twin = await secondAccount(here, 'Twin of A', { mentee: [here.program] });
  await here.rows(`update person set display_name = 'Ada Twin' where id in ($1, $2)`, twin.id, here.people.ada);
  await here.rows(
    `insert into account_merge (person_id, id, merged_id, program_id, by_id, by_name, found, merged_at) values ($1, gen_random_uuid(), $2, $3, $4, 'Otto', '{}', $5)`,
    here.people.ada,
    here.people.emil,
    here.program,
    here.people.otto,
    here.clock.now(),
  );
  await here.rows(
    `insert into rules_run (program_id, number, what, dry, started_by, started_at, beat_at, done, total) values ($1, 1, 'counts', true, $2, $3, $3, 0, 3)`,
    here.program,
    here.people.grace,
    here.clock.now(),
  );
  const decided = await log(ada, 'peer-contribution', { submitTo: here.program });
  const { versions } = await own(ada, decided);
  await expecting(
    201,
    here
      .as('grace')
      .post(`${towards(here, here.people.ada)}/milestones/${decided}/reviews`, approving(versions[0]!.id)),
  );
});
afterAll(() => here.close());

const adas: Door = { actor: 'ada', role: 'cmio_self', capacities: ['self'] };
const guides: Door = { actor: 'grace', role: 'cmio_guide', capacities: ['mentor'], person: 'ada', program: 'home' };
const ottos: Door = { actor: 'otto', role: 'cmio_program', capacities: ['admin'], program: 'home' };
const graces: Door = { actor: 'grace', role: 'cmio_program', capacities: ['mentor'], program: 'home' };

const gracesOwn: Door = { actor: 'grace', role: 'cmio_self', capacities: ['self'] };
const alans: Door = { ...graces, actor: 'alan' };

/** The door of each read model, and what it is asked with. */
const models: Record<string, { door: Door; values: () => unknown[] }> = {
  'accesses/accesses.sql': { door: adas, values: () => [null, null, null, null, 50] },
  'accounts/own-account.sql': { door: adas, values: () => [] },
  'accounts/own-personal-address.sql': { door: adas, values: () => [] },
  'invitations/own-invitations.sql': { door: adas, values: () => [] },
  'admins/program-admins.sql': { door: ottos, values: () => [] },
  'matching-profiles/own-matching-profiles.sql': { door: adas, values: () => [] },
  'matching-profiles/mentors-to-wish.sql': {
    door: adas,
    values: () => [here.program, null, null, null, 50],
  },
  'mentor-profiles/program-mentor.sql': { door: ottos, values: () => [here.people.grace] },
  'mentor-profiles/own-mentor-profile.sql': { door: adas, values: () => [] },
  'mentor-requests/own-mentor-requests.sql': { door: adas, values: () => [] },
  'announcements/announcements.sql': { door: ottos, values: () => [null, null, 50] },
  'announcements/own-announcements.sql': { door: adas, values: () => [null, null, 50] },
  'application-shares/application-readers.sql': { door: adas, values: () => [applied] },
  'application-shares/shared-applications.sql': { door: guides, values: () => [] },
  'applications/application.sql': { door: adas, values: () => [applied] },
  'applications/applications.sql': { door: adas, values: () => [] },
  'advice/dismissals.sql': { door: adas, values: () => [null, 100] },
  'check-ins/own-check-ins.sql': { door: adas, values: () => [] },
  'check-ins/check-ins-seen.sql': { door: ottos, values: () => [null, false, null, null, null, null, 50] },
  'cohorts/cohort-dashboard.sql': { door: ottos, values: () => [here.cohort] },
  'cohorts/cohorts.sql': { door: ottos, values: () => [null, false, null, 100] },
  'credits/credit-facts.sql': { door: adas, values: () => [] },
  'credits/credits.sql': { door: adas, values: () => [null, null, null, null, null, null, null, 50] },
  'cvs/cv.sql': { door: adas, values: () => [cv] },
  'cvs/cvs.sql': { door: adas, values: () => [] },
  'cvs/cv-entries.sql': { door: adas, values: () => [null, null, null, null, 50] },
  'cvs/cv-version.sql': { door: adas, values: () => [frozen] },
  'drafts/draft.sql': { door: adas, values: () => [draft] },
  'duplicates/duplicates.sql': { door: ottos, values: () => [null, null, null, null, 25] },
  'endings/ending.sql': { door: adas, values: () => [] },
  'enrollments/enrollment-of-person.sql': { door: ottos, values: () => [here.people.ada] },
  'enrollments/own-enrollments.sql': { door: adas, values: () => [] },
  'evidence/evidence.sql': { door: adas, values: () => [null, null, 50] },
  'import-documents/import-rows.sql': { door: ottos, values: () => [typed, null, null, null, 50] },
  'imports/import.sql': { door: ottos, values: () => [anUpload] },
  'imports/import-known.sql': { door: ottos, values: () => [] },
  'imports/import-problems.sql': { door: ottos, values: () => [anUpload, null, null, -1, 100] },
  'imports/import-problems-file.sql': { door: ottos, values: () => [anUpload] },
  'imports/imports.sql': { door: ottos, values: () => [null, null, 50] },
  'imports/imported-milestones.sql': { door: adas, values: () => [] },
  'journey/own-journey.sql': { door: adas, values: () => [] },
  'journey/their-journey.sql': { door: guides, values: () => [] },
  'log-offers/happened-here.sql': { door: adas, values: () => [] },
  'meetings/adherence.sql': { door: ottos, values: () => [null, false, false, null, null, null, 50] },
  'meetings/meeting.sql': { door: adas, values: () => [meeting] },
  'meetings/meeting-calendar.sql': { door: guides, values: () => [meeting] },
  'meetings/meetings.sql': { door: adas, values: () => [true, null, 50] },
  'meetings/mentors-meetings.sql': { door: graces, values: () => [true, null, 50, null] },
  'mentees/mentees.sql': { door: graces, values: () => [null, 0, 50] },
  'merges/merges.sql': { door: adas, values: () => [] },
  'merges/program-merges.sql': { door: ottos, values: () => [] },
  'milestones/own-milestone.sql': { door: adas, values: () => [record] },
  'milestones/submitted-milestone.sql': { door: guides, values: () => [record] },
  'milestones/submission-batch.sql': { door: guides, values: () => [batch] },
  'plans/own-plan.sql': { door: adas, values: () => [] },
  'plans/their-plan.sql': { door: guides, values: () => [] },
  'compacts/compact.sql': { door: adas, values: () => [here.program, here.people.grace] },
  'decisions/own-decisions.sql': { door: gracesOwn, values: () => [null, null, null, 50] },
  'handovers/handover.sql': { door: ottos, values: () => [here.people.grace] },
  'mentorships/change-requests.sql': { door: ottos, values: () => [false, null, 50] },
  'mentorships/mentor-loads.sql': { door: ottos, values: () => [null, 'all', null, null, 50] },
  'mentorships/mentoring.sql': { door: graces, values: () => [] },
  'mentorships/own-mentors.sql': { door: adas, values: () => [] },
  'mentorships/pairing-blocks.sql': { door: ottos, values: () => [null, 50] },
  'mentorships/program-mentorships.sql': { door: ottos, values: () => ['active', null, null, null, null, 50] },
  'matching/matching-facts.sql': { door: ottos, values: () => [null, '2026-03-02', null, 400, 200] },
  'matching/round.sql': { door: ottos, values: () => [round] },
  'matching/rounds.sql': { door: ottos, values: () => [null, 20] },
  'mentorships/asked-as-mentee.sql': { door: adas, values: () => [] },
  'mentorships/asked-as-mentor.sql': { door: alans, values: () => [] },
  'directory/directory.sql': {
    door: ottos,
    values: () => [null, null, null, null, false, '', '00000000-0000-0000-0000-000000000000', 50],
  },
  'directory/person-in-program.sql': { door: ottos, values: () => [here.people.ada] },
  'notices/notice-settings.sql': { door: adas, values: () => [] },
  'program-rules/rules.sql': { door: ottos, values: () => [] },
  'program-settings/program-settings.sql': { door: ottos, values: () => [] },
  'reviews/queue.sql': { door: ottos, values: () => [50] },
  'trainings/training.sql': { door: ottos, values: () => [here.people.ada, here.program] },
  'rules-runs/last-rules-run.sql': { door: ottos, values: () => [] },
  'trainings/trainings.sql': { door: ottos, values: () => [null, 'all', null, null, 50] },
  'waivers/waivers.sql': { door: guides, values: () => [] },
};

/** Doors that others hold: themselves, their own mentee, their own program; and one of hers that is not Ada's to open. */
const others: Door[] = [
  { actor: 'felix', role: 'cmio_self', capacities: ['self'] },
  { actor: 'otto', role: 'cmio_self', capacities: ['self'] },
  { actor: 'fred', role: 'cmio_guide', capacities: ['mentor'], person: 'felix', program: 'foreign' },
  { actor: 'frida', role: 'cmio_program', capacities: ['admin'], program: 'foreign' },
  { actor: 'fred', role: 'cmio_guide', capacities: ['mentor'], person: 'ada', program: 'foreign' },
  { actor: 'frida', role: 'cmio_program', capacities: ['admin'], program: 'home' },
];

/** What a read model answers behind a door, or why it does not. */
const ask = async (file: string, { actor, role, capacities, person, program }: Door): Promise<string> => {
  const token = newToken();
  await here.rows('select start_session($1, $2, null, $3)', here.people[actor], hashOf(token), here.clock.now());
  const named = {
    person: person ? here.people[person] : null,
    program: program ? { home: here.program, foreign: here.foreign.program }[program] : null,
  };
  return here.app
    .get(Database)
    .write(
      { role, capacities, tokenHash: hashOf(token), ...named, now: here.clock.now(), requestId: 'spec' },
      ({ sql }) => sql.query(textOf(file), models[file]!.values()),
    )
    .then((rows: object[]) => JSON.stringify(rows))
    .catch((error: Error) => error.message);
};
const textOf = (file: string) => readFileSync(new URL(file, features), 'utf8');

/** The same under a role that nobody opened a scope for. */
const unscoped = async (role: ScopeRole, file: string): Promise<string> => {
  const client = new pg.Client({ connectionString: here.database.appUrl });
  await client.connect();
  try {
    await client.query(`set role ${role}`);
    return JSON.stringify((await client.query(textOf(file), models[file]!.values())).rows);
  } catch (error) {
    return (error as Error).message;
  } finally {
    await client.end();
  }
};

/** What would betray something of Ada or of her program. */
const betrays = (answer: string) =>
  [here.people.ada, here.people.grace, here.program, here.cohort, record, draft, dismissed, 'Ada', 'ada.txt'].filter(
    (secret) => answer.includes(secret),
  );

test('every read model is asked', () => {
  expect(Object.keys(models).sort()).toEqual(statements.sort());
});

test.each(Object.keys(models))('%s answers through its own door', async (file) => {
  expect(betrays(await ask(file, models[file]!.door))).not.toEqual([]);
});

test.each(Object.keys(models))('%s gives nothing of hers through the door of anybody else', async (file) => {
  for (const door of others)
    expect([door.actor, door.role, betrays(await ask(file, door))]).toEqual([door.actor, door.role, []]);
});

test.each(Object.keys(models))('%s gives nothing without a scope, and nothing without a role', async (file) => {
  const app = here.app.get(Database);
  const { door, values } = models[file]!;
  await expect(app.identity(textOf(file), values())).rejects.toThrow('permission denied');
  expect(betrays(await unscoped(door.role, file))).toEqual([]);
});
