-- up

-- What somebody sets for themselves.
create table account_setting (
  person_id uuid primary key references person,
  time_zone text,
  -- National Provider Identifier; its check digit is checked by the caller.
  npi text check (npi ~ '^[12][0-9]{9}$'),
  revision integer not null,
  saved_at timestamptz not null
);

-- What a mentor says of themselves, for those who look for one.
create table mentor_profile (
  person_id uuid primary key references person,
  specialty text not null,
  organisation text not null,
  languages text[] not null,
  steps smallint[] not null,
  skills text[] not null,
  about text not null,
  -- How many mentees; null is not said.
  capacity smallint check (capacity between 0 and 50),
  revision integer not null,
  saved_at timestamptz not null
);
create table mentor_away (
  person_id uuid not null references person,
  id uuid not null,
  valid daterange not null check (not isempty(valid)),
  note text not null,
  removed_at timestamptz,
  primary key (person_id, id)
);

-- An account that was asked for. There is nobody until the address is confirmed: an unconfirmed one can do nothing and holds no name.
create table sign_up (
  id uuid primary key,
  address text not null check (address = lower(address)),
  name text not null,
  password_hash text not null,
  time_zone text,
  token_hash bytea unique,
  asked_at timestamptz not null,
  expires_at timestamptz,
  used_at timestamptz
);
create index sign_up_address_idx on sign_up (address);

-- A new password that was asked for. Of an address nobody has, the row says so: both take the same time.
create table password_reset (
  id uuid primary key,
  person_id uuid references person,
  address text not null,
  token_hash bytea unique,
  asked_at timestamptz not null,
  expires_at timestamptz,
  used_at timestamptz
);
create index password_reset_person_id_idx on password_reset (person_id);

alter table email add column recovery boolean not null default false;

-- An address somebody wants: confirmed by itself, and taken back by the former one for seven days.
create table address_change (
  person_id uuid not null references person,
  id uuid not null unique,
  address text not null check (address = lower(address)),
  -- Empty for a further address, which replaces none.
  former text,
  token_hash bytea unique,
  undo_hash bytea unique,
  asked_at timestamptz not null,
  expires_at timestamptz,
  confirmed_at timestamptz,
  undone_at timestamptz,
  primary key (person_id, id)
);

-- Whom somebody without a program, or with one, asks to be their mentor.
create table mentor_request (
  person_id uuid not null references person,
  id uuid not null unique,
  email text not null check (email = lower(email)),
  token_hash bytea unique,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  program_id uuid references program,
  revoked_at timestamptz,
  primary key (person_id, id)
);

-- Made for one mentor and whoever asked them, without an institution: the same rules.
alter table program add column independent boolean not null default false;

create trigger note_change after insert or update on account_setting for each row execute function note_change('npi');
create trigger note_change after insert or update on mentor_profile for each row execute function note_change('about', 'specialty', 'organisation');
create trigger note_change after insert or update on mentor_away for each row execute function note_change('note');
create trigger note_change after insert or update on address_change for each row execute function note_change('address', 'former', 'undo_hash');
create trigger note_change after insert or update on mentor_request for each row execute function note_change('email');

alter table account_setting enable row level security;
create policy self on account_setting to cmio_self using (person_id = (select app_person())) with check (person_id = (select app_person()));
grant select, insert, update on account_setting to cmio_self;
alter table mentor_profile enable row level security;
create policy self on mentor_profile to cmio_self using (person_id = (select app_person())) with check (person_id = (select app_person()));
grant select, insert, update on mentor_profile to cmio_self;
alter table mentor_away enable row level security;
create policy self on mentor_away to cmio_self using (person_id = (select app_person())) with check (person_id = (select app_person()));
grant select, insert, update on mentor_away to cmio_self;
alter table mentor_request enable row level security;
create policy self on mentor_request to cmio_self using (person_id = (select app_person())) with check (person_id = (select app_person()));
grant select, insert, update on mentor_request to cmio_self;
alter table sign_up enable row level security;
alter table password_reset enable row level security;
alter table address_change enable row level security;

