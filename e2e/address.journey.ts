import { demoPassword } from '../server/dist/seed/demo.js';
import { expect, expectAccessible, journey } from './journey.ts';
import { pathInLetter, signedIn } from './people.ts';

const [before, after] = ['lin@northmoor.example', 'lin@elsewhere.example'];

journey(
  'an account gets another address: the new one confirms it, the former one is told and takes it back',
  async ({ browser, app }) => {
    journey.setTimeout(120_000);
    const page = await signedIn(browser, app.address, before, undefined, 390);
    await page.goto('/account');
    await page.getByRole('button', { name: 'Change the address' }).click();
    await page.getByLabel('New address').fill('lin@');
    await page.getByLabel('Your password').fill('not my password');
    await page.getByRole('button', { name: 'Send the letter' }).click();
    await expect(page.getByText('Write an e-mail address.')).toBeVisible();
    await page.getByLabel('New address').fill(after);
    await page.getByRole('button', { name: 'Send the letter' }).click();
    await expect(page.getByText('This is not your password.')).toBeVisible();
    await expect(page.getByLabel('New address')).toHaveValue(after);
    await expect(page.getByText('The former one is told, and can take it back for 7 days.')).toBeVisible();
    await expectAccessible(page);
    await page.getByLabel('Your password').fill(demoPassword);
    await page.getByRole('button', { name: 'Send the letter' }).click();
    await expect(page.getByText('waits for you to open the letter that went there')).toBeVisible();
    // Until it is confirmed, the former one signs in.
    await signedIn(browser, app.address, before);

    await page.goto(await pathInLetter(page, after, /\/address\/[\w-]{43}$/m));
    await page.getByRole('button', { name: 'Confirm the address' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This address is in your account now.');
    const changed = await signedIn(browser, app.address, after);
    await changed.goto('/account');
    await expect(changed.getByText(after)).toBeVisible();
    await expect(changed.getByText(before)).toHaveCount(0);

    // Whoever reads the mail of the former one needs no sign-in to take it back.
    const back = await pathInLetter(page, before, /\/address\/[\w-]{43}\/undo/);
    const stranger = await (await browser.newContext({ baseURL: app.address })).newPage();
    await stranger.goto(back);
    await expect(stranger.getByRole('heading', { level: 1 })).toHaveText('Take your former address back?');
    await expectAccessible(stranger);
    await stranger.getByRole('button', { name: 'Take it back' }).click();
    await expect(stranger.getByRole('heading', { level: 1 })).toContainText('Your former address signs in again.');
    await expectAccessible(stranger);
    // Everybody is signed out, and the new address serves no longer.
    expect((await changed.request.get('/api/me/journey')).status()).toBe(401);
    const again = await signedIn(browser, app.address, before);
    await again.goto('/account');
    await expect(again.getByText(before)).toBeVisible();
    await expect(again.getByText(after)).toHaveCount(0);
    await stranger.goto(back);
    await stranger.getByRole('button', { name: 'Take it back' }).click();
    await expect(stranger.getByRole('heading', { level: 1 })).toHaveText('This address no longer serves.');
  },
);
