import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Capacity } from '../platform/access/allow.js';
import { hashOf, newToken } from '../platform/access/session-cookie.js';
import type { ScopeRole } from '../platform/access/path-scope.js';
import { Database } from '../platform/database/database.js';
import { dismissing, emptyDraft, log, logging, own, towards, upload } from './acts.js';
import { anImportedMilestone } from './arranging-imports.js';
import { addInterview, announcing, apply, at, moveTo, say, shareWith } from './application-acts.js';
import { expecting } from './client.js';
import { logConfined, submitAsSeen } from './confined-acts.js';
import { logCredit, openCycle } from './credit-acts.js';
import { addEntry, beginCv, freezeCv } from './cv-acts.js';
import { aCheckIn } from './happened-acts.js';
import { proposeMeeting } from './meeting-acts.js';
import { anItem, savePlan } from './plan-acts.js';
import { type Name, type World, world } from './world.js';

const draftText = 'canary-of-the-draft';
const unsentNote = 'canary-of-the-note-never-submitted';
const nextVersion = 'canary-of-the-version-not-submitted-yet';
const fileName = 'canary-of-the-file-name';
const elsewhere = 'canary-submitted-to-the-other-program';
const creditTitle = 'canary-of-the-credit-entry';
const cycleTitle = 'canary-of-the-credit-cycle';
const planNote = 'canary-of-the-plan';
const askedInConfidence = 'canary-of-what-was-asked-in-confidence';
const submittedText = 'what Ada submitted here';
const ownMeetingNote = 'canary-of-the-note-on-a-meeting';
const checkInWords = 'canary-of-the-check-in';
const dismissedFor = 'canary-of-the-advice-put-away';
const importedFor = 'canary-of-the-imported-milestone';
const cvEntryText = 'canary-of-the-cv-entry';
const cvName = 'canary-of-the-cv';
const appliedAt = 'canary-of-the-application';
const movedFor = 'canary-of-a-move';
const reflectedOn = 'canary-of-an-interview';
const announced = 'what Ada announced here';
const appliedTo = 'canary-of-the-organization-applied-to';
const appliedWith = 'canary-of-the-note-on-an-application';
const canaries = [
  appliedTo,
  appliedWith,
  cvEntryText,
  cvName,
  appliedAt,
  movedFor,
  reflectedOn,
  importedFor,
  askedInConfidence,
  dismissedFor,
  draftText,
  unsentNote,
  nextVersion,
  fileName,
  elsewhere,
  creditTitle,
  cycleTitle,
  planNote,
  ownMeetingNote,
  checkInWords,
];

