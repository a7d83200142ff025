-- up

-- Who may see a record besides its person. Null: every program they are in, as ever. The nil id: nobody. A program's id: that program alone.
-- It is made with the record, and follows what becomes of it by the trigger below.
alter table record add column confined_to uuid;

-- What a confined record was made from: the organization applied to and the posting. For its person alone.
create table record_confinement (
  person_id uuid not null,
  record_id uuid not null,
  organisation text not null check (length(organisation) between 1 and 200),
  link text not null check (length(link) <= 2000),
  -- The name as it is compared, so that a list of many compares words and takes no name apart.
  words text[] not null,
  primary key (person_id, record_id),
  foreign key (person_id, record_id) references record (person_id, id) deferrable initially immediate
);
create trigger note_change after insert or update or delete on record_confinement for each row execute function note_change('link', 'words');
alter table record_confinement enable row level security;
create policy self on record_confinement to cmio_self using (person_id = (select app_person())) with check (person_id = (select app_person()));
grant select, insert on record_confinement to cmio_self;

-- A confined record is its program's while that is asked or has decided. A request taken back undecided leaves it with whoever had decided
-- before, else with its person alone; so does taking the record out. However it comes about: by the person, or because an enrollment ended.
create function keep_confined() returns trigger language plpgsql as $$
begin
  if new.submitted_to is not null then
    new.confined_to := new.submitted_to;
  elsif new.state = 'withdrawn' then
    new.confined_to := '00000000-0000-0000-0000-000000000000';
  elsif old.submitted_to is not null and new.last_review is not distinct from old.last_review then
    new.confined_to := coalesce(new.verified_program,
      (select v.program_id from review v where v.person_id = new.person_id and v.id = new.last_review and new.state <> 'logged'),
      '00000000-0000-0000-0000-000000000000');
  end if;
  return new;
end $$;
revoke execute on function keep_confined() from public;
create trigger keep_confined before update on record for each row when (old.confined_to is not null) execute function keep_confined();

-- What was submitted of a confined record, so that the few among many are found at once.
alter table submission add column confined boolean not null default false;
create index submission_confined_idx on submission (program_id, person_id) where confined;
create function mark_confined() returns trigger language plpgsql as $$
begin
  new.confined := exists (select from record_confinement c where c.person_id = new.person_id and c.record_id = new.record_id);
  return new;
end $$;
revoke execute on function mark_confined() from public;
create trigger mark_confined before insert on submission for each row execute function mark_confined();

create function take_name_apart() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  new.words := organisation_words(new.organisation);
  return new;
end $$;
create trigger take_name_apart before insert or update of organisation on record_confinement for each row execute function take_name_apart();

-- Whether somebody works on a day for the organization that a confined record is about, as far as this system knows.
create function is_kept_from(p_member uuid, p_person uuid, p_record uuid, p_day date) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (
    select from record_confinement c cross join (
      select f.organisation from mentor_profile f where f.person_id = p_member and f.organisation <> ''
      union select m.organisation from membership m where m.person_id = p_member and m.superseded_at is null and m.valid @> p_day and m.organisation <> '') o
    where c.person_id = p_person and c.record_id = p_record and same_organisation(organisation_words(o.organisation), c.words))
$$;

-- Records of which something was submitted to the program of the scope and which its reader is not to see: they work for the organization
-- applied to, or it was taken back before anybody here had decided. Of one person where the scope is of one.
create function kept_back() returns uuid[]
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with mine as materialized (select organisation_words(o) as words from organisations_of(app_actor()) o)
  select coalesce(array_agg(s.record_id), '{}')
  from submission s
  join record r on r.person_id = s.person_id and r.id = s.record_id
  left join record_confinement c on c.person_id = s.person_id and c.record_id = s.record_id
  where s.program_id = app_program() and s.person_id = coalesce(app_person(), s.person_id) and s.confined
    and (exists (select from mine m where same_organisation(m.words, c.words))
      or (r.confined_to <> s.program_id
        and not exists (select from review v where v.person_id = s.person_id and v.record_id = s.record_id and v.program_id = s.program_id)))
$$;
revoke execute on function take_name_apart(), is_kept_from(uuid, uuid, uuid, date), kept_back() from public;
grant execute on function kept_back() to cmio_guide, cmio_program;

