import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { built } from '../root.ts';

export interface Served {
  child: ChildProcess;
  /** The exit code, once it has ended. */
  ended: Promise<number>;
  stop(): Promise<void>;
}

/** Runs the built server; undefined when it ended, with a sentence of its own, before it listened. */
export const serve = async (environment: NodeJS.ProcessEnv, execArgv: string[] = []): Promise<Served | undefined> => {
  const child = fork(fileURLToPath(built('main.js')), { env: environment, execArgv });
  const ended = once(child, 'exit').then(([code]) => (code as number | null) ?? 1);
  const listening = await Promise.race([once(child, 'message').then(() => true), ended.then(() => false)]);
  if (!listening) return undefined;
  return {
    child,
    ended,
    stop: async () => {
      child.kill('SIGINT');
      await ended;
    },
  };
};