let here: World;
let record: string;
/** Made from an application: only hers, and submitted to the other program. */
let confined: string[];
beforeAll(async () => {
  here = await world();
  const ada = here.as('ada');
  await anImportedMilestone(here, here.people.ada);
  await here.rows('update imported_milestone set document = $1', importedFor);
  await expecting(201, ada.post('/me/drafts', { ...emptyDraft, milestone: 'mentor-meetings', note: draftText }));
  await expecting(201, ada.post('/me/advice/dismissals', dismissing(here.people.ada, dismissedFor)));
  await logCredit(ada, { title: creditTitle, provider: creditTitle });
  await openCycle(ada, { title: cycleTitle, which: cycleTitle });
  await addEntry(ada, { title: cvEntryText, text: cvEntryText, place: cvEntryText });
  await freezeCv(ada, await beginCv(ada, cvName));
  await expecting(
    201,
    ada.post('/me/change-requests', {
      program: here.program,
      mentor: here.people.grace,
      wish: 'talk',
      words: askedInConfidence,
    }),
  );
  const applied = await apply(ada, { organisation: appliedAt, role: appliedAt, posting: appliedAt });
  await say(ada, applied, {
    reportsTo: appliedAt,
    place: appliedAt,
    size: appliedAt,
    notes: appliedAt,
    next: { what: appliedAt, turn: 'me', on: null },
  });
  await moveTo(ada, applied, 'offer', '2026-02-01', movedFor);
  await addInterview(ada, applied, { where: reflectedOn, with: reflectedOn, reflection: reflectedOn });
  await shareWith(ada, here.program, here.people.grace, applied);
  // Its role is part of what is announced, and nothing else.
  await say(ada, applied, { role: 'CMIO' });
  const tell = announcing(here.program, { words: announced });
  await expecting(201, ada.post(`${at(applied)}/announcements`, tell));
  await savePlan(ada, anItem({ note: planNote }));
  const saying = aCheckIn(here, 'ada', { words: checkInWords });
  await expecting(200, ada.put('/me/check-ins', saying, { 'if-match': '"0"' }));
  const meeting = await proposeMeeting(here, 'ada');
  await expecting(201, ada.post(`/me/meetings/${meeting}/notes`, { text: ownMeetingNote, isPrivate: true }));
  await upload(ada, `${fileName}.txt`, Buffer.from('A private letter'));
  await log(ada, 'peer-contribution', {
    note: unsentNote,
    links: [{ url: 'https://canary.example/1', label: unsentNote }],
  });
  record = await log(ada, 'mentor-meetings', { note: submittedText, submitTo: here.program });
  await here.rows(
    'insert into enrollment (person_id, program_id, offered_at, accepted_at) values ($1, $2, $3, $3)',
    here.people.ada,
    here.foreign.program,
    here.clock.now(),
  );
  await log(ada, 'mentor-meetings', { note: elsewhere, submitTo: here.foreign.program });
  const posting = { organisation: appliedTo, link: `https://${appliedTo}.example/1` };
  confined = [
    await logConfined(here, 'ada', { note: appliedWith }, posting),
    await logConfined(here, 'ada', { note: appliedWith }, { ...posting, milestone: 'cmio-interview' }),
  ];
  await expecting(201, submitAsSeen(ada, confined[1]!, here.foreign.program, { note: elsewhere }));
  const corrected = await log(ada, 'mentor-paired', { note: submittedText, submitTo: here.program });
  await expecting(204, ada.delete(`/me/milestones/${corrected}/submission`));
  const { milestone: _, renews: __, ...version } = logging('', { note: nextVersion });
  const { revision } = await own(ada, corrected);
  await expecting(201, ada.post(`/me/milestones/${corrected}/versions`, version, { 'if-match': `"${revision}"` }));
});
afterAll(() => here.close());

interface Door {
  role: ScopeRole;
  capacities: Capacity[];
  person?: Name;
  program?: string;
}

/** `select *` from every table, in the scope of a door; what each answers, or that it does not. */
const everything = async (
  actor: Name,
  { role, capacities, person, program }: Door,
): Promise<Record<string, string>> => {
  const tables = await here.rows<{ name: string }>(
    `select relname as name from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace order by 1`,
  );
  const database = here.app.get(Database);
  const token = newToken();
  await here.rows('select start_session($1, $2, null, $3)', here.people[actor], hashOf(token), here.clock.now());
  const door = {
    role,
    capacities,
    tokenHash: hashOf(token),
    person: person ? here.people[person] : null,
    program: program ?? null,
    now: here.clock.now(),
    requestId: 'canary',
  };
  const found: Record<string, string> = {};
  for (const { name } of tables)
    found[name] = await database
      .write(door, ({ sql }) => sql.query(`select to_jsonb(t) from ${name} t`))
      .then((rows: object[]) => (rows.length > 0 ? JSON.stringify(rows) : 'no rows'))
      .catch((error: Error) => error.message);
  return found;
};

const leaks = (found: Record<string, string>) =>
  Object.entries(found).flatMap(([table, text]) =>
    canaries.filter((canary) => text.includes(canary)).map((canary) => `${table}: ${canary}`),
  );
const answering = (found: Record<string, string>) =>
  Object.entries(found)
    .filter(([, text]) => text.startsWith('['))
    .map(([table]) => table);

test('the canaries sing to whom they belong', async () => {
  const found = await everything('ada', { role: 'cmio_self', capacities: ['self'] });
  expect([...new Set(leaks(found).map((leak) => leak.split(': ')[1]))].sort()).toEqual([...canaries].sort());
});

