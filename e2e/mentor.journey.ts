import { expect, expectAccessible, journey } from './journey.ts';
import { signedIn } from './people.ts';

journey(
  'a mentor sees their mentees, opens one as they see it, writes a note, and the mentee reads it',
  async ({ browser, app }) => {
    const grace = await signedIn(browser, app.address, 'grace@northmoor.example');
    await grace.getByRole('link', { name: 'Mentees' }).first().click();
    await expect(grace.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(grace);
    await grace.getByRole('link', { name: 'Ada Calloway', exact: true }).click();
    await expect(grace.getByRole('heading', { level: 1 })).toContainText('Ada Calloway is on step 5 of 13');
    await expect(grace.getByText('Ambient documentation')).toHaveCount(0);
    await expectAccessible(grace);
    for (const own of ['Log', 'Revise', 'Withdraw', 'Where I stand'])
      await expect(grace.getByRole('main').getByText(new RegExp(`^\\s*${own}`))).toHaveCount(0);
    await grace.getByRole('button', { name: 'Note to the mentee on step 5' }).click();
    const note = grace.getByRole('textbox', { name: 'Note to the mentee on step 5' });
    await note.fill('The committee minutes are what counts here.');
    await grace.getByRole('button', { name: 'Close', exact: true }).click();
    await grace.reload();
    await grace.getByRole('button', { name: 'Note to the mentee on step 5' }).click();
    await expect(note).toHaveValue('The committee minutes are what counts here.');
    await expectAccessible(grace);
    await grace.getByRole('button', { name: 'Send the note' }).click();
    await expect(note).toHaveCount(0);
    await expect(grace.getByText('The committee minutes are what counts here.')).toBeVisible();
    await grace.getByRole('link', { name: 'My mentees' }).click();
    await expect(grace).toHaveURL(/\/mentees$/);

    const ada = await signedIn(browser, app.address, 'ada@northmoor.example');
    await expect(ada.getByText('The committee minutes are what counts here.')).toBeVisible();
    await expect(ada.getByText(/Note of Grace Fennimore/).first()).toBeVisible();
    await expectAccessible(ada);
    await ada.goto('/journey/accesses');
    await expect(ada.getByText('Grace Fennimore').first()).toBeVisible();
    await expectAccessible(ada);
  },
);
