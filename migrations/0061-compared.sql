-- up
-- What an admin compares of people, all of a page at once: a call for each was planned each time, and went through the cohorts of the program.
-- The function for one of them stays for the release that still calls it.
create function known_here(p_people uuid[]) returns table (id uuid, known jsonb)
language sql stable rows 50 security definer set search_path = pg_catalog, public, pg_temp as $$
  select p.id, jsonb_build_object('id', p.id, 'name', p.display_name,
    'roles', (select coalesce(jsonb_agg(distinct role order by role), '[]') from (
      select m.role from membership m where m.program_id = app_program() and m.person_id = p.id and m.superseded_at is null and m.valid @> app_today()
      union select 'mentee' from enrollment e where e.program_id = app_program() and e.person_id = p.id and e.accepted_at is not null and e.ended_at is null) held),
    'since', (select min(d) from (
      select lower(m.valid) as d from membership m where m.program_id = app_program() and m.person_id = p.id
      union all select (e.accepted_at at time zone 'UTC')::date from enrollment e where e.program_id = app_program() and e.person_id = p.id) days),
    'cohort', (select c.name from cohort c where c.program_id = app_program() and c.id = (select t.cohort_id from enrollment_period t
      where t.program_id = app_program() and t.person_id = p.id and t.superseded_at is null order by t.valid desc limit 1)),
    'submissions', (select count(*) from submission s where s.program_id = app_program() and s.person_id = p.id),
    'mentors', (select coalesce(jsonb_agg(distinct o.display_name), '[]') from mentorship h join person o on o.id = h.mentor_id
      where h.program_id = app_program() and h.person_id = p.id and h.superseded_at is null and h.valid @> app_today()))
  from person p where p.id = any (p_people)
$$;
revoke execute on function known_here(uuid[]) from public;
grant execute on function known_here(uuid[]) to cmio_program;

-- down
drop function known_here(uuid[]);
