import type { Page } from '@playwright/test';
import { expect, expectAccessible, journey } from './journey.ts';
import { pdf, signedIn, tabTo } from './people.ts';

/** A day as it is typed, so many days ago. */
const ago = (days: number): string => {
  const day = new Date(Date.now() - days * 86_400_000);
  return `${day.getDate()} ${day.toLocaleString('en-US', { month: 'short' })} ${day.getFullYear()}`;
};
const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
const card = (page: Page, organisation: string) => page.getByRole('link', { name: new RegExp(`^${organisation}`) });
const column = (page: Page, stage: string) => page.getByRole('list', { name: stage, exact: true });

/** Takes a card with the mouse and lets it go over a column. */
const drag = async (page: Page, organisation: string, stage: string): Promise<void> => {
  const from = (await card(page, organisation).boundingBox())!;
  const to = (await page.getByRole('heading', { level: 2, name: new RegExp(`^${stage} \\d`) }).boundingBox())!;
  await page.mouse.move(from.x + 30, from.y + 20);
  await page.mouse.down();
  await page.mouse.move(from.x + 50, from.y + 30, { steps: 4 });
  await page.mouse.move(to.x + 40, to.y + 60, { steps: 12 });
  await page.mouse.up();
};

journey('from a new application to an accepted offer to the logged appointment, by mouse', async ({ browser, app }) => {
  journey.setTimeout(150_000);
  const ada = await signedIn(browser, app.address, 'ada@northmoor.example');
  await ada.getByRole('link', { name: 'Applications', exact: true }).click();
  await ada.getByRole('link', { name: 'Add an application' }).click();
  await ada.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(ada.getByText('Name the organization.')).toBeVisible();
  await ada.getByLabel('Organization').fill('Tamarack Health');
  await ada.getByLabel('Role', { exact: true }).fill('CMIO');
  await ada.getByLabel('Link or text of the posting').fill('https://jobs.tamarack.example/cmio');
  await expect(ada.getByText('Kept as the link.')).toBeVisible();
  await expectAccessible(ada);

  // What was typed is there after signing out and in again.
  await ada.getByRole('button', { name: /^Account of/ }).click();
  await ada.getByRole('button', { name: 'Sign out' }).click();
  await ada.getByLabel('E-mail').fill('ada@northmoor.example');
  await ada.getByLabel('Password').fill('walk the pathway');
  await ada.getByRole('button', { name: 'Sign in' }).click();
  await expect(ada.getByRole('button', { name: /^Account of/ })).toBeVisible();
  await ada.goto('/applications?add=yes');
  await expect(ada.getByLabel('Organization')).toHaveValue('Tamarack Health');
  await ada.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(card(ada, 'Tamarack Health')).toBeFocused();
  await expectAccessible(ada);

  await ada.getByRole('link', { name: 'Board' }).click();
  await expect(ada).toHaveURL(/view=board/);
  await drag(ada, 'Tamarack Health', 'Applied');
  await expect(column(ada, 'Applied').getByText('Tamarack Health')).toBeVisible();
  await expect(ada.getByText('Moved from Researched, today.')).toBeVisible();
  await expect(ada).toHaveURL(/\/applications\?/);
  await ada.getByRole('button', { name: 'Undo' }).click();
  await expect(column(ada, 'Researched').getByText('Tamarack Health')).toBeVisible();
  await drag(ada, 'Tamarack Health', 'Offer');
  await expect(ada.getByText(/passes 4 stages at once/).first()).toBeVisible();
  await expect(column(ada, 'Researched').getByText('Tamarack Health')).toBeVisible();
  await expectAccessible(ada);
  await ada.getByRole('button', { name: 'Move to Offer' }).click();
  await expect(column(ada, 'Offer').getByText('Tamarack Health')).toBeVisible();
  await ada.getByRole('button', { name: 'Another day' }).click();
  await ada.getByLabel('On', { exact: true }).fill(ago(26));
  await ada.getByRole('button', { name: 'Keep', exact: true }).click();
  await expect(ada.getByText(/^It is at Researched since .* Correct that day first, on its page\.$/)).toBeVisible();
  await ada.reload();
  await expect(column(ada, 'Offer').getByText('Tamarack Health')).toBeVisible();

  await card(ada, 'Tamarack Health').click();
  await expect(ada.getByRole('heading', { level: 1 })).toHaveText('Tamarack Health, CMIO');
  for (const [place, day] of [
    ['Researched', ago(54)],
    ['Offer', ago(26)],
  ] as const) {
    await ada.getByRole('button', { name: new RegExp(`^Correct ${place}`) }).click();
    const correction = ada.getByRole('form', { name: `Correct ${place}` });
    await correction.getByLabel('On', { exact: true }).fill(day);
    await correction.getByRole('button', { name: 'Keep the correction' }).click();
    await expect(ada.getByText(`Corrected: ${place}, ${day}.`)).toBeVisible();
  }
  await expect(ada.getByText('What was corrected or taken back: 3')).toBeVisible();
  await ada.getByLabel('Starts on').fill(ago(19));
  await ada.getByLabel('Informatics share of full time').fill('0.7');
  const offer = ada.locator('#offer');
  await offer.locator('input[type=file]').setInputFiles(pdf('letter.pdf', 'Appointment as CMIO'));
  await expect(offer.getByRole('link', { name: 'letter.pdf' })).toBeVisible();
  await expect(offer.getByTestId('saved')).toContainText('here and on the server');
  await ada.getByLabel('Move to').selectOption({ label: 'Appointed' });
  await ada.getByRole('button', { name: 'Move it' }).click();
  await expect(ada.getByText('Moved to Appointed.')).toBeVisible();
  await ada.getByRole('button', { name: 'Log this: Appointed CMIO' }).click();
  await expect(ada.getByText('Logged. Only you see the record until you submit it.').first()).toBeVisible();
  await expectAccessible(ada);
  await ada.getByRole('link', { name: 'Appointed CMIO', exact: true }).click();
  await expect(ada.getByText('letter.pdf').first()).toBeVisible();

  // Her mentor learns of none of it before she shares it, and nothing she keeps for herself after.
  const grace = await signedIn(browser, app.address, 'grace@northmoor.example');
  const program = /\/programs\/[^/]+/.exec(grace.url())![0];
  const person = ((await (await ada.request.get('/api/session')).json()) as { person: { id: string } }).person.id;
  await grace.goto(`${program}/people/${person}`);
  await grace.getByRole('link', { name: 'Shared applications' }).click();
  await expect(grace.getByRole('heading', { level: 1 })).toHaveText('Nothing is shared with you.');
  await expectAccessible(grace);
  await ada.goBack();
  await ada.getByRole('button', { name: 'Share it with somebody' }).click();
  const readers = ada.getByLabel('With', { exact: true });
  await readers.selectOption({
    label: (await readers
      .getByRole('option', { name: /^Grace Fennimore/ })
      .first()
      .textContent())!,
  });
  await ada.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(ada.getByRole('button', { name: 'Stop sharing with Grace Fennimore' })).toBeVisible();
  await grace.reload();
  await expect(grace.getByRole('heading', { level: 2, name: 'Tamarack Health, CMIO' })).toBeVisible();
  await expect(grace.getByText('letter.pdf')).toHaveCount(0);
  await expectAccessible(grace);

  await ada.getByRole('button', { name: 'Announce it' }).click();
  await ada.getByRole('button', { name: 'Announce it' }).click();
  await expect(ada.getByRole('button', { name: /^Take it back/ })).toBeVisible();
  await expectAccessible(ada);
  const otto = await signedIn(browser, app.address, 'otto@northmoor.example');
  await otto.goto(`${program}/announcements`);
  const told = otto.getByRole('row', { name: /Ada Calloway/ }).first();
  await expect(told).toContainText('Organization not named');
  await expect(otto.getByText('Tamarack')).toHaveCount(0);
  await expectAccessible(otto);
});

