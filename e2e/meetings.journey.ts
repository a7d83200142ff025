import { expect, expectAccessible, journey } from './journey.ts';
import { pathInLetter, signedIn } from './people.ts';

/** A moment some days from now, as a field takes it. */
const inDays = (days: number): string => {
  const at = new Date(Date.now() + days * 86_400_000);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T10:30`;
};

journey('a meeting is proposed, agreed, noted, held, and logs itself', async ({ browser, app }) => {
  const ada = await signedIn(browser, app.address, 'ada@northmoor.example', undefined, 390);
  await ada.goto(new URL('/meetings', app.address).href);
  await expect(ada.getByRole('heading', { level: 2, name: 'An hour a quarter' })).toBeVisible();
  await expectAccessible(ada);
  await ada.getByRole('button', { name: 'Propose a meeting' }).click();
  await ada.getByRole('button', { name: 'Propose', exact: true }).click();
  await expect(ada.getByText('Choose a day and a time.')).toBeVisible();
  await ada.getByLabel('Where').fill('Room 5');
  await ada.getByLabel('Time 1').fill(inDays(-1));
  await ada.getByRole('button', { name: 'Propose', exact: true }).click();
  await expect(ada.getByText('Choose a time to come.')).toBeVisible();
  await expect(ada.getByLabel('Where')).toHaveValue('Room 5');
  await ada.getByLabel('Time 1').fill(inDays(3));
  await ada.getByRole('button', { name: 'Propose', exact: true }).click();
  await expect(ada.getByRole('heading', { level: 1 })).toHaveText('Quarterly review with Grace Fennimore');
  await expect(ada.getByText('Proposed, waits for Grace Fennimore')).toBeVisible();
  await ada.getByLabel('New note').fill('Ask about the board.');
  await ada.getByRole('button', { name: 'Keep the note' }).click();
  await expect(ada.getByText('Ask about the board.', { exact: true })).toBeVisible();
  await ada.getByLabel('What is to be done').fill('Apply for the course');
  await ada.getByLabel('Until').fill(inDays(200).slice(0, 10));
  await ada.getByLabel('Milestone it leads to').selectOption({ label: 'Answered for a budget or a business case' });
  await ada.getByRole('button', { name: 'Add', exact: true }).click();
  await ada.getByRole('button', { name: /^Into my plan/ }).click();
  await expect(ada.getByRole('link', { name: 'In the plan' })).toBeVisible();
  await expectAccessible(ada);

  const grace = await signedIn(browser, app.address, 'grace@northmoor.example');
  await grace.getByRole('link', { name: 'Meetings', exact: true }).first().click();
  await grace.getByRole('link', { name: 'Quarterly review with Ada Calloway' }).first().click();
  await expect(grace.getByText('Proposed, waits for your answer')).toBeVisible();
  await expect(grace.getByText('Ask about the board.')).toHaveCount(0);
  await grace.getByRole('button', { name: /^Agree/ }).click();
  await expect(grace.getByText('Agreed', { exact: true })).toBeVisible();
  await grace.getByRole('button', { name: 'Call it off' }).click();
  await expect(grace.getByText('Called off', { exact: true })).toBeVisible();
  await grace.getByRole('button', { name: 'Undo: it takes place' }).click();
  await expect(grace.getByText('Agreed', { exact: true })).toBeVisible();
  await expectAccessible(grace);

  // One that took place, as the mentor writes it down.
  await grace.getByRole('link', { name: 'Meetings', exact: true }).last().click();
  await grace.getByRole('button', { name: 'Propose a meeting' }).click();
  await grace.getByRole('radio', { name: 'It took place' }).check();
  await grace.getByLabel('When it was').fill(inDays(-2));
  await grace.getByRole('button', { name: 'Write it down' }).click();
  await expect(grace.getByText('Held, 60 minutes')).toBeVisible();

  await ada.goto(new URL('/happened-here', app.address).href);
  const offer = ada.getByRole('listitem').filter({ hasText: 'with Grace Fennimore, 60 minutes' });
  await expect(offer.first()).toBeVisible();
  const before = await offer.count();
  await offer
    .first()
    .getByRole('button', { name: /^Log it/ })
    .click();
  await expect(offer).toHaveCount(before - 1);
  await expectAccessible(ada);
  await ada.getByRole('link', { name: 'Mentor meeting held' }).first().click();
  await expect(ada.getByText('Known here')).toBeVisible();
});

journey(
  'a meeting that is agreed is moved by both, and one that was missed is said to be',
  async ({ browser, app }) => {
    const ada = await signedIn(browser, app.address, 'ada@northmoor.example', undefined, 390);
    await ada.goto('/meetings');
    await ada.getByRole('button', { name: 'Propose a meeting' }).click();
    await ada.getByLabel('Time 1').fill(inDays(3));
    await ada.getByRole('button', { name: 'Propose', exact: true }).click();
    await expect(ada.getByText('Proposed, waits for Grace Fennimore')).toBeVisible();
    const { pathname } = new URL(ada.url());

    // The letter leads to where it is answered.
    const grace = await signedIn(browser, app.address, 'grace@northmoor.example');
    const meeting = pathname.split('/').at(-1)!;
    await grace.goto(await pathInLetter(grace, 'grace@northmoor.example', new RegExp(`/programs/\\S+/${meeting}`)));
    await grace.getByRole('button', { name: /^Agree/ }).click();
    await expect(grace.getByText('Agreed', { exact: true })).toBeVisible();

    await ada.reload();
    await ada.getByRole('button', { name: 'Move it' }).click();
    const form = ada.getByRole('form', { name: 'Other times' });
    await expect(form.getByText('The time agreed stays until Grace Fennimore agrees to another.')).toBeVisible();
    await form.getByLabel('Time 1').fill(inDays(5));
    await form.getByLabel('A word to Grace Fennimore').fill('I am on call.');
    await form.getByRole('button', { name: 'Offer', exact: true }).click();
    await expect(ada.getByText('Another time waits for Grace Fennimore')).toBeVisible();
    await expectAccessible(ada);
    await grace.reload();
    await expect(grace.getByText('I am on call.')).toBeVisible();
    await grace.getByRole('button', { name: /^Agree/ }).click();
    await expect(grace.getByText('Agreed', { exact: true })).toBeVisible();
    await pathInLetter(ada, 'ada@northmoor.example', /Grace Fennimore agreed to another time for the meeting/);
    await ada.reload();
    await expect(
      ada.getByRole('listitem').filter({ hasText: 'Grace Fennimore agreed to another time: ' }),
    ).toBeVisible();

    await grace.getByRole('link', { name: 'Meetings', exact: true }).last().click();
    await grace.getByRole('button', { name: 'Propose a meeting' }).click();
    await grace.getByRole('radio', { name: 'It took place' }).check();
    await grace.getByLabel('When it was').fill(inDays(-2));
    await grace.getByRole('button', { name: 'Write it down' }).click();
    await expect(grace.getByText('Held, 60 minutes')).toBeVisible();
    await grace.getByRole('button', { name: 'It was missed' }).click();
    await expect(grace.getByText('Missed', { exact: true })).toBeVisible();
    await expectAccessible(grace);
  },
);

journey('a check-in is answered, and an admin sees that it was', async ({ browser, app }) => {
  const ada = await signedIn(browser, app.address, 'ada@northmoor.example', undefined, 390);
  await ada.goto(new URL('/check-ins', app.address).href);
  await ada.getByRole('button', { name: 'Answer' }).first().click();
  await expect(ada.getByText('Choose an answer.').first()).toBeVisible();
  for (const name of [
    'We meet often enough.',
    'I can say openly what is on my mind.',
    'It helps with where I want to go.',
  ])
    await ada.getByRole('group', { name }).first().getByRole('radio', { name: 'Mostly' }).check();
  await ada.getByLabel('What should change?').first().fill('For nobody else');
  await ada.getByRole('button', { name: 'Answer' }).first().click();
  await expect(ada.getByText('Saved.').first()).toBeVisible();
  await expectAccessible(ada);

  const otto = await signedIn(browser, app.address, 'otto@northmoor.example');
  await otto.goto(new URL(programOf(otto) + '/meetings?view=check-ins&search=Ada%20Calloway', app.address).href);
  await expect(otto.getByText(/Ada Calloway:\s+answered/)).toBeVisible();
  await expect(otto.getByText('For nobody else')).toHaveCount(0);
  await expectAccessible(otto);
  await otto.getByRole('link', { name: 'An hour a quarter' }).click();
  await expect(otto.getByRole('heading', { level: 1 })).toHaveText(/behind with the hour a quarter\.$/);
  await expectAccessible(otto);
});

/** The address of the program whose page is open. */
const programOf = (page: { url: () => string }) => /\/programs\/[^/]+/.exec(page.url())![0];
