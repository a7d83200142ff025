import { copyFileSync, existsSync, globSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { inRoot } from '../root.ts';
import { say } from '../say.ts';
import { compressFolder } from './compress.ts';
import { angular, typescript } from './programs.ts';
import { fingerprint, isFresh, writeStamp } from './stamp.ts';

interface Part {
  name: string;
  stamp: string;
  sources: string[];
  build(): Promise<void>;
}

const everywhere = ['package-lock.json', 'tsconfig.base.json', 'scripts/build/*.ts'];
const shared = ['shared/src/**/*.ts', 'shared/package.json', 'shared/tsconfig*.json'];

/** Statements live beside the code that runs them; the compiler leaves them behind. */
export const copyStatements = (): void => {
  for (const file of globSync('**/*.{sql,typ}', { cwd: inRoot('server/src') })) {
    const target = inRoot(`server/dist/${file}`);
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(inRoot(`server/src/${file}`), target);
  }
};

const parts: Part[] = [
  {
    name: 'server',
    stamp: 'server/dist/.stamp',
    sources: [...everywhere, ...shared, 'server/src/**/*.{ts,sql,typ}', 'server/package.json', 'server/tsconfig*.json'],
    build: async () => {
      await typescript('--build', 'server/tsconfig.build.json');
      copyStatements();
    },
  },
  {
    name: 'client',
    stamp: 'client/dist/.stamp',
    sources: [...everywhere, ...shared, 'client/src/**/*', 'client/public/**/*', 'client/*.json'],
    build: async () => {
      await angular('build');
      compressFolder(inRoot('client/dist/browser'));
    },
  },
];

/** Builds what is not built, in the order in which one needs the other. */
export const buildParts = async (): Promise<void> => {
  // An image holds builds alone.
  if (!existsSync(inRoot('server/src'))) return;
  for (const { name, stamp, sources, build } of parts) {
    const print = fingerprint(sources);
    if (isFresh(stamp, print)) continue;
    say(`Building the ${name} ...`);
    const began = performance.now();
    await build();
    writeStamp(stamp, print);
    say(`Built the ${name} in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
  }
};
