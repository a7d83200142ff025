import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type {
  Created,
  MatchingProfiles,
  MentorHere,
  MentorshipProposals,
  MentorsToWish,
  OwnMentors,
} from '@cmio-pathway/shared';
import { expecting } from '../../testing/client.js';
import { type Name, type World, world } from '../../testing/world.js';

let here: World;
const profile = {
  specialty: 'Pediatrics',
  organisation: 'Grove Clinic',
  languages: ['English'],
  steps: [4],
  skills: ['it'],
  about: 'I led two implementations.',
};
beforeAll(async () => {
  here = await world();
  for (const who of ['grace', 'alan'] as const)
    await expecting(200, here.as(who).put('/me/mentor-profile', { ...profile, capacity: 2 }, { 'if-match': '"0"' }));
});
afterAll(() => here.close());

const at = () => `/me/matching-profiles/${here.program}`;
const draft = { organisation: 'Westbrook', languages: ['English', 'Swahili'], wishes: [] as string[] };
const save = (who: Name, said: object, revision: number, path = at()) =>
  here.as(who).put<{ revision: number; errors?: { pointer: string; code: string }[] }>(path, said, {
    'if-match': `"${revision}"`,
  });
const own = async (who: Name) =>
  (await expecting<MatchingProfiles>(200, here.as(who).get('/me/matching-profiles'))).profiles;

test('a mentee says where they work, what they speak and whom they would like, and reads it back', async () => {
  expect(await own('ada')).toEqual([
    { program: { id: here.program, name: 'Northmoor' }, organisation: '', languages: [], wishes: [], revision: 0 },
  ]);
  const wishes = [here.people.alan, here.people.grace];
  expect((await save('ada', { ...draft, wishes }, 0)).body).toEqual({ revision: 1 });
  expect(await own('ada')).toMatchObject([{ ...draft, wishes: [{ name: 'Alan' }, { name: 'Grace' }], revision: 1 }]);
  expect((await save('ada', draft, 0)).status).toBe(412);
  expect((await here.as('ada').put(at(), draft)).status).toBe(428);
  expect((await save('ada', draft, 1)).body).toEqual({ revision: 2 });
});

test('a wish is for another mentor of the program, named once, and there are at most three', async () => {
  const { otto, fred, grace, alan, emil, ada } = here.people;
  const pointers = async (wishes: string[]) =>
    (await save('lin', { ...draft, wishes }, 0)).body.errors?.map(({ pointer, code }) => `${pointer} ${code}`);
  expect(await pointers([grace, otto])).toEqual(['/wishes/1 unknown']);
  expect(await pointers([fred])).toEqual(['/wishes/0 unknown']);
  expect(await pointers([ada])).toEqual(['/wishes/0 unknown']);
  expect(await pointers([grace, grace])).toEqual(['/wishes custom']);
  expect((await pointers([grace, alan, emil, otto]))![0]).toMatch(/^\/wishes/);
  expect((await save('felix', draft, 0)).status).toBe(404);
  expect((await save('otto', draft, 0)).status).toBe(404);
});

test('whoever may wish finds the mentors by name, with what they say of themselves and whether they have a place', async () => {
  const list = (query = '') => expecting<MentorsToWish>(200, here.as('lin').get(`${at()}/mentors${query}`));
  const { mentors, next } = await list();
  expect(mentors).toEqual([
    { person: { id: here.people.alan, name: 'Alan' }, organisation: 'Northmoor Health', profile, isFull: false },
    { person: { id: here.people.emil, name: 'Emil' }, organisation: 'Northmoor Health', profile: null, isFull: false },
    { person: { id: here.people.grace, name: 'Grace' }, organisation: 'Northmoor Health', profile, isFull: true },
  ]);
  expect(next).toBeNull();
  expect((await list('?search=gra')).mentors.map(({ person }) => person.name)).toEqual(['Grace']);
  expect((await here.as('felix').get(`${at()}/mentors`)).status).toBe(404);
  expect((await here.as('lin').get(`${at()}/mentors?after=x`)).status).toBe(422);
});

test('a mentor’s profile is read by their mentees, by whoever they are proposed to, and by admins; by no other mentee', async () => {
  const { mentors } = await expecting<OwnMentors>(200, here.as('ada').get('/me/mentors'));
  expect(mentors).toMatchObject([{ mentor: { name: 'Grace' }, profile }]);
  const [{ shown }] = (await here.rows<{ shown: boolean }>(
    `select profile_of_own_mentor($1) is not null as shown`,
    here.people.grace,
  )) as [{ shown: boolean }];
  expect(shown).toBe(false);
  await expecting<Created>(
    201,
    here.as('otto').post(`/programs/${here.program}/mentorship-proposals`, {
      mentee: here.people.lin,
      mentor: here.people.alan,
      primary: true,
      from: null,
      reason: '',
    }),
  );
  const asked = await expecting<MentorshipProposals>(200, here.as('lin').get('/me/mentorship-proposals'));
  expect(asked.proposals).toMatchObject([{ mentor: { name: 'Alan' }, profile }]);
  const toMentor = await expecting<MentorshipProposals>(
    200,
    here.as('alan').get(`/programs/${here.program}/mentorship-proposals`),
  );
  expect(toMentor.proposals).toMatchObject([{ profile: null }]);

  const one = (who: Name, id: string) => here.as(who).get<MentorHere>(`/programs/${here.program}/mentors/${id}`);
  await expecting(201, here.as('grace').post('/me/away', { from: '2026-05-01', until: '2026-05-31', note: 'Private' }));
  expect((await one('otto', here.people.grace)).body).toEqual({
    person: { id: here.people.grace, name: 'Grace' },
    organisation: 'Northmoor Health',
    profile,
    capacity: 2,
    mentees: 2,
    away: { from: '2026-05-01', until: '2026-05-31' },
  });
  expect((await one('otto', here.people.lin)).status).toBe(404);
  expect((await one('otto', here.people.fred)).status).toBe(404);
  expect((await one('grace', here.people.alan)).status).toBe(403);
});

test('what was said for matching is in nobody’s log', async () => {
  await expecting(200, save('lin', { ...draft, wishes: [here.people.grace] }, 0));
  const logged = await here.rows(`select changed from audit where subject = 'matching_profile'`);
  expect(logged.length).toBeGreaterThan(0);
  expect(JSON.stringify(logged)).not.toMatch(new RegExp(`${here.people.grace}|Westbrook|Swahili`));
});
