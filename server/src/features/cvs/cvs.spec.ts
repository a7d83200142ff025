import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Cv, CvDraft, Cvs } from '@cmio-pathway/shared';
import { strFromU8, unzipSync } from 'fflate';
import { approving, log, own, towards } from '../../testing/acts.js';
import { type Client, expecting } from '../../testing/client.js';
import { addEntry, beginCv, freezeCv } from '../../testing/cv-acts.js';
import { pdfText } from '../../testing/pdf-text.js';
import { type Name, type World, world } from '../../testing/world.js';

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here.close());

const read = (client: Client, cv: string) => expecting<Cv>(200, client.get(`/me/cvs/${cv}`));
const at = (revision: number) => ({ 'if-match': `"${revision}"` });
/** Saves a CV with what is different. */
const save = async (client: Client, cv: string, rest: Partial<CvDraft>) => {
  const { draft, revision } = await read(client, cv);
  return client.put(`/me/cvs/${cv}`, { ...draft, ...rest }, at(revision));
};
const choice = (key: string, rest = {}) => ({ key, shown: true, section: null, title: null, text: null, ...rest });
/** Every word of a document in a format. */
const printed = async (client: Client, path: string, format: 'pdf' | 'docx' | 'json'): Promise<string> => {
  const { status, raw } = await client.get(`${path}/document?format=${format}`);
  expect([path, status]).toEqual([path, 200]);
  if (format === 'pdf') return `${pdfText(raw)}\n${raw.toString('latin1')}`;
  if (format === 'docx')
    return Object.values(unzipSync(raw))
      .map((bytes) => strFromU8(bytes))
      .join('\n');
  return raw.toString();
};
const formats = ['pdf', 'docx', 'json'] as const;

describe('a CV', () => {
  test('begins with a name alone, and the account fills its head', async () => {
    const lin = here.as('lin');
    await here.rows(
      `insert into mentor_profile (person_id, specialty, organisation, languages, steps, skills, about, capacity, revision, saved_at) values ($1, 'Pediatrics', '', '{}', '{}', '{}', '', null, 1, $2)`,
      here.people.lin,
      here.clock.now(),
    );
    const cv = await beginCv(lin, 'For Harbour Valley');
    const { draft, revision } = await read(lin, cv);
    expect(draft).toMatchObject({
      name: 'For Harbour Valley',
      head: { name: 'Lin', email: 'lin@spec.example', title: 'Pediatrics' },
      choices: [],
      order: [],
      checks: false,
    });
    expect([draft.sections.length, revision]).toEqual([12, 1]);
    expect((await lin.post('/me/cvs', { name: ' ' })).body).toMatchObject({ errors: [{ pointer: '/name' }] });
  });

  test('is saved over the revision that was read, removed and brought back; the list says when', async () => {
    const lin = here.as('lin');
    const cv = await beginCv(lin);
    expect((await lin.get(`/me/cvs/${cv}`)).headers['etag']).toBe('"1"');
    const { draft } = await read(lin, cv);
    here.clock.forward(60_000);
    await expecting(200, lin.put(`/me/cvs/${cv}`, { ...draft, name: 'Renamed' }, at(1)));
    const stale = await lin.put(`/me/cvs/${cv}`, { ...draft, name: 'Lost' }, at(1));
    expect([stale.status, stale.body['current']]).toMatchObject([412, { draft: { name: 'Renamed' }, revision: 2 }]);
    expect((await lin.put(`/me/cvs/${cv}`, draft)).status).toBe(428);
    const bad = await lin.put(
      `/me/cvs/${cv}`,
      { ...draft, sections: ['talks', 'talks'], head: { ...draft.head, name: '' } },
      at(2),
    );
    expect((bad.body as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer).sort()).toEqual([
      '/head/name',
      '/sections',
    ]);
    await expecting(204, lin.delete(`/me/cvs/${cv}`));
    for (const path of ['', '/document?format=json']) expect((await lin.get(`/me/cvs/${cv}${path}`)).status).toBe(404);
    expect((await lin.put(`/me/cvs/${cv}`, draft, at(2))).body).toMatchObject({ code: 'removed' });
    const { cvs } = await expecting<Cvs>(200, lin.get('/me/cvs'));
    expect(cvs[0]).toMatchObject({ id: cv, name: 'Renamed', removedAt: expect.stringMatching('2026-03-02T12:01') });
    await expecting(201, lin.post(`/me/cvs/${cv}/restoration`));
    await read(lin, cv);
  });
});

