/**
 * npm run bench:pathway: what a forecast of 2,000 runs costs for a fresh mentee, against a plain loop that draws as many chances and adds
 * them up. It has to stay under 200 ms.
 */
import { forecast } from '../shared/dist/index.js';
import { TODAY } from './pathway/person.ts';
import { inTurns } from './pathway/timing.ts';

const RUNS = 2000;
const ask = { today: TODAY, seed: 1, runs: RUNS, facts: { records: [] } };
const before = performance.now();
const fresh = forecast(ask);
const first = performance.now() - before;
const drawn = fresh.durations.used + fresh.unknown.length;

const found = inTurns({
  fresh: () => forecast(ask),
  partTime: () => forecast({ ...ask, whatIf: { fraction: 0.6, also: ['mba-degree'] } }),
  bare: () => {
    const sums = new Float64Array(RUNS);
    for (let run = 0; run < RUNS; run += 1) for (let nth = 0; nth < drawn; nth += 1) sums[run]! += Math.random();
    return sums.sort();
  },
});
const says = (name: string, milliseconds: number) =>
  console.log(
    `forecast    ${milliseconds.toFixed(1)} ms for ${name}, ${RUNS} runs; ${(milliseconds / found.bare).toFixed(1)} times a plain loop (${found.bare.toFixed(2)} ms)`,
  );
says('a fresh mentee, the first time', first);
says('a fresh mentee', found.fresh);
says('the same at 60 % with an MBA', found.partTime);
