import { expect, expectAccessible, journey } from './journey.ts';
import { signedIn } from './people.ts';

journey(
  'an admin finds people by any spelling, takes invitations back, and puts them back',
  async ({ browser, app }) => {
    const otto = await signedIn(browser, app.address, 'otto@northmoor.example');
    await otto.getByRole('link', { name: 'People' }).first().click();
    await expect(otto.getByRole('table')).toBeVisible();
    await expectAccessible(otto);
    const search = otto.getByLabel('Search by name or whole e-mail');
    await search.fill('cállo');
    await search.press('Enter');
    await expect(otto).toHaveURL(/search=c%C3%A1llo/);
    await expect(otto.getByRole('link', { name: 'Ada Calloway' })).toBeVisible();
    await expect(otto.getByRole('link', { name: 'Lin' })).toHaveCount(0);
    await otto.getByRole('link', { name: 'Show all' }).click();
    for (const email of ['vera@north.example', 'walt@north.example']) {
      await otto.getByLabel('As', { exact: true }).last().selectOption('mentor');
      await otto.getByLabel('E-mail', { exact: true }).fill(email);
      await otto.getByRole('button', { name: 'Send the invitation' }).click();
      await expect(otto.getByText(`A letter goes to ${email}`)).toBeVisible();
    }
    await otto.getByLabel('State').selectOption('invited');
    await expect(otto).toHaveURL(/state=invited/);
    await otto.reload();
    for (const email of ['vera@north.example', 'walt@north.example'])
      await otto.getByRole('checkbox', { name: `Choose ${email}` }).check();
    await otto.getByRole('button', { name: 'Take back', exact: true }).click();
    await expect(otto.getByText('vera@north.example, walt@north.example')).toBeVisible();
    await expectAccessible(otto);
    await otto.getByRole('button', { name: 'Take back 2 invitations' }).click();
    await expect(otto.getByText('Nobody matches.')).toBeVisible();
    await otto.getByRole('button', { name: 'Undo' }).click();
    await expect(otto.getByRole('checkbox', { name: 'Choose vera@north.example' })).toBeVisible();
    await otto.setViewportSize({ width: 390, height: 844 });
    await expectAccessible(otto);
  },
);
