import type { Page } from '@playwright/test';
import { expect, expectAccessible, journey } from './journey.ts';
import { signedIn } from './people.ts';

const json = async <Answer>(page: Page, path: string): Promise<Answer> => {
  const answer = await page.request.get(path);
  expect(answer.ok()).toBe(true);
  return (await answer.json()) as Answer;
};
const headers = (address: string) => ({ origin: address });

journey('leave is stated for somebody, seen in the expected end, corrected and undone', async ({ browser, app }) => {
  journey.setTimeout(120_000);
  const otto = await signedIn(browser, app.address, 'otto@northmoor.example');
  const { memberships } = await json<{ memberships: { program: { id: string } }[] }>(otto, '/api/session');
  const at = `/programs/${memberships[0]!.program.id}`;
  const ada = await signedIn(browser, app.address, 'ada@northmoor.example');
  const { person } = await json<{ person: { id: string } }>(ada, '/api/me/journey');

  await otto.goto(`${at}/people/${person.id}`);
  await otto.getByRole('link', { name: 'Enrollment' }).click();
  await expect(otto.getByRole('heading', { level: 1 })).toHaveText('Enrollment of Ada Calloway');
  await expect(otto.getByText('By the training clock its full length')).toBeVisible();
  await expectAccessible(otto);
  await otto.getByLabel('First day of leave').fill('1999-01-01');
  await expect(otto.getByText('They were not enrolled on this day.')).toBeVisible();
  await otto.getByRole('button', { name: 'State it' }).click();
  await expect(otto.getByText('They were not enrolled on this day.').first()).toBeVisible();
  const today = new Date().toISOString().slice(0, 10);
  const later = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10);
  await otto.getByLabel('First day of leave').fill(today);
  await otto.getByLabel('Last day', { exact: true }).fill(later);
  await expect(otto.getByText(/The expected end moves from/)).toBeVisible();
  await otto.getByRole('button', { name: 'State it' }).click();
  const holds = otto.getByRole('region', { name: 'What holds' });
  await expect(holds.getByText('Leave of absence')).toBeVisible();
  await otto.getByRole('button', { name: 'Undo' }).last().click();
  await expect(holds.getByText('Leave of absence')).toBeHidden();
  await expect(otto.getByText(/undone by Otto/)).toBeVisible();
  await otto.setViewportSize({ width: 390, height: 844 });
  await expectAccessible(otto);
});

journey(
  'an offer is read and accepted with what is ticked, the program left and the leaving taken back',
  async ({ browser, app }) => {
    journey.setTimeout(120_000);
    const priya = await signedIn(browser, app.address, 'priya@harbour.example');
    const { memberships } = await json<{ memberships: { program: { id: string; name: string } }[] }>(
      priya,
      '/api/session',
    );
    const { id: program, name } = memberships[0]!.program;
    const { cohorts } = await json<{ cohorts: { id: string }[] }>(priya, `/api/programs/${program}/cohorts`);
    const ada = await signedIn(browser, app.address, 'ada@northmoor.example', undefined, 390);
    const { person } = await json<{ person: { id: string } }>(ada, '/api/me/journey');
    const offered = await priya.request.post(`/api/programs/${program}/enrollments`, {
      data: { person: person.id, cohort: cohorts[0]!.id, from: new Date().toISOString().slice(0, 10), fraction: 1 },
      headers: headers(app.address),
    });
    expect(offered.status()).toBe(201);
    expect((await priya.request.get(`/api/programs/${program}/people/${person.id}/journey`)).status()).toBe(404);

    await ada.goto('/journey');
    await ada.getByRole('link', { name: `Read the offer of ${name}` }).click();
    await expect(ada.getByText(/If you accept, .* see from today/)).toBeVisible();
    await expectAccessible(ada);
    await ada.getByRole('button', { name: /^Tick all .* of 1 / }).click();
    await ada.getByRole('button', { name: /^Accept, and show/ }).click();
    await expect(ada.getByRole('heading', { level: 1 })).toHaveText(name);
    await expect(ada.getByText(/has [1-9]\d* of your records/)).toBeVisible();
    await priya.goto(`/programs/${program}/people/${person.id}`);
    await expect(priya.getByRole('heading', { level: 1 })).toContainText('Ada');

    await ada.getByRole('button', { name: 'Leave this program' }).click();
    await expect(ada.getByText('From today nobody there sees your record.')).toBeVisible();
    await expectAccessible(ada);
    await ada.getByRole('button', { name: 'Leave today' }).click();
    await expect(ada.getByText('You left')).toBeVisible();
    expect((await priya.request.get(`/api/programs/${program}/people/${person.id}/journey`)).status()).toBe(404);
    await ada.getByRole('button', { name: 'Undo' }).click();
    await expect(ada.getByRole('button', { name: 'Leave this program' })).toBeVisible();
    await ada.getByRole('link', { name: 'Verification of training' }).click();
    await expect(ada.getByRole('heading', { level: 1 })).toHaveText('Verification of training');
    await expectAccessible(ada);
  },
);

journey(
  'a training of years ago is found by name and verified, and the program is set up',
  async ({ browser, app }) => {
    journey.setTimeout(120_000);
    const otto = await signedIn(browser, app.address, 'otto@northmoor.example');
    await otto.getByRole('link', { name: 'People' }).first().click();
    await otto.getByRole('link', { name: 'Verification' }).first().click();
    await expect(otto.getByRole('heading', { level: 1 })).toContainText('trained here');
    await otto.getByPlaceholder('Search by name').fill('winslow');
    await otto.getByRole('button', { name: 'Search' }).click();
    await expectAccessible(otto);
    await otto.getByRole('link', { name: 'Petra Winslow' }).click();
    await expect(otto.getByText('Leave of absence')).toBeVisible();
    await expect(otto.getByRole('heading', { name: 'What this does not say' })).toBeVisible();
    await expectAccessible(otto);
    const waiting = otto.waitForEvent('download');
    await otto.getByRole('link', { name: 'Download as PDF' }).click();
    expect((await waiting).suggestedFilename()).toBe('Verification of training, Petra Winslow.pdf');

    await otto.getByRole('link', { name: 'Program', exact: true }).first().click();
    await expect(otto.getByRole('heading', { level: 1 })).toHaveText('Settings');
    await otto.getByLabel('Days a decision may take').fill('0');
    await otto.getByRole('button', { name: 'Save' }).click();
    await expect(otto.getByText('At least 1 day.')).toBeVisible();
    await otto.getByLabel('Days a decision may take').fill('21');
    await otto.getByRole('radio', { name: /^None/ }).check();
    await otto.getByRole('button', { name: 'See whose progress this changes' }).click();
    await expect(otto.getByText(/this changes the progress of \d+ of \d+ mentees/)).toBeVisible({ timeout: 30_000 });
    await expectAccessible(otto);
    await otto.getByRole('radio', { name: /^All/ }).check();
    await otto.getByRole('button', { name: 'Save' }).click();
    await expect(otto.getByText('Nothing changed.')).toBeVisible();
    await otto.reload();
    await expect(otto.getByLabel('Days a decision may take')).toHaveValue('21');

    await otto.getByRole('link', { name: 'Cohorts' }).first().click();
    await otto
      .getByRole('button', { name: /^Change/ })
      .first()
      .click();
    await otto.getByLabel('Name').first().fill('The first cohort');
    await otto.getByRole('button', { name: 'Save' }).click();
    await expect(otto.getByRole('link', { name: 'The first cohort' })).toBeVisible();
    await expectAccessible(otto);
  },
);
