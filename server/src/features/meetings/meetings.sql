-- The meetings of the person of the scope: their own, or towards a mentor those with that mentor, which is as far as the wall lets them see.
with mine as (
  select m.* from meeting m
  where m.person_id = (select app_person()) and (m.state in ('proposed', 'agreed')) = $1 and ($2::uuid is null or m.id < $2)
    and (current_setting('app.capacity') = 'self' or m.program_id = (select app_program()))
  order by m.id desc limit $3
)
select json_build_object(
  'meetings', (
    select coalesce(json_agg(json_build_object('id', m.id, 'program', json_build_object('id', g.id, 'name', g.name),
      'mentee', json_build_object('id', p.id, 'name', p.display_name), 'mentor', json_build_object('id', o.id, 'name', o.display_name),
      'topic', a.topic, 'state', m.state, 'turn', m.turn, 'times', m.times, 'startsAt', m.starts_at, 'minutes', m.minutes, 'minutesHeld', m.minutes_held,
      'openItems', (select count(*) from meeting_item i where i.person_id = m.person_id and i.meeting_id = m.id and i.done_at is null and i.removed_at is null)
    ) order by m.id desc), '[]')
    from mine m
    join meeting_agenda a on a.person_id = m.person_id and a.meeting_id = m.id
    join program g on g.id = m.program_id join person p on p.id = m.person_id join person o on o.id = m.mentor_id),
  'next', (select (array_agg(id order by id))[1] from mine having count(*) = $3),
  'mentorships', (
    select coalesce(json_agg(json_build_object('program', json_build_object('id', g.id, 'name', g.name),
      'mentee', json_build_object('id', p.id, 'name', p.display_name), 'mentor', json_build_object('id', o.id, 'name', o.display_name),
      'hours', adherence_facts(h.person_id, h.program_id, h.mentor_id)) order by h.is_primary desc, o.display_name, o.id), '[]')
    from mentorship h
    join enrollment e on e.person_id = h.person_id and e.program_id = h.program_id and e.accepted_at is not null and e.ended_at is null
    join program g on g.id = h.program_id join person p on p.id = h.person_id join person o on o.id = h.mentor_id
    where h.person_id = (select app_person()) and h.superseded_at is null and h.covers_for is null and h.valid @> app_today()
      and (current_setting('app.capacity') = 'self' or (h.program_id = (select app_program()) and h.mentor_id = (select app_actor()))))
)::text as body