journey('the same by keyboard alone, on a phone', async ({ browser, app }) => {
  journey.setTimeout(150_000);
  const lin = await signedIn(browser, app.address, 'lin@northmoor.example', undefined, 390);
  await tabTo(lin, 'button', /^Account of/);
  await lin.keyboard.press('Enter');
  await tabTo(lin, 'link', 'Applications');
  await lin.keyboard.press('Enter');
  await expect(lin.getByRole('heading', { level: 1 })).toHaveText('No applications yet.');
  await expectAccessible(lin);
  await lin.keyboard.press('c');
  await expect(lin.getByLabel('Organization')).toBeFocused();
  await lin.keyboard.type('Tamarack Health');
  await lin.keyboard.press('Tab');
  await lin.keyboard.type('CMIO');
  await lin.keyboard.press('Tab');
  await lin.keyboard.type('Chief Medical Information Officer for six hospitals.');
  await tabTo(lin, 'button', 'Add');
  await lin.keyboard.press('Enter');
  await expect(card(lin, 'Tamarack Health')).toBeFocused();
  expect(await fits(lin)).toBe(true);
  await expect(lin.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Apply' })).toBeVisible();

  await lin.goto('/applications?view=board');
  await tabTo(lin, 'link', /^Tamarack Health/);
  await lin.keyboard.press('m');
  await expect(lin.getByRole('menuitem', { name: 'Tailored' })).toBeFocused();
  await expectAccessible(lin);
  await lin.keyboard.press('Escape');
  await expect(card(lin, 'Tamarack Health')).toBeFocused();
  await lin.keyboard.press('m');
  await lin.keyboard.press('ArrowDown');
  await expect(lin.getByRole('menuitem', { name: 'Applied' })).toBeFocused();
  await lin.keyboard.press('Enter');
  await expect(lin.getByText('Tamarack Health moved from Researched to Applied.')).toBeAttached();
  await expect(card(lin, 'Tamarack Health')).toBeFocused();
  await expect(column(lin, 'Applied').getByText('Tamarack Health')).toBeVisible();
  await lin.keyboard.press('m');
  await lin.keyboard.press('o');
  await lin.keyboard.press('Enter');
  await expect(lin.getByText(/passes 2 stages at once/).first()).toBeAttached();
  await expect(card(lin, 'Tamarack Health')).toBeFocused();
  await tabTo(lin, 'button', 'Move to Offer');
  await lin.keyboard.press('Enter');
  await expect(column(lin, 'Offer').getByText('Tamarack Health')).toBeVisible();
  await expect(card(lin, 'Tamarack Health')).toBeFocused();
  await expectAccessible(lin);
  expect(await fits(lin)).toBe(true);

  await lin.keyboard.press('Enter');
  await expect(lin.getByRole('heading', { level: 1 })).toHaveText('Tamarack Health, CMIO');
  await tabTo(lin, 'combobox', 'Move to');
  await lin.keyboard.type('Appo');
  await tabTo(lin, 'button', 'Move it');
  await lin.keyboard.press('Enter');
  await expect(lin.getByText('Moved to Appointed.')).toBeVisible();
  await tabTo(lin, 'textbox', 'Starts on');
  await lin.keyboard.type(ago(19));
  await expect(lin.locator('#offer').getByTestId('saved')).toContainText('here and on the server');
  await expectAccessible(lin);
  expect(await fits(lin)).toBe(true);
  await lin.reload();
  await tabTo(lin, 'button', 'Log this: Appointed CMIO');
  await lin.keyboard.press('Enter');
  await expect(lin.getByText('Logged: Appointed CMIO. Only you see the record.')).toBeAttached();
  await lin.goto('/journey?step=12');
  await expect(lin.getByRole('link', { name: 'No application is open' })).toBeVisible();
  await expectAccessible(lin);
});

journey('two pages move the same card: one wins, and the other is told', async ({ browser, app }) => {
  const desk = await signedIn(browser, app.address, 'lin@northmoor.example');
  await desk.goto('/applications?view=board&add=yes');
  await desk.getByLabel('Organization').fill('Tamarack Health');
  await desk.getByLabel('Role', { exact: true }).fill('CMIO');
  await desk.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(card(desk, 'Tamarack Health')).toBeVisible();
  const phone = await signedIn(browser, app.address, 'lin@northmoor.example', undefined, 390);
  await phone.goto('/applications?view=board');
  await expect(card(phone, 'Tamarack Health')).toBeVisible();

  await drag(desk, 'Tamarack Health', 'Applied');
  await expect(desk.getByText('Moved from Researched, today.')).toBeVisible();
  await phone.getByRole('button', { name: 'Move Tamarack Health' }).click();
  await phone.getByRole('menuitem', { name: 'Tailored' }).click();
  await expect(
    phone.getByText('Moved to Applied on another device. Your move to Tailored was not made.').first(),
  ).toBeVisible();
  await expect(column(phone, 'Applied').getByText('Tamarack Health')).toBeVisible();
  await expectAccessible(phone);

  // The text of one and the text of the other are both kept, field by field.
  await card(desk, 'Tamarack Health').click();
  await card(phone, 'Tamarack Health').click();
  await phone.getByText('The position', { exact: true }).click();
  await desk.getByText('Notes', { exact: true }).click();
  await phone.getByText('Notes', { exact: true }).click();
  await desk.getByLabel('EHR', { exact: true }).fill('Epic');
  await desk.getByLabel('For yourself alone').fill('From the desk');
  await expect(desk.locator('#notes').getByTestId('saved')).toContainText('here and on the server');
  await phone.getByLabel('Reports to').fill('the CIO');
  await phone.getByLabel('For yourself alone').fill('From the phone');
  await expect(phone.getByRole('heading', { name: 'This was written in two places' })).toBeVisible();
  await expect(phone.getByText('From the desk')).toBeVisible();
  await expect(phone.getByText('Both texts are kept until you have chosen.')).toBeVisible();
  await expectAccessible(phone);
  await phone.getByRole('button', { name: 'Go on with this' }).click();
  await expect(phone.locator('#notes').getByTestId('saved')).toContainText('here and on the server');
  await expect(phone.getByLabel('For yourself alone')).toHaveValue('From the desk\n\nFrom the phone');
  await expect(phone.getByLabel('EHR', { exact: true })).toHaveValue('Epic');
  await desk.reload();
  await expect(desk.getByLabel('Reports to')).toHaveValue('the CIO');
});
