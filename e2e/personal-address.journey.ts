import { expect, expectAccessible, journey } from './journey.ts';
import { pathInLetter, signedIn } from './people.ts';

/** The year of the end that is stated. */
const endsIn = new Date().getUTCFullYear() + 10;

journey(
  'a second, personal address is asked for from the first day and again when an end is stated, until there is one',
  async ({ browser, app }) => {
    journey.setTimeout(180_000);
    const lin = await signedIn(browser, app.address, 'lin@northmoor.example', undefined, 390);
    const asks = lin.getByRole('region', { name: 'Add an address that stays yours.' });
    await expect(asks.getByText('You sign in with lin@northmoor.example.')).toBeVisible();
    await expect(lin.getByText('Nothing is in your record yet.')).toBeVisible();
    await expectAccessible(lin);
    await asks.getByRole('button', { name: 'Later' }).click();
    await expect(asks).toHaveCount(0);
    await lin.reload();
    await expect(lin.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(asks).toHaveCount(0);

    const otto = await signedIn(browser, app.address, 'otto@northmoor.example');
    await otto.getByRole('link', { name: 'People' }).first().click();
    await otto.getByLabel('Search by name or whole e-mail').fill('Lin Okafor');
    await otto.getByRole('button', { name: 'Search' }).click();
    await otto.getByRole('link', { name: 'Lin Okafor' }).click();
    await otto.getByRole('link', { name: 'Enrollment', exact: true }).click();
    await otto.getByLabel('What to state').selectOption('completion');
    await otto.getByLabel('Last day', { exact: true }).fill(`${endsIn}-06-30`);
    await expect(
      otto.getByText('They are asked for a personal address by letter, unless they have one.'),
    ).toBeVisible();
    await otto.getByRole('button', { name: 'State it' }).click();
    await expect(otto.getByRole('button', { name: 'Undo' }).last()).toBeVisible();

    // What was put off is asked anew: an end was stated since.
    await lin.reload();
    const ends = lin.getByRole('region', { name: `states an end: 30 Jun ${endsIn}` });
    await ends.getByRole('button', { name: 'Add a personal address' }).click();
    await ends.getByLabel('Personal address').fill('lin');
    await ends.getByLabel('Your password').fill('not my password');
    await ends.getByRole('button', { name: 'Send the letter' }).click();
    await expect(ends.getByText('Write an e-mail address.')).toBeVisible();
    await ends.getByLabel('Personal address').fill('lin@okafor.example');
    await ends.getByRole('button', { name: 'Send the letter' }).click();
    await expect(ends.getByText('This is not your password.')).toBeVisible();
    await expect(ends.getByLabel('Personal address')).toHaveValue('lin@okafor.example');
    await expectAccessible(lin);
    await ends.getByLabel('Your password').fill('walk the pathway');
    await ends.getByRole('button', { name: 'Send the letter' }).click();
    await expect(ends.getByText('A letter went to lin@okafor.example')).toBeVisible();
    await expectAccessible(lin);

    // The letter about the end leaves a minute after it was stated.
    const later = await pathInLetter(lin, 'lin@northmoor.example', new RegExp(`ends on 30 Jun ${endsIn}`));
    expect(later).toBe(`ends on 30 Jun ${endsIn}`);
    await lin.goto(await pathInLetter(lin, 'lin@okafor.example', /\/address\/[\w-]{43}/));
    await lin.getByRole('button', { name: 'Confirm the address' }).click();
    await expect(lin.getByRole('heading', { level: 1 })).toHaveText('This address is in your account now.');
    await lin.goto('/journey');
    await expect(lin.getByRole('heading', { level: 1 })).toContainText('You are on step');
    await expect(lin.getByText('gets you back in')).toHaveCount(0);
    await expect(ends).toHaveCount(0);
    expect(await lin.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await expectAccessible(lin);
  },
);
