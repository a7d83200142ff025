-- The hours of the program's mentorships that stand today, by the mentee's name: all of them for an admin, the reader's own for a mentor.
-- Behind is what `isBehind` of shared/src/meetings says: the last whole quarter under an hour, the running one too, and nothing excuses it.
with quarter as (
  select date_trunc('quarter', app_today())::date as running, (date_trunc('quarter', app_today()) - interval '3 months')::date as last,
    (date_trunc('quarter', app_today()) + interval '3 months')::date as next
), standing as (
  select h.person_id, h.mentor_id, min(lower(f.valid)) as since, bool_or(upper_inf(f.valid)) as open, max(upper(f.valid)) as until
  from mentorship h
  join mentorship f on f.person_id = h.person_id and f.program_id = h.program_id and f.mentor_id = h.mentor_id and f.superseded_at is null and f.covers_for is null
  where h.program_id = (select app_program()) and h.superseded_at is null and h.covers_for is null and h.valid @> app_today()
    and ((current_setting('app.capacity') = 'admin' and not $2) or h.mentor_id = (select app_actor()))
  group by h.person_id, h.mentor_id
), met as (
  select m.person_id, m.mentor_id,
    sum(m.minutes_held) filter (where d.day >= q.running) as running, sum(m.minutes_held) filter (where d.day < q.running) as last
  from meeting m join program g on g.id = m.program_id cross join quarter q
  cross join lateral (select (m.starts_at at time zone g.time_zone)::date as day) as d
  where m.program_id = (select app_program()) and m.state = 'held' and d.day >= q.last and d.day < q.next
  group by m.person_id, m.mentor_id
), listed as (
  select s.*, p.display_name as mentee, o.display_name as mentor,
    s.since <= q.last and coalesce(met.last, 0) < 60 and coalesce(met.running, 0) < 60
      and not exists (select from mentorship_pause x where x.program_id = (select app_program()) and x.person_id = s.person_id and x.mentor_id = s.mentor_id
        and x.superseded_at is null and x.valid && daterange(q.last, q.next))
      and not exists (select from enrollment_period t where t.program_id = (select app_program()) and t.person_id = s.person_id and t.kind = 'leave'
        and t.superseded_at is null and t.valid && daterange(q.last, q.next)) as is_behind
  from standing s cross join quarter q
  join enrollment e on e.person_id = s.person_id and e.program_id = (select app_program()) and e.accepted_at is not null and e.ended_at is null
  join person p on p.id = s.person_id join person o on o.id = s.mentor_id
  left join met on met.person_id = s.person_id and met.mentor_id = s.mentor_id
  where $1::text is null or position(lower($1) in lower(p.display_name)) > 0 or position(lower($1) in lower(o.display_name)) > 0
), page as (
  select * from listed where (is_behind or not $3) order by mentee, person_id, mentor, mentor_id offset $4 limit $5
)
select json_build_object(
  'total', (select count(*) from listed),
  'behind', (select count(*) from listed where is_behind),
  'mentorships', (
    select coalesce(json_agg(json_build_object('mentee', json_build_object('id', person_id, 'name', mentee), 'mentor', json_build_object('id', mentor_id, 'name', mentor),
      'hours', adherence_facts(person_id, (select app_program()), mentor_id)) order by mentee, person_id, mentor, mentor_id), '[]') from page),
  'next', case when (select count(*) from listed where is_behind or not $3) > $4 + $5 then ($4 + $5)::text end
)::text as body
