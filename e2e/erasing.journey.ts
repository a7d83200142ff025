import { demoPassword } from '../server/dist/seed/demo.js';
import { expect, expectAccessible, journey } from './journey.ts';
import { signedIn } from './people.ts';

const ada = 'ada@northmoor.example';

journey(
  'somebody reads what erasing takes and what a program keeps until when, erases the account, and the log of the program says so',
  async ({ browser, app }) => {
    journey.setTimeout(120_000);
    const page = await signedIn(browser, app.address, ada, undefined, 390);
    await page.goto('/account/data');
    const erasing = page.getByRole('region', { name: 'Erase the account now' });
    await expect(erasing.getByText(/^\d+ milestone records with every version$/)).toBeVisible();
    await expect(
      erasing.getByText(
        /keeps that you were there, \d+ submissions without files and \d+ decisions, until .* \d{4}: a program answers/,
      ),
    ).toBeVisible();
    await expect(erasing.getByText('This cannot be undone.')).toBeVisible();
    await erasing.getByRole('button', { name: 'Erase everything now' }).click();
    await erasing.getByLabel('Your password').fill('not my password');
    await erasing.getByRole('button', { name: 'Erase everything now' }).click();
    await expect(erasing.getByText('This is not your password.')).toBeVisible();
    await expectAccessible(page);
    await erasing.getByLabel('Your password').fill(demoPassword);
    await erasing.getByRole('button', { name: 'Erase everything now' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your account is erased.');
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);

    await page.goto('/sign-in');
    await page.getByLabel('E-mail').fill(ada);
    await page.getByLabel('Password').fill(demoPassword);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByText('E-mail or password is wrong.')).toBeVisible();

    const otto = await signedIn(browser, app.address, 'otto@northmoor.example');
    const program = /\/programs\/[^/]+/.exec(otto.url())![0];
    await otto.goto(`${program}/audit`);
    const kept = otto.locator('summary', { hasText: 'Kept what the program may keep of an erased person' });
    await expect(kept.first()).toBeVisible();
    await expectAccessible(otto);
    await otto.goto(`${program}/people?search=Ada%20Calloway`);
    await expect(otto.getByText('Nobody matches.')).toBeVisible();
    await otto.goto(`${program}/trainings?search=Calloway`);
    await expect(otto.getByText('Nobody here.', { exact: false })).toBeVisible();
  },
);
