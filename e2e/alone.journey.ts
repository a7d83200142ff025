import type { Page } from '@playwright/test';
import { expect, expectAccessible, journey } from './journey.ts';
import { chooseMilestone, pathInLetter } from './people.ts';

const password = 'a long enough password';

/** An account of one's own, from the first page to the confirmed address. */
const signUp = async (page: Page, name: string, email: string): Promise<void> => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Make an account' }).click();
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Make the account' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Open the letter.');
  await page.goto(await pathInLetter(page, email, /\/confirm\/[\w-]{43}/));
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(page).toHaveURL(/\/journey/);
};

journey.use({ data: 'empty' });

journey(
  'somebody who never joins a program has their whole way, takes everything along and closes',
  async ({ page: vera }) => {
    journey.setTimeout(180_000);
    await signUp(vera, 'Vera Lindqvist', 'vera@lindqvist.example');
    await expectAccessible(vera);

    await vera.getByRole('link', { name: 'Choose my track' }).click();
    await vera
      .getByRole('group', { name: /^Which degree/ })
      .getByRole('radio', { name: 'DO', exact: true })
      .check();
    await vera.getByRole('button', { name: 'Save my track' }).click();
    await expect(vera.getByText('Saved. Your journey is drawn by it.')).toBeVisible();

    // What lies behind is said in years, and asks nobody for a decision.
    await vera.goto('/journey/start');
    await vera.getByRole('button', { name: 'Open all steps' }).click();
    for (const [title, year] of [
      ['MCAT score on file', '2009'],
      ['MD or DO conferred', '2014'],
    ] as const) {
      await vera.getByRole('checkbox', { name: title, exact: true }).check();
      const row = vera.getByRole('group', { name: title, exact: true });
      await row.locator('input[name=from]').fill(year);
      await row.getByRole('button', { name: 'Save' }).click();
      await expect(row).toHaveCount(0);
    }
    await expect(vera.getByText('You are in no program, so this is kept as stated')).toBeVisible();
    await expectAccessible(vera);

    await vera.goto('/journey');
    await expect(vera.getByRole('heading', { level: 1 })).toContainText('You are on step');
    await vera.getByRole('link', { name: 'Log a milestone' }).click();
    await chooseMilestone(vera, 'leadership training', 'Formal leadership training');
    await vera.getByLabel('Date achieved').fill('2025');
    await vera.getByRole('button', { name: 'Note' }).click();
    await vera.getByLabel('Note', { exact: true }).fill('Forty hours over six months.');
    await vera.getByRole('button', { name: 'Keep as stated' }).click();
    await expect(vera).toHaveURL(/\/journey/);

    const next = vera.getByRole('region', { name: 'Do next' });
    const advice = next.getByRole('listitem').first();
    await advice.locator('summary').click();
    await advice.getByRole('button', { name: /^Not now/ }).click();
    await advice.getByLabel('Why not now?').fill('After the move.');
    await advice.getByRole('button', { name: 'Put aside' }).click();
    await expect(next.getByText('1 put aside')).toBeVisible();
    await expectAccessible(vera);

    await vera.getByRole('link', { name: 'Plan', exact: true }).first().click();
    await vera
      .getByLabel('Milestone', { exact: true })
      .selectOption({ label: 'Answered for a budget or a business case' });
    await vera.getByLabel('By', { exact: true }).fill(String(new Date().getUTCFullYear() + 5));
    await vera.getByRole('button', { name: 'Plan it', exact: true }).click();
    await expect(vera.getByText(/^Saved \d\d:\d\d/)).toBeVisible();
    await expectAccessible(vera);

    await vera.getByRole('link', { name: 'Education' }).first().click();
    const add = vera.locator('.add');
    await add.getByLabel('Title').fill('Grand rounds: alerts that are read');
    await add.getByLabel('Hours').fill('1.5');
    await add.getByRole('button', { name: 'Add' }).click();
    await expect(vera.locator('app-entry-line', { hasText: 'Grand rounds' })).toBeVisible();
    await expectAccessible(vera);

    await vera.goto('/account/data');
    const coming = vera.waitForEvent('download');
    await vera.getByRole('link', { name: 'Take a copy' }).click();
    expect((await coming).suggestedFilename()).toMatch(/\.zip$/);
    await vera.getByRole('button', { name: 'Close my account' }).click();
    await vera.getByLabel('Your password').fill(password);
    await vera.getByRole('button', { name: 'Close my account' }).click();
    await expect(vera.getByRole('heading', { level: 1 })).toHaveText('Your account is closed.');
    expect((await vera.request.get('/api/me/journey')).status()).toBe(401);
  },
);

