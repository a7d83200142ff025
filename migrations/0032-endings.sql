-- up

-- A closed account opens again by signing in, for 30 days. An erased one is a card without a name.
alter table person add column closed_at timestamptz, add column erased_at timestamptz;
-- How long a program keeps what was submitted to it after an enrollment has ended.
alter table program add column retention_months smallint not null default 84 check (retention_months between 0 and 600);

create table account_closing (
  person_id uuid not null references person,
  id uuid not null,
  closed_at timestamptz not null,
  reopened_at timestamptz,
  primary key (person_id, id)
);
create unique index account_closing_open_idx on account_closing (person_id) where reopened_at is null;

create table erasure (
  person_id uuid primary key references person,
  -- By the person, or because the account had been closed for 30 days.
  cause text not null check (cause in ('asked', 'closed')),
  erased_at timestamptz not null,
  -- Files are removed after the transaction that erased; until this is set it is tried again.
  files_gone_at timestamptz
);

-- What a program keeps of somebody erased, and until when. It outlives what it speaks of.
create table erasure_kept (
  person_id uuid not null references person,
  program_id uuid not null references program,
  submissions integer not null,
  decisions integer not null,
  kept_until date not null,
  erased_at timestamptz not null,
  purged_at timestamptz,
  primary key (person_id, program_id)
);
create index erasure_kept_program_id_idx on erasure_kept (program_id, kept_until);
create index erasure_kept_due_idx on erasure_kept (kept_until) where purged_at is null;
create index person_closed_at_idx on person (closed_at) where closed_at is not null and erased_at is null;

create trigger note_change after insert or update or delete on account_closing for each row execute function note_change();
create trigger note_change after insert or update or delete on erasure for each row execute function note_change();
create trigger note_change after insert or update or delete on erasure_kept for each row execute function note_change();

alter table account_closing enable row level security;
create policy self on account_closing to cmio_self using (person_id = (select app_person()));
grant select on account_closing to cmio_self;
alter table erasure enable row level security;
alter table erasure_kept enable row level security;
create policy program on erasure_kept to cmio_program using (program_id = (select app_program()));
grant select on erasure_kept to cmio_program;

-- Erasing and merging take rows of many tables at once: what refers to what is judged when the transaction ends.
create function make_keys_deferrable() returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  k record;
begin
  for k in select conrelid::regclass as on_table, conname from pg_constraint
    where contype = 'f' and not condeferrable and connamespace = 'public'::regnamespace
  loop
    execute format('alter table %s alter constraint %I deferrable initially immediate', k.on_table, k.conname);
  end loop;
end $$;
select make_keys_deferrable();

-- Tables with a row for somebody, in the order of their names.
create function tables_about_a_person() returns setof name
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attname = 'person_id' and not a.attisdropped
  order by 1
$$;

-- Why an account cannot be closed now: programs that would have no admin left, and work that waits with this mentor.
create function closing_blocks(p_person uuid, p_today date) returns jsonb
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

-- What closing and erasing would do, as the contract `AccountEnding`.
create function account_ending() returns text
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with me as (select app_person() as id),
  kept as (
    select g.id, g.name, (coalesce(e.ended_at, app_now()) at time zone 'UTC')::date + make_interval(months => g.retention_months) as until,
      (select count(*) from submission s where s.person_id = e.person_id and s.program_id = e.program_id) as submissions,
      (select count(*) from review r where r.person_id = e.person_id and r.program_id = e.program_id) as decisions
    from enrollment e join program g on g.id = e.program_id
    where e.person_id = (select id from me) and e.accepted_at is not null)
  select jsonb_build_object(
    'closing', jsonb_build_object('until', app_today() + 30,
      'enrollments', (select count(*) from enrollment e where e.person_id = (select id from me) and e.accepted_at is not null and e.ended_at is null),
      'mentorships', (select count(*) from mentorship m where m.person_id = (select id from me) and m.superseded_at is null and (upper_inf(m.valid) or upper(m.valid) > app_today())),
      'memberships', (select count(*) from membership m where m.person_id = (select id from me) and m.superseded_at is null and m.valid @> app_today())),
    'erased', jsonb_build_object(
      'addresses', (select count(*) from email e where e.person_id = (select id from me)),
      'records', (select count(*) from record r where r.person_id = (select id from me)),
      'files', (select count(*) from evidence e where e.person_id = (select id from me)),
      'drafts', (select count(*) from draft d where d.person_id = (select id from me) and d.discarded_at is null and d.logged_at is null),
      'notes', (select count(*) from note n where n.person_id = (select id from me)),
      'credits', (select count(*) from credit_entry c where c.person_id = (select id from me)),
      'plans', (select count(*) from plan p where p.person_id = (select id from me)) + (select count(*) from plan_version v where v.person_id = (select id from me))),
    'kept', (select coalesce(jsonb_agg(jsonb_build_object('program', jsonb_build_object('id', k.id, 'name', k.name),
        'submissions', k.submissions, 'decisions', k.decisions, 'until', k.until::date) order by k.name), '[]') from kept k),
    'signed', (select count(*) from review r where r.reviewer_id = (select id from me)
      and r.program_id in (select m.program_id from membership m where m.person_id = (select id from me))),
    'blocked', closing_blocks((select id from me), app_today()))::text
