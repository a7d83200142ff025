/**
 * npm run bench:pathway: the same forecast in Chromium, as a page's own thread computes it: the first one of a page, and one of many.
 * The modules are loaded as they were compiled; loading them is not counted.
 */
import { chromium } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { browser } from '../e2e/browser.ts';
import { TODAY } from './pathway/person.ts';

const RUNS = 2000;
const LIMIT_MS = 200;
const ORIGIN = 'http://pathway.test';
const root = new URL('..', import.meta.url);
const imports = { zod: '/node_modules/zod/index.js' };
const start = `<!doctype html><script type="importmap">${JSON.stringify({ imports })}</script>`;

const launched = await chromium.launch(await browser());
try {
  const page = await launched.newPage();
  await page.route(`${ORIGIN}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: start });
    const contentType = extname(pathname) === '.js' ? 'text/javascript' : 'text/plain';
    return route.fulfill({ contentType, body: await readFile(new URL(`.${pathname}`, root)) });
  });
  await page.goto(`${ORIGIN}/`);
  const found = await page.evaluate(
    async ({ today, runs, at }) => {
      const { forecast } = (await import(at)) as typeof import('../shared/dist/index.js');
      const timed = (run: () => unknown) => {
        const before = performance.now();
        run();
        return performance.now() - before;
      };
      const bare = () => {
        const sums = new Float64Array(runs);
        for (let run = 0; run < runs; run += 1) for (let nth = 0; nth < 60; nth += 1) sums[run]! += Math.random();
        return sums.sort();
      };
      const ask = { today, seed: 1, runs, facts: { records: [] } };
      const first = timed(() => forecast(ask));
      const middleOf = (run: () => unknown) =>
        Array.from({ length: 21 }, () => timed(run)).toSorted((a, b) => a - b)[10]!;
      return { first, usual: middleOf(() => forecast(ask)), bare: middleOf(bare) };
    },
    { today: TODAY, runs: RUNS, at: '/shared/dist/index.js' },
  );
  const says = (name: string, milliseconds: number) =>
    console.log(
      `in Chromium ${milliseconds.toFixed(1)} ms for ${name}, ${RUNS} runs; ${(milliseconds / found.bare).toFixed(1)} times a plain loop (${found.bare.toFixed(2)} ms); ${milliseconds < LIMIT_MS ? 'under' : 'OVER'} ${LIMIT_MS} ms`,
    );
  says('a fresh mentee, the first time', found.first);
  says('a fresh mentee', found.usual);
} finally {
  await launched.close();
}
