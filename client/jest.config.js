import presets from 'jest-preset-angular/presets/index.js';

export default {
  ...presets.createEsmPreset({ tsconfig: '<rootDir>/tsconfig.spec.json' }),
  displayName: 'client',
  rootDir: import.meta.dirname,
  roots: ['<rootDir>/src'],
  testMatch: ['**/*.spec.ts'],
  setupFilesAfterEnv: ['<rootDir>/src/testing/set-up.ts'],
  moduleNameMapper: {
    '^@cmio-pathway/shared$': '<rootDir>/../shared/src/index.ts',
    '^@cmio-pathway/shared/(explore|matching|audit-log)$': '<rootDir>/../shared/src/$1/index.ts',
    '^@cmio-pathway/shared/(.+)$': '<rootDir>/../shared/src/$1.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
};
