const typescript = [
  '@swc/jest',
  {
    module: { type: 'es6' },
    jsc: {
      target: 'es2024',
      keepClassNames: true,
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true },
    },
  },
];

const node = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': typescript },
  testMatch: ['**/*.spec.ts'],
  moduleNameMapper: {
    '^@cmio-pathway/shared$': '<rootDir>/../shared/src/index.ts',
    '^@cmio-pathway/shared/(explore|matching|audit-log)$': '<rootDir>/../shared/src/$1/index.ts',
    '^@cmio-pathway/shared/(.+)$': '<rootDir>/../shared/src/$1.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
};

/** Sources and specs as they are, without a build: `npm run jest -- --selectProjects shared`. */
export default {
  // What a spec arranges on the real database takes as long as the machine takes; only a hang is a failure.
  testTimeout: 30_000,
  // Modules of a spec stay in memory after it; without an end to that one process holds those of all.
  workerIdleMemoryLimit: '1.5GB',
  projects: [
    { ...node, displayName: 'shared', rootDir: 'shared', roots: ['<rootDir>/src'] },
    {
      ...node,
      displayName: 'server',
      rootDir: 'server',
      roots: ['<rootDir>/src'],
      globalSetup: '<rootDir>/src/testing/start-postgres.ts',
      globalTeardown: '<rootDir>/src/testing/stop-postgres.ts',
    },
    { ...node, displayName: 'scripts', rootDir: 'scripts', roots: ['<rootDir>'] },
  ],
};
