import type { Page } from '@playwright/test';
import { expect, expectAccessible, journey } from './journey.ts';
import { signedIn } from './people.ts';

const open = async (page: Page, view: string, finding: RegExp) => {
  await page.getByRole('navigation', { name: 'Explore' }).getByRole('link', { name: view, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: finding })).toBeVisible();
};

journey(
  'a stranger reads the whole way by mouse, and what is searched for and opened is in the address',
  async ({ page }) => {
    await page.goto('/sign-in');
    await page.getByRole('link', { name: 'Explore the way without an account' }).click();
    await expect(page.getByRole('heading', { level: 1, name: /^13 steps and \d+ milestones/ })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: /^Gain Leadership and Management Experience/ }).click();
    await expect(page).toHaveURL(/step=5/);
    await expect(page.getByRole('link', { name: 'Led a small team in one department' })).toHaveAttribute(
      'href',
      '/explore/milestones/lead-small-team',
    );
    await expectAccessible(page);
    await page.reload();
    await expect(page.getByRole('link', { name: 'Led a small team in one department' })).toBeVisible();
    await page.getByRole('searchbox', { name: 'Search milestones by title' }).fill('zebra');
    await expect(page.getByRole('heading', { name: 'No milestone has “zebra” in its title.' })).toBeVisible();
    await page.getByRole('searchbox').fill('match');
    await expect(page.getByRole('link', { name: /^Matched to a residency/ })).toBeVisible();

    await open(page, 'Ladder', /^Four posts/);
    await expect(page.getByRole('heading', { level: 2 })).toHaveCount(5);
    await page.getByRole('button', { name: /by skill.*Director of Health Informatics/ }).click();
    await expect(page.locator('#asks-3').getByRole('link').first()).toBeVisible();
    await expectAccessible(page);
    await open(page, 'The role', /^Of the 26 things/);
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Change management' }).first().click();
    await expect(page.getByRole('button', { name: /^Change management/ })).toHaveAttribute('aria-expanded', 'true');

    await open(page, 'Pay', /^The latest average that was counted, \$436,287 in 2024/);
    await expect(page.getByRole('row', { name: /2024 73 \$436,287/ }).getByRole('link')).toHaveAttribute(
      'href',
      /^https:\/\/www\.buckheadfmv\.com\//,
    );
    await expect(page.getByRole('row', { name: /^Executive-level No number of years/ })).toBeVisible();
    await expectAccessible(page);
    await open(page, 'Tracks', /^Four choices/);
    await page
      .getByRole('row', { name: /^No medical degree/ })
      .getByText(/^\d+ milestones$/)
      .click();
    await expect(page.getByRole('link', { name: 'MCAT score on file' }).last()).toBeVisible();
    await expectAccessible(page);
    await open(page, 'Questions', /^Five questions/);
    await expect(page.getByText('Not under this title')).toBeVisible();
    await expectAccessible(page);
    await open(page, 'Corrections', /25 places/);
    await expect(page.getByRole('row')).toHaveCount(26);
    await expect(page.getByRole('row', { name: /^18 Kind of post/ })).toContainText('physician champion');
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Sign in' }).click();
    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  },
);

journey(
  'by keyboard, on a phone and in the dark: a skill opens the list of what grows it',
  async ({ browser, app }) => {
    const context = await browser.newContext({
      baseURL: app.address,
      viewport: { width: 390, height: 844 },
      colorScheme: 'dark',
    });
    const page = await context.newPage();
    await page.goto('/explore');
    const link = page.getByRole('navigation', { name: 'Explore' }).getByRole('link', { name: 'Skills' });
    for (let presses = 0; !(await link.evaluate((one) => one === document.activeElement)); presses++) {
      expect(presses).toBeLessThan(12);
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/grows in \d+ milestones/);

    const skill = page.getByRole('button', { name: /^Data analysis/ });
    const count = Number(/\d+/.exec((await skill.textContent())!)![0]);
    for (let presses = 0; !(await skill.evaluate((one) => one === document.activeElement)); presses++) {
      expect(presses).toBeLessThan(40);
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await expect(skill).toHaveAttribute('aria-expanded', 'true');
    await expect(page.locator('#grows-data').getByRole('link')).toHaveCount(count);
    await expect(skill).toBeFocused();
    await expectAccessible(page);
    await page.goBack();
    await expect(skill).toHaveAttribute('aria-expanded', 'false');

    await page.getByRole('link', { name: 'Show as table' }).press('Enter');
    await expect(page.getByRole('table')).toContainText('Data analysis');
    await expectAccessible(page);
    for (const view of ['', '/ladder', '/role', '/skills', '/pay', '/tracks', '/questions', '/corrections']) {
      await page.goto(`/explore${view}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      await expectAccessible(page);
    }
  },
);

journey(
  'somebody signed in reads it within their own frame; without a server it can be read on',
  async ({ browser, app }) => {
    const ada = await signedIn(browser, app.address, 'ada@northmoor.example');
    await ada.getByRole('button', { name: /^Account of/ }).click();
    await ada.getByRole('link', { name: 'Explore the way' }).click();
    await open(ada, 'Ladder', /^Four posts/);
    await expect(
      ada.getByText(/By what is verified you stand on rung \d|Nothing that opens a rung is verified/),
    ).toBeVisible();
    await ada.getByRole('button', { name: /by skill.*Medical Informatics Specialist/ }).click();
    await expect(ada).toHaveURL(/rung=1/);
    await expect(ada.locator('#asks-1')).toContainText(/Took part in a live health-IT project\s*(Verified|Open)/);
    await expectAccessible(ada);
    await expect(ada.getByRole('navigation', { name: 'Main' })).toBeVisible();
    await expect(ada.getByRole('link', { name: 'Sign in' })).toHaveCount(0);
    await expect(ada.locator('.opens').first()).toContainText(/live health-IT project\s*Verified/);
    await open(ada, 'Skills', /grows in \d+ milestones/);
    const skill = ada.getByRole('button', { name: /^Information technology/ });
    await expect(skill).toContainText(/\d+ of \d+/);
    const [verified, all] = /(\d+) of (\d+)/
      .exec((await skill.textContent())!)!
      .slice(1)
      .map(Number);
    await skill.click();
    await expect(ada.locator('#grows-it').getByRole('link')).toHaveCount(all!);
    await expect(ada.locator('#grows-it').getByText('Verified.')).toHaveCount(verified!);
    await expectAccessible(ada);

    const context = await browser.newContext({ baseURL: app.address });
    const stranger = await context.newPage();
    await stranger.route('**/api/**', (route) => route.abort());
    await stranger.goto('/explore/corrections');
    await expect(stranger.getByRole('heading', { level: 1 })).toHaveText(/25 places/);
  },
);
