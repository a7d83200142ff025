-- One row more than the page holds tells that there is another one.
with found as (
  select *, search_key(name) as name_key from mentors_to_wish($1, $2, $3, $4, $5 + 1)
), page as (
  select * from found order by name_key, id limit $5
)
select json_build_object(
  'mentors', (
    select coalesce(json_agg(json_build_object('person', json_build_object('id', id, 'name', name), 'organisation', organisation, 'profile', profile,
      'isFull', is_full) order by name_key, id), '[]')
    from page),
  'next', case when (select count(*) from found) > $5 then (select id || '~' || name_key from page order by name_key desc, id desc limit 1) end
)::text as body
from enrollment e where e.person_id = (select app_person()) and e.program_id = $1 and e.accepted_at is not null and e.ended_at is null
