select json_build_object(
  'program', json_build_object('id', g.id, 'name', g.name),
  'cohorts', (
    select coalesce(json_agg(json_build_object('id', c.id, 'name', c.name, 'mentees', (
      select count(*) from enrollment_period t
      join enrollment e on e.person_id = t.person_id and e.program_id = t.program_id and e.accepted_at is not null and e.ended_at is null
      where t.program_id = c.program_id and t.cohort_id = c.id and t.superseded_at is null and t.valid @> app_today())) order by c.created_at, c.name), '[]')
    from cohort c where c.program_id = g.id),
  'waiting', (select count(*) from review_request q where q.program_id = g.id and q.closed_at is null),
  'unassigned', (select count(*) from review_request q where q.program_id = g.id and q.closed_at is null and q.reviewer_id is null)
)::text as body
from program g
where g.id = (select app_program())
