import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type {
  Created,
  MatchingPair,
  MatchingRound,
  MatchingRounds,
  MatchingRunMade,
  MentorshipProposals,
  Problem,
  Published,
  Unpublished,
} from '@cmio-pathway/shared';
import { rebuildProgress } from '../../rebuild-progress.js';
import { approving, log, own, towards } from '../../testing/acts.js';
import { expecting } from '../../testing/client.js';
import { aRound, makeRound } from '../../testing/matching-acts.js';
import { type Name, type World, world } from '../../testing/world.js';

let here: World;
/** Two mentors who fit alike: the first is the one whose id comes first. */
let first: Name;
let second: Name;
beforeAll(async () => {
  here = await world();
  await rebuildProgress(here.database.ownerUrl);
  [first, second] = (['alan', 'emil'] as const).toSorted((a, b) => (here.people[a] < here.people[b] ? -1 : 1)) as [
    Name,
    Name,
  ];
});
afterAll(() => here.close());
beforeEach(async () => {
  await here.rows('delete from mentorship_proposal');
  await here.rows('delete from pairing_block');
  await here.rows('delete from mentorship where person_id = $1', here.people.lin);
});

const at = () => `/programs/${here.program}/matching`;
const otto = () => here.as('otto');
const read = async (id: string) => await expecting<MatchingRound>(200, otto().get(`${at()}/${id}`));
const pair = (mentee: Name, mentor: Name): MatchingPair => ({
  mentee: here.people[mentee],
  mentor: here.people[mentor],
});
const run = (id: string, after: number, pins: MatchingPair[] = [], forbids: MatchingPair[] = []) =>
  otto().post<MatchingRunMade & Problem>(`${at()}/${id}/runs`, { after, pins, forbids });
const publish = (id: string, mentees: Name[] = ['lin'], number = 1) =>
  otto().post<Published & Problem>(`${at()}/${id}/publication`, {
    run: number,
    mentees: mentees.map((name) => here.people[name]),
  });
const refusal = ({ status, body }: { status: number; body: Problem }) => [
  status,
  body.errors?.map(({ pointer, code }) => `${pointer} ${code}`) ?? body.code,
];
const namesOf = (pairs: readonly MatchingPair[]) => {
  const nameOf = (id: string) => Object.entries(here.people).find(([, person]) => person === id)![0];
  return pairs.map(({ mentee, mentor }) => `${nameOf(mentee)} ${nameOf(mentor)}`);
};

test('a round knows who waits for a mentor and what the program may know of them, and of every mentor', async () => {
  const { input, runs, ...rest } = await read(await makeRound(here));
  expect(rest).toMatchObject({
    name: 'Spring',
    cohort: null,
    from: '2026-03-02',
    published: null,
    madeBy: { name: 'Otto' },
  });
  expect(input.mentees).toEqual([
    {
      person: { id: here.people.lin, name: 'Lin' },
      cohort: 'Cohort 2025',
      step: 1,
      behind: ['it', 'communication', 'project_management'],
      languages: [],
      zone: null,
      organisation: null,
      withoutSince: '2025-01-10',
      wishes: [],
      mentors: [],
      declined: [],
    },
  ]);
  expect(
    input.mentors.map(({ person, load, capacity, capacitySaid, organisation }) => [
      person.name,
      load,
      capacity,
      capacitySaid,
      organisation,
    ]),
  ).toEqual([
    ['Alan', 0, 3, false, 'Northmoor Health'],
    ['Emil', 0, 3, false, 'Northmoor Health'],
    ['Grace', 2, 3, false, 'Northmoor Health'],
  ]);
  expect(namesOf(runs[0]!.pairs)).toEqual([`lin ${first}`]);
});

test('what a mentor has approved is known, and what is only stated is not', async () => {
  const logged = { when: { from: '2019-01', until: '2020-01', ongoing: false }, submitTo: here.program };
  const record = await log(here.as('lin'), 'ehr-super-user', logged);
  const behind = async () => (await read(await makeRound(here))).input.mentees[0]!.behind;
  expect(await behind()).toEqual(['it', 'communication', 'project_management']);
  const { versions } = await own(here.as('lin'), record);
  await here.rows(
    `insert into mentorship (person_id, program_id, id, mentor_id, is_primary, valid, recorded_at) values ($1, $2, gen_random_uuid(), $3, true, '[2026-01-01,)', $4)`,
    here.people.lin,
    here.program,
    here.people.grace,
    here.clock.now(),
  );
  const at = `${towards(here, here.people.lin)}/milestones/${record}/reviews`;
  await expecting(201, here.as('grace').post(at, approving(versions[0]!.id)));
  await here.rows(`update mentorship set valid = '[2026-01-01,2026-02-01)' where person_id = $1`, here.people.lin);
  expect(await behind()).toEqual(['project_management', 'teamwork', 'it']);
  expect((await read(await makeRound(here))).input.mentees[0]!.withoutSince).toBe('2026-02-01');
});

