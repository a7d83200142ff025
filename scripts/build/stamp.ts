import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { inRoot } from '../root.ts';

/** What a build was made of: equal only when nothing it reads has changed. */
export const fingerprint = (sources: string[]): string => {
  const hash = createHash('sha256');
  const files = sources.flatMap((source) => globSync(source, { cwd: inRoot('.') })).sort();
  for (const file of files.filter((file) => statSync(inRoot(file)).isFile())) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(inRoot(file)));
  }
  return hash.digest('hex');
};

/** The stamp lies in the build itself, so that removing the build removes it too. */
export const isFresh = (stamp: string, print: string): boolean =>
  existsSync(inRoot(stamp)) && readFileSync(inRoot(stamp), 'utf8') === print;

export const writeStamp = (stamp: string, print: string): void => {
  mkdirSync(dirname(inRoot(stamp)), { recursive: true });
  writeFileSync(inRoot(stamp), print);
};
