import { expect, expectAccessible, journey } from './journey.ts';
import { signedIn } from './people.ts';

journey(
  'a track is chosen by keyboard on a phone, its changes seen first, saved and undone',
  async ({ browser, app }) => {
    const ada = await signedIn(browser, app.address, 'ada@northmoor.example', undefined, 390);
    const before = (await (await ada.request.get('/api/me/journey')).json()) as { track: object; records: object[] };
    await ada.goto('/journey/track');
    const heading = ada.getByRole('heading', { level: 1 });
    await expect(heading).toBeVisible();
    await expect(heading).toContainText('Your track: MD');
    const found = await heading.textContent();
    await expectAccessible(ada);

    const degree = ada.getByRole('group', { name: /^Which degree/ });
    await degree.getByRole('radio', { name: 'MD', exact: true }).focus();
    for (const _ of ['DO', 'abroad', 'BS-MD', 'none']) await ada.keyboard.press('ArrowDown');
    await expect(degree.getByRole('radio', { name: 'No medical degree' })).toBeChecked();
    const changes = ada.getByRole('region', { name: 'What this changes' });
    await expect(changes.getByRole('heading', { name: /^Left out \d+/ })).toBeVisible();
    await expect(changes.getByRole('heading', { name: /^Stay on your record \d+/ })).toBeVisible();
    await expect(changes.getByRole('status')).toContainText('are left out');
    await ada.getByRole('radio', { name: 'Chief Medical Information Officer' }).check();
    await expect(changes.getByText('Employers define a CMIO as a licensed physician.', { exact: false })).toBeVisible();
    // Nothing is saved by looking.
    expect(((await (await ada.request.get('/api/me/journey')).json()) as typeof before).track).toEqual(before.track);

    await ada.getByRole('radio', { name: 'In my own words' }).check();
    await ada.getByRole('button', { name: 'Save my track' }).click();
    const words = ada.getByRole('textbox', { name: 'Your goal, in your own words' });
    await expect(words).toBeFocused();
    await expect(ada.getByText('Say what you aim at.')).toBeVisible();
    await expectAccessible(ada);
    await words.fill('Head of digital care');
    await ada.reload();
    await expect(words).toHaveValue('Head of digital care');
    await expect(degree.getByRole('radio', { name: 'No medical degree' })).toBeChecked();
    expect(await ada.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);

    await words.press('Enter');
    await expect(heading).toHaveText(/^Your track: No medical degree, .*Head of digital care\.$/);
    await expectAccessible(ada);
    const after = (await (await ada.request.get('/api/me/journey')).json()) as typeof before;
    expect(after.records).toEqual(before.records);
    await ada.getByRole('button', { name: 'Undo' }).click();
    await expect(heading).toHaveText(found!);
    await expect(ada.getByRole('button', { name: 'Undo' })).toHaveCount(0);
    await ada.goto('/explore/milestones/medical-degree');
    await expect(ada.getByRole('region', { name: 'My records of it' }).getByText('Verified')).toBeVisible();
  },
);

journey('two browsers that choose at once both see both', async ({ browser, app }) => {
  const [desk, phone] = [
    await signedIn(browser, app.address, 'lin@northmoor.example'),
    await signedIn(browser, app.address, 'lin@northmoor.example'),
  ];
  for (const page of [desk, phone]) await page.goto('/journey/track');
  await phone.getByRole('radio', { name: 'DO', exact: true }).check();
  await phone.getByRole('button', { name: 'Save my track' }).click();
  await expect(phone.getByText('Saved. Your journey is drawn by it.')).toBeVisible();
  await desk.getByRole('radio', { name: 'Medical degree from abroad' }).check();
  await expect(
    desk.getByRole('region', { name: 'What this changes' }).getByRole('link', { name: /ECFMG/ }),
  ).toBeVisible();
  await desk.getByRole('button', { name: 'Save my track' }).click();
  const conflict = desk.getByRole('alert', { name: 'Your track was changed elsewhere' });
  await expect(desk.getByRole('heading', { name: 'Your track was changed elsewhere' })).toBeFocused();
  await expect(conflict.getByRole('row', { name: 'Degree' }).getByRole('cell')).toHaveText([
    'Medical degree from abroad',
    'DO',
  ]);
  await expectAccessible(desk);
  await desk.reload();
  await expect(conflict).toBeVisible();
  await conflict.getByRole('button', { name: 'Go on with mine' }).click();
  await desk.getByRole('button', { name: 'Save my track' }).click();
  await expect(desk.getByRole('heading', { level: 1 })).toContainText('Medical degree from abroad');
  await expectAccessible(desk);
});
