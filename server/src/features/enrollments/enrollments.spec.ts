import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  type EnrollmentOfPerson,
  type Journey,
  type OwnEnrollments,
  type Problem,
  type ReviewQueue,
  truthOn,
} from '@cmio-pathway/shared';
import { log, own, towards } from '../../testing/acts.js';
import { expecting } from '../../testing/client.js';
import { enrollmentOf, offer, state } from '../../testing/enrollment-acts.js';
import { EndedOvernight } from './ended-overnight.js';
import { type World, world } from '../../testing/world.js';

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here.close());

const otto = () => here.as('otto');
const felix = () => here.as('felix');
const read = (person: string) => expecting<EnrollmentOfPerson>(200, otto().get(enrollmentOf(here, person)));
const mine = async (program = here.program) =>
  (await expecting<OwnEnrollments>(200, felix().get('/me/enrollments'))).enrollments.find(
    (one) => one.program.id === program,
  )!;
const shown = ({ periods }: EnrollmentOfPerson) =>
  periods
    .filter(({ supersededAt }) => supersededAt === null)
    .map(({ from, until, leave, fraction }) => `${from} ${until ?? '...'} ${leave ? 'leave' : fraction}`);
const minute = () => here.clock.forward(60_000);

test('of an offer the program sees what it typed itself, and nothing of the person', async () => {
  await log(felix(), 'medical-degree', { submitTo: here.foreign.program });
  expect((await offer(here, here.people.felix)).status).toBe(201);
  const { person, acceptedAt, said, waiting } = await read(here.people.felix);
  expect([person.name, acceptedAt, waiting]).toEqual(['Felix', null, 0]);
  expect(said.map(({ kind, from, by }) => [kind, from, by])).toEqual([['offer', '2026-04-01', 'Otto']]);
  for (const path of ['journey', 'plan', 'waivers'])
    expect((await otto().get(`${towards(here, here.people.felix)}/${path}`)).status).toBe(404);
  expect(
    await here.rows(
      'select from enrollment_progress where person_id = $1 and program_id = $2',
      here.people.felix,
      here.program,
    ),
  ).toEqual([]);
  expect(
    (await felix().post('/me/submissions', { program: here.program, records: [await log(felix(), 'mentor-meetings')] }))
      .status,
  ).toBe(422);
  const opened = await here.rows<{ day: string }>(
    'select from access where person_id = $1 and actor_id = $2',
    here.people.felix,
    here.people.otto,
  );
  expect(opened).toHaveLength(1);
});

test('a second offer is refused, and so is one to oneself, to nobody, and into a cohort of another program', async () => {
  expect((await offer(here, here.people.felix)).body).toMatchObject({ status: 409, code: 'offered_already' });
  expect((await offer(here, here.people.ada)).body).toMatchObject({ status: 409, code: 'enrolled' });
  expect((await offer(here, here.people.otto)).body).toMatchObject({ status: 403, code: 'own_record' });
  expect((await offer(here, here.program)).status).toBe(404);
  const foreign = (await offer(here, here.people.alan, { cohort: here.foreign.cohort })).body as unknown as Problem;
  expect(foreign.errors![0]!.pointer).toBe('/cohort');
});

test('an offer is declined, taken back within a minute, and declined for good', async () => {
  minute();
  const decline = () => expecting<{ change: string }>(201, felix().post(`/me/enrollments/${here.program}/refusal`));
  const first = await decline();
  expect(await mine()).toMatchObject({ endedAs: 'declined', periods: [] });
  expect((await felix().delete(`/me/enrollments/${here.program}/changes/${first.change}`)).status).toBe(204);
  expect(await mine()).toMatchObject({ endedAs: null, periods: [{ from: '2026-04-01', until: null }] });
  minute();
  const { change } = await decline();
  here.clock.forward(61_000);
  expect((await felix().delete<Problem>(`/me/enrollments/${here.program}/changes/${change}`)).body.code).toBe(
    'too_late',
  );
  expect((await felix().post(`/me/enrollments/${here.program}/acceptance`)).status).toBe(404);
});

