import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Part } from './part.ts';

const reports = mkdtempSync(join(tmpdir(), 'cmio-pathway-reports-'));

interface JestReport {
  numPassedTests: number;
  numFailedTests: number;
  numRuntimeErrorTestSuites: number;
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: unknown[];
}

const readJest = (text: string) => {
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(text) as JestReport;
  return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites };
};

/** A journey that passed only at the second attempt has failed. */
const readPlaywright = (text: string) => {
  const { stats, errors } = JSON.parse(text) as PlaywrightReport;
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped + errors.length };
};

const jest = (name: string, ...args: string[]): Part => {
  const file = join(reports, `${name}.json`);
  return {
    name,
    // With --ci a golden file that is missing fails; without, it would be written and pass.
    commands: [['jest/bin/jest.js', '--ci', '--json', `--outputFile=${file}`, ...args]],
    report: { file, read: readJest },
  };
};

const journeys = join(reports, 'journeys.json');
process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] = journeys;

const compile = (project: string) => ['typescript/bin/tsc', '--project', project];

/** Everything `npm test` runs after the build, in the order of what fails fastest. */
export const parts: Part[] = [
  { name: 'format', commands: [['prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.']] },
  { name: 'types', commands: ['shared', 'server', 'scripts', 'e2e', 'bench'].map(compile) },
  {
    name: 'imports',
    commands: [
      [
        'dependency-cruiser/bin/dependency-cruiser.mjs',
        '--config',
        '.dependency-cruiser.js',
        'shared/src',
        'server/src',
        'client/src',
      ],
      ['knip/bin/knip.js'],
    ],
  },
  { name: 'lint', commands: [['eslint/bin/eslint.js', '.']] },
  jest('specs', '--config', 'jest.config.js'),
  jest('client specs', '--config', 'client/jest.config.js'),
  {
    name: 'journeys',
    commands: [['@playwright/test/cli.js', 'test', '--config', 'e2e/playwright.config.ts', '--reporter', 'list,json']],
    report: { file: journeys, read: readPlaywright },
  },
];
