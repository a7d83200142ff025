import type { Page } from '@playwright/test';
import { expect, expectAccessible, journey } from './journey.ts';
import { chooseMilestone } from './people.ts';

const password = 'a long enough password';

journey.use({ data: 'empty' });

/** The address in the newest letter to somebody, read where this server shows its mail. */
const addressFor = async (reader: Page, email: string): Promise<string> => {
  const letter = reader.getByRole('article').filter({ hasText: email }).first();
  await expect(async () => {
    await reader.goto('/mails');
    await expect(letter.getByRole('link')).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await expectAccessible(reader);
  return (await letter.getByRole('link').getAttribute('href'))!;
};

const invite = async (admin: Page, email: string, role: string, cohort?: string): Promise<void> => {
  await admin.getByLabel('As', { exact: true }).selectOption(role);
  await admin.getByLabel('E-mail', { exact: true }).fill(email);
  if (cohort) await admin.getByLabel('Cohort', { exact: true }).selectOption({ label: cohort });
  await admin.getByRole('button', { name: 'Send the invitation' }).click();
  await expect(admin.getByText(`A letter goes to ${email}`)).toBeVisible();
};

journey('from an empty installation to the first approval', async ({ browser, app }) => {
  const person = async () =>
    (await browser.newContext({ baseURL: app.address, viewport: { width: 1440, height: 900 } })).newPage();
  const admin = await person();
  const address = await app.setupAddress();
  await admin.goto(address);
  await expectAccessible(admin);
  await admin.getByLabel('Your name').fill('Olive Marchbanks');
  await admin.getByLabel('E-mail').fill('olive@fresh.example');
  await admin.getByLabel('Password', { exact: true }).fill('short');
  await admin.getByLabel('Name of the program').fill('Fresh Fellowship');
  await admin.getByRole('button', { name: 'Begin' }).click();
  await expect(admin.getByText('Use at least 15 characters')).toBeVisible();
  await expect(admin.getByLabel('Your name')).toHaveValue('Olive Marchbanks');
  await admin.getByLabel('Password', { exact: true }).fill(password);
  await admin.getByRole('button', { name: 'Begin' }).click();
  await expect(admin).toHaveURL(/\/people$/);
  await admin.getByLabel(/Name the first/).fill('2026');
  await admin.getByRole('button', { name: 'Add the cohort' }).click();
  await expect(admin.getByRole('option', { name: '2026' })).toBeAttached();
  await invite(admin, 'gil@fresh.example', 'mentor');
  await invite(admin, 'mia@fresh.example', 'mentee', '2026');
  await expectAccessible(admin);

  const mentor = await person();
  const toMentor = await addressFor(mentor, 'gil@fresh.example');
  await mentor.goto(toMentor);
  await expect(mentor.getByRole('heading', { level: 1 })).toHaveText('Fresh Fellowship invites you as a mentor.');
  await mentor.getByLabel('Your name').fill('Gil Ashgrove');
  await mentor.getByLabel('Password', { exact: true }).fill(password);
  await mentor.getByRole('button', { name: 'Make the account and join' }).click();
  await expect(mentor).toHaveURL(/\/reviews$/);
  await expectAccessible(mentor);

  const mentee = await person();
  const toMentee = await addressFor(mentee, 'mia@fresh.example');
  await mentee.goto(toMentee);
  await expect(mentee.getByRole('heading', { level: 1 })).toHaveText('Fresh Fellowship invites you as a mentee.');
  await expectAccessible(mentee);
  await mentee.getByLabel('Your name').fill('Mia Fernhollow');
  await mentee.getByLabel('Password', { exact: true }).fill(password);
  await mentee.getByRole('button', { name: 'Make the account and join' }).click();
  await mentee.getByRole('link', { name: 'Read the offer' }).click();
  await expect(mentee.getByRole('button', { name: 'Accept' })).toBeVisible();
  await expectAccessible(mentee);
  await mentee.getByRole('button', { name: 'Accept' }).click();
  await expect(mentee.getByRole('button', { name: 'Accept' })).toHaveCount(0);
  await mentee.goto('/journey');
  await mentee.getByRole('link', { name: 'Log a milestone' }).click();
  await chooseMilestone(mentee, 'leadership training', 'Formal leadership training');
  await mentee.getByLabel('Date achieved').fill('2025');
  await mentee.getByRole('button', { name: 'Note' }).click();
  await mentee.getByLabel('Note', { exact: true }).fill('Forty hours over six months.');
  await expect(mentee.getByText('It waits in the queue of Fresh Fellowship until a mentor takes it.')).toBeVisible();
  await mentee.getByRole('button', { name: /^Submit for review/ }).click();
  await expect(mentee).toHaveURL(/\/journey/);

  await admin.getByRole('link', { name: 'Cohorts' }).first().click();
  await admin.getByRole('link', { name: '2026', exact: true }).click();
  await admin.getByLabel('Choose a mentor for Mia Fernhollow').selectOption({ label: 'Gil Ashgrove, 0 mentees' });
  await expect(admin.getByLabel('Choose a mentor for Mia Fernhollow')).toHaveCount(0);
  await expectAccessible(admin);

  await mentor.reload();
  await mentor.getByRole('link', { name: /Mia Fernhollow/ }).click();
  await mentor.getByLabel('Known first-hand').check();
  await mentor.getByRole('button', { name: /^Approve/ }).click();
  await expect(mentor.getByRole('heading', { level: 1 })).toHaveText('No reviews wait.');
  // The offer is hidden from readers for the moment it takes to announce it.
  await expect(mentor.getByRole('button', { name: 'Undo' })).toBeVisible();
  await expectAccessible(mentor);
  await mentee.goto('/journey?step=5');
  await expect(mentee.getByText(/Known first-hand by Gil Ashgrove/)).toBeVisible();
  await expectAccessible(mentee);

  await admin.goto(address);
  await expect(admin.getByRole('heading', { level: 1 })).toHaveText('This address no longer serves.');
  await expectAccessible(admin);
  await admin.goto(toMentee);
  await expect(admin.getByRole('heading', { level: 1 })).toHaveText('This invitation no longer serves.');
  await expectAccessible(admin);
});
