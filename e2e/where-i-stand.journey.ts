import { expect, expectAccessible, journey } from './journey.ts';
import { newestCohort, pdf, signedIn } from './people.ts';

const thisYear = new Date().getUTCFullYear();
const year = (ahead: number) => String(thisYear + ahead);

/** Thirty milestones of fifteen years: [title, from, until]. */
const behind: [title: string, from: string, until?: string][] = [
  ["Bachelor's degree", '2005'],
  ['MCAT score on file', '2004'],
  ['Started at an accredited medical school (MD or DO)', '2005'],
  ['Pre-clerkship phase finished', '2005', '2007'],
  ['USMLE Step 1 or COMLEX-USA Level 1 passed', '2007'],
  ['Clinical clerkships finished', '2007', '2009'],
  ['USMLE Step 2 CK or COMLEX-USA Level 2-CE passed', '2008'],
  ['MD or DO conferred', '2009'],
  ['Matched to a residency', '2009'],
  ['Residency completed in an ACGME-accredited program', '2009', '2012'],
  ['USMLE Step 3 or COMLEX-USA Level 3 passed', '2010'],
  ['Full, unrestricted state medical license', '2011', year(1)],
  ['Board certified in a primary specialty (ABMS or AOA)', '2013', year(3)],
  ['CME of the current license or board cycle met', year(-3), year(-1)],
  ['Three years of independent practice after training', '2012', '2015'],
  ['EHR super-user or physician champion of one’s unit', '2014', '2015'],
  ['A workflow problem documented, with an informatics proposal', '2015'],
  ['Individualized learning plan (ILP) agreed', year(0)],
  ['Introductory informatics course (AMIA 10x10 or equal)', '2016'],
  ['Health data analytics course with an analysis of one’s own', '2017'],
  ['Course on law and ethics of patient information', '2016'],
  ['Took part in a live health-IT project', '2016', '2017'],
  ['Postgraduate certificate in informatics', '2018'],
  ['Capstone or scholarly work in informatics', '2018', '2018'],
  ['Led a small team in one department', '2016', '2018'],
  ['Formal leadership training', '2017'],
  ['LinkedIn profile current and used', '2015'],
  ['HIPAA privacy and security training', year(0)],
  ['Trained clinicians or staff on a system', '2017'],
  ['Team project with a named role', '2018', '2019'],
];

/** What one scan of the diplomas shows. */
const rests = ['MD or DO conferred', 'Matched to a residency', 'Started at an accredited medical school'];

