import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { type RunningApp, runApp, type Template } from './stage.ts';

export { expect };

/**
 * A journey: the built app on data of its own, at `baseURL`. `test.use({ data: 'empty' })` begins without the demo.
 */
export const journey = base.extend<{ data: Template; app: RunningApp }>({
  data: ['demo', { option: true }],
  app: [
    async ({ data, browser }, use) => {
      const app = await runApp(data);
      await use(app);
      // People of a journey have browsers of their own; left open, they go on asking a server that is gone.
      await Promise.all(browser.contexts().map((context) => context.close()));
      await app.stop();
    },
    { timeout: 30_000 },
  ],
  baseURL: async ({ app }, use) => use(app.address),
});

/** Ends a journey or one of its stations: no violation of WCAG 2.2 AA on the page as it is now. */
export const expectAccessible = async (page: Page): Promise<void> => {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ target }) => target.join(' ')) }))).toEqual([]);
};
