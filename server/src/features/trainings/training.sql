-- Of person $1, or of oneself, in program $2: one’s own in the scope of oneself, anybody’s who accepted in that of the program, also years after.
select json_build_object(
  'person', json_build_object('id', p.id, 'name', p.display_name),
  'program', json_build_object('id', g.id, 'name', g.name),
  'asOf', app_now(), 'acceptedAt', e.accepted_at, 'endedAt', e.ended_at, 'endedAs', e.ended_as, 'endsOn', e.ends_on,
  'periods', (
    select coalesce(json_agg(json_build_object('from', lower(t.valid), 'until', upper(t.valid) - 1, 'leave', t.kind = 'leave', 'fraction', t.fraction,
      'cohort', json_build_object('id', c.id, 'name', c.name)) order by t.valid), '[]')
    from enrollment_period t join cohort c on c.program_id = t.program_id and c.id = t.cohort_id
    where t.person_id = e.person_id and t.program_id = e.program_id and t.superseded_at is null),
  'mentors', (
    select coalesce(json_agg(json_build_object('name', m.display_name, 'from', lower(h.valid), 'until', upper(h.valid) - 1) order by h.valid, m.display_name), '[]')
    from mentorship h join person m on m.id = h.mentor_id
    where h.person_id = e.person_id and h.program_id = e.program_id and h.superseded_at is null and h.covers_for is null and lower(h.valid) <= app_today()),
  'decisions', (
    select coalesce(json_agg(json_build_object('record', w.record_id, 'milestone', s.milestone,
      'own', case when o.id is not null then json_build_object('step', o.step, 'title', o.title) end,
      'when', s.content -> 'when', 'decision', w.decision, 'at', w.decided_at,
      'by', json_build_object('name', w.reviewer_name, 'role', w.reviewer_role, 'organisation', w.reviewer_organisation),
      'known', w.known, 'amended', w.amends is not null, 'source', s.content -> 'source') order by w.decided_at, w.id), '[]')
    from review w
    join submission s on s.person_id = w.person_id and s.id = w.submission_id
    left join program_milestone o on o.program_id = w.program_id and o.id = own_milestone_id(s.milestone)
    where w.person_id = e.person_id and w.program_id = e.program_id and w.decision in ('approved', 'not_met')
      and not exists (select from review x where x.person_id = w.person_id and x.amends = w.id)
      -- A record that was decided again says what was decided last.
      and not exists (
        select from review y where y.person_id = w.person_id and y.program_id = w.program_id and y.record_id = w.record_id
          and y.decision in ('approved', 'not_met') and (y.decided_at, y.id) > (w.decided_at, w.id)
          and not exists (select from review z where z.person_id = y.person_id and z.amends = y.id))),
  'waivers', (
    select coalesce(json_agg(json_build_object('milestone', v.milestone,
      'own', case when o.id is not null then json_build_object('step', o.step, 'title', o.title) end,
      'at', v.waived_at, 'by', v.waived_by_name) order by v.waived_at, v.id), '[]')
    from waiver v left join program_milestone o on o.program_id = v.program_id and o.id = own_milestone_id(v.milestone)
    where v.person_id = e.person_id and v.program_id = e.program_id and v.lifted_at is null)
)::text as body
from enrollment e
join person p on p.id = e.person_id
join program g on g.id = e.program_id
where e.person_id = coalesce($1::uuid, (select app_person())) and e.program_id = $2 and e.accepted_at is not null
