import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { SharedApplications } from '@cmio-pathway/shared';
import { towards } from '../../testing/acts.js';
import { apply, shareWith } from '../../testing/application-acts.js';
import type { Client } from '../../testing/client.js';
import { pair, secondAccount } from '../../testing/second-account.js';
import { type Name, type World, world } from '../../testing/world.js';

let here: World;
const readers: Record<string, Client> = {};
beforeAll(async () => {
  here = await world();
  const ada = here.as('ada');
  const { people, program } = here;
  for (const organisation of ['Private', 'One by one', 'Saltmere Health']) await apply(ada, { organisation });
  const [oneByOne] = await here.rows<{ id: string }>(`select id from application where organisation = 'One by one'`);
  // A mentor of hers who works where an application of hers goes: made one before it was added.
  const employed = await secondAccount(here, 'Sal Mere', { mentor: [program] });
  await pair(here, people.ada, employed.id);
  await shareWith(ada, program, employed.id);
  await here.rows(`update membership set organisation = 'Saltmere' where person_id = $1`, employed.id);
  const second = await secondAccount(here, 'Ed Mentor', { mentor: [program] });
  await pair(here, people.ada, second.id);
  // Emil mentored her and was let in then.
  await here.rows(`update mentorship set valid = '[2025-01-10,)' where mentor_id = $1`, people.emil);
  await shareWith(ada, program, people.emil);
  await here.rows(`update mentorship set valid = '[2025-01-10,2026-03-01)' where mentor_id = $1`, people.emil);
  await shareWith(ada, program, people.grace, oneByOne!.id);
  await shareWith(ada, program, people.nora, oneByOne!.id);
  for (const name of ['ada', 'lin', 'grace', 'alan', 'otto', 'emil', 'nora', 'frida', 'fred', 'felix'] as Name[])
    readers[name] = here.as(name);
  readers['employed'] = employed.as;
  readers['second mentor'] = second.as;
});
afterAll(() => here.close());

/** What everybody reads of Ada's applications: one is private, one is shared with Grace and Nora, and two of her mentors were let in to all. */
const table: Record<string, number | string[]> = {
  ada: 404, // nobody opens themselves through a program
  grace: ['One by one'], // mentor with a share of one
  'second mentor': [], // mentor without
  employed: ['One by one', 'Private'], // mentor with a share of all, of the organization that one goes to
  otto: [], // admin without
  nora: ['One by one'], // admin with a share
  alan: 404, // mentor of nobody
  emil: 404, // mentor of before, let in to all then
  lin: 404,
  frida: 404, // admin of another program
  fred: 404, // mentor of another program
  felix: 404,
};

test.each(Object.entries(table))('%s reads %j', async (name, expected) => {
  const path = `${towards(here, here.people.ada)}/applications`;
  const { status, body } = await readers[name]!.get<SharedApplications>(path);
  const names = status === 200 ? body.applications.map(({ content }) => content.organisation).sort() : status;
  expect(names).toEqual(expected);
});

test('the answer is the same where nothing is shared and where there is nothing', async () => {
  const of = async (person: string) => {
    const { body } = await here.as('otto').get<SharedApplications>(`${towards(here, person)}/applications`);
    return Object.entries(body).map(([key, value]) => [key, key === 'person' ? null : value]);
  };
  expect(await of(here.people.ada)).toEqual(await of(here.people.lin));
});

test('nobody is told by the journey, the dashboard or the log that there are any', async () => {
  const person = towards(here, here.people.ada);
  const pages = [
    `${person}/journey`,
    `/programs/${here.program}/cohorts/${here.cohort}/dashboard`,
    `/programs/${here.program}/audit`,
  ];
  for (const path of pages) {
    const { status, raw } = await here.as('otto').get(path);
    // That somebody knocked in vain is noted by the name of the route, whether there is anything behind it or not.
    const text = raw.toString().replaceAll('/people/:person/applications', '');
    expect([path, status, /private|one by one|saltmere|application/i.test(text)]).toEqual([path, 200, false]);
  }
});
