select json_build_object(
  'cvs', (
    select coalesce(json_agg(json_build_object('id', c.id, 'name', c.draft ->> 'name', 'revision', c.revision, 'savedAt', c.saved_at,
      'removedAt', c.removed_at) order by c.saved_at desc, c.id desc), '[]')
    from cv c where c.person_id = (select app_person())),
  'versions', (
    select coalesce(json_agg(json_build_object('id', v.id, 'cv', v.cv_id, 'name', v.name, 'number', v.number, 'frozenAt', v.frozen_at,
      'usedIn', (
        select coalesce(json_agg(json_build_object('application', a.id, 'organisation', a.organisation) order by a.created_at, a.id), '[]')
        from application a
        where a.person_id = v.person_id and a.removed_at is null
          and a.content -> 'documents' @> jsonb_build_array(jsonb_build_object('version', v.id)))) order by v.frozen_at desc, v.id desc), '[]')
    from cv_version v where v.person_id = (select app_person()))
)::text as body
