-- The lines of one view, a page of them after the last pair of the page before.
with lines as (
  /* view */
), page as (
  select * from lines
  where ($1::text is null or position(lower($1) in lower(mentee_name)) > 0 or position(lower($1) in lower(mentor_name)) > 0)
    and ($2::uuid is null or (mentee_name, mentee_id, coalesce(mentor_id, mentee_id), coalesce(since, '-infinity')) >
      ((select display_name from person where id = $2), $2, $3::uuid, $4::date))
  order by mentee_name, mentee_id, coalesce(mentor_id, mentee_id), coalesce(since, '-infinity') limit $5
)
select json_build_object(
  'program', json_build_object('id', g.id, 'name', g.name),
  'counts', (
    with mentees as (
      select e.person_id from enrollment e where e.program_id = g.id and e.accepted_at is not null and e.ended_at is null
    ), current as (
      select m.person_id, m.mentor_id, m.is_primary from mentorship m join mentees using (person_id)
      where m.program_id = g.id and m.superseded_at is null and m.covers_for is null and m.valid @> app_today()
    ), paused as (
      select count(*) as is from mentorship_pause z join current c using (person_id, mentor_id)
      where z.program_id = g.id and z.superseded_at is null and z.valid @> app_today()
    )
    select json_build_object(
      'none', (select count(*) from mentees) - (select count(*) from current where is_primary),
      'proposed', (select count(*) from mentorship_proposal q where q.program_id = g.id and q.closed_at is null),
      'active', (select count(*) from current) - (select paused.is from paused),
      'paused', (select paused.is from paused),
      'ended', (select count(*) from mentorship m where m.program_id = g.id and m.superseded_at is null and m.covers_for is null and upper(m.valid) <= app_today()),
      'requests', (select count(*) from change_requests() r where r.answered_at is null),
      'over', (
        select count(*) from (select mentor_id, count(*) as mentees from current where is_primary group by mentor_id) as l
        where l.mentees > mentor_capacity(l.mentor_id)))),
  'lines', (
    select coalesce(json_agg(json_build_object('mentee', json_build_object('id', l.mentee_id, 'name', l.mentee_name), 'cohort', c.name,
      'mentor', case when l.mentor_id is not null then json_build_object('id', l.mentor_id, 'name', l.mentor_name) end,
      'primary', l.is_primary, 'from', l.since, 'until', l.until, 'pausedUntil', l.paused_until,
      'cover', (
        select json_build_object('person', json_build_object('id', o.id, 'name', o.display_name), 'from', lower(v.valid), 'until', upper(v.valid))
        from mentorship_cover v join person o on o.id = v.cover_id
        where v.person_id = l.mentee_id and v.program_id = g.id and v.mentor_id = l.mentor_id and v.because = 'away' and v.superseded_at is null and v.valid @> app_today() limit 1),
      'compact', case when s.number is not null then json_build_object('number', s.number, 'menteeSignedAt', s.mentee_signed_at, 'mentorSignedAt', s.mentor_signed_at) end,
      'reason', l.reason, 'words', coalesce(l.words, ''),
      'proposal', case when l.proposal_id is not null then json_build_object('id', l.proposal_id, 'menteeAgreed', l.mentee_agreed, 'mentorAgreed', l.mentor_agreed) end)
      order by l.mentee_name, l.mentee_id, coalesce(l.mentor_id, l.mentee_id), coalesce(l.since, '-infinity')), '[]')
    from page l
    left join enrollment_period t on t.person_id = l.mentee_id and t.program_id = g.id and t.superseded_at is null and t.valid @> app_today()
    left join cohort c on c.program_id = t.program_id and c.id = t.cohort_id
    left join compact_states() s on s.person_id = l.mentee_id and s.mentor_id = l.mentor_id),
  'next', (
    select concat_ws('~', last.mentee_id, coalesce(last.mentor_id, last.mentee_id), coalesce(last.since, '-infinity'))
    from page last where (select count(*) from page) = $5
    order by mentee_name desc, mentee_id desc, coalesce(mentor_id, mentee_id) desc, coalesce(since, '-infinity') desc limit 1)
)::text as body
from program g
where g.id = (select app_program())
