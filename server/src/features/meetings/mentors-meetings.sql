-- The meetings of a mentor with everybody they mentor in the program, the newest proposal first.
with mine as (
  select m.*, p.display_name from meeting m join person p on p.id = m.person_id
  join enrollment e on e.person_id = m.person_id and e.program_id = m.program_id and e.accepted_at is not null and e.ended_at is null
  where m.program_id = (select app_program()) and m.mentor_id = (select app_actor()) and (m.state in ('proposed', 'agreed')) = $1
    and ($2::uuid is null or m.id < $2) and ($4::text is null or search_key(p.display_name) like search_pattern($4))
    -- Sight ends with the mentorship.
    and exists (select from mentorship h where h.person_id = m.person_id and h.program_id = m.program_id and h.mentor_id = m.mentor_id
      and h.superseded_at is null and h.valid @> app_today())
  order by m.id desc limit $3
)
select json_build_object(
  'meetings', (
    select coalesce(json_agg(json_build_object('id', m.id, 'program', json_build_object('id', g.id, 'name', g.name),
      'mentee', json_build_object('id', m.person_id, 'name', m.display_name), 'mentor', json_build_object('id', o.id, 'name', o.display_name),
      'topic', a.topic, 'state', m.state, 'turn', m.turn, 'times', m.times, 'startsAt', m.starts_at, 'minutes', m.minutes, 'minutesHeld', m.minutes_held,
      'openItems', 0) order by m.id desc), '[]')
    from mine m
    join meeting_agenda a on a.person_id = m.person_id and a.meeting_id = m.id
    join program g on g.id = m.program_id join person o on o.id = m.mentor_id),
  'next', (select (array_agg(id order by id))[1] from mine having count(*) = $3),
  'mentorships', '[]'::json
)::text as body
