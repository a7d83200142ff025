with own as (
  select e.*, case when e.said_ongoing then '9999' else coalesce(e.said_until, e.said_from, '') end collate "C" as newest
  from cv_entry e
  where e.person_id = (select app_person()) and e.removed_at is null
    and ($1::text is null or search_key(concat_ws(' ', e.title, e.organisation, e.place, e.text, e.doi, e.pmid)) like search_pattern($1))
    and ($2::text is null or e.section = $2)
), page as (
  select * from own where $3::text is null or (newest, id) < ($3 collate "C", $4::uuid) order by newest desc, id desc limit $5
)
select json_build_object(
  'entries', (
    select coalesce(json_agg(json_build_object('id', e.id, 'section', e.section, 'title', e.title, 'organisation', e.organisation, 'place', e.place,
      'when', case when e.said_from is not null then json_build_object('from', e.said_from, 'until', e.said_until, 'ongoing', e.said_ongoing) end,
      'text', e.text, 'links', e.links, 'doi', e.doi, 'pmid', e.pmid, 'revision', e.revision, 'removedAt', e.removed_at)
      order by e.newest desc, e.id desc), '[]') from page e),
  'next', (select (array_agg(concat_ws('~', newest, id) order by newest, id))[1] from page having count(*) = $5)
)::text as body
