-- Ids grow with time: the newest first, and a page goes on below the last id of the one before.
with page as (
  select n.* from announcement n
  where n.person_id = (select app_person()) and n.taken_back_at is null and ($2::uuid is null or n.id < $2)
    and ($1::text is null or search_key(concat_ws(' ', n.role, n.organisation, n.words)) like search_pattern($1))
  order by n.id desc limit $3
)
select json_build_object(
  'announcements', (
    select coalesce(json_agg(json_build_object('id', n.id, 'person', json_build_object('id', p.id, 'name', p.display_name),
      'program', json_build_object('id', g.id, 'name', g.name), 'is', n.what, 'on', n.on_day, 'role', n.role, 'organisation', n.organisation, 'words', n.words,
      'announcedAt', n.announced_at, 'application', a.application_id) order by n.id desc), '[]')
    from page n join person p on p.id = n.person_id join program g on g.id = n.program_id
    join application_announcement a on a.person_id = n.person_id and a.announcement_id = n.id),
  'next', (select (array_agg(id order by id))[1] from page having count(*) = $3)
)::text as body
