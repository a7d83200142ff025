select a.revision, json_build_object(
  'id', a.id,
  'content', a.content || jsonb_build_object('organisation', a.organisation, 'role', a.role, 'rung', a.rung, 'reportsTo', a.reports_to, 'place', a.place,
    'size', a.size, 'next', a.next, 'closesOn', a.closes_on, 'lastContactOn', a.last_contact_on),
  'moves', (
    select coalesce(json_agg(json_build_object('id', m.id, 'to', m.to_place, 'on', m.on_day, 'words', m.words, 'saidAt', m.said_at,
      'supersededAt', m.superseded_at) order by m.on_day desc, m.position desc, m.superseded_at desc nulls first), '[]')
    from application_move m where m.person_id = a.person_id and m.application_id = a.id),
  'interviews', (
    select coalesce(json_agg(json_build_object('id', i.id, 'kind', i.kind, 'at', i.at, 'minutes', i.minutes, 'where', i.venue, 'with', i.people,
      'state', i.state, 'reflection', i.reflection, 'revision', i.revision) order by i.at, i.id), '[]')
    from interview i where i.person_id = a.person_id and i.application_id = a.id and i.removed_at is null),
  'files', (
    select coalesce(json_agg(json_build_object('id', e.id, 'name', e.name, 'mediaType', e.media_type, 'bytes', e.bytes, 'sha256', e.sha256,
      'takenBackAt', e.taken_back_at) order by e.name, e.id), '[]')
    from evidence e
    where e.person_id = a.person_id and e.id in (
      select (d ->> 'file')::uuid from jsonb_array_elements(a.content -> 'documents') d where d ->> 'is' = 'file'
      union select (a.content #>> '{offer,file}')::uuid)),
  'cvVersions', (
    select coalesce(json_agg(json_build_object('id', v.id, 'name', v.name, 'number', v.number, 'frozenAt', v.frozen_at) order by v.frozen_at, v.id), '[]')
    from cv_version v
    where v.person_id = a.person_id and v.id in (
      select (d ->> 'version')::uuid from jsonb_array_elements(a.content -> 'documents') d where d ->> 'is' = 'cv')),
  'shares', (
    select coalesce(json_agg(json_build_object('id', s.id, 'reader', json_build_object('id', p.id, 'name', p.display_name),
      'program', json_build_object('id', g.id, 'name', g.name), 'all', s.application_id is null, 'sharedAt', s.shared_at) order by s.shared_at, s.id), '[]')
    from application_share s join person p on p.id = s.reader_id join program g on g.id = s.program_id
    where s.person_id = a.person_id and s.ended_at is null and (s.application_id is null or s.application_id = a.id)
      and not exists (select from shares_held_back() h where h.application_id = a.id and h.share_id = s.id)),
  'records', (
    select coalesce(json_agg(json_build_object('milestone', f.milestone, 'record', f.record_id, 'interview', f.interview_id) order by f.made_at, f.record_id), '[]')
    from application_record f join record r on r.person_id = f.person_id and r.id = f.record_id and r.state <> 'withdrawn'
    where f.person_id = a.person_id and f.application_id = a.id),
  'archivedAt', a.archived_at, 'removedAt', a.removed_at, 'revision', a.revision, 'createdAt', a.created_at, 'savedAt', a.saved_at
)::text as body
from application a
where a.person_id = (select app_person()) and a.id = $1
