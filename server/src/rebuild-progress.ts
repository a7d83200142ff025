import { Progress } from './features/portfolio/index.js';
import { ownerDataSource } from './platform/database/data-source.js';

/** Writes the progress of everybody anew from their records, person by person; answers of how many. */
export const rebuildProgress = async (ownerUrl: string): Promise<number> => {
  const owner = await ownerDataSource(ownerUrl).initialize();
  try {
    const progress = new Progress();
    const everybody: { person: string }[] = await owner.query(
      'select person_id as person from portfolio order by person_id',
    );
    for (const { person } of everybody)
      await owner.transaction(async (sql) => {
        // Whoever writes about this person meanwhile waits, and finds the new rows.
        await sql.query('select from portfolio where person_id = $1 for update', [person]);
        await sql.query('delete from enrollment_progress where person_id = $1', [person]);
        await progress.rebuild(sql, person);
      });
    return everybody.length;
  } finally {
    await owner.destroy();
  }
};