test('what is pinned and forbidden makes another result; earlier ones stay, and the facts are those of the day it was made', async () => {
  const id = await makeRound(here);
  await here.rows(`update membership set organisation = 'Elsewhere' where person_id = $1`, here.people[first]);
  expect((await run(id, 1, [], [pair('lin', first)])).body).toEqual({ number: 2 });
  expect((await run(id, 2, [pair('lin', 'grace')], [pair('lin', first)])).body).toEqual({ number: 3 });
  const { runs, input } = await read(id);
  expect(runs.map(({ number, pairs }) => [number, ...namesOf(pairs)])).toEqual([
    [3, 'lin grace'],
    [2, `lin ${second}`],
    [1, `lin ${first}`],
  ]);
  expect(runs[0]).toMatchObject({ pins: [pair('lin', 'grace')], forbids: [pair('lin', first)], by: { name: 'Otto' } });
  expect(input.mentors.find(({ person }) => person.id === here.people[first])!.organisation).toBe('Northmoor Health');
  await here.rows(`update membership set organisation = 'Northmoor Health' where person_id = $1`, here.people[first]);
});

test('what cannot be carried out is refused at its place in the list, and what somebody else did since as a conflict', async () => {
  const id = await makeRound(here, here.program, { usualCapacity: 2 });
  expect(refusal(await run(id, 1, [pair('lin', 'grace'), pair('ada', 'alan')], [pair('lin', 'otto')]))).toEqual([
    422,
    ['/pins/0 conflict', '/pins/1 unknown', '/forbids/0 unknown'],
  ]);
  expect(refusal(await run(id, 2))).toEqual([409, 'other_run']);
  await expecting(201, run(id, 1));
  expect(refusal(await run(id, 1))).toEqual([409, 'other_run']);
  expect(refusal(await publish(id))).toEqual([409, 'other_run']);
});

test('a round that cannot be made says why at its field', async () => {
  const make = (facts: object) => otto().post<Problem>(at(), { ...aRound, ...facts });
  expect(refusal(await make({ cohort: here.foreign.cohort }))).toEqual([422, ['/cohort unknown']]);
  const { id } = await expecting<Created>(201, otto().post(`/programs/${here.program}/cohorts`, { name: 'Empty' }));
  expect(refusal(await make({ cohort: id }))).toEqual([422, ['/cohort nobody']]);
  expect(refusal(await make({ from: '2024-12-31' }))).toEqual([422, ['/from no_mentors']]);
  expect(refusal(await make({ usualCapacity: 0, name: ' ' }))).toEqual([
    422,
    ['/name too_small', '/usualCapacity too_small'],
  ]);
  await expecting(201, make({ cohort: here.cohort }));
});

test('publishing asks both and pairs nobody; once is enough', async () => {
  const id = await makeRound(here);
  expect((await publish(id)).body).toEqual({ proposed: 1, refused: 0 });
  const { published } = await read(id);
  expect(published).toMatchObject({
    run: 1,
    by: { name: 'Otto' },
    open: 1,
    pairs: [{ ...pair('lin', first), state: 'waiting', menteeAgreed: false, mentorAgreed: false, refused: null }],
  });
  expect(await here.rows('select from mentorship where person_id = $1', here.people.lin)).toEqual([]);
  const asked = await expecting<MentorshipProposals>(200, here.as('lin').get('/me/mentorship-proposals'));
  expect(asked.proposals).toMatchObject([
    { primary: true, from: '2026-03-02', reason: 'Proposed by matching: Spring.' },
  ]);
  expect(refusal(await publish(id))).toEqual([409, 'published']);
  expect(refusal(await run(id, 1))).toEqual([409, 'published']);
  // Who is asked is in no further round, and who asks has one place less.
  expect(refusal(await otto().post<Problem>(at(), aRound))).toEqual([422, ['/cohort nobody']]);
  const proposal = asked.proposals[0]!.id;
  await expecting(201, here.as('lin').post(`/me/mentorship-proposals/${proposal}/answers`, { agrees: false }));
  expect((await read(id)).published).toMatchObject({ open: 0, pairs: [{ state: 'declined_by_mentee' }] });
  const next = await read(await makeRound(here));
  expect(next.input.mentees[0]!.declined).toEqual([here.people[first]]);
  expect(namesOf(next.runs[0]!.pairs)).toEqual([`lin ${second}`]);
});

