import { strFromU8, unzipSync } from 'fflate';
import type { Client } from './client.js';

interface Part {
  about: string;
  rows: Record<string, unknown>[];
}

/** A data copy, opened: its parts by name, its other files as bytes. */
export interface OpenedCopy {
  parts: Record<string, Part>;
  files: Record<string, Uint8Array>;
  /** Everything that is written in it. */
  text: string;
}

/** Takes a data copy and opens it. */
export const takeCopy = async (client: Client): Promise<OpenedCopy> => {
  const answer = await client.get('/me/copy');
  if (answer.status !== 200) throw new Error(`no copy: ${answer.status} ${JSON.stringify(answer.body)}`);
  const files = unzipSync(answer.raw);
  const parts = Object.fromEntries(
    Object.entries(files)
      .filter(([name]) => name.startsWith('data/'))
      .map(([name, bytes]) => [name.slice('data/'.length, -'.json'.length), JSON.parse(strFromU8(bytes)) as Part]),
  );
  return {
    parts,
    files,
    text: Object.values(files)
      .map((bytes) => strFromU8(bytes))
      .join('\n'),
  };
};
