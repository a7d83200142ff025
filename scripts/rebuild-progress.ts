import { buildParts } from './build/parts.ts';
import { built } from './root.ts';
import { run, say } from './say.ts';
import { migrateDatabase } from './start/migrate.ts';
import { reachDatabase } from './start/reach.ts';

interface Rebuild {
  rebuildProgress(ownerUrl: string): Promise<number>;
}

/** Writes the progress that dashboards read anew from the records it is computed from. */
await run(async () => {
  await buildParts();
  const { rebuildProgress } = (await import(built('rebuild-progress.js'))) as Rebuild;
  const database = await reachDatabase();
  try {
    await migrateDatabase(database.ownerUrl);
    say(`Wrote the progress of ${await rebuildProgress(database.ownerUrl)} people anew.`);
  } finally {
    await database.stop();
  }
});
