with page as (
  select i.* from import i
  where i.program_id = (select app_program()) and ($1::timestamptz is null or (i.uploaded_at, i.id) < ($1, $2::uuid))
  order by i.uploaded_at desc, i.id desc
  limit $3
)
select json_build_object(
  'program', json_build_object('id', g.id, 'name', g.name),
  'imports', (
    select coalesce(json_agg(json_build_object('id', i.id, 'name', i.file_name, 'state', i.state, 'uploadedBy', i.uploaded_by_name,
      'uploadedAt', i.uploaded_at, 'importedBy', i.imported_by_name, 'importedAt', i.imported_at, 'undoneAt', i.undone_at,
      'run', (
        select json_build_object('number', r.number, 'dry', r.dry, 'onlyGood', r.only_good, 'startedAt', r.started_at, 'done', r.done, 'total', r.total,
          'figures', r.figures, 'state', coalesce(r.ended_as, case when r.beat_at > app_now() - interval '1 minute' then 'running' else 'interrupted' end))
        from import_run r where r.program_id = i.program_id and r.import_id = i.id order by r.number desc limit 1))
      order by i.uploaded_at desc, i.id desc), '[]')
    from page i),
  'next', (select (array_agg(concat_ws('~', to_json(uploaded_at) #>> '{}', id) order by uploaded_at, id))[1] from page having count(*) = $3)
)::text as body
from program g
where g.id = (select app_program())
