import { routesOf } from './routes.js';
import type { Name, World } from './world.js';

/** Who guides Ada where, in the cast and with `inBoth`. */
export const guides = {
  here: ['grace', 'otto', 'alan', 'nora'],
  there: ['fred', 'frida'],
} as const satisfies Record<string, readonly Name[]>;

/** Lets Ada be in the other program too, with Fred for her mentor there. */
export const inBoth = async (here: World): Promise<void> => {
  const values = [here.people.ada, here.foreign.program, here.clock.now()];
  await here.rows(
    'insert into enrollment (person_id, program_id, offered_at, accepted_at) values ($1, $2, $3, $3)',
    ...values,
  );
  await here.rows(
    `insert into enrollment_period (person_id, program_id, id, cohort_id, kind, fraction, valid, recorded_at)
     values ($1, $2, uuidv7(), $4, 'training', 1, '[2025-01-10,)', $3)`,
    ...values,
    here.foreign.cohort,
  );
  await here.rows(
    `insert into mentorship (person_id, program_id, id, mentor_id, is_primary, valid, recorded_at)
     values ($1, $2, uuidv7(), $4, true, '[2025-01-10,)', $3)`,
    ...values,
    here.people.fred,
  );
};

/**
 * Everything that can be read for a program about anybody, asked by each of these: path by path, what they were answered. What grows with
 * the asking itself is left out (the log of who opened what), and how often a record changed.
 */
export const sightOf = async (here: World, program: string, who: readonly Name[]): Promise<Record<string, string>> => {
  const cohort = program === here.program ? here.cohort : here.foreign.cohort;
  const paths = routesOf(here.app)
    .filter(({ method, path }) => method === 'GET' && path.includes('/programs/:program'))
    .map(({ path }) =>
      path
        .replace('/api', '')
        .replace(':program', program)
        .replace(':person', here.people.ada)
        .replace('cohorts/:id', `cohorts/${cohort}`),
    )
    .filter((path) => !path.includes(':') && !path.includes('audit'))
    .flatMap((path) =>
      path.endsWith('/reviews') ? ['mine', 'unassigned', 'all'].map((of) => `${path}?of=${of}`) : path,
    );
  const found: Record<string, string> = {};
  for (const one of who)
    for (const path of paths) {
      const { status, raw } = await here.as(one).get(path);
      found[`${one} ${path}`] =
        `${status} ${raw.toString().replaceAll(/"(revision|requestId|asOf)" ?: ?("[^"]*"|\d+)/g, '')}`;
    }
  return found;
};

/** What of a sight is answered otherwise now. */
export const changedIn = (before: Record<string, string>, after: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(after).filter(([path, text]) => before[path] !== text));