describe('what a CV of Ada is made of', () => {
  let ada: Client;
  let cv: string;
  let project: string;
  let decided: string;
  const when = { from: '2022', until: '2023', ongoing: false };
  const decide = async (record: string, rest = {}, who: Name = 'grace') => {
    const { versions } = await own(ada, record);
    const path = `${towards(here, here.people.ada)}/milestones/${record}/reviews`;
    await expecting(201, here.as(who).post(path, approving(versions[0]!.id, rest)));
  };
  beforeAll(async () => {
    ada = here.as('ada');
    project = await log(ada, 'outcome-project', { when, note: 'Falls down by a third' });
    decided = await log(ada, 'lead-small-team', { when, note: 'Four people', submitTo: here.program });
    await decide(decided, { known: { how: 'first_hand' } });
    await log(ada, 'licensing-exam-1', { note: 'Scored 251 canary-score' });
    const license = {
      milestone: 'state-medical-license',
      when: { from: '2024-07-01', until: '2026-06-30', ongoing: false },
    };
    await log(ada, license.milestone, { ...license, note: 'No. MD-9988771' });
    await log(ada, 'cmio-application', { note: 'canary-of-an-application' });
    const gone = await log(ada, 'budget-owner', { note: 'canary-withdrawn', when });
    await expecting(204, ada.delete(`/me/milestones/${gone}`));
    await addEntry(ada, { title: 'Born on 3 May 1981 in Northmoor', section: 'awards' });
    cv = await beginCv(ada, 'canary-name-of-the-cv');
  });
  beforeEach(() => save(ada, cv, { choices: [], order: [], checks: false }));

  const keys = async () => (await read(ada, cv)).sources.map(({ title, hidden }) => [title, hidden]);

  test('records whether verified or not, with what is hidden and why, and nothing of an application or withdrawn', async () => {
    expect(await keys()).toEqual([
      ['Medical license', null],
      ['Medical license', 'license_number'],
      ['USMLE Step 1 or COMLEX-USA Level 1 passed', 'exam_score'],
      ['Leader of a team in one department', null],
      ['Project with a measured effect on care, safety or cost', null],
      ['Born on 3 May 1981 in Northmoor', 'birth_date'],
    ]);
    expect(JSON.stringify(await read(ada, cv))).not.toMatch(/canary-of-an-application|canary-withdrawn|9988771/);
  });

  test.each(formats)('nothing hidden is in the %s unless it is chosen, and its name is never', async (format) => {
    const hidden = /251|8771|1981|canary|Harbour/;
    const before = await printed(ada, `/me/cvs/${cv}`, format);
    expect(before).toContain('Four people');
    expect(before).not.toMatch(hidden);
    const { sources } = await read(ada, cv);
    await expecting(200, save(ada, cv, { choices: sources.map(({ key }) => choice(key)) }));
    const after = await printed(ada, `/me/cvs/${cv}`, format);
    for (const shown of ['251', 'ending in 8771', '1981'])
      expect([shown, after.includes(shown)]).toEqual([shown, true]);
    expect(after).not.toMatch(/9988771|canary-of|canary-name|canary-withdrawn/);
  });

  test('wording is the CV’s: the record stays as it is', async () => {
    await expecting(
      200,
      save(ada, cv, { choices: [choice(`record:${project}`, { title: 'Fewer falls', text: 'In twelve wards' })] }),
    );
    expect(await printed(ada, `/me/cvs/${cv}`, 'json')).toContain('In twelve wards');
    const { sources } = await read(ada, cv);
    expect(sources.find(({ key }) => key === `record:${project}`)!.text).toBe('Falls down by a third');
    expect(JSON.stringify(await own(ada, project))).not.toContain('twelve wards');
  });

  test('the words of a check are of the content that was decided on, and of no later one', async () => {
    const check = async () => (await read(ada, cv)).sources.find(({ key }) => key === `record:${decided}`)!.check;
    expect(await check()).toBe('known first-hand to Grace, 2 Mar 2026');
    await expecting(200, save(ada, cv, { checks: true }));
    expect(await printed(ada, `/me/cvs/${cv}`, 'pdf')).toContain('Known first-hand to Grace, 2 Mar 2026');
    const { revision } = await own(ada, decided);
    const next = { when, note: 'Fourteen people', links: [], files: [], submitTo: null, draft: null };
    await expecting(201, ada.post(`/me/milestones/${decided}/versions`, next, at(revision)));
    expect(await check()).toBeNull();
    expect((await read(ada, cv)).sources.find(({ key }) => key === `record:${decided}`)!.text).toBe('Fourteen people');
  });

  test('a version is frozen at the revision that was read, and says the same for ever', async () => {
    const { revision } = await read(ada, cv);
    expect((await ada.post(`/me/cvs/${cv}/versions`)).status).toBe(428);
    expect((await ada.post(`/me/cvs/${cv}/versions`, undefined, at(revision - 1))).status).toBe(412);
    const version = await freezeCv(ada, cv);
    const bytes = async (format: string) => (await ada.get(`/me/cv-versions/${version}/document?format=${format}`)).raw;
    const before = await Promise.all(formats.map(bytes));
    expect(before[2]!.toString()).toContain('Falls down by a third');
    await expecting(204, ada.delete(`/me/milestones/${project}`));
    await expecting(200, save(ada, cv, { head: { ...(await read(ada, cv)).draft.head, name: 'Ada Married' } }));
    await expecting(204, ada.delete(`/me/cvs/${cv}`));
    here.clock.forward(3_600_000);
    const after = await Promise.all(formats.map(bytes));
    expect(after.map((one, place) => one.equals(before[place]!))).toEqual([true, true, true]);
    await expecting(201, ada.post(`/me/cvs/${cv}/restoration`));
    const second = await freezeCv(ada, cv);
    const { versions } = await expecting<Cvs>(200, ada.get('/me/cvs'));
    expect(versions.map(({ id, number, name, cv: of }) => [id, number, name, of])).toEqual([
      [second, 2, 'canary-name-of-the-cv', cv],
      [version, 1, 'canary-name-of-the-cv', cv],
    ]);
    const kept = await here.rows<{ digest: string; content: unknown }>(
      'select digest, content from cv_version where id = $1',
      version,
    );
    expect(kept[0]!.digest).toMatch(/^[0-9a-f]{64}$/);
    await expect(here.rows('set role cmio_self; update cv_version set number = 9')).rejects.toThrow(
      'permission denied',
    );
  });

  test('no word of it is in the log', async () => {
    const rows = await here.rows<object>(
      `select subject, changed from audit where person_id = $1 and subject like 'cv%'`,
      here.people.ada,
    );
    expect(rows.length).toBeGreaterThan(3);
    for (const row of rows) expect(Object.keys((row as { changed: object }).changed)).toEqual(['id']);
  });
});