-- The zone somebody's days are in; UTC until they say.
create function time_zone_of(p_person uuid) returns text
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select coalesce((select time_zone from account_setting where person_id = p_person), 'UTC')
$$;

create function ask_sign_up(p_id uuid, p_address text, p_name text, p_password_hash text, p_time_zone text, p_now timestamptz) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  insert into sign_up (id, address, name, password_hash, time_zone, asked_at) values (p_id, p_address, p_name, p_password_hash, p_time_zone, p_now)
$$;

-- What the letter says: to a new address how to confirm it, within a day; to one that has an account, that it has.
create function compose_sign_up(p_id uuid, p_token bytea, p_now timestamptz) returns json
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  update sign_up s set token_hash = p_token, expires_at = p_now + interval '1 day'
  where s.id = p_id and s.used_at is null
  returning json_build_object('address', s.address, 'name', s.name, 'known', exists (select from email e where e.address = s.address))
$$;

-- Confirms an address, once: only now there is somebody.
create function use_sign_up(p_token bytea, p_person uuid, p_salt bytea, p_now timestamptz) returns uuid
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare v sign_up;
begin
  select * into v from sign_up where token_hash = p_token and used_at is null and expires_at > p_now for update;
  if not found or exists (select from email e where e.address = v.address) then raise exception 'not_found' using errcode = 'CM404'; end if;
  perform add_person(p_person, v.name, v.address, v.password_hash, p_salt, p_now);
  insert into account_setting (person_id, time_zone, revision, saved_at) values (p_person, v.time_zone, 1, p_now);
  -- Whoever else asked for an account at this address has asked in vain; what they typed goes.
  delete from sign_up s where s.address = v.address;
  return p_person;
end $$;

create function ask_reset(p_id uuid, p_address text, p_now timestamptz) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  insert into password_reset (id, person_id, address, asked_at)
  values (p_id, (select coalesce(p.merged_into, p.id) from email e join person p on p.id = e.person_id where e.address = p_address), p_address, p_now)
$$;
create function compose_reset(p_id uuid, p_token bytea, p_now timestamptz) returns json
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  update password_reset r set token_hash = p_token, expires_at = p_now + interval '1 hour'
  where r.id = p_id and r.used_at is null and r.person_id is not null
  returning json_build_object('address', r.address, 'name', (select display_name from person where id = r.person_id))
$$;
create function reset_expiry(p_token bytea, p_now timestamptz) returns timestamptz
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select expires_at from password_reset where token_hash = p_token and used_at is null and expires_at > p_now
$$;
-- Sets the password, once. Every session ends, and so does every other address that was sent.
create function use_reset(p_token bytea, p_password_hash text, p_now timestamptz) returns uuid
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare v password_reset;
begin
  select * into v from password_reset where token_hash = p_token and used_at is null and expires_at > p_now for update;
  if not found then raise exception 'not_found' using errcode = 'CM404'; end if;
  update credential set password_hash = p_password_hash, changed_at = p_now where person_id = v.person_id;
  update password_reset set used_at = p_now where person_id = v.person_id and used_at is null;
  update session set ended_at = p_now where person_id = v.person_id and ended_at is null;
  return v.person_id;
end $$;

-- Sets the password of who is signed in; every session but this one ends.
create function change_own_password(p_password_hash text, p_keep bytea) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  update credential set password_hash = p_password_hash, changed_at = app_now() where person_id = app_person();
  update password_reset set used_at = app_now() where person_id = app_person() and used_at is null;
  update session set ended_at = app_now() where person_id = app_person() and ended_at is null and token_hash is distinct from p_keep;
$$;

-- Where a letter about somebody's account goes: the address they sign in with.
create function account_address(p_person uuid) returns json
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select json_build_object('address', e.address, 'name', p.display_name)
  from email e join person p on p.id = e.person_id where p.id = p_person order by e.recovery, e.created_at limit 1
$$;

