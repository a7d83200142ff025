import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type {
  Created,
  Journey,
  Mentees,
  MilestoneRecord,
  Problem,
  ReviewQueue,
  RulesOfProgram,
  SubmittedMilestone,
} from '@cmio-pathway/shared';
import { standing, wayOf } from '@cmio-pathway/shared';
import { rebuildProgress } from '../../rebuild-progress.js';
import { approving, log, logging, own, ownMilestone, towards } from '../../testing/acts.js';
import { expecting } from '../../testing/client.js';
import { type Name, type World, world } from '../../testing/world.js';

let here: World;
let meeting: string;
beforeAll(async () => {
  here = await world();
  await rebuildProgress(here.database.ownerUrl);
});
afterAll(() => here.close());

const rules = () => `/programs/${here.program}/rules`;
const otto = () => here.as('otto');
const read = async () => await expecting<RulesOfProgram>(200, otto().get(rules()));
const add = async (rest: object = {}) =>
  (await expecting<Created>(201, otto().post(`${rules()}/milestones`, ownMilestone({ ...rest })))).id;
const asked = async (name: Name, step: number) =>
  (
    await here.rows<{ required: number; verified: number; stated: number; waiting: number }>(
      'select required, verified, stated, waiting from enrollment_progress where person_id = $1 and step = $2 and program_id = $3',
      here.people[name],
      step,
      name === 'felix' ? here.foreign.program : here.program,
    )
  )[0]!;
const journeyOf = async (name: Name) => (await here.as(name).get<Journey>('/me/journey')).body;
/** Of the program of the spec, among those of others. */
const rulesOf = async (name: Name) => (await journeyOf(name)).rules.find(({ program }) => program === here.program)!;
const stepOf = async (name: Name, step: number) => {
  const journey = await journeyOf(name);
  return standing({ ...journey, way: wayOf(journey) }, '2026-03-02').steps[step - 1]!;
};
const pointers = ({ status, body }: { status: number; body: Problem }) => [
  status,
  ...(body.errors ?? []).map(({ pointer }) => pointer),
];

test('a milestone of the program’s own is asked of everybody in it, at once and of nobody else', async () => {
  const before = await Promise.all((['ada', 'lin', 'nora', 'felix'] as const).map((name) => asked(name, 7)));
  const { revision } = await journeyOf('ada');
  meeting = await add();
  const after = await Promise.all((['ada', 'lin', 'nora', 'felix'] as const).map((name) => asked(name, 7)));
  expect(after.map(({ required }, at) => required - before[at]!.required)).toEqual([1, 1, 1, 0]);
  const journey = await journeyOf('ada');
  expect(journey.revision).toBe(revision + 1);
  expect(journey.rules).toMatchObject([
    {
      program: here.program,
      milestones: [{ id: `program:${meeting}`, issuer: 'Northmoor', requirement: { is: 'required' } }],
      waived: [],
      waivers: [],
    },
  ]);
  expect((await stepOf('ada', 7)).required).toBe(after[0]!.required);
  expect((await journeyOf('felix')).rules).toMatchObject([{ program: here.foreign.program, milestones: [] }]);
});

test('it is logged, submitted to its program alone, reviewed by its title and counted', async () => {
  const milestone = `program:${meeting}`;
  await here.rows(
    'insert into enrollment (person_id, program_id, offered_at, accepted_at) values ($1, $2, $3, $3)',
    here.people.ada,
    here.foreign.program,
    here.clock.now(),
  );
  const elsewhere = await here
    .as('ada')
    .post<Problem>('/me/milestones', logging(milestone, { submitTo: here.foreign.program }));
  expect([elsewhere.body.errors?.[0]?.code, ...pointers(elsewhere)]).toEqual(['other_program', 422, '/submitTo']);
  const record = await log(here.as('ada'), milestone, { submitTo: here.program });
  const owns = await expecting<MilestoneRecord>(200, here.as('ada').get(`/me/milestones/${record}`));
  expect(owns.ownMilestone?.title).toBe('Present at the regional meeting');
  expect(await asked('ada', 7)).toMatchObject({ stated: 1, waiting: 1 });
  const queue = await expecting<ReviewQueue>(200, here.as('grace').get(`/programs/${here.program}/reviews`));
  expect(queue.ownMilestones).toMatchObject([{ id: milestone, title: 'Present at the regional meeting' }]);
  const guide = here.as('grace');
  const at = `${towards(here, here.people.ada)}/milestones/${record}`;
  expect((await guide.get<SubmittedMilestone>(at)).body.ownMilestone?.id).toBe(milestone);
  const mentees = await expecting<Mentees>(200, guide.get(`/programs/${here.program}/mentees`));
  expect(mentees.mentees.find(({ person }) => person.name === 'Ada')?.lastLogged).toMatchObject({
    title: 'Present at the regional meeting',
  });
  const note = { step: 7, milestone, text: 'Well prepared.' };
  await expecting(201, guide.post(`${towards(here, here.people.ada)}/notes`, note));
  await expecting(422, guide.post(`${towards(here, here.people.ada)}/notes`, { ...note, step: 8 }));
  await expecting(201, guide.post(`${at}/reviews`, approving(owns.versions[0]!.id)));
  expect(await asked('ada', 7)).toMatchObject({ stated: 0, waiting: 0, verified: 1 });
  expect((await stepOf('ada', 7)).milestones.find((one) => one.milestone.id === milestone)?.standing).toBe('verified');
});

