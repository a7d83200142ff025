import { expect, expectAccessible, journey } from './journey.ts';
import { newestCohort, signedIn } from './people.ts';

journey(
  'what a mentor says is read by mentee and admin; what a mentee wishes reaches matching; one too many is said before',
  async ({ browser, app }) => {
    journey.setTimeout(180_000);
    const grace = await signedIn(browser, app.address, 'grace@northmoor.example');
    await grace.goto('/account/mentor');
    await grace.getByLabel('Specialty').fill('Nephrology');
    await grace.getByLabel('How many mentees at most').fill('1');
    await grace.getByLabel('About you').fill('I write order sets that people use.');
    await grace.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(grace.getByText('Saved.')).toBeVisible();

    const ada = await signedIn(browser, app.address, 'ada@northmoor.example', undefined, 390);
    await ada.goto('/mentors');
    await expect(ada.getByText('I write order sets that people use.')).toBeVisible();
    await expect(ada.getByText(/^Nephrology/)).toBeVisible();
    await expectAccessible(ada);
    expect(await ada.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);

    const lin = await signedIn(browser, app.address, 'lin@northmoor.example', undefined, 390);
    await lin.goto('/mentors');
    await lin.getByRole('link', { name: 'About you, for matching' }).click();
    await expect(lin.getByText('Nobody yet: admins then look by')).toBeVisible();
    await lin.getByLabel('Languages, optional').fill('English, Swahili');
    await lin.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(lin.getByText('Saved.')).toBeVisible();
    await lin.getByLabel('Search by name').fill('bellw');
    await lin.getByRole('button', { name: 'Search' }).click();
    await lin.getByRole('button', { name: 'Wish for Alan Bellweather' }).click();
    await expect(lin.getByText('Kept.')).toBeVisible();
    await lin.getByLabel('Search by name').fill('');
    await lin.getByRole('button', { name: 'Search' }).click();
    await lin.getByRole('button', { name: 'Wish for Grace Fennimore' }).click();
    await lin.getByRole('button', { name: /^Rather Grace Fennimore than/ }).click();
    await expect(lin.getByRole('list', { name: /^Mentors you would like/ }).getByRole('listitem')).toHaveText([
      /Grace Fennimore/,
      /Alan Bellweather/,
    ]);
    await lin.getByRole('button', { name: 'Remove Grace Fennimore from your wishes' }).click();
    await expectAccessible(lin);
    await lin.reload();
    await expect(lin.getByLabel('Languages, optional')).toHaveValue('English, Swahili');
    await expect(lin.getByRole('list', { name: /^Mentors you would like/ }).getByRole('listitem')).toHaveText([
      /Alan Bellweather/,
    ]);
    expect(await lin.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);

    const otto = await signedIn(browser, app.address, 'otto@northmoor.example');
    await otto.getByRole('link', { name: 'People' }).first().click();
    await otto.getByRole('link', { name: 'Mentorships' }).click();
    await otto.getByRole('button', { name: 'Choose a mentor for Lin Okafor' }).click();
    const form = otto.getByRole('form', { name: 'A mentor for Lin Okafor' });
    await form.getByLabel('Mentor', { exact: true }).selectOption({ label: 'Alan Bellweather, 0 of 6 mentees' });
    await expect(form.getByText('this is one more')).toHaveCount(0);
    await form
      .getByLabel('Mentor', { exact: true })
      .selectOption(await form.getByRole('option', { name: /^Grace Fennimore/ }).getAttribute('value'));
    await expect(form.getByText('I write order sets that people use.')).toBeVisible();
    await expect(
      form.getByText(/Grace Fennimore said they can take 1 mentee and has \d+: this is one more\./),
    ).toBeVisible();
    await expectAccessible(otto);

    // The quick choice of a cohort asks before it pairs one too many.
    await otto.getByRole('link', { name: 'Cohorts' }).first().click();
    await otto.getByRole('link', { name: await newestCohort(otto), exact: true }).click();
    const choice = otto.getByLabel('Choose a mentor for Lin Okafor');
    await choice.selectOption(await choice.getByRole('option', { name: /^Grace Fennimore/ }).getAttribute('value'));
    await expect(otto.getByText('Grace Fennimore said they can take', { exact: false })).toBeVisible();
    await otto.getByRole('button', { name: 'Choose another' }).click();
    await expect(choice).toHaveValue('');

    await otto.getByRole('link', { name: 'People', exact: true }).first().click();
    await otto.getByRole('link', { name: 'Matching', exact: true }).click();
    await otto.getByLabel('Name of the round').fill('With wishes');
    await otto.getByRole('button', { name: 'Make the round' }).click();
    await otto.getByRole('link', { name: /Lin Okafor/ }).click();
    await expect(otto.getByText('Lin Okafor asked for Alan Bellweather, as wish 1.').first()).toBeVisible();
    await expectAccessible(otto);
  },
);
