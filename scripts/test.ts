import { buildParts } from './build/parts.ts';
import { type Outcome, runPart } from './test/part.ts';
import { parts } from './test/parts.ts';

const at = process.argv.indexOf('--without');
const without = at < 0 ? [] : process.argv.slice(at + 1);

const building = async (): Promise<Outcome> => {
  const began = performance.now();
  const failed = await buildParts().then(
    () => 0,
    (error: Error) => (console.error(error.message), 1),
  );
  return { name: 'build', passed: 0, failed, seconds: (performance.now() - began) / 1000 };
};

console.log('== build');
const outcomes = [await building()];
if (outcomes[0]!.failed === 0)
  for (const part of parts.filter(({ name }) => !without.includes(name))) outcomes.push(await runPart(part));

console.log('');
for (const { name, passed, failed, seconds } of outcomes)
  console.log(
    `${name.padEnd(14)} ${seconds.toFixed(1).padStart(6)} s  ${failed > 0 ? `${failed} failed` : passed > 0 ? `${passed} passed` : 'passed'}`,
  );

const sum = (key: 'passed' | 'failed') => outcomes.reduce((total, outcome) => total + outcome[key], 0);
process.exitCode = sum('failed') > 0 ? 1 : 0;
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