test('an offer can be taken back before it is accepted, and that undone', async () => {
  minute();
  await expecting(201, offer(here, here.people.felix));
  minute();
  const { change } = await expecting<{ change: string }>(
    200,
    otto().delete(`${enrollmentOf(here, here.people.felix)}/offer`),
  );
  expect(await mine()).toMatchObject({ endedAs: 'taken_back', periods: [] });
  minute();
  await expecting(204, otto().delete(`${enrollmentOf(here, here.people.felix)}/changes/${change}`));
  expect((await mine()).endedAs).toBeNull();
});

test('what somebody accepts opens their journey, and leaving closes it: what waits comes back, what was submitted stays', async () => {
  minute();
  await expecting(204, felix().post(`/me/enrollments/${here.program}/acceptance`));
  const journey = () => otto().get<Journey>(`${towards(here, here.people.felix)}/journey`);
  expect((await journey()).status).toBe(200);
  const record = await log(felix(), 'peer-contribution', { submitTo: here.program });
  expect((await mine()).waiting).toBe(1);
  minute();
  const { change } = await expecting<{ change: string }>(201, felix().post(`/me/enrollments/${here.program}/leaving`));
  expect((await journey()).status).toBe(404);
  expect(await own(felix(), record)).toMatchObject({ state: 'logged', submissions: [{ closedAs: 'withdrawn' }] });
  expect((await expecting<ReviewQueue>(200, otto().get(`/programs/${here.program}/reviews?of=all`))).items).toEqual([]);
  expect(await mine()).toMatchObject({ endedAs: 'left', endsOn: '2026-03-02', submitted: [record] });
  await expecting(204, felix().delete(`/me/enrollments/${here.program}/changes/${change}`));
  expect((await journey()).status).toBe(200);
  expect(await own(felix(), record)).toMatchObject({ state: 'submitted' });
  expect((await felix().delete(`/me/enrollments/${here.program}/changes/${change}`)).status).toBe(409);
});

test('leave and part time are stated from a day on, corrected backwards, and both truths are kept', async () => {
  const path = enrollmentOf(here, here.people.ada);
  minute();
  await state(otto(), path, { kind: 'leave', from: '2026-05-01', until: '2026-07-31', reason: 'canary-of-a-reason' });
  const before = here.clock.now().toISOString();
  here.clock.forward(86_400_000);
  await state(otto(), path, { kind: 'leave', from: '2026-02-01', until: '2026-07-31' });
  minute();
  await state(otto(), path, { kind: 'fraction', from: '2026-08-01', until: null, fraction: 0.8 });
  const ada = await read(here.people.ada);
  expect(shown(ada)).toEqual(['2025-01-10 2026-01-31 1', '2026-02-01 2026-07-31 leave', '2026-08-01 ... 0.8']);
  expect(truthOn(ada.periods, '2026-03-01')?.leave).toBe(true);
  expect(truthOn(ada.periods, '2026-03-01', before)?.leave).toBe(false);
  const journey = await expecting<Journey>(200, here.as('ada').get('/me/journey'));
  expect(journey.enrollments[0]!.periods.map(({ leave }) => leave)).toEqual([false, true, false]);
  // Why somebody is away is between them and the admins.
  const guides = await here.as('grace').get(`${towards(here, here.people.ada)}/journey`);
  expect(guides.raw.toString()).not.toContain('canary-of-a-reason');
  expect(
    JSON.stringify(await here.rows(`select changed from audit where subject = 'enrollment_change'`)),
  ).not.toContain('canary');
});

test('the latest change is undone within a day, no other, and nothing twice', async () => {
  const path = enrollmentOf(here, here.people.lin);
  minute();
  const first = await state(otto(), path, { kind: 'fraction', from: '2026-01-01', until: null, fraction: 0.5 });
  minute();
  const second = await state(otto(), path, { kind: 'leave', from: '2026-02-01', until: '2026-02-28' });
  const undo = (change: string) => otto().delete<Problem>(`${path}/changes/${change}`);
  expect((await undo(first)).body.code).toBe('not_latest');
  expect((await undo(second)).status).toBe(204);
  expect((await undo(second)).body.code).toBe('undone');
  expect(shown(await read(here.people.lin))).toEqual(['2025-01-10 2025-12-31 1', '2026-01-01 ... 0.5']);
  here.clock.forward(25 * 3_600_000);
  expect((await undo(first)).body.code).toBe('too_late');
});

