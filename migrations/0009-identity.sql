-- up

-- The identity class: its tables are reached through these functions and no other way.

create function sign_in_secret(p_email text) returns table (person_id uuid, password_hash text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select c.person_id, c.password_hash from email e join credential c using (person_id) where e.address = p_email
$$;

-- Begins a session and ends the one it replaces, so that a token never outlives a sign-in.
create function start_session(p_person uuid, p_token bytea, p_replaces bytea, p_now timestamptz) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  update session set ended_at = p_now where token_hash = p_replaces and ended_at is null;
  insert into session (token_hash, person_id, created_at, last_seen_at, expires_at) values (p_token, p_person, p_now, p_now, p_now + interval '30 days');
$$;

create function end_session(p_token bytea, p_now timestamptz) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  update session set ended_at = p_now where token_hash = p_token and ended_at is null
$$;

-- The person of a live session; null when there is none.
create function session_person(p_token bytea, p_now timestamptz) returns uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select s.person_id from session s
  where s.token_hash = p_token and s.ended_at is null and s.expires_at > p_now and s.last_seen_at > p_now - interval '24 hours'
$$;

-- Who is signed in and where they work, as the contract `Session`.
create function who_am_i(p_token bytea, p_now timestamptz) returns text
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with me as (select p.id, p.display_name from person p where p.id = session_person(p_token, p_now))
  select json_build_object(
    'person', (select json_build_object('id', id, 'name', display_name) from me),
    'memberships', coalesce((
      select json_agg(json_build_object('program', json_build_object('id', p.id, 'name', p.name), 'role', m.role) order by p.name, m.role)
      from membership m join program p on p.id = m.program_id
      where m.person_id = (select id from me) and m.superseded_at is null and m.valid @> (p_now at time zone 'UTC')::date), '[]'),
    'enrollments', coalesce((
      select json_agg(json_build_object('program', json_build_object('id', p.id, 'name', p.name), 'accepted', e.accepted_at is not null) order by p.name)
      from enrollment e join program p on p.id = e.program_id
      where e.person_id = (select id from me) and e.ended_at is null), '[]'))::text
$$;

create function add_person(p_id uuid, p_name text, p_email text, p_password_hash text, p_salt bytea, p_now timestamptz) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  insert into person (id, display_name, salt, created_at) values (p_id, p_name, p_salt, p_now);
  insert into email (address, person_id, created_at) values (p_email, p_id, p_now);
  insert into credential (person_id, password_hash, changed_at) values (p_id, p_password_hash, p_now);
  insert into portfolio (person_id, revision) values (p_id, 0);
$$;

-- When an unused single-use address ends; null when it is used, ended or unknown.
create function setup_link_expiry(p_token bytea, p_now timestamptz) returns timestamptz
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select expires_at from setup_link where token_hash = p_token and used_at is null and expires_at > p_now
$$;

-- Makes the first account, the first program and its admin; false when the address no longer serves.
create function use_setup_link(p_token bytea, p_person uuid, p_name text, p_email text, p_password_hash text, p_salt bytea,
  p_program uuid, p_program_name text, p_membership uuid, p_now timestamptz) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update setup_link set used_at = p_now where token_hash = p_token and used_at is null and expires_at > p_now;
  if not found then return false; end if;
  perform add_person(p_person, p_name, p_email, p_password_hash, p_salt, p_now);
  insert into program (id, name, time_zone, counts_from_others, created_at) values (p_program, p_program_name, 'UTC', 'all', p_now);
  insert into membership (program_id, id, person_id, role, organisation, valid, recorded_at)
  values (p_program, p_membership, p_person, 'admin', p_program_name, daterange((p_now at time zone 'UTC')::date, null), p_now);
  return true;
end $$;

-- What an invited person reads first, as the contract `Invitation`; null when the address no longer serves.
create function read_invitation(p_token bytea, p_now timestamptz) returns text
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select json_build_object('program', json_build_object('id', p.id, 'name', p.name), 'role', i.role, 'email', i.email,
    'expiresAt', i.expires_at, 'hasAccount', exists (select from email e where e.address = i.email))::text
  from invitation i join program p on p.id = i.program_id
  where i.token_hash = p_token and i.accepted_at is null and i.revoked_at is null and i.expires_at > p_now
$$;

-- Uses an invitation once: a mentor or admin becomes a member, a mentee gets an offer to accept. The role and the program
-- come from the invitation alone. Without a session the account is made for the invited address; with one it must be theirs.
create function accept_invitation(p_token bytea, p_session bytea, p_person uuid, p_name text, p_password_hash text, p_salt bytea,
  p_organisation text, p_row uuid, p_now timestamptz) returns uuid
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_invitation invitation;
  v_holder uuid;
  v_person uuid := session_person(p_session, p_now);
  v_today date := (p_now at time zone 'UTC')::date;
begin
  select * into v_invitation from invitation i
  where i.token_hash = p_token and i.accepted_at is null and i.revoked_at is null and i.expires_at > p_now for update;
  if not found then raise exception 'not_found' using errcode = 'CM404'; end if;
  select person_id into v_holder from email where address = v_invitation.email;
  if v_holder is not null and v_holder is distinct from v_person then raise exception 'sign_in_first' using errcode = 'CM401'; end if;
  if v_holder is null then
    if p_name is null or p_password_hash is null then raise exception 'account_needed' using errcode = 'CM422'; end if;
    perform add_person(p_person, p_name, v_invitation.email, p_password_hash, p_salt, p_now);
    v_holder := p_person;
  end if;
  update invitation set accepted_at = p_now, accepted_by = v_holder where program_id = v_invitation.program_id and id = v_invitation.id;
  if v_invitation.role = 'mentee' then
    insert into enrollment (person_id, program_id, offered_at) values (v_holder, v_invitation.program_id, p_now)
    on conflict (person_id, program_id) do update set offered_at = p_now, accepted_at = null, ended_at = null where enrollment.ended_at is not null;
    if found then
      insert into enrollment_period (person_id, program_id, id, cohort_id, kind, fraction, valid, recorded_at)
      values (v_holder, v_invitation.program_id, p_row, v_invitation.cohort_id, 'training', 1, daterange(v_today, null), p_now) on conflict do nothing;
    end if;
  else
    insert into membership (program_id, id, person_id, role, organisation, valid, recorded_at)
    values (v_invitation.program_id, p_row, v_holder, v_invitation.role, coalesce(nullif(p_organisation, ''), 'not stated'), daterange(v_today, null), p_now)
    on conflict do nothing;
  end if;
  return v_holder;
end $$;

-- down
drop function accept_invitation(bytea, bytea, uuid, text, text, bytea, text, uuid, timestamptz);
drop function read_invitation(bytea, timestamptz);
drop function use_setup_link(bytea, uuid, text, text, text, bytea, uuid, text, uuid, timestamptz);
drop function setup_link_expiry(bytea, timestamptz);
drop function add_person(uuid, text, text, text, bytea, timestamptz);
drop function who_am_i(bytea, timestamptz);
drop function session_person(bytea, timestamptz);
drop function end_session(bytea, timestamptz);
drop function start_session(uuid, bytea, bytea, timestamptz);
drop function sign_in_secret(text);
