import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { MatchingRound } from '@cmio-pathway/shared';
import { fitOf } from '@cmio-pathway/shared/matching';
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

const mentor = (who: Name, said: object, revision = 0) =>
  expecting(
    200,
    here.as(who).put(
      '/me/mentor-profile',
      {
        specialty: 'Private specialty',
        organisation: '',
        languages: [],
        steps: [],
        skills: [],
        about: 'Private words',
        capacity: null,
        ...said,
      },
      { 'if-match': `"${revision}"` },
    ),
  );
const mentee = (who: Name, said: object, revision = 0) =>
  expecting(
    200,
    here
      .as(who)
      .put(
        `/me/matching-profiles/${here.program}`,
        { organisation: '', languages: [], wishes: [], ...said },
        { 'if-match': `"${revision}"` },
      ),
  );
const zone = (who: Name, timeZone: string) =>
  expecting(
    200,
    here
      .as(who)
      .put('/me/account', { name: who[0]!.toUpperCase() + who.slice(1), timeZone, npi: null }, { 'if-match': '"0"' }),
  );
const round = async () =>
  expecting<MatchingRound>(
    200,
    here.as('otto').get(`/programs/${here.program}/matching/${await makeRound(here, here.program)}`),
  );

test('what people say in their profiles counts: languages, zone, steps, skills, places, and who is away is not proposed', async () => {
  await mentee('lin', { organisation: 'Westbrook', languages: ['English'] });
  await mentor('grace', { languages: ['English', 'Polish'], steps: [1, 2], skills: ['it'], capacity: 5 });
  await zone('lin', 'America/Chicago');
  await zone('grace', 'Asia/Kolkata');
  await expecting(
    201,
    here.as('alan').post('/me/away', { from: '2026-03-01', until: '2026-03-31', note: 'Private reason' }),
  );
  const { input, runs } = await round();
  expect(input.mentees).toMatchObject([
    { languages: ['English'], organisation: 'Westbrook', zone: { name: 'America/Chicago', offset: -360 } },
  ]);
  const mentors = new Map(input.mentors.map((one) => [one.person.id, one]));
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

test('mentors somebody wishes for reach the round in their order, score as “Asked for”, and decide who is proposed', async () => {
  const { grace, alan, emil, lin } = here.people;
  await mentee('lin', { languages: ['English'], wishes: [emil, alan] }, 1);
  const { input, runs } = await round();
  const [her] = input.mentees;
  expect(her!.wishes).toEqual([emil, alan]);
  const asked = (id: string) =>
    fitOf(
      her!,
      input.mentors.find(({ person }) => person.id === id)!,
      input,
    ).forMentee.parts.find(({ part }) => part === 'asked');
  expect(asked(emil)).toMatchObject({ value: 1, words: 'Lin asked for Emil, as wish 1.' });
  expect(asked(alan)!.value).toBeCloseTo(2 / 3);
  expect(asked(grace)).toMatchObject({ value: 0, points: 0 });
  // Before she wished for anybody, Grace was proposed.
  expect(runs[0]!.pairs).toEqual([{ mentee: lin, mentor: emil }]);
});

test('a wish for somebody who mentors here no longer is not one, and one for an account that became another leads there', async () => {
  const { alan, emil } = here.people;
  await here.rows(
    `update membership set valid = daterange(lower(valid), '2026-03-01') where person_id = $1 and role = 'mentor'`,
    emil,
  );
  expect((await round()).input.mentees[0]!.wishes).toEqual([alan]);
  await here.rows(`update membership set valid = daterange(lower(valid), null) where person_id = $1`, emil);
  await here.rows('update person set merged_into = $1 where id = $2', here.people.grace, alan);
  expect((await round()).input.mentees[0]!.wishes).toEqual([emil, here.people.grace]);
  await here.rows('update person set merged_into = null where id = $1', alan);
});
