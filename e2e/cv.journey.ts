import { readFile } from 'node:fs/promises';
import { inflateRawSync } from 'node:zlib';
import type { Download, Locator, Page } from '@playwright/test';
import { expect, expectAccessible, journey } from './journey.ts';
import { signedIn } from './people.ts';

const citation =
  'Calloway A, Fennimore G. Alerts that are read. J Am Med Inform Assoc. 2024;31(2):101-9. doi: 10.1093/jamia/ocad001. PMID: 38012345';
const written = 'Calloway A, Fennimore G. Alerts that are read. J Am Med Inform Assoc. 2024;31(2):101-9.';

const bytesOf = async (download: Download) => readFile(await download.path());
const downloaded = async (page: Page, press: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> => {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), bytes: await bytesOf(download) };
};
interface Resume {
  basics: { name: string; summary?: string };
  publications?: { name: string; url: string }[];
}
const resumeOf = (bytes: Buffer) => JSON.parse(bytes.toString()) as Resume;
/** What a Word file says: its document is found by the directory at the end of the archive. */
const wordsIn = (docx: Buffer): string => {
  expect(docx.subarray(0, 2).toString()).toBe('PK');
  const entry = docx.lastIndexOf('word/document.xml') - 46;
  const [packed, file] = [docx.readUInt32LE(entry + 20), docx.readUInt32LE(entry + 42)];
  const begin = file + 30 + docx.readUInt16LE(file + 26) + docx.readUInt16LE(file + 28);
  return inflateRawSync(docx.subarray(begin, begin + packed)).toString();
};

const saved = (page: Page) => expect(page.getByTestId('saved')).toContainText('here and on the server');
const preview = (page: Page) => page.getByRole('article', { name: 'The CV as it is written' });
const headings = (page: Page) => preview(page).getByRole('heading', { level: 3 });
const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);

const focused = (wanted: Locator) =>
  wanted.evaluate((element) => element === document.activeElement).catch(() => false);
/** Tabs on until the control has the focus; one that cannot be reached fails. */
const tabTo = async (page: Page, wanted: Locator): Promise<void> => {
  for (let at = 0; at < 250; at += 1) {
    await page.keyboard.press('Tab');
    if (await focused(wanted.first())) return;
  }
  throw new Error(`The Tab key does not reach ${String(wanted)}.`);
};
const pressed = async (page: Page, wanted: Locator): Promise<void> => {
  await tabTo(page, wanted);
  await page.keyboard.press('Enter');
};

