import { expect, expectAccessible, journey } from './journey.ts';
import { signedIn } from './people.ts';

journey(
  'a mentorship ends with its reason, the two are set apart and not paired again, until that is lifted',
  async ({ browser, app }) => {
    journey.setTimeout(150_000);
    const otto = await signedIn(browser, app.address, 'otto@northmoor.example');
    const program = /\/programs\/[^/]+/.exec(otto.url())![0];
    const show = async (view: string) => {
      await otto.goto(`${program}/mentorships?view=${view}&search=Ada%20Calloway`);
      return otto.getByRole('listitem').filter({ hasText: 'Ada Calloway' }).first();
    };
    let line = await show('active');
    await expect(line).toContainText('Grace Fennimore');
    await line.getByRole('button', { name: /^End/ }).click();
    const ending = otto.getByRole('form', { name: 'End the mentorship of Ada Calloway' });
    await ending.getByLabel('In words').fill('They asked for somebody else.');
    await expectAccessible(otto);
    await ending.getByRole('button', { name: 'End it' }).click();
    await expect(otto.getByRole('button', { name: 'Undo' })).toBeVisible();

    line = await show('ended');
    await expect(line).toContainText('They asked for somebody else.');
    await line.getByRole('button', { name: 'Set apart Ada Calloway and Grace Fennimore' }).click();
    const form = otto.getByRole('form', { name: 'Set apart' });
    await expect(
      form.getByText('Neither Ada Calloway nor Grace Fennimore learns of it.', { exact: false }),
    ).toBeVisible();
    await form.getByLabel('Why, for the admins alone').fill('A complaint of May.');
    await form.getByRole('button', { name: 'Set them apart' }).click();
    await expect(otto.getByText('Set apart: Ada Calloway and Grace Fennimore.')).toBeVisible();

    // Neither proposed nor paired, and the one concerned reads nothing of it.
    line = await show('none');
    await line.getByRole('button', { name: 'Choose a mentor for Ada Calloway' }).click();
    const pairing = otto.getByRole('form', { name: 'A mentor for Ada Calloway' });
    const mentor = pairing.getByLabel('Mentor', { exact: true });
    await mentor.selectOption(await pairing.getByRole('option', { name: /^Grace Fennimore/ }).getAttribute('value'));
    await pairing.getByRole('button', { name: 'Propose to both' }).click();
    await expect(pairing.getByText('These two are set apart. Lift that first.')).toBeVisible();
    const ada = await signedIn(browser, app.address, 'ada@northmoor.example', undefined, 390);
    await ada.goto('/mentors');
    await expect(ada.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(ada.getByText(/apart|complaint/i)).toHaveCount(0);

    await otto.goto(`${program}/mentorships?view=apart`);
    await expect(otto.getByText('A complaint of May.')).toBeVisible();
    await expectAccessible(otto);
    await otto.getByRole('button', { name: 'Lift between Ada Calloway and Grace Fennimore' }).click();
    await expect(otto.getByText('Lifted: Ada Calloway and Grace Fennimore.')).toBeVisible();
    await expect(otto.getByText('Nobody is set apart.')).toBeVisible();
    await otto.getByRole('button', { name: 'Undo' }).click();
    await expect(otto.getByText('A complaint of May.')).toBeVisible();
    await otto.getByRole('button', { name: 'Lift between Ada Calloway and Grace Fennimore' }).click();
    await expect(otto.getByText('Nobody is set apart.')).toBeVisible();

    line = await show('none');
    await line.getByRole('button', { name: 'Choose a mentor for Ada Calloway' }).click();
    await mentor.selectOption(await pairing.getByRole('option', { name: /^Grace Fennimore/ }).getAttribute('value'));
    await pairing.getByRole('button', { name: 'Propose to both' }).click();
    await expect(otto.getByText('Proposed to Ada Calloway and Grace Fennimore.')).toBeVisible();
    await otto.setViewportSize({ width: 390, height: 844 });
    await expectAccessible(otto);
    expect(await otto.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  },
);
