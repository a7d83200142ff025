import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { inRoot } from '../root.ts';

/** What came of one part of the tests. */
export interface Outcome {
  name: string;
  passed: number;
  failed: number;
  seconds: number;
}

/** Something to run; `report` is where its runner writes what passed, and a part without one passes or fails as a whole. */
export interface Part {
  name: string;
  commands: string[][];
  report?: { file: string; read(text: string): { passed: number; failed: number } };
}

/** Runs a part's commands at the same time, shows what they print, and counts. */
export const runPart = async ({ name, commands, report }: Part): Promise<Outcome> => {
  console.log(`\n== ${name}`);
  const began = performance.now();
  const codes = await Promise.all(commands.map(runCommand));
  const broken = codes.filter((code) => code !== 0).length;
  const { passed, failed } = report ? await counted(report) : { passed: 0, failed: broken };
  // A runner that ended badly without a failed test has broken down by itself.
  return { name, passed, failed: Math.max(failed, Math.sign(broken)), seconds: (performance.now() - began) / 1000 };
};

const counted = async ({ file, read }: NonNullable<Part['report']>) => {
  return readFile(file, 'utf8').then(read, () => ({ passed: 0, failed: 1 }));
};

const runCommand = async ([script, ...args]: string[]): Promise<number> => {
  const flags = script!.startsWith('jest')
    ? ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning']
    : [];
  const child = spawn(process.execPath, [...flags, inRoot(`node_modules/${script}`), ...args], {
    cwd: inRoot('.'),
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [code] = await once(child, 'close');
  return (code as number | null) ?? 1;
};
