import { expect, expectAccessible, journey } from './journey.ts';
import { signedIn } from './people.ts';

journey(
  'every figure of a cohort opens the list that makes it; back and reload keep the view',
  async ({ browser, app }) => {
    const otto = await signedIn(browser, app.address, 'otto@northmoor.example');
    await expect(otto.getByRole('heading', { level: 1 })).toContainText(/for review/);
    await expectAccessible(otto);
    await otto.locator('main li a').first().click();
    await expect(otto.getByRole('heading', { level: 1 })).toContainText(/of \d+ (is|are) on step/);
    await expectAccessible(otto);

    for (const label of ['waiting for review', 'stuck', 'without a mentor', 'on leave']) {
      const tile = otto.locator('.tiles a', { hasText: label });
      const count = Number(await tile.locator('.n').textContent());
      await tile.click();
      await expect(otto.locator('#list-title')).toContainText(`: ${count}`);
      await expect(otto.locator('#list tbody tr td:first-child a')).toHaveCount(count);
    }
    const bar = otto.locator('.bars a').filter({ hasNotText: '0 here' }).first();
    const here = Number((await bar.locator('.num').textContent())!.split(' ')[0]);
    await bar.click();
    await expect(otto.locator('#list tbody tr')).toHaveCount(here);
    await otto.reload();
    await expect(otto.locator('#list tbody tr')).toHaveCount(here);
    await otto.goBack();
    await expect(otto.locator('#list-title')).toContainText('On leave');

    await otto.getByRole('link', { name: 'Show as table' }).click();
    await expect(otto.getByRole('cell', { name: /\d of \d/ }).first()).toBeVisible();
    await expectAccessible(otto);
    await otto.setViewportSize({ width: 390, height: 844 });
    await expectAccessible(otto);
    expect(await otto.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  },
);
