import { type CountsFromOthers, type ProgramRules, type Track, type Way, wayOf } from '@cmio-pathway/shared';
import type { EntityManager } from 'typeorm';

/** A program somebody is in, and the way it sees them on: their track and its rules alone. */
export interface ProgramOfPerson {
  id: string;
  counts: CountsFromOthers;
  way: Way;
}

interface Asked {
  id: string;
  counts: CountsFromOthers;
  track: Track;
  rules: ProgramRules;
}

/** `which` answers the programs of the person `$1`; `waived` what each has waived for them. */
const statement = (which: string, waived: string) => `
  select g.id, g.counts_from_others as counts, track_of($1) as track,
    program_rules(g.id) || jsonb_build_object('waived', (
      select coalesce(jsonb_agg(w.milestone), '[]') from ${waived} w where w.program_id = g.id)) as rules
  from program g where g.id in (${which})`;

const enrolled =
  'select program_id from enrollment where person_id = $1 and accepted_at is not null and ended_at is null';

const statements = {
  self: statement(enrolled, 'waived_of_person()'),
  // Towards somebody else the rows of one program's enrollment alone are seen.
  guide: statement('select programs_of_person()', 'waived_of_person()'),
  owner: statement(enrolled, '(select program_id, milestone from waiver where person_id = $1 and lifted_at is null)'),
};

/** Every program somebody is in with the way it sees them on, in one query. */
export const programsOf = async (
  sql: EntityManager,
  who: keyof typeof statements,
  person: string,
): Promise<ProgramOfPerson[]> => {
  const programs: Asked[] = await sql.query(statements[who], [person]);
  return programs.map(({ id, counts, track, rules }) => ({ id, counts, way: wayOf({ track, rules: [rules] }) }));
};
