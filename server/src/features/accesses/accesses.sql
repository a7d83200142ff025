with page as (
  select a.* from access a
  where a.person_id = (select app_person()) and ($1::date is null or (a.day, a.actor_id, a.program_id, a.capacity) < ($1, $2::uuid, $3::uuid, $4))
  order by a.day desc, a.actor_id desc, a.program_id desc, a.capacity desc
  limit $5
)
select json_build_object(
  'accesses', (
    select coalesce(json_agg(json_build_object('by', json_build_object('id', p.id, 'name', p.display_name),
      'program', json_build_object('id', g.id, 'name', g.name), 'capacity', a.capacity, 'day', a.day) order by a.day desc, a.actor_id desc, a.program_id desc, a.capacity desc), '[]')
    from page a join person p on p.id = a.actor_id join program g on g.id = a.program_id),
  'next', (select (array_agg(concat_ws('~', day, actor_id, program_id, capacity) order by day, actor_id, program_id, capacity))[1] from page having count(*) = $5)
)::text as body
