import type { Page } from '@playwright/test';
import { expect, expectAccessible, journey } from './journey.ts';
import { chooseMilestone, pathInLetter } from './people.ts';

const password = 'a long enough password';
const mentees = ['Mia Fernhollow', 'Noor Castellan', 'Piet Wexler', 'Quinn Abara', 'Rosa Teller'];
const mentors = ['Gil Ashgrove', 'Hana Merrow'];
const addressOf = (name: string) => `${name.split(' ')[0]!.toLowerCase()}@fresh.example`;
const rows = [
  'Name,E-mail,Role,Cohort,Mentor',
  ...mentors.map((name) => `${name},${addressOf(name)},mentor,,`),
  ...mentees.map((name, at) => `${name},${addressOf(name)},mentee,2026,${addressOf(mentors[at % 2]!)}`),
];

journey.use({ data: 'empty' });

const accept = async (page: Page, name: string, role: string): Promise<void> => {
  await page.goto(await pathInLetter(page, addressOf(name), /\/invitations\/[\w-]{43}/));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Fresh Fellowship invites you as a ${role}.`);
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Make the account and join' }).click();
};

journey(
  'a cohort of five mentees and two mentors is imported, accepted by letter, paired, and gets its first approval',
  async ({ browser, app }) => {
    journey.setTimeout(240_000);
    const person = async () =>
      (await browser.newContext({ baseURL: app.address, viewport: { width: 1440, height: 900 } })).newPage();
    const admin = await person();
    await admin.goto(await app.setupAddress());
    await admin.getByLabel('Your name').fill('Olive Marchbanks');
    await admin.getByLabel('E-mail').fill('olive@fresh.example');
    await admin.getByLabel('Password', { exact: true }).fill(password);
    await admin.getByLabel('Name of the program').fill('Fresh Fellowship');
    await admin.getByRole('button', { name: 'Begin' }).click();
    await expect(admin).toHaveURL(/\/people$/);
    await admin.getByLabel(/Name the first/).fill('2026');
    await admin.getByRole('button', { name: 'Add the cohort' }).click();
    await expect(admin.getByRole('option', { name: '2026' }).first()).toBeAttached();

    await admin.getByRole('link', { name: 'Imports' }).click();
    await admin.locator('input[type=file]').setInputFiles({
      name: 'cohort.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(rows.join('\n')),
    });
    await admin.getByRole('button', { name: 'Check everything' }).click();
    await admin.getByRole('button', { name: 'Import 7 rows' }).click();
    await expect(admin.getByRole('heading', { level: 1 })).toContainText('7 people invited');
    await expectAccessible(admin);

    const gil = await person();
    await accept(gil, 'Gil Ashgrove', 'mentor');
    await expect(gil).toHaveURL(/\/reviews$/);
    const hana = await person();
    await accept(hana, 'Hana Merrow', 'mentor');
    await expect(hana).toHaveURL(/\/reviews$/);
    const mia = await person();
    for (const [at, name] of mentees.entries()) {
      const page = at === 0 ? mia : await person();
      await accept(page, name, 'mentee');
      await page.getByRole('link', { name: 'Read the offer' }).click();
      await page.getByRole('button', { name: 'Accept' }).click();
      await expect(page.getByRole('button', { name: 'Accept' })).toHaveCount(0);
    }

    // What the spreadsheet said of mentors is a proposal that both answer.
    await mia.goto('/mentors');
    await mia.getByRole('button', { name: 'Agree to Gil Ashgrove' }).click();
    await expect(mia.getByText('It begins when Gil Ashgrove has agreed too.').first()).toBeVisible();
    await gil.getByRole('link', { name: 'Mentees' }).first().click();
    await gil.getByRole('link', { name: /proposed to you/ }).click();
    await gil.getByRole('button', { name: 'Agree to Mia Fernhollow' }).click();
    await expect(gil.getByText('Mia Fernhollow has agreed too: the mentorship begins.')).toBeVisible();

    await mia.goto('/log');
    await chooseMilestone(mia, 'leadership training', 'Formal leadership training');
    await mia.getByLabel('Date achieved').fill('2025');
    await mia.getByRole('button', { name: 'Note' }).click();
    await mia.getByLabel('Note', { exact: true }).fill('Forty hours over six months.');
    await expect(mia.getByText('Gil Ashgrove reviews this.')).toBeVisible();
    await mia.getByRole('button', { name: /^Submit for review/ }).click();
    await expect(mia).toHaveURL(/\/journey/);
    await gil.getByRole('link', { name: 'Reviews' }).first().click();
    await gil.getByRole('link', { name: /Mia Fernhollow/ }).click();
    await gil.getByLabel('Known first-hand').check();
    await gil.getByRole('button', { name: /^Approve/ }).click();
    await expect(gil.getByRole('heading', { level: 1 })).toHaveText('No reviews wait.');
    await mia.goto('/journey?step=5');
    await expect(mia.getByText(/Known first-hand by Gil Ashgrove/)).toBeVisible();

    await admin.getByRole('link', { name: 'Cohorts' }).first().click();
    await admin.getByRole('link', { name: /2026/ }).click();
    await expect(admin.getByText('Mia Fernhollow').first()).toBeVisible();
    await expectAccessible(admin);
  },
);
