with page as materialized (
  select c.* from cohort c
  where c.program_id = (select app_program()) and (c.archived_at is not null) = $2
    and ($1::text is null or search_key(c.name) like search_pattern($1)) and ($3::uuid is null or c.id > $3)
  order by c.id limit $4
)
select json_build_object(
  'program', json_build_object('id', g.id, 'name', g.name),
  'cohorts', (
    select coalesce(json_agg(json_build_object('id', c.id, 'name', c.name, 'startsOn', c.starts_on, 'endsOn', c.ends_on, 'archivedAt', c.archived_at,
      'revision', c.revision, 'mentees', coalesce(s.mentees, 0)) order by c.id), '[]')
    from page c left join cohort_sizes(array(select id from page)) s on s.cohort_id = c.id),
  'next', (select (array_agg(c.id order by c.id desc))[1] from page c having count(*) = $4),
  'waiting', (select count(*) from review_request q where q.program_id = g.id and q.closed_at is null),
  'unassigned', (select count(*) from review_request q where q.program_id = g.id and q.closed_at is null and q.reviewer_id is null)
)::text as body
from program g
where g.id = (select app_program()) and (current_setting('app.capacity') = 'admin' or g.mentors_see_cohorts)