test('what a rebuild writes is what the changes wrote', async () => {
  const progress = () => here.rows('select * from enrollment_progress order by person_id, program_id, step');
  const written = await progress();
  await here.rows('update enrollment_progress set required = 40');
  await rebuildProgress(here.database.ownerUrl);
  expect(await progress()).toEqual(written);
});

test('it can be once, and of a credential somebody must have seen the document', async () => {
  const second = await here.as('ada').post('/me/milestones', logging(`program:${meeting}`));
  expect(second.status).toBe(409);
  const badge = await add({ title: 'Program badge', kind: 'credential', when: 'validity', counts: 'held', step: 6 });
  const record = await log(here.as('ada'), `program:${badge}`, {
    when: { from: '2025-01-01', until: '2027-01-01', ongoing: false },
    submitTo: here.program,
  });
  const { versions } = await own(here.as('ada'), record);
  const path = `${towards(here, here.people.ada)}/milestones/${record}/reviews`;
  const unseen = await here
    .as('grace')
    .post<Problem>(path, approving(versions[0]!.id, { known: { how: 'document_seen' } }));
  expect(pointers(unseen)).toEqual([422, '/known']);
  await expecting(201, here.as('grace').post(path, approving(versions[0]!.id)));
  expect((await journeyOf('ada')).records.find(({ id }) => id === record)?.verified?.until).toBe('2027-01-01');
});

test('a role of the program’s own counts while one is in it', async () => {
  const role = await add({ title: 'Chapter lead', kind: 'role', when: 'period', counts: 'held', step: 5 });
  const { stated } = await asked('lin', 5);
  await log(here.as('lin'), `program:${role}`, { when: { from: '2025', until: null, ongoing: true } });
  expect((await asked('lin', 5)).stated).toBe(stated + 1);
});

test('only who is in the program logs it, and nobody once it is retired; what was logged keeps its name', async () => {
  const milestone = `program:${meeting}`;
  for (const id of [milestone, 'program:nothing', `program:${here.program}`])
    expect([id, ...pointers(await here.as('felix').post<Problem>('/me/milestones', logging(id)))]).toEqual([
      id,
      422,
      '/milestone',
    ]);
  const { required, verified } = await asked('ada', 7);
  await expecting(204, otto().delete(`${rules()}/milestones/${meeting}`));
  expect(await asked('ada', 7)).toMatchObject({ required: required - 1, verified: verified - 1 });
  const there = (await stepOf('ada', 7)).milestones.find((one) => one.milestone.id === milestone)!;
  expect([there.standing, there.milestone.requirement.is]).toEqual(['verified', 'left_out']);
  expect(pointers(await here.as('lin').post<Problem>('/me/milestones', logging(milestone)))).toEqual([
    422,
    '/milestone',
  ]);
  expect((await read()).milestones.find(({ id }) => id === meeting)?.retiredAt).not.toBeNull();
  await expecting(201, otto().post(`${rules()}/milestones/${meeting}/restoration`));
  expect(await asked('ada', 7)).toMatchObject({ required, verified });
});

test('whoever has left a program reads the names of what they logged there, and is asked for nothing more', async () => {
  await here.rows(
    'update enrollment set ended_at = $3 where person_id = $1 and program_id = $2',
    here.people.lin,
    here.program,
    here.clock.now(),
  );
  const left = await rulesOf('lin');
  expect(left).toMatchObject({ required: [], waived: [] });
  expect(left.milestones.map(({ requirement }) => requirement.is)).toEqual(['left_out', 'left_out', 'left_out']);
  await here.rows('update enrollment set ended_at = null where person_id = $1', here.people.lin);
});

test('a correction is written against what was read', async () => {
  const { revision } = (await read()).milestones.find(({ id }) => id === meeting)!;
  const path = `${rules()}/milestones/${meeting}`;
  const body = ownMilestone({ title: 'Present at the national meeting', required: false });
  expect((await otto().put(path, body)).status).toBe(428);
  const stale = await otto().put<{ current: object }>(path, body, { 'if-match': '"1"' });
  expect([stale.status, stale.body.current]).toEqual([412, { ...ownMilestone(), revision }]);
  const { required } = await asked('ada', 7);
  await expecting(200, otto().put(path, body, { 'if-match': `"${revision}"` }));
  expect((await asked('ada', 7)).required).toBe(required - 1);
});

