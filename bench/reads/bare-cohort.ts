/** The cohort's dashboard as flat rows, one per mentee and step. */
export const cohortSql = `
select g.id as program, g.name as program_name, g.review_days, g.stuck_days, c.id as cohort, c.name as cohort_name, t.person_id, p.display_name, t.kind, m.id as mentor, m.display_name as mentor_name,
  s.step, s.required, s.verified, s.stated, s.waiting, s.returned, s.is_current, s.waiting_since, s.returned_since, s.unsent_since, s.last_activity_at
from cohort c
join program g on g.id = c.program_id
join enrollment_period t on t.program_id = c.program_id and t.cohort_id = c.id and t.superseded_at is null and t.valid @> $3::date
join enrollment e on e.person_id = t.person_id and e.program_id = t.program_id and e.accepted_at is not null and e.ended_at is null
join person p on p.id = t.person_id
join enrollment_progress s on s.person_id = t.person_id and s.program_id = t.program_id
left join mentorship h on h.person_id = t.person_id and h.program_id = t.program_id and h.is_primary and h.superseded_at is null and h.valid @> $3::date
left join person m on m.id = h.mentor_id
where c.program_id = $1 and c.id = $2`;

type Row = Record<string, unknown>;

const instants = (rows: Row[], column: string) => rows.flatMap((row) => (row[column] as Date | null) ?? []);
const earliest = (rows: Row[], column: string) =>
  instants(rows, column).sort((a, b) => a.getTime() - b.getTime())[0] ?? null;
const latest = (rows: Row[], column: string) =>
  instants(rows, column).sort((a, b) => b.getTime() - a.getTime())[0] ?? null;

export const cohortOf = (rows: Row[]) => {
  const people = [...Map.groupBy(rows, (row) => row['person_id']).values()];
  return {
    program: { id: rows[0]!['program'], name: rows[0]!['program_name'] },
    cohort: { id: rows[0]!['cohort'], name: rows[0]!['cohort_name'] },
    thresholds: { reviewDays: rows[0]!['review_days'], stuckDays: rows[0]!['stuck_days'] },
    rows: people.map((steps) => ({
      person: { id: steps[0]!['person_id'], name: steps[0]!['display_name'] },
      mentor: steps[0]!['mentor'] === null ? null : { id: steps[0]!['mentor'], name: steps[0]!['mentor_name'] },
      onLeave: steps[0]!['kind'] === 'leave',
      waitingSince: earliest(steps, 'waiting_since'),
      returnedSince: earliest(steps, 'returned_since'),
      unsentSince: earliest(steps, 'unsent_since'),
      lastActivityAt: latest(steps, 'last_activity_at'),
      steps: steps
        .map((s) => ({
          step: s['step'],
          required: s['required'],
          verified: s['verified'],
          stated: s['stated'],
          waiting: s['waiting'],
          returned: s['returned'],
          isCurrent: s['is_current'],
        }))
        .sort((a, b) => Number(a.step) - Number(b.step)),
    })),
  };
};
