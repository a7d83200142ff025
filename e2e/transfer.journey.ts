import type { Page } from '@playwright/test';
import { expect, expectAccessible, journey } from './journey.ts';
import { pathInLetter, signedIn } from './people.ts';

const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
const read = async <Answer>(page: Page, path: string): Promise<Answer> => {
  const answer = await page.request.get(path);
  expect(answer.ok()).toBe(true);
  return (await answer.json()) as Answer;
};
const send = async (page: Page, path: string, data: object): Promise<{ id: string }> => {
  const answer = await page.request.post(path, { data, headers: { origin: new URL(page.url()).origin } });
  expect(answer.ok()).toBe(true);
  return answer.status() === 204 ? { id: '' } : ((await answer.json()) as { id: string });
};

journey(
  'part time is stated for months that have passed, and what was believed before is kept; then somebody transfers',
  async ({ browser, app }) => {
    journey.setTimeout(180_000);
    const otto = await signedIn(browser, app.address, 'otto@northmoor.example');
    const at = /\/programs\/[^/]+/.exec(otto.url())![0];
    const ada = await signedIn(browser, app.address, 'ada@northmoor.example', undefined, 390);
    const { person } = await read<{ person: { id: string } }>(ada, '/api/me/journey');

    await otto.goto(`${at}/people/${person.id}`);
    await otto.getByRole('link', { name: 'Enrollment', exact: true }).click();
    const holds = otto.getByRole('region', { name: 'What holds' });
    const then = otto.getByRole('region', { name: 'What was true on a day' });
    await otto.getByLabel('What to state').selectOption('fraction');
    await otto.getByLabel('From', { exact: true }).fill(day(-90));
    await otto.getByLabel('Last day', { exact: true }).fill(day(-30));
    await otto.getByLabel('Percent of full time').fill('150');
    await otto.getByRole('button', { name: 'State it' }).click();
    await expect(otto.getByLabel('Percent of full time')).toHaveAttribute('aria-invalid', 'true');
    await otto.getByLabel('Percent of full time').fill('50');
    await expect(otto.getByText(/The expected end moves from/)).toBeVisible();
    await otto.getByRole('button', { name: 'State it' }).click();
    await expect(holds.getByText(/^Part time, 50/)).toBeVisible();
    await then.getByLabel('Day', { exact: true }).fill(day(-60));
    await expect(then.getByText(/: part time, 50/)).toBeVisible();
    await then.getByLabel('As believed on', { exact: false }).fill(day(-1));
    await expect(then.getByText(/: full time, /)).toBeVisible();
    await expectAccessible(otto);

    // Something is agreed with the mentor for after the transfer.
    const grace = await signedIn(browser, app.address, 'grace@northmoor.example');
    const session = await read<{ person: { id: string } }>(grace, '/api/session');
    const time = new Date(Date.now() + 20 * 86_400_000).toISOString();
    const meeting = await send(ada, '/api/me/meetings', {
      program: at.split('/').at(-1),
      mentor: session.person.id,
      topic: 'quarterly',
      minutes: 45,
      place: 'Room 5',
      agenda: '',
      times: [time],
      met: false,
    });
    await send(grace, `/api${at}/people/${person.id}/meetings/${meeting.id}/events`, { is: 'agreed', time });
    await ada.goto(`/meetings/${meeting.id}`);
    await expect(ada.getByText('Agreed', { exact: true })).toBeVisible();

    await otto.getByLabel('What to state').selectOption('transfer');
    await otto.getByLabel('Last day here').fill(day(0));
    await otto.getByRole('button', { name: 'State it' }).click();
    await expect(otto.getByLabel('Where they go on')).toHaveAttribute('aria-invalid', 'true');
    await otto.getByLabel('Where they go on').fill('Harbour Valley');
    await expect(otto.getByText(/nobody here sees their record; what was submitted and decided is kept/)).toBeVisible();
    await expectAccessible(otto);
    await otto.getByRole('button', { name: 'State it' }).click();
    await expect(otto.getByText(/Transferred/).first()).toBeVisible();
    expect((await otto.request.get(`/api${at}/people/${person.id}/journey`)).status()).toBe(404);

    // What was agreed is called off for both, and says why.
    await pathInLetter(ada, 'ada@northmoor.example', /is called off\. The enrollment has ended\./);
    await pathInLetter(ada, 'grace@northmoor.example', /is called off\. The enrollment has ended\./);
    await ada.reload();
    await expect(ada.getByText('Called off', { exact: true }).first()).toBeVisible();
    await expectAccessible(ada);

    // The other program makes its own offer, and sees what it is shown.
    const priya = await signedIn(browser, app.address, 'priya@harbour.example');
    const there = await read<{ memberships: { program: { id: string; name: string } }[] }>(priya, '/api/session');
    const { id: program, name } = there.memberships[0]!.program;
    const { cohorts } = await read<{ cohorts: { id: string }[] }>(priya, `/api/programs/${program}/cohorts`);
    await send(priya, `/api/programs/${program}/enrollments`, {
      person: person.id,
      cohort: cohorts[0]!.id,
      from: day(0),
      fraction: 1,
    });
    await ada.goto('/journey');
    await ada.getByRole('link', { name: `Read the offer of ${name}` }).click();
    await ada.getByRole('button', { name: /^Accept/ }).click();
    await expect(ada.getByRole('heading', { level: 1 })).toHaveText(name);
    await priya.goto(`/programs/${program}/people/${person.id}/journey`);
    await expect(priya.getByRole('heading', { level: 1 })).toContainText('Ada Calloway');
    // What the first program decided stays verifiable there.
    await otto.goto(`${at}/people/${person.id}/verification`);
    await expect(otto.getByText('Ada Calloway').first()).toBeVisible();
    await expect(otto.getByText(/Part time, 50/)).toBeVisible();
    await expect(otto.getByText(/transferred/i).first()).toBeVisible();
    await otto.setViewportSize({ width: 390, height: 844 });
    await expectAccessible(otto);
    expect(await otto.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  },
);
