-- up

-- Who of a program could become its admin: people in it who can sign in and are none yet, mentors before mentees.
create function admin_candidates(p_program uuid, p_today date) returns jsonb
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'name', c.display_name, 'as', case when c.mentors then 'mentor' else 'mentee' end)
    order by c.mentors desc, c.display_name, c.id), '[]')
  from (
    select p.id, p.display_name, bool_or(w.mentors) as mentors
    from (
      select m.person_id, true as mentors from membership m
      where m.program_id = p_program and m.role = 'mentor' and m.superseded_at is null and m.valid @> p_today
      union all
      select e.person_id, false from enrollment e where e.program_id = p_program and e.accepted_at is not null and e.ended_at is null
    ) w
    join person p on p.id = w.person_id and p.closed_at is null and p.merged_into is null
    join credential c on c.person_id = p.id
    where not exists (
      select from membership a where a.program_id = p_program and a.person_id = p.id and a.role = 'admin' and a.superseded_at is null and a.valid @> p_today)
    group by p.id, p.display_name
    order by 3 desc, 2, 1 limit 12
  ) c
$$;

-- The admins of the program of the scope, for its admins, as the contract `ProgramAdmins`.
create function program_admins() returns text
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if current_setting('app.capacity', true) is distinct from 'admin' then raise exception 'wrong_capacity' using errcode = 'CM403'; end if;
  return (
    select json_build_object(
      'admins', (
        select json_agg(json_build_object('person', json_build_object('id', p.id, 'name', p.display_name), 'since', lower(m.valid),
          'canSignIn', c.person_id is not null and p.closed_at is null) order by lower(m.valid), p.display_name, p.id)
        from membership m join person p on p.id = m.person_id left join credential c on c.person_id = p.id
        where m.program_id = app_program() and m.role = 'admin' and m.superseded_at is null and m.valid @> app_today()),
      'candidates', admin_candidates(app_program(), app_today()))::text);
end $$;

-- Locks the program before an admin ends; null where another one who can sign in stays, else whom one could appoint first.
create function whom_to_appoint_first(p_person uuid) returns jsonb
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if current_setting('app.capacity', true) is distinct from 'admin' then raise exception 'wrong_capacity' using errcode = 'CM403'; end if;
  perform from program where id = app_program() for update;
  if not exists (
      select from membership m where m.program_id = app_program() and m.person_id = p_person and m.role = 'admin' and m.superseded_at is null and m.valid @> app_today())
    or exists (
      select from membership m join credential c on c.person_id = m.person_id join person p on p.id = m.person_id
      where m.program_id = app_program() and m.role = 'admin' and m.person_id <> p_person and m.superseded_at is null and m.valid @> app_today() and p.closed_at is null)
    then return null; end if;
  return admin_candidates(app_program(), app_today());
end $$;

-- As before, and of a program that would have no admin left it says whom one could appoint.
create or replace function closing_blocks(p_person uuid, p_today date) returns jsonb
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with held as (
    select m.program_id, m.role from membership m
    where m.person_id = p_person and m.superseded_at is null and m.valid @> p_today),
  -- A program that nobody else is in may be left behind.
  orphaned as (
    select h.program_id from held h
    where h.role = 'admin'
      and not exists (
        select from membership o join person p on p.id = o.person_id join credential c on c.person_id = o.person_id
        where o.program_id = h.program_id and o.person_id <> p_person and o.role = 'admin' and o.superseded_at is null
          and o.valid @> p_today and p.closed_at is null and p.merged_into is null)
      and (exists (select from membership o where o.program_id = h.program_id and o.person_id <> p_person and o.superseded_at is null and o.valid @> p_today)
        or exists (select from enrollment e where e.program_id = h.program_id and e.person_id <> p_person and e.ended_at is null))),
  work as (
    select g.id,
      (select count(distinct m.person_id) from mentorship m where m.program_id = g.id and m.mentor_id = p_person and m.superseded_at is null
        and (upper_inf(m.valid) or upper(m.valid) > p_today)) as mentees,
      (select count(*) from review_request r where r.program_id = g.id and r.reviewer_id = p_person and r.closed_at is null) as requests
    from program g where g.id in (select program_id from held))
  select jsonb_build_object(
    'lastAdmin', (select coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name, 'candidates', admin_candidates(g.id, p_today)) order by g.name), '[]')
      from orphaned o join program g on g.id = o.program_id),
    'openWork', (select coalesce(jsonb_agg(jsonb_build_object('program', jsonb_build_object('id', g.id, 'name', g.name),
        'mentees', w.mentees, 'requests', w.requests) order by g.name), '[]')
      from work w join program g on g.id = w.id where w.mentees > 0 or w.requests > 0))
$$;

revoke execute on function admin_candidates(uuid, date), program_admins(), whom_to_appoint_first(uuid) from public;
grant execute on function program_admins(), whom_to_appoint_first(uuid) to cmio_program;

-- down
create or replace function closing_blocks(p_person uuid, p_today date) returns jsonb
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with held as (
    select m.program_id, m.role from membership m
    where m.person_id = p_person and m.superseded_at is null and m.valid @> p_today),
  -- A program that nobody else is in may be left behind.
  orphaned as (
    select h.program_id from held h
    where h.role = 'admin'
      and not exists (
        select from membership o join person p on p.id = o.person_id join credential c on c.person_id = o.person_id
        where o.program_id = h.program_id and o.person_id <> p_person and o.role = 'admin' and o.superseded_at is null
          and o.valid @> p_today and p.closed_at is null and p.merged_into is null)
      and (exists (select from membership o where o.program_id = h.program_id and o.person_id <> p_person and o.superseded_at is null and o.valid @> p_today)
        or exists (select from enrollment e where e.program_id = h.program_id and e.person_id <> p_person and e.ended_at is null))),
  work as (
    select g.id,
      (select count(distinct m.person_id) from mentorship m where m.program_id = g.id and m.mentor_id = p_person and m.superseded_at is null
        and (upper_inf(m.valid) or upper(m.valid) > p_today)) as mentees,
      (select count(*) from review_request r where r.program_id = g.id and r.reviewer_id = p_person and r.closed_at is null) as requests
    from program g where g.id in (select program_id from held))
  select jsonb_build_object(
    'lastAdmin', (select coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name) order by g.name), '[]')
      from orphaned o join program g on g.id = o.program_id),
    'openWork', (select coalesce(jsonb_agg(jsonb_build_object('program', jsonb_build_object('id', g.id, 'name', g.name),
        'mentees', w.mentees, 'requests', w.requests) order by g.name), '[]')
      from work w join program g on g.id = w.id where w.mentees > 0 or w.requests > 0))
$$;
drop function whom_to_appoint_first(uuid);
drop function program_admins();
drop function admin_candidates(uuid, date);
