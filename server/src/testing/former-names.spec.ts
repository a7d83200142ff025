import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  type Account,
  type Compact,
  type CompactSaved,
  proposedTerms,
  type Training,
  verificationOf,
} from '@cmio-pathway/shared';
import { approving, log, own, towards } from './acts.js';
import { expecting } from './client.js';
import { pdfText } from './pdf-text.js';
import { type Name, type World, world } from './world.js';

let here: World;
let record: string;
/** The names of before are found nowhere by chance. */
const before = {
  ada: 'Ada Formerlymentee',
  grace: 'Grace Formerlymentor',
  otto: 'Otto Formerlyadmin',
  lin: 'Lin Formerlysilent',
};
const after = { ada: 'Ada Newmentee', grace: 'Grace Newmentor', otto: 'Otto Newadmin', lin: 'Lin Newsilent' };
type Renamed = keyof typeof before;
const renamed = Object.keys(before) as Renamed[];

const rename = async (who: Renamed, name: string) => {
  const { timeZone, npi, revision } = await expecting<Account>(200, here.as(who).get('/me/account'));
  await expecting(200, here.as(who).put('/me/account', { name, timeZone, npi }, { 'if-match': `"${revision}"` }));
};
const get = async <Body>(who: Name, path: string) => expecting<Body>(200, here.as(who).get(path));

beforeAll(async () => {
  here = await world();
  for (const who of renamed) await rename(who, before[who]);
  record = await log(here.as('ada'), 'mentor-meetings', { submitTo: here.program });
  const { versions } = await own(here.as('ada'), record);
  const review = `${towards(here, here.people.ada)}/milestones/${record}/reviews`;
  await expecting(201, here.as('grace').post(review, approving(versions[0]!.id)));
  const mine = `/me/enrollments/${here.program}/mentorships/${here.people.grace}/compact`;
  const { version, revision } = await expecting<CompactSaved>(
    200,
    here.as('ada').put(mine, proposedTerms, { 'if-match': '"0"' }),
  );
  const theirs = `${towards(here, here.people.ada)}/mentorships/${here.people.grace}/compact`;
  await expecting(201, here.as('ada').post(`${mine}/signatures`, { version, revision }));
  await expecting(201, here.as('grace').post(`${theirs}/signatures`, { version, revision }));
  const waiver = { milestone: 'bachelors-degree', reason: 'Six years in one course.' };
  await expecting(201, here.as('otto').post(`${towards(here, here.people.ada)}/waivers`, waiver));
  await log(here.as('ada'), 'peer-contribution', { submitTo: here.program });
  await here.letters();
  here.clock.forward(60_000);
  for (const who of renamed) await rename(who, after[who]);
});
afterAll(() => here.close());

test('a decision and a compact keep the names they were signed with', async () => {
  const { reviews } = await get<{ reviews: { by: { name: string } }[] }>('ada', `/me/milestones/${record}`);
  expect(reviews.map(({ by }) => by.name)).toEqual([before.grace]);
  const compact = `/me/enrollments/${here.program}/mentorships/${here.people.grace}/compact`;
  const { versions } = await get<Compact>('ada', compact);
  expect(versions[0]!.signatures.map(({ name }) => name).sort()).toEqual([before.ada, before.grace].sort());
});

test('the verification of training names whoever decided as they were then, its person as they are called today', async () => {
  const path = `/programs/${here.program}/trainings/${here.people.ada}`;
  const says = verificationOf(await get<Training>('otto', path));
  expect(says.facts[0]).toEqual(['Name', after.ada]);
  expect(says.steps[0]!.decisions[0]!.by).toBe(`${before.grace}, mentor, Northmoor Health`);
  expect(says.waivers[0]).toContain(`waived by ${before.otto}`);
  const { raw } = await here.as('otto').get(`${path}/document`);
  const text = pdfText(raw).replaceAll(/\s+/g, ' ');
  for (const word of ['Newmentee', 'Formerlymentor', 'Formerlyadmin']) expect(text).toContain(word);
  expect(text).not.toContain('Formerlymentee');
});

test('lists, the search, dashboards and who is signed in show the name of today and no other', async () => {
  const program = `/programs/${here.program}`;
  const pages: [Name, string, Renamed][] = [
    ['otto', `${program}/directory`, 'ada'],
    ['otto', `${program}/directory?search=newsilent`, 'lin'],
    ['otto', `${program}/trainings?of=all`, 'ada'],
    ['otto', `${program}/cohorts/${here.cohort}/dashboard`, 'ada'],
    ['otto', `${program}/mentors`, 'grace'],
    ['otto', `${program}/people/${here.people.lin}/journey`, 'lin'],
    ['grace', `${program}/mentees`, 'ada'],
    ['grace', `${program}/reviews`, 'ada'],
    ['grace', '/session', 'grace'],
    ['ada', '/session', 'ada'],
    ['ada', '/me/enrollments', 'grace'],
    ['ada', '/me/accesses', 'grace'],
  ];
  for (const [who, path, shown] of pages) {
    const { status, body } = await here.as(who).get(path);
    const text = JSON.stringify(body);
    expect([path, status]).toEqual([path, 200]);
    expect([path, text.includes(after[shown]), /Formerly\w+/.exec(text)?.[0]]).toEqual([path, true, undefined]);
  }
});

test('a letter that is written after it calls nobody by the name of before', async () => {
  const { length } = await here.letters();
  await expecting(
    201,
    here
      .as('otto')
      .post(`/programs/${here.program}/invitations`, { email: 'new@one.example', role: 'mentor', cohort: null }),
  );
  const sent = (await here.letters()).slice(0, -length || undefined);
  expect(sent.map(({ text }) => text).join()).toContain(after.otto);
  expect(JSON.stringify(sent)).not.toContain('Formerly');
});

test('the name of before is in no table but those that hold what was signed, and of who signed nothing in none', async () => {
  const tables = await here.rows<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
  );
  const holding = async (name: string) => {
    const found: string[] = [];
    for (const table of tables) {
      const [row] = await here.rows<{ there: boolean }>(
        `select exists (select from ${table.name} t where position($1 in to_jsonb(t)::text) > 0 or position(lower($1) in to_jsonb(t)::text) > 0) as there`,
        name,
      );
      if (row!.there) found.push(table.name);
    }
    return found;
  };
  expect(await holding(before.lin)).toEqual([]);
  // The directory finds a reviewer by the name that stands under their decisions.
  expect(await holding(before.grace)).toEqual(['compact_signature', 'directory', 'review']);
  expect(await holding(before.ada)).toEqual(['compact_signature']);
  expect(await holding(before.otto)).toEqual(['waiver']);
});
