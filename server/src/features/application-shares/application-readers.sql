select json_build_object('readers', coalesce((
  select json_agg(json_build_object('reader', json_build_object('id', p.id, 'name', p.display_name), 'program', json_build_object('id', g.id, 'name', g.name),
    'roles', r.roles, 'organisation', r.organisation) order by p.display_name, p.id, g.name, g.id)
  from application_readers($1) r join person p on p.id = r.reader_id join program g on g.id = r.program_id
  where not r.is_employer), '[]'))::text as body
where $1::uuid is null or exists (
  select from application a where a.person_id = (select app_person()) and a.id = $1 and a.removed_at is null)
