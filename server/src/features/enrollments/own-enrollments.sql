select json_build_object('enrollments', (
  select coalesce(json_agg(json_build_object(
    'program', json_build_object('id', g.id, 'name', g.name),
    'offeredAt', e.offered_at, 'acceptedAt', e.accepted_at, 'endedAt', e.ended_at, 'endedAs', e.ended_as, 'endsOn', e.ends_on,
    'periods', (
      select coalesce(json_agg(json_build_object('from', lower(t.valid), 'until', upper(t.valid) - 1, 'leave', t.kind = 'leave', 'fraction', t.fraction,
        'cohort', json_build_object('id', c.id, 'name', c.name)) order by t.valid), '[]')
      from enrollment_period t join cohort c on c.program_id = t.program_id and c.id = t.cohort_id
      where t.person_id = e.person_id and t.program_id = e.program_id and t.superseded_at is null),
    'mentor', case when m.id is not null then json_build_object('id', m.id, 'name', m.display_name) end,
    'retentionMonths', g.retention_months,
    'last', (
      select json_build_object('id', h.id, 'kind', h.kind, 'at', h.recorded_at)
      from enrollment_change h where h.person_id = e.person_id and h.program_id = e.program_id and h.undone_at is null
      order by h.recorded_at desc, h.id desc limit 1),
    'submitted', (
      select coalesce(json_agg(distinct s.record_id), '[]') from submission s where s.person_id = e.person_id and s.program_id = e.program_id),
    'waiting', (
      select count(*) from review_request q where q.person_id = e.person_id and q.program_id = e.program_id and q.closed_at is null)
  ) order by e.offered_at desc, e.program_id), '[]')
  from enrollment e
  join program g on g.id = e.program_id
  left join mentorship s on s.person_id = e.person_id and s.program_id = e.program_id and s.is_primary and s.superseded_at is null and s.valid @> app_today()
  left join person m on m.id = s.mentor_id
  where e.person_id = p.id))::text as body
from person p
where p.id = (select app_person())
