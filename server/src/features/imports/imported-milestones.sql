with document as materialized (
  select * from imported_documents()
), mine as (
  select m.* from imported_milestone m
  where m.person_id = (select app_person()) and m.withdrawn_at is null
    and (m.removed_at is null or m.removed_at > app_now() - interval '30 days')
    -- Confirmed ones only where a document came later that no version of the record has had.
    and (m.confirmed_at is null or exists (
      select from document d join record r on r.person_id = m.person_id and r.id = m.record_id and r.state <> 'withdrawn'
      where d.id = m.id and not exists (
        select from version v cross join jsonb_array_elements(v.content -> 'files') f
        where v.person_id = m.person_id and v.record_id = m.record_id and f ->> 'sha256' = d.sha256)))
  order by m.imported_at desc, m.said_from, m.id
  limit 500
), shown as (
  select case when m.confirmed_at is not null then 'late' when m.removed_at is null then 'waits' else 'removed' end as what, m.said_from, m.id, json_build_object('id', m.id, 'program', json_build_object('id', g.id, 'name', g.name),
    'milestone', m.milestone,
    'title', (select o.title from program_milestone o where o.id = own_milestone_id(m.milestone)),
    'when', json_build_object('from', m.said_from, 'until', m.said_until, 'ongoing', m.said_ongoing),
    'document', m.document, 'verifiedBy', m.verified_by, 'verifiedOn', m.verified_on, 'importedBy', m.imported_by_name,
    'importedAt', m.imported_at, 'removedAt', m.removed_at,
    'file', (select json_build_object('name', d.name, 'bytes', d.bytes) from document d where d.id = m.id),
    'existing', (
      select json_build_object('record', r.id, 'when', r.said_from) from record r
      where r.person_id = m.person_id and case when m.record_id is not null then r.id = m.record_id else r.milestone = m.milestone and r.state <> 'withdrawn' end
      order by r.logged_at limit 1)) as body
  from mine m join program g on g.id = m.from_program
)
select json_build_object(
  'person', json_build_object('id', p.id, 'name', p.display_name),
  'waiting', (select coalesce(json_agg(s.body order by s.said_from, s.id), '[]') from shown s where s.what = 'waits'),
  'removed', (select coalesce(json_agg(s.body order by s.said_from, s.id), '[]') from shown s where s.what = 'removed'),
  'late', (select coalesce(json_agg(s.body order by s.said_from, s.id), '[]') from shown s where s.what = 'late')
)::text as body
from person p
where p.id = (select app_person())
