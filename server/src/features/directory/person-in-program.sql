-- Somebody of the program of the scope, also by the id of an account that became theirs. Opening it is noted, as an enrollment is.
with who as (
  select p.id, p.display_name from person p where p.id = survivor_of($1)
    and (exists (select from enrollment e where e.program_id = (select app_program()) and e.person_id = p.id)
      or exists (select from membership m where m.program_id = (select app_program()) and m.person_id = p.id and m.superseded_at is null))
), paired as (
  select m.person_id, m.mentor_id, m.is_primary, m.covers_for, m.valid from mentorship m
  where m.program_id = (select app_program()) and m.superseded_at is null and (upper(m.valid) is null or upper(m.valid) > app_today())
)
select json_build_object(
  'program', (select json_build_object('id', g.id, 'name', g.name) from program g where g.id = (select app_program())),
  'person', json_build_object('id', w.id, 'name', w.display_name),
  'roles', (
    select coalesce(json_agg(json_build_object('role', m.role, 'organisation', m.organisation, 'since', lower(m.valid), 'until', upper(m.valid),
      'isNow', m.valid @> app_today()) order by lower(m.valid) desc, m.role), '[]')
    from membership m where m.program_id = (select app_program()) and m.person_id = w.id and m.superseded_at is null and not isempty(m.valid)),
  'enrollment', (
    select json_build_object('offeredAt', e.offered_at, 'acceptedAt', e.accepted_at, 'endedAt', e.ended_at, 'endedAs', e.ended_as, 'endsOn', e.ends_on,
      'since', (select min(lower(t.valid)) from enrollment_period t where t.person_id = e.person_id and t.program_id = e.program_id and t.superseded_at is null),
      'cohort', now.name, 'onLeave', coalesce(now.kind = 'leave' and now.valid @> app_today(), false),
      'waiting', (select count(*) from review_request q where q.person_id = e.person_id and q.program_id = e.program_id and q.closed_at is null))
    from enrollment e
    left join lateral (
      select c.name, t.kind, t.valid from enrollment_period t join cohort c on c.program_id = t.program_id and c.id = t.cohort_id
      where t.person_id = e.person_id and t.program_id = e.program_id and t.superseded_at is null
      order by t.valid @> app_today() desc, upper(t.valid) desc nulls first limit 1) now on true
    where e.program_id = (select app_program()) and e.person_id = w.id),
  'mentor', mentor_here(w.id),
  'mentors', (
    select coalesce(json_agg(json_build_object('person', json_build_object('id', o.id, 'name', o.display_name), 'primary', m.is_primary, 'from', lower(m.valid),
      'until', upper(m.valid), 'standsIn', m.covers_for is not null) order by m.covers_for is not null, m.is_primary desc, o.display_name, lower(m.valid)), '[]')
    from paired m join person o on o.id = m.mentor_id where m.person_id = w.id),
  'mentees', (
    select coalesce(json_agg(json_build_object('person', json_build_object('id', o.id, 'name', o.display_name), 'primary', o.is_primary, 'from', lower(o.valid),
      'until', upper(o.valid), 'standsIn', o.covers_for is not null) order by o.display_name, o.id, lower(o.valid)), '[]')
    from (
      select p.id, p.display_name, m.is_primary, m.covers_for, m.valid from paired m join person p on p.id = m.person_id
      where m.mentor_id = w.id order by p.display_name, p.id limit 100) o)
)::text as body
from who w cross join note_opening(w.id)
