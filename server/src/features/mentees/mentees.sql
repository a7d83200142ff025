-- A mentor has tens of mentees, rarely hundreds: their page is counted off, and sorted by what needs them today.
with mine as (
  select p.id, p.display_name, c.name as cohort, s.*, q.waiting, q.waiting_since, l.milestone, l.submitted_at, h.is_primary, upper(h.valid) as until, h.covers_for,
    exists (select from mentorship_pause z where z.program_id = h.program_id and z.person_id = h.person_id and z.mentor_id = h.mentor_id
      and z.superseded_at is null and z.valid @> app_today()) as paused
  from mentorship h
  join enrollment e on e.person_id = h.person_id and e.program_id = h.program_id and e.accepted_at is not null and e.ended_at is null
  join person p on p.id = h.person_id
  left join enrollment_period t on t.person_id = h.person_id and t.program_id = h.program_id and t.superseded_at is null and t.valid @> app_today()
  left join cohort c on c.program_id = t.program_id and c.id = t.cohort_id
  cross join lateral (
    select max(step) filter (where is_current) as current_step, min(returned_since) as returned_since
    from enrollment_progress s where s.program_id = h.program_id and s.person_id = h.person_id
  ) as s
  cross join lateral (
    select count(*) as waiting, min(q.asked_at) as waiting_since
    from review_request q
    where q.program_id = h.program_id and q.reviewer_id in (h.mentor_id, h.covers_for) and q.person_id = h.person_id and q.closed_at is null
  ) as q
  left join lateral (
    select n.milestone, n.submitted_at from submission n
    where n.program_id = h.program_id and n.person_id = h.person_id order by n.submitted_at desc, n.id desc limit 1
  ) as l on true
  where h.program_id = (select app_program()) and h.mentor_id = (select app_actor()) and h.superseded_at is null and h.valid @> app_today()
    and ($1::text is null or search_key(p.display_name) like search_pattern($1))
), page as (
  select * from mine order by waiting_since nulls last, display_name, id offset $2 limit $3
)
select json_build_object(
  'total', (select count(*) from mine),
  'seesCohorts', (select g.mentors_see_cohorts from program g where g.id = (select app_program())),
  'mentees', (
    select coalesce(json_agg(json_build_object('person', json_build_object('id', id, 'name', display_name), 'cohort', cohort, 'currentStep', current_step,
      'waiting', waiting, 'waitingSince', waiting_since, 'returnedSince', returned_since, 'primary', is_primary, 'until', until, 'paused', paused,
      'standsInFor', (select json_build_object('id', o.id, 'name', o.display_name) from person o where o.id = covers_for),
      'lastLogged', case when milestone is not null then json_build_object('milestone', milestone, 'at', submitted_at,
        'title', (select m.title from program_milestone m where m.program_id = (select app_program()) and m.id = own_milestone_id(milestone))) end)
      order by waiting_since nulls last, display_name, id), '[]')
    from page),
  'next', case when (select count(*) from mine) > $2 + $3 then ($2 + $3)::text end
)::text as body