journey('a CV is made of the record, told in one’s own words, frozen and sent', async ({ browser, app }) => {
  journey.setTimeout(180_000);
  const ada = await signedIn(browser, app.address, 'ada@northmoor.example');
  await ada.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'CV' }).click();
  await expect(ada.getByRole('heading', { level: 1 })).toHaveText('No CV yet. The first takes one press.');
  await expect(ada.getByText(/^What belongs in a CV of your \d+ records/)).toBeVisible();
  await expectAccessible(ada);
  await ada.getByRole('button', { name: 'Make my first CV' }).click();
  await expect(ada.getByRole('heading', { level: 1 })).toHaveText(/^\d+ items stand in “CV”\.$/);
  await expect(preview(ada)).toContainText('Ada Calloway');
  await expect(preview(ada)).toContainText('Residency');
  await expect(preview(ada)).not.toContainText('USMLE');
  await expectAccessible(ada);

  // One is left out, and stays in the list.
  await ada.getByRole('button', { name: 'Leave out Residency' }).click();
  await expect(preview(ada)).not.toContainText('Residency');
  await expect(ada.getByRole('heading', { level: 1 })).toContainText('1 is left out.');
  await expect(ada.getByRole('button', { name: 'Show Residency' })).toBeVisible();

  // Another is told in other words; the record’s come back with one press, and one’s own with another.
  const degree = ada.getByRole('button', { name: /^Change (Doctor of|Medical degree)/ });
  await degree.click();
  await ada.getByRole('textbox', { name: 'Title', exact: true }).last().fill('MD with honors, Northmoor');
  await ada.getByRole('textbox', { name: /^Words/ }).fill('- Thesis on order sets\n- Class representative');
  await expect(preview(ada).getByRole('listitem').filter({ hasText: 'Thesis on order sets' })).toBeVisible();
  await ada.getByRole('button', { name: 'Back to the record’s words' }).click();
  await expect(preview(ada)).not.toContainText('with honors');
  await ada.getByRole('button', { name: 'Undo' }).click();
  await expect(preview(ada)).toContainText('MD with honors, Northmoor');
  await saved(ada);

  // Sections by the keyboard, and by dragging.
  await ada.getByRole('button', { name: 'Move Training with the arrow keys' }).press('ArrowUp');
  await expect(headings(ada).first()).toHaveText('Training');
  await expect(ada.getByRole('button', { name: 'Move Training with the arrow keys' })).toBeFocused();
  await ada
    .getByRole('button', { name: 'Move Licensure and certification with the arrow keys' })
    .dragTo(ada.getByRole('button', { name: 'Move Training with the arrow keys' }), {
      targetPosition: { x: 10, y: 3 },
    });
  await expect(headings(ada).first()).toHaveText('Licensure and certification');

  // What nobody wants there by accident stands there by choice.
  const score = ada.getByRole('listitem').filter({ hasText: 'Exam score' }).first();
  const title = (await score.locator('b').textContent())!.trim();
  await score.getByRole('button').click();
  await expect(preview(ada)).toContainText(title);
  await ada.getByRole('button', { name: `Leave out ${title}` }).click();
  await expect(preview(ada)).not.toContainText(title);

  await ada.getByLabel('Say how each was checked').check();
  await expect(preview(ada)).toContainText(/Document seen by .+, \d+ \w{3} \d{4}/);
  await saved(ada);

  // A publication is pasted, and stands in the CV.
  await ada.getByRole('link', { name: 'Add to Publications' }).click();
  await expect(ada.getByRole('combobox', { name: 'Section' }).first()).toHaveValue('publications');
  await ada.getByLabel(/^Paste a citation/).fill(citation);
  await expect(ada.getByText('Found: DOI 10.1093/jamia/ocad001, PMID 38012345')).toBeVisible();
  await expect(ada.getByLabel('Citation', { exact: true })).toHaveValue(written);
  await ada.reload();
  await expect(ada.getByLabel('Citation', { exact: true })).toHaveValue(written);
  await ada.getByRole('button', { name: 'Add', exact: true }).click();
  const entry = ada.getByRole('listitem').filter({ hasText: written });
  await expect(entry).toContainText('PMID 38012345');
  await entry.getByRole('button', { name: 'Remove' }).click();
  await expect(entry).toHaveCount(0);
  await ada.getByRole('button', { name: 'Undo' }).click();
  await expect(entry).toBeVisible();
  await expectAccessible(ada);

  await ada.getByRole('link', { name: 'Your CVs' }).click();
  await ada.getByRole('main').getByRole('link', { name: 'CV', exact: true }).click();
  await expect(preview(ada)).toContainText(written);
  await expect(headings(ada).first()).toHaveText('Licensure and certification');
  await expect(preview(ada)).toContainText('MD with honors, Northmoor');

  // The three files say what the page says.
  const pdf = await downloaded(ada, () => ada.getByRole('button', { name: 'PDF of this CV' }).click());
  expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.name).toMatch(/\.pdf$/);
  const docx = await downloaded(ada, () => ada.getByRole('button', { name: 'Word of this CV' }).click());
  expect(docx.name).toMatch(/\.docx$/);
  for (const words of ['MD with honors, Northmoor', 'Alerts that are read', 'Document seen by'])
    expect(wordsIn(docx.bytes)).toContain(words);
  expect(wordsIn(docx.bytes)).not.toContain('Residency');
  const json = await downloaded(ada, () => ada.getByRole('button', { name: 'JSON Resume of this CV' }).click());
  expect(resumeOf(json.bytes)).toMatchObject({
    basics: { name: 'Ada Calloway' },
    publications: [{ url: 'https://doi.org/10.1093/jamia/ocad001' }],
  });

  // A file that does not come says what to do; the CV is kept.
  await ada.route('**/document?format=pdf', (route) => route.abort());
  await ada.getByRole('button', { name: 'PDF of this CV' }).click();
  await expect(ada.getByText('The PDF file was not made: the server cannot be reached.')).toBeVisible();
  await ada.unroute('**/document?format=pdf');

  // What is frozen stays as it was sent.
  await ada.getByRole('button', { name: 'Freeze as version 1' }).click();
  await expect(ada.getByText('Version 1 is frozen as it stands now.')).toBeVisible();
  await ada.getByLabel('Summary').fill('Twelve years between the ward and its systems.');
  await expect(preview(ada)).toContainText('Twelve years between the ward');
  await saved(ada);
  await expect(ada.getByRole('button', { name: 'Freeze as version 2' })).toBeVisible();
  const frozen = await downloaded(ada, () => ada.getByRole('button', { name: 'JSON Resume of version 1' }).click());
  expect(resumeOf(frozen.bytes).basics.summary).toBeUndefined();
  const now = await downloaded(ada, () => ada.getByRole('button', { name: 'JSON Resume of this CV' }).click());
  expect(resumeOf(now.bytes).basics.summary).toBe('Twelve years between the ward and its systems.');
  await expectAccessible(ada);

  // Copied, removed and brought back.
  await ada.getByRole('link', { name: 'Your CVs' }).click();
  await expect(ada.getByRole('heading', { level: 1 })).toHaveText('One CV, one frozen version.');
  await ada.getByRole('button', { name: 'Copy CV' }).click();
  await expect(ada.getByRole('heading', { level: 1 })).toContainText('“Copy of CV”');
  await expect(preview(ada)).toContainText('MD with honors, Northmoor');
  await ada.getByRole('link', { name: 'Your CVs' }).click();
  await ada.getByRole('button', { name: 'Remove Copy of CV' }).click();
  await expect(ada.getByRole('heading', { level: 1 })).toHaveText('One CV, one frozen version.');
  await ada.getByRole('button', { name: 'Undo' }).click();
  await expect(ada.getByRole('link', { name: 'Copy of CV' })).toBeVisible();
  await expectAccessible(ada);
});

