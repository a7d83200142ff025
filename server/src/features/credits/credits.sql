with page as (
  select c.* from credit_entry c
  where c.person_id = (select app_person()) and c.removed_at is null
    and ($1::text is null or search_key(concat_ws(' ', c.title, c.provider)) like search_pattern($1))
    and ($2::date is null or c.earned_on >= $2)
    and ($3::date is null or c.earned_on <= $3)
    and ($4::text[] is null or c.unit = any ($4))
    and ($5::text is null or $5 = any (c.categories))
    and ($6::date is null or (c.earned_on, c.id) < ($6, $7::uuid))
  order by c.earned_on desc, c.id desc
  limit $8
)
select json_build_object(
  'entries', (
    select coalesce(json_agg(json_build_object('id', c.id, 'on', c.earned_on, 'title', c.title, 'provider', c.provider, 'amount', c.amount,
      'unit', c.unit, 'categories', c.categories, 'revision', c.revision,
      'evidence', case when e.id is not null then json_build_object('id', e.id, 'name', e.name, 'mediaType', e.media_type, 'bytes', e.bytes,
        'takenBackAt', e.taken_back_at) end) order by c.earned_on desc, c.id desc), '[]')
    from page c left join evidence e on e.person_id = c.person_id and e.id = c.evidence_id),
  'next', (select (array_agg(concat_ws('~', earned_on, id) order by earned_on, id))[1] from page having count(*) = $8)
)::text as body
