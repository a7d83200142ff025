import { expect, expectAccessible, journey } from './journey.ts';
import { newestCohort, pathInLetter, signedIn } from './people.ts';

const password = 'a long enough password';

journey(
  'an admin finds one person twice, sees what would move, puts them together, and takes that back',
  async ({ browser, app }) => {
    journey.setTimeout(150_000);
    const otto = await signedIn(browser, app.address, 'otto@northmoor.example');
    await otto.getByRole('link', { name: 'People', exact: true }).first().click();
    await otto.getByLabel('E-mail', { exact: true }).fill('lin.okafor@hospital.example');
    await otto.getByLabel('Cohort', { exact: true }).selectOption({ label: await newestCohort(otto) });
    await otto.getByRole('button', { name: 'Send the invitation' }).click();

    const twin = await (await browser.newContext({ baseURL: app.address })).newPage();
    await twin.goto(await pathInLetter(twin, 'lin.okafor@hospital.example', /\/invitations\/[\w-]{43}/));
    await twin.getByLabel('Your name').fill('Lin Okáfor');
    await twin.getByLabel('Password', { exact: true }).fill(password);
    await twin.getByRole('button', { name: 'Make the account and join' }).click();
    await twin.getByRole('link', { name: 'Read the offer' }).click();
    await twin.getByRole('button', { name: 'Accept' }).click();
    await expect(twin.getByRole('button', { name: 'Accept' })).toHaveCount(0);

    await otto.getByRole('link', { name: 'Duplicates' }).click();
    // The page before has a field of the same name.
    await expect(
      otto.getByRole('heading', { name: /may be (one person|here twice)|seems to be here twice/ }),
    ).toBeVisible();
    await otto.getByLabel('Search by name').fill('okafor');
    await otto.getByRole('button', { name: 'Search' }).click();
    await expect(otto).toHaveURL(/search=okafor/);
    const pair = otto.getByRole('region', { name: /Lin Okafor and Lin Okáfor|Lin Okáfor and Lin Okafor/ });
    await expect(pair.getByRole('table')).toBeVisible();
    await expectAccessible(otto);
    const keepLin = pair.getByRole('button', { name: /, Lin Okafor, and see what would move$/ });
    await keepLin.click();
    await expect(pair.getByRole('heading', { name: 'Lin Okáfor becomes part of Lin Okafor' })).toBeVisible();
    await expect(pair.getByText(/one enrollment stays/)).toBeVisible();
    await expectAccessible(otto);
    await pair.getByRole('button', { name: 'Leave both as they are' }).click();
    await keepLin.click();
    await pair.getByRole('button', { name: 'Put them together' }).click();
    await expect(otto.getByText('Lin Okáfor is part of Lin Okafor')).toBeVisible();
    await expect(pair).toHaveCount(0);

    // The address of before leads to the account that stays, with the password of that.
    const lin = await signedIn(browser, app.address, 'lin.okafor@hospital.example');
    await expect(lin.getByRole('button', { name: 'Account of Lin Okafor' })).toBeVisible();

    await otto.getByRole('button', { name: /^Undo putting Lin Okáfor and Lin Okafor together/ }).click();
    await expect(otto.getByText(/; undone on /)).toBeVisible();
    await expect(pair).toBeVisible();
    await otto.setViewportSize({ width: 390, height: 844 });
    await expectAccessible(otto);
    expect(await otto.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    const apart = await signedIn(browser, app.address, 'lin.okafor@hospital.example', password);
    await expect(apart.getByRole('button', { name: 'Account of Lin Okáfor' })).toBeVisible();
  },
);
