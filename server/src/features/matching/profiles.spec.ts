import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { MatchingRound } from '@cmio-pathway/shared';
import { rebuildProgress } from '../../rebuild-progress.js';
import { expecting } from '../../testing/client.js';
import { makeRound } from '../../testing/matching-acts.js';
import { type Name, type World, world } from '../../testing/world.js';

let here: World;
beforeAll(async () => {
  here = await world();
  await rebuildProgress(here.database.ownerUrl);
});
afterAll(() => here.close());

test('what people say in their profiles counts: languages, zone, steps, skills, places, and who is away is not proposed', async () => {
  const profile = (name: Name, organisation: string, languages: string[], capacity: number | null) =>
    here.rows(
      `insert into mentor_profile (person_id, specialty, organisation, languages, steps, skills, about, capacity, revision, saved_at)
       values ($1, '', $2, $3, '{1,2}', '{it,no_such_skill}', 'Private words', $4, 1, $5)`,
      here.people[name],
      organisation,
      languages,
      capacity,
      here.clock.now(),
    );
  const zone = (name: Name, zone: string) =>
    here.rows(
      `insert into account_setting (person_id, time_zone, revision, saved_at) values ($1, $2, 1, $3)
       on conflict (person_id) do update set time_zone = excluded.time_zone`,
      here.people[name],
      zone,
      here.clock.now(),
    );
  await profile('lin', 'Westbrook', ['English'], null);
  await profile('grace', '', ['English', 'Polish'], 5);
  await zone('lin', 'America/Chicago');
  await zone('grace', 'Asia/Kolkata');
  await here.rows(
    `insert into mentor_away (person_id, id, valid, note) values ($1, gen_random_uuid(), '[2026-02-01,2026-04-01)', 'Private reason')`,
    here.people.alan,
  );
  const at = `/programs/${here.program}/matching/${await makeRound(here)}`;
  const { input, runs } = await expecting<MatchingRound>(200, here.as('otto').get(at));
  expect(input.mentees).toMatchObject([
    { languages: ['English'], organisation: 'Westbrook', zone: { name: 'America/Chicago', offset: -360 } },
  ]);
  const mentors = new Map(input.mentors.map((mentor) => [mentor.person.id, mentor]));
  expect(mentors.get(here.people.grace)).toMatchObject({
    organisation: 'Northmoor Health',
    languages: ['English', 'Polish'],
    zone: { name: 'Asia/Kolkata', offset: 330 },
    steps: [1, 2],
    skills: ['it'],
    capacity: 5,
    capacitySaid: true,
    away: null,
  });
  expect(mentors.get(here.people.alan)!.away).toEqual({ until: '2026-04-01' });
  expect(JSON.stringify(input)).not.toContain('Private');
  expect(runs[0]!.pairs).toEqual([{ mentee: here.people.lin, mentor: here.people.grace }]);
});
