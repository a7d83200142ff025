select json_build_object('run', (
  select json_build_object('number', r.number, 'what', r.what, 'dry', r.dry, 'startedAt', r.started_at,
    'startedBy', json_build_object('id', p.id, 'name', p.display_name), 'done', r.done, 'total', r.total, 'writing', r.writes_from is not null,
    'changed', r.changed, 'state', coalesce(r.ended_as, case when r.beat_at > app_now() - interval '1 minute' then 'running' else 'interrupted' end))
  from rules_run r join person p on p.id = r.started_by
  where r.program_id = g.id order by r.number desc limit 1))::text as body
from program g where g.id = (select app_program())
