import type { Period } from '@cmio-pathway/shared';
import type { Scope } from '../../platform/access/scope.js';
import { invalid } from '../../platform/errors.js';

/** Somebody an admin named among several, as their enrollment in the program of the scope stands now. */
export interface NamedPerson {
  id: string;
  name: string;
  enrolled: boolean;
  accepted: boolean;
  /** How many submissions wait for a decision of this program. */
  waiting: number;
  periods: Period[];
}

/** In the order they were named; who is none of the program's is refused as unknown. */
export const namedPeople = async (scope: Scope, people: readonly string[]): Promise<NamedPerson[]> => {
  const rows: NamedPerson[] = await scope.sql.query(
    `select p.id, p.display_name as name, e.ended_at is null as enrolled, e.accepted_at is not null as accepted,
       (select count(*)::int from review_request q where q.person_id = e.person_id and q.program_id = e.program_id and q.closed_at is null) as waiting, (
       select coalesce(json_agg(json_build_object('from', lower(t.valid), 'until', upper(t.valid) - 1, 'leave', t.kind = 'leave',
         'fraction', t.fraction, 'cohort', t.cohort_id) order by t.valid), '[]')
       from enrollment_period t where t.person_id = e.person_id and t.program_id = e.program_id and t.superseded_at is null) as periods
     from unnest($2::uuid[]) with ordinality as asked (id, position)
     join enrollment e on e.person_id = asked.id and e.program_id = $1 join person p on p.id = e.person_id order by position`,
    [scope.program, people],
  );
  if (rows.length !== people.length)
    throw invalid('/people', 'One of them is not enrolled in this program.', 'unknown');
  return rows;
};

/** Of people named at once each is changed once, in order of their ids: two such acts never wait for each other in a circle. */
export const inLockOrder = (scope: Scope, people: readonly string[]): string[] =>
  [...new Set(people)].filter((id) => id !== scope.actor).toSorted();
