import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { inRoot } from '../root.ts';
import { Stop } from '../say.ts';

interface Options {
  folder?: string;
  quiet?: boolean;
}

/** Runs an installed program of ours to its end; what it printed is shown when it fails. */
export const runProgram = async (
  script: string,
  args: string[],
  { folder = '.', quiet = false }: Options = {},
): Promise<void> => {
  const child = spawn(process.execPath, [inRoot(`node_modules/${script}`), ...args], {
    cwd: inRoot(folder),
    stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
  });
  const output: Buffer[] = [];
  child.stdout?.on('data', (chunk) => output.push(chunk));
  child.stderr?.on('data', (chunk) => output.push(chunk));
  const [code] = await once(child, 'close');
  if (code === 0) return;
  process.stderr.write(Buffer.concat(output));
  throw new Stop(`Stopped: ${[script.split('/')[0], ...args].join(' ')} failed.`);
};

export const typescript = (...args: string[]) => runProgram('typescript/bin/tsc', args, { quiet: true });
export const angular = (...args: string[]) =>
  runProgram('@angular/cli/bin/ng.js', args, { folder: 'client', quiet: true });
