select json_build_object(
  'person', json_build_object('id', p.id, 'name', p.display_name),
  'program', json_build_object('id', g.id, 'name', g.name),
  'offeredAt', e.offered_at, 'acceptedAt', e.accepted_at, 'endedAt', e.ended_at, 'endedAs', e.ended_as, 'endsOn', e.ends_on,
  'periods', (
    select coalesce(json_agg(json_build_object('id', t.id, 'from', lower(t.valid), 'until', upper(t.valid) - 1, 'leave', t.kind = 'leave', 'fraction', t.fraction,
      'cohort', json_build_object('id', c.id, 'name', c.name), 'recordedAt', t.recorded_at, 'supersededAt', t.superseded_at) order by t.valid, t.recorded_at), '[]')
    from enrollment_period t join cohort c on c.program_id = t.program_id and c.id = t.cohort_id
    where t.person_id = e.person_id and t.program_id = e.program_id),
  'said', (
    select coalesce(json_agg(json_build_object('id', h.id, 'kind', h.kind, 'from', h.from_on, 'until', h.until_on, 'fraction', h.fraction, 'cohort', c.name,
      'toProgram', h.to_program, 'reason', h.reason, 'at', h.recorded_at, 'by', h.recorded_by_name,
      'undone', case when h.undone_at is not null then json_build_object('at', h.undone_at, 'by', h.undone_by_name) end) order by h.recorded_at desc, h.id desc), '[]')
    from enrollment_change h left join cohort c on c.program_id = h.program_id and c.id = h.cohort_id
    where h.person_id = e.person_id and h.program_id = e.program_id),
  'cohorts', (
    select coalesce(json_agg(json_build_object('id', c.id, 'name', c.name, 'startsOn', c.starts_on, 'endsOn', c.ends_on) order by c.name), '[]')
    from cohort c where c.program_id = g.id and (c.archived_at is null
      or exists (select from enrollment_period t where t.person_id = e.person_id and t.program_id = e.program_id and t.cohort_id = c.id))),
  'waiting', (select count(*) from review_request q where q.person_id = e.person_id and q.program_id = e.program_id and q.closed_at is null)
)::text as body
from enrollment e
join person p on p.id = e.person_id
join program g on g.id = e.program_id
cross join note_opening(e.person_id)
where e.program_id = (select app_program()) and e.person_id = $1
