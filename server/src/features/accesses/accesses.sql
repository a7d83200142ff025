with page as (
  select a.* from access a
  where a.person_id = (select app_person()) and ($1::date is null or (a.day, a.actor_id) < ($1, $2::uuid))
  order by a.day desc, a.actor_id desc
  limit $3
)
select json_build_object(
  'accesses', (
    select coalesce(json_agg(json_build_object('by', json_build_object('id', p.id, 'name', p.display_name),
      'program', json_build_object('id', g.id, 'name', g.name), 'capacity', a.capacity, 'day', a.day) order by a.day desc, a.actor_id desc), '[]')
    from page a join person p on p.id = a.actor_id join program g on g.id = a.program_id),
  'next', (select (array_agg(day || '~' || actor_id order by day, actor_id))[1] from page having count(*) = $3)
)::text as body
