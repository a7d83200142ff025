import { expect, expectAccessible, journey } from './journey.ts';
import { signedIn } from './people.ts';

const ada = 'ada@northmoor.example';
const password = 'walk the pathway';

journey(
  'somebody takes a copy, closes the account with the password, and opens it again by signing in',
  async ({ browser, app }) => {
    const page = await signedIn(browser, app.address, ada);
    await page.getByRole('button', { name: 'Account of Ada Calloway' }).click();
    await page.getByRole('link', { name: 'Your account' }).click();
    await page.getByRole('link', { name: 'Your data, closing and erasing' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your data and your account');
    const coming = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Take a copy' }).click();
    const copy = await coming;
    expect(copy.suggestedFilename()).toMatch(/^cmio-pathway-copy-\d{4}-\d\d-\d\d\.zip$/);

    await expect(page.getByText('1 mentorship ends today.')).toBeVisible();
    await expect(page.getByText(/keeps that you were there/)).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Close my account' }).click();
    await page.getByRole('button', { name: 'Close my account' }).click();
    await expect(page.getByText('Write your password.')).toBeVisible();
    await page.getByLabel('Your password').fill('not my password');
    await page.getByRole('button', { name: 'Close my account' }).click();
    await expect(page.getByText('This is not your password.')).toBeVisible();
    await page.getByLabel('Your password').fill(password);
    await page.getByRole('button', { name: 'Close my account' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your account is closed.');
    await expectAccessible(page);
    expect((await page.request.get('/api/me/journey')).status()).toBe(401);

    const again = await signedIn(browser, app.address, ada);
    await expect(again.getByRole('heading', { level: 1 })).toBeVisible();
    const session = (await (await again.request.get('/api/session')).json()) as { enrollments: unknown[] };
    expect(session.enrollments).toHaveLength(1);
  },
);

journey('two accounts of one person become one, with a look before and a way back', async ({ browser, app }) => {
  const page = await signedIn(browser, app.address, ada);
  await page.goto('/account/data');
  await page.getByLabel('E-mail of the other account').fill('lin@northmoor.example');
  await page.getByLabel('Its password').fill('not its password');
  await page.getByRole('button', { name: 'See what would move' }).click();
  await expect(page.getByText('E-mail or password is wrong.')).toBeVisible();
  await page.getByLabel('Its password').fill(password);
  await page.getByRole('button', { name: 'See what would move' }).click();
  await expect(page.getByRole('heading', { name: /becomes part of Ada Calloway/ })).toBeVisible();
  await expect(page.getByText(/one enrollment stays/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Put them together' }).click();
  await expect(page.getByText(/is part of this one now/)).toBeVisible();

  const other = await signedIn(browser, app.address, 'lin@northmoor.example');
  await expect(other.getByRole('button', { name: 'Account of Ada Calloway' })).toBeVisible();

  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(page.getByText('Both accounts are as they were.')).toBeVisible();
  await expect(page.getByText(/, undone on/)).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});
