import { setTimeout } from 'node:timers/promises';
import type { Created, Import, ImportProblem, ImportProblems } from '@cmio-pathway/shared';
import type { Client } from './client.js';
import { expecting } from './client.js';

const fileHeaders = (name: string) => ({
  'content-type': 'application/octet-stream',
  'x-file-name': encodeURIComponent(name),
});

export const sendTable = (client: Client, program: string, bytes: Buffer | string, name = 'people.csv') =>
  client.post(`/programs/${program}/imports/files`, Buffer.from(bytes), fileHeaders(name));

/** Uploads a file of rows; its address below `/api`. */
export const uploadTable = async (
  client: Client,
  program: string,
  bytes: Buffer | string,
  name?: string,
): Promise<string> => {
  const { id } = await expecting<Created>(201, sendTable(client, program, bytes, name));
  return `/programs/${program}/imports/${id}`;
};

/** Runs over the rows of an upload until there is an end. */
export const runImport = async (client: Client, at: string, dry: boolean, onlyGood = false): Promise<Import> => {
  const { number } = await expecting<{ number: number }>(201, client.post(`${at}/runs`, { dry, onlyGood }));
  for (;;) {
    const found = await expecting<Import>(200, client.get(at));
    if (found.run?.number === number && found.run.state !== 'running') return found;
    await setTimeout(20);
  }
};

export const problemsOf = async (client: Client, at: string): Promise<ImportProblem[]> =>
  (await expecting<ImportProblems>(200, client.get(`${at}/problems`))).problems;

/** Checks a file and imports it, as nothing is wrong with it. */
export const importTable = async (
  client: Client,
  program: string,
  bytes: Buffer | string,
  name?: string,
): Promise<string> => {
  const at = await uploadTable(client, program, bytes, name);
  const checked = await runImport(client, at, true);
  const { run } = await runImport(client, at, false);
  if (run?.state !== 'ended')
    throw new Error(`not imported: ${JSON.stringify([checked.run, run, await problemsOf(client, at)])}`);
  return at;
};
