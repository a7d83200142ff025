with who as materialized (
  select case when $1::text is not null then array(select people_named($1)) end as ids
), found as (
  select * from duplicates_page((select ids from who), $2, $3, $4, $5 + 1)
), page as (
  select * from found order by -likely, one, other limit $5
)
select json_build_object(
  'pairs', (select coalesce(json_agg(json_build_object('one', known_here(one), 'other', known_here(other), 'reasons', reasons) order by -likely, one, other), '[]') from page),
  'total', duplicates_count((select ids from who)),
  'next', case when (select count(*) from found) > $5 then (
    select concat_ws('~', lpad((1000 - likely)::text, 4, '0'), one, other) from page order by -likely desc, one desc, other desc limit 1) end)::text as body
