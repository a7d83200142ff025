import { workbookFile } from '../server/dist/features/imports/workbook-file.js';
import { expect, expectAccessible, journey } from './journey.ts';
import { newestCohort, signedIn } from './people.ts';

const rows = 1_500;
const bad = [17, 800, 1_499];
const workbook = (cohort: string) => {
  const people = Array.from({ length: rows }, (_, at) => [
    `Person ${at}`,
    bad.includes(at) ? 'no address' : `person${at}@import.example`,
    'mentee',
    cohort,
  ]);
  const pairs = [['person1@import.example', 'alan@northmoor.example']];
  const sheets = [
    { name: 'Fellows', rows: [['Full name', 'E-mail', 'Role', 'Cohort'], ...people], widths: [20, 30, 10, 20] },
    { name: 'Pairs', rows: [['Mentee', 'Mentor'], ...pairs], widths: [30] },
  ];
  return {
    name: 'fellows.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(workbookFile(sheets, new Date())),
  };
};

journey(
  'a long workbook is checked while its admin is elsewhere, found again with its bad rows, imported without them, and undone',
  async ({ browser, app }) => {
    journey.setTimeout(240_000);
    const otto = await signedIn(browser, app.address, 'otto@northmoor.example');
    await otto.getByRole('link', { name: 'People', exact: true }).first().click();
    await otto.getByRole('link', { name: 'Imports' }).click();
    await otto.locator('input[type=file]').setInputFiles(workbook(await newestCohort(otto)));
    const heading = otto.getByRole('heading', { level: 1 });
    await expect(heading).toHaveText('1,501 rows read. Nothing has happened yet.');
    await expect(otto.getByRole('region', { name: 'First rows of Fellows' })).toBeVisible();
    await expectAccessible(otto);
    const address = otto.url();
    await otto.getByRole('button', { name: 'Check everything' }).click();
    await expect(heading).toHaveText('Being checked. Nothing is changed by that.');
    await expect(otto.getByText('You can leave this page and come back.', { exact: false })).toBeVisible();

    // Left, and found again from another browser, where it goes on or has ended.
    await otto.context().close();
    const again = await signedIn(browser, app.address, 'otto@northmoor.example');
    await again.goto(new URL(address).pathname.replace(/\/[^/]+$/, ''));
    const upload = again.getByRole('row', { name: /fellows\.xlsx/ });
    await expect(upload).toContainText(/Being checked|Checked, not imported/);
    await upload.getByRole('link').click();
    const found = again.getByRole('heading', { level: 1 });
    await expect(found).toHaveText('3 rows have problems; 1,498 are good.', { timeout: 60_000 });
    const wrong = again.getByRole('region', { name: 'What is wrong' });
    await expect(wrong.getByRole('row', { name: /no address This is no e-mail address/ })).toHaveCount(3);
    // Rows are numbered as the sheet numbers them: heads are the first.
    await expect(wrong.getByRole('row').nth(1)).toContainText('19 Fellows');
    const report = again.waitForEvent('download');
    await wrong.getByRole('link', { name: 'Download all as CSV' }).click();
    expect((await report).suggestedFilename()).toMatch(/\.csv$/);
    await expectAccessible(again);

    await again.getByLabel(/Import the good rows/).check();
    await again.getByRole('button', { name: 'Import 1,498 rows' }).click();
    await expect(found).toHaveText('Imported: 1,497 people invited and 1 pairing put to both.', { timeout: 60_000 });
    await again.getByRole('button', { name: 'Undo this import' }).click();
    await expect(found).toHaveText('This import was undone.', { timeout: 60_000 });
    await expect(again.getByText('1,497 invitations,')).toBeVisible();
    await again.setViewportSize({ width: 390, height: 844 });
    await expectAccessible(again);
    expect(await again.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  },
);
