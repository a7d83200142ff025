import type pg from 'pg';
import { figures, prelude, type Size } from './chance.ts';
import { mentoring } from './mentoring.ts';
import { people } from './people.ts';
import { records } from './records.ts';
import { work } from './work.ts';

/** Whom a large program is read as, and what is looked for in it. */
export interface LargeProgram {
  program: string;
  cohort: string;
  admin: string;
  mentor: string;
  mentee: string;
}

/**
 * Fills a migrated database, as its superuser, with programs of these sizes, told by SQL because only their shape matters. No trigger runs:
 * what they keep is written at the end, all at once.
 */
export const fillPrograms = async (superuser: pg.Client, sizes: Size[]): Promise<LargeProgram[]> => {
  await superuser.query('set session_replication_role = replica');
  await superuser.query(prelude);
  for (const size of sizes)
    for (const statement of [...people(size), ...mentoring(size), ...records(size), ...work(size)])
      await superuser.query(statement);
  await superuser.query('set session_replication_role = origin');
  await superuser.query('analyze');
  await superuser.query('select tell_everybody($1)', [sizes[0]!.at.slice(0, 10)]);
  await pairUp(superuser);
  await superuser.query('vacuum analyze');
  const filled: LargeProgram[] = [];
  for (const size of sizes) filled.push(await known(superuser, size));
  return filled;
};

/** What the hour's work does for a program that has been there for long. */
const pairUp = async (superuser: pg.Client): Promise<void> => {
  for (let more = true; more;)
    more = (await superuser.query<{ done: number }>('select pair_up_everywhere(500) as done')).rows[0]!.done > 0;
};

const known = async (superuser: pg.Client, size: Size): Promise<LargeProgram> => {
  const f = figures(size);
  const asked = {
    program: f.id('program', '0'),
    cohort: f.id('cohort', '1'),
    admin: f.id('person', `${f.mentees + 1}`),
    mentor: f.id('person', `${f.mentees + 5}`),
    mentee: `(select ${f.id('person', 'min(n)')} from ${f.each('mentee')} where ${f.here('n')} and not ${f.alone('n')})`,
  };
  const columns = Object.entries(asked).map(([name, id]) => `${id} as ${name}`);
  const { rows } = await superuser.query<LargeProgram>(`select ${columns.join(', ')}`);
  return rows[0]!;
};
