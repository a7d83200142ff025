import type { Page } from '@playwright/test';
import { expect, expectAccessible, journey } from './journey.ts';
import { chooseMilestone, signedIn } from './people.ts';

const title = 'Explained a system or data change in plain language';

/** A log with its milestone and note, saved on the server. */
const begunLog = async (page: Page, note: string): Promise<void> => {
  await page.goto('/log');
  await chooseMilestone(page, 'plain language', title);
  await page.getByRole('button', { name: 'Note' }).click();
  await page.getByLabel('Note', { exact: true }).fill(note);
  await expect(page.getByTestId('saved')).toContainText('here and on the server');
  await expect(page).toHaveURL(/\/log\/[0-9a-f-]{36}/);
};

journey('a wrong password and an unknown e-mail answer alike, and what was typed stays', async ({ page }) => {
  await page.goto('/journey?step=4');
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  const answers: (string | null)[] = [];
  for (const email of ['ada@northmoor.example', 'nobody@northmoor.example']) {
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password').fill('not the password at all');
    await page.getByRole('button', { name: 'Sign in' }).click();
    const refusal = page.getByRole('alert').filter({ hasText: /\w/ });
    await expect(refusal).toBeVisible();
    answers.push(await refusal.textContent());
    await expect(page.getByLabel('E-mail')).toHaveValue(email);
  }
  expect(answers[0]).toBe(answers[1]);
  await expectAccessible(page);
});

journey(
  'what the server refuses lands at its field, and a file with another content at its row',
  async ({ browser, app }) => {
    const ada = await signedIn(browser, app.address, 'ada@northmoor.example');
    await begunLog(ada, 'Why the order set changes, for the ward.');
    await ada.getByLabel('Date achieved').fill(`1 Jan ${new Date().getUTCFullYear() + 5}`);
    await ada.getByRole('button', { name: /^Submit for review/ }).click();
    await expect(ada.getByLabel('Date achieved')).toHaveAttribute('aria-invalid', 'true');
    await expect(ada.getByLabel('Date achieved')).toBeFocused();
    await expectAccessible(ada);
    await ada.getByLabel('Date achieved').fill('2025');

    await ada.getByRole('button', { name: 'Link' }).click();
    await ada.getByLabel('Address of the link').fill('not an address');
    await ada.getByRole('button', { name: /^Submit for review/ }).click();
    await expect(ada.getByLabel('Address of the link')).toHaveAttribute('aria-invalid', 'true');
    await ada.getByRole('button', { name: /^Remove the link/ }).click();

    const picture = {
      name: 'scan.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('MZ this is a program, not a PDF'),
    };
    await ada.locator('input[type=file][multiple]').setInputFiles(picture);
    const row = ada.getByRole('listitem').filter({ hasText: 'scan.pdf' });
    await expect(row.getByRole('alert')).toContainText(/\w/);
    await expect(row.getByRole('button', { name: 'Try again' })).toHaveCount(0);
    await expectAccessible(ada);
    await row.getByRole('button', { name: /^Remove/ }).click();

    await expect(ada.getByLabel('Note', { exact: true })).toHaveValue('Why the order set changes, for the ward.');
    await expect(ada.getByLabel('Date achieved')).toHaveValue('2025');
    await ada.getByRole('button', { name: /^Submit for review/ }).click();
    await expect(ada).toHaveURL(/\/journey\?step=9/);
  },
);

for (const where of ['of one browser', 'on two devices'])
  journey(`two tabs ${where} that write one draft show both texts`, async ({ browser, app }) => {
    const first = await signedIn(browser, app.address, 'ada@northmoor.example');
    await begunLog(first, 'As it was.');
    // Tabs of one browser share what it keeps; devices do not.
    const second =
      where === 'of one browser'
        ? await first.context().newPage()
        : await signedIn(browser, app.address, 'ada@northmoor.example');
    await second.goto(new URL(first.url()).pathname);
    await expect(second.getByLabel('Note', { exact: true })).toHaveValue('As it was.');

    await first.getByLabel('Note', { exact: true }).fill('Written at the desk.');
    await expect(first.getByTestId('saved')).toContainText('Saving');
    await expect(first.getByTestId('saved')).toContainText('here and on the server');
    await second.getByLabel('Note', { exact: true }).fill('Written on the train.');
    const both = second.getByRole('alert', { name: 'This was written in two places' });
    await expect(both).toContainText('Written at the desk.');
    await expect(both).toContainText('Written on the train.');
    await expectAccessible(second);
    await both.getByLabel('Keep both').check();
    await both.getByRole('button', { name: 'Go on with this' }).click();
    await expect(both).toHaveCount(0);
    await expect(second.getByTestId('saved')).toContainText('here and on the server');
    await first.reload();
    await expect(first.getByLabel('Note', { exact: true })).toHaveValue(
      /Written at the desk\.[^]*Written on the train\.|Written on the train\.[^]*Written at the desk\./,
    );
  });

journey('the record of somebody else is as absent as one that never was', async ({ browser, app }) => {
  const grace = await signedIn(browser, app.address, 'grace@northmoor.example');
  const lin = await signedIn(browser, app.address, 'lin@northmoor.example');
  const program = new URL(grace.url()).pathname.split('/')[2]!;
  const { items } = (await (await grace.request.get(`/api/programs/${program}/reviews?of=mine`)).json()) as {
    items: { record: string; person: { id: string } }[];
  };
  const { record, person } = items[0]!;
  for (const address of [
    `/journey/milestones/${record}`,
    `/programs/${program}/people/${person.id}`,
    '/journey/milestones/00000000-0000-7000-8000-000000000000',
    '/no/such/page',
  ]) {
    await lin.goto(address);
    await expect(lin.getByRole('heading', { level: 1, name: 'There is nothing here.' })).toBeVisible();
    await expectAccessible(lin);
  }
});

journey('a session that ended elsewhere leads through signing in back to the text', async ({ browser, app }) => {
  const ada = await signedIn(browser, app.address, 'ada@northmoor.example');
  await begunLog(ada, 'Before it ended.');
  const address = new URL(ada.url()).pathname;
  await ada.context().clearCookies();
  await ada.getByLabel('Note', { exact: true }).fill('Before it ended, and after.');
  await expect(ada).toHaveURL(/\/sign-in\?next=/);
  await expectAccessible(ada);
  await ada.getByLabel('E-mail').fill('ada@northmoor.example');
  await ada.getByLabel('Password').fill('walk the pathway');
  await ada.getByRole('button', { name: 'Sign in' }).click();
  await expect(ada).toHaveURL(address);
  await expect(ada.getByLabel('Note', { exact: true })).toHaveValue('Before it ended, and after.');
  await expect(ada.getByTestId('saved')).toContainText('here and on the server');
  await ada.reload();
  await expect(ada.getByLabel('Note', { exact: true })).toHaveValue('Before it ended, and after.');
});
