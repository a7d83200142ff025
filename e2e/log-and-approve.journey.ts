import type { Page } from '@playwright/test';
import { expect, expectAccessible, journey } from './journey.ts';
import { chooseMilestone, pdf, signedIn } from './people.ts';

const title = 'AMIA membership';
const note = 'Member since January, renewed each year.';

/** How much of the step that networks a cohort's table says of somebody. */
const networked = async (otto: Page, name: string): Promise<string> => {
  await otto.goto('/');
  await otto.locator('main li a').first().click();
  await otto.getByRole('link', { name: 'Show as table' }).click();
  const at = (await otto.locator('app-cohort-grid thead th').allTextContents()).findIndex((text) =>
    text.includes('Network with'),
  );
  const row = otto.locator('app-cohort-grid tbody tr').filter({ hasText: name });
  await expectAccessible(otto);
  return (await row.locator('th, td').nth(at).textContent())!.trim();
};

const thisYear = new Date().getUTCFullYear();
const adas = (page: Page) => page.getByRole('link', { name: new RegExp(title) }).filter({ hasText: 'Ada Calloway' });

journey(
  'a milestone is logged with a real file, submitted, approved with undo, and seen by everybody it concerns',
  async ({ browser, app }) => {
    const ada = await signedIn(browser, app.address, 'ada@northmoor.example');
    await expect(ada.getByRole('heading', { level: 1 })).toContainText('You are on step 5 of 13');
    await expectAccessible(ada);

    await ada.getByRole('link', { name: 'Log a milestone' }).click();
    await expectAccessible(ada);
    await chooseMilestone(ada, 'amia member', title);
    await ada.getByLabel('Issued').fill(`1 Jan ${thisYear}`);
    await ada.getByLabel('Valid until').fill(`31 Dec ${thisYear}`);
    await ada.locator('input[type=file][multiple]').setInputFiles(pdf('Receipt.pdf', 'Receipt of membership'));
    await expect(ada.getByRole('button', { name: 'Remove Receipt.pdf' })).toBeVisible();
    await ada.getByRole('button', { name: 'Link' }).click();
    await ada.getByLabel('Address of the link').fill('https://members.example/ada');
    await ada.getByLabel(/^What the link shows/).fill('My page');
    await ada.getByRole('button', { name: 'Note' }).click();
    await ada.getByLabel('Note', { exact: true }).fill('Member since January.');
    await expect(ada.getByTestId('saved')).toContainText('here and on the server');
    await expect(ada).toHaveURL(/\/log\/[0-9a-f-]{36}/);
    await expectAccessible(ada);

    await ada.context().setOffline(true);
    await ada.getByLabel('Note', { exact: true }).fill(note);
    await expect(ada.getByTestId('saved')).toContainText('here only');
    await expect(ada.getByText('The server cannot be reached.')).toBeVisible();
    await expectAccessible(ada);
    await ada.context().setOffline(false);
    await expect(ada.getByTestId('saved')).toContainText('here and on the server');
    await expect(ada.getByText('The server cannot be reached.')).toHaveCount(0);

    await ada.reload();
    await expect(ada.getByRole('combobox', { name: 'Milestone' })).toHaveValue(title);
    await expect(ada.getByLabel('Note', { exact: true })).toHaveValue(note);
    await expect(ada.getByLabel('Address of the link')).toHaveValue('https://members.example/ada');
    await expect(ada.getByRole('button', { name: 'Remove Receipt.pdf' })).toBeVisible();
    await expect(ada.getByText('Grace Fennimore reviews this')).toBeVisible();
    await ada.getByRole('button', { name: /^Submit for review/ }).click();
    await expect(ada).toHaveURL(/\/journey\?step=7/);
    await expectAccessible(ada);

    const otto = await signedIn(browser, app.address, 'otto@northmoor.example');
    const before = await networked(otto, 'Ada Calloway');

    const grace = await signedIn(browser, app.address, 'grace@northmoor.example');
    await adas(grace).click();
    await expect(grace.getByRole('heading', { level: 2, name: title })).toBeVisible();
    const inside = await grace.locator('iframe[title="Receipt.pdf"]').getAttribute('src');
    const shown = await grace.request.get(inside!);
    expect(shown.headers()['content-type']).toBe('application/pdf');
    expect(shown.headers()['content-disposition']).toMatch(/^inline/);
    expect((await shown.body()).subarray(0, 5).toString()).toBe('%PDF-');
    await expectAccessible(grace);
    const download = grace.waitForEvent('download');
    await grace.getByRole('link', { name: /^Download Receipt/ }).click();
    expect((await download).suggestedFilename()).toBe('Receipt.pdf');

    await grace.getByRole('button', { name: /^Approve/ }).click();
    await expect(grace.getByText('Say how it is known.')).toBeVisible();
    await grace.getByLabel('Document seen').check();
    await grace.getByRole('button', { name: /^Approve/ }).click();
    await grace.getByRole('button', { name: 'Undo' }).click();
    await expect(grace.getByRole('heading', { level: 2, name: title })).toBeVisible();
    await grace.getByLabel('Document seen').check();
    await grace.getByRole('button', { name: /^Approve/ }).click();
    await expect(adas(grace)).toHaveCount(0);
    await expectAccessible(grace);

    const [verified, required] = before.split(' of ').map((part) => Number.parseInt(part)) as [number, number];
    expect(await networked(otto, 'Ada Calloway')).toContain(`${verified + 1} of ${required}`);

    await ada.goto('/journey?step=7');
    await expect(ada.getByText(/Document seen by Grace Fennimore/).first()).toBeVisible();
    await ada.goto('/journey/accesses');
    await expect(ada.getByText('Grace Fennimore').first()).toBeVisible();
    await expectAccessible(ada);
  },
);
