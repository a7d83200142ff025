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

journey('what moves the middle is tried, drawn at one tap, and said how it is computed', async ({ browser, app }) => {
  const ada = await signedIn(browser, app.address, 'ada@northmoor.example', undefined, 390);
  const forecast = ada.getByRole('region', { name: /^Even chance to be ready to apply by/ });
  await expect(forecast.getByRole('heading', { level: 3, name: 'What moves the middle' })).toBeVisible();
  const lever = forecast.getByRole('listitem').filter({ hasText: '60 % of full time from now on' });
  const moves = /\d+ months? later/.exec((await lever.textContent())!)![0];
  await lever.getByRole('link').click();
  await expect(ada).toHaveURL(/share=60/);
  await expect(forecast.getByText(`${moves} than as things stand`)).toBeVisible();
  await expect(forecast.getByLabel('Share of full time from now on')).toHaveValue('60');
  await forecast.getByText('How this is computed').press('Enter');
  await expect(forecast.getByText(/What remains before applying is played through 2,000 times/)).toBeVisible();
  await expect(forecast.getByText(/\d+ of \d+ durations (is|are) our proposal/)).toBeVisible();
  await expect(forecast.getByRole('row', { name: /^10 in 20/ })).toBeVisible();
  await expectAccessible(ada);
});

journey('Plan says what Journey says, and follows what is planned on a phone', async ({ browser, app }) => {
  const ada = await signedIn(browser, app.address, 'ada@northmoor.example', undefined, 390);
  const band = /from (.+) to (.+), by the usual durations/;
  const onJourney = ada.getByRole('region', { name: /^Even chance to be ready to apply by/ });
  const half = /by (.+)$/.exec((await onJourney.getByRole('heading', { level: 2 }).textContent())!)![1]!;
  const drawn = (await onJourney.getByText(/^\s*Twenty equally likely dates/).textContent())!.replaceAll(/\s+/g, ' ');
  await ada.goto('/plan');
  const onPlan = ada.getByRole('region', { name: 'The forecast beside it' });
  await expect(onPlan.getByText(band)).toContainText(`by ${half}`);
  const [, from, until] = band.exec((await onPlan.textContent())!.replaceAll(/\s+/g, ' '))!;
  expect(drawn).toContain(`Sixteen fall in the band, ${from} to ${until}.`);

  // Whoever is nearly there waits for what they still take on.
  const tomas = await signedIn(browser, app.address, 'tomas.abernathy.ruiz@northmoor.example', undefined, 390);
  await tomas.goto('/plan');
  const his = tomas.getByRole('region', { name: 'The forecast beside it' });
  await expect(his.getByText(band)).toBeVisible();
  const before = (await his.getByText(band).textContent())!;
  await tomas.getByLabel('Milestone', { exact: true }).selectOption({ label: 'MBA or Physician Executive MBA' });
  await tomas.getByLabel('By', { exact: true }).fill('2040');
  await tomas.getByRole('button', { name: 'Plan it', exact: true }).click();
  await expect(his.getByText(band)).toBeVisible();
  await expect(his.getByText(band)).not.toHaveText(before);
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
