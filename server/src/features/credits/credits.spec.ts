import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { CreditEntries, CreditsImported } from '@cmio-pathway/shared';
import { randomUUID } from 'node:crypto';
import { upload } from '../../testing/acts.js';
import { expecting } from '../../testing/client.js';
import { aCredit, aCreditRow, logCredit } from '../../testing/credit-acts.js';
import { type Name, type World, world } from '../../testing/world.js';

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here.close());

const list = (who: Name, query = '') =>
  expecting<CreditEntries>(200, here.as(who).get(`/me/credits${query && `?${query}`}`));
const titles = async (who: Name, query = '') => (await list(who, query)).entries.map(({ title }) => title);
const ifMatch = (revision: number) => ({ 'if-match': `"${revision}"` });

test('an entry comes back as it was typed, with its certificate, newest day first', async () => {
  const ada = here.as('ada');
  const evidence = await upload(ada, 'certificate.txt', Buffer.from('1.5 hours'));
  await logCredit(ada, { title: 'Ethics at the bedside', on: '2026-01-10', categories: ['ama_pra_1', 'ethics'] });
  await logCredit(ada, { title: 'Board questions', amount: 0.25, unit: 'questions', provider: '', categories: [] });
  await logCredit(ada, { title: 'Symposium', on: '2025-11-16', amount: 12.75, unit: 'CE', evidence });
  const { entries, next } = await list('ada');
  expect(next).toBeNull();
  expect(entries).toMatchObject([
    { title: 'Board questions', on: '2026-02-14', amount: 0.25, unit: 'questions', provider: null, evidence: null },
    { title: 'Ethics at the bedside', on: '2026-01-10', amount: 1.5, categories: ['ama_pra_1', 'ethics'], revision: 1 },
    { title: 'Symposium', amount: 12.75, evidence: { id: evidence, name: 'certificate.txt', takenBackAt: null } },
  ]);
});

test('what is found is by words, span, unit and category; hours of CE and CME are found together', async () => {
  expect(await titles('ada', 'search=SYMPO')).toEqual(['Symposium']);
  expect(await titles('ada', 'search=northmoor')).toEqual(['Ethics at the bedside', 'Symposium']);
  expect(await titles('ada', 'from=2026-01-10&until=2026-02-13')).toEqual(['Ethics at the bedside']);
  expect(await titles('ada', 'unit=CE')).toEqual(['Ethics at the bedside', 'Symposium']);
  expect(await titles('ada', 'unit=questions')).toEqual(['Board questions']);
  expect(await titles('ada', 'unit=PDU')).toEqual([]);
  expect(await titles('ada', 'category=ethics')).toEqual(['Ethics at the bedside']);
  expect(await titles('lin')).toEqual([]);
});

test('pages follow one another without a gap, also within a day', async () => {
  const rows = Array.from({ length: 120 }, (_, at) =>
    aCreditRow({ title: `Session ${at}`, on: `2025-0${1 + (at % 3)}-05` }),
  );
  await expecting(201, here.as('emil').post('/me/credits/import', { rows }));
  const seen: string[] = [];
  let after = '';
  for (let page = 0; page < 3; page += 1) {
    const { entries, next } = await list('emil', after);
    seen.push(...entries.map(({ on, title }) => `${on} ${title}`));
    after = `after=${encodeURIComponent(next ?? '')}`;
    expect(next === null).toBe(page === 2);
  }
  expect(new Set(seen).size).toBe(120);
  expect(seen.map((row) => row.slice(0, 10))).toEqual(
    seen
      .map((row) => row.slice(0, 10))
      .toSorted()
      .toReversed(),
  );
  for (const wrong of ['yesterday', `2026-02-31~${randomUUID()}`])
    expect((await here.as('emil').get(`/me/credits?after=${wrong}`)).status).toBe(422);
});

test.each([
  ['in the future', { on: '2026-03-05' }, '/on'],
  ['before anybody lived', { on: '0001-01-01' }, '/on'],
  ['without a title', { title: ' ' }, '/title'],
  ['of nothing', { amount: 0 }, '/amount'],
  ['of less than a hundredth', { amount: 1.005 }, '/amount'],
  ['of too much', { amount: 10_001 }, '/amount'],
  ['in no unit', { unit: 'points' }, '/unit'],
  ['in no category', { categories: ['fun'] }, '/categories/0'],
  ['twice in a category', { categories: ['ethics', 'ethics'] }, '/categories'],
  ['with a certificate that is not there', { evidence: randomUUID() }, '/evidence'],
])('an entry %s is refused at its field', async (_, wrong, pointer) => {
  const refused = await here.as('lin').post('/me/credits', aCredit(wrong));
  expect(refused.body).toMatchObject({ status: 422, errors: [{ pointer }] });
});

test('an entry of today is taken wherever on earth it is today, and a file of somebody else is not there', async () => {
  await logCredit(here.as('nora'), { on: '2026-03-03' });
  const evidence = await upload(here.as('ada'), 'hers.txt', Buffer.from('hers'));
  const refused = await here.as('nora').post('/me/credits', aCredit({ evidence }));
  expect(refused.body).toMatchObject({ status: 422, errors: [{ pointer: '/evidence', code: 'missing' }] });
});

