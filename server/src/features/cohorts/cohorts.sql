with page as (
  select c.* from cohort c
  where c.program_id = (select app_program()) and (c.archived_at is not null) = $2
    and ($1::text is null or position(lower($1) in lower(c.name)) > 0) and ($3::uuid is null or c.id > $3)
  order by c.id limit $4
)
select json_build_object(
  'program', json_build_object('id', g.id, 'name', g.name),
  'cohorts', (
    select coalesce(json_agg(json_build_object('id', c.id, 'name', c.name, 'startsOn', c.starts_on, 'endsOn', c.ends_on, 'archivedAt', c.archived_at,
      'revision', c.revision, 'mentees', (
      select count(*) from enrollment_period t
      join enrollment e on e.person_id = t.person_id and e.program_id = t.program_id and e.accepted_at is not null and e.ended_at is null
      where t.program_id = c.program_id and t.cohort_id = c.id and t.superseded_at is null and t.valid @> app_today())) order by c.id), '[]')
    from page c),
  'next', (select (array_agg(c.id order by c.id desc))[1] from page c having count(*) = $4),
  'waiting', (select count(*) from review_request q where q.program_id = g.id and q.closed_at is null),
  'unassigned', (select count(*) from review_request q where q.program_id = g.id and q.closed_at is null and q.reviewer_id is null)
)::text as body
from program g
where g.id = (select app_program()) and (current_setting('app.capacity') = 'admin' or g.mentors_see_cohorts)
