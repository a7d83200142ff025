import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, journey } from './journey.ts';
import { signedIn, tabTo } from './people.ts';

const title = 'Explained a system or data change in plain language';

/** Something that was submitted on its own, straight through the door the page uses. */
const submitted = async (page: Page, note: string): Promise<void> => {
  const journey = (await (await page.request.get('/api/me/journey')).json()) as {
    enrollments: { program: { id: string } }[];
  };
  const made = await page.request.post('/api/me/milestones', {
    headers: { 'Idempotency-Key': randomUUID() },
    data: {
      milestone: 'plain-language-brief',
      when: { from: '2026', until: null, ongoing: false },
      note,
      links: [],
      files: [],
      renews: null,
      submitTo: journey.enrollments[0]!.program.id,
      draft: null,
    },
  });
  expect(made.status()).toBe(201);
};

const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);

journey('a milestone is logged and submitted on a phone, by keyboard alone', async ({ browser, app }) => {
  const context = await browser.newContext({
    baseURL: app.address,
    viewport: { width: 390, height: 844 },
    hasTouch: true,
  });
  const page = await context.newPage();
  await page.goto('/sign-in');
  await tabTo(page, 'textbox', 'E-mail');
  await page.keyboard.type('ada@northmoor.example');
  await page.keyboard.press('Tab');
  await page.keyboard.type('walk the pathway');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('You are on step');
  await expectAccessible(page);
  expect(await fits(page)).toBe(true);

  await tabTo(page, 'link', /^Log$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Log a milestone' })).toBeVisible();
  await expectAccessible(page);
  await tabTo(page, 'combobox', 'Milestone');
  await page.keyboard.type('plain language');
  await expect(page.getByRole('listbox', { name: 'Milestones' }).getByRole('option')).toHaveText([title]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Milestone' })).toHaveValue(title);
  await tabTo(page, 'textbox', 'Date achieved');
  await page.keyboard.type('12 Jun 2025');
  await tabTo(page, 'button', 'Note');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Note', exact: true })).toBeFocused();
  await page.keyboard.type('Told the ward why the order set changes.');
  await expect(page.getByTestId('saved')).toContainText('here and on the server');
  await expectAccessible(page);
  expect(await fits(page)).toBe(true);
  await page.keyboard.press('Control+Enter');
  await expect(page).toHaveURL(/\/journey\?step=9/);
  await expect(page.getByText('Submitted. Grace Fennimore reviews this.').last()).toBeVisible();
  await expectAccessible(page);
  expect(await fits(page)).toBe(true);
});

journey('a queue is worked through by its keys', async ({ browser, app }) => {
  const ada = await signedIn(browser, app.address, 'ada@northmoor.example');
  for (const note of ['The first of three.', 'The second of three.', 'The third of three.']) await submitted(ada, note);
  const grace = await signedIn(browser, app.address, 'grace@northmoor.example');
  const together = grace.getByRole('heading', { level: 2, name: 'sent together' });
  await expect(grace.getByRole('heading', { level: 1 })).toContainText(/\d+ waiting/);
  await grace.keyboard.press('j');
  await expect(together).toBeFocused();
  const batch = grace.url();
  await grace.keyboard.press('j');
  await expect(grace).not.toHaveURL(batch);
  await grace.keyboard.press('k');
  await expect(grace).toHaveURL(batch);
  await expect(together).toBeFocused();

  await grace.goto(`${new URL(grace.url()).pathname.replace(/reviews.*/, 'reviews')}?search=Ada`);
  const heading = grace.getByRole('heading', { level: 1 });
  await expect(heading).toContainText(/\d+ waiting/);
  const waiting = Number.parseInt((await heading.textContent())!);
  const item = grace.locator('#item-title');
  const singles = grace.getByRole('listitem').filter({ hasText: title });
  await expect(singles).toHaveCount(3);
  await singles.first().getByRole('link').press('Enter');
  await expect(item).toBeVisible();
  const first = grace.url();
  await grace.keyboard.press('j');
  await expect(grace).not.toHaveURL(first);
  await expect(item).toBeFocused();
  await grace.keyboard.press('k');
  await expect(grace).toHaveURL(first);
  await expect(item).toBeFocused();

  await grace.keyboard.press('a');
  await expect(grace.getByText('Say how it is known.')).toBeVisible();
  await expect(
    grace.getByRole('group', { name: 'How it is known' }).getByRole('radio').and(grace.locator(':focus')),
  ).toHaveCount(1);
  await grace.keyboard.press('ArrowDown');
  await expectAccessible(grace);
  await grace.keyboard.press('r');
  await expect(grace.getByRole('textbox', { name: 'Note to the mentee' })).toBeFocused();
  await grace.keyboard.type('Please add the minutes, as a file');
  await grace.keyboard.press('Control+Enter');
  await expect(heading).toHaveText(`${waiting - 1} waiting`);
  await expect(grace).not.toHaveURL(first);
  await expect(item).toBeFocused();
  await grace.keyboard.press('z');
  await expect(heading).toHaveText(`${waiting} waiting`);
  await expect(grace).toHaveURL(first);
  await expect(grace.getByRole('textbox', { name: 'Note to the mentee' })).toHaveValue(
    'Please add the minutes, as a file',
  );
  await expectAccessible(grace);
});
