import { expect, expectAccessible, journey } from './journey.ts';
import { chooseMilestone, signedIn } from './people.ts';

const title = 'Present at the regional meeting';

journey(
  'a program adds a milestone of its own, which is logged and reviewed by its title, and spares one person another',
  async ({ browser, app }) => {
    journey.setTimeout(120_000);
    const otto = await signedIn(browser, app.address, 'otto@northmoor.example');
    await otto.getByRole('link', { name: 'Program' }).first().click();
    await otto.getByRole('link', { name: 'Rules', exact: true }).click();
    await expect(otto.getByRole('heading', { level: 1 })).toContainText('The program asks for');
    await expectAccessible(otto);

    // What is missing is said at its field, and what was typed stays.
    await otto.getByRole('button', { name: 'Add a milestone' }).click();
    await otto.getByLabel('What it is').fill(title);
    await otto
      .getByRole('combobox', { name: 'Step' })
      .selectOption({ label: '7 Network with Medical IT Professionals' });
    await otto.getByRole('button', { name: 'Add the milestone' }).click();
    await expect(otto.getByText('Say what counts as evidence.')).toBeVisible();
    await expectAccessible(otto);
    await otto.getByLabel('What counts as evidence').fill('Program of the meeting');
    await otto.getByRole('button', { name: 'Add the milestone' }).click();
    const line = otto.getByRole('listitem').filter({ hasText: title });
    await expect(line).toContainText('Required');
    await line.getByRole('button', { name: 'Retire' }).click();
    await expect(line).toBeHidden();
    await otto.getByRole('button', { name: 'Undo' }).click();
    await expect(line).toBeVisible();

    await otto.getByPlaceholder('Search by name or step').fill('physician executive');
    await otto.getByRole('checkbox', { name: /Certified Physician Executive/ }).check();
    await otto.getByRole('button', { name: 'Save what is required' }).click();
    await expect(otto.getByText('Nothing changed.')).toBeVisible();
    await otto.reload();
    await expect(otto.getByRole('checkbox', { name: /Certified Physician Executive/ })).toBeChecked();

    const ada = await signedIn(browser, app.address, 'ada@northmoor.example');
    await ada.goto('/journey?step=7');
    await expect(ada.getByText(title).first()).toBeVisible();
    await ada.goto('/log');
    await chooseMilestone(ada, 'regional meet', title);
    await ada.locator('#log-from').fill('1 Mar 2026');
    await ada.getByRole('button', { name: 'Note' }).click();
    await ada.getByLabel('Note', { exact: true }).fill('Spoke on the alerts we took out.');
    await ada.getByRole('button', { name: /^Submit for review/ }).click();
    await expect(ada).toHaveURL(/\/journey\?step=7/);

    const grace = await signedIn(browser, app.address, 'grace@northmoor.example');
    await grace.getByRole('link', { name: new RegExp(title) }).click();
    await expect(grace.getByRole('heading', { level: 2, name: title })).toBeVisible();
    await grace.getByLabel('Known first-hand').check();
    await grace.getByRole('button', { name: /^Approve/ }).click();
    await expect(grace.getByRole('link', { name: new RegExp(title) })).toHaveCount(0);

    const { person } = (await (await ada.request.get('/api/me/journey')).json()) as { person: { id: string } };
    await otto.goto(`${new URL(otto.url()).pathname.replace('/rules', '')}/people/${person.id}/waivers`);
    await expect(otto.getByRole('heading', { level: 1 })).toContainText('Ada Calloway is spared nothing.');
    await otto
      .getByLabel('Milestone', { exact: true })
      .selectOption({ label: 'HALM subspecialty certification (leadership and management)' });
    await otto.getByRole('button', { name: 'Waive it' }).click();
    await expect(otto.getByText('Say why.')).toBeVisible();
    await otto.getByLabel('Why', { exact: true }).fill('She leads already.');
    await otto.getByRole('button', { name: 'Waive it' }).click();
    await expect(otto.getByRole('heading', { level: 1 })).toContainText('is spared 1 milestone');
    await expectAccessible(otto);
    await ada.goto('/journey?step=5');
    await expect(ada.getByText('Waived', { exact: true }).first()).toBeVisible();

    await otto.getByRole('button', { name: 'Lift' }).click();
    await otto.getByLabel('Why it is asked for again').fill('She asked for it.');
    await otto.getByRole('button', { name: 'Ask for it again' }).click();
    await expect(otto.getByRole('heading', { level: 1 })).toContainText('is spared nothing');
    await otto.setViewportSize({ width: 390, height: 844 });
    await expectAccessible(otto);
    expect(await otto.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  },
);
