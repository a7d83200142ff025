-- One row more than the page holds tells that there is another one.
with found as (
  select * from directory_page($1, $2, $3, $4, $5, $6, $7, $8 + 1)
), page as (
  select * from found order by name_key, id limit $8
)
select json_build_object(
  'program', (select json_build_object('id', g.id, 'name', g.name) from program g where g.id = (select app_program())),
  'counts', directory_counts(),
  'people', (
    select coalesce(json_agg(json_build_object('id', id, 'kind', kind, 'name', name, 'roles', roles, 'state', state, 'cohort', cohort, 'mentor', mentor,
      'email', email, 'organisation', organisation, 'until', until, 'letter', letter) order by name_key, id), '[]')
    from page),
  'next', case when (select count(*) from found) > $8 then (select name_key || '~' || id from page order by name_key desc, id desc limit 1) end
)::text as body