journey('thirty milestones of fifteen years are stated, submitted as one, and decided', async ({ browser, app }) => {
  journey.setTimeout(240_000);
  const lin = await signedIn(browser, app.address, 'lin@northmoor.example');
  await lin.getByRole('link', { name: 'Where I stand already' }).first().click();
  await expect(lin).toHaveURL(/\/journey\/start/);
  await expectAccessible(lin);

  const begun = Date.now();
  await lin.getByRole('button', { name: 'Open all steps' }).click();
  let interactions = 1;
  for (const [title, from, until] of behind) {
    const words = title.replaceAll("'", '’');
    const tick = lin.getByRole('checkbox', {
      name: new RegExp(`^${words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('’', "['’]")}$`),
    });
    await tick.check();
    const row = lin.getByRole('group', {
      name: new RegExp(`^${words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('’', "['’]")}$`),
    });
    await row.locator('input[name=from]').fill(from);
    if (until) await row.locator('input[name=until]').fill(until);
    await row.getByRole('button', { name: 'Save' }).click();
    await expect(row).toHaveCount(0);
    interactions += until ? 4 : 3;
  }
  await lin.getByText('One file for several milestones').click();
  const shared = lin.locator('app-shared-file');
  await shared.locator('input[type=file]').setInputFiles(pdf('Diplomas.pdf', 'Degrees and match'));
  for (const title of rests) await shared.getByRole('checkbox', { name: title }).check();
  await shared.getByRole('button', { name: `Attach to ${rests.length}` }).click();
  await expect(shared.getByText(`Diplomas.pdf attached to ${rests.length}.`)).toBeVisible();
  interactions += 3 + rests.length;
  await expectAccessible(lin);

  await expect(lin.getByText(/You have no mentor in .* they wait in its queue/).first()).toBeVisible();
  await lin.getByRole('button', { name: /^Submit 30 for review/ }).click();
  interactions += 1;
  await expect(lin.getByText(/30 .*submitted|submitted/i).first()).toBeVisible();
  const entered = Date.now() - begun;
  await lin.goto('/journey');
  await expect(lin.getByRole('heading', { level: 1 })).toContainText('as you stated');
  await expectAccessible(lin);

  const otto = await signedIn(browser, app.address, 'otto@northmoor.example');
  await otto.getByRole('link', { name: 'Cohorts' }).first().click();
  await otto.getByRole('link', { name: await newestCohort(otto), exact: true }).click();
  await otto.getByLabel('Choose a mentor for Lin Okafor').selectOption({ label: 'Alan Bellweather, 0 of 6 mentees' });
  await expect(otto.getByLabel('Choose a mentor for Lin Okafor')).toHaveCount(0);
  await expectAccessible(otto);

  const alan = await signedIn(browser, app.address, 'alan@northmoor.example');
  await expect(alan.getByRole('heading', { level: 1 })).toHaveText('30 waiting');
  const opened = Date.now();
  await alan
    .getByRole('link', { name: /Lin Okafor/ })
    .first()
    .click();
  await expect(alan.getByRole('heading', { level: 2, name: '30 sent together' })).toBeVisible();
  await expectAccessible(alan);
  const decision = (title: string) => alan.getByRole('group', { name: `Decision on ${title}` });
  await decision('MCAT score on file').getByLabel('Return').check();
  await alan.getByRole('button', { name: 'Record 1 decision' }).click();
  await expect(alan.getByRole('alert').filter({ hasText: /\w/ }).first()).toBeVisible();
  await alan.getByLabel('Note to the mentee').fill('Please add the score report.');
  await decision('MD or DO conferred').getByLabel('Approve').check();
  const row = alan.getByRole('listitem').filter({ has: decision('MD or DO conferred') });
  await expect(row.getByRole('link', { name: 'Diplomas.pdf' })).toBeVisible();
  await alan.reload();
  await expect(alan.getByLabel('Note to the mentee')).toHaveValue('Please add the score report.');
  await row.getByLabel('Document seen').check();
  await expectAccessible(alan);
  await alan.getByRole('button', { name: 'Record 2 decisions' }).click();
  await expect(alan.getByRole('heading', { level: 2, name: '28 sent together' })).toBeVisible();
  await alan.getByRole('button', { name: 'Undo' }).click();
  await expect(alan.getByRole('heading', { level: 2, name: '30 sent together' })).toBeVisible();
  await expect(decision('MCAT score on file').getByLabel('Return')).toBeChecked();
  await alan.getByRole('button', { name: 'Record 2 decisions' }).click();
  await expect(alan.getByRole('heading', { level: 2, name: '28 sent together' })).toBeVisible();

  const all = alan.getByRole('region', { name: 'All at once' });
  await all.getByLabel('Known first-hand').check();
  await all.getByRole('button', { name: 'Approve all rows that are open' }).click();
  await alan.getByRole('button', { name: 'Record 28 decisions' }).click();
  await expect(alan.getByRole('heading', { level: 1 })).toHaveText('No reviews wait.');
  const decided = Date.now() - opened;

  await lin.goto('/journey');
  await expect(lin.getByRole('heading', { level: 1 })).toContainText(/You are on step \d+ of 13/);
  await expect(lin.getByRole('heading', { level: 1 })).not.toContainText('as you stated');
  await lin
    .getByRole('list', { name: /^What needs someone/ })
    .getByRole('link', { name: '1 returned to you' })
    .click();
  await expect(lin.getByText('Please add the score report.').first()).toBeVisible();
  await expectAccessible(lin);
  journey.info().annotations.push({
    type: 'measured',
    description: `30 milestones entered and submitted in ${(entered / 1000).toFixed(1)} s with ${interactions} interactions, decided in ${(decided / 1000).toFixed(1)} s`,
  });
  expect(entered).toBeLessThan(600_000);
  expect(decided).toBeLessThan(600_000);
});
