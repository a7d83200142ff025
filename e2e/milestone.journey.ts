import { expect, expectAccessible, journey } from './journey.ts';
import { signedIn } from './people.ts';

const address = '/explore/milestones/residency-complete';
const title = 'Residency completed in an ACGME-accredited program';

journey('anybody reads a milestone, and walks to its neighbours by keyboard on a phone', async ({ browser, app }) => {
  const context = await browser.newContext({ baseURL: app.address, viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(page).toHaveTitle(`${title} · CMIO Pathway`);
  await expect(page.getByText(/read in a secondary source/i).first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'My records of it' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Log this' })).toHaveCount(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await expectAccessible(page);

  const needs = page.getByRole('list', { name: 'What it needs' });
  await needs.getByRole('link', { name: 'MD or DO conferred' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'MD or DO conferred' })).toBeVisible();
  await expect(page.getByText('Left out with: No medical degree')).toBeVisible();
  const opens = page.getByRole('list', { name: 'What it opens' });
  await expect(opens.getByRole('link', { name: title })).toBeVisible();
  // Each line of the drawing leads to one of the milestones in the lists.
  const drawn = page.locator('app-neighbourhood > svg path');
  const listed = page.locator('app-neighbourhood .dot');
  await expect(drawn).toHaveCount(await listed.count());
  const down = await drawn.first().getAttribute('d');
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect(drawn.first()).not.toHaveAttribute('d', down!);
  await expectAccessible(page);

  await page.goto('/explore/milestones/never-heard-of');
  await expect(page.getByRole('heading', { level: 1, name: 'There is no such milestone.' })).toBeVisible();
  await page.goto('/explore/milestones/program:0199c0de-0000-7000-8000-000000000000');
  await expect(page.getByRole('heading', { level: 1, name: 'There is no such milestone.' })).toBeVisible();
  await expectAccessible(page);
});

journey('whoever is signed in sees their own records of it, and logs the next', async ({ browser, app }) => {
  const ada = await signedIn(browser, app.address, 'ada@northmoor.example');
  await ada.goto(address);
  await expect(ada.getByRole('heading', { level: 1, name: title })).toBeVisible();
  const mine = ada.getByRole('region', { name: 'My records of it' });
  await expect(mine.getByText('Verified')).toBeVisible();
  await expect(ada.locator('app-neighbourhood path.walked').first()).toBeAttached();
  await expectAccessible(ada);
  await mine.getByRole('link').click();
  await expect(ada).toHaveURL(/\/journey\/milestones\/[0-9a-f-]{36}$/);
  await ada.goBack();
  await ada.getByRole('link', { name: 'Log another' }).click();
  await expect(ada).toHaveURL(/\/log/);
  await expect(ada.getByRole('combobox', { name: 'Milestone' })).toHaveValue(title);
});

journey(
  'what usually comes first is said wherever it has not begun, and keeps nobody from logging',
  async ({ browser, app }) => {
    const ada = await signedIn(browser, app.address, 'ada@northmoor.example');
    const says = 'Not yet ready: usually first “Led a department, service line or governance committee”.';
    const halm = ada.locator('#milestone-halm-certification');
    await expect(halm.getByText(says)).toBeVisible();
    await halm.getByRole('heading').getByRole('link').click();
    await expect(ada.getByText(`${says} It can be logged all the same: what is verified counts.`)).toBeVisible();
    await ada.getByRole('link', { name: 'Log this' }).click();
    await expect(ada.getByText(`${says} You can log it all the same: what is verified counts.`)).toBeVisible();
    await expectAccessible(ada);
    await ada.getByLabel('Issued').fill('2025');
    await ada.getByRole('button', { name: 'Keep as stated' }).click();
    await expect(ada).toHaveURL(/\/journey/);
    await expect(halm).toBeVisible();
    await expect(halm.getByText('Not yet ready')).toHaveCount(0);
  },
);

journey('a record that cannot be read leaves the page readable, and is read again', async ({ browser, app }) => {
  const ada = await signedIn(browser, app.address, 'ada@northmoor.example');
  await ada.route('**/api/me/journey', (route) => route.abort());
  await ada.goto(address);
  await expect(ada.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(ada.getByText('Your record could not be read.')).toBeVisible();
  await expectAccessible(ada);
  await ada.unroute('**/api/me/journey');
  await ada.getByRole('button', { name: 'Try again' }).click();
  await expect(ada.getByRole('region', { name: 'My records of it' }).getByText('Verified')).toBeVisible();
});
