with found as (
  select * from trainings_page($1, $2, $3, $4, $5 + 1)
), page as (
  select * from found order by name_key, who_id limit $5
)
select json_build_object(
  'program', json_build_object('id', g.id, 'name', g.name),
  'total', trainings_count($1, $2),
  'trainings', (
    select coalesce(json_agg(json_build_object('person', json_build_object('id', p.id, 'name', p.display_name), 'cohort', t.cohort, 'from', t.begins, 'until', t.until,
      'ended', e.ended_at is not null, 'endedAs', e.ended_as) order by n.name_key, n.who_id), '[]')
    from page n
    join person p on p.id = n.who_id
    cross join lateral (select e.ended_at, e.ended_as from enrollment e where e.person_id = n.who_id and e.program_id = g.id limit 1) e
    cross join lateral (
      select min(lower(d.valid)) as begins, case when bool_or(upper_inf(d.valid)) then null else max(upper(d.valid)) - 1 end as until,
        (select c.name from cohort c where c.program_id = g.id and c.id = (array_agg(d.cohort_id order by d.valid desc))[1]) as cohort
      from enrollment_period d where d.person_id = n.who_id and d.program_id = g.id and d.superseded_at is null
    ) as t),
  'next', case when (select count(*) from found) > $5 then (select who_id || '~' || name_key from page order by name_key desc, who_id desc limit 1) end
)::text as body
from program g
where g.id = (select app_program())