-- One's own account, as the contract `Account`.
create function own_account() returns text
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select json_build_object('name', p.display_name, 'timeZone', s.time_zone, 'npi', s.npi, 'revision', coalesce(s.revision, 0),
    'passwordChangedAt', (select changed_at from credential c where c.person_id = p.id),
    'addresses', (select json_agg(json_build_object('address', e.address, 'recovery', e.recovery) order by e.recovery, e.created_at) from email e where e.person_id = p.id),
    'asked', (select coalesce(json_agg(json_build_object('address', c.address, 'recovery', c.former is null, 'askedAt', c.asked_at) order by c.asked_at), '[]')
      from address_change c where c.person_id = p.id and c.confirmed_at is null and c.undone_at is null and c.asked_at > app_now() - interval '1 day'))::text
  from person p left join account_setting s on s.person_id = p.id where p.id = app_person()
$$;

-- The name from now on. What was signed keeps the one it was signed with; nothing else keeps it.
create function rename_oneself(p_name text) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  update person set display_name = p_name where id = app_person() and display_name <> p_name
$$;

create function ask_address(p_id uuid, p_address text, p_recovery boolean) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  insert into address_change (person_id, id, address, former, asked_at)
  values (app_person(), p_id, p_address,
    case when not p_recovery then (select e.address from email e where e.person_id = app_person() order by e.recovery, e.created_at limit 1) end, app_now())
$$;
create function compose_address(p_id uuid, p_token bytea, p_now timestamptz) returns json
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  update address_change c set token_hash = p_token, expires_at = p_now + interval '1 day'
  where c.id = p_id and c.confirmed_at is null and c.undone_at is null
  returning json_build_object('address', c.address, 'recovery', c.former is null, 'name', (select display_name from person where id = c.person_id),
    'known', exists (select from email e where e.address = c.address))
$$;
-- Confirms an address, once; the one it replaces signs in no longer. Answers the change, to be told to the former address.
create function confirm_address(p_token bytea, p_now timestamptz) returns uuid
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare v address_change;
begin
  select * into v from address_change where token_hash = p_token and confirmed_at is null and undone_at is null and expires_at > p_now for update;
  if not found or exists (select from email e where e.address = v.address) then raise exception 'not_found' using errcode = 'CM404'; end if;
  insert into email (address, person_id, created_at, recovery) values (v.address, v.person_id, p_now, v.former is null);
  delete from email where address = v.former and person_id = v.person_id;
  update address_change set confirmed_at = p_now where id = v.id;
  return case when v.former is not null then v.id end;
end $$;
-- The way back, which only the former address is sent.
create function compose_address_undo(p_id uuid, p_token bytea, p_now timestamptz) returns json
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  update address_change c set undo_hash = p_token
  where c.id = p_id and c.confirmed_at is not null and c.undone_at is null
  returning json_build_object('former', c.former, 'address', c.address, 'name', (select display_name from person where id = c.person_id))
$$;
-- Puts the former address back, for seven days after the change: every session ends, for whoever changed it may hold one.
create function undo_address(p_token bytea, p_now timestamptz) returns uuid
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare v address_change;
begin
  select * into v from address_change where undo_hash = p_token and undone_at is null and confirmed_at > p_now - interval '7 days' for update;
  if not found or exists (select from email e where e.address = v.former and e.person_id <> v.person_id) then raise exception 'not_found' using errcode = 'CM404'; end if;
  -- Whatever was confirmed since came from the same hands.
  delete from email e using address_change c where c.person_id = v.person_id and c.confirmed_at >= v.confirmed_at and e.address = c.address and e.person_id = v.person_id;
  insert into email (address, person_id, created_at) values (v.former, v.person_id, p_now) on conflict do nothing;
  update address_change set undone_at = p_now where person_id = v.person_id and (confirmed_at >= v.confirmed_at or confirmed_at is null) and undone_at is null;
  update session set ended_at = p_now where person_id = v.person_id and ended_at is null;
  update password_reset set used_at = p_now where person_id = v.person_id and used_at is null;
  return v.person_id;
