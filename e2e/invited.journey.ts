import { expect, expectAccessible, journey } from './journey.ts';
import { signedIn } from './people.ts';

journey(
  'somebody with an account finds an invitation on their own pages, and reads what accepting shows',
  async ({ browser, app }) => {
    const otto = await signedIn(browser, app.address, 'otto@northmoor.example');
    await otto.getByRole('link', { name: 'People' }).first().click();
    await otto.getByLabel('Search by name or whole e-mail').fill('Nobody@Nowhere.example');
    await otto.getByLabel('Search by name or whole e-mail').press('Enter');
    await otto.getByRole('button', { name: 'Invite nobody@nowhere.example' }).click();
    await expect(otto.getByLabel('E-mail', { exact: true })).toBeFocused();
    await expect(otto.getByLabel('E-mail', { exact: true })).toHaveValue('nobody@nowhere.example');
    await expectAccessible(otto);

    const invite = async (email: string) => {
      await otto.getByLabel('E-mail', { exact: true }).fill(email);
      await otto.getByLabel('Cohort', { exact: true }).selectOption({ index: 1 });
      await otto.getByRole('button', { name: 'Send the invitation' }).click();
    };
    await invite('alan@northmoor.example');
    await expect(otto.getByText('A letter goes to alan@northmoor.example.')).toBeVisible();
    await invite('alan@northmoor.example');
    await expect(otto.getByText('An invitation to this address waits already')).toBeVisible();
    await invite('ada@northmoor.example');
    await expect(otto.getByText('Whoever has this address is here already.')).toBeVisible();

    const alan = await signedIn(browser, app.address, 'alan@northmoor.example', undefined, 390);
    await alan.goto('/enrollments');
    await expect(alan.getByRole('heading', { level: 1 })).toHaveText('One invitation waits for you.');
    await expect(alan.getByText(/invites you as a mentee/)).toBeVisible();
    await expectAccessible(alan);
    await alan.getByRole('button', { name: /^Read the offer/ }).click();
    await expect(alan.getByRole('heading', { level: 1 })).toContainText('offers you a place.');
    await expect(alan.getByText(/If you accept, .* see from today/)).toBeVisible();
    await expect(alan.getByText(/it keeps what you submitted for 7 years/)).toBeVisible();
    await expectAccessible(alan);
    await alan.getByRole('button', { name: 'Accept' }).click();
    await expect(alan.getByText(/You are in it since/)).toBeVisible();
    await alan.goto('/enrollments');
    await expect(alan.getByRole('heading', { level: 1 })).toHaveText('Your programs');
  },
);
