-- The milestones of upload $1 whose address or words hold $2, after row $3: at most $4.
with page as (
  select m.*, g.said as place from import_milestone m
  cross join lateral (select concat_ws('~', m.email, m.id) as said) g
  where m.program_id = (select app_program()) and m.import_id = $1 and m.email <> 'erased'
    and ($2::text is null or position(lower($2) in lower(concat_ws(' ', m.email, m.milestone, m.document, m.verified_by))) > 0)
    and ($3::text is null or g.said > $3)
  order by g.said
  limit $4
)
select json_build_object(
  'rows', (
    select coalesce(json_agg(json_build_object('id', m.id, 'email', m.email, 'milestone', m.milestone,
      'title', (select o.title from program_milestone o where o.id = own_milestone_id(m.milestone)),
      'when', json_build_object('from', m.said_from, 'until', m.said_until, 'ongoing', m.said_ongoing),
      'document', m.document, 'verifiedBy', m.verified_by, 'verifiedOn', m.verified_on,
      'file', case when d.milestone_id is not null then json_build_object('name', d.name, 'bytes', d.bytes, 'addedBy', d.added_by_name, 'addedAt', d.added_at) end)
      order by m.place), '[]')
    from page m left join import_document d on d.program_id = m.program_id and d.milestone_id = m.id and d.removed_at is null),
  'next', (select max(place) from page having count(*) = $4)
)::text as body
from import i
where i.program_id = (select app_program()) and i.id = $1
