with found as (
  select * from mentors_page($1, $2, $3, $4, $5 + 1)
), page as (
  select * from found order by name_key, who_id limit $5
)
select json_build_object(
  'mentors', (
    select coalesce(json_agg(json_build_object('person', json_build_object('id', p.id, 'name', p.display_name), 'organisation', w.organisation,
      'mentees', l.mentees, 'further', l.further,
      'waiting', (select count(*) from review_request q where q.program_id = g.id and q.reviewer_id = p.id and q.closed_at is null),
      'capacity', mentor_capacity(p.id), 'until', upper(w.valid)) order by l.name_key, l.who_id), '[]')
    from page l join person p on p.id = l.who_id
    join membership w on w.program_id = g.id and w.person_id = p.id and w.role = 'mentor' and w.superseded_at is null and w.valid @> app_today()),
  'next', case when (select count(*) from found) > $5 then (select who_id || '~' || name_key from page order by name_key desc, who_id desc limit 1) end
)::text as body
from program g where g.id = (select app_program())
