import { expect, expectAccessible, journey } from './journey.ts';
import { signedIn } from './people.ts';

journey(
  'a mentorship is proposed to both, begins when both agree, and gets a compact that both sign',
  async ({ browser, app }) => {
    journey.setTimeout(150_000);
    const otto = await signedIn(browser, app.address, 'otto@northmoor.example');
    await otto.getByRole('link', { name: 'People' }).first().click();
    await otto.getByRole('link', { name: 'Mentorships' }).click();
    await expect(otto.getByRole('heading', { level: 1 })).toContainText('have no mentor');
    await expectAccessible(otto);

    // What is missing is said at its field.
    await otto.getByRole('button', { name: 'Choose a mentor for Lin Okafor' }).click();
    const form = otto.getByRole('form', { name: 'A mentor for Lin Okafor' });
    await form.getByRole('button', { name: 'Propose to both' }).click();
    await expect(form.locator('.fault', { hasText: 'Choose a mentor.' })).toBeVisible();
    await form.getByLabel('Mentor', { exact: true }).selectOption({ label: 'Alan Bellweather, 0 of 6 mentees' });
    await form.getByLabel('Why these two').fill('Both began in pediatrics.');
    await expectAccessible(otto);
    await form.getByRole('button', { name: 'Propose to both' }).click();
    await expect(otto.getByText('Proposed to Lin Okafor and Alan Bellweather.')).toBeVisible();
    await otto.getByRole('link', { name: /^Proposed/ }).click();
    await expect(otto.getByText('Waits for Lin Okafor and Alan Bellweather')).toBeVisible();
    await otto.reload();
    await expect(otto.getByText('Waits for Lin Okafor and Alan Bellweather')).toBeVisible();

    const lin = await signedIn(browser, app.address, 'lin@northmoor.example');
    await lin.goto('/mentors');
    await expect(lin.getByText('Both began in pediatrics.')).toBeVisible();
    await expectAccessible(lin);
    await lin.getByRole('button', { name: 'Agree to Alan Bellweather' }).click();
    await expect(lin.getByText('It begins when Alan Bellweather has agreed too.').first()).toBeVisible();

    const alan = await signedIn(browser, app.address, 'alan@northmoor.example');
    await alan.getByRole('link', { name: 'Mentees' }).first().click();
    await alan.getByRole('link', { name: /proposed to you/ }).click();
    await alan.getByRole('button', { name: 'Agree to Lin Okafor' }).click();
    await expect(alan.getByText('Lin Okafor has agreed too: the mentorship begins.')).toBeVisible();
    await expectAccessible(alan);

    await lin.reload();
    await expect(lin.getByRole('heading', { level: 1 })).toHaveText('Alan Bellweather mentors you.');
    await lin.getByRole('link', { name: /compact with Alan Bellweather/ }).click();
    await lin.getByRole('button', { name: 'Change it first' }).click();
    await lin.getByLabel('How often you meet').fill('');
    await lin.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(lin.getByText('Write how often you meet.')).toBeVisible();
    await lin.getByLabel('How often you meet').fill('Two hours a quarter.');
    await lin.getByRole('button', { name: 'Save', exact: true }).click();
    await lin.getByRole('button', { name: 'Sign version 1' }).click();
    await expect(lin.getByRole('heading', { level: 1 })).toContainText('waits for Alan Bellweather’s signature');
    await expectAccessible(lin);

    await alan.getByRole('link', { name: /compact with Lin Okafor/ }).click();
    await expect(alan.getByText('Two hours a quarter.')).toBeVisible();
    await alan.getByRole('button', { name: 'Sign version 1' }).click();
    await expect(alan.getByRole('heading', { level: 1 })).toContainText('have signed their compact');

    await otto.getByRole('link', { name: /^Active/ }).click();
    await otto.getByLabel('Search by name').fill('Lin Okafor');
    await otto.getByRole('button', { name: 'Search' }).click();
    const line = otto.getByRole('listitem').filter({ hasText: 'Lin Okafor' });
    await expect(line).toContainText('Signed by both');
    await line.getByRole('button', { name: /^Pause/ }).click();
    await otto.getByRole('button', { name: 'Pause it' }).click();
    await expect(line).toHaveCount(0);
    await otto.getByRole('button', { name: 'Undo' }).click();
    await expect(line).toContainText('Signed by both');
    await otto.setViewportSize({ width: 390, height: 844 });
    await expectAccessible(otto);
    expect(await otto.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  },
);

journey(
  'what a mentee asks in confidence reaches the program and not the mentor; a mentor who leaves hands everything over',
  async ({ browser, app }) => {
    journey.setTimeout(150_000);
    const ada = await signedIn(browser, app.address, 'ada@northmoor.example');
    await ada.goto('/mentors');
    await ada.getByLabel('You wish to').selectOption({ label: 'Work with somebody else' });
    await ada.getByLabel('In your words').fill('I would like to learn from an operations lead.');
    await ada.getByRole('button', { name: 'Ask', exact: true }).click();
    await expect(ada.getByText('waits for an answer')).toBeVisible();
    await expectAccessible(ada);

    // Grace is an admin besides, and the mentor it is about.
    const grace = await signedIn(browser, app.address, 'grace@northmoor.example');
    const program = /\/programs\/[^/]+/.exec(new URL(grace.url()).pathname)![0];
    await grace.goto(`${program}/mentorships?view=requests`);
    await expect(grace.getByRole('heading', { level: 1 })).toContainText('mentor');
    await expect(grace.getByText('Only who asked and the admins read this')).toBeVisible();
    await expect(grace.getByText('operations lead')).toHaveCount(0);

    const otto = await signedIn(browser, app.address, 'otto@northmoor.example');
    await otto.goto(`${program}/mentorships?view=requests`);
    await expect(otto.getByText('operations lead')).toBeVisible();
    await otto.getByLabel('Answer to Ada Calloway').fill('Alan Bellweather will follow.');
    await otto
      .getByRole('listitem')
      .filter({ hasText: 'operations lead' })
      .getByRole('button', { name: 'Answer' })
      .click();
    await expect(otto.getByLabel('Answer to Ada Calloway')).toHaveCount(0);
    await ada.reload();
    await expect(ada.getByText('Alan Bellweather will follow.')).toBeVisible();

    await otto
      .getByRole('link', { name: /^Mentors/ })
      .last()
      .click();
    await expectAccessible(otto);
    await otto.getByRole('link', { name: 'Hand over the work of Grace Fennimore' }).click();
    await expect(otto.getByRole('heading', { level: 1 })).toContainText('somebody after Grace Fennimore');
    await otto.getByLabel('One for all').selectOption({ label: 'Alan Bellweather, 0 of 6 mentees' });
    await expect(otto.getByLabel('Who follows for Ada Calloway')).toContainText('Alan Bellweather');
    await expectAccessible(otto);
    await otto.getByRole('button', { name: 'Hand over and end their work' }).click();
    await expect(otto.getByText('Handed over. Grace Fennimore keeps what they signed.')).toBeVisible();

    await ada.reload();
    await expect(ada.getByRole('heading', { level: 1 })).toHaveText('Alan Bellweather mentors you.');
    expect((await grace.request.get(`/api${program}/mentees`)).status()).toBe(403);
    await grace.goto('/decisions');
    await expect(grace.getByRole('row').filter({ hasText: 'Ada Calloway' }).first()).toBeVisible();
    await expectAccessible(grace);

    // Taken back, everything is where it was.
    await otto.getByRole('button', { name: 'Take the handover back' }).click();
    await expect(otto.getByRole('heading', { level: 1 })).toContainText('somebody after Grace Fennimore');
    await ada.reload();
    await expect(ada.getByRole('heading', { level: 1 })).toHaveText('Grace Fennimore mentors you.');
    await otto.setViewportSize({ width: 390, height: 844 });
    await expectAccessible(otto);
    expect(await otto.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  },
);

journey('a mentor who is away names who stands in, and the mentee reads it', async ({ browser, app }) => {
  journey.setTimeout(90_000);
  const grace = await signedIn(browser, app.address, 'grace@northmoor.example');
  await grace.getByRole('link', { name: 'Mentees' }).first().click();
  await grace.getByRole('link', { name: /standing in while you are away/ }).click();
  await grace.getByRole('button', { name: 'Arrange it' }).click();
  await expect(grace.getByText('Choose who stands in.')).toBeVisible();
  await grace.getByLabel('Who stands in').selectOption({ label: 'Alan Bellweather' });
  const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
  await grace.getByLabel('First day away').fill(day(0));
  await grace.getByLabel('First day back').fill(day(10));
  await grace.getByRole('button', { name: 'Arrange it' }).click();
  await expect(grace.getByText('Alan Bellweather stands in for you')).toBeVisible();
  await expectAccessible(grace);

  const alan = await signedIn(browser, app.address, 'alan@northmoor.example');
  await alan.getByRole('link', { name: 'Mentees' }).first().click();
  await expect(alan.getByText('you stand in for Grace Fennimore').first()).toBeVisible();
  await expectAccessible(alan);
  const ada = await signedIn(browser, app.address, 'ada@northmoor.example');
  await ada.goto('/mentors');
  await expect(ada.getByText(/Alan Bellweather stands in\./)).toBeVisible();

  await grace.getByRole('button', { name: 'End that Alan Bellweather stands in' }).click();
  await expect(grace.getByText('Alan Bellweather stands in for you')).toHaveCount(0);
  await grace.setViewportSize({ width: 390, height: 844 });
  await expectAccessible(grace);
  expect(await grace.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});