test('what cannot be is refused at its field', async () => {
  const path = enrollmentOf(here, here.people.lin);
  const refusal = async (change: object) => {
    const { status, body } = await otto().post<Problem>(`${path}/changes`, change);
    return `${status} ${body.errors?.[0]?.pointer ?? body.code}`;
  };
  expect(await refusal({ kind: 'leave', from: '2024-01-01', until: null })).toBe('422 /from');
  expect(await refusal({ kind: 'leave', from: '2026-05-01', until: '2026-04-01' })).toBe('422 /until');
  expect(await refusal({ kind: 'cohort', from: '2026-05-01', cohort: here.foreign.cohort })).toBe('422 /cohort');
  expect(await refusal({ kind: 'withdrawal', from: '2026-05-01', reason: ' ' })).toBe('422 /reason');
  expect(await refusal({ kind: 'fraction', from: '2026-05-01', until: null, fraction: 0 })).toBe('422 /fraction');
});

test('an end that is to come waits for its day; one that has come closes the door, and a correction does not open it', async () => {
  const path = enrollmentOf(here, here.people.lin);
  const record = await log(here.as('lin'), 'medical-degree', { submitTo: here.program });
  const open = async () => (await otto().get(`${towards(here, here.people.lin)}/journey`)).status;
  const today = here.clock.now().toISOString().slice(0, 10);
  const tomorrow = new Date(here.clock.now().getTime() + 86_400_000).toISOString().slice(0, 10);
  minute();
  await state(otto(), path, { kind: 'completion', from: tomorrow });
  expect(await open()).toBe(200);
  const due = () => here.app.get(EndedOvernight).run();
  here.clock.forward(86_400_000);
  expect(await due()).toBe(0);
  here.clock.forward(86_400_000);
  expect([await due(), await due()]).toEqual([1, 0]);
  expect(await open()).toBe(404);
  expect(await own(here.as('lin'), record)).toMatchObject({ state: 'logged' });
  const later = await otto().post<Problem>(`${path}/changes`, { kind: 'completion', from: '2027-01-01' });
  expect([later.status, later.body.code]).toEqual([422, 'invalid']);
  const change = await state(otto(), path, { kind: 'completion', from: today });
  expect(await read(here.people.lin)).toMatchObject({ endedAs: 'completed', endsOn: today });
  await expecting(204, otto().delete(`${path}/changes/${change}`));
  expect(await read(here.people.lin)).toMatchObject({ endedAs: 'completed', endsOn: tomorrow });
});

test('who has completed can be offered a place again, and what was true stays true', async () => {
  minute();
  const overlapping = (await offer(here, here.people.lin, { from: '2026-03-01' })).body as unknown as Problem;
  expect(overlapping.errors![0]!.pointer).toBe('/from');
  const from = new Date(here.clock.now().getTime() + 86_400_000).toISOString().slice(0, 10);
  await expecting(201, offer(here, here.people.lin, { from }));
  const twice = shown(await read(here.people.lin));
  expect(twice).toHaveLength(3);
  minute();
  await expecting(201, here.as('lin').post(`/me/enrollments/${here.program}/refusal`));
  expect(shown(await read(here.people.lin))).toEqual(twice.slice(0, 2));
});

test('a program that one has left is told nothing later, whoever decides elsewhere', async () => {
  const { id } = (
    await here.rows<{ id: string }>(
      'select record_id as id from submission where person_id = $1 and program_id = $2',
      here.people.felix,
      here.foreign.program,
    )
  )[0]!;
  await expecting(201, felix().post(`/me/enrollments/${here.program}/leaving`));
  const progress = () =>
    here.rows(
      'select * from enrollment_progress where person_id = $1 and program_id = $2 order by step',
      here.people.felix,
      here.program,
    );
  const before = await progress();
  const { versions } = await own(felix(), id);
  const path = `${towards(here, here.people.felix, here.foreign.program)}/milestones/${id}/reviews`;
  await expecting(
    201,
    here
      .as('fred')
      .post(path, { version: versions[0]!.id, decision: 'approved', known: { how: 'first_hand' }, note: '' }),
  );
  expect(await progress()).toEqual(before);
});
