import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Applications, Merges, MergePreview, SharedApplications } from '@cmio-pathway/shared';
import { approving, emptyDraft, log, own, towards, upload } from '../../testing/acts.js';
import { application, wholeApplication } from '../../testing/application-acts.js';
import { expecting } from '../../testing/client.js';
import { type OpenedCopy, takeCopy } from '../../testing/copy-acts.js';
import { logCredit } from '../../testing/credit-acts.js';
import { addEntry, beginCv, freezeCv } from '../../testing/cv-acts.js';
import { anItem, planOf, propose, savePlan } from '../../testing/plan-acts.js';
import { pair, type SecondAccount, secondAccount } from '../../testing/second-account.js';
import { password, type World, world } from '../../testing/world.js';

let here: World;
let old: SecondAccount;
const day = 24 * 3_600_000;
const letter = Buffer.from('The same letter, kept in both accounts');
const own2 = Buffer.from('Only in the old account');

beforeAll(async () => {
  here = await world();
  // Ada's account of before: in the same program and in another, mentored by Alan, who has approved something.
  old = await secondAccount(here, 'Ada Late', { mentee: [here.program, here.foreign.program] });
  await pair(here, old.id, here.people.alan, true);
  const ada = here.as('ada');
  await log(ada, 'bachelors-degree', { files: [await upload(ada, 'letter.txt', letter)] });
  await savePlan(ada, anItem());
  await propose(ada, here.program);
  await logCredit(old.as, { title: 'Old credit' });
  await addEntry(old.as, { title: 'Old talk' });
  await freezeCv(old.as, await beginCv(old.as, 'Old CV'));
  await freezeCv(ada, await beginCv(ada));
  await propose(old.as, here.program, anItem({ milestone: 'first-it-project', note: 'old plan' }), anItem());
  await expecting(201, old.as.post('/me/drafts', { ...emptyDraft, note: 'old draft' }));
  await log(old.as, 'bachelors-degree');
  const files = [await upload(old.as, 'scan.txt', letter), await upload(old.as, 'own.txt', own2)];
  const record = await log(old.as, 'mentor-meetings', { note: 'old record', submitTo: here.program, files });
  const { versions } = await own(old.as, record);
  await expecting(
    201,
    here.as('alan').post(`${towards(here, old.id)}/milestones/${record}/reviews`, approving(versions[0]!.id)),
  );
  await log(old.as, 'peer-contribution', { note: 'old, waiting', submitTo: here.program });
  const sharing = { program: here.program, reader: here.people.otto };
  await wholeApplication(ada, { ...sharing, words: 'Ada applies' });
  await wholeApplication(old.as, { ...sharing, words: 'The old one applied', file: files[0]! });
}, 30_000);
afterAll(() => here.close());
beforeEach(() => here.clock.forward(60_000));

const credentials = () => ({ email: old.email, password });
const merge = () => expecting<{ id: string }>(201, here.as('ada').post('/me/merges', credentials()));
const undo = (id: string) => expecting(204, here.as('ada').post(`/me/merges/${id}/undoing`));
const list = async () => (await expecting<Merges>(200, here.as('ada').get('/me/merges'))).merges;

/** Everything of both accounts that a merge may not change for good. */
const both = async () => {
  const kept = ({ parts }: OpenedCopy) =>
    Object.fromEntries(
      Object.entries(parts)
        .filter(([part]) => !['account_merge', 'audit', 'portfolio', 'session', 'idempotency_key'].includes(part))
        .map(([part, { rows }]) => [part, rows]),
    );
  return [await takeCopy(here.as('ada')), await takeCopy(here.asPerson(old.id))].map(kept);
};

test('the preview says what would move and what both have, and changes nothing', async () => {
  const before = await both();
  const { into, from, found } = await expecting<MergePreview>(
    200,
    here.as('ada').post('/me/merges/preview', credentials()),
  );
  expect([into.name, from.name]).toEqual(['Ada', 'Ada Late']);
  expect(found).toMatchObject({
    name: 'Ada Late',
    addresses: 1,
    records: 4,
    files: 1,
    drafts: 1,
    credits: 1,
    milestones: ['bachelors-degree'],
    programs: [{ id: here.program, name: 'Northmoor' }],
    ownDecisions: 0,
    ownRequests: 0,
  });
  expect(await both()).toEqual(before);
  expect(await list()).toEqual([]);
});

test('the other account must be proved, and be another', async () => {
  const wrong = await here.as('ada').post('/me/merges', { email: old.email, password: 'not its password' });
  expect([wrong.status, wrong.body['errors']]).toEqual([422, [expect.objectContaining({ pointer: '/password' })]]);
  const same = await here.as('ada').post('/me/merges', { email: 'ada@spec.example', password });
  expect([same.status, same.body['errors']]).toEqual([422, [expect.objectContaining({ pointer: '/email' })]]);
});

