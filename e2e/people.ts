import type { Browser, Page } from '@playwright/test';
import { demoPassword } from '../server/dist/seed/demo.js';
import { expect } from './journey.ts';

/** A browser of somebody's own, signed in at the app. */
export const signedIn = async (
  browser: Browser,
  address: string,
  email: string,
  password: string = demoPassword,
  width = 1440,
): Promise<Page> => {
  const context = await browser.newContext({ baseURL: address, viewport: { width, height: width < 840 ? 844 : 900 } });
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('button', { name: /^Account of/ })).toBeVisible();
  return page;
};

/** The name of the newest cohort of the demo, which depends on the day it was made; the page is an admin's, of a program. */
export const newestCohort = async (admin: Page): Promise<string> => {
  const program = /\/programs\/([^/]+)/.exec(admin.url())![1]!;
  const answer = await admin.request.get(`/api/programs/${program}/cohorts`);
  const { cohorts } = (await answer.json()) as { cohorts: { name: string }[] };
  return cohorts.map(({ name }) => name).toSorted()[cohorts.length - 1]!;
};

/** A real PDF of one page that says what it is. */
export const pdf = (name: string, text: string) => {
  const content = `BT /F1 18 Tf 72 720 Td (${text}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  const body = objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join('');
  const buffer = Buffer.from(`%PDF-1.4\n${body}trailer\n<< /Size 6 /Root 1 0 R >>\n%%EOF\n`, 'latin1');
  return { name, mimeType: 'application/pdf', buffer };
};

/** Chooses a milestone in the form by typing a part of its title. */
export const chooseMilestone = async (page: Page, part: string, title: string): Promise<void> => {
  const box = page.getByRole('combobox', { name: 'Milestone' });
  await box.fill(part);
  await page.getByRole('option', { name: title }).first().click();
  await expect(box).toHaveValue(new RegExp(title));
};

/** Tabs on until the named control has the focus; a control that cannot be reached fails. */
export const tabTo = async (
  page: Page,
  role: Parameters<Page['getByRole']>[0],
  name: string | RegExp,
): Promise<void> => {
  const wanted = page.getByRole(role, { name }).first();
  for (let at = 0; at < 80; at += 1) {
    await page.keyboard.press('Tab');
    if (await wanted.evaluate((element) => element === document.activeElement).catch(() => false)) return;
  }
  throw new Error(`The Tab key does not reach ${String(name)}.`);
};

/** The path in the newest letter to somebody, where letters are kept instead of sent. */
export const pathInLetter = async (page: Page, to: string, path: RegExp): Promise<string> => {
  let found: string | undefined;
  await expect(async () => {
    const answer = await page.request.get('/api/caught-letters');
    const { letters } = (await answer.json()) as { letters: { to: string; text: string }[] };
    found = letters.filter((letter) => letter.to === to).flatMap(({ text }) => path.exec(text)?.[0] ?? [])[0];
    expect(found).toBeDefined();
  }).toPass();
  return found!;
};