journey('a CV that two devices write at once loses neither text', async ({ browser, app }) => {
  const desk = await signedIn(browser, app.address, 'ada@northmoor.example');
  await desk.goto('/cv');
  await desk.getByRole('button', { name: 'Make my first CV' }).click();
  await expect(preview(desk)).toBeVisible();
  const phone = await signedIn(browser, app.address, 'ada@northmoor.example', undefined, 390);
  await phone.goto(new URL(desk.url()).pathname);
  await phone.getByLabel('Summary').fill('Written on the phone.');
  await phone.getByLabel('Phone').fill('1 555 0100');
  await saved(phone);

  // What nobody else has changed is taken in; what both have changed is chosen.
  await desk.getByLabel('Place').fill('Northmoor');
  await saved(desk);
  await expect(desk.getByLabel('Phone')).toHaveValue('1 555 0100');
  await phone.getByLabel('Summary').fill('Written on the phone, again.');
  await saved(phone);
  await desk.getByLabel('Summary').fill('Written at the desk.');
  const choice = desk.getByRole('alert').filter({ hasText: 'This was written in two places' });
  await expect(choice).toContainText('Written at the desk.');
  await expect(choice).toContainText('Written on the phone, again.');
  await expect(desk.getByLabel('Summary')).toHaveValue('Written at the desk.');
  await expectAccessible(desk);
  await desk.getByRole('button', { name: 'PDF of this CV' }).click();
  await expect(desk.getByText('Choose between the two texts first.')).toBeVisible();
  await choice.getByRole('radio', { name: 'Yours, here' }).check();
  await choice.getByRole('button', { name: 'Go on with this' }).click();
  await saved(desk);
  await phone.reload();
  await expect(phone.getByLabel('Summary')).toHaveValue('Written at the desk.');

  // What the server never heard is on this device, and says so.
  await desk.route('**/api/me/cvs/*', (route) =>
    route.request().method() === 'PUT' ? route.abort() : route.fallback(),
  );
  await desk.getByLabel('Name as it shall stand there').fill('Ada Calloway, MD');
  await expect(desk.getByTestId('saved')).toHaveText('Saved here only, the server cannot be reached');
  await desk.unroute('**/api/me/cvs/*');
  await desk.reload();
  await expect(desk.getByLabel('Name as it shall stand there')).toHaveValue('Ada Calloway, MD');
  await saved(desk);
  await expect(preview(desk)).toContainText('Ada Calloway, MD');
});

