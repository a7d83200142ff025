import { expect, expectAccessible, journey } from './journey.ts';
import { signedIn } from './people.ts';

const title = 'Led a department, service line or governance committee';

journey('what was returned is revised, compared and approved; a later amendment keeps both decisions', async ({ browser, app }) => {
  const ada = await signedIn(browser, app.address, 'ada@northmoor.example');
  await ada.getByRole('link', { name: 'Revise' }).first().click();
  await expect(ada.getByText('The minutes do not show your role')).toBeVisible();
  const note = ada.getByLabel('Note', { exact: true });
  if (!(await note.isVisible())) await ada.getByRole('button', { name: 'Note' }).click();
  await note.fill('I chaired the committee from January 2025 on, 22 meetings.');
  await ada.getByRole('button', { name: /^Submit for review/ }).click();
  await expect(ada).toHaveURL(/\/journey\?step=5/);

  const grace = await signedIn(browser, app.address, 'grace@northmoor.example');
  await grace.getByRole('link', { name: new RegExp(title) }).click();
  await expect(grace.getByRole('heading', { name: 'Version 2 against version 1' })).toBeVisible();
  await expect(grace.locator('ins').first()).toContainText('chaired');
  await expectAccessible(grace);
  await grace.getByLabel('Known first-hand').check();
  await grace.getByRole('button', { name: /^Approve/ }).click();
  await expect(grace.getByText(/^Approved\./).first()).toBeVisible();

  await ada.goto('/journey?step=5');
  await ada.getByRole('link', { name: /\d{4}/ }).and(ada.locator(`a[href*="/journey/milestones/"]`)).first().click();
  await expect(ada.getByRole('heading', { level: 1 })).toBeVisible();
  await expectAccessible(ada);
});
