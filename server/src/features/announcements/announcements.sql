-- Ids grow with time: the newest first, and a page goes on below the last id of the one before.
with page as (
  select n.*, p.display_name from announcement n join person p on p.id = n.person_id
  where n.program_id = (select app_program()) and n.taken_back_at is null and ($2::uuid is null or n.id < $2)
    and ($1::text is null or search_key(concat_ws(' ', p.display_name, n.role, n.organisation, n.words)) like search_pattern($1))
  order by n.id desc limit $3
)
select json_build_object(
  'announcements', (
    select coalesce(json_agg(json_build_object('id', n.id, 'person', json_build_object('id', n.person_id, 'name', n.display_name),
      'program', json_build_object('id', g.id, 'name', g.name), 'is', n.what, 'on', n.on_day, 'role', n.role, 'organisation', n.organisation, 'words', n.words,
      'announcedAt', n.announced_at) order by n.id desc), '[]')
    from page n),
  'next', (select (array_agg(id order by id))[1] from page having count(*) = $3)
)::text as body
from program g where g.id = (select app_program())
