with page as (
  select d.* from advice_dismissal d
  where d.person_id = (select app_person()) and d.restored_at is null and ($1::uuid is null or d.id < $1)
  order by d.id desc
  limit $2
)
select json_build_object(
  'dismissals', (
    select coalesce(json_agg(json_build_object('id', d.id, 'key', d.advice_key, 'reason', d.reason, 'dismissedAt', d.dismissed_at)
      order by d.id desc), '[]')
    from page d),
  'next', (select (array_agg(id order by id))[1] from page having count(*) = $2)
)::text as body
