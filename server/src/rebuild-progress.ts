import type { CountsFromOthers } from '@cmio-pathway/shared';
import { Progress } from './features/portfolio/index.js';
import { ownerDataSource } from './platform/database/data-source.js';

interface EnrolledPerson {
  person: string;
  programs: { id: string; counts: CountsFromOthers }[];
}

const enrolled = `
  select p.person_id as person,
    coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'counts', g.counts_from_others)) filter (where g.id is not null), '[]') as programs
  from portfolio p
  left join enrollment e on e.person_id = p.person_id and e.accepted_at is not null and e.ended_at is null
  left join program g on g.id = e.program_id
  group by p.person_id order by p.person_id`;

/** Writes the progress of everybody anew from their records, person by person; answers of how many. */
export const rebuildProgress = async (ownerUrl: string): Promise<number> => {
  const owner = await ownerDataSource(ownerUrl).initialize();
  try {
    const progress = new Progress();
    const everybody: EnrolledPerson[] = await owner.query(enrolled);
    for (const { person, programs } of everybody)
      await owner.transaction(async (sql) => {
        // Whoever writes about this person meanwhile waits, and finds the new rows.
        await sql.query('select from portfolio where person_id = $1 for update', [person]);
        await sql.query('delete from enrollment_progress where person_id = $1', [person]);
        await progress.projectPrograms(sql, person, programs);
      });
    return everybody.length;
  } finally {
    await owner.destroy();
  }
};
