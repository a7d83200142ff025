import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { setTimeout } from 'node:timers/promises';
import type { Import, ImportProblems } from '@cmio-pathway/shared';
import { expecting } from '../../testing/client.js';
import { runImport, uploadTable } from '../../testing/import-acts.js';
import { manyPeople } from '../../testing/import-rows.js';
import { type World, world } from '../../testing/world.js';

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here.close());

const otto = () => here.as('otto');
const rows = async () =>
  here.rows(`select (select count(*) from invitation) as invitations, (select count(*) from import_person) as people,
    (select count(*) from letter) as letters`);

test('of 10,000 rows 37 are wrong: exactly those are found, in under a minute, and nothing is changed', async () => {
  const { csv, wrong } = manyPeople(10_000, 37, 'Cohort 2025');
  expect(wrong).toHaveLength(37);
  const before = await rows();
  const at = await uploadTable(otto(), here.program, csv);
  const began = performance.now();
  const { run } = await runImport(otto(), at, true);
  expect(performance.now() - began).toBeLessThan(60_000);
  expect(run!.figures).toMatchObject({ people: { made: 9_963, there: 0 }, rows: 10_000, badRows: 37, problems: 37 });
  const { problems, next } = await expecting<ImportProblems>(200, otto().get(`${at}/problems`));
  const reported = problems.map(({ row, column, code }) => ({ row, column, code })).toSorted((a, b) => a.row - b.row);
  expect([reported, next]).toEqual([wrong, null]);
  expect(await rows()).toEqual(before);
}, 120_000);

test('while it runs it says how far it is, and when it is stopped nothing is changed', async () => {
  const before = await rows();
  const at = await uploadTable(otto(), here.program, manyPeople(20_000, 0, 'Cohort 2025').csv);
  await expecting(201, otto().post(`${at}/runs`, { dry: true, onlyGood: false }));
  const shares: number[] = [];
  for (;;) {
    const { run } = await expecting<Import>(200, otto().get(at));
    if (run!.state !== 'running') {
      expect(run!.state).toBe('cancelled');
      break;
    }
    shares.push(run!.done / Math.max(1, run!.total));
    // The next one would wait for its answer; a second of this one is not begun.
    if (shares.length === 1)
      expect((await otto().post(`${at}/runs`, { dry: true, onlyGood: false })).body).toMatchObject({ code: 'running' });
    if (run!.done > 2_000) await otto().post(`${at}/cancellation`);
    await setTimeout(20);
  }
  expect(new Set(shares).size).toBeGreaterThan(2);
  expect(await rows()).toEqual(before);
  expect((await expecting<Import>(200, otto().get(at))).state).toBe('read');
}, 120_000);
