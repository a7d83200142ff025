-- What is known of the mentees who have no primary mentor on a day (one of a cohort, or one person whoever mentors them), and of the mentors.
-- $1 cohort or null, $2 the day, $3 one person or null, $4 and $5 how many of each at most.
with mentee as (
  select e.person_id, e.accepted_at, t.cohort_id
  from enrollment e
  left join enrollment_period t on t.program_id = e.program_id and t.person_id = e.person_id and t.superseded_at is null and t.valid @> app_today()
  where e.program_id = (select app_program()) and e.accepted_at is not null and e.ended_at is null
    and ($1::uuid is null or t.cohort_id = $1)
    and ($3::uuid is null or e.person_id = $3)
    and ($3::uuid is not null or (
      not exists (select from mentorship m where m.program_id = e.program_id and m.person_id = e.person_id and m.is_primary
        and m.covers_for is null and m.superseded_at is null and (upper(m.valid) is null or upper(m.valid) > $2::date))
      and not exists (select from mentorship_proposal o where o.program_id = e.program_id and o.person_id = e.person_id and o.is_primary and o.closed_at is null)))
  order by e.person_id limit $4
), now_mentored as (
  select m.person_id, m.mentor_id, m.is_primary from mentorship m
  where m.program_id = (select app_program()) and m.covers_for is null and m.superseded_at is null and (upper(m.valid) is null or upper(m.valid) > $2::date)
), approved as (
  select r.person_id, array_agg(distinct s.milestone) as milestones
  from mentee e
  join review r on r.person_id = e.person_id and r.program_id = (select app_program()) and r.decision = 'approved'
    and not exists (select from review l where l.person_id = r.person_id and l.amends = r.id)
  join submission s on s.person_id = r.person_id and s.id = r.submission_id
  group by r.person_id
), mentor as (
  select m.person_id, m.organisation from membership m
  where m.program_id = (select app_program()) and m.role = 'mentor' and m.superseded_at is null and m.valid @> $2::date
  order by m.person_id limit $5
), profile as (
  select * from matching_profiles($2::date)
), load as (
  select mentor_id, count(distinct person_id)::integer as mentees from (
    select mentor_id, person_id from now_mentored where is_primary
    union all
    select o.mentor_id, o.person_id from mentorship_proposal o where o.program_id = (select app_program()) and o.is_primary and o.closed_at is null
  ) as them group by mentor_id
)
select json_build_object(
  'mentees', (
    select coalesce(json_agg(json_build_object('id', e.person_id, 'cohort', e.cohort_id,
      'step', (select max(p.step) from enrollment_progress p where p.program_id = (select app_program()) and p.person_id = e.person_id and p.is_current),
      'approved', coalesce(to_json(a.milestones), '[]'), 'languages', coalesce(to_json(f.mentee_languages), '[]'), 'zone', f.time_zone, 'organisation', f.mentee_organisation,
      'wishes', coalesce(to_json(f.wishes), '[]'),
      'withoutSince', (select greatest(e.accepted_at::date, max(upper(m.valid))) from mentorship m
        where m.program_id = (select app_program()) and m.person_id = e.person_id and m.is_primary and m.covers_for is null and m.superseded_at is null and upper(m.valid) <= $2::date),
      'mentors', (select coalesce(json_agg(n.mentor_id order by n.mentor_id), '[]') from now_mentored n where n.person_id = e.person_id),
      'declined', (select coalesce(json_agg(distinct o.mentor_id), '[]') from mentorship_proposal o
        where o.program_id = (select app_program()) and o.person_id = e.person_id and o.closed_as in ('declined_by_mentee', 'declined_by_mentor'))
    ) order by e.person_id), '[]')
    from mentee e left join approved a on a.person_id = e.person_id left join profile f on f.person_id = e.person_id),
  'mentors', (
    select coalesce(json_agg(json_build_object('id', m.person_id, 'organisation', coalesce(f.organisation, m.organisation), 'load', coalesce(l.mentees, 0),
      'languages', coalesce(to_json(f.languages), '[]'), 'zone', f.time_zone, 'steps', coalesce(to_json(f.steps), '[]'), 'skills', coalesce(to_json(f.skills), '[]'),
      'capacity', f.capacity, 'away', case when f.is_away then json_build_object('until', f.away_until) end) order by m.person_id), '[]')
    from mentor m left join load l on l.mentor_id = m.person_id left join profile f on f.person_id = m.person_id)
) as facts