$$;

-- Ends what somebody is in as of the day, everywhere. A stretch that runs is superseded by one that ends today; `reopen_account` knows
-- it again by its id, which says the closing and the old one.
create function end_account(p_person uuid, p_id uuid, p_now timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_today date := (p_now at time zone 'UTC')::date;
  v_table text;
begin
  foreach v_table in array array['enrollment_period', 'mentorship', 'membership'] loop
    execute format($q$
      with running as (
        update %1$I set superseded_at = $2
        where person_id = $1 and superseded_at is null and (upper_inf(valid) or upper(valid) > $3) returning *)
      insert into %1$I select (jsonb_populate_record(null::public.%1$I, to_jsonb(r) || jsonb_build_object('id', id_after($4, r.id),
        'valid', daterange(lower(r.valid), $3), 'recorded_at', $2, 'superseded_at', null))).*
      from running r where lower(r.valid) < $3 $q$, v_table) using p_person, p_now, v_today, p_id;
  end loop;
  update enrollment set ended_at = p_now, ended_as = coalesce(ended_as, 'left') where person_id = p_person and accepted_at is not null and ended_at is null;
  update session set ended_at = p_now where person_id = p_person and ended_at is null;
  update person set closed_at = p_now where id = p_person;
  insert into account_closing (person_id, id, closed_at) values (p_person, p_id, p_now);
end $$;

-- Locks the programs one administers, so that two last admins do not leave at once, and says what forbids closing.
create function own_blocks() returns jsonb
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform from program g where g.id in (
    select m.program_id from membership m where m.person_id = app_person() and m.role = 'admin' and m.superseded_at is null and m.valid @> app_today())
  order by g.id for update;
  return closing_blocks(app_person(), app_today());
end $$;

create function close_account(p_id uuid) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  select end_account(app_person(), p_id, app_now())
$$;

-- Takes a closing back within 30 days: what ended with it runs on, unless somebody has changed it since.
create function reopen_account(p_person uuid, p_now timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_closed account_closing;
  v_table text;
  v_ended uuid[];
begin
  perform from person where id = p_person and closed_at is not null for update;
  if not found then return; end if;
  select * into v_closed from account_closing where person_id = p_person and reopened_at is null;
  if v_closed.closed_at <= p_now - interval '30 days' or exists (select from erasure where person_id = p_person) then
    raise exception 'account_closed' using errcode = 'CM401';
  end if;
  update enrollment set ended_at = null, ended_as = case when ends_on is not null then ended_as end where person_id = p_person and ended_at = v_closed.closed_at;
  foreach v_table in array array['enrollment_period', 'mentorship', 'membership'] loop
    execute format($q$
      select array_agg(o.id) from %1$I o left join %1$I c on c.person_id = o.person_id and c.id = id_after($3, o.id)
      where o.person_id = $1 and o.superseded_at = $2
        and (lower(o.valid) >= ($2 at time zone 'UTC')::date or (c.id is not null and c.superseded_at is null)) $q$, v_table)
      into v_ended using p_person, v_closed.closed_at, v_closed.id;
    execute format($q$
      update %1$I set superseded_at = $2 where person_id = $1 and superseded_at is null and id in (select id_after($3, o) from unnest($4) o) $q$, v_table)
      using p_person, p_now, v_closed.id, v_ended;
    execute format($q$
      insert into %1$I select (jsonb_populate_record(null::public.%1$I, to_jsonb(o) || jsonb_build_object('id', id_after(id_after($4, $1), o.id),
        'recorded_at', $2, 'superseded_at', null))).*
      from %1$I o where o.person_id = $1 and o.id = any ($3) on conflict do nothing $q$, v_table) using p_person, p_now, v_ended, v_closed.id;
  end loop;
  update person set closed_at = null where id = p_person;
  update account_closing set reopened_at = p_now where person_id = p_person and reopened_at is null;
end $$;

-- The same as before, and signing in opens a closed account again.
create or replace function start_session(p_person uuid, p_token bytea, p_replaces bytea, p_now timestamptz) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  select reopen_account(p_person, p_now);
  update session set ended_at = p_now where token_hash = p_replaces and ended_at is null;
  insert into session (token_hash, person_id, created_at, last_seen_at, expires_at) values (p_token, p_person, p_now, p_now, p_now + interval '30 days');
$$;

-- The password of whoever acts, to ask for it again before what cannot be taken back.
create function own_password_hash() returns text
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select password_hash from credential where person_id = app_actor()
$$;

-- Records and versions of somebody erased that no program keeps any more.
create function drop_unkept_records(p_person uuid) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  update record r set last_review = null where r.person_id = p_person
    and not exists (select from review v where v.person_id = p_person and v.id = r.last_review) and r.last_review is not null;
  delete from version v where v.person_id = p_person
    and not exists (select from submission s where s.person_id = p_person and s.version_id = v.id);
  update record r set renews = null where r.person_id = p_person and r.renews is not null
    and not exists (select from submission s where s.person_id = p_person and s.record_id = r.renews);
  delete from record r where r.person_id = p_person
    and not exists (select from submission s where s.person_id = p_person and s.record_id = r.id);
$$;

-- Erases somebody: every table about people is emptied of them but those named here, which hold what a program keeps and ids without
-- words. A table of tomorrow that nobody has placed is emptied too.
create function erase_person(p_person uuid, p_cause text, p_now timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_table name;
  v_other uuid;
  v_kept constant name[] := array['access', 'account_closing', 'audit', 'enrollment', 'enrollment_change', 'enrollment_period', 'erasure', 'erasure_kept',
    'membership', 'mentorship', 'record', 'review', 'review_request', 'submission', 'version', 'waiver'];
begin
  perform from portfolio where person_id = p_person for update;
  set constraints all deferred;
  if (select closed_at from person where id = p_person) is null then
    perform end_account(p_person, id_after(p_person, md5(p_now::text)::uuid), p_now);
  end if;
  insert into erasure (person_id, cause, erased_at) values (p_person, p_cause, p_now);
  insert into erasure_kept (person_id, program_id, submissions, decisions, kept_until, erased_at)
  select e.person_id, e.program_id,
    (select count(*) from submission s where s.person_id = e.person_id and s.program_id = e.program_id),
    (select count(*) from review r where r.person_id = e.person_id and r.program_id = e.program_id),
    ((e.ended_at at time zone 'UTC')::date + make_interval(months => g.retention_months))::date, p_now
  from enrollment e join program g on g.id = e.program_id
  where e.person_id = p_person and e.accepted_at is not null;

  update review_request set closed_at = p_now, closed_as = 'withdrawn' where person_id = p_person and closed_at is null;
  update record set state = 'withdrawn', state_before = null, submitted_at = null, submitted_to = null where person_id = p_person and state = 'submitted';
  update invitation set email = 'erased' where accepted_by = p_person or email in (select address from email where person_id = p_person);
  for v_table in select tables_about_a_person() loop
    if v_table <> all (v_kept) then execute format('delete from %I where person_id = $1', v_table) using p_person; end if;
  end loop;
  delete from idempotency_key where actor_id = p_person;
  delete from enrollment_period p where p.person_id = p_person
    and not exists (select from erasure_kept k where k.person_id = p_person and k.program_id = p.program_id);
  delete from enrollment_change c where c.person_id = p_person
    and not exists (select from erasure_kept k where k.person_id = p_person and k.program_id = c.program_id);
  delete from enrollment e where e.person_id = p_person
    and not exists (select from erasure_kept k where k.person_id = p_person and k.program_id = e.program_id);
  perform drop_unkept_records(p_person);
  update version set content = '{}' where person_id = p_person;
  update person set display_name = 'Erased person', salt = '', erased_at = p_now where id = p_person;
  -- An account that was merged into this one is the same person.
  for v_other in select id from person where merged_into = p_person and erased_at is null loop
    perform erase_person(v_other, p_cause, p_now);
  end loop;
end $$;

create function erase_account() returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  select erase_person(app_person(), 'asked', app_now())
$$;

-- The night's work, as the system: accounts closed for 30 days are erased, and what a program has kept long enough goes. Answers how many
-- of each.
create function end_what_is_due(p_now timestamptz) returns table (erased integer, purged integer)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_one record;
  v_table name;
begin
  erased := 0; purged := 0;
  set constraints all deferred;
  for v_one in select id from person where closed_at <= p_now - interval '30 days' and erased_at is null loop
    perform erase_person(v_one.id, 'closed', p_now);
    erased := erased + 1;
  end loop;
  for v_one in select person_id, program_id from erasure_kept where purged_at is null and kept_until < (p_now at time zone 'UTC')::date for update loop
    update record set last_review = null where person_id = v_one.person_id
      and last_review in (select id from review r where r.person_id = v_one.person_id and r.program_id = v_one.program_id);
    for v_table in
      select t from tables_about_a_person() t join pg_attribute a on a.attrelid = t::text::regclass
      where a.attname = 'program_id' and not a.attisdropped and t <> all (array['access', 'audit', 'erasure_kept', 'membership']::name[])
    loop
      execute format('delete from %I where person_id = $1 and program_id = $2', v_table) using v_one.person_id, v_one.program_id;
    end loop;
    perform drop_unkept_records(v_one.person_id);
    update erasure_kept set purged_at = p_now where person_id = v_one.person_id and program_id = v_one.program_id;
    purged := purged + 1;
  end loop;
  return next;
end $$;

-- Whose files are to be removed from the store, and that they are.
create function files_to_erase() returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select person_id from erasure where files_gone_at is null
$$;
create function files_are_erased(p_person uuid, p_now timestamptz) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  update erasure set files_gone_at = p_now where person_id = p_person and files_gone_at is null
$$;

revoke execute on function make_keys_deferrable(), tables_about_a_person(), closing_blocks(uuid, date), own_blocks(), account_ending(), end_account(uuid, uuid, timestamptz),
  close_account(uuid), reopen_account(uuid, timestamptz), own_password_hash(), drop_unkept_records(uuid), erase_person(uuid, text, timestamptz),
  erase_account(), end_what_is_due(timestamptz), files_to_erase(), files_are_erased(uuid, timestamptz) from public;
grant execute on function account_ending(), own_blocks(), close_account(uuid), own_password_hash(), erase_account() to cmio_self;
grant execute on function end_what_is_due(timestamptz), files_to_erase(), files_are_erased(uuid, timestamptz) to cmio_app;

-- down
drop function files_are_erased(uuid, timestamptz);
drop function files_to_erase();
drop function end_what_is_due(timestamptz);
drop function erase_account();
drop function erase_person(uuid, text, timestamptz);
drop function drop_unkept_records(uuid);
drop function own_password_hash();
create or replace function start_session(p_person uuid, p_token bytea, p_replaces bytea, p_now timestamptz) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  update session set ended_at = p_now where token_hash = p_replaces and ended_at is null;
  insert into session (token_hash, person_id, created_at, last_seen_at, expires_at) values (p_token, p_person, p_now, p_now, p_now + interval '30 days');
$$;
drop function reopen_account(uuid, timestamptz);
drop function close_account(uuid);
drop function own_blocks();
drop function end_account(uuid, uuid, timestamptz);
drop function account_ending();
drop function closing_blocks(uuid, date);
drop function tables_about_a_person();
drop function make_keys_deferrable();
drop table erasure_kept;
drop table erasure;
drop table account_closing;
alter table program drop column retention_months;
drop index person_closed_at_idx;
alter table person drop column erased_at, drop column closed_at;