test('what cannot be is refused at its field', async () => {
  const refused = async (rest: object) =>
    pointers(await otto().post<Problem>(`${rules()}/milestones`, ownMilestone({ ...rest })));
  expect(await refused({ step: 14 })).toEqual([422, '/step']);
  expect(await refused({ title: ' ' })).toEqual([422, '/title']);
  expect(await refused({ title: 'x'.repeat(71) })).toEqual([422, '/title']);
  expect(await refused({ evidence: [] })).toEqual([422, '/evidence']);
  expect(await refused({ evidence: ['Letter', ''] })).toEqual([422, '/evidence/1']);
  expect(await refused({ duration: { min: 9, typical: 6, max: null } })).toEqual([422, '/duration/typical']);
  expect(await refused({ renewalMonths: 0 })).toEqual([422, '/renewalMonths']);
});

test('an optional milestone is required and lifted again; what is required of all already is refused', async () => {
  const set = (milestones: string[], revision: number) =>
    otto().put<Problem & { revision: number; current: unknown }>(
      `${rules()}/requirements`,
      { milestones },
      {
        'if-match': `"${revision}"`,
      },
    );
  const before = await asked('ada', 5);
  const made = await set(['cpe-credential', 'cpe-credential'], 0);
  expect([made.status, made.body.revision]).toEqual([200, 1]);
  expect((await asked('ada', 5)).required).toBe(before.required + 1);
  expect((await rulesOf('ada')).required).toEqual(['cpe-credential']);
  const stale = await set([], 0);
  expect([stale.status, stale.body.current]).toEqual([412, { milestones: ['cpe-credential'], revision: 1 }]);
  const wrong = await set(['cpe-credential', 'medical-degree', 'no-such-milestone'], 1);
  expect(pointers(wrong)).toEqual([422, '/milestones/1', '/milestones/2']);
  expect((await set([], 1)).body.revision).toBe(2);
  expect((await asked('ada', 5)).required).toBe(before.required);
  expect((await set(['cpe-credential'], 2)).body.revision).toBe(3);
});

test('the day a way closes is corrected with where it says so, and taken back', async () => {
  const day = { way: 'ci-practice-pathway', closesOn: '2027-12-31', source: 'https://board.example/notice' };
  const set = (days: object[], revision: number) =>
    otto().put<Problem & { revision: number }>(`${rules()}/closings`, { days }, { 'if-match': `"${revision}"` });
  expect((await set([day], 0)).body.revision).toBe(1);
  expect(wayOf(await journeyOf('ada')).closesOn('ci-practice-pathway')).toBe('2027-12-31');
  expect((await read()).closings).toEqual({ days: [day], revision: 1 });
  expect((await set([day], 1)).body.revision).toBe(1);
  expect((await set([day], 0)).status).toBe(412);
  expect(pointers(await set([{ ...day, source: 'a letter' }], 1))).toEqual([422, '/days/0/source']);
  expect(pointers(await set([{ ...day, closesOn: '2027-02-30' }], 1))).toEqual([422, '/days/0/closesOn']);
  expect(pointers(await set([day, day], 1))).toEqual([422, '/days']);
  expect((await set([], 1)).body.revision).toBe(2);
  expect(wayOf(await journeyOf('ada')).closesOn('ci-practice-pathway')).toBe('2025-12-31');
});

test('rules of another program do not exist here', async () => {
  const theirs = `/programs/${here.foreign.program}/rules`;
  const headers = { 'if-match': '"1"' };
  const frida = here.as('frida');
  expect((await frida.put(`${theirs}/milestones/${meeting}`, ownMilestone(), headers)).status).toBe(404);
  expect((await frida.delete(`${theirs}/milestones/${meeting}`)).status).toBe(404);
  expect((await frida.post(`${theirs}/milestones/${meeting}/restoration`)).status).toBe(404);
  expect((await otto().get(theirs)).status).toBe(404);
  const foreign = { step: 7, milestone: `program:${meeting}`, text: 'x' };
  const note = await here
    .as('fred')
    .post<Problem>(`${towards(here, here.people.felix, here.foreign.program)}/notes`, foreign);
  expect(pointers(note)).toEqual([422, '/milestone']);
});

test('rules changed and records decided at the same time leave what a rebuild would', async () => {
  const record = await log(here.as('ada'), 'mentor-meetings', { submitTo: here.program });
  const { versions } = await own(here.as('ada'), record);
  const path = `${towards(here, here.people.ada)}/milestones/${record}/reviews`;
  await Promise.all([
    ...[1, 2, 3].map((at) => add({ title: `Together ${at}`, counts: 'many' })),
    expecting(201, here.as('grace').post(path, approving(versions[0]!.id))),
    log(here.as('lin'), 'peer-contribution'),
    log(here.as('nora'), 'peer-contribution'),
  ]);
  const progress = () => here.rows('select * from enrollment_progress order by person_id, program_id, step');
  const written = await progress();
  await rebuildProgress(here.database.ownerUrl);
  expect(await progress()).toEqual(written);
});
