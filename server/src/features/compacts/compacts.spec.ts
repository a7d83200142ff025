import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Compact, type CompactSaved, type Problem, proposedTerms } from '@cmio-pathway/shared';
import { towards } from '../../testing/acts.js';
import { expecting } from '../../testing/client.js';
import { type Name, type World, world } from '../../testing/world.js';

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here.close());

const mine = () => `/me/enrollments/${here.program}/mentorships/${here.people.grace}/compact`;
const theirs = (mentor: Name = 'grace', mentee: Name = 'ada') =>
  `${towards(here, here.people[mentee])}/mentorships/${here.people[mentor]}/compact`;
const pathOf = (by: Name) => (by === 'ada' ? mine() : theirs());
const write = (by: Name, revision: number, rest: object = {}) =>
  here.as(by).put<Problem & CompactSaved>(pathOf(by), { ...proposedTerms, ...rest }, { 'if-match': `"${revision}"` });
const sign = (by: Name, version: string, revision: number) =>
  here.as(by).post<Problem>(`${pathOf(by)}/signatures`, { version, revision });
const read = (by: Name) => expecting<Compact>(200, here.as(by).get(pathOf(by)));

test('either side edits until somebody signs, over what they read', async () => {
  expect((await read('ada')).versions).toEqual([]);
  const first = await write('ada', 0);
  expect([first.status, first.body.number, first.body.revision]).toEqual([200, 1, 1]);
  expect((await write('grace', 0)).status).toBe(412);
  expect((await here.as('grace').put(theirs(), proposedTerms)).status).toBe(428);
  const second = await write('grace', 1, { rhythm: 'An hour a month.' });
  expect(second.body).toEqual({ version: first.body.version, number: 1, revision: 2 });
  expect((await sign('ada', first.body.version, 1)).status).toBe(412);
  expect((await write('ada', 2, { ending: ' ' })).body.errors?.[0]?.pointer).toBe('/ending');
});

test('both sign what they read; it then stays as it was, with name, role, organisation and digest', async () => {
  const [{ id, revision }] = (await read('ada')).versions as [Compact['versions'][0]];
  expect((await sign('ada', id, revision)).status).toBe(201);
  expect((await sign('ada', id, revision)).body).toMatchObject({ status: 409, code: 'signed' });
  here.clock.forward(60_000);
  expect((await sign('grace', id, revision)).status).toBe(201);
  const { versions } = await read('grace');
  expect(versions[0]!.signatures).toMatchObject([
    { side: 'mentee', name: 'Ada', role: 'mentee' },
    { side: 'mentor', name: 'Grace', role: 'mentor', organisation: 'Northmoor Health' },
  ]);
  expect(new Set(versions[0]!.signatures.map(({ digest }) => digest)).size).toBe(1);
  expect(versions[0]!.signatures[0]!.digest).toMatch(/^[0-9a-f]{64}$/);
  await expect(here.rows(`update compact set terms = '{}' where id = $1`, id)).rejects.toThrow('does not change');
});

test('what is signed by both can be logged, and by nobody else', async () => {
  const offered = (person: Name) =>
    here.rows(
      `select set_config('app.person_id', $1, true), (select count(*)::int from compact_signed()) as count`,
      here.people[person],
    );
  const [ada, nora] = [await offered('ada'), await offered('nora')];
  expect([ada, nora]).toMatchObject([[{ count: 1 }], [{ count: 0 }]]);
});

test('a change is the next version, for both to sign; the one before stays signed', async () => {
  const { versions } = await read('grace');
  const next = await write('grace', versions[0]!.revision, { rhythm: 'Two hours a quarter.' });
  expect(next.body).toMatchObject({ number: 2, revision: 3 });
  const after = await read('ada');
  expect(after.versions.map(({ number, signatures, terms }) => [number, signatures.length, terms.rhythm])).toEqual([
    [2, 0, 'Two hours a quarter.'],
    [1, 2, 'An hour a month.'],
  ]);
  expect((await sign('grace', versions[0]!.id, versions[0]!.revision)).status).toBe(412);
});

test('an admin reads it and writes nothing; another mentor of hers, and who is not paired, gets nothing', async () => {
  expect((await here.as('otto').get(theirs())).status).toBe(200);
  expect((await here.as('otto').put(theirs(), proposedTerms, { 'if-match': '"3"' })).status).toBe(403);
  await expecting(
    201,
    here.as('otto').post(`${towards(here, here.people.ada)}/mentorships`, { mentor: here.people.alan, primary: false }),
  );
  expect((await here.as('alan').get(theirs())).status).toBe(404);
  expect((await here.as('alan').put(theirs(), proposedTerms, { 'if-match': '"3"' })).status).toBe(404);
  expect((await here.as('alan').get(theirs('alan'))).status).toBe(200);
  expect((await here.as('lin').get(mine())).status).toBe(404);
});

test('nobody signs for another, whatever the query', async () => {
  const { versions } = await read('ada');
  const forged = here.rows(
    `insert into compact_signature (person_id, program_id, id, compact_id, side, signer_id, name, role, organisation, digest, signed_at)
     values ($1, $2, gen_random_uuid(), $3, 'mentor', $4, 'Otto', 'admin', '', '', $5)`,
    here.people.ada,
    here.program,
    versions[0]!.id,
    here.people.otto,
    here.clock.now(),
  );
  await expect(forged).rejects.toThrow('two sides');
});

test('a mentorship that ended leaves the compact to be read, and no more', async () => {
  const end = { on: '2026-03-02', reason: 'completed', words: '' };
  await expecting(201, here.as('otto').post(theirs().replace('/compact', '/end'), end));
  expect((await read('ada')).open).toBe(false);
  expect((await write('ada', 3)).status).toBe(404);
});
