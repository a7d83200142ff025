import { expect, expectAccessible, journey } from './journey.ts';
import { signedIn } from './people.ts';

journey('what lies ahead is forecast, supposed otherwise, and kept in the address', async ({ browser, app }) => {
  const ada = await signedIn(browser, app.address, 'ada@northmoor.example');
  const forecast = ada.getByRole('region', { name: /^Even chance to be ready to apply by/ });
  await expect(forecast.getByRole('img', { name: /^Twenty equally likely dates/ })).toBeVisible();
  const found = await forecast.getByRole('heading', { level: 2 }).textContent();
  await forecast.getByText('What if', { exact: true }).click();
  await forecast.getByLabel('Take on as well').selectOption({ label: 'MBA or Physician Executive MBA' });
  await expect(ada).toHaveURL(/also=mba-degree/);
  await forecast.getByLabel('Share of full time from now on').selectOption('50');
  await expect(forecast.getByText(/months? later than as things stand/)).toBeVisible();
  await ada.reload();
  await expect(forecast.getByText(/months? later than as things stand/)).toBeVisible();
  await expectAccessible(ada);
  await forecast.getByRole('link', { name: 'Back to how things stand' }).click();
  await expect(forecast.getByRole('heading', { level: 2 })).toHaveText(found!);
});

journey('an advice says why, is put aside with a reason and brought back, by keyboard', async ({ browser, app }) => {
  const ada = await signedIn(browser, app.address, 'ada@northmoor.example', undefined, 390);
  const next = ada.getByRole('region', { name: 'Do next' });
  const first = next.getByRole('listitem').first();
  const title = (await first.getByRole('heading', { level: 3 }).textContent())!;
  const advice = next.getByRole('listitem').filter({ has: ada.getByRole('heading', { level: 3, name: title }) });
  await advice.locator('summary').press('Enter');
  await expect(
    advice.getByText(/^(Ours|The issuer’s rule|The order most people take|A program’s rule)\.$/),
  ).toBeVisible();
  await advice.getByRole('button', { name: /^Not now/ }).press('Enter');
  await expect(advice.getByLabel('Why not now?')).toBeFocused();
  await ada.keyboard.press('Enter');
  await expect(advice.getByRole('alert')).toContainText('Say why');
  await ada.keyboard.type('It has to wait until December.');
  await ada.keyboard.press('Enter');
  await expect(advice).toHaveCount(0);
  await ada.reload();
  await next.getByText('1 put aside').press('Enter');
  await expect(next.getByText('It has to wait until December.')).toBeVisible();
  await expectAccessible(ada);
  await next.getByRole('button', { name: `Bring back ${title}` }).press('Enter');
  await expect(advice).toBeVisible();
});
