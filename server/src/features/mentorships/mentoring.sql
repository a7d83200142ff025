-- A mentor's own side of a program. A mentor has tens of mentees, rarely hundreds.
with mine as materialized (
  select m.person_id, m.program_id, m.mentor_id, m.is_primary, m.valid from mentorship m
  where m.program_id = (select app_program()) and m.mentor_id = (select app_actor()) and m.superseded_at is null and m.covers_for is null and m.valid @> app_today()
)
select json_build_object(
  'mentorships', (
    select coalesce(json_agg(json_build_object('mentee', json_build_object('id', p.id, 'name', p.display_name), 'primary', m.is_primary,
      'from', lower(m.valid), 'until', upper(m.valid), 'paused', z.valid is not null, 'pausedUntil', upper(z.valid),
      'compact', case when c.number is not null then json_build_object('number', c.number, 'menteeSignedAt', c.mentee_signed_at, 'mentorSignedAt', c.mentor_signed_at) end)
      order by p.display_name, p.id), '[]')
    from mine m
    join enrollment e on e.person_id = m.person_id and e.program_id = m.program_id and e.accepted_at is not null and e.ended_at is null
    join person p on p.id = m.person_id
    left join compact_states_of(array(select person_id from mine)) c on c.person_id = m.person_id and c.mentor_id = m.mentor_id
    left join mentorship_pause z on z.person_id = m.person_id and z.program_id = m.program_id and z.mentor_id = m.mentor_id
      and z.superseded_at is null and z.valid @> app_today()),
  'covers', (
    select coalesce(json_agg(json_build_object('id', c.event_id, 'mentor', json_build_object('id', m.id, 'name', m.display_name),
      'cover', json_build_object('id', o.id, 'name', o.display_name), 'from', c.since, 'until', c.until, 'mentees', c.mentees) order by c.since, c.event_id), '[]')
    from (
      select c.event_id, c.mentor_id, c.cover_id, min(lower(c.valid)) as since, max(upper(c.valid)) as until, count(*) as mentees
      from mentorship_cover c
      where c.program_id = (select app_program()) and (select app_actor()) in (c.mentor_id, c.cover_id) and c.because = 'away' and c.superseded_at is null
        and upper(c.valid) > app_today()
      group by c.event_id, c.mentor_id, c.cover_id
    ) as c
    join person m on m.id = c.mentor_id join person o on o.id = c.cover_id),
  'colleagues', (
    select coalesce(json_agg(json_build_object('id', p.id, 'name', p.display_name) order by p.display_name, p.id), '[]')
    from (select distinct w.person_id from membership w where w.program_id = (select app_program()) and w.role = 'mentor' and w.superseded_at is null
      and w.valid @> app_today() and w.person_id <> (select app_actor()) limit 500) as w
    join person p on p.id = w.person_id),
  'requests', (
    select coalesce(json_agg(json_build_object('id', r.id, 'program', json_build_object('id', g.id, 'name', g.name),
      'mentee', json_build_object('id', e.id, 'name', e.display_name), 'mentor', json_build_object('id', m.id, 'name', m.display_name),
      'by', 'mentor', 'wish', r.wish, 'words', r.words, 'at', r.requested_at,
      'answer', case when r.answer is not null then json_build_object('text', r.answer, 'by', r.answered_name, 'at', r.answered_at) end) order by r.requested_at desc), '[]')
    from (select * from own_change_requests() r where r.mentor_id = (select app_actor()) order by r.requested_at desc limit 50) as r
    join person e on e.id = r.person_id join person m on m.id = r.mentor_id)
)::text as body
from program g where g.id = (select app_program())
