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

-- A proposal of a meeting waits for somebody's answer: they read of it, unless they want no such letters.
alter table notice_setting add column meetings boolean not null default true;
alter table notice_ending drop constraint notice_ending_notice_check,
  add constraint notice_ending_notice_check check (notice in ('morning', 'decisions', 'meetings'));

-- What the letter about proposed times says to whoever is to answer; null when they were answered, withdrawn or replaced meanwhile, or are read
-- by nobody who wants letters. Nobody's address is in it but the reader's.
create function compose_meeting_proposal(p_event uuid, p_ending bytea, p_now timestamptz) returns json
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_reader uuid;
  v_letter json;
begin
  select r.id, json_build_object('side', m.turn, 'id', m.id, 'program', m.program_id, 'person', m.person_id, 'programName', g.name, 'kind', e.kind,
    'times', e.times, 'minutes', m.minutes, 'topic', a.topic, 'words', e.words, 'other', o.display_name,
    'zone', coalesce((select s.time_zone from account_setting s where s.person_id = r.id), g.time_zone),
    'email', (select l.address from email l where l.person_id = r.id order by l.recovery, l.created_at, l.address limit 1))
  into v_reader, v_letter
  from meeting_event e
  join meeting m on m.person_id = e.person_id and m.id = e.meeting_id and m.turn <> e.side
  join meeting_agenda a on a.person_id = m.person_id and a.meeting_id = m.id
  join program g on g.id = m.program_id
  join person r on r.id = case m.turn when 'mentor' then m.mentor_id else m.person_id end and r.closed_at is null
  join person o on o.id = case m.turn when 'mentor' then m.person_id else m.mentor_id end
  where e.id = p_event and e.kind in ('proposed', 'other_times')
    and not exists (select from meeting_event n where n.person_id = e.person_id and n.meeting_id = e.meeting_id and n.id > e.id)
    and coalesce((select n.meetings from notice_setting n where n.person_id = r.id), true);
  if v_letter ->> 'email' is null then return null; end if;
  insert into notice_ending values (p_ending, v_reader, 'meetings', p_now);
  return v_letter;
end $$;

-- As before, for proposals of meetings too.
create or replace function end_notice(p_token bytea, p_now timestamptz) returns boolean
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  with ending as (select e.person_id, e.notice from notice_ending e where e.token_hash = p_token and e.made_at > p_now - interval '60 days'),
  ended as (
    insert into notice_setting (person_id, morning, decisions, meetings, saved_at)
    select person_id, notice <> 'morning', notice <> 'decisions', notice <> 'meetings', p_now from ending
    on conflict (person_id) do update set morning = notice_setting.morning and excluded.morning,
      decisions = notice_setting.decisions and excluded.decisions, meetings = notice_setting.meetings and excluded.meetings, saved_at = p_now
    returning 1)
  select exists (select from ended)
$$;

-- When somebody last said "later" to the question for a personal address: it comes back.
alter table account_setting add column address_put_off_at timestamptz;

-- What the question for a personal address is decided by, as the contract `PersonalAddress`.
create function own_personal_address() returns text
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select json_build_object(
    'address', (select e.address from email e where e.person_id = p.id order by e.recovery, e.created_at, e.address limit 1),
    'further', exists (select from email e where e.person_id = p.id and e.recovery),
    'asked', (
      select c.address from address_change c
      where c.person_id = p.id and c.former is null and c.confirmed_at is null and c.undone_at is null and c.asked_at > app_now() - interval '1 day'
      order by c.asked_at desc limit 1),
    'putOffAt', s.address_put_off_at,
    'enrollments', (
      select coalesce(json_agg(json_build_object('program', json_build_object('id', g.id, 'name', g.name), 'endsOn', e.ends_on,
        'statedAt', case when e.ends_on is not null then (
          select max(c.recorded_at) from enrollment_change c
          where c.person_id = e.person_id and c.program_id = e.program_id and c.kind in ('completion', 'withdrawal', 'transfer') and c.undone_at is null) end,
        'periods', (
          select coalesce(json_agg(json_build_object('from', lower(t.valid), 'until', upper(t.valid) - 1, 'leave', t.kind = 'leave', 'fraction', t.fraction,
            'cohort', t.cohort_id) order by t.valid), '[]')
          from enrollment_period t where t.person_id = e.person_id and t.program_id = e.program_id and t.superseded_at is null),
        'cohorts', (
          select coalesce(json_agg(json_build_object('id', c.id, 'startsOn', c.starts_on, 'endsOn', c.ends_on) order by c.id), '[]')
          from cohort c where c.program_id = e.program_id and exists (
            select from enrollment_period t where t.person_id = e.person_id and t.program_id = e.program_id and t.cohort_id = c.id))) order by g.name), '[]')
      from enrollment e join program g on g.id = e.program_id
      where e.person_id = p.id and e.accepted_at is not null and e.ended_at is null))::text
  from person p left join account_setting s on s.person_id = p.id where p.id = app_person()
$$;

-- The letter that asks for a personal address when an end is stated: one for each enrollment, however often its end is corrected. Null when the
-- end was taken back, or there is a further address.
create function compose_enrollment_end(p_change uuid) returns json
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select json_build_object('program', g.name, 'endsOn', e.ends_on, 'isOver', e.ended_at is not null, 'email', a.address)
  from enrollment_change c
  join enrollment e on e.person_id = c.person_id and e.program_id = c.program_id and e.accepted_at is not null and e.ends_on is not null
  join program g on g.id = c.program_id
  join person p on p.id = c.person_id and p.closed_at is null
  cross join lateral (select l.address from email l where l.person_id = c.person_id and not l.recovery order by l.created_at, l.address limit 1) a
  where c.id = p_change and c.undone_at is null and not exists (select from email l where l.person_id = c.person_id and l.recovery)
    and not exists (
      select from enrollment_change b join letter w on w.ref = b.id and w.kind = 'enrollment-end' and w.begun_at is not null and w.dropped_at is null
      where b.person_id = c.person_id and b.program_id = c.program_id and b.id <> c.id and b.recorded_at >= e.offered_at)
$$;

revoke execute on function compose_meeting_proposal(uuid, bytea, timestamptz), own_personal_address(), compose_enrollment_end(uuid) from public;
grant execute on function compose_meeting_proposal(uuid, bytea, timestamptz), compose_enrollment_end(uuid) to cmio_app;
grant execute on function own_personal_address() to cmio_self;

-- down
drop function compose_enrollment_end(uuid);
drop function own_personal_address();
alter table account_setting drop column address_put_off_at;
create or replace function end_notice(p_token bytea, p_now timestamptz) returns boolean
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  with ending as (select e.person_id, e.notice from notice_ending e where e.token_hash = p_token and e.made_at > p_now - interval '60 days'),
  ended as (
    insert into notice_setting (person_id, morning, decisions, saved_at) select person_id, notice <> 'morning', notice <> 'decisions', p_now from ending
    on conflict (person_id) do update set morning = notice_setting.morning and excluded.morning,
      decisions = notice_setting.decisions and excluded.decisions, saved_at = p_now
    returning 1)
  select exists (select from ended)
$$;

drop function compose_meeting_proposal(uuid, bytea, timestamptz);
delete from notice_ending where notice = 'meetings';
alter table notice_ending drop constraint notice_ending_notice_check,
  add constraint notice_ending_notice_check check (notice in ('morning', 'decisions'));
alter table notice_setting drop column meetings;
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
