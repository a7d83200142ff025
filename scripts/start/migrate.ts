import type { migrate as Migrate } from '../../server/dist/platform/database/migrations.js';
import type { ownerDataSource as OwnerDataSource } from '../../server/dist/platform/database/data-source.js';
import { built } from '../root.ts';
import { say } from '../say.ts';

/** Brings the database up to this code; a newer one is refused. */
export const migrateDatabase = async (ownerUrl: string): Promise<void> => {
  const { ownerDataSource } = (await import(built('platform/database/data-source.js'))) as {
    ownerDataSource: typeof OwnerDataSource;
  };
  const { migrate } = (await import(built('platform/database/migrations.js'))) as { migrate: typeof Migrate };
  const owner = await ownerDataSource(ownerUrl).initialize();
  try {
    const done = await migrate(owner);
    if (done.length > 0) say(`Migrated the database (${done.length} ${done.length === 1 ? 'step' : 'steps'}).`);
  } finally {
    await owner.destroy();
  }
};
