import type { Page } from '@playwright/test';
import { expect, expectAccessible, journey } from './journey.ts';
import { signedIn } from './people.ts';

const title = 'Led a department, service line or governance committee';

const adas = (page: Page) => page.getByRole('link', { name: new RegExp(title) }).filter({ hasText: 'Ada Calloway' });

journey(
  'what was returned is revised, compared and approved; a later amendment keeps both decisions',
  async ({ browser, app }) => {
    const ada = await signedIn(browser, app.address, 'ada@northmoor.example');
    await ada.getByRole('link', { name: 'Revise' }).first().click();
    await expect(ada.getByText('The minutes do not show your role').first()).toBeVisible();
    await ada.getByLabel('Note', { exact: true }).fill('I chaired the committee from January 2025 on, 22 meetings.');
    await ada.getByRole('button', { name: /^Submit for review/ }).click();
    await expect(ada).toHaveURL(/\/journey\?step=5/);

    const grace = await signedIn(browser, app.address, 'grace@northmoor.example');
    await adas(grace).click();
    await expect(grace.getByRole('heading', { name: 'Version 2 against version 1' })).toBeVisible();
    await expect(grace.locator('ins').filter({ hasText: 'chaired' })).toBeVisible();
    await expectAccessible(grace);
    const item = grace.url();
    await grace.getByLabel('Known first-hand').check();
    await grace.getByRole('button', { name: /^Approve/ }).click();
    await expect(adas(grace)).toHaveCount(0);

    await grace.goto(item);
    await grace.getByRole('button', { name: 'Amend with a reason' }).click();
    await grace.getByLabel('The decision becomes').selectOption('Returned');
    await grace.getByLabel('Note to the mentee').fill('The letter names another committee.');
    await grace.getByRole('button', { name: 'Amend', exact: true }).click();
    await expect(grace.getByText('Say why the decision changes.')).toBeVisible();
    await grace.getByLabel('Why it changes').fill('I read the letter again.');
    await grace.getByRole('button', { name: 'Amend', exact: true }).click();
    await expect(grace.getByText('Amended: I read the letter again.')).toBeVisible();
    await expectAccessible(grace);

    await ada.goto('/journey?step=5');
    await ada
      .locator('app-milestone-line', { hasText: title })
      .locator('a[href*="/journey/milestones/"]')
      .first()
      .click();
    await expect(ada.getByText('The letter names another committee.').first()).toBeVisible();
    await expect(ada.getByText('Known first-hand').first()).toBeVisible();
    await expect(ada.getByText('The minutes do not show your role').first()).toBeVisible();
    await expectAccessible(ada);
  },
);
