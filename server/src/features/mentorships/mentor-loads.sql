with loads as (
  select p.id, p.display_name, w.organisation, upper(w.valid) as until, mentor_capacity(p.id) as capacity,
    (select count(*) from mentorship m join enrollment e using (person_id, program_id) where m.program_id = w.program_id and m.mentor_id = p.id and m.is_primary
      and m.superseded_at is null and m.covers_for is null and m.valid @> app_today() and e.accepted_at is not null and e.ended_at is null) as mentees,
    (select count(*) from mentorship m join enrollment e using (person_id, program_id) where m.program_id = w.program_id and m.mentor_id = p.id and not m.is_primary
      and m.superseded_at is null and m.covers_for is null and m.valid @> app_today() and e.accepted_at is not null and e.ended_at is null) as further,
    (select count(*) from review_request q where q.program_id = w.program_id and q.reviewer_id = p.id and q.closed_at is null) as waiting
  from membership w join person p on p.id = w.person_id
  where w.program_id = (select app_program()) and w.role = 'mentor' and w.superseded_at is null and w.valid @> app_today()
    and ($1::text is null or position(lower($1) in lower(p.display_name)) > 0)
), page as (
  select * from loads
  where ($2 = 'all' or ($2 = 'over' and mentees > capacity) or ($2 = 'free' and (capacity is null or mentees < capacity)))
    and ($3::uuid is null or (display_name, id) > ((select display_name from person where id = $3), $3))
  order by display_name, id limit $4
)
select json_build_object(
  'mentors', (
    select coalesce(json_agg(json_build_object('person', json_build_object('id', id, 'name', display_name), 'organisation', organisation,
      'mentees', mentees, 'further', further, 'waiting', waiting, 'capacity', capacity, 'until', until) order by display_name, id), '[]')
    from page),
  'next', (select (array_agg(id order by display_name desc, id desc))[1] from page having count(*) = $4)
)::text as body
from program g where g.id = (select app_program())
