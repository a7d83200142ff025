import { expect, expectAccessible, journey } from './journey.ts';
import { signedIn } from './people.ts';

journey('a calendar reads what is due at a secret address, until it is ended', async ({ browser, app }) => {
  const ada = await signedIn(browser, app.address, 'ada@northmoor.example', undefined, 390);
  await ada.goto('/account');
  await ada.getByRole('link', { name: 'Your calendar' }).click();
  await expect(ada.getByRole('radio', { name: /^That something is due/ })).toBeChecked();
  await expectAccessible(ada);
  await ada.getByRole('button', { name: 'Make the address' }).click();
  const address = ada.getByText(/\/api\/calendars\//);
  await expect(address).toBeVisible();
  await expectAccessible(ada);
  const path = new URL((await address.textContent())!).pathname;

  // A calendar is no browser of hers: it has no session.
  const calendar = await browser.newContext({ baseURL: app.address });
  const feed = await calendar.request.get(path);
  expect(feed.headers()['content-type']).toContain('text/calendar');
  expect(await feed.text()).toContain('BEGIN:VCALENDAR');

  await ada.reload();
  await expect(ada.getByRole('heading', { level: 1 })).toContainText('has an address since');
  await expect(address).toHaveCount(0);
  await ada.getByRole('button', { name: 'End the address' }).click();
  await expect(ada.getByText('The address has ended.')).toBeVisible();
  await expectAccessible(ada);
  expect((await calendar.request.get(path)).status()).toBe(404);
});
