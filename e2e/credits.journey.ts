import { expect, expectAccessible, journey } from './journey.ts';
import { signedIn } from './people.ts';

const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
const thisYear = new Date().getFullYear();

journey(
  'hours are logged in three fields, imported, undone, and become one record when a cycle is full',
  async ({ browser, app }) => {
    journey.setTimeout(120_000);
    const ada = await signedIn(browser, app.address, 'ada@northmoor.example');
    await ada.goto('/credits');
    await expect(ada.getByRole('heading', { name: 'Cycles', exact: true })).toBeVisible();
    await expectAccessible(ada);

    // A cycle with the figures that her board told her.
    await ada.getByRole('button', { name: 'Open a cycle' }).click();
    const cycle = ada.getByRole('form', { name: 'Open a cycle' });
    await cycle.getByLabel('Name').fill('Northmoor license');
    await cycle.getByLabel('Which state').fill('Northmoor');
    await cycle.getByLabel('From').fill(`1 Jan ${thisYear - 1}`);
    await cycle.getByLabel('Until').fill(`31 Dec ${thisYear + 1}`);
    await cycle.getByLabel('Needed in all').fill('20');
    await cycle.getByText('Sub-minimums, carry-over').click();
    await cycle.getByLabel('At least, ethics').fill('2');
    await cycle.getByRole('button', { name: 'Open the cycle' }).click();
    const line = ada.locator('app-cycle-line', { hasText: 'Northmoor license' });
    await expect(line).toContainText(`0 of 20 CME, 0 of 2 ethics, until 31 Dec ${thisYear + 1}`);

    // What is wrong is said at its field, and what was typed survives a reload.
    const add = ada.locator('.add');
    await add.getByLabel('Title').fill('Grand rounds: alerts that are read');
    await add.getByLabel('Hours').fill('many');
    await add.getByRole('button', { name: 'Add' }).click();
    await expect(add.getByText('Write an amount above 0')).toBeVisible();
    await ada.reload();
    await expect(add.getByLabel('Title')).toHaveValue('Grand rounds: alerts that are read');
    await add.getByLabel('Hours').fill('1.5');
    await add.getByRole('button', { name: 'Add' }).click();
    await expect(line).toContainText('1.5 of 20 CME');

    // One entry counts for several cycles, and says for which.
    const entry = ada.locator('app-entry-line', { hasText: 'Grand rounds' });
    await entry.getByRole('button', { name: /^counts for \d/ }).click();
    await expect(entry.getByText('Northmoor license')).toBeVisible();

    await entry.getByRole('button', { name: 'Remove' }).click();
    await expect(line).toContainText('0 of 20 CME');
    await ada.getByRole('button', { name: 'Undo' }).click();
    await expect(line).toContainText('1.5 of 20 CME');

    // A correction begins and ends where the next key goes.
    await entry.getByRole('button', { name: 'Correct' }).click();
    const correction = ada.locator('app-entry-list app-entry-form');
    await expect(correction.getByLabel('Title')).toBeFocused();
    await correction.getByLabel('Provider').fill('Northmoor Health');
    await correction.getByLabel('Provider').press('Enter');
    await expect(entry.getByText('Northmoor Health')).toBeVisible();
    await expect(entry.getByRole('button', { name: 'Correct' })).toBeFocused();

    // A transcript: one row that cannot be read is marked, the others go in with one press.
    await ada.getByRole('button', { name: 'Import a transcript' }).click();
    await ada
      .getByLabel('Paste it here')
      .fill(
        [
          'Completion Date,Activity Title,Credits,Credit Type,Sponsor',
          `${day(-40)},"Symposium, first day",10.5,AMA PRA Category 1 Credit,AMIA`,
          `soon,Lost in the mail,2,,AMIA`,
          `${day(-20)},Ethics at the bedside,8,Ethics,Northmoor Health`,
          `${day(0)},Grand rounds: alerts that are read,1.5,,`,
        ].join('\n'),
      );
    const transcript = ada.locator('app-transcript-import');
    await expect(transcript.getByText('1 of 4 rows cannot be imported')).toBeVisible();
    await expect(transcript.getByText('Row 3')).toBeVisible();
    await expectAccessible(ada);
    await transcript.getByLabel('Leave this row out').check();
    await transcript.getByRole('button', { name: 'Import 3 rows' }).click();
    await expect(
      transcript.getByText('2 entries added. 1 was there already and not added again: row 5.'),
    ).toBeVisible();

    // Found by words, and by the cycle they count for.
    await ada.getByLabel('Search title and provider').fill('amia');
    await ada.getByRole('button', { name: 'Search' }).click();
    await expect(ada.locator('app-entry-line')).toHaveCount(1);
    await expect(ada).toHaveURL(/search=amia/);
    await ada.goto('/credits');

    // Full, it becomes one record; the form knows the milestone and the period.
    await expect(line).toContainText('20 of 20 CME, 8 of 2 ethics');
    await line.getByRole('link', { name: 'Log it as one record' }).click();
    await expect(ada.getByRole('combobox', { name: 'Milestone' })).toHaveValue(
      /CME of the current license or board cycle met/,
    );
    await expect(ada.getByRole('textbox', { name: 'From' })).toHaveValue(`1 Jan ${thisYear - 1}`);
    await ada.getByRole('button', { name: 'Keep as stated' }).click();
    await expect(ada).not.toHaveURL(/\/log/);
    await ada.goto('/credits');
    await expect(line.getByRole('link', { name: 'Logged as one record' })).toBeVisible();
  },
);

journey('what is logged on a phone is seen by nobody else', async ({ browser, app }) => {
  const ada = await signedIn(browser, app.address, 'ada@northmoor.example', undefined, 390);
  await ada.goto('/credits');
  const add = ada.locator('.add');
  await add.getByLabel('Title').fill('Private talk');
  await add.getByLabel('Hours').fill('1');
  await add.getByRole('button', { name: 'Add' }).click();
  await expect(ada.locator('app-entry-line', { hasText: 'Private talk' })).toBeVisible();
  expect(await ada.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await expectAccessible(ada);

  const grace = await signedIn(browser, app.address, 'grace@northmoor.example');
  await grace.goto('/credits');
  await expect(grace.getByText('Nothing logged yet.')).toBeVisible();
});
