select d.revision, json_build_object(
  'id', d.id, 'content', d.content, 'revision', d.revision, 'savedAt', d.saved_at, 'discardedAt', d.discarded_at,
  'files', (
    select coalesce(json_agg(json_build_object('id', e.id, 'name', e.name, 'mediaType', e.media_type, 'bytes', e.bytes,
      'sha256', e.sha256, 'takenBackAt', e.taken_back_at) order by listed.position), '[]')
    from jsonb_array_elements_text(d.content -> 'files') with ordinality as listed (id, position)
    join evidence e on e.person_id = d.person_id and e.id = listed.id::uuid)
)::text as body
from draft d
where d.person_id = (select app_person()) and d.id = $1 and d.logged_at is null