test('taking it back withdraws what nobody has answered, and lets it be published again', async () => {
  const id = await makeRound(here);
  const withdraw = () => otto().delete<Unpublished>(`${at()}/${id}/publication`);
  expect((await withdraw()).status).toBe(404);
  await expecting(201, publish(id));
  expect((await withdraw()).body).toEqual({ withdrawn: 1, answered: 0 });
  expect((await read(id)).published).toBeNull();
  expect((await here.as('lin').get<MentorshipProposals>('/me/mentorship-proposals')).body.proposals).toEqual([]);
  await expecting(201, publish(id));
  const proposal = (await here.as(first).get<MentorshipProposals>(`/programs/${here.program}/mentorship-proposals`))
    .body.proposals[0]!.id;
  await expecting(
    201,
    here.as(first).post(`/programs/${here.program}/mentorship-proposals/${proposal}/answers`, { agrees: true }),
  );
  expect((await read(id)).published).toMatchObject({ open: 0, pairs: [{ state: 'waiting', mentorAgreed: true }] });
  expect((await withdraw()).body).toEqual({ withdrawn: 0, answered: 1 });
  expect((await here.as('lin').get<MentorshipProposals>('/me/mentorship-proposals')).body.proposals).toHaveLength(1);
});

test('pairs that can no longer be are told apart from those that were proposed', async () => {
  const id = await makeRound(here);
  await here.rows(
    'update membership set superseded_at = $2 where person_id = $1',
    here.people[first],
    here.clock.now(),
  );
  expect((await publish(id)).body).toEqual({ proposed: 0, refused: 1 });
  expect((await read(id)).published!.pairs).toMatchObject([{ state: null, refused: 'changed' }]);
  await here.rows('update membership set superseded_at = null where person_id = $1', here.people[first]);
  expect(refusal(await publish(await makeRound(here), ['ada']))).toEqual([422, ['/mentees unknown']]);
});

test('a pair that is set apart is never proposed, and nobody reads that it concerns themselves', async () => {
  const block = (name: Name) =>
    here.rows(
      `insert into pairing_block (program_id, id, person_id, mentor_id, reason, blocked_by, blocked_at) values ($1, gen_random_uuid(), $2, $3, '', $4, $5)`,
      here.program,
      here.people.lin,
      here.people[name],
      here.people.otto,
      here.clock.now(),
    );
  await block(first);
  const id = await makeRound(here);
  const { input, runs } = await read(id);
  expect([input.blocked, namesOf(runs[0]!.pairs)]).toEqual([[pair('lin', first)], [`lin ${second}`]]);
  await here.rows(
    `insert into membership (program_id, id, person_id, role, organisation, valid, recorded_at) values ($1, gen_random_uuid(), $2, 'admin', 'Northmoor Health', '[2025-01-10,)', $3)`,
    here.program,
    here.people[first],
    here.clock.now(),
  );
  const his = await expecting<MatchingRound>(200, here.as(first).get(`${at()}/${id}`));
  expect(his.input.blocked).toEqual([]);
  await expecting(201, here.as(first).post(`${at()}/${id}/runs`, { after: 1, pins: [], forbids: [] }));
  expect(namesOf((await read(id)).runs[0]!.pairs)).toEqual([`lin ${second}`]);
  await here.rows(`delete from membership where person_id = $1 and role = 'admin'`, here.people[first]);
});

test('rounds are counted off, the latest first, with how many wait in which cohort', async () => {
  for (let made = 0; made < 21; made += 1) {
    here.clock.forward(1000);
    await makeRound(here, here.program, { name: `Round ${made}` });
  }
  const first = await expecting<MatchingRounds>(200, otto().get(at()));
  expect(first.rounds[0]).toMatchObject({ name: 'Round 20', runs: 1, mentees: 1, paired: 1, publishedAt: null });
  expect([first.rounds.length, first.total > 20]).toEqual([20, true]);
  expect(first.waiting).toContainEqual({ cohort: null, mentees: 1 });
  expect(first.waiting).toContainEqual({ cohort: { id: here.cohort, name: 'Cohort 2025' }, mentees: 1 });
  const second = await expecting<MatchingRounds>(200, otto().get(`${at()}?after=${first.next}`));
  expect(second.rounds[0]!.name).toBe('Round 0');
});

test('a person who is erased leaves ids in a round and nothing that was known of them', async () => {
  const id = await makeRound(here);
  await here.rows('select erase_from_matching($1)', here.people.lin);
  const { input, runs } = await read(id);
  expect(input.mentees).toMatchObject([{ step: null, behind: [], languages: [], wishes: [] }]);
  expect([input.mentors.length, runs[0]!.pairs.length]).toEqual([3, 1]);
  expect(input.mentors[0]).toMatchObject({ organisation: 'Northmoor Health' });
});
