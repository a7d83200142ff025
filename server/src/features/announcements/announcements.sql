-- Ids grow with time: the newest first, and a page goes on below the last id of the one before.
with page as (
  select n.*, p.display_name from announcements_page($1, $2, $3) f
  join announcement n on n.person_id = f.person_id and n.id = f.id join person p on p.id = n.person_id
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
