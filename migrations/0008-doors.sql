-- up

-- Sight and door in one call: who holds this session, in which capacity they may open this scope, and that it is noted.
-- Raises CM401 without a session, CM404 without any capacity (as for what does not exist), CM403 where the capacity
-- they have is not one the route allows.
create function open_scope(p_token bytea, p_person uuid, p_program uuid, p_capacities text[], p_now timestamptz, p_request text)
returns table (actor uuid, capacity text, person uuid, program uuid)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_role text := current_setting('role');
  v_today date := (p_now at time zone 'UTC')::date;
  v_held text[];
begin
  select s.person_id into actor from session s
  where s.token_hash = p_token and s.ended_at is null and s.expires_at > p_now and s.last_seen_at > p_now - interval '24 hours';
  if not found then raise exception 'signed_out' using errcode = 'CM401'; end if;

  if v_role = 'cmio_self' then
    person := actor; program := null; v_held := array['self'];
  elsif v_role = 'cmio_guide' then
    person := p_person; program := p_program;
    v_held := array(
      select 'mentor' where
        exists (select from review_request r where r.person_id = p_person and r.program_id = p_program and r.reviewer_id = actor and r.closed_at is null)
        or exists (
          select from mentorship m join enrollment e using (person_id, program_id)
          where m.person_id = p_person and m.program_id = p_program and m.mentor_id = actor and m.superseded_at is null and m.valid @> v_today
            and e.accepted_at is not null and e.ended_at is null)
      union all
      select 'admin' where
        exists (select from membership m where m.program_id = p_program and m.person_id = actor and m.role = 'admin' and m.superseded_at is null and m.valid @> v_today)
        and exists (select from enrollment e where e.person_id = p_person and e.program_id = p_program and e.accepted_at is not null and e.ended_at is null));
    -- Nobody guides themselves, whatever else they are: no pair of roles opens a way around the reviewer.
    if person = actor and cardinality(v_held) > 0 then raise exception 'own_record' using errcode = 'CM403'; end if;
    -- Mentors see as long as they work here.
    if 'mentor' = any (v_held) and not works_in(p_program, actor, 'mentor', v_today) then v_held := array_remove(v_held, 'mentor'); end if;
  elsif v_role = 'cmio_program' then
    person := null; program := p_program;
    v_held := array(
      select distinct m.role from membership m
      where m.program_id = p_program and m.person_id = actor and m.superseded_at is null and m.valid @> v_today);
  else
    raise exception 'no_role' using errcode = 'CM404';
  end if;

  if cardinality(v_held) = 0 then raise exception 'not_found' using errcode = 'CM404'; end if;
  select a into capacity from unnest(p_capacities) with ordinality as allowed (a, position) where a = any (v_held) order by position limit 1;
  if capacity is null then raise exception 'wrong_capacity' using errcode = 'CM403'; end if;

  perform set_config('app.actor_id', actor::text, true), set_config('app.person_id', coalesce(person::text, ''), true),
    set_config('app.program_id', coalesce(program::text, ''), true), set_config('app.capacity', capacity, true),
    set_config('app.now', p_now::text, true), set_config('app.request_id', coalesce(p_request, ''), true);

  if v_role = 'cmio_guide' then
    insert into access values (person, actor, program, capacity, v_today, p_now) on conflict do nothing;
  end if;
  update session s set last_seen_at = p_now where s.token_hash = p_token and s.last_seen_at < p_now - interval '1 minute';
  return next;
end $$;

-- Whether somebody works in a program that day.
create function works_in(p_program uuid, p_person uuid, p_role text, p_day date) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (
    select from membership m
    where m.program_id = p_program and m.person_id = p_person and m.role = p_role and m.superseded_at is null and m.valid @> p_day)
$$;

-- The actor as a decision names them: name, role and organisation as they are now, in the program of the scope.
create function signature() returns table (name text, role text, organisation text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select p.display_name, m.role, m.organisation
  from person p join membership m on m.person_id = p.id
  where p.id = app_actor() and m.program_id = app_program() and m.superseded_at is null and m.valid @> app_today()
    and m.role = current_setting('app.capacity', true)
$$;

-- A file somebody may open for a program: it must be in a submission to it, and not be taken back.
create function submitted_file(p_submission uuid, p_sha256 text) returns table (name text, media_type text, bytes integer, sha256 text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select file.name, file."mediaType", file.bytes, file.sha256
  from submission s
  cross join lateral jsonb_to_recordset(s.content -> 'files') as file (id uuid, name text, "mediaType" text, bytes integer, sha256 text)
  join evidence e on e.person_id = s.person_id and e.id = file.id and e.taken_back_at is null
  where s.person_id = app_person() and s.program_id = app_program() and s.id = p_submission and file.sha256 = p_sha256
$$;

-- Which files of a person have been taken back: a program's pages say so without seeing the evidence list.
create function taken_back(p_evidence uuid) returns timestamptz
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select e.taken_back_at from evidence e where e.person_id = app_person() and e.id = p_evidence
$$;

-- A refused act, noted in a transaction of its own after the rollback.
create function note_refusal(p_token bytea, p_person uuid, p_program uuid, p_code text, p_route text, p_now timestamptz, p_request text) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  insert into audit (at, actor_id, person_id, program_id, request_id, txid, subject, verb, changed)
  select p_now, s.person_id,
    (select p.id from person p where p.id = p_person), (select p.id from program p where p.id = p_program),
    p_request, pg_current_xact_id(), p_route, 'refuse', jsonb_build_object('code', p_code)
  from session s where s.token_hash = p_token
$$;

-- down
drop function note_refusal(bytea, uuid, uuid, text, text, timestamptz, text);
drop function taken_back(uuid);
drop function submitted_file(uuid, text);
drop function signature();
drop function open_scope(bytea, uuid, uuid, text[], timestamptz, text);
drop function works_in(uuid, uuid, text, date);
