import { expect, expectAccessible, journey } from './journey.ts';
import { signedIn } from './people.ts';

const aimed = new Date().getUTCFullYear() + 5;

journey('a plan is made, moved at once, proposed and agreed', async ({ browser, app }) => {
  const ada = await signedIn(browser, app.address, 'ada@northmoor.example');
  await ada.getByRole('link', { name: 'Plan', exact: true }).first().click();
  await expect(ada.getByRole('heading', { level: 1 })).toHaveText('Nothing is planned yet.');
  await expectAccessible(ada);

  await ada
    .getByLabel('Milestone', { exact: true })
    .selectOption({ label: 'Answered for a budget or a business case' });
  await ada.getByLabel('By', { exact: true }).fill('soon');
  await ada.getByRole('button', { name: 'Plan it', exact: true }).click();
  await expect(ada.getByText('Write a date, as Mar 2027 or 31 Mar 2027.')).toBeVisible();
  await expect(ada.getByLabel('By', { exact: true })).toHaveValue('soon');
  await ada.getByLabel('By', { exact: true }).fill(String(aimed));
  await ada.getByRole('button', { name: 'Plan it', exact: true }).click();
  const day = ada.getByLabel('Day aimed at for Answered for a budget or a business case');
  await expect(day).toHaveValue(`31 Dec ${aimed}`);
  await ada.getByLabel('Note on Answered for a budget or a business case').fill('With the chief of staff');
  await ada.getByLabel('Note on Answered for a budget or a business case').press('Tab');
  await expect(ada.getByText(/^Saved \d\d:\d\d/)).toBeVisible();

  await ada.getByRole('button', { name: 'Show what moves' }).click();
  await expect(ada.getByRole('cell', { name: `31 Mar ${aimed + 1}` })).toBeVisible();
  await ada.getByRole('button', { name: 'Move 1' }).click();
  await expect(day).toHaveValue(`31 Mar ${aimed + 1}`);
  await ada.getByRole('button', { name: 'Undo: 1 moved' }).click();
  await expect(day).toHaveValue(`31 Dec ${aimed}`);
  await expect(ada.getByText(/^Saved \d\d:\d\d/)).toBeVisible();
  await ada.reload();
  await expect(day).toHaveValue(`31 Dec ${aimed}`);

  // What the server never heard is on this device.
  await ada.route('**/api/me/plan', (route) => (route.request().method() === 'PUT' ? route.abort() : route.fallback()));
  const note = ada.getByLabel('Note on Answered for a budget or a business case');
  await note.fill('With the dean');
  await note.press('Tab');
  await expect(ada.getByRole('button', { name: 'Save again' })).toBeVisible();
  await ada.unroute('**/api/me/plan');
  await ada.reload();
  await expect(note).toHaveValue('With the dean');
  await expect(ada.getByText(/^Saved \d\d:\d\d/)).toBeVisible();

  await expect(ada.getByText('Grace Fennimore reads it and answers.')).toBeVisible();
  await ada.getByRole('button', { name: 'Propose this plan' }).click();
  await expect(ada.getByText('A version waits for an answer.')).toBeVisible();
  await expectAccessible(ada);

  const grace = await signedIn(browser, app.address, 'grace@northmoor.example', undefined, 390);
  await grace.goto(new URL((await programOf(grace)) + '/mentees', app.address).href);
  await grace
    .getByRole('link', { name: /Ada Calloway/ })
    .first()
    .click();
  await grace.getByRole('link', { name: 'Learning plan' }).click();
  await expect(grace.getByRole('heading', { level: 1 })).toHaveText('Ada Calloway asks you to agree on a plan.');
  await expectAccessible(grace);
  await grace.getByRole('button', { name: 'Ask for changes' }).press('Enter');
  await expect(grace.getByText('Say what to change.')).toBeVisible();
  await grace.getByLabel('A word on it').fill('Good aim. Tell the dean.');
  await grace.getByRole('button', { name: 'Agree' }).press('Enter');
  await expect(grace.getByRole('heading', { level: 2, name: /^Version 1, agreed with Grace Fennimore/ })).toBeVisible();

  await ada.reload();
  await expect(ada.getByText(/agreed with Grace Fennimore/)).toBeVisible();
  await expect(ada.getByText('Good aim. Tell the dean.')).toBeVisible();
});

/** Where the reviews of a mentor are, whose address names the program. */
const programOf = async (page: { url: () => string }) => /\/programs\/[^/]+/.exec(page.url())![0];
