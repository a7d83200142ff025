-- The hours of the program's mentorships that stand today, by the mentee's name: all of them for an admin, the reader's own for a mentor.
with found as (
  select * from adherence_page($1, $2, $3, $4, $5, $6, $7 + 1)
), page as (
  select * from found order by name_key, mentee_id, line_id limit $7
)
select json_build_object(
  'total', c.total,
  'behind', c.behind,
  'mentorships', (
    select coalesce(json_agg(json_build_object('mentee', json_build_object('id', p.id, 'name', p.display_name), 'mentor', json_build_object('id', o.id, 'name', o.display_name),
      'hours', adherence_facts(l.mentee_id, (select app_program()), l.mentor_id)) order by l.name_key, l.mentee_id, l.line_id), '[]')
    from page l join person p on p.id = l.mentee_id join person o on o.id = l.mentor_id),
  'next', case when (select count(*) from found) > $7 then (
    select concat_ws('~', mentee_id, line_id, name_key) from page order by name_key desc, mentee_id desc, line_id desc limit 1) end
)::text as body
from adherence_count($1, $2) c
