select json_build_object(
  'mentors', (
    select coalesce(json_agg(json_build_object('program', json_build_object('id', g.id, 'name', g.name),
      'mentor', json_build_object('id', p.id, 'name', p.display_name), 'organisation', organisation_in(m.program_id, m.mentor_id), 'primary', m.is_primary,
      'profile', profile_of_own_mentor(m.mentor_id),
      'from', lower(m.valid), 'until', upper(m.valid), 'paused', z.valid is not null, 'pausedUntil', upper(z.valid),
      'compact', (
        select json_build_object('number', c.number,
          'menteeSignedAt', (select s.signed_at from compact_signature s where s.person_id = c.person_id and s.compact_id = c.id and s.side = 'mentee'),
          'mentorSignedAt', (select s.signed_at from compact_signature s where s.person_id = c.person_id and s.compact_id = c.id and s.side = 'mentor'))
        from compact c where c.person_id = m.person_id and c.program_id = m.program_id and c.mentor_id = m.mentor_id order by c.number desc limit 1),
      'cover', (
        select json_build_object('person', json_build_object('id', o.id, 'name', o.display_name), 'from', lower(c.valid), 'until', upper(c.valid))
        from mentorship_cover c join person o on o.id = c.cover_id
        where c.person_id = m.person_id and c.program_id = m.program_id and c.mentor_id = m.mentor_id and c.because = 'away' and c.superseded_at is null
          and upper(c.valid) > app_today() order by c.valid limit 1),
      'standsInFor', (select json_build_object('id', o.id, 'name', o.display_name) from person o where o.id = m.covers_for))
      order by m.covers_for is not null, m.is_primary desc, lower(m.valid), p.display_name), '[]')
    from mentorship m
    join enrollment e on e.person_id = m.person_id and e.program_id = m.program_id and e.accepted_at is not null and e.ended_at is null
    join program g on g.id = m.program_id
    join person p on p.id = m.mentor_id
    left join mentorship_pause z on z.person_id = m.person_id and z.program_id = m.program_id and z.mentor_id = m.mentor_id
      and z.superseded_at is null and z.valid @> app_today()
    where m.person_id = (select app_person()) and m.superseded_at is null and (upper(m.valid) is null or upper(m.valid) > app_today())),
  'former', (
    select coalesce(json_agg(json_build_object('program', json_build_object('id', program_id, 'name', name),
      'mentor', json_build_object('id', mentor_id, 'name', display_name), 'from', since, 'until', until, 'reason', reason) order by until desc, display_name), '[]')
    from (
      select m.program_id, g.name, m.mentor_id, p.display_name, lower(m.valid) as since, upper(m.valid) as until,
        coalesce(v.reason, case when v.kind = 'handed_over' then 'left' when v.kind in ('paired', 'agreed') then 'changed' end) as reason
      from mentorship m
      join program g on g.id = m.program_id
      join person p on p.id = m.mentor_id
      left join mentorship_event v on v.person_id = m.person_id and v.id = m.event_id
      where m.person_id = (select app_person()) and m.superseded_at is null and upper(m.valid) <= app_today() and m.covers_for is null
      order by upper(m.valid) desc limit 100
    ) as f),
  'requests', (
    select coalesce(json_agg(json_build_object('id', r.id, 'program', json_build_object('id', g.id, 'name', g.name),
      'mentee', json_build_object('id', e.id, 'name', e.display_name), 'mentor', json_build_object('id', m.id, 'name', m.display_name),
      'by', 'mentee', 'wish', r.wish, 'words', r.words, 'at', r.requested_at,
      'answer', case when r.answer is not null then json_build_object('text', r.answer, 'by', r.answered_name, 'at', r.answered_at) end) order by r.requested_at desc), '[]')
    from (select * from change_request r where r.requested_by = (select app_actor()) and r.person_id = (select app_person()) and r.withdrawn_at is null
      order by r.requested_at desc limit 50) as r
    join program g on g.id = r.program_id join person e on e.id = r.person_id join person m on m.id = r.mentor_id)
)::text as body
