with found as (
  select p.id, p.display_name as name, e.ended_at is not null as ended, e.ended_as
  from enrollment e join person p on p.id = e.person_id
  where e.program_id = (select app_program()) and e.accepted_at is not null
    and case $2 when 'past' then e.ended_at is not null when 'present' then e.ended_at is null else true end
    and ($1::text is null or position(lower($1) in lower(p.display_name)) > 0)
), page as (
  select * from found where $3::text is null or (name, id) > ($3, $4::uuid) order by name, id limit $5
)
select json_build_object(
  'program', json_build_object('id', g.id, 'name', g.name),
  'total', (select count(*) from found),
  'trainings', (
    select coalesce(json_agg(json_build_object('person', json_build_object('id', n.id, 'name', n.name), 'cohort', t.cohort, 'from', t.begins, 'until', t.until,
      'ended', n.ended, 'endedAs', n.ended_as) order by n.name, n.id), '[]')
    from page n
    cross join lateral (
      select min(lower(d.valid)) as begins, case when bool_or(upper_inf(d.valid)) then null else max(upper(d.valid)) - 1 end as until,
        (array_agg(c.name order by d.valid desc))[1] as cohort
      from enrollment_period d join cohort c on c.program_id = d.program_id and c.id = d.cohort_id
      where d.person_id = n.id and d.program_id = g.id and d.superseded_at is null
    ) as t),
  'next', (
    select case when count(*) = $5 and exists (select from found f where (f.name, f.id) > (max(n.name), (array_agg(n.id order by n.name desc, n.id desc))[1]))
      then (array_agg(n.id || '~' || n.name order by n.name desc, n.id desc))[1] end
    from page n)
)::text as body
from program g
where g.id = (select app_program())
