with found as materialized (
  select * from duplicates_page($1, $2, $3, $4, $5 + 1)
), page as (
  select * from found where one is not null order by -likely, one, other limit $5
), compared as materialized (
  select id, known from known_here(array(select one from page union select other from page))
)
select json_build_object(
  'pairs', (select coalesce(json_agg(json_build_object('one', a.known, 'other', b.known, 'reasons', p.reasons) order by -p.likely, p.one, p.other), '[]')
    from page p join compared a on a.id = p.one join compared b on b.id = p.other),
  'total', (select coalesce(max(total), 0) from found),
  'next', case when (select count(*) from found) > $5 then (
    select concat_ws('~', likely, one, other) from page order by likely, one desc, other desc limit 1) end)::text as body
