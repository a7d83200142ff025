import { expect, expectAccessible, journey } from './journey.ts';
import { signedIn } from './people.ts';

journey(
  'an admin makes a round, sees why, decides otherwise, asks both sides and takes it back',
  async ({ browser, app }) => {
    const otto = await signedIn(browser, app.address, 'otto@northmoor.example');
    await otto.getByRole('link', { name: 'People', exact: true }).first().click();
    await otto.getByRole('link', { name: 'Matching', exact: true }).click();
    await expect(otto.getByRole('heading', { level: 1 })).toContainText(/mentees? waits? for a mentor/);
    await otto.getByRole('button', { name: 'Make the round' }).click();
    await expect(otto.getByText('Name the round.')).toBeVisible();
    await otto.getByLabel('Name of the round').fill('Autumn 2026');
    await otto.getByLabel('Mentees for a mentor who has said no number').fill('8');
    await expectAccessible(otto);
    await otto.getByRole('button', { name: 'Make the round' }).click();
    await expect(otto.getByRole('heading', { level: 1 })).toContainText('have a proposal');

    // One mentee, part by part: the points add up to the score.
    await otto.getByRole('link', { name: /Lin Okafor/ }).click();
    const score = otto.getByRole('table', { name: /^How well/ });
    await expect(score).toBeVisible();
    const points = await score.locator('tbody td:last-child b').allTextContents();
    const sum = points.reduce((before, one) => before + Number(one), 0);
    await expect(score.locator('tfoot td b')).toHaveText(String(sum));
    await expectAccessible(otto);

    // Another of the short list is pinned: the round runs again and says what changed.
    const list = otto.getByRole('region', { name: 'Short list of Lin Okafor' });
    const proposed = (await otto.getByRole('link', { name: /Lin Okafor/ }).textContent())!;
    const names = await Promise.all(
      (await list.getByRole('listitem').all()).map((item) => item.locator('b').first().textContent()),
    );
    const at = names.findIndex((name) => !proposed.includes(name!));
    const second = names[at]!;
    await list.getByRole('listitem').nth(at).getByRole('button', { name: /^Pin/ }).click();
    await expect(otto.getByText(/Ran again\./)).toBeVisible();
    await expect(otto.getByRole('link', { name: new RegExp(`Lin Okafor.*${second}.*pinned`) })).toBeVisible();
    await otto.reload();
    await expect(otto.getByRole('link', { name: new RegExp(`Lin Okafor.*${second}.*pinned`) })).toBeVisible();
    await otto.getByRole('link', { name: 'Compare' }).click();
    await expect(otto.getByText(`Pinned: Lin Okafor to ${second}.`)).toBeVisible();
    await expect(otto.getByText(new RegExp(`Lin Okafor now has ${second} instead of`))).toBeVisible();
    await otto.getByRole('link', { name: 'Mentors', exact: true }).click();
    await expect(otto.getByRole('row', { name: new RegExp(`${second}.*Lin Okafor`) })).toBeVisible();
    await expectAccessible(otto);

    await otto.getByRole('link', { name: 'Publish' }).click();
    await otto.getByRole('button', { name: 'Choose none' }).click();
    await otto.getByRole('checkbox', { name: /Lin Okafor/ }).check();
    await otto.getByRole('button', { name: 'Ask both sides of 1 pair' }).click();
    await expect(otto.getByText('Both are asked')).toBeVisible();
    await expectAccessible(otto);
    await otto.getByRole('button', { name: /^Take back/ }).click();
    await expect(otto.getByRole('button', { name: /^Ask both sides/ })).toBeVisible();

    await otto.setViewportSize({ width: 390, height: 844 });
    await otto.getByRole('link', { name: 'Mentees', exact: true }).click();
    await expect(otto.getByRole('link', { name: /Lin Okafor/ })).toBeVisible();
    await expectAccessible(otto);
    expect(await otto.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  },
);
