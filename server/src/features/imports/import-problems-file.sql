select i.file_name as name, coalesce((
  select json_agg(json_build_array(p.sheet, p.row_number, p.column_title, p.value, p.detail) order by p.at)
  from import_problem p
  where p.program_id = i.program_id and p.import_id = i.id and p.run = (
    select r.number from import_run r
    where r.program_id = i.program_id and r.import_id = i.id and r.figures is not null order by r.number desc limit 1)), '[]') as lines
from import i
where i.program_id = (select app_program()) and i.id = $1