journey('on a phone a CV is made, reworded, ordered, frozen and sent by keyboard alone', async ({ browser, app }) => {
  journey.setTimeout(180_000);
  const ada = await signedIn(browser, app.address, 'ada@northmoor.example', undefined, 390);
  await pressed(ada, ada.getByRole('button', { name: /^Account of/ }));
  await pressed(ada, ada.getByRole('link', { name: 'CV', exact: true }));
  await pressed(ada, ada.getByRole('button', { name: 'Make my first CV' }));
  await expect(ada.getByRole('heading', { level: 1 })).toHaveText(/^\d+ items stand in “CV”\.$/);
  expect(await fits(ada)).toBe(true);
  await expectAccessible(ada);

  await tabTo(ada, ada.getByRole('button', { name: 'Move Training with the arrow keys' }));
  await ada.keyboard.press('ArrowUp');
  await expect(ada.getByText('Training: section 1 of 12.')).toBeAttached();
  // The name of a section leads to its items.
  await pressed(ada, ada.getByRole('link', { name: 'Training', exact: true }));
  await pressed(ada, ada.getByRole('button', { name: 'Leave out Residency' }));
  await expect(ada.getByRole('button', { name: 'Show Residency' })).toBeFocused();
  const items = ada
    .locator('section')
    .filter({ has: ada.getByRole('heading', { name: 'Licensure and certification' }) });
  const change = items
    .last()
    .getByRole('button', { name: /^Change/ })
    .first();
  const changed = (await change.textContent())!.replace('Change', '').trim();
  await pressed(ada, change);
  const fields = ada.getByRole('group', { name: /^Change/ });
  await tabTo(ada, fields.getByRole('textbox', { name: 'Title' }));
  await ada.keyboard.press('Control+A');
  await ada.keyboard.type('In other words');
  await pressed(ada, fields.getByRole('button', { name: 'Move down' }));
  await expect(ada.getByText(/^In other words: 2 of \d+ in Licensure and certification\.$/)).toBeAttached();
  await expect(fields.getByRole('button', { name: 'Move down' })).toBeFocused();
  await saved(ada);

  await pressed(ada, ada.getByRole('link', { name: 'Add an entry to Licensure and certification' }));
  await expect(ada).toHaveURL(/\/cv\/entries\?section=licensure/);
  await tabTo(ada, ada.getByRole('combobox', { name: 'Section' }));
  await ada.keyboard.type('Pub');
  await tabTo(ada, ada.getByRole('textbox', { name: /^Paste a citation/ }));
  await ada.keyboard.insertText(citation);
  await expect(ada.getByText('Found: DOI 10.1093/jamia/ocad001, PMID 38012345')).toBeVisible();
  expect(await fits(ada)).toBe(true);
  await pressed(ada, ada.getByRole('button', { name: 'Add', exact: true }));
  await expect(ada.getByText(`Added: ${written}`)).toBeVisible();
  await expectAccessible(ada);

  await ada.goBack();
  await pressed(ada, ada.getByRole('link', { name: 'Preview' }));
  await expect(ada).toHaveURL(/view=preview/);
  await expect(preview(ada)).toContainText(written);
  await expect(preview(ada)).toContainText('In other words');
  await expect(preview(ada)).not.toContainText(changed);
  await expect(headings(ada).first()).toHaveText('Training');
  await ada.reload();
  await expect(preview(ada)).toBeVisible();
  expect(await fits(ada)).toBe(true);
  await expectAccessible(ada);

  const file = async (name: string) => {
    await tabTo(ada, ada.getByRole('button', { name }));
    return downloaded(ada, () => ada.keyboard.press('Enter'));
  };
  expect((await file('PDF of this CV')).bytes.subarray(0, 5).toString()).toBe('%PDF-');
  expect(wordsIn((await file('Word of this CV')).bytes)).toContain('In other words');
  expect(resumeOf((await file('JSON Resume of this CV')).bytes).publications).toHaveLength(1);
  await pressed(ada, ada.getByRole('button', { name: 'Freeze as version 1' }));
  await expect(ada.getByText('Version 1 is frozen as it stands now.')).toBeVisible();
  await pressed(ada, ada.getByRole('link', { name: 'Your CVs' }));
  await expect(ada.getByText('CV, version 1', { exact: true })).toBeVisible();
  expect(await fits(ada)).toBe(true);
  await expectAccessible(ada);
});