journey(
  'whoever starts a program keeps their own way, appoints an admin beside them, and leaves once there is one',
  async ({ browser, app }) => {
    journey.setTimeout(180_000);
    const somebody = async () =>
      (await browser.newContext({ baseURL: app.address, viewport: { width: 1440, height: 900 } })).newPage();
    const vera = await somebody();
    await signUp(vera, 'Vera Lindqvist', 'vera@lindqvist.example');
    await vera.goto('/log');
    await chooseMilestone(vera, 'leadership training', 'Formal leadership training');
    await vera.getByLabel('Date achieved').fill('2025');
    await vera.getByRole('button', { name: 'Note' }).click();
    await vera.getByLabel('Note', { exact: true }).fill('Forty hours over six months.');
    await vera.getByRole('button', { name: 'Keep as stated' }).click();
    await expect(vera).toHaveURL(/\/journey/);

    await vera.goto('/account');
    await vera.getByRole('button', { name: 'Start a program' }).click();
    await vera.getByLabel('Name of the program').fill('Fjord Fellowship');
    await vera.getByRole('button', { name: 'Start the program' }).click();
    await expect(vera).toHaveURL(/\/people$/);
    await vera.getByRole('link', { name: 'My way' }).first().click();
    await expect(vera.getByRole('heading', { level: 1 })).toContainText('You are on step');
    await vera.goto('/journey?step=5');
    await expect(vera.getByText('Formal leadership training').first()).toBeVisible();
    await expectAccessible(vera);
    for (const place of ['Plan', 'Education', 'Log', 'Journey'])
      await expect(vera.getByRole('navigation', { name: 'My way' }).getByRole('link', { name: place })).toBeVisible();

    // The last admin reads whom to appoint, and there is nobody yet.
    await vera.getByRole('link', { name: 'Program', exact: true }).first().click();
    const admins = vera.getByRole('region', { name: 'Admins' });
    await admins.getByRole('button', { name: 'Leave as an admin' }).click();
    await expect(admins.getByText('cannot take it back yourself')).toBeVisible();
    await expectAccessible(vera);
    await admins.getByRole('button', { name: 'Leave as an admin' }).click();
    await expect(admins.getByRole('alert')).toContainText('nobody else here could be appointed');
    await admins.getByRole('link', { name: 'Invite an admin' }).click();
    await vera.getByLabel('As', { exact: true }).last().selectOption('mentor');
    await vera.getByLabel('E-mail', { exact: true }).fill('gil@fjord.example');
    await vera.getByRole('button', { name: 'Send the invitation' }).click();
    await expect(vera.getByText('A letter goes to gil@fjord.example')).toBeVisible();

    const gil = await somebody();
    await gil.goto(await pathInLetter(gil, 'gil@fjord.example', /\/invitations\/[\w-]{43}/));
    await gil.getByLabel('Your name').fill('Gil Ashgrove');
    await gil.getByLabel('Password', { exact: true }).fill(password);
    await gil.getByRole('button', { name: 'Make the account and join' }).click();
    await expect(gil).toHaveURL(/\/reviews$/);

    // Closing the account says the same, with the names as buttons; appointed from there, it can be undone under Settings.
    await vera.goto('/account/data');
    await expect(vera.getByText('Fjord Fellowship would have no admin left who can sign in.')).toBeVisible();
    await vera.getByRole('button', { name: 'Appoint Gil Ashgrove' }).click();
    await expect(vera.getByText('Gil Ashgrove is an admin of Fjord Fellowship now.')).toBeVisible();
    await expect(vera.getByRole('button', { name: 'Close my account' })).toBeVisible();
    await expectAccessible(vera);

    await vera.getByRole('link', { name: 'Program', exact: true }).first().click();
    await admins.getByRole('button', { name: 'End Gil Ashgrove as an admin' }).click();
    await expect(admins.getByRole('button', { name: 'End Gil Ashgrove as an admin' })).toHaveCount(0);
    await vera.getByRole('button', { name: 'Undo' }).click();
    await expect(admins.getByRole('button', { name: 'End Gil Ashgrove as an admin' })).toBeVisible();
    await vera.setViewportSize({ width: 390, height: 844 });
    await expectAccessible(vera);
    expect(await vera.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await admins.getByRole('button', { name: 'Leave as an admin' }).click();
    await admins.getByRole('button', { name: 'Leave as an admin' }).click();
    await expect(vera.getByRole('heading', { level: 1 })).toContainText('You are on step');
    await expect(vera.getByRole('link', { name: 'Cohorts' })).toHaveCount(0);

    await gil.reload();
    await gil.getByRole('link', { name: 'Program', exact: true }).first().click();
    await expect(gil.getByRole('region', { name: 'Admins' }).getByRole('listitem').first()).toContainText(
      'Gil Ashgrove',
    );
    await expectAccessible(gil);
  },
);