-- One equality more for records; for what was submitted of them a list that is asked for once a statement and is mostly empty.
alter policy guide on record
  using (person_id = (select app_person()) and coalesce(confined_to, (select app_program())) = (select app_program()) and id <> all ((select kept_back())::uuid[]))
  with check (person_id = (select app_person()) and coalesce(confined_to, (select app_program())) = (select app_program()) and id <> all ((select kept_back())::uuid[]));
alter policy guide on submission
  using (person_id = (select app_person()) and program_id = (select app_program()) and record_id <> all ((select kept_back())::uuid[]));
alter policy program on submission using (program_id = (select app_program()) and record_id <> all ((select kept_back())::uuid[]));
alter policy guide on review_request
  using (person_id = (select app_person()) and program_id = (select app_program()) and record_id <> all ((select kept_back())::uuid[]))
  with check (person_id = (select app_person()) and program_id = (select app_program()) and record_id <> all ((select kept_back())::uuid[]));
alter policy program on review_request using (program_id = (select app_program()) and record_id <> all ((select kept_back())::uuid[]));
alter policy guide on review
  using (person_id = (select app_person()) and program_id = (select app_program()) and record_id <> all ((select kept_back())::uuid[]))
  with check (person_id = (select app_person()) and program_id = (select app_program()) and record_id <> all ((select kept_back())::uuid[]));
alter policy program on review using (program_id = (select app_program()) and record_id <> all ((select kept_back())::uuid[]));

