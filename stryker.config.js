import jest from './jest.config.js';

const shared = jest.projects.find(({ displayName }) => displayName === 'shared');

/** SPECS=credits: the specs of one folder alone, which is faster, and notices what stands beside a calculation and nothing further off. */
const folder = process.env['SPECS'] ?? '**';

/**
 * npm run mutants -- <file>: which changes of a calculation no spec notices. Never part of npm test. The property specs stay out: each
 * change would wait for hundreds of examples, and what only chance notices is not held.
 */
export default {
  mutate: [
    'shared/src/{forecast,clock,advice,attention,credentials,credits,matching}/**/*.ts',
    'shared/src/record/standing.ts',
    '!shared/src/**/*.spec.ts',
  ],
  ignorePatterns: ['**', '!package.json', '!shared', '!shared/package.json', '!shared/src/**', '!docs', '!docs/*.md'],
  testRunner: 'jest',
  testRunnerNodeArgs: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
  jest: {
    projectType: 'custom',
    config: {
      ...shared,
      rootDir: 'shared',
      testMatch: [`**/src/${folder}/**/*.spec.ts`],
      testPathIgnorePatterns: ['\\.properties\\.spec\\.ts$'],
    },
  },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  reporters: ['clear-text'],
  clearTextReporter: { allowColor: false, logTests: false, skipFull: true },
  tempDirName: '.stryker',
  thresholds: { high: 95, low: 90, break: 90 },
};
