select json_build_object('merges', (
  select coalesce(json_agg(json_build_object('id', m.id, 'into', json_build_object('id', i.id, 'name', i.display_name),
    'from', json_build_object('id', f.id, 'name', f.display_name), 'by', m.by_name, 'mergedAt', m.merged_at,
    'undoUntil', case when m.undone_at is null and m.merged_at > app_now() - interval '30 days' then m.merged_at + interval '30 days' end,
    'undoneAt', m.undone_at, 'found', m.found) order by m.merged_at desc, m.id), '[]')
  from (select * from account_merge a where a.person_id = (select app_person()) order by a.merged_at desc, a.id limit 50) m
  join person i on i.id = m.person_id join person f on f.id = m.merged_id))::text as body
