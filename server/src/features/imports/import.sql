select json_build_object(
  'program', json_build_object('id', g.id, 'name', g.name),
  'id', i.id, 'name', i.file_name, 'state', i.state, 'bytes', i.bytes, 'revision', i.revision, 'reading', i.reading, 'seen', i.seen,
  'uploadedBy', i.uploaded_by_name, 'uploadedAt', i.uploaded_at, 'importedBy', i.imported_by_name, 'importedAt', i.imported_at, 'undoneAt', i.undone_at,
  'cohorts', (select coalesce(json_agg(json_build_object('id', c.id, 'name', c.name) order by c.name), '[]') from cohort c where c.program_id = i.program_id),
  'undoableUntil', case when i.state = 'imported' and i.imported_at > app_now() - interval '30 days' then i.imported_at + interval '30 days' end,
  'undone', i.undone || jsonb_build_object('at', i.undone_at, 'by', i.undone_by_name),
  'sameFileAt', (select max(o.imported_at) from import o where o.program_id = i.program_id and o.sha256 = i.sha256 and o.id <> i.id and o.state = 'imported'),
  'run', (
    select json_build_object('number', r.number, 'dry', r.dry, 'onlyGood', r.only_good, 'startedAt', r.started_at, 'done', r.done, 'total', r.total,
      'figures', r.figures, 'state', coalesce(r.ended_as, case when r.beat_at > app_now() - interval '1 minute' then 'running' else 'interrupted' end))
    from import_run r where r.program_id = i.program_id and r.import_id = i.id order by r.number desc limit 1)
)::text as body, i.revision
from import i join program g on g.id = i.program_id
where i.program_id = (select app_program()) and i.id = $1