const doors: [string, Name, Door][] = [
  ['a mentor with Ada', 'grace', { role: 'cmio_guide', capacities: ['mentor'], person: 'ada' }],
  ['an admin with Ada', 'otto', { role: 'cmio_guide', capacities: ['admin'], person: 'ada' }],
  ['a mentor in the program', 'grace', { role: 'cmio_program', capacities: ['mentor'] }],
  ['an admin in the program', 'otto', { role: 'cmio_program', capacities: ['admin'] }],
];

test.each(doors)(
  '%s reads no private word of hers, whatever the query, and does read what was submitted',
  async (_, actor, door) => {
    const found = await everything(actor, { ...door, program: here.program });
    expect(leaks(found)).toEqual([]);
    // Not even that there are any: neither their ids nor what they are of.
    for (const unseen of [...confined, 'cmio-application', 'cmio-interview'])
      expect(Object.entries(found).filter(([, text]) => text.includes(unseen))).toEqual([]);
    expect(found['submission']).toContain(submittedText);
    for (const table of [
      'draft',
      'imported_milestone',
      'advice_dismissal',
      'credit_entry',
      'credit_cycle',
      'cv_entry',
      'cv',
      'cv_version',
      'plan',
      'record_confinement',
      'version',
      'version_file',
      'evidence',
      'email',
      'credential',
      'session',
      'setup_link',
      'change_request',
      'pairing_block',
      'application',
      'application_move',
      'application_share',
      'application_record',
      'interview',
    ])
      expect(found[table]).toMatch(/permission denied/);
  },
);

test('the log copies no word of an application, and a program learns from it what was announced and nothing more', async () => {
  const log = await here.rows<{ subject: string; program_id: string | null }>('select * from audit order by id');
  for (const canary of [appliedAt, movedFor, reflectedOn, announced])
    expect([canary, JSON.stringify(log).includes(canary)]).toEqual([canary, false]);
  const about = log.filter(({ subject }) => /^application|^interview$|^announcement$/.test(subject));
  expect([...new Set(about.map(({ subject }) => subject))].sort()).toEqual([
    'announcement',
    'application',
    'application_announcement',
    'application_move',
    'application_share',
    'interview',
  ]);
  expect(about.filter(({ program_id }) => program_id !== null).map(({ subject }) => subject)).toEqual(['announcement']);
});

const ofOneProgram = [
  'submission',
  'review_request',
  'review',
  'note',
  'enrollment',
  'enrollment_progress',
  'mentorship',
];

test('a mentor with Ada reads rows of hers alone, and only of this program where a program is named', async () => {
  const found = await everything('grace', {
    role: 'cmio_guide',
    capacities: ['mentor'],
    person: 'ada',
    program: here.program,
  });
  for (const table of answering(found)) {
    const rows = (JSON.parse(found[table]!) as { to_jsonb: Record<string, unknown> }[]).map(({ to_jsonb }) => to_jsonb);
    const others = rows.filter(({ person_id }) => person_id !== undefined && person_id !== here.people.ada);
    expect([table, others]).toEqual([table, []]);
    if (ofOneProgram.includes(table))
      expect([table, rows.filter(({ program_id }) => program_id !== here.program)]).toEqual([table, []]);
  }
});

test('over HTTP neither of them reads a private word of hers either', async () => {
  const person = towards(here, here.people.ada);
  const texts = [];
  for (const actor of ['grace', 'otto'] as const)
    for (const path of [
      `${person}/journey`,
      `${person}/milestones/${record}`,
      `/programs/${here.program}/reviews?of=all`,
      `/programs/${here.program}/mentees`,
      `/programs/${here.program}/cohorts/${here.cohort}/dashboard`,
      `/programs/${here.program}/announcements`,
      `/programs/${here.program}/audit`,
      ...(actor === 'otto' ? [`${person}/applications`] : []),
    ])
      texts.push((await here.as(actor).get(path)).raw.toString());
  expect(texts.join('\n')).toContain(submittedText);
  expect(texts.join('\n')).toContain(announced);
  for (const unseen of [...canaries, ...confined, 'cmio-application', 'cmio-interview'])
    expect(texts.join('\n')).not.toContain(unseen);
});
