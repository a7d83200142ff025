with open as (
  select e.person_id, bool_or(m.is_primary) as is_primary,
    (select count(*) from review_request q where q.program_id = e.program_id and q.person_id = e.person_id and q.reviewer_id = $1 and q.closed_at is null) as reviews
  from enrollment e
  left join mentorship m on m.person_id = e.person_id and m.program_id = e.program_id and m.mentor_id = $1 and m.covers_for is null
    and m.superseded_at is null and m.valid && daterange(app_today(), null)
  where e.program_id = (select app_program()) and e.accepted_at is not null and e.ended_at is null
    and (m.id is not null or exists (select from review_request q
      where q.program_id = e.program_id and q.person_id = e.person_id and q.reviewer_id = $1 and q.closed_at is null))
  group by e.person_id, e.program_id
)
select json_build_object(
  'program', json_build_object('id', g.id, 'name', g.name),
  'mentor', json_build_object('id', p.id, 'name', p.display_name),
  'organisation', w.organisation,
  'until', upper(w.valid),
  'open', (
    select coalesce(json_agg(json_build_object('mentee', json_build_object('id', n.id, 'name', n.display_name), 'primary', o.is_primary, 'reviews', o.reviews,
      'plan', o.is_primary is not null and exists (select from plans_waiting() v where v.person_id = n.id),
      'apart', array(select b.mentor_id from pairing_blocks() b where b.person_id = n.id)) order by n.display_name, n.id), '[]')
    from open o join person n on n.id = o.person_id),
  'proposals', (select count(*) from mentorship_proposal q where q.program_id = g.id and q.mentor_id = p.id and q.closed_at is null),
  'meetings', (select count(*) from meeting q where q.program_id = g.id and q.mentor_id = p.id and (q.state = 'proposed' or (q.state = 'agreed' and q.starts_at > app_now()))),
  'covers', (select count(*) from mentorship_cover c where c.program_id = g.id and c.cover_id = p.id and c.superseded_at is null
    and (upper(c.valid) is null or upper(c.valid) > app_today())),
  'successors', (
    select coalesce(json_agg(json_build_object('person', json_build_object('id', o.id, 'name', o.display_name), 'mentees', o.mentees, 'capacity', o.capacity)
      order by o.display_name, o.id), '[]')
    from (
      select c.id, c.display_name, mentor_capacity(c.id) as capacity,
        (select count(*) from mentorship m where m.program_id = g.id and m.mentor_id = c.id and m.is_primary and m.superseded_at is null
          and m.covers_for is null and m.valid @> app_today()) as mentees
      from membership k join person c on c.id = k.person_id
      where k.program_id = g.id and k.role = 'mentor' and k.superseded_at is null and k.valid @> app_today() and upper(k.valid) is null and c.id <> p.id
      order by c.display_name, c.id limit 500
    ) as o),
  'undo', (
    select h.id from handover h
    where h.program_id = g.id and h.mentor_id = p.id and h.undone_at is null and h.at > app_now() - interval '1 hour' order by h.at desc limit 1)
)::text as body
from program g
join person p on p.id = $1
join lateral (
  select k.organisation, k.valid from membership k
  where k.program_id = g.id and k.person_id = p.id and k.role = 'mentor' and k.superseded_at is null order by k.valid desc limit 1
) as w on true
where g.id = (select app_program())