test('merged, everything is one person’s; undone, both have exactly what they had', async () => {
  const seen = (person: string) =>
    expecting<SharedApplications>(200, here.as('otto').get(`${towards(here, person)}/applications`));
  expect((await seen(old.id)).applications).toHaveLength(1);
  expect((await seen(here.people.ada)).applications).toHaveLength(1);
  const before = await both();
  const progress = () => here.rows('select * from enrollment_progress order by person_id, program_id, step');
  const figures = await progress();
  const { id } = await merge();

  const { parts, files } = await takeCopy(here.as('ada'));
  const notes = parts['version']!.rows.map(({ content }) => (content as { note: string }).note);
  expect(notes).toEqual(expect.arrayContaining(['old record', 'old, waiting']));
  expect(parts['email']!.rows.map(({ address }) => address).sort()).toEqual([old.email, 'ada@spec.example'].sort());
  expect(parts['enrollment']!.rows).toHaveLength(2);
  for (const part of ['cv', 'cv_version']) expect([part, parts[part]!.rows.length]).toEqual([part, 2]);
  expect(parts['cv_entry']!.rows).toMatchObject([{ title: 'Old talk' }]);
  expect((await planOf(here.as('ada'))).items.map(({ milestone }) => milestone)).toEqual([
    'leadership-course',
    'first-it-project',
  ]);
  // Two files: the same content once, and both can be opened from the record that came.
  expect(Object.keys(files).filter((name) => name.startsWith('evidence/'))).toHaveLength(2);
  expect(JSON.parse(Buffer.from(files['list.json']!).toString())).toMatchObject({ missing: [] });
  const [record] = parts['record']!.rows.filter(({ state }) => state === 'verified');
  const read = await expecting<{ versions: { content: { files: { id: string }[] } }[] }>(
    200,
    here.as('ada').get(`/me/milestones/${String(record!['id'])}`),
  );
  for (const file of read.versions[0]!.content.files)
    expect((await here.as('ada').get(`/me/evidence/${file.id}/file`)).status).toBe(200);
  // What was signed can still be proved: digests say nothing of whose it is.
  const digests = await here.rows<{ digest: string; content: unknown }>(
    'select digest from version where person_id = $1',
    here.people.ada,
  );
  expect(digests.map(({ digest }) => digest)).toEqual(
    expect.arrayContaining(before[1]!['version']!.map(({ digest }) => digest as string)),
  );

  // The application that came is hers with all that hangs on it, and its letter is the one she had.
  const { applications } = await expecting<Applications>(200, here.as('ada').get('/me/applications'));
  expect(applications.map(({ organisation, readers }) => [organisation, readers]).sort()).toEqual([
    ['Ada applies', 1],
    ['The old one applied', 1],
  ]);
  const came = await application(here.as('ada'), applications.find((one) => one.organisation !== 'Ada applies')!.id);
  expect(came).toMatchObject({ files: [{ name: 'letter.txt' }], interviews: [{}], records: [{}], moves: [{}, {}] });
  expect(came.content.documents).toEqual([{ is: 'file', file: came.files[0]!.id }]);
  expect(parts['announcement']!.rows).toHaveLength(2);
  expect((await seen(here.people.ada)).applications).toHaveLength(2);

  await undo(id);
  expect(await both()).toEqual(before);
  expect(await progress()).toEqual(figures);
  expect((await list()).map(({ undoneAt, undoUntil }) => [undoneAt !== null, undoUntil])).toEqual([[true, null]]);
});

test('old addresses lead to the one account: signing in, links, sessions', async () => {
  const session = here.asPerson(old.id);
  expect((await session.get('/me/journey')).status).toBe(200);
  const { id } = await merge();
  expect((await session.get('/me/journey')).status).toBe(401);
  const signedIn = await here.as().post<{ person: { id: string } }>('/session', credentials());
  expect([signedIn.status, signedIn.body.person.id]).toEqual([201, here.people.ada]);
  const link = await expecting<{ person: { id: string } }>(
    200,
    here.as('alan').get(`${towards(here, old.id)}/journey`),
  );
  expect(link.person.id).toBe(here.people.ada);
  await undo(id);
  const back = await here.as().post<{ person: { id: string } }>('/session', credentials());
  expect(back.body.person.id).toBe(old.id);
});

test('what was written on a record that came goes back with it', async () => {
  const { id } = await merge();
  const [came] = await here.rows<{ id: string; revision: number }>(
    `select r.id, r.revision from record r join version v on v.record_id = r.id and v.person_id = r.person_id
     where r.person_id = $1 and v.content ->> 'note' = 'old record'`,
    here.people.ada,
  );
  const version = {
    when: { from: '2024-05-01', until: null, ongoing: false },
    note: 'written since',
    links: [],
    files: [],
    submitTo: null,
    draft: null,
  };
  await expecting(
    201,
    here.as('ada').post(`/me/milestones/${came!.id}/versions`, version, { 'if-match': `"${came!.revision}"` }),
  );
  await undo(id);
  expect(await here.rows('select person_id from version where record_id = $1 order by number', came!.id)).toEqual([
    { person_id: old.id },
    { person_id: old.id },
  ]);
});

test('after 30 days it stays: the undo is refused, and what it would have needed is gone', async () => {
  const { id } = await merge();
  here.clock.forward(30 * day);
  const late = await here.as('ada').post(`/me/merges/${id}/undoing`);
  expect([late.status, late.body['code']]).toEqual([409, 'too_late']);
  expect((await list())[0]!.undoUntil).toBe(null);
});
