import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Training, type Trainings, verificationOf } from '@cmio-pathway/shared';
import { approving, log, own, towards } from '../../testing/acts.js';
import { expecting } from '../../testing/client.js';
import { enrollmentOf, state } from '../../testing/enrollment-acts.js';
import { type World, world } from '../../testing/world.js';

let here: World;
let record: string;
beforeAll(async () => {
  here = await world();
  record = await log(here.as('ada'), 'mentor-meetings', { submitTo: here.program, note: 'canary-of-a-note' });
  await log(here.as('ada'), 'peer-contribution', { note: 'canary-never-submitted' });
  const { versions } = await own(here.as('ada'), record);
  await expecting(
    201,
    here.as('grace').post(`${towards(here, here.people.ada)}/milestones/${record}/reviews`, approving(versions[0]!.id)),
  );
  here.clock.forward(60_000);
  await state(here.as('otto'), enrollmentOf(here, here.people.ada), {
    kind: 'leave',
    from: '2025-06-01',
    until: '2025-08-31',
    reason: 'canary-of-a-leave',
  });
  here.clock.forward(60_000);
  await state(here.as('otto'), enrollmentOf(here, here.people.ada), { kind: 'completion', from: '2026-03-01' });
});
afterAll(() => here.close());

const at = () => `/programs/${here.program}/trainings`;
const read = () => expecting<Training>(200, here.as('otto').get(`${at()}/${here.people.ada}`));

test('years after the end the program verifies dates, leave and decisions as they were', async () => {
  here.clock.forward(5 * 365 * 86_400_000);
  await here.rows(`update person set display_name = 'Grace Married' where id = $1`, here.people.grace);
  const training = await read();
  const { facts, periods, steps, notSaid } = verificationOf(training);
  expect(facts.map(([, value]) => value)).toEqual([
    'Ada',
    'Northmoor',
    '10 Jan 2025 to 1 Mar 2026',
    'completed, 1 Mar 2026',
    expect.stringContaining('2031'),
  ]);
  expect(periods.map(({ dates, what }) => `${dates}: ${what}`)).toEqual([
    '10 Jan 2025 to 31 May 2025: Full time',
    '1 Jun 2025 to 31 Aug 2025: Leave of absence',
    '1 Sep 2025 to 1 Mar 2026: Full time',
  ]);
  expect(steps.map(({ decisions }) => decisions)).toEqual([
    [
      expect.objectContaining({
        decision: 'Verified, 2 Mar 2026',
        by: 'Grace, mentor, Northmoor Health',
        known: 'first-hand',
      }),
    ],
  ]);
  expect(notSaid).toHaveLength(5);
  expect(JSON.stringify(training)).not.toContain('canary');
  expect((await here.as('otto').get(`${towards(here, here.people.ada)}/journey`)).status).toBe(404);
});

test('who reads it is shown to the person, and the person has the same document', async () => {
  const accesses = await here.rows(
    'select from access where person_id = $1 and actor_id = $2 and day >= $3',
    here.people.ada,
    here.people.otto,
    '2031-01-01',
  );
  expect(accesses).toHaveLength(1);
  const mine = await expecting<Training>(200, here.as('ada').get(`/me/trainings/${here.program}`));
  expect(verificationOf(mine)).toEqual(verificationOf(await read()));
});

test('it is printed as a tagged PDF/UA, with names no font has drawn as boxes and nothing read as markup', async () => {
  await here.rows(`update person set display_name = '王 Ada #panic("x") $x$ *b*' where id = $1`, here.people.ada);
  const { status, headers, raw } = await here.as('otto').get(`${at()}/${here.people.ada}/document`);
  expect([status, headers['content-type']]).toEqual([200, 'application/pdf']);
  const text = raw.toString('latin1');
  expect(text.slice(0, 5)).toBe('%PDF-');
  expect(text).toContain('<pdfuaid:part>1</pdfuaid:part>');
  expect(text).toContain('/MarkInfo');
  expect(text).toContain('#panic(&quot;x&quot;) $x$ *b*');
  expect((await here.as('ada').get(`/me/trainings/${here.program}/document`)).status).toBe(200);
});

test('whoever is or was trained here is found by name', async () => {
  const list = async (query: string) => expecting<Trainings>(200, here.as('otto').get(`${at()}${query}`));
  expect((await list('')).trainings.map(({ person, endedAs, until }) => [person.id, endedAs, until])).toEqual([
    [here.people.ada, 'completed', '2026-03-01'],
  ]);
  expect((await list('?of=present')).trainings.map(({ person }) => person.name)).toEqual(['Lin', 'Nora']);
  expect(await list('?of=all&search=ADA')).toMatchObject({ total: 1, next: null });
  expect((await here.as('otto').get(`${at()}?after=x`)).status).toBe(422);
});

test('a decision that was amended shows the last word, one that was taken back none', async () => {
  const submitted = async (milestone: string) => {
    const id = await log(here.as('nora'), milestone, { submitTo: here.program });
    const reviews = `${towards(here, here.people.nora)}/milestones/${id}/reviews`;
    const { versions } = await own(here.as('nora'), id);
    const body = approving(versions[0]!.id);
    return { reviews, decided: await expecting<{ id: string }>(201, here.as('grace').post(reviews, body)) };
  };
  const decisions = async () => {
    const training = await expecting<Training>(200, here.as('otto').get(`${at()}/${here.people.nora}`));
    return verificationOf(training).steps.flatMap(({ decisions: all }) => all.map(({ decision }) => decision));
  };
  const kept = await submitted('mentor-meetings');
  const undone = await submitted('mentor-paired');
  expect(await decisions()).toHaveLength(2);
  await expecting(204, here.as('grace').delete(`${undone.reviews}/${undone.decided.id}`));
  expect(await decisions()).toEqual([expect.stringMatching(/^Verified, /)]);
  here.clock.forward(3_600_000);
  const amendment = {
    decision: 'not_met',
    known: null,
    note: 'It was somebody else.',
    reason: 'I read the wrong letter.',
  };
  await expecting(201, here.as('grace').post(`${kept.reviews}/${kept.decided.id}/amendment`, amendment));
  expect(await decisions()).toEqual([expect.stringMatching(/^Not met, /)]);
});
