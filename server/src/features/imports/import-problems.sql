with last as (
  select r.number from import_run r
  where r.program_id = (select app_program()) and r.import_id = $1 and r.figures is not null order by r.number desc limit 1
), found as (
  select p.* from import_problem p
  where p.program_id = (select app_program()) and p.import_id = $1 and p.run = (select number from last)
), page as (
  select f.* from found f
  where ($2::text is null or f.code = $2)
    and ($3::text is null or search_key(concat_ws(' ', f.sheet, f.column_title, f.value, f.detail, 'row ' || f.row_number)) like '%' || search_key($3) || '%')
    and f.at > $4
  order by f.at
  limit $5
)
select json_build_object(
  'problems', (
    select coalesce(json_agg(json_build_object('sheet', p.sheet, 'row', p.row_number, 'column', p.column_title, 'value', p.value,
      'code', p.code, 'detail', p.detail) order by p.at), '[]') from page p),
  'codes', (
    select coalesce(json_agg(json_build_object('code', c.code, 'count', c.count) order by c.count desc, c.code), '[]')
    from (select f.code, count(*) from found f group by f.code) c),
  'next', (select max(at)::text from page having count(*) = $5)
)::text as body
from import i
where i.program_id = (select app_program()) and i.id = $1
