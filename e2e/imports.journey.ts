import type { Page } from '@playwright/test';
import { expect, expectAccessible, journey } from './journey.ts';
import { newestCohort, pdf, signedIn } from './people.ts';

const file = (name: string, ...lines: string[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(lines.join('\r\n')),
});
const people = (cohort: string) =>
  file(
    'fellows.csv',
    'Full name,E-Mail Address,Role,Cohort,Begins,Mentor',
    `Ines Calloway,ines@calloway.example,Fellow,${cohort},03/04/2026,alan@northmoor.example`,
    `Tomas Lindqvist,tomas@lindqvist,Fellow,${cohort},05/06/2026,`,
  );
const past = file(
  'past.csv',
  'E-mail,Milestone,When,What the document says,Verified by,Verified on',
  'lin@northmoor.example,peer-contribution,Mar 2020,Talk on order sets,Dr. Fennimore,2020-04-01',
  'lin@northmoor.example,peer-contribution,Oct 2021,Talk on alerts,,',
);

journey(
  'an admin imports a spreadsheet, leaves out what is wrong and takes it back; a person says which milestones are right',
  async ({ browser, app }) => {
    journey.setTimeout(240_000);
    const otto = await signedIn(browser, app.address, 'otto@northmoor.example');
    await otto.getByRole('link', { name: 'People' }).first().click();
    await otto.getByRole('link', { name: 'Imports' }).click();
    await expect(otto.getByText('Nothing yet.')).toBeVisible();
    await expectAccessible(otto);

    // What is no file of rows is refused with the reason.
    await otto.locator('input[type=file]').setInputFiles(file('fellows.csv', 'E-mail', '"never closed'));
    await expect(otto.getByRole('alert')).toContainText('never closed');
    await otto.locator('input[type=file]').setInputFiles(people(await newestCohort(otto)));
    await expect(otto.getByRole('heading', { level: 1 })).toHaveText('2 rows read. Nothing has happened yet.');
    await expect(otto.getByRole('combobox', { name: 'What Full name is' })).toHaveValue('name');
    await expect(otto.getByText('Every date here can be read both ways')).toBeVisible();
    await expect(otto.getByRole('cell', { name: '4 Mar 2026' })).toBeVisible();
    await otto.getByRole('combobox', { name: 'Dates of Begins' }).selectOption('dmy');
    await expect(otto.getByRole('cell', { name: '3 Apr 2026' })).toBeVisible();
    await expectAccessible(otto);

    await otto.getByRole('button', { name: 'Check everything' }).click();
    await expect(otto.getByRole('heading', { level: 1 })).toHaveText('1 row has a problem; 1 is good.');
    await expect(otto.getByRole('row', { name: /tomas@lindqvist This is no e-mail address/ })).toBeVisible();
    await otto.getByLabel('Find').fill('row 2');
    await otto.getByLabel('Find').press('Enter');
    await expect(otto.getByText('Nothing like that.')).toBeVisible();
    await expect(otto).toHaveURL(/search=row(%20|\+)2/);
    await otto.getByLabel('Find').fill('');
    await otto.getByLabel('Find').press('Enter');
    await expect(otto.getByRole('row', { name: /tomas@lindqvist/ }).first()).toBeVisible();
    await expectAccessible(otto);
    await otto.getByLabel(/Import the good rows/).check();
    await otto.getByRole('button', { name: 'Import 1 row' }).click();
    await expect(otto.getByRole('heading', { level: 1 })).toHaveText(
      'Imported: 1 person invited and 1 pairing put to both.',
    );

    await otto.getByRole('button', { name: 'Undo this import' }).click();
    await expect(otto.getByRole('heading', { level: 1 })).toHaveText('This import was undone.');
    await expect(otto.getByText('1 invitation,')).toBeVisible();
    await otto.getByRole('link', { name: 'Imports' }).last().click();
    await expect(otto.getByRole('row', { name: /fellows\.csv.*Undone/ })).toBeVisible();

    await otto.locator('input[type=file]').setInputFiles(past);
    await otto.getByRole('button', { name: 'Check everything' }).click();
    await otto.getByRole('button', { name: 'Import 2 rows' }).click();
    await expect(otto.getByRole('heading', { level: 1 })).toContainText('2 past milestones handed to their people');

    // The document of whoever verified it elsewhere, attached afterwards.
    const row = otto.getByRole('listitem').filter({ hasText: 'Talk on order sets' });
    await row.locator('input[type=file]').setInputFiles(pdf('fennimore.pdf', 'Heard the talk on order sets'));
    await expect(row.getByRole('link', { name: 'fennimore.pdf' })).toBeVisible();
    await row
      .locator('input[type=file]')
      .setInputFiles({ name: 'x.exe', mimeType: 'application/x', buffer: Buffer.from('MZ') });
    await expect(row.getByRole('alert')).toBeVisible();
    await expectAccessible(otto);
    await otto.setViewportSize({ width: 390, height: 844 });
    await expectAccessible(otto);

    const lin = await signedIn(browser, app.address, 'lin@northmoor.example', undefined, 390);
    await lin.goto('/journey');
    await expect(lin.getByText(/2 milestones were imported by Otto .* for you/)).toBeVisible();
    await lin.getByRole('link', { name: 'Look through them' }).click();
    await expect(lin.getByText('Verified elsewhere by Dr. Fennimore on 1 Apr 2020, they say')).toBeVisible();
    await expect(lin.getByRole('link', { name: 'fennimore.pdf' })).toBeVisible();
    await expectAccessible(lin);
    await lin
      .getByRole('button', { name: /^Remove Helped a peer/ })
      .last()
      .click();
    await expect(lin.getByRole('heading', { level: 2, name: 'Removed' })).toBeVisible();
    await lin.getByRole('button', { name: 'Confirm it' }).click();
    await expect(lin.getByText('1 is in your record now, as stated.')).toBeVisible();
    await lin.getByRole('button', { name: /^Bring back/ }).click();
    await expect(lin.getByRole('heading', { level: 1 })).toHaveText(
      '1 milestone was imported for you: are they right?',
    );
    await expectAccessible(lin);

    // The record says where it is from, and pins the document.
    await lin.goto('/journey/milestones/' + (await newestRecord(lin)));
    await expect(
      lin.getByText('Verified elsewhere by Dr. Fennimore on 1 Apr 2020, as imported, with the document attached.'),
    ).toBeVisible();
    await expect(lin.getByRole('link', { name: 'fennimore.pdf' })).toBeVisible();
    await expectAccessible(lin);
  },
);

const newestRecord = async (page: Page): Promise<string> => {
  const { records } = (await (await page.request.get('/api/me/journey')).json()) as {
    records: { id: string; milestone: string }[];
  };
  return records.filter(({ milestone }) => milestone === 'peer-contribution').at(-1)!.id;
};
