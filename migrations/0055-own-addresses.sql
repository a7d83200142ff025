-- up

-- What an invitation does once it is known whose it is: a mentor or admin becomes a member, a mentee gets an offer to accept.
create function use_invitation(p_invitation invitation, p_holder uuid, p_organisation text, p_row uuid, p_now timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_today date := (p_now at time zone 'UTC')::date;
begin
  update invitation set accepted_at = p_now, accepted_by = p_holder where program_id = p_invitation.program_id and id = p_invitation.id;
  if p_invitation.role = 'mentee' then
    insert into enrollment (person_id, program_id, offered_at) values (p_holder, p_invitation.program_id, p_now)
    on conflict (person_id, program_id) do update set offered_at = p_now, accepted_at = null, ended_at = null where enrollment.ended_at is not null;
    if found then
      insert into enrollment_period (person_id, program_id, id, cohort_id, kind, fraction, valid, recorded_at)
      values (p_holder, p_invitation.program_id, p_row, p_invitation.cohort_id, 'training', 1, daterange(v_today, null), p_now) on conflict do nothing;
    end if;
  else
    insert into membership (program_id, id, person_id, role, organisation, valid, recorded_at)
    values (p_invitation.program_id, p_row, p_holder, p_invitation.role, coalesce(nullif(p_organisation, ''), 'not stated'), daterange(v_today, null), p_now)
    on conflict do nothing;
  end if;
end $$;

create or replace function accept_invitation(p_token bytea, p_session bytea, p_person uuid, p_name text, p_password_hash text, p_salt bytea,
  p_organisation text, p_row uuid, p_now timestamptz) returns uuid
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_invitation invitation;
  v_holder uuid;
  v_person uuid := session_person(p_session, p_now);
begin
  select * into v_invitation from invitation i
  where i.token_hash = p_token and i.accepted_at is null and i.revoked_at is null and i.expires_at > p_now for update;
  if not found then raise exception 'not_found' using errcode = 'CM404'; end if;
  select coalesce(p.merged_into, p.id) into v_holder from email e join person p on p.id = e.person_id where e.address = v_invitation.email;
  if v_holder is not null and v_holder is distinct from v_person then raise exception 'sign_in_first' using errcode = 'CM401'; end if;
  if v_holder is null then
    if p_name is null or p_password_hash is null then raise exception 'account_needed' using errcode = 'CM422'; end if;
    perform add_person(p_person, p_name, v_invitation.email, p_password_hash, p_salt, p_now);
    v_holder := p_person;
  end if;
  perform use_invitation(v_invitation, v_holder, p_organisation, p_row, p_now);
  return v_holder;
end $$;

-- Invitations that wait at one's own confirmed addresses: whoever has an account finds them there too, and no program learns from it that
-- there is one.
create function own_waiting_invitations() returns setof invitation
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select i.* from invitation i
  join email e on e.address = i.email join person p on p.id = e.person_id
  where coalesce(p.merged_into, p.id) = app_person() and app_person() = app_actor()
    and i.accepted_at is null and i.revoked_at is null and i.expires_at > app_now()
    -- Who is in it already has nothing to answer.
    and not exists (select from enrollment n where i.role = 'mentee' and n.person_id = app_person() and n.program_id = i.program_id and n.ended_at is null)
$$;

-- The same as the contract `OwnInvitations`, the newest first.
create function own_invitations() returns text
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select json_build_object('invitations', coalesce(json_agg(json_build_object('id', i.id, 'program', json_build_object('id', g.id, 'name', g.name),
    'role', i.role, 'email', i.email, 'cohort', c.name, 'invitedBy', b.display_name, 'expiresAt', i.expires_at) order by i.created_at desc, i.id), '[]'))::text
  from own_waiting_invitations() i
  join program g on g.id = i.program_id
  left join cohort c on c.program_id = i.program_id and c.id = i.cohort_id
  left join person b on b.id = i.invited_by
$$;

-- Takes one of them up, once. What is not one's own does not exist.
create function take_own_invitation(p_id uuid, p_organisation text, p_row uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_invitation invitation;
begin
  perform is_oneself();
  perform from invitation i where i.id = p_id for update;
  select * into v_invitation from own_waiting_invitations() i where i.id = p_id;
  if not found then raise exception 'not_found' using errcode = 'CM404'; end if;
  perform use_invitation(v_invitation, app_person(), p_organisation, p_row, app_now());
end $$;

-- Whether an address has an invitation to the program of the scope that waits as it is, or its person is here as that already. It says no more than
-- the list of people does. Two who invite the same address at once come one after the other.
create function invited_or_here(p_email text, p_role text) returns text
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform is_admin_here();
  perform pg_advisory_xact_lock(hashtextextended(app_program()::text || ' ' || p_email, 0));
  return case
    when exists (select from people_here(array[p_email]) h
      where case p_role when 'mentee' then h.is_mentee when 'mentor' then h.is_mentor else h.is_admin end) then 'here'
    when exists (select from invitation i where i.program_id = app_program() and i.email = p_email and i.role = p_role
      and i.accepted_at is null and i.revoked_at is null and i.expires_at > app_now()) then 'invited' end;
end $$;

revoke execute on function use_invitation(invitation, uuid, text, uuid, timestamptz), own_waiting_invitations(), own_invitations(),
  take_own_invitation(uuid, text, uuid), invited_or_here(text, text) from public;
grant execute on function own_invitations(), take_own_invitation(uuid, text, uuid) to cmio_self;
grant execute on function invited_or_here(text, text) to cmio_program;

-- The same as before, and by what somebody was called and written to before: an address they signed in with, one this program invited them
-- at, the name an import gave them. Nothing but the pair and the kind of reason is told.
create or replace function duplicates_here() returns table (one uuid, other uuid, reasons text[], likely integer)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with here as (
    select p.id, p.display_name as name from person p
    where p.merged_into is null and p.erased_at is null and p.closed_at is null and p.id in (
      select e.person_id from enrollment e where e.program_id = app_program() and e.accepted_at is not null
      union select m.person_id from membership m where m.program_id = app_program())),
  named as (
    select id, name, name_words(name) as words, false as former from here
    union
    select h.id, r.reviewer_name, name_words(r.reviewer_name), true from here h join review r on r.reviewer_id = h.id and r.program_id = app_program()
    where r.reviewer_name <> h.name
    union
    select h.id, r.name, name_words(r.name), true from here h join import_person r on r.program_id = app_program()
    join invitation i on i.program_id = r.program_id and i.id = r.invitation_id and i.accepted_by = h.id where r.name <> h.name),
  keyed as materialized (select n.*, array_to_string(words, ' ') as plain, name_sound(words) as sound from named n where cardinality(words) > 1),
  -- Where they sign in, where they did before, and where this program wrote to them.
  address as (
    select h.id, e.address from here h join email e on e.person_id = h.id
    union all select h.id, c.former from here h join address_change c on c.person_id = h.id
      where c.former is not null and c.confirmed_at is not null and c.undone_at is null
    union all select h.id, i.email from here h join invitation i on i.accepted_by = h.id and i.program_id = app_program() and position('@' in i.email) > 0),
  addressed as materialized (
    select a.id, a.address, split_part(a.address, '@', 1) as local,
      array_to_string(name_words(regexp_replace(split_part(a.address, '@', 1), '[0-9]+', '', 'g')), ' ') as plain
    from (select distinct id, address from address) a),
  found as (
    select a.id as one, b.id as other, case when a.former or b.former then 'former_name' when lower(a.name) = lower(b.name) then 'same_name'
      when name_words(split_part(a.name, ' ', 1)) <> name_words(split_part(b.name, ' ', 1)) then 'swapped' else 'accents' end as reason
    from keyed a join keyed b on a.plain = b.plain and a.id < b.id
    union
    select least(a.id, b.id), greatest(a.id, b.id), 'spelling' from keyed a join keyed b on a.sound = b.sound and a.id < b.id and a.plain <> b.plain
    where alike(a.words, b.words) >= 0.55
    union
    select least(a.id, n.id), greatest(a.id, n.id), 'address' from addressed a join keyed n on n.plain = a.plain and n.id <> a.id
    union
    select least(a.id, b.id), greatest(a.id, b.id), 'address' from addressed a join addressed b on a.local = b.local and a.id < b.id
    where length(a.local) >= 6
    union
    select a.id, b.id, 'former_address' from addressed a join addressed b on a.address = b.address and a.id < b.id)
  select f.one, f.other, array_agg(distinct f.reason order by f.reason),
    sum(case f.reason when 'same_name' then 4 when 'accents' then 4 when 'former_address' then 5 when 'swapped' then 3 when 'former_name' then 3 when 'address' then 3 else 2 end)::integer
  from (select distinct one, other, reason from found) f group by 1, 2
$$;

-- down
create or replace function duplicates_here() returns table (one uuid, other uuid, reasons text[], likely integer)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with here as (
    select p.id, p.display_name as name from person p
    where p.merged_into is null and p.erased_at is null and p.closed_at is null and p.id in (
      select e.person_id from enrollment e where e.program_id = app_program() and e.accepted_at is not null
      union select m.person_id from membership m where m.program_id = app_program())),
  named as (
    select id, name, name_words(name) as words, false as former from here
    union
    select h.id, r.reviewer_name, name_words(r.reviewer_name), true from here h join review r on r.reviewer_id = h.id and r.program_id = app_program()
    where r.reviewer_name <> h.name),
  keyed as materialized (select n.*, array_to_string(words, ' ') as plain, name_sound(words) as sound from named n where cardinality(words) > 1),
  addressed as materialized (
    select h.id, split_part(e.address, '@', 1) as local, array_to_string(name_words(regexp_replace(split_part(e.address, '@', 1), '[0-9]+', '', 'g')), ' ') as plain
    from here h join email e on e.person_id = h.id),
  found as (
    select a.id as one, b.id as other, case when a.former or b.former then 'former_name' when lower(a.name) = lower(b.name) then 'same_name'
      when name_words(split_part(a.name, ' ', 1)) <> name_words(split_part(b.name, ' ', 1)) then 'swapped' else 'accents' end as reason
    from keyed a join keyed b on a.plain = b.plain and a.id < b.id
    union
    select least(a.id, b.id), greatest(a.id, b.id), 'spelling' from keyed a join keyed b on a.sound = b.sound and a.id < b.id and a.plain <> b.plain
    where alike(a.words, b.words) >= 0.55
    union
    select least(a.id, n.id), greatest(a.id, n.id), 'address' from addressed a join keyed n on n.plain = a.plain and n.id <> a.id
    union
    select least(a.id, b.id), greatest(a.id, b.id), 'address' from addressed a join addressed b on a.local = b.local and a.id < b.id
    where length(a.local) >= 6)
  select f.one, f.other, array_agg(distinct f.reason order by f.reason),
    sum(case f.reason when 'same_name' then 4 when 'accents' then 4 when 'swapped' then 3 when 'former_name' then 3 when 'address' then 3 else 2 end)::integer
  from (select distinct one, other, reason from found) f group by 1, 2
$$;
drop function invited_or_here(text, text);
drop function take_own_invitation(uuid, text, uuid);
drop function own_invitations();
drop function own_waiting_invitations();
create or replace function accept_invitation(p_token bytea, p_session bytea, p_person uuid, p_name text, p_password_hash text, p_salt bytea,
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
drop function use_invitation(invitation, uuid, text, uuid, timestamptz);
