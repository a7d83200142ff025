import { expect, expectAccessible, journey } from './journey.ts';
import { signedIn } from './people.ts';

journey(
  'everybody of a program has a page: mentor, mentee and admin, with what leads on from each',
  async ({ browser, app }) => {
    journey.setTimeout(180_000);
    const otto = await signedIn(browser, app.address, 'otto@northmoor.example');
    const open = async (name: string) => {
      await otto.getByRole('link', { name: 'People', exact: true }).first().click();
      await otto.getByLabel('Search by name or whole e-mail').fill(name);
      await otto.getByRole('button', { name: 'Search' }).click();
      await otto.getByRole('table').getByRole('link', { name }).first().click();
      await expect(otto.getByRole('heading', { level: 1 })).toHaveText(name);
    };

    await open('Grace Fennimore');
    await expect(otto.getByText(/^Mentor since /)).toBeVisible();
    await expect(otto.getByText(/^Admin since /)).toBeVisible();
    await expect(otto.getByText(/of at most \d+ mentees/)).toBeVisible();
    await expect(otto.getByRole('link', { name: 'Journey', exact: true })).toHaveCount(0);
    await expectAccessible(otto);
    const person = otto.url();
    await otto.getByRole('link', { name: 'Audit log' }).last().click();
    await expect(otto).toHaveURL(/audit\?person=Grace/);
    await otto.goBack();
    await expect(otto).toHaveURL(person);

    await otto.getByRole('region', { name: 'Mentees' }).getByRole('link', { name: 'Ada Calloway' }).click();
    await expect(otto.getByRole('heading', { level: 1 })).toHaveText('Ada Calloway');
    await expect(otto.getByText(/^Mentee since .*Cohort/)).toBeVisible();
    await expect(otto.getByRole('region', { name: 'Mentors' }).getByText('Grace Fennimore')).toBeVisible();
    await expectAccessible(otto);
    await otto.setViewportSize({ width: 390, height: 844 });
    expect(await otto.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await expectAccessible(otto);
    await otto.setViewportSize({ width: 1440, height: 900 });
    await otto.getByRole('link', { name: 'Journey', exact: true }).click();
    await expect(otto.getByRole('heading', { level: 1 })).toContainText('Ada Calloway is on step');
    await otto.getByRole('link', { name: 'The person' }).click();
    await otto.getByRole('link', { name: 'Enrollment', exact: true }).click();
    await expect(otto.getByRole('heading', { level: 1 })).toHaveText('Enrollment of Ada Calloway');

    await open('Otto Muldoon');
    await expect(otto.getByText('This is you.')).toBeVisible();
    await expectAccessible(otto);

    // Whoever mentors is led on to the journey.
    const alan = await signedIn(browser, app.address, 'alan@northmoor.example');
    await alan.goto(new URL(person).pathname);
    await expect(alan).toHaveURL(/\/journey$/);
    await expect(alan.getByRole('heading', { level: 1 })).toHaveText('There is nothing here.');
  },
);