create or replace function submitted_file(p_submission uuid, p_sha256 text) returns table (name text, media_type text, bytes integer, sha256 text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select file.name, file."mediaType", file.bytes, file.sha256
  from submission s
  cross join lateral jsonb_to_recordset(s.content -> 'files') as file (id uuid, name text, "mediaType" text, bytes integer, sha256 text)
  join evidence e on e.person_id = s.person_id and e.id = file.id and e.taken_back_at is null
  where s.person_id = app_person() and s.program_id = app_program() and s.id = p_submission and file.sha256 = p_sha256
    and s.record_id <> all (kept_back())
$$;

-- Whoever passes a request on, by whatever act: it waits in the queue rather than with somebody of the organization applied to.
create function keep_from_applied_to() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if is_kept_from(new.reviewer_id, new.person_id, new.record_id, coalesce(app_today(), (clock_timestamp() at time zone 'UTC')::date)) then new.reviewer_id := null; end if;
  return new;
end $$;
revoke execute on function keep_from_applied_to() from public;
create trigger keep_from_applied_to before insert or update of reviewer_id on review_request for each row
  when (new.reviewer_id is not null) execute function keep_from_applied_to();

-- Passes on what waits with one of these (null: in the queue), asked until then; also what whoever passes it on does not see.
create function pass_requests(p_program uuid, p_from uuid[], p_to uuid, p_until timestamptz) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  update review_request q set reviewer_id = p_to
  where q.person_id = app_person() and q.program_id = coalesce(app_program(), p_program) and q.program_id = p_program and q.closed_at is null
    and (q.reviewer_id = any (p_from) or (q.reviewer_id is null and array_position(p_from, null) is not null))
    and (p_until is null or q.asked_at <= p_until)
$$;

-- Who would read a confined record of one's own in each program one is in; `closed` says why nobody could: `nobody` is from elsewhere than the
-- organization applied to, or it counts `elsewhere`, where a change of it belongs too.
create function confined_readers(p_record uuid) returns table (program_id uuid, program text, mentor_id uuid, mentor text, closed text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select g.id, g.name, p.id, p.display_name,
    case when r.verified_program <> g.id and exists (select from enrollment o
        where o.person_id = r.person_id and o.program_id = r.verified_program and o.accepted_at is not null and o.ended_at is null) then 'elsewhere'
      when p.id is null and not exists (select from membership m where m.program_id = g.id and m.role = 'mentor' and m.superseded_at is null
        and m.valid @> app_today() and m.person_id <> r.person_id and not is_kept_from(m.person_id, r.person_id, r.id, app_today())) then 'nobody' end
  from record r
  join enrollment e on e.person_id = r.person_id and e.accepted_at is not null and e.ended_at is null
  join program g on g.id = e.program_id
  left join mentorship h on h.person_id = e.person_id and h.program_id = e.program_id and h.is_primary and h.superseded_at is null
    and h.valid @> app_today() and not is_kept_from(h.mentor_id, r.person_id, r.id, app_today())
  left join person p on p.id = h.mentor_id
  where r.person_id = app_person() and r.id = p_record and r.confined_to is not null
  order by e.offered_at, g.id
$$;

-- Records of the person of the scope, as far as any program they are in may see them: whoever writes about somebody writes the progress of
-- each of those programs, from what that program sees.
create function records_seen() returns setof public.record
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select r.* from public.record r
  where r.person_id = app_person() and (r.confined_to is null or r.confined_to in (select programs_of_person()))
$$;

-- Writes the progress of somebody in a program. The same rows again are no write: a projection that did not change costs nothing and wakes nobody.
create function save_progress(p_person uuid, p_program uuid, p_steps jsonb) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  insert into enrollment_progress
    (person_id, program_id, step, required, verified, stated, waiting, returned, is_current, waiting_since, returned_since, unsent_since, last_activity_at)
  select p_person, p_program, step, required, verified, stated, waiting, returned, "isCurrent", "waitingSince", "returnedSince", "unsentSince", "lastActivityAt"
  from jsonb_to_recordset(p_steps) as s(step smallint, required smallint, verified smallint, stated smallint, waiting smallint, returned smallint,
    "isCurrent" boolean, "waitingSince" timestamptz, "returnedSince" timestamptz, "unsentSince" timestamptz, "lastActivityAt" timestamptz)
  where p_person = coalesce(app_person(), p_person)
  on conflict (person_id, program_id, step) do update set
    required = excluded.required, verified = excluded.verified, stated = excluded.stated, waiting = excluded.waiting, returned = excluded.returned,
    is_current = excluded.is_current, waiting_since = excluded.waiting_since, returned_since = excluded.returned_since,
    unsent_since = excluded.unsent_since, last_activity_at = excluded.last_activity_at
  where (enrollment_progress.required, enrollment_progress.verified, enrollment_progress.stated, enrollment_progress.waiting, enrollment_progress.returned,
    enrollment_progress.is_current, enrollment_progress.waiting_since, enrollment_progress.returned_since, enrollment_progress.unsent_since, enrollment_progress.last_activity_at)
    is distinct from (excluded.required, excluded.verified, excluded.stated, excluded.waiting, excluded.returned, excluded.is_current, excluded.waiting_since,
    excluded.returned_since, excluded.unsent_since, excluded.last_activity_at)
$$;
revoke execute on function pass_requests(uuid, uuid[], uuid, timestamptz), confined_readers(uuid), records_seen(), save_progress(uuid, uuid, jsonb) from public;
grant execute on function pass_requests(uuid, uuid[], uuid, timestamptz), save_progress(uuid, uuid, jsonb) to cmio_self, cmio_guide;
grant execute on function confined_readers(uuid) to cmio_self;
grant execute on function records_seen() to cmio_guide;
-- What another program counts is not this one's to read.
alter policy guide on enrollment_progress using (person_id = (select app_person()) and program_id = (select app_program()))
  with check (person_id = (select app_person()) and program_id = (select app_program()));
revoke insert, update on enrollment_progress from cmio_self, cmio_guide;

-- The log of a program says that something was submitted, and of a confined record not what.
create or replace function note_change() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_new jsonb := case when tg_op = 'DELETE' then '{}' else to_jsonb(new) end;
  v_old jsonb := case when tg_op = 'INSERT' then '{}' else to_jsonb(old) end;
  v_row jsonb := case when tg_op = 'DELETE' then v_old else v_new end;
  v_changed jsonb;
begin
  select coalesce(jsonb_object_agg(key, value), '{}') into v_changed
  from jsonb_each(v_row)
  where (tg_op <> 'UPDATE' or v_old -> key is distinct from value)
    and key not in ('content', 'note', 'text', 'reason', 'known', 'before', 'name', 'email', 'token_hash', 'said_from', 'said_until', 'organisation', 'reviewer_organisation')
    and key not like '%\_name' and key <> all (coalesce(tg_argv, '{}'));
  if v_changed ? 'milestone' and v_row ? 'record_id' and exists (select from record_confinement c
    where c.person_id = (v_row ->> 'person_id')::uuid and c.record_id = (v_row ->> 'record_id')::uuid) then
    v_changed := v_changed - array['milestone', 'confined'];
  end if;
  insert into audit (at, actor_id, capacity, person_id, program_id, request_id, txid, subject, verb, changed)
  values (coalesce(app_now(), clock_timestamp()), app_actor(), nullif(current_setting('app.capacity', true), ''), (v_row ->> 'person_id')::uuid,
    (v_row ->> 'program_id')::uuid, nullif(current_setting('app.request_id', true), ''), pg_current_xact_id(), tg_table_name, lower(tg_op), v_changed);
  return null;
end $$;

-- Whoever stands in for a reviewer is not told of what is kept from them either.
create or replace function waiting_for(p_person uuid, p_now timestamptz) returns table (reader_id uuid, program_id uuid, asked_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select r.reviewer_id, r.program_id, r.asked_at from review_request r
  where r.closed_at is null and r.reviewer_id is not null and (p_person is null or r.reviewer_id = p_person)
    and works_in(r.program_id, r.reviewer_id, 'mentor', (p_now at time zone 'UTC')::date)
  union all
  select c.cover_id, r.program_id, r.asked_at from mentorship_cover c
  join review_request r on r.person_id = c.person_id and r.program_id = c.program_id and r.reviewer_id = c.mentor_id and r.closed_at is null
  where c.superseded_at is null and c.valid @> (p_now at time zone 'UTC')::date and (p_person is null or c.cover_id = p_person)
    and works_in(c.program_id, c.cover_id, 'mentor', (p_now at time zone 'UTC')::date) and not is_kept_from(c.cover_id, r.person_id, r.record_id, (p_now at time zone 'UTC')::date)
$$;

-- What an admin finds when they merge two accounts leaves out what their program does not see of either; it is asked before they are one.
create function found_here(p_into uuid, p_from uuid, p_once text[]) returns table (unseen integer, milestones jsonb)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select (select count(*)::int from record r where r.person_id = p_from and r.confined_to <> app_program()),
    (select coalesce(jsonb_agg(milestone order by milestone), '[]') from (
      select r.milestone from record r
      where r.person_id in (p_into, p_from) and r.state <> 'withdrawn' and coalesce(r.confined_to, app_program()) = app_program()
        and (r.milestone = any (p_once) or exists (select from program_milestone m where r.milestone = 'program:' || m.id and m.counts = 'once'))
      group by r.milestone having count(distinct r.person_id) = 2) both_have)
$$;
revoke execute on function found_here(uuid, uuid, text[]) from public;
create or replace function preview_merge_in_program(p_into uuid, p_from uuid, p_merge uuid, p_once text[]) returns jsonb
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_found jsonb;
begin
  perform may_merge_in_program(p_into, p_from);
  v_found := preview_people(p_into, p_from, p_merge, app_actor(), app_now(), p_once);
  return (select v_found || jsonb_build_object('records', (v_found ->> 'records')::int - h.unseen, 'milestones', h.milestones)
    from found_here(p_into, p_from, p_once) h);
end $$;
create or replace function merge_in_program(p_into uuid, p_from uuid, p_merge uuid, p_once text[]) returns jsonb
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_unseen integer;
  v_milestones jsonb;
  v_found jsonb;
begin
  perform may_merge_in_program(p_into, p_from);
  select h.unseen, h.milestones into v_unseen, v_milestones from found_here(p_into, p_from, p_once) h;
  v_found := merge_people(p_into, p_from, p_merge, app_program(), app_actor(), app_now(), p_once);
  v_found := v_found || jsonb_build_object('records', (v_found ->> 'records')::int - v_unseen, 'milestones', v_milestones);
  update account_merge set found = v_found where person_id = p_into and id = p_merge;
  return v_found;
end $$;
select make_keys_deferrable();

-- down
create or replace function merge_in_program(p_into uuid, p_from uuid, p_merge uuid, p_once text[]) returns jsonb
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform may_merge_in_program(p_into, p_from);
  return merge_people(p_into, p_from, p_merge, app_program(), app_actor(), app_now(), p_once);
end $$;
create or replace function preview_merge_in_program(p_into uuid, p_from uuid, p_merge uuid, p_once text[]) returns jsonb
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform may_merge_in_program(p_into, p_from);
  return preview_people(p_into, p_from, p_merge, app_actor(), app_now(), p_once);
end $$;
drop function found_here(uuid, uuid, text[]);
create or replace function waiting_for(p_person uuid, p_now timestamptz) returns table (reader_id uuid, program_id uuid, asked_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select r.reviewer_id, r.program_id, r.asked_at from review_request r
  where r.closed_at is null and r.reviewer_id is not null and (p_person is null or r.reviewer_id = p_person)
    and works_in(r.program_id, r.reviewer_id, 'mentor', (p_now at time zone 'UTC')::date)
  union all
  select c.cover_id, r.program_id, r.asked_at from mentorship_cover c
  join review_request r on r.person_id = c.person_id and r.program_id = c.program_id and r.reviewer_id = c.mentor_id and r.closed_at is null
  where c.superseded_at is null and c.valid @> (p_now at time zone 'UTC')::date and (p_person is null or c.cover_id = p_person)
    and works_in(c.program_id, c.cover_id, 'mentor', (p_now at time zone 'UTC')::date)
$$;
create or replace function note_change() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_new jsonb := case when tg_op = 'DELETE' then '{}' else to_jsonb(new) end;
  v_old jsonb := case when tg_op = 'INSERT' then '{}' else to_jsonb(old) end;
  v_row jsonb := case when tg_op = 'DELETE' then v_old else v_new end;
  v_changed jsonb;
begin
  select coalesce(jsonb_object_agg(key, value), '{}') into v_changed
  from jsonb_each(v_row)
  where (tg_op <> 'UPDATE' or v_old -> key is distinct from value)
    and key not in ('content', 'note', 'text', 'reason', 'known', 'before', 'name', 'email', 'token_hash', 'said_from', 'said_until', 'organisation', 'reviewer_organisation')
    and key not like '%\_name' and key <> all (coalesce(tg_argv, '{}'));
  insert into audit (at, actor_id, capacity, person_id, program_id, request_id, txid, subject, verb, changed)
  values (coalesce(app_now(), clock_timestamp()), app_actor(), nullif(current_setting('app.capacity', true), ''), (v_row ->> 'person_id')::uuid,
    (v_row ->> 'program_id')::uuid, nullif(current_setting('app.request_id', true), ''), pg_current_xact_id(), tg_table_name, lower(tg_op), v_changed);
  return null;
end $$;
grant insert, update on enrollment_progress to cmio_self, cmio_guide;
alter policy guide on enrollment_progress using (person_id = (select app_person())) with check (person_id = (select app_person()));
drop function save_progress(uuid, uuid, jsonb);
drop function records_seen();
drop function confined_readers(uuid);
drop function pass_requests(uuid, uuid[], uuid, timestamptz);
drop trigger keep_from_applied_to on review_request;
drop function keep_from_applied_to();
create or replace function submitted_file(p_submission uuid, p_sha256 text) returns table (name text, media_type text, bytes integer, sha256 text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select file.name, file."mediaType", file.bytes, file.sha256
  from submission s
  cross join lateral jsonb_to_recordset(s.content -> 'files') as file (id uuid, name text, "mediaType" text, bytes integer, sha256 text)
  join evidence e on e.person_id = s.person_id and e.id = file.id and e.taken_back_at is null
  where s.person_id = app_person() and s.program_id = app_program() and s.id = p_submission and file.sha256 = p_sha256
$$;
alter policy program on review using (program_id = (select app_program()));
alter policy guide on review using (person_id = (select app_person()) and program_id = (select app_program()))
  with check (person_id = (select app_person()) and program_id = (select app_program()));
alter policy program on review_request using (program_id = (select app_program()));
alter policy guide on review_request using (person_id = (select app_person()) and program_id = (select app_program()))
  with check (person_id = (select app_person()) and program_id = (select app_program()));
alter policy program on submission using (program_id = (select app_program()));
alter policy guide on submission using (person_id = (select app_person()) and program_id = (select app_program()));
alter policy guide on record using (person_id = (select app_person())) with check (person_id = (select app_person()));
drop function kept_back();
drop function is_kept_from(uuid, uuid, uuid, date);
drop trigger take_name_apart on record_confinement;
drop function take_name_apart();
drop trigger mark_confined on submission;
drop function mark_confined();
drop index submission_confined_idx;
alter table submission drop column confined;
drop trigger keep_confined on record;
drop function keep_confined();
drop table record_confinement;
alter table record drop column confined_to;
