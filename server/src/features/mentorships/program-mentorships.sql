-- The mentorships in one state, a page of them after the last line of the page before; `none` has a line for each mentee without a mentor.
with found as (
  select * from mentorships_page($1, $2, $3, $4, $5, $6 + 1)
), page as (
  select * from found order by name_key, mentee_id, line_id limit $6
)
select json_build_object(
  'program', json_build_object('id', g.id, 'name', g.name),
  'counts', mentorships_count(),
  'lines', (
    select coalesce(json_agg(json_build_object('mentee', json_build_object('id', p.id, 'name', p.display_name), 'cohort', c.name,
      'mentor', case when l.mentor_id is not null then json_build_object('id', n.id, 'name', n.display_name) end,
      'primary', coalesce(m.is_primary, q.is_primary, true), 'from', coalesce(lower(m.valid), q.starts_on), 'until', upper(m.valid), 'pausedUntil', z.until,
      'cover', (
        select json_build_object('person', json_build_object('id', o.id, 'name', o.display_name), 'from', lower(v.valid), 'until', upper(v.valid))
        from mentorship_cover v join person o on o.id = v.cover_id
        where v.person_id = l.mentee_id and v.program_id = g.id and v.mentor_id = l.mentor_id and v.because = 'away' and v.superseded_at is null and v.valid @> app_today() limit 1),
      'compact', case when s.number is not null then json_build_object('number', s.number, 'menteeSignedAt', s.mentee_signed_at, 'mentorSignedAt', s.mentor_signed_at) end,
      'reason', case when $1 = 'ended' then coalesce(e.reason, case when e.kind = 'handed_over' then 'left' when e.kind in ('paired', 'agreed') then 'changed' end) end,
      'words', coalesce(q.reason, case when $1 = 'ended' then e.words end, ''),
      'proposal', case when q.id is not null then json_build_object('id', q.id, 'menteeAgreed', q.mentee_agreed_at is not null, 'mentorAgreed', q.mentor_agreed_at is not null) end)
      order by l.name_key, l.mentee_id, l.line_id), '[]')
    from page l
    join person p on p.id = l.mentee_id
    left join person n on n.id = l.mentor_id
    left join mentorship m on $1 in ('active', 'paused', 'ended') and m.person_id = l.mentee_id and m.id = l.line_id
    left join mentorship_event e on $1 = 'ended' and e.person_id = l.mentee_id and e.id = m.event_id
    left join mentorship_proposal q on $1 = 'proposed' and q.person_id = l.mentee_id and q.id = l.line_id
    left join lateral (
      select upper(x.valid) as until from mentorship_pause x
      where $1 = 'paused' and x.person_id = l.mentee_id and x.program_id = g.id and x.mentor_id = l.mentor_id and x.superseded_at is null and x.valid @> app_today() limit 1
    ) z on true
    left join enrollment_period t on t.person_id = l.mentee_id and t.program_id = g.id and t.superseded_at is null and t.valid @> app_today()
    left join cohort c on c.program_id = t.program_id and c.id = t.cohort_id
    left join compact_states_of(array(select mentee_id from page)) s on s.person_id = l.mentee_id and s.mentor_id = l.mentor_id),
  'next', case when (select count(*) from found) > $6 then (
    select concat_ws('~', mentee_id, line_id, name_key) from page order by name_key desc, mentee_id desc, line_id desc limit 1) end
)::text as body
from program g
where g.id = (select app_program())
