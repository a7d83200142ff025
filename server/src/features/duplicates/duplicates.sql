with found as materialized (
  select d.*, concat_ws('~', lpad((1000 - d.likely)::text, 4, '0'), d.one, d.other) as place from duplicates_here() d
  where $1::text is null or exists (select from person p where p.id in (d.one, d.other) and position(lower($1) in lower(p.display_name)) > 0)
), page as (
  select * from found where $2::text is null or place > $2 order by place limit $3
)
select json_build_object(
  'pairs', (select coalesce(json_agg(json_build_object('one', known_here(one), 'other', known_here(other), 'reasons', reasons) order by place), '[]') from page),
  'total', (select count(*) from found),
  'next', (select max(place) from page having count(*) = $3))::text as body
