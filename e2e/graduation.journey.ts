import { expect, expectAccessible, journey } from './journey.ts';
import { signedIn } from './people.ts';

journey(
  'several mentees move to another cohort and complete together: shown first, done at once, undone at once',
  async ({ browser, app }) => {
    journey.setTimeout(180_000);
    const otto = await signedIn(browser, app.address, 'otto@northmoor.example');
    await otto.getByRole('link', { name: 'People' }).first().click();
    const cohorts = otto.getByLabel('In cohort');
    const first = (await cohorts.getByRole('option').nth(1).textContent())!.trim();
    const second = (await cohorts.getByRole('option').nth(2).textContent())!.trim();
    await cohorts.selectOption({ label: first });
    await expect(otto).toHaveURL(/cohort=/);
    const table = otto.getByRole('table', { name: 'People by name' });
    await expect(table.getByRole('row').nth(1)).toContainText(first);
    const names = await table.getByRole('rowheader').allTextContents();
    const [one, two] = names.map((name) => name.trim());
    await otto.getByRole('checkbox', { name: `Choose ${one}` }).check();
    await otto.getByRole('checkbox', { name: `Choose ${two}` }).check();
    const acts = otto.getByRole('region', { name: 'What to do with those chosen' });
    await acts.getByRole('combobox', { name: /^Cohort/ }).selectOption({ label: second });
    await expect(acts.getByText(`${one}: from ${first}`)).toBeVisible();
    await expect(acts.getByText(`${two}: from ${first}`)).toBeVisible();
    await expectAccessible(otto);
    await acts.getByRole('button', { name: 'Change the cohort of 2' }).click();
    await expect(otto.getByText('2 mentees have another cohort.')).toBeVisible();
    await expect(otto.getByRole('checkbox', { name: `Choose ${one}` })).toHaveCount(0);
    await otto.getByRole('button', { name: 'Undo' }).click();
    await expect(otto.getByRole('checkbox', { name: `Choose ${one}` })).toBeVisible();

    // The whole cohort graduates; whoever cannot is said with the reason.
    await otto.getByRole('button', { name: /^Choose all \d+ shown/ }).click();
    await acts.getByLabel('Last day of training').fill('2001-01-01');
    await acts.getByRole('button', { name: 'Show what completing does' }).click();
    await expect(acts.getByText('The enrollment had not begun by then.').first()).toBeVisible();
    await expect(acts.getByRole('button', { name: 'Complete the training of 0' })).toBeDisabled();
    const today = new Date().toISOString().slice(0, 10);
    await acts.getByLabel('Last day of training').fill(today);
    await acts.getByRole('button', { name: 'Show what completing does' }).click();
    const complete = acts.getByRole('button', { name: /^Complete the training of [1-9]/ });
    await expect(complete).toBeVisible();
    const count = /\d+$/.exec((await complete.textContent())!.trim())![0];
    expect(Number(count)).toBe(names.length);
    await expect(acts.getByText('nobody here sees their record', { exact: false })).toBeVisible();
    await expectAccessible(otto);
    await complete.click();
    await expect(otto.getByText(`${count} trainings completed.`)).toBeVisible();
    await expect(otto.getByText('Nobody matches.')).toBeVisible();
    await otto.getByRole('button', { name: 'Undo' }).click();
    await expect(otto.getByRole('checkbox', { name: `Choose ${one}` })).toBeVisible();
    await otto.setViewportSize({ width: 390, height: 844 });
    await otto.getByRole('button', { name: /^Choose all \d+ shown/ }).click();
    await acts.getByRole('button', { name: 'Show what completing does' }).click();
    await expect(complete).toBeVisible();
    await expectAccessible(otto);
    expect(await otto.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  },
);
