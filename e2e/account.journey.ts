import { expect, expectAccessible, journey } from './journey.ts';
import { chooseMilestone, pathInLetter } from './people.ts';

const password = 'a long enough password';

journey(
  'somebody without a program has a journey of their own, and a mentor they asked by letter',
  async ({ browser, app }) => {
    journey.setTimeout(150_000);
    const somebody = async (width: number) =>
      (await browser.newContext({ baseURL: app.address, viewport: { width, height: 844 } })).newPage();
    const iris = await somebody(390);
    await iris.goto('/sign-in');
    await iris.getByRole('link', { name: 'Make an account' }).click();
    await iris.getByLabel('Your name').fill('Iris Haldane');
    await iris.getByLabel('E-mail').fill('iris@haldane');
    await iris.getByLabel('Password', { exact: true }).fill(password);
    await iris.getByRole('button', { name: 'Make the account' }).click();
    await expect(iris.getByText('Write an e-mail address.')).toBeVisible();
    await expect(iris.getByLabel('Password', { exact: true })).toHaveValue(password);
    await expectAccessible(iris);
    await iris.getByLabel('E-mail').fill('iris@haldane.example');
    await iris.getByRole('button', { name: 'Make the account' }).click();
    await expect(iris.getByRole('heading', { level: 1 })).toHaveText('Open the letter.');
    await expectAccessible(iris);

    const confirming = await pathInLetter(iris, 'iris@haldane.example', /\/confirm\/[\w-]{43}/);
    await iris.goto(confirming);
    await expectAccessible(iris);
    await iris.getByRole('button', { name: 'Begin' }).click();
    await expect(iris).toHaveURL(/\/journey/);
    await expect(iris.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(iris);

    await iris.goto('/mentors/ask');
    await iris.getByLabel('Their e-mail').fill('june@harrow.example');
    await iris.getByRole('button', { name: 'Send the letter' }).click();
    await expect(iris.getByText('june@harrow.example', { exact: true })).toBeVisible();
    await expectAccessible(iris);

    const june = await somebody(1440);
    await june.goto(await pathInLetter(june, 'june@harrow.example', /\/mentor-requests\/[\w-]{43}/));
    await expect(june.getByRole('heading', { level: 1 })).toHaveText('Iris Haldane asks you to be their mentor.');
    await expectAccessible(june);
    await june.getByLabel('Your name').fill('June Harrow');
    await june.getByLabel('Password', { exact: true }).fill(password);
    await june.getByRole('button', { name: 'Make the account and accept' }).click();
    await expect(june).toHaveURL(/\/mentees$/);

    await iris.goto('/log');
    await chooseMilestone(iris, 'leadership training', 'Formal leadership training');
    await iris.getByLabel('Date achieved').fill('2025');
    await iris.getByRole('button', { name: 'Note' }).click();
    await iris.getByLabel('Note', { exact: true }).fill('Forty hours over six months.');
    await expect(iris.getByText('June Harrow reviews this.')).toBeVisible();
    await iris.getByRole('button', { name: /^Submit for review/ }).click();
    await expect(iris).toHaveURL(/\/journey/);

    await june.goto('/');
    await june.getByRole('link', { name: /Iris Haldane/ }).click();
    await june.getByLabel('Known first-hand').check();
    await june.getByRole('button', { name: /^Approve/ }).click();
    await expect(june.getByRole('heading', { level: 1 })).toHaveText('No reviews wait.');
    await iris.goto('/journey?step=5');
    await expect(iris.getByText(/Known first-hand by June Harrow/)).toBeVisible();
    await iris.goto(confirming);
    await iris.getByRole('button', { name: 'Begin' }).click();
    await expect(iris.getByRole('heading', { level: 1 })).toHaveText('This address no longer serves.');
  },
);

journey(
  'a forgotten password is set anew by letter, and an account changes its address and its name',
  async ({ browser, app }) => {
    const page = await (
      await browser.newContext({ baseURL: app.address, viewport: { width: 390, height: 844 } })
    ).newPage();
    await page.goto('/sign-in');
    await page.getByRole('link', { name: 'Forgot the password' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('A new password');
    await page.getByLabel('E-mail').fill('lin@northmoor.example');
    await page.getByRole('button', { name: 'Send the letter' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Open the letter.');
    await page.goto(await pathInLetter(page, 'lin@northmoor.example', /\/reset\/[\w-]{43}/));
    await page.getByLabel('New password').fill(password);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Set the password and sign in' }).click();
    await expect(page).toHaveURL(/\/journey/);

    await page.goto('/account');
    await expectAccessible(page);
    await page.getByLabel('Name', { exact: true }).fill('Lin Okafor-Reyes');
    await page.getByLabel('NPI, optional').fill('1234567890');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('This is no NPI: ten digits, and the last one checks the others.')).toBeVisible();
    await page.getByLabel('NPI, optional').fill('1234567893');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('Saved.')).toBeVisible();
    await page.getByRole('button', { name: 'Add an address' }).click();
    await page.getByLabel('Further address').fill('lin@home.example');
    await page.getByLabel('Your password').fill(password);
    await page.getByRole('button', { name: 'Send the letter' }).click();
    await expect(page.getByText('waits for you to open the letter that went there')).toBeVisible();
    await page.goto(await pathInLetter(page, 'lin@home.example', /\/address\/[\w-]{43}/));
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Confirm the address' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This address is in your account now.');
    await page.goto('/account');
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Lin Okafor-Reyes');
    await expect(page.getByText('signs in as well, and gets you back in')).toBeVisible();
  },
);
