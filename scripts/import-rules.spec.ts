import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inRoot } from './root.ts';

/** One violation of each rule, by the file that breaks it. */
const violations: Record<string, [file: string, imported: string]> = {
  'no-cycles': ['server/src/features/cohorts/ring-back.ts', './ring.js'],
  'shared-stands-alone': ['shared/src/stands.ts', 'pg'],
  'never-meet': ['client/src/app/core/meets.ts', '../../../../server/src/features/people/person.js'],
  'never-meet-either': ['server/src/features/people/meets.ts', '../../../../client/src/app/core/session.js'],
  'platform-knows-no-feature': ['server/src/platform/knows.ts', '../features/people/index.js'],
  'front-doors': ['server/src/features/cohorts/side-door.ts', '../people/person.js'],
  'pages-are-strangers': ['client/src/app/features/journey/knows.ts', '../people/page.js'],
  'ui-is-dumb': ['client/src/app/ui/clever.ts', '@angular/common/http'],
  'data-has-no-face': ['client/src/app/data/face.ts', '../ui/ring.js'],
  'typeorm-stays-home': ['server/src/features/people/people.controller.ts', 'typeorm'],
};

const innocent: Record<string, string> = {
  'server/src/features/cohorts/ring.ts': "import './ring-back.js';",
  'server/src/features/cohorts/front-door.ts': "import '../people/index.js';",
  'server/src/features/people/index.ts': "import './person.js';",
  'server/src/features/people/person.ts': 'export {};',
  'server/src/features/people/people.repository.ts': "import 'typeorm';",
  'client/src/app/core/session.ts': 'export {};',
  'client/src/app/features/people/page.ts': "import '../../ui/ring.js';",
  'client/src/app/ui/ring.ts': 'export {};',
  'shared/src/alone.ts': "import 'zod';",
};

let clone: string;
beforeAll(() => {
  clone = mkdtempSync(join(tmpdir(), 'import-rules-'));
  symlinkSync(inRoot('node_modules'), join(clone, 'node_modules'));
  for (const file of ['.dependency-cruiser.js', 'tsconfig.base.json', 'package.json'])
    cpSync(inRoot(file), join(clone, file));
  for (const [file, text] of Object.entries(innocent)) plant(file, text);
  for (const [file, imported] of Object.values(violations)) plant(file, `import '${imported}';`);
});
afterAll(() => rmSync(clone, { recursive: true, force: true }));

const plant = (file: string, text: string) => {
  mkdirSync(dirname(join(clone, file)), { recursive: true });
  writeFileSync(join(clone, file), text);
};

interface Report {
  summary: { violations: { from: string; rule: { name: string } }[] };
}

test('each rule finds its planted violation, and nothing else is found', () => {
  const program = inRoot('node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const args = [
    '--config',
    '.dependency-cruiser.js',
    '--output-type',
    'json',
    'shared/src',
    'server/src',
    'client/src',
  ];
  const { stdout, stderr } = spawnSync(process.execPath, [program, ...args], { cwd: clone, encoding: 'utf8' });
  expect(stderr).toBe('');
  const found = (JSON.parse(stdout) as Report).summary.violations.map(({ from, rule }) => `${rule.name}: ${from}`);
  const planted = Object.entries(violations).map(([rule, [file]]) => `${rule}: ${file}`);
  expect([...new Set(found)].sort()).toEqual(planted.sort());
});
