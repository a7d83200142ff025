import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type {
  Import,
  ImportedConfirmed,
  ImportedMilestones,
  Journey,
  MilestoneRecord,
  Session,
} from '@cmio-pathway/shared';
import { hashOf, newToken } from '../../platform/access/session-cookie.js';
import { expecting } from '../../testing/client.js';
import { importTable, problemsOf, runImport, uploadTable } from '../../testing/import-acts.js';
import { type World, world } from '../../testing/world.js';

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here.close());

const otto = () => here.as('otto');
const csv = (...lines: string[]) => lines.join('\n');

/** Somebody accepts what they were invited to by an import; their cookie and id. */
const accept = async (email: string, name: string) => {
  const token = newToken();
  await here.rows('update invitation set token_hash = $2 where email = $1', email, hashOf(token));
  const path = `/invitations/${token}/acceptance`;
  const { headers, body } = await here
    .as()
    .post<Session>(path, { name, password: 'come in and sit down', organisation: 'Brandt Clinic' });
  return { cookie: { cookie: String(headers['set-cookie']).split(';')[0]! }, id: body.person!.id };
};

const milestones = csv(
  'E-mail,Milestone,When,Until,What the document says,Verified elsewhere by,Verified on',
  'ines@calloway.example,medical-degree,2014-06,,"MD, Harrow College",,',
  'ines@calloway.example,peer-contribution,Mar 2020,,Talk on order sets,Dr. Fennimore,2020-04-01',
  'lin@spec.example,medical-degree,2012,,,,',
);

const source = {
  program: 'Northmoor',
  importedBy: 'Otto',
  importedOn: '2026-03-02',
  document: 'Talk on order sets',
  verifiedBy: 'Dr. Fennimore',
  verifiedOn: '2020-04-01',
  file: null,
};

let people: string;
let past: string;
let ines: Awaited<ReturnType<typeof accept>>;

test('start and share of the offer are as imported, and pairing and milestones wait for both', async () => {
  people = await importTable(
    otto(),
    here.program,
    csv(
      'Name,E-mail,Role,Cohort,Start,Fraction,Mentor e-mail',
      'Ines,ines@calloway.example,mentee,Cohort 2025,2025-11-01,80 %,ravi@brandt.example',
      'Ravi,ravi@brandt.example,mentor,,,,',
      'Mina,mina@harrow.example,mentee,Cohort 2025,,,grace@spec.example',
    ),
  );
  past = await importTable(otto(), here.program, milestones);
  ines = await accept('ines@calloway.example', 'Ines Calloway');
  expect(
    await here.rows(
      'select lower(valid)::text as start, fraction::float from enrollment_period where person_id = $1',
      ines.id,
    ),
  ).toEqual([{ start: '2025-11-01', fraction: 0.8 }]);
  expect(await here.rows('select outcome from import_pairing order by mentor_email')).toEqual([
    { outcome: null },
    { outcome: null },
  ]);
  await accept('ravi@brandt.example', 'Ravi Brandt');
  expect(await here.rows('select outcome from import_pairing order by mentor_email')).toEqual([
    { outcome: null },
    { outcome: 'proposed' },
  ]);
  expect(
    await here.rows(
      'select origin, is_primary, starts_on::text from mentorship_proposal where person_id = $1',
      ines.id,
    ),
  ).toEqual([{ origin: 'import', is_primary: true, starts_on: '2025-11-01' }]);
});

test('before the offer is accepted the program sees nothing of the person', async () => {
  expect((await otto().get(`/programs/${here.program}/people/${ines.id}/journey`)).status).toBe(404);
});

test('imported milestones are said on the journey, wait for a word, and are nobody’s record before', async () => {
  const journey = await expecting<Journey>(200, here.as().get('/me/journey', ines.cookie));
  expect([journey.imported, journey.records]).toEqual([{ count: 2, by: 'Otto' }, []]);
  const { waiting } = await expecting<ImportedMilestones>(200, here.as().get('/me/imported-milestones', ines.cookie));
  expect(
    waiting.map(({ milestone, when, document, verifiedBy, verifiedOn }) => [
      milestone,
      when.from,
      document,
      verifiedBy,
      verifiedOn,
    ]),
  ).toEqual([
    ['medical-degree', '2014-06', 'MD, Harrow College', null, null],
    ['peer-contribution', '2020-03', 'Talk on order sets', 'Dr. Fennimore', '2020-04-01'],
  ]);
  // Lin was here before the import.
  expect(
    (await expecting<ImportedMilestones>(200, here.as('lin').get('/me/imported-milestones'))).waiting,
  ).toHaveLength(1);
});

