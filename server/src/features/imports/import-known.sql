select
  (select coalesce(json_agg(json_build_object('id', c.id, 'name', c.name) order by c.name), '[]') from cohort c where c.program_id = g.id) as cohorts,
  (select coalesce(json_agg(own_milestone(m) order by m.step, m.title), '[]') from program_milestone m where m.program_id = g.id and m.retired_at is null) as own
from program g
where g.id = (select app_program())
