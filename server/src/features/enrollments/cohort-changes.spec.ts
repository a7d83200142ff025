import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { CohortChangePreview, Created, EnrollmentOfPerson, Problem } from '@cmio-pathway/shared';
import { expecting } from '../../testing/client.js';
import { enrollmentOf } from '../../testing/enrollment-acts.js';
import { type Name, type World, world } from '../../testing/world.js';

let here: World;
let cohort: string;
beforeAll(async () => {
  here = await world();
  cohort = (await expecting<Created>(201, here.as('otto').post(`/programs/${here.program}/cohorts`, { name: 'Next' })))
    .id;
  const dates = { name: 'Next', startsOn: '2025-01-10', endsOn: '2027-01-09' };
  await expecting(
    200,
    here.as('otto').put(`/programs/${here.program}/cohorts/${cohort}`, dates, { 'if-match': '"1"' }),
  );
});
afterAll(() => here.close());

const at = () => `/programs/${here.program}/cohort-changes`;
const draft = (...people: Name[]) => ({ people: people.map((name) => here.people[name]), cohort, from: '2026-03-01' });
const cohortsOf = async (name: Name) =>
  (await expecting<EnrollmentOfPerson>(200, here.as('otto').get(enrollmentOf(here, here.people[name])))).periods
    .filter(({ supersededAt }) => supersededAt === null)
    .map(({ from, cohort: { name: called } }) => `${from} ${called}`);

test('what would become of each is shown, and nothing is written', async () => {
  const { people } = await expecting<CohortChangePreview>(
    200,
    here.as('nora').post(`${at()}/preview`, draft('lin', 'nora')),
  );
  expect(people).toEqual([
    {
      person: { id: here.people.lin, name: 'Lin' },
      cohort: 'Cohort 2025',
      endBefore: null,
      endAfter: '2027-01-09',
      refused: null,
    },
    expect.objectContaining({ refused: 'Another admin changes your own.' }),
  ]);
  expect(await cohortsOf('lin')).toEqual(['2025-01-10 Cohort 2025']);
});

test('several people change in one act, which is undone in one', async () => {
  const made = await expecting<{ batch: string; people: number }>(201, here.as('otto').post(at(), draft('ada', 'lin')));
  expect(made.people).toBe(2);
  for (const name of ['ada', 'lin'] as const)
    expect(await cohortsOf(name)).toEqual(['2025-01-10 Cohort 2025', '2026-03-01 Next']);
  expect((await here.as('otto').post<Problem>(at(), draft('ada', 'lin'))).body.code).toBe('nothing_changes');
  expect((await here.as('frida').delete(`/programs/${here.foreign.program}/cohort-changes/${made.batch}`)).status).toBe(
    404,
  );
  await expecting(204, here.as('otto').delete(`${at()}/${made.batch}`));
  for (const name of ['ada', 'lin'] as const) expect(await cohortsOf(name)).toEqual(['2025-01-10 Cohort 2025']);
});

test('whoever is none of the program’s is refused with all the others', async () => {
  const { status, body } = await here.as('otto').post<Problem>(at(), draft('ada', 'alan'));
  expect([status, body.errors![0]!.pointer]).toEqual([422, '/people']);
  expect(await cohortsOf('ada')).toHaveLength(1);
});

test('a cohort with somebody in training is not archived; an archived one takes nobody in and comes back', async () => {
  const path = `/programs/${here.program}/cohorts`;
  expect((await here.as('otto').delete<Problem>(`${path}/${here.cohort}`)).body.code).toBe('in_use');
  await expecting(204, here.as('otto').delete(`${path}/${cohort}`));
  const refused = await here.as('otto').post<Problem>(at(), draft('ada'));
  expect([refused.status, refused.body.errors![0]!.pointer]).toEqual([422, '/cohort']);
  await expecting(201, here.as('otto').post(`${path}/${cohort}/restoration`));
  expect((await here.as('otto').post(at(), draft('ada'))).status).toBe(201);
});

test('a cohort is corrected over what was read, and takes no name of another', async () => {
  const path = `/programs/${here.program}/cohorts/${here.cohort}`;
  const correct = (name: string, revision: number, endsOn: string | null = null) =>
    here.as('otto').put<Problem>(path, { name, startsOn: '2025-01-10', endsOn }, { 'if-match': `"${revision}"` });
  expect((await correct('Next', 1)).body.errors![0]!.pointer).toBe('/name');
  expect((await correct('Cohort of 2025', 1)).status).toBe(200);
  expect((await correct('Cohort 2025', 1)).status).toBe(412);
  expect((await correct('Cohort 2025', 2, '2024-01-01')).body.errors![0]!.pointer).toBe('/endsOn');
});