test('confirmed it is stated with where it is from and verified by nobody here; removed it is gone and can come back', async () => {
  const at = '/me/imported-milestones';
  const { waiting } = await expecting<ImportedMilestones>(200, here.as().get(at, ines.cookie));
  const ids = waiting.map(({ id }) => id);
  await expecting(204, here.as().post(`${at}/removals`, { ids: [ids[1]] }, ines.cookie));
  expect((await here.as().post(`${at}/confirmations`, { ids }, ines.cookie)).status).toBe(404);
  await expecting(204, here.as().post(`${at}/restorations`, { ids: [ids[1]] }, ines.cookie));
  const { records, left } = await expecting<ImportedConfirmed>(
    201,
    here.as().post(`${at}/confirmations`, { ids: [ids[1]] }, ines.cookie),
  );
  expect([records.length, left]).toEqual([1, []]);
  const record = await expecting<MilestoneRecord>(200, here.as().get(`/me/milestones/${records[0]}`, ines.cookie));
  expect([record.state, record.reviews, record.verifiedVersion]).toEqual(['logged', [], null]);
  expect(record.versions[0]!.content).toMatchObject({ note: '', source });
  expect((await here.as().post(`${at}/confirmations`, { ids: [ids[1]] }, ines.cookie)).status).toBe(404);
  expect((await here.as('ada').post(`${at}/confirmations`, { ids: [ids[0]] })).status).toBe(404);
});

test('what can be only once is left where the record has one', async () => {
  await here.as('lin').post('/me/statements', {
    items: [
      {
        milestone: 'medical-degree',
        when: { from: '2012', until: null, ongoing: false },
        note: '',
        links: [],
        files: [],
      },
    ],
  });
  const { waiting } = await expecting<ImportedMilestones>(200, here.as('lin').get('/me/imported-milestones'));
  expect(waiting[0]!.existing).not.toBeNull();
  expect(
    await expecting<ImportedConfirmed>(
      201,
      here.as('lin').post('/me/imported-milestones/confirmations', { ids: [waiting[0]!.id] }),
    ),
  ).toMatchObject({ records: [], left: [{ detail: 'This can be only once, and is in your record.' }] });
});

test('uploaded again it makes no copies, and what can be only once is no second with another date', async () => {
  const again = await uploadTable(otto(), here.program, milestones.replace('2014-06', '2015'));
  expect((await runImport(otto(), again, true)).run!.figures!.milestones).toEqual({ made: 0, there: 2 });
  expect((await problemsOf(otto(), again)).map(({ row, code }) => [row, code])).toEqual([[2, 'once']]);
});

test('an undoing keeps what people have taken up, says so, and takes the rest', async () => {
  await expecting(204, otto().post(`${people}/undoing`));
  const { undone } = await expecting<Import>(200, otto().get(people));
  expect(undone).toMatchObject({
    invitations: 1,
    offers: 1,
    proposals: 1,
    stays: [{ email: 'ravi@brandt.example', what: 'works_here' }],
  });
  await expecting(204, otto().post(`${past}/undoing`));
  expect((await expecting<Import>(200, otto().get(past))).undone).toMatchObject({
    milestones: 2,
    stays: [{ email: 'ines@calloway.example', what: 'milestones', count: 1 }],
  });
  const { waiting } = await expecting<ImportedMilestones>(200, here.as().get('/me/imported-milestones', ines.cookie));
  expect(waiting).toEqual([]);
  expect((await here.as().post(`/me/enrollments/${here.program}/acceptance`, undefined, ines.cookie)).status).not.toBe(
    204,
  );
});

test('after 30 days it is too late', async () => {
  const at = await importTable(otto(), here.program, csv('E-mail,Role', 'late@one.example,mentor'));
  here.clock.forward(30 * 86_400_000 + 1);
  expect((await here.as('otto').post(`${at}/undoing`)).body).toMatchObject({ status: 409, code: 'too_late' });
});
