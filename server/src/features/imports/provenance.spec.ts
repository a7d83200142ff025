import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  type ImportedConfirmed,
  type ImportedMilestones,
  type MilestoneRecord,
  type Training,
  verificationOf,
} from '@cmio-pathway/shared';
import { approving, own, towards } from '../../testing/acts.js';
import { expecting } from '../../testing/client.js';
import { takeCopy } from '../../testing/copy-acts.js';
import { importTable } from '../../testing/import-acts.js';
import { pdfText } from '../../testing/pdf-text.js';
import { type World, world } from '../../testing/world.js';

let here: World;
let record: string;
beforeAll(async () => {
  here = await world();
  const table = [
    'E-mail,Milestone,When,Until,What the document says,Verified elsewhere by,Verified on',
    'ada@spec.example,peer-contribution,Mar 2020,,Talk on order sets,Dr. Fennimore,2020-04-01',
  ].join('\n');
  await importTable(here.as('otto'), here.program, table);
  const { waiting } = await expecting<ImportedMilestones>(200, here.as('ada').get('/me/imported-milestones'));
  const { records } = await expecting<ImportedConfirmed>(
    201,
    here.as('ada').post('/me/imported-milestones/confirmations', { ids: [waiting[0]!.id] }),
  );
  record = records[0]!;
});
afterAll(() => here.close());

const source = {
  program: 'Northmoor',
  importedBy: 'Otto',
  importedOn: '2026-03-02',
  document: 'Talk on order sets',
  verifiedBy: 'Dr. Fennimore',
  verifiedOn: '2020-04-01',
  file: null,
};
const said =
  'Stated; imported by Otto, Northmoor, on 2 Mar 2026, and confirmed by its person. Verified elsewhere by Dr. Fennimore on 1 Apr 2020, as imported. The document says: Talk on order sets';

test('every version of the record says where it is from, whatever its person changes, and nobody can send it', async () => {
  const ada = here.as('ada');
  const content = { when: { from: '2020-03', until: null, ongoing: false }, note: 'In my words', links: [], files: [] };
  const read = await own(ada, record);
  const draft = { ...content, draft: null, submitTo: here.program };
  const at = `/me/milestones/${record}/versions`;
  const match = { 'if-match': `"${read.revision}"` };
  expect((await ada.post(at, { ...draft, source }, match)).status).toBe(422);
  await expecting(201, ada.post(at, draft, match));
  const { versions } = await expecting<MilestoneRecord>(200, ada.get(`/me/milestones/${record}`));
  expect(versions.map(({ content: { source } }) => source)).toEqual([source, source]);
  expect(versions[0]!.digest).not.toBe(versions[1]!.digest);
});

test('whoever decides reads it with what was submitted, and it is no decision', async () => {
  const at = `${towards(here, here.people.ada)}/milestones/${record}`;
  const { submissions, reviews } = await expecting<MilestoneRecord>(200, here.as('grace').get(at));
  expect(submissions[0]!.content).toMatchObject({ note: 'In my words', source });
  expect(reviews).toEqual([]);
});

test('the verification of training says it beside the decision of the program, in later years too', async () => {
  const { versions } = await own(here.as('ada'), record);
  const at = `${towards(here, here.people.ada)}/milestones/${record}/reviews`;
  await expecting(201, here.as('grace').post(at, approving(versions[0]!.id)));
  await here.rows(`update program set name = 'Northmoor Renamed' where id = $1`, here.program);
  const training = await expecting<Training>(200, here.as('ada').get(`/me/trainings/${here.program}`));
  expect(verificationOf(training).steps[0]!.decisions[0]).toMatchObject({
    by: 'Grace, mentor, Northmoor Health',
    source: said,
  });
  const { raw } = await here.as('otto').get(`/programs/${here.program}/trainings/${here.people.ada}/document`);
  expect(pdfText(raw).replaceAll(/\s+/g, ' ')).toContain('Verified elsewhere by Dr. Fennimore on 1 Apr 2020');
});

test('the data copy has it with every version', async () => {
  const { parts } = await takeCopy(here.as('ada'));
  const versions = parts['version']!.rows.filter(({ record_id: of }) => of === record);
  expect(versions.map(({ content }) => (content as { source: unknown }).source)).toEqual([source, source]);
});
