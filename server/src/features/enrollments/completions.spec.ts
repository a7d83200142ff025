import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { CompletionPreview, EnrollmentOfPerson, Problem } from '@cmio-pathway/shared';
import { log, towards } from '../../testing/acts.js';
import { expecting } from '../../testing/client.js';
import { enrollmentOf, offer } from '../../testing/enrollment-acts.js';
import { type Name, type World, world } from '../../testing/world.js';

let here: World;
beforeAll(async () => {
  here = await world();
  await expecting(
    200,
    here
      .as('otto')
      .put(
        `/programs/${here.program}/cohorts/${here.cohort}`,
        { name: 'Cohort 2025', startsOn: '2025-01-10', endsOn: '2026-06-30' },
        { 'if-match': '"1"' },
      ),
  );
});
afterAll(() => here.close());

const at = () => `/programs/${here.program}/completions`;
const draft = (on: string, ...people: Name[]) => ({ people: people.map((name) => here.people[name]), on });
const enrollment = (name: Name) =>
  expecting<EnrollmentOfPerson>(200, here.as('otto').get(enrollmentOf(here, here.people[name])));
const seenBy = async (name: Name) => (await here.as('otto').get(`${towards(here, here.people[name])}/journey`)).status;

test('what would become of each is shown with what waits, and nothing is written', async () => {
  await log(here.as('ada'), 'mentor-meetings', { submitTo: here.program });
  const { people } = await expecting<CompletionPreview>(
    200,
    here.as('nora').post(`${at()}/preview`, draft('2026-06-30', 'ada', 'lin', 'nora')),
  );
  const usual = { cohort: 'Cohort 2025', expectedEnd: '2026-06-30', waiting: 0, refused: null };
  expect(people).toEqual([
    { ...usual, person: { id: here.people.ada, name: 'Ada' }, waiting: 1 },
    { ...usual, person: { id: here.people.lin, name: 'Lin' } },
    { ...usual, person: { id: here.people.nora, name: 'Nora' }, refused: 'Another admin changes your own.' },
  ]);
  expect((await enrollment('ada')).endsOn).toBeNull();
});

test('a graduating cohort is completed in one act and taken back in one: what waits goes back, and waits again', async () => {
  const waiting = async () => (await enrollment('ada')).waiting;
  const made = await expecting<{ batch: string; people: number }>(
    201,
    here.as('otto').post(at(), draft('2026-03-01', 'ada', 'lin', 'nora')),
  );
  expect(made.people).toBe(3);
  for (const name of ['ada', 'lin', 'nora'] as const)
    expect(await enrollment(name)).toMatchObject({ endedAs: 'completed', endsOn: '2026-03-01' });
  expect([await seenBy('ada'), await waiting()]).toEqual([404, 0]);
  expect((await here.as('otto').post<Problem>(at(), draft('2026-03-01', 'ada', 'lin'))).body.code).toBe(
    'nothing_changes',
  );
  expect((await here.as('otto').delete(`/programs/${here.program}/cohort-changes/${made.batch}`)).status).toBe(404);
  expect((await here.as('frida').delete(`/programs/${here.foreign.program}/completions/${made.batch}`)).status).toBe(
    404,
  );
  await expecting(204, here.as('otto').delete(`${at()}/${made.batch}`));
  for (const name of ['ada', 'lin', 'nora'] as const)
    expect(await enrollment(name)).toMatchObject({ endedAs: null, endsOn: null, endedAt: null });
  expect([await seenBy('ada'), await waiting()]).toEqual([200, 1]);
});

test('an end that is to come is stated ahead, who has one of that day is left alone, and an offer is completed by nobody', async () => {
  await expecting(201, here.as('otto').post(at(), draft('2026-09-30', 'lin')));
  await expecting(201, offer(here, here.people.felix));
  const { people } = await expecting<CompletionPreview>(
    200,
    here.as('otto').post(`${at()}/preview`, draft('2026-09-30', 'lin', 'felix')),
  );
  expect(people.map(({ refused }) => refused)).toEqual(['This is so already.', 'They have not accepted their offer.']);
  expect(await seenBy('lin')).toBe(200);
});

test('whoever is none of the program’s, and a day that is none, are refused at their fields', async () => {
  const pointer = async (body: object) =>
    (await here.as('otto').post<Problem>(at(), body)).body.errors?.map((one) => one.pointer);
  expect(await pointer(draft('2026-06-30', 'ada', 'alan'))).toEqual(['/people']);
  expect(await pointer(draft('2026-02-30', 'ada'))).toEqual(['/on']);
  expect(await pointer({ people: [], on: '2026-06-30' })).toEqual(['/people']);
  expect((await enrollment('ada')).endsOn).toBeNull();
});