test('a document says its type and name, and asks for no format that is not there', async () => {
  const lin = here.as('lin');
  const path = `/me/cvs/${await beginCv(lin, 'canary')}`;
  const { headers } = await lin.get(`${path}/document?format=docx`);
  expect(headers['content-type']).toContain('wordprocessingml');
  expect(headers['content-disposition']).toBe(`attachment; filename*=UTF-8''Curriculum%20vitae%2C%20Lin.docx`);
  for (const query of ['', '?format=exe']) expect((await lin.get(`${path}/document${query}`)).status).toBe(422);
});

test('more than a few documents a minute are refused', async () => {
  const nora = here.as('nora');
  const path = `/me/cvs/${await beginCv(nora)}/document?format=json`;
  const statuses = [];
  for (let time = 0; time < 21; time += 1) statuses.push((await nora.get(path)).status);
  expect(new Set(statuses.slice(0, 20))).toEqual(new Set([200]));
  expect(statuses[20]).toBe(429);
});

test('while a document is set, its connection is somebody else’s', async () => {
  const felix = here.as('felix');
  const path = `/me/cvs/${await beginCv(felix)}/document?format=pdf`;
  const asked = Array.from({ length: 15 }, () => felix.get(path));
  const [list] = await Promise.all([here.as('fred').get('/me/cvs'), ...asked]);
  expect([list.status, ...(await Promise.all(asked)).map(({ status }) => status)]).toEqual(Array(16).fill(200));
});
