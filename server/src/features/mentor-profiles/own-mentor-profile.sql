select json_build_object('specialty', coalesce(f.specialty, ''), 'organisation', coalesce(f.organisation, ''), 'languages', coalesce(f.languages, '{}'),
  'steps', coalesce(f.steps, '{}'), 'skills', coalesce(f.skills, '{}'), 'about', coalesce(f.about, ''), 'capacity', f.capacity, 'revision', coalesce(f.revision, 0),
  'away', (select coalesce(json_agg(json_build_object('id', a.id, 'from', lower(a.valid), 'until', upper(a.valid) - 1, 'note', a.note) order by lower(a.valid), a.id), '[]')
    from mentor_away a where a.person_id = app_person() and a.removed_at is null and upper(a.valid) > app_today()))::text as body
from (select app_person() as id) me left join mentor_profile f on f.person_id = me.id
