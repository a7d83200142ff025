select m.id, m.sequence, m.starts_at as "startsAt", coalesce(m.minutes_held, m.minutes) as minutes, a.topic, a.place, m.state,
  p.display_name as mentee, o.display_name as mentor, m.program_id as program, m.person_id as person, m.mentor_id = (select app_actor()) as "isMentor", app_now() as at
from meeting m
join meeting_agenda a on a.person_id = m.person_id and a.meeting_id = m.id
join person p on p.id = m.person_id join person o on o.id = m.mentor_id
where m.person_id = (select app_person()) and m.id = $1 and m.starts_at is not null
  and (current_setting('app.capacity') = 'self' or m.program_id = (select app_program()))
