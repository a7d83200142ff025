import { expect, expectAccessible, journey } from './journey.ts';
import { chooseMilestone, pdf, signedIn } from './people.ts';

const title = 'Explained a system or data change in plain language';

journey('a milestone is logged with a real file, submitted, approved with undo, and seen by everybody it concerns', async ({ browser, app }) => {
  const ada = await signedIn(browser, app.address, 'ada@northmoor.example');
  await expect(ada.getByRole('heading', { level: 1 })).toContainText('You are on step 5 of 13');
  await expectAccessible(ada);

  await ada.getByRole('link', { name: 'Log a milestone' }).click();
  await chooseMilestone(ada, 'plain language', title);
  await ada.getByLabel('Date achieved').fill('14 Nov 2026');
  await ada.locator('input[type=file][multiple]').setInputFiles(pdf('Slides for the ward.pdf', 'What the new order set changes'));
  await expect(ada.getByText('Slides for the ward.pdf').first()).toBeVisible();
  await expect(ada.getByTestId('saved')).toContainText('on the server');
  await expect(ada).toHaveURL(/\/log\/[0-9a-f-]{36}/);
  await expectAccessible(ada);

  await ada.reload();
  await expect(ada.getByRole('combobox', { name: 'Milestone' })).toHaveValue(new RegExp(title));
  await expect(ada.getByText('Slides for the ward.pdf').first()).toBeVisible();
  await expect(ada.getByText('Grace Fennimore reviews this')).toBeVisible();
  await ada.getByRole('button', { name: /^Submit for review/ }).click();
  await expect(ada).toHaveURL(/\/journey\?step=9/);

  const grace = await signedIn(browser, app.address, 'grace@northmoor.example');
  await grace.getByRole('link', { name: new RegExp(title) }).click();
  await expect(grace.getByRole('heading', { level: 2, name: title })).toBeVisible();
  await expect(grace.frameLocator('iframe[title="Slides for the ward.pdf"]').locator('body')).toBeAttached();
  const download = grace.waitForEvent('download');
  await grace.getByRole('link', { name: /^Download Slides/ }).click();
  expect((await download).suggestedFilename()).toBe('Slides for the ward.pdf');

  await grace.getByRole('button', { name: /^Approve/ }).click();
  await expect(grace.getByText('Say how it is known.')).toBeVisible();
  await grace.getByLabel('Document seen').check();
  await grace.getByRole('button', { name: /^Approve/ }).click();
  await grace.getByRole('button', { name: 'Undo' }).click();
  await expect(grace.getByRole('heading', { level: 2, name: title })).toBeVisible();
  await grace.getByLabel('Document seen').check();
  await grace.getByRole('button', { name: /^Approve/ }).click();
  await expect(grace.getByRole('link', { name: new RegExp(title) })).toHaveCount(0);
  await expectAccessible(grace);

  await ada.goto('/journey?step=9');
  await expect(ada.getByText(/Document seen by Grace Fennimore/).first()).toBeVisible();
  await ada.goto('/journey/accesses');
  await expect(ada.getByText('Grace Fennimore').first()).toBeVisible();
  await expectAccessible(ada);
});