end $$;
-- Takes a further address away; the one to sign in with stays.
create function remove_address(p_address text) returns boolean
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  with gone as (delete from email where address = p_address and person_id = app_person() and recovery returning 1) select exists (select from gone)
$$;

-- A program of one's own, with oneself as its admin.
create function start_program(p_id uuid, p_name text, p_time_zone text, p_membership uuid) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  insert into program (id, name, time_zone, counts_from_others, created_at) values (p_id, p_name, p_time_zone, 'all', app_now());
  insert into membership (program_id, id, person_id, role, organisation, valid, recorded_at)
  values (p_id, p_membership, app_person(), 'admin', p_name, daterange(app_today(), null), app_now());
$$;

-- Makes a member or an accepted mentee an admin as well; false when they are neither, or an admin already.
create function appoint_admin(p_person uuid, p_id uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare v_organisation text;
begin
  if current_setting('app.capacity', true) is distinct from 'admin' then raise exception 'wrong_capacity' using errcode = 'CM403'; end if;
  perform from program where id = app_program() for update;
  select m.organisation into v_organisation from membership m
  where m.program_id = app_program() and m.person_id = p_person and m.superseded_at is null and m.valid @> app_today() limit 1;
  if not found then
    select g.name into v_organisation from enrollment e join program g on g.id = e.program_id
    where e.program_id = app_program() and e.person_id = p_person and e.accepted_at is not null and e.ended_at is null;
    if not found then return false; end if;
  end if;
  if exists (select from membership m where m.program_id = app_program() and m.person_id = p_person and m.role = 'admin' and m.superseded_at is null and m.valid @> app_today())
    then return false; end if;
  insert into membership (program_id, id, person_id, role, organisation, valid, recorded_at)
  values (app_program(), p_id, p_person, 'admin', v_organisation, daterange(app_today(), null), app_now());
  return true;
end $$;

-- Ends somebody being an admin, oneself too. One who can sign in stays: two who leave at once wait for each other.
create function end_admin(p_person uuid, p_id uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare v membership;
begin
  if current_setting('app.capacity', true) is distinct from 'admin' then raise exception 'wrong_capacity' using errcode = 'CM403'; end if;
  perform from program where id = app_program() for update;
  select * into v from membership m
  where m.program_id = app_program() and m.person_id = p_person and m.role = 'admin' and m.superseded_at is null and m.valid @> app_today();
  if not found then return false; end if;
  if not exists (
    select from membership m join credential c on c.person_id = m.person_id join person p on p.id = m.person_id
    where m.program_id = app_program() and m.role = 'admin' and m.person_id <> p_person and m.superseded_at is null and m.valid @> app_today() and p.closed_at is null)
    then raise exception 'last_admin' using errcode = 'CM409', detail = 'Appoint another admin first: a program always has one who can sign in.'; end if;
  update membership set superseded_at = app_now() where program_id = v.program_id and id = v.id;
  if lower(v.valid) < app_today() then
    insert into membership (program_id, id, person_id, role, organisation, valid, recorded_at)
    values (v.program_id, p_id, v.person_id, v.role, v.organisation, daterange(lower(v.valid), app_today()), app_now());
  end if;
  return true;
end $$;

create function compose_mentor_request(p_id uuid, p_token bytea, p_now timestamptz) returns json
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  update mentor_request r set token_hash = p_token, expires_at = p_now + interval '14 days'
  where r.id = p_id and r.accepted_at is null and r.revoked_at is null
  returning json_build_object('address', r.email, 'name', (select display_name from person where id = r.person_id))
$$;
-- What the person asked reads first, as the contract `MentorRequestRead`; null when the address no longer serves.
create function read_mentor_request(p_token bytea, p_now timestamptz) returns text
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select json_build_object('name', p.display_name, 'email', r.email, 'expiresAt', r.expires_at,
    'hasAccount', exists (select from email e where e.address = r.email))::text
  from mentor_request r join person p on p.id = r.person_id
  where r.token_hash = p_token and r.accepted_at is null and r.revoked_at is null and r.expires_at > p_now
$$;
-- Accepts to be somebody's mentor, once: in the independent program the mentor has, or in one made now, with its one cohort. Whoever
-- asked is enrolled there, which they agreed to by asking. `p_ids`: program, cohort, two memberships, period, mentorship, person.
create function accept_mentor_request(p_token bytea, p_session bytea, p_name text, p_password_hash text, p_salt bytea, p_organisation text,
  p_ids uuid[], p_now timestamptz) returns uuid
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v mentor_request;
  v_holder uuid;
  v_signed uuid := session_person(p_session, p_now);
  v_today date := (p_now at time zone 'UTC')::date;
  v_program uuid;
  v_cohort uuid;
  v_name text;
begin
  select * into v from mentor_request r
  where r.token_hash = p_token and r.accepted_at is null and r.revoked_at is null and r.expires_at > p_now for update;
  if not found then raise exception 'not_found' using errcode = 'CM404'; end if;
  select coalesce(p.merged_into, p.id) into v_holder from email e join person p on p.id = e.person_id where e.address = v.email;
  if v_holder is not null and v_holder is distinct from v_signed then raise exception 'sign_in_first' using errcode = 'CM401'; end if;
  if v_holder = v.person_id then raise exception 'own_record' using errcode = 'CM403'; end if;
  if v_holder is null then
    if p_name is null or p_password_hash is null then raise exception 'account_needed' using errcode = 'CM422'; end if;
    perform add_person(p_ids[7], p_name, v.email, p_password_hash, p_salt, p_now);
    v_holder := p_ids[7];
  end if;
  select display_name into v_name from person where id = v_holder for update;
  select g.id into v_program from program g join membership m on m.program_id = g.id
  where g.independent and m.person_id = v_holder and m.role = 'mentor' and m.superseded_at is null and m.valid @> v_today order by g.created_at limit 1;
  if v_program is null then
    v_program := p_ids[1];
    insert into program (id, name, time_zone, counts_from_others, created_at, independent)
    values (v_program, v_name || ', independent', time_zone_of(v_holder), 'all', p_now, true);
    insert into cohort (program_id, id, name, created_at) values (v_program, p_ids[2], 'Mentees', p_now);
    insert into membership (program_id, id, person_id, role, organisation, valid, recorded_at)
    values (v_program, p_ids[3], v_holder, 'mentor', coalesce(nullif(p_organisation, ''), 'not stated'), daterange(v_today, null), p_now),
      (v_program, p_ids[4], v_holder, 'admin', coalesce(nullif(p_organisation, ''), 'not stated'), daterange(v_today, null), p_now);
  end if;
  select id into v_cohort from cohort where program_id = v_program order by created_at limit 1;
  update mentor_request set accepted_at = p_now, program_id = v_program where id = v.id;
  insert into enrollment (person_id, program_id, offered_at, accepted_at) values (v.person_id, v_program, p_now, p_now)
  on conflict (person_id, program_id) do update set accepted_at = p_now, ended_at = null;
  insert into enrollment_period (person_id, program_id, id, cohort_id, kind, fraction, valid, recorded_at)
  values (v.person_id, v_program, p_ids[5], v_cohort, 'training', 1, daterange(v_today, null), p_now) on conflict do nothing;
  insert into mentorship (person_id, program_id, id, mentor_id, is_primary, valid, recorded_at)
  values (v.person_id, v_program, p_ids[6], v_holder, true, daterange(v_today, null), p_now) on conflict do nothing;
  return v_holder;
end $$;

-- What was asked for and never confirmed goes after a month.
create function forget_unconfirmed(p_now timestamptz) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  delete from sign_up where asked_at < p_now - interval '30 days';
  delete from password_reset where asked_at < p_now - interval '30 days';
  delete from address_change where asked_at < p_now - interval '30 days' and (confirmed_at is null or undone_at is not null);
$$;

revoke execute on function time_zone_of(uuid), ask_sign_up(uuid, text, text, text, text, timestamptz), compose_sign_up(uuid, bytea, timestamptz),
  use_sign_up(bytea, uuid, bytea, timestamptz), ask_reset(uuid, text, timestamptz), compose_reset(uuid, bytea, timestamptz),
  reset_expiry(bytea, timestamptz), use_reset(bytea, text, timestamptz), change_own_password(text, bytea), account_address(uuid), own_account(),
  rename_oneself(text), ask_address(uuid, text, boolean), compose_address(uuid, bytea, timestamptz), confirm_address(bytea, timestamptz),
  compose_address_undo(uuid, bytea, timestamptz), undo_address(bytea, timestamptz), remove_address(text), start_program(uuid, text, text, uuid),
  appoint_admin(uuid, uuid), end_admin(uuid, uuid), compose_mentor_request(uuid, bytea, timestamptz), read_mentor_request(bytea, timestamptz),
  accept_mentor_request(bytea, bytea, text, text, bytea, text, uuid[], timestamptz), forget_unconfirmed(timestamptz) from public;
grant execute on function time_zone_of(uuid) to cmio_app, cmio_self, cmio_guide, cmio_program;
grant execute on function ask_sign_up(uuid, text, text, text, text, timestamptz), compose_sign_up(uuid, bytea, timestamptz),
  use_sign_up(bytea, uuid, bytea, timestamptz), ask_reset(uuid, text, timestamptz), compose_reset(uuid, bytea, timestamptz),
  reset_expiry(bytea, timestamptz), use_reset(bytea, text, timestamptz), account_address(uuid), compose_address(uuid, bytea, timestamptz),
  confirm_address(bytea, timestamptz), compose_address_undo(uuid, bytea, timestamptz), undo_address(bytea, timestamptz),
  compose_mentor_request(uuid, bytea, timestamptz), read_mentor_request(bytea, timestamptz),
  accept_mentor_request(bytea, bytea, text, text, bytea, text, uuid[], timestamptz), forget_unconfirmed(timestamptz) to cmio_app;
grant execute on function change_own_password(text, bytea), own_account(), rename_oneself(text), ask_address(uuid, text, boolean),
  remove_address(text), start_program(uuid, text, text, uuid) to cmio_self;
grant execute on function appoint_admin(uuid, uuid), end_admin(uuid, uuid) to cmio_program;

-- down
drop function forget_unconfirmed(timestamptz);
drop function accept_mentor_request(bytea, bytea, text, text, bytea, text, uuid[], timestamptz);
drop function read_mentor_request(bytea, timestamptz);
drop function compose_mentor_request(uuid, bytea, timestamptz);
drop function end_admin(uuid, uuid);
drop function appoint_admin(uuid, uuid);
drop function start_program(uuid, text, text, uuid);
drop function remove_address(text);
drop function undo_address(bytea, timestamptz);
drop function compose_address_undo(uuid, bytea, timestamptz);
drop function confirm_address(bytea, timestamptz);
drop function compose_address(uuid, bytea, timestamptz);
drop function ask_address(uuid, text, boolean);
drop function rename_oneself(text);
drop function own_account();
drop function account_address(uuid);
drop function change_own_password(text, bytea);
drop function use_reset(bytea, text, timestamptz);
drop function reset_expiry(bytea, timestamptz);
drop function compose_reset(uuid, bytea, timestamptz);
drop function ask_reset(uuid, text, timestamptz);
drop function use_sign_up(bytea, uuid, bytea, timestamptz);
drop function compose_sign_up(uuid, bytea, timestamptz);
drop function ask_sign_up(uuid, text, text, text, text, timestamptz);
drop function time_zone_of(uuid);
drop table mentor_request;
drop table address_change;
drop table password_reset;
drop table sign_up;
drop table mentor_away;
drop table mentor_profile;
drop table account_setting;
alter table email drop column recovery;
alter table program drop column independent;
