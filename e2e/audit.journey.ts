import { expect, expectAccessible, journey } from './journey.ts';
import { signedIn } from './people.ts';

journey(
  'an admin reads what happened, filters it, opens one entry and takes it away as a table',
  async ({ browser, app }) => {
    const otto = await signedIn(browser, app.address, 'otto@northmoor.example');
    const program = /programs\/([^/]+)/.exec(otto.url())![1]!;
    await otto.goto(`/programs/${program}/audit`);
    await expect(otto.locator('summary').first()).toBeVisible();
    await expectAccessible(otto);
    const newest = await otto.locator('summary').first().textContent();
    await otto.getByRole('link', { name: 'Earlier entries' }).click();
    await expect(otto.locator('summary').first()).not.toHaveText(newest!);
    await otto.goBack();
    await expect(otto.locator('summary').first()).toHaveText(newest!);

    await otto.getByLabel('Who did it').fill('grace');
    await otto.getByRole('combobox', { name: 'What' }).selectOption({ label: 'Reviews' });
    await otto.getByRole('button', { name: 'Show', exact: true }).click();
    await expect(otto).toHaveURL(/actor=grace/);
    await expect(otto.locator('summary', { hasText: 'Grace Fennimore' }).first()).toBeVisible();
    await expect(otto.locator('summary', { hasNotText: 'Grace Fennimore' })).toHaveCount(0);
    await otto.reload();
    await expect(otto.getByLabel('Who did it')).toHaveValue('grace');
    const decision = otto.locator('details', { hasText: 'Decided on a milestone' }).first();
    await decision.locator('summary').click();
    await expect(decision.getByText('Decision', { exact: true })).toBeVisible();
    await expectAccessible(otto);

    const download = otto.waitForEvent('download');
    await otto.getByRole('link', { name: 'Export as CSV' }).click();
    expect((await download).suggestedFilename()).toMatch(/^audit-log-.*\.csv$/);

    await otto.getByLabel('From').fill('2026-02-02');
    await otto.getByLabel('Until').fill('2026-02-01');
    await otto.getByRole('button', { name: 'Show', exact: true }).click();
    await expect(otto.getByText('The last day is before the first.')).toBeVisible();
    await otto.getByRole('link', { name: 'Show everything' }).click();
    await expect(otto.locator('summary').first()).toHaveText(newest!);
    await otto.setViewportSize({ width: 390, height: 844 });
    await expectAccessible(otto);
    expect(await otto.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  },
);
