import { expect, expectAccessible, journey } from './journey.ts';
import { pathInLetter, signedIn } from './people.ts';

const ending = /\/notices\/[\w-]{43}/;

journey(
  'a decision comes by letter; one click ends such letters, and they are switched on again',
  async ({ browser, app }) => {
    journey.setTimeout(240_000);
    const ada = await signedIn(browser, app.address, 'ada@northmoor.example', undefined, 390);
    const grace = await signedIn(browser, app.address, 'grace@northmoor.example');
    await grace.getByRole('link', { name: /^Ada Calloway .*HIPAA/ }).click();
    await grace.getByLabel('Known first-hand').check();
    await grace.getByRole('button', { name: /^Approve/ }).click();
    await expect(grace.getByRole('button', { name: 'Undo' })).toBeVisible();
    const first = await pathInLetter(ada, 'ada@northmoor.example', ending);
    await ada.goto('/mails');
    const letter = ada.getByRole('article').filter({ hasText: 'ada@northmoor.example' }).first();
    await expect(letter.getByRole('heading')).toContainText('approved');
    await expect(letter.getByText('Grace Fennimore decided for', { exact: false })).toBeVisible();
    await expectAccessible(ada);

    await ada.goto(first);
    await ada.getByRole('button', { name: 'End these letters' }).click();
    await expect(ada.getByRole('heading', { level: 1 })).toHaveText('You get no more letters like it.');
    await expectAccessible(ada);

    // The choice is one of the account, and is found there.
    await ada.goto('/journey');
    await ada.getByRole('button', { name: /^Account of/ }).click();
    await ada.getByRole('link', { name: 'Your account' }).click();
    await ada.getByRole('link', { name: 'Letters to you' }).click();
    const decisions = ada.getByRole('checkbox', { name: /^Decisions/ });
    await expect(decisions).not.toBeChecked();
    await expect(ada.getByRole('checkbox', { name: /^Proposals of meetings/ })).toBeChecked();
    await decisions.check();
    await expect(ada.getByText('Kept.')).toBeVisible();
    await expectAccessible(ada);
    await ada.reload();
    await expect(decisions).toBeChecked();

    await grace.goto('/');
    await grace
      .getByRole('link', { name: /^Ada Calloway .*sent together/ })
      .first()
      .click();
    const all = grace.getByRole('region', { name: 'All at once' });
    await all.getByLabel('Known first-hand').check();
    await all.getByRole('button', { name: 'Approve all rows that are open' }).click();
    await grace.getByRole('button', { name: 'Record 2 decisions' }).click();
    await expect(grace.getByRole('button', { name: 'Undo' })).toBeVisible();
    await expect(async () => {
      expect(await pathInLetter(ada, 'ada@northmoor.example', ending)).not.toBe(first);
    }).toPass();
  },
);

/** A zone in which it is seven in the morning now. */
const zoneOfSeven = (): string => {
  const ahead = ((7 - new Date().getUTCHours() + 12 + 24) % 24) - 12;
  // The names of these zones count westward.
  return ahead === 0 ? 'Etc/GMT' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
};

journey('a mentor reads at seven in the morning how much waits, and goes there', async ({ browser, app }) => {
  journey.setTimeout(420_000);
  const grace = await signedIn(browser, app.address, 'grace@northmoor.example');
  const heading = grace.getByRole('heading', { level: 1 });
  await expect(heading).toContainText(/\d+ waiting/);
  const waiting = /\d+/.exec((await heading.textContent())!)![0];
  const line = grace.getByRole('article').filter({ hasText: 'grace@northmoor.example' }).getByRole('heading');
  // Where the hour turns before it is struck, it is seven in another zone.
  await expect(async () => {
    await grace.goto('/account');
    await grace.getByLabel('Time zone, optional').fill(zoneOfSeven());
    await grace.getByRole('button', { name: 'Save' }).click();
    await expect(grace.getByText('Saved.')).toBeVisible();
    await app.hour();
    await grace.goto('/mails');
    await expect(async () => {
      await grace.reload();
      await expect(line).toHaveText(new RegExp(`^${waiting} waits?, oldest \\d+ days$`), { timeout: 2_000 });
    }).toPass({ timeout: 70_000 });
  }).toPass();
  const reviews = await pathInLetter(grace, 'grace@northmoor.example', /\/programs\/[\w-]+\/reviews/);
  await expectAccessible(grace);
  await grace.goto(reviews);
  await expect(heading).toContainText(`${waiting} waiting`);
});
