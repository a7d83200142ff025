import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { log, towards } from '../../testing/acts.js';
import { expecting } from '../../testing/client.js';
import { begin, type Name, type World, world } from '../../testing/world.js';

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here.close());

const mentors = ['grace', 'alan', 'emil'] as const;
const days = Array.from({ length: 24 }, (_, at) => new Date(Date.UTC(2026, 0, 5 + at * 7)).toISOString().slice(0, 10));

/** The primary mentor of Lin on each of the days, as the rows said it at an instant. */
const primaries = async (at: Date): Promise<(string | null)[]> =>
  (
    await here.rows<{ mentors: string[] | null }>(
      `select (select array_agg(m.mentor_id) from mentorship m where m.person_id = $1 and m.is_primary and m.valid @> d.day
         and m.recorded_at <= $3 and (m.superseded_at is null or m.superseded_at > $3)) as mentors
       from unnest($2::date[]) with ordinality as d (day, at) order by d.at`,
      here.people.lin,
      days,
      at,
    )
  ).map(({ mentors: found }) => {
    expect((found ?? []).length).toBeLessThan(2);
    return found?.[0] ?? null;
  });

type Act =
  | { kind: 'pair'; mentor: (typeof mentors)[number]; from: number }
  | { kind: 'end'; mentor: (typeof mentors)[number]; from: number }
  | { kind: 'undo' };

const at = () => `${towards(here, here.people.lin)}/mentorships`;
const otto = () => here.as('otto');

/** What the days are after an act, by the plainest model there is: a list of who is primary on each. */
const model = (before: (string | null)[], act: Act): (string | null)[] => {
  if (act.kind === 'undo') return before;
  const mentor = here.people[act.mentor];
  return before.map((is, day) => {
    if (day < act.from) return is;
    return act.kind === 'pair' ? mentor : is === mentor ? null : is;
  });
};

const send = async (act: Act, last: string | null): Promise<{ status: number; id: string | null }> => {
  if (act.kind === 'undo') {
    if (!last) return { status: 404, id: null };
    const { status } = await otto().delete(`${towards(here, here.people.lin)}/mentorship-events/${last}`);
    return { status, id: null };
  }
  const mentor = here.people[act.mentor];
  const { status, body } =
    act.kind === 'pair'
      ? await otto().post<{ id: string }>(at(), { mentor, primary: true, from: days[act.from] })
      : await otto().post<{ id: string }>(`${at()}/${mentor}/end`, {
          on: days[act.from],
          reason: 'changed',
          words: '',
        });
  return { status, id: body.id };
};

const acts = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant('pair' as const),
        mentor: fc.constantFrom(...mentors),
        from: fc.nat(23),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('end' as const),
        mentor: fc.constantFrom(...mentors),
        from: fc.nat(23),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('undo' as const) }) },
  ),
  { minLength: 1, maxLength: 8 },
);

test('whatever is paired, ended and taken back, on any days: one primary mentor a day, and every past instant answers as it did then', async () => {
  await fc.assert(
    fc.asyncProperty(acts, async (sequence) => {
      await here.rows('delete from mentorship where person_id = $1', here.people.lin);
      await here.rows('delete from mentorship_cover where person_id = $1', here.people.lin);
      here.clock.set(begin);
      let expected: (string | null)[] = days.map(() => null);
      let before = expected;
      let last: string | null = null;
      const history: { instant: Date; said: (string | null)[] }[] = [];
      for (const act of sequence) {
        here.clock.forward(60_000);
        const { status, id } = await send(act, last);
        expect([201, 204, 404, 409]).toContain(status);
        if (status === 204) expected = before;
        if (status === 201) {
          before = expected;
          expected = model(expected, act);
        }
        last = status === 201 ? id : null;
        const said = await primaries(here.clock.now());
        expect(said).toEqual(expected);
        history.push({ instant: here.clock.now(), said });
      }
      for (const { instant, said } of history) expect(await primaries(instant)).toEqual(said);
    }),
    { numRuns: 40 },
  );
}, 120_000);

test('fifty pairings at once leave one primary mentor, who has what waits', async () => {
  here.clock.set(begin);
  await log(here.as('ada'), 'medical-degree', { submitTo: here.program });
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, one) =>
      otto().post(`${towards(here, here.people.ada)}/mentorships`, {
        mentor: here.people[mentors[one % 3]!],
        primary: true,
      }),
    ),
  );
  expect(answers.map(({ status }) => status).filter((status) => status !== 201 && status !== 409)).toEqual([]);
  const current = await here.rows(
    `select mentor_id from mentorship where person_id = $1 and is_primary and superseded_at is null and valid @> '2026-03-02'::date`,
    here.people.ada,
  );
  expect(current).toHaveLength(1);
  const waiting = await here.rows(
    'select reviewer_id as mentor_id from review_request where person_id = $1 and closed_at is null',
    here.people.ada,
  );
  expect(waiting).toEqual(current);
});

test('fifty agreements to one proposal begin one mentorship', async () => {
  const proposal = { mentee: here.people.nora, mentor: here.people.emil, primary: true, from: null, reason: '' };
  const { id } = await expecting<{ id: string }>(
    201,
    otto().post(`/programs/${here.program}/mentorship-proposals`, proposal),
  );
  const answer = (by: Name, path: string) =>
    here.as(by).post(`${path}/mentorship-proposals/${id}/answers`, { agrees: true });
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, one) =>
      one % 2 ? answer('nora', '/me') : answer('emil', `/programs/${here.program}`),
    ),
  );
  expect(answers.map(({ status }) => status).filter((status) => status !== 201 && status !== 409)).toEqual([]);
  const begun = await here.rows(
    `select count(*)::int as count from mentorship where person_id = $1 and mentor_id = $2 and superseded_at is null`,
    here.people.nora,
    here.people.emil,
  );
  expect(begun).toEqual([{ count: 1 }]);
});
