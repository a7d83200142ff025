import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Journey, type Problem, type RulesOfProgram, standing, type Waivers, wayOf } from '@cmio-pathway/shared';
import { rebuildProgress } from '../../rebuild-progress.js';
import { approving, log, own, ownMilestone, towards } from '../../testing/acts.js';
import { expecting } from '../../testing/client.js';
import { type Name, type World, world } from '../../testing/world.js';

let here: World;
let waiver: string;
beforeAll(async () => {
  here = await world();
  await here.rows(
    'insert into enrollment (person_id, program_id, offered_at, accepted_at) values ($1, $2, $3, $3)',
    here.people.ada,
    here.foreign.program,
    here.clock.now(),
  );
  await rebuildProgress(here.database.ownerUrl);
});
afterAll(() => here.close());

const at = (name: Name, program = here.program) => `${towards(here, here.people[name], program)}/waivers`;
const waive = (of: Name, by: Name, milestone = 'bachelors-degree', reason = 'Six years in one course.') =>
  here.as(by).post<Problem & { id: string }>(at(of), { milestone, reason });
const verified = async (program: string) =>
  (
    await here.rows<{ verified: number }>(
      'select verified from enrollment_progress where person_id = $1 and program_id = $2 and step = 1',
      here.people.ada,
      program,
    )
  )[0]!.verified;

test('what is waived counts as met for that program alone, and the mentee reads why and by whom', async () => {
  const before = [await verified(here.program), await verified(here.foreign.program)];
  const answer = await waive('ada', 'otto');
  expect(answer.status).toBe(201);
  waiver = answer.body.id;
  expect([await verified(here.program), await verified(here.foreign.program)]).toEqual([before[0]! + 1, before[1]]);
  const journey = await expecting<Journey>(200, here.as('ada').get('/me/journey'));
  expect(journey.rules.find(({ program }) => program === here.program)).toMatchObject({
    waived: ['bachelors-degree'],
    waivers: [{ reason: 'Six years in one course.', by: { name: 'Otto', role: 'admin' }, lifted: null }],
  });
  const { steps } = standing({ ...journey, way: wayOf(journey) }, '2026-03-02');
  expect(steps[0]!.milestones.find((one) => one.milestone.id === 'bachelors-degree')?.standing).toBe('waived');
  const theirs = await expecting<Journey>(200, here.as('grace').get(`${towards(here, here.people.ada)}/journey`));
  expect(theirs.rules).toMatchObject([{ program: here.program, waived: ['bachelors-degree'] }]);
  const page = await expecting<RulesOfProgram>(200, here.as('otto').get(`/programs/${here.program}/rules`));
  expect(page.waivers).toMatchObject([{ person: { name: 'Ada' }, waiver: { id: waiver } }]);
  const abroad = await expecting<RulesOfProgram>(200, here.as('frida').get(`/programs/${here.foreign.program}/rules`));
  expect(abroad.waivers).toEqual([]);
});

test('it goes on counting when somebody of the other program decides on a record, and after a rebuild', async () => {
  await here.rows(
    `insert into mentorship (person_id, program_id, id, mentor_id, is_primary, valid, recorded_at)
     values ($1, $2, gen_random_uuid(), $3, true, '[2025-01-10,)', $4)`,
    here.people.ada,
    here.foreign.program,
    here.people.fred,
    here.clock.now(),
  );
  const record = await log(here.as('ada'), 'mentor-meetings', { submitTo: here.foreign.program });
  const { versions } = await own(here.as('ada'), record);
  const before = await verified(here.program);
  const path = `${towards(here, here.people.ada, here.foreign.program)}/milestones/${record}/reviews`;
  await expecting(201, here.as('fred').post(path, approving(versions[0]!.id)));
  expect(await verified(here.program)).toBe(before);
  await rebuildProgress(here.database.ownerUrl);
  expect(await verified(here.program)).toBe(before);
});

test('nobody waives for themselves, through no pair of roles, and no mentor for anybody', async () => {
  expect((await waive('ada', 'ada')).status).toBe(404);
  expect((await waive('nora', 'nora')).body).toMatchObject({ status: 403, code: 'own_record' });
  expect((await waive('ada', 'grace')).status).toBe(403);
  expect((await waive('ada', 'frida')).status).toBe(404);
  await expect(
    here.rows(
      `insert into waiver (person_id, program_id, id, milestone, reason, waived_at, waived_by, waived_by_name, waived_by_role)
       values ($1, $2, gen_random_uuid(), 'medical-degree', 'x', $3, $1, 'Nora', 'admin')`,
      here.people.nora,
      here.program,
      here.clock.now(),
    ),
  ).rejects.toThrow('check constraint');
});

test('a second is refused, and so is what is no milestone here, and a reason that says nothing', async () => {
  expect((await waive('ada', 'nora')).body).toMatchObject({ status: 409, code: 'waived' });
  const { id } = await expecting<{ id: string }>(
    201,
    here.as('frida').post(`/programs/${here.foreign.program}/rules/milestones`, ownMilestone()),
  );
  for (const milestone of ['no-such-milestone', `program:${id}`]) {
    const { status, body } = await waive('ada', 'otto', milestone);
    expect([milestone, status, body.errors?.[0]?.pointer]).toEqual([milestone, 422, '/milestone']);
  }
  expect((await waive('ada', 'otto', 'medical-degree', '  ')).body.errors?.[0]?.pointer).toBe('/reason');
  expect((await waive('ada', 'otto', 'medical-degree', 'x'.repeat(501))).body.errors?.[0]?.pointer).toBe('/reason');
});

test('two at once make one', async () => {
  const answers = await Promise.all([1, 2].map(() => waive('lin', 'otto', 'medical-degree')));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
});

test('it is lifted once with a reason, counts no more, and can be waived again', async () => {
  const before = await verified(here.program);
  const lift = (by: Name, id = waiver, program = here.program) =>
    here.as(by).post<Problem>(`${at('ada', program)}/${id}/lifting`, { reason: 'It turned out to be asked for.' });
  expect((await lift('grace')).status).toBe(403);
  expect((await lift('frida', waiver, here.foreign.program)).status).toBe(404);
  expect((await lift('otto')).status).toBe(201);
  expect(await verified(here.program)).toBe(before - 1);
  expect((await lift('otto')).body).toMatchObject({ status: 409, code: 'lifted' });
  here.clock.forward(1000);
  expect((await waive('ada', 'otto')).status).toBe(201);
  const { person, waivers } = await expecting<Waivers>(200, here.as('grace').get(at('ada')));
  expect(person.name).toBe('Ada');
  expect(waivers.map(({ lifted }) => lifted?.reason ?? null)).toEqual([null, 'It turned out to be asked for.']);
  const log = JSON.stringify(await here.rows(`select changed from audit where subject = 'waiver'`));
  for (const word of ['Six years', 'turned out']) expect(log).not.toContain(word);
});