test('a correction names the revision it saw; a stale one gets what is stored', async () => {
  const grace = here.as('grace');
  const id = await logCredit(grace, { amount: 2 });
  expect((await grace.put(`/me/credits/${id}`, aCredit())).status).toBe(428);
  await expecting(200, grace.put(`/me/credits/${id}`, aCredit({ amount: 3 }), ifMatch(1)));
  const stale = await grace.put(`/me/credits/${id}`, aCredit({ amount: 4 }), ifMatch(1));
  expect(stale.body).toMatchObject({ status: 412, current: { amount: 3, on: '2026-02-14', revision: 2 } });
  expect((await list('grace')).entries).toMatchObject([{ amount: 3, revision: 2 }]);
  expect((await here.as('ada').put(`/me/credits/${id}`, aCredit(), ifMatch(2))).status).toBe(404);
});

test('a removed entry counts nowhere and comes back as it was', async () => {
  const otto = here.as('otto');
  const id = await logCredit(otto, { title: 'Talk' });
  const before = await list('otto');
  for (let twice = 0; twice < 2; twice += 1) await expecting(204, otto.delete(`/me/credits/${id}`));
  expect(await titles('otto')).toEqual([]);
  expect(await expecting(200, otto.get('/me/credit-cycles'))).toMatchObject({ credits: [] });
  expect((await otto.put(`/me/credits/${id}`, aCredit(), ifMatch(1))).body).toMatchObject({
    status: 409,
    code: 'removed',
  });
  await expecting(201, otto.post(`/me/credits/${id}/restoration`));
  expect(await list('otto')).toEqual(before);
});

const importing = (who: Name, rows: unknown[], key: string = randomUUID()) =>
  here.as(who).post<CreditsImported>('/me/credits/import', { rows }, { 'idempotency-key': key });

test('a transcript of 1,000 rows with every category goes in at once, and once', async () => {
  const categories = ['ama_pra_1', 'ama_pra_2', 'aoa_1a', 'himss_approved', 'hiim_domain', 'informatics', 'ethics'];
  const rows = Array.from({ length: 1000 }, (_, at) => aCreditRow({ title: `Row ${at}`, categories }));
  const key = randomUUID();
  for (let twice = 0; twice < 2; twice += 1)
    expect((await importing('felix', rows, key)).body).toEqual({ added: 1000, there: [] });
  expect((await importing('felix', rows)).body.there).toHaveLength(1000);
  const counted = await here.rows<{ rows: string }>(
    'select count(*) as rows from credit_entry where person_id = $1',
    here.people.felix,
  );
  expect(counted).toEqual([{ rows: '1000' }]);
  expect((await importing('felix', [...rows, aCreditRow()])).body).toMatchObject({ errors: [{ pointer: '/rows' }] });
});

test('every bad row is named by its place, and no row of theirs is added', async () => {
  const rows = Array.from({ length: 30 }, (_, at) => aCreditRow({ title: `Row ${at}` }));
  rows[3] = aCreditRow({ title: '' });
  rows[17] = aCreditRow({ amount: -1, unit: 'hours' });
  const refused = await importing('alan', rows);
  expect(refused.body).toMatchObject({
    status: 422,
    errors: [{ pointer: '/rows/3/title' }, { pointer: '/rows/17/amount' }, { pointer: '/rows/17/unit' }],
  });
  const ahead = await importing('alan', [rows[0], aCreditRow({ on: '2030-01-01' }), aCreditRow({ on: '2031-01-01' })]);
  expect(ahead.body).toMatchObject({ status: 422, errors: [{ pointer: '/rows/1/on' }, { pointer: '/rows/2/on' }] });
  expect(await titles('alan')).toEqual([]);
});

test('rows that are there already are told and not doubled, in the same transcript too; a removed one may be added again', async () => {
  const removed = await logCredit(here.as('fred'), { title: 'Removed' });
  await expecting(204, here.as('fred').delete(`/me/credits/${removed}`));
  await logCredit(here.as('fred'), { title: 'Grand Rounds' });
  const rows = [
    aCreditRow({ title: 'grand rounds' }),
    aCreditRow({ title: 'Grand rounds', amount: 2 }),
    aCreditRow({ title: 'Removed' }),
    aCreditRow({ title: 'Grand rounds', amount: 2, provider: 'another' }),
  ];
  expect((await importing('fred', rows)).body).toEqual({ added: 2, there: [0, 3] });
  expect((await titles('fred')).toSorted()).toEqual(['Grand Rounds', 'Grand rounds', 'Removed']);
});

test('two imports at the same moment do not double a row either', async () => {
  const rows = [aCreditRow({ title: 'At once' })];
  const answers = await Promise.all([importing('frida', rows), importing('frida', rows)]);
  expect(answers.map(({ body }) => body.added).toSorted()).toEqual([0, 1]);
});

test('the log says that an entry was written, and no word of it', async () => {
  await logCredit(here.as('lin'), { title: 'Burnout, confidential', provider: 'A clinic' });
  const rows = await here.rows<{ subject: string; verb: string; changed: object }>(
    'select subject, verb, changed from audit where person_id = $1 order by id',
    here.people.lin,
  );
  expect(rows.at(-1)).toMatchObject({ subject: 'credit_entry', verb: 'insert', changed: { amount: 1.5, unit: 'CME' } });
  expect(JSON.stringify(rows)).not.toMatch(/Burnout|clinic/);
});
