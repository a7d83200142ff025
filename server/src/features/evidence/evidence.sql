with page as (
  select e.* from evidence e
  where e.person_id = (select app_person())
    and ($1::text is null or search_key(e.name) like search_pattern($1))
    and ($2::uuid is null or e.id < $2)
  order by e.id desc
  limit $3
)
select json_build_object(
  'evidence', (
    select coalesce(json_agg(json_build_object('id', e.id, 'name', e.name, 'mediaType', e.media_type, 'bytes', e.bytes, 'sha256', e.sha256,
      'uploadedAt', e.uploaded_at, 'takenBackAt', e.taken_back_at,
      'records', (select count(distinct v.record_id) from version_file f join version v on v.person_id = f.person_id and v.id = f.version_id
                  where f.person_id = e.person_id and f.evidence_id = e.id)) order by e.id desc), '[]')
    from page e),
  'next', (select (array_agg(id order by id))[1] from page having count(*) = $3)
)::text as body
