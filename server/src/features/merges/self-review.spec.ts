import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { MergePreview } from '@cmio-pathway/shared';
import { approving, log, own, towards } from '../../testing/acts.js';
import { expecting } from '../../testing/client.js';
import { takeCopy } from '../../testing/copy-acts.js';
import { pair, type SecondAccount, secondAccount } from '../../testing/second-account.js';
import { password, type World, world } from '../../testing/world.js';

// Ada works in her own program too, under another account, and has mentored herself there.
let here: World;
let mentor: SecondAccount;
let approved: string;
let waiting: string;
beforeAll(async () => {
  here = await world();
  mentor = await secondAccount(here, 'A. Calloway', { mentor: [here.program] });
  await here.rows('update mentorship set superseded_at = recorded_at where person_id = $1', here.people.ada);
  await pair(here, here.people.ada, mentor.id, true);
  await pair(here, here.people.lin, mentor.id, true);
  const ada = here.as('ada');
  approved = await log(ada, 'mentor-meetings', { submitTo: here.program });
  const { versions } = await own(ada, approved);
  await expecting(
    201,
    mentor.as.post(`${towards(here, here.people.ada)}/milestones/${approved}/reviews`, approving(versions[0]!.id)),
  );
  waiting = await log(ada, 'peer-contribution', { submitTo: here.program });
  await log(here.as('lin'), 'peer-contribution', { submitTo: here.program });
});
afterAll(() => here.close());
beforeEach(() => here.clock.forward(60_000));

const state = async (record: string, who = here.as('ada')) => (await own(who, record)).state;
const reviewers = () =>
  here.rows<{ person_id: string; reviewer_id: string | null }>(
    'select person_id, reviewer_id from review_request where closed_at is null order by asked_at',
  );

test('nobody approves their own items because two accounts became one; undone, all is as before', async () => {
  const other = { email: mentor.email, password };
  const before = (await takeCopy(here.as('ada'))).parts;
  expect([await state(approved), await state(waiting)]).toEqual(['verified', 'submitted']);
  const { found } = await expecting<MergePreview>(200, here.as('ada').post('/me/merges/preview', other));
  expect(found).toMatchObject({ ownDecisions: 1, ownRequests: 1, ownMentorships: 1 });
  const { id } = await expecting<{ id: string }>(201, here.as('ada').post('/me/merges', other));

  // Her request waits for anybody else of the program; Lin's waits for her.
  expect(await reviewers()).toEqual([
    { person_id: here.people.ada, reviewer_id: null },
    { person_id: here.people.lin, reviewer_id: here.people.ada },
  ]);
  // What she approved herself is stated and no longer verified; the decision stays to be read.
  expect(await state(approved)).toBe('logged');
  expect((await own(here.as('ada'), approved)).reviews).toHaveLength(1);
  expect((await own(here.as('ada'), approved)).verifiedVersion).toBe(null);
  // Neither name of hers opens her record as a mentor.
  const { versions } = await own(here.as('ada'), waiting);
  for (const person of [here.people.ada, mentor.id]) {
    const self = await here
      .as('ada')
      .post(`${towards(here, person)}/milestones/${waiting}/reviews`, approving(versions[0]!.id));
    expect(self.status).toBe(404);
  }
  expect((await here.as('ada').get(`${towards(here, here.people.lin)}/journey`)).status).toBe(200);
  await expecting(200, here.as('otto').get(`${towards(here, mentor.id)}/journey`));

  await expecting(204, here.as('ada').post(`/me/merges/${id}/undoing`));
  expect([await state(approved), await state(waiting)]).toEqual(['verified', 'submitted']);
  const after = (await takeCopy(here.as('ada'))).parts;
  for (const part of ['record', 'review', 'review_request', 'mentorship', 'submission', 'membership'])
    expect([part, after[part]!.rows]).toEqual([part, before[part]!.rows]);
  expect((await reviewers()).map(({ reviewer_id }) => reviewer_id)).toEqual([mentor.id, mentor.id]);
});

test('the other way around too: the mentor’s account takes in the mentee’s', async () => {
  const ada = { email: 'ada@spec.example', password };
  const as = here.asPerson(mentor.id);
  const { id } = await expecting<{ id: string }>(201, as.post('/me/merges', ada));
  expect(await state(approved, as)).toBe('logged');
  // The decision is by the name that was left behind, and still by somebody else than the row is about.
  expect(await here.rows('select person_id, reviewer_id, reviewer_name from review')).toEqual([
    { person_id: mentor.id, reviewer_id: here.people.ada, reviewer_name: 'A. Calloway' },
  ]);
  const { versions } = await own(as, waiting);
  const self = await as.post(`${towards(here, mentor.id)}/milestones/${waiting}/reviews`, approving(versions[0]!.id));
  expect(self.status).toBe(404);
  await expecting(204, as.post(`/me/merges/${id}/undoing`));
  expect(await state(approved)).toBe('verified');
  expect(await here.rows('select person_id, reviewer_id from review')).toEqual([
    { person_id: here.people.ada, reviewer_id: mentor.id },
  ]);
});
