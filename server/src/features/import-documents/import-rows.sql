-- The milestones of upload $1 whose address or words hold $2, after the address $3 and its row $4: at most $5.
with found as (
  select m.* from import_milestone m
  where m.program_id = (select app_program()) and m.import_id = $1 and m.email <> 'erased'
    and ($2::text is null or search_key(concat_ws(' ', m.email, m.milestone, m.document, m.verified_by)) like search_pattern($2))
    and ($4::uuid is null or (m.email, m.id) > ($3::text, $4))
  order by m.email, m.id
  limit $5 + 1
), page as (
  select * from found order by email, id limit $5
)
select json_build_object(
  'rows', (
    select coalesce(json_agg(json_build_object('id', m.id, 'email', m.email, 'milestone', m.milestone,
      'title', (select o.title from program_milestone o where o.id = own_milestone_id(m.milestone)),
      'when', json_build_object('from', m.said_from, 'until', m.said_until, 'ongoing', m.said_ongoing),
      'document', m.document, 'verifiedBy', m.verified_by, 'verifiedOn', m.verified_on,
      'file', case when d.milestone_id is not null then json_build_object('name', d.name, 'bytes', d.bytes, 'addedBy', d.added_by_name, 'addedAt', d.added_at) end)
      order by m.email, m.id), '[]')
    from page m left join import_document d on d.program_id = m.program_id and d.milestone_id = m.id and d.removed_at is null),
  'next', case when (select count(*) from found) > $5 then (
    select concat_ws('~', id, email) from page order by email desc, id desc limit 1) end
)::text as body
from import i
where i.program_id = (select app_program()) and i.id = $1
