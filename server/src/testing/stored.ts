import { readdir } from 'node:fs/promises';
import type { World } from './world.js';

/** Everything that is kept, to compare before and after: rows that only note that somebody asked are left out. */
export const stored = async (world: World): Promise<{ rows: Record<string, number>; files: string[] }> => {
  const tables = await world.rows<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
     and relname not in ('session', 'access', 'audit', 'idempotency_key', 'migration') order by 1`,
  );
  const rows: Record<string, number> = {};
  for (const { name } of tables)
    rows[name] = Number((await world.rows<{ count: string }>(`select count(*) from ${name}`))[0]!.count);
  const files = await readdir(world.filesFolder, { recursive: true, withFileTypes: true }).catch(() => []);
  return { rows, files: files.filter((file) => file.isFile()).map(({ parentPath, name }) => `${parentPath}/${name}`) };
};
