import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Adherence, isBehind, quartersOf } from '@cmio-pathway/shared';
import { expecting } from '../../testing/client.js';
import { aMeeting, meetingsOf, mentorOf } from '../../testing/meeting-acts.js';
import { begin, type Name, type World, world } from '../../testing/world.js';

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here.close());

const today = '2026-03-02';
const asked = (query = '', who: Name = 'otto') =>
  expecting<Adherence>(200, here.as(who).get(`/programs/${here.program}/adherence${query}`));
const pairs = ({ mentorships }: Adherence) => mentorships.map(({ mentee, mentor }) => `${mentee.name} ${mentor.name}`);
const met = (mentee: Name, on: string, minutes: number) =>
  here
    .as(mentorOf[mentee]!)
    .post(meetingsOf(here, mentee), aMeeting({ met: true, minutes, times: [`${on}T18:00:00Z`], agenda: 'A word' }));
const behindByFacts = (page: Adherence) =>
  page.mentorships.filter(({ hours }) => isBehind(quartersOf(hours, today))).map(({ mentee }) => mentee.name);

/** The filter of the database and the function of the pages say the same. */
const agree = async (names: string[]) => {
  const all = await asked();
  expect(behindByFacts(all)).toEqual(names);
  const behind = await asked('?behind=yes');
  expect(behind.mentorships.map(({ mentee }) => mentee.name)).toEqual(names);
  expect([all.behind, all.total]).toEqual([names.length, 2]);
};

test('an admin sees hours without a word, a mentor their own, and who is behind', async () => {
  expect(pairs(await asked())).toEqual(['Ada Grace', 'Nora Grace']);
  await agree(['Ada', 'Nora']);
  await expecting(201, met('ada', '2025-12-31', 60));
  await agree(['Nora']);
  await expecting(201, met('nora', '2026-01-05', 59));
  await agree(['Nora']);
  await expecting(201, met('nora', '2026-01-06', 5));
  await agree([]);
  expect(JSON.stringify(await asked())).not.toMatch(/A word|quarterly|Room/);
  expect(pairs(await asked('?search=NOR'))).toEqual(['Nora Grace']);
  expect(pairs(await asked('', 'grace'))).toEqual(['Ada Grace', 'Nora Grace']);
  expect(pairs(await asked('', 'alan'))).toEqual([]);
  expect(pairs(await asked('?mine=yes'))).toEqual([]);
});

test('leave, a pause and the first quarter of a mentorship are held against nobody', async () => {
  await here.rows('delete from meeting');
  await agree(['Ada', 'Nora']);
  const period = `insert into enrollment_period (person_id, program_id, id, cohort_id, kind, fraction, valid, recorded_at)
    select person_id, program_id, gen_random_uuid(), cohort_id, $2, fraction, $3, recorded_at from enrollment_period where person_id = $1 and kind = 'training' limit 1`;
  await here.rows(
    `update enrollment_period set valid = '[2025-01-10,2025-12-30)' where person_id = $1`,
    here.people.ada,
  );
  await here.rows(period, here.people.ada, 'leave', '[2025-12-30,2026-01-01)');
  await agree(['Nora']);
  await here.rows(
    `insert into mentorship_pause (person_id, program_id, id, mentor_id, valid, recorded_at, event_id)
     values ($1, $2, gen_random_uuid(), $3, '[2026-02-01,2026-02-02)', $4, gen_random_uuid())`,
    here.people.nora,
    here.program,
    here.people.grace,
    begin,
  );
  await agree([]);
});

test('a page that does not exist is refused', async () => {
  const refused = await here.as('otto').get(`/programs/${here.program}/adherence?after=x`);
  expect(refused.body).toMatchObject({ status: 422, errors: [{ pointer: '/after' }] });
});
