-- up

-- Long lists are read from rows that are kept beside what they tell of, in the order of names, so that a page is read and not the list
-- (`docs/adr/0027`). A write only notes whom a list tells wrongly from now on; whoever reads next has them told anew first, and on the day
-- something begins or ends by itself the same happens. What is kept here is never the truth, and can be told anew as a whole.
create extension if not exists pg_trgm;
create extension if not exists btree_gin;

-- Without a key or a lock of its own: nobody who writes waits for anybody who writes about the same person.
create table list_stale (
  program_id uuid not null,
  who_id uuid not null
);
create index list_stale_program_id_idx on list_stale (program_id);
alter table list_stale enable row level security;

-- Of everybody in the directory what its filters and its counts ask for, as of today.
alter table directory
  -- Names that decisions were signed with here.
  add column former text,
  add column state text check (state in ('here', 'leave', 'offered', 'invited', 'left')),
  add column is_mentee boolean not null default false,
  add column is_mentor boolean not null default false,
  add column is_admin boolean not null default false,
  add column enrolled text check (enrolled in ('offered', 'present', 'past', 'over')),
  -- The cohort they are shown with; the one they train in today.
  add column cohort_id uuid,
  add column trains_in uuid,
  -- Without a primary mentor today; and without one from today on, proposed ones included.
  add column unmentored boolean not null default false,
  add column unmatched boolean not null default false,
  -- Of a mentor: those whose primary mentor they are, as against what they say they can carry.
  add column mentees integer not null default 0,
  add column is_over boolean not null default false,
  add column is_free boolean not null default false,
  add column has_guided boolean not null default false,
  -- From which day on this is no longer so.
  add column due_on date,
  -- By what duplicates of them were looked for, and whether they are to be looked for again.
  add column known_as text,
  add column unpaired boolean not null default false;

-- A mentorship as lists tell of it: each stretch that has begun, and what is proposed.
create table mentorship_line (
  program_id uuid not null,
  mentee_id uuid not null,
  -- The stretch's, or the proposal's.
  line_id uuid not null,
  mentor_id uuid not null,
  state text not null check (state in ('proposed', 'active', 'paused', 'ended')),
  is_primary boolean not null,
  -- Of one that stands today: whether it is behind its hours.
  is_behind boolean not null,
  -- Of the mentee, as in the directory.
  name_key text not null,
  words text not null,
  primary key (program_id, mentee_id, line_id)
);
alter table mentorship_line enable row level security;

-- Who is asked in the half of today how a mentorship goes, and who has answered in any. Never what they said.
create table check_in_line (
  program_id uuid not null,
  half text not null,
  mentee_id uuid not null,
  mentor_id uuid not null,
  by_mentee boolean not null,
  by_mentor boolean not null,
  wants_to_talk boolean not null,
  name_key text not null,
  words text not null,
  primary key (program_id, half, mentee_id, mentor_id)
);
alter table check_in_line enable row level security;

-- By what two accounts are recognised as perhaps one, and which are.
create table duplicate_key (
  program_id uuid not null,
  who_id uuid not null,
  kind text not null check (kind in ('name', 'former', 'address')),
  name text not null,
  words text[] not null,
  plain text not null,
  -- Of a name how it sounds; of an address itself and what stands before the @.
  sound text,
  address text,
  local text
);
create table duplicate_pair (
  program_id uuid not null,
  one uuid not null,
  other uuid not null,
  reasons text[] not null,
  likely integer not null,
  -- What both are searched by.
  words text not null,
  primary key (program_id, one, other)
);
create index duplicate_pair_other_idx on duplicate_pair (program_id, other);
create index duplicate_pair_words_idx on duplicate_pair using gin (program_id, words gin_trgm_ops);
alter table duplicate_key enable row level security;
alter table duplicate_pair enable row level security;

-- Each list in its order, each filter that leaves few by itself; and narrow ones that are only counted.
create index directory_shown_idx on directory (program_id, name_key, who_id) where state <> 'left';
create index directory_left_idx on directory (program_id, name_key, who_id) where state = 'left';
create index directory_few_idx on directory (program_id, state, name_key, who_id) where state in ('leave', 'offered', 'invited');
create index directory_mentor_idx on directory (program_id, name_key, who_id) where is_mentor;
create index directory_admin_idx on directory (program_id, name_key, who_id) where is_admin;
create index directory_cohort_idx on directory (program_id, cohort_id, name_key, who_id) where cohort_id is not null;
create index directory_unmentored_idx on directory (program_id, name_key, who_id) where unmentored;
create index directory_guided_idx on directory (program_id) where has_guided;
create index directory_over_idx on directory (program_id, name_key, who_id) where is_over;
create index directory_training_idx on directory (program_id, enrolled, name_key, who_id);
create index directory_enrolled_idx on directory (program_id, enrolled);
create index directory_mentors_idx on directory (program_id, kind) where is_mentor;
create index directory_unmatched_idx on directory (program_id, trains_in) where unmatched;
create index directory_trains_in_idx on directory (program_id, trains_in) where trains_in is not null;
create index directory_due_on_idx on directory (program_id, due_on) where due_on is not null;
create index directory_unpaired_idx on directory (program_id, who_id) where unpaired;
create index directory_words_idx on directory using gin (program_id, words gin_trgm_ops);
create index mentorship_line_state_idx on mentorship_line (program_id, state, name_key, mentee_id, line_id);
create index mentorship_line_stands_idx on mentorship_line (program_id, name_key, mentee_id, line_id) where state in ('active', 'paused');
create index mentorship_line_behind_idx on mentorship_line (program_id, name_key, mentee_id, line_id) where is_behind;
create index mentorship_line_mentor_idx on mentorship_line (program_id, mentor_id, state, is_primary);
create index mentorship_line_count_idx on mentorship_line (program_id, state, is_behind);
create index mentorship_line_words_idx on mentorship_line using gin (program_id, words gin_trgm_ops);
create index check_in_line_name_idx on check_in_line (program_id, half, name_key, mentee_id, mentor_id);
create index check_in_line_talk_idx on check_in_line (program_id, half, name_key, mentee_id, mentor_id) where wants_to_talk;
create index check_in_line_mentor_idx on check_in_line (program_id, mentor_id, half);
create index check_in_line_mentee_idx on check_in_line (program_id, mentee_id, half);
create index check_in_line_count_idx on check_in_line (program_id, half, by_mentee, by_mentor, wants_to_talk);
create index check_in_line_words_idx on check_in_line using gin (program_id, words gin_trgm_ops);
create index duplicate_key_plain_idx on duplicate_key (program_id, plain);
create index duplicate_key_sound_idx on duplicate_key (program_id, sound);
create index duplicate_key_local_idx on duplicate_key (program_id, local);
create index duplicate_key_address_idx on duplicate_key (program_id, address);
create index duplicate_key_who_id_idx on duplicate_key (who_id, program_id);
-- What pages and counts ask of tables that are read as they are. The indexes that keep stretches apart cost ten times as much to look one
-- person up in, and are taken where these do not hold all that is asked.
drop index mentorship_person_id_program_id_idx;
create index mentorship_person_id_program_id_idx on mentorship (person_id, program_id) include (mentor_id, is_primary, covers_for, valid) where superseded_at is null;
create index enrollment_period_person_id_program_id_idx on enrollment_period (person_id, program_id) include (kind, cohort_id, valid) where superseded_at is null;
create index membership_program_id_person_id_idx on membership (program_id, person_id) include (role, superseded_at, valid);
create index check_in_program_id_mentee_id_idx on check_in (program_id, mentee_id);
-- The policy asks for the record of each: without it here, what waits would be counted in the table itself.
create index review_request_asked_at_idx on review_request (program_id, asked_at, submission_id, person_id, reviewer_id, record_id) where closed_at is null;
create index review_request_person_id_idx on review_request (program_id, person_id, asked_at, submission_id, record_id) where closed_at is null;
create index invitation_accepted_by_idx on invitation (program_id, accepted_by) where accepted_by is not null;
create index import_milestone_program_id_import_id_idx on import_milestone (program_id, import_id, email, id);
create index access_program_id_actor_id_idx on access (program_id, actor_id, first_at desc);
create index waiver_program_id_waived_at_idx on waiver (program_id, waived_at desc, id desc) where lifted_at is null;
create index change_request_waiting_idx on change_request (program_id, id) where answered_at is null and withdrawn_at is null;
create index change_request_answered_idx on change_request (program_id, id) where answered_at is not null and withdrawn_at is null;
create index announcement_words_idx on announcement using gin (program_id, search_key(role || ' ' || coalesce(organisation, '') || ' ' || words) gin_trgm_ops)
  where taken_back_at is null;
create index pairing_block_program_id_idx on pairing_block (program_id, id) where lifted_at is null;

create function search_pattern(p_search text) returns text
language sql immutable parallel safe set search_path = pg_catalog, public, pg_temp as $$
  select '%' || replace(search_key(p_search), ' ', '%') || '%'
$$;

-- Whoever is told wrongly from now on: the person of the row, before and after.
create function tell_anew() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op <> 'INSERT' then insert into list_stale (program_id, who_id) values (old.program_id, old.person_id); end if;
  if tg_op <> 'DELETE' and (tg_op = 'INSERT' or (new.program_id, new.person_id) <> (old.program_id, old.person_id)) then
    insert into list_stale (program_id, who_id) values (new.program_id, new.person_id);
  end if;
  return null;
end $$;
create trigger tell_anew after insert or update or delete on enrollment for each row execute function tell_anew();
create trigger tell_anew after insert or update or delete on enrollment_period for each row execute function tell_anew();
create trigger tell_anew after insert or update or delete on membership for each row execute function tell_anew();
create trigger tell_anew after insert or update or delete on mentorship for each row execute function tell_anew();
create trigger tell_anew after insert or update or delete on mentorship_pause for each row execute function tell_anew();
create trigger tell_anew after insert or update or delete on mentorship_proposal for each row execute function tell_anew();
-- Of meetings only the hours count.
create trigger tell_anew_of_hours after update on meeting for each row when ('held' in (old.state, new.state)) execute function tell_anew();
create trigger tell_anew_of_new after insert on meeting for each row when (new.state = 'held') execute function tell_anew();
create trigger tell_anew_of_old after delete on meeting for each row when (old.state = 'held') execute function tell_anew();

create function tell_anew_of_check_in() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op <> 'INSERT' then insert into list_stale (program_id, who_id) values (old.program_id, old.mentee_id); end if;
  if tg_op <> 'DELETE' then insert into list_stale (program_id, who_id) values (new.program_id, new.mentee_id); end if;
  return null;
end $$;
create trigger tell_anew after insert or update or delete on check_in for each row execute function tell_anew_of_check_in();

create function tell_anew_of_invitation() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into list_stale (program_id, who_id)
  select new.program_id, who from unnest(array[new.id, new.accepted_by, case when tg_op = 'UPDATE' then old.accepted_by end]) who where who is not null;
  return null;
end $$;
create trigger tell_anew after insert or update of email, role, cohort_id, accepted_at, accepted_by, revoked_at on invitation
  for each row execute function tell_anew_of_invitation();
create function tell_anew_of_import() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into list_stale (program_id, who_id)
  select i.program_id, i.accepted_by from invitation i where i.program_id = new.program_id and i.id = new.invitation_id and i.accepted_by is not null;
  return null;
end $$;
create trigger tell_anew after insert or update of name, invitation_id on import_person for each row execute function tell_anew_of_import();

-- What is known of somebody wherever they are: their addresses, whether they are still one account, what they say they can carry.
create function tell_anew_everywhere() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_who uuid[] := case when tg_op = 'INSERT' then array[new.person_id] when tg_op = 'DELETE' then array[old.person_id] else array[old.person_id, new.person_id] end;
begin
  insert into list_stale (program_id, who_id) select d.program_id, d.who_id from directory d where d.who_id = any (v_who);
  -- An address that is gone is not kept here until somebody reads.
  if tg_table_name in ('email', 'address_change') and tg_op <> 'INSERT' then delete from duplicate_key where who_id = old.person_id and kind = 'address'; end if;
  return null;
end $$;
create trigger tell_anew after insert or update or delete on email for each row execute function tell_anew_everywhere();
create trigger tell_anew after insert or update of person_id, former, confirmed_at, undone_at or delete on address_change for each row execute function tell_anew_everywhere();
create trigger tell_anew after insert or update of capacity or delete on mentor_profile for each row execute function tell_anew_everywhere();

create function tell_anew_of_account() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into list_stale (program_id, who_id) select d.program_id, d.who_id from directory d where d.who_id = new.id;
  return null;
end $$;
create trigger tell_anew after update of merged_into, closed_at, erased_at on person for each row execute function tell_anew_of_account();

-- Days are those of the program's zone.
create function tell_anew_of_zone() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into list_stale (program_id, who_id) select distinct l.program_id, l.mentee_id from mentorship_line l where l.program_id = new.id and l.state in ('active', 'paused');
  return null;
end $$;
create trigger tell_anew after update of time_zone on program for each row when (old.time_zone <> new.time_zone) execute function tell_anew_of_zone();

-- A name is changed everywhere at once: somebody erased is nowhere by the name they had.
create or replace function list_name() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update directory d set name_key = search_key(new.display_name), words = concat_ws(' ', search_key(new.display_name), f.names), former = f.names, unpaired = true
  from (
    select o.program_id, (select string_agg(distinct search_key(r.reviewer_name), ' ') from review r
      where r.reviewer_id = new.id and r.program_id = o.program_id and r.reviewer_name <> new.display_name and new.erased_at is null) as names
    from directory o where o.who_id = new.id
  ) f
  where d.who_id = new.id and d.program_id = f.program_id;
  delete from mentorship_line l using directory d where d.who_id = new.id and l.program_id = d.program_id and l.mentee_id = new.id;
  delete from check_in_line l using directory d where d.who_id = new.id and l.program_id = d.program_id and l.mentee_id = new.id;
  delete from duplicate_key where who_id = new.id;
  delete from duplicate_pair p using directory d where d.who_id = new.id and p.program_id = d.program_id and new.id in (p.one, p.other);
  insert into list_stale (program_id, who_id) select d.program_id, d.who_id from directory d where d.who_id = new.id;
  return null;
end $$;
drop trigger list_invitation on invitation;
drop trigger list_person on membership;
drop trigger list_person on enrollment;
drop function list_invitation();
drop function list_person();

-- Where somebody signs in, where they did before, and where a program wrote to them; and what its imports called them.
create function addresses_known(p_program uuid, p_person uuid) returns setof text
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select e.address from email e where e.person_id = p_person
  union select c.former from address_change c where c.person_id = p_person and c.former is not null and c.confirmed_at is not null and c.undone_at is null
  union select i.email from invitation i where i.program_id = p_program and i.accepted_by = p_person and position('@' in i.email) > 0
$$;
create function names_imported(p_program uuid, p_person uuid) returns setof text
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select distinct r.name from invitation i join import_person r on r.program_id = i.program_id and r.invitation_id = i.id
  where i.program_id = p_program and i.accepted_by = p_person
$$;

-- The next day after this one on which a stretch begins or ends.
create function day_after(p_day date, p_valid daterange) returns date
language sql immutable parallel safe as $$
  select case when lower(p_valid) > p_day then lower(p_valid) when upper(p_valid) > p_day then upper(p_valid) end
$$;

-- Tells people of a program anew as the day has them: their row of the directory.
create function tell_directory(p_program uuid, p_who uuid[], p_day date) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  insert into directory as d (program_id, who_id, kind, name_key, words, former, state, is_mentee, is_mentor, is_admin, enrolled, cohort_id, trains_in,
    unmentored, unmatched, due_on, known_as, unpaired)
  select p_program, p.id, 'person', k.key, concat_ws(' ', k.key, f.names), f.names, s.state, e.held or (s.state = 'left' and e.is_there), w.mentor, w.admin,
    case when not e.is_there then null when not e.held then case when e.accepted then 'past' else 'over' end when e.accepted then 'present' else 'offered' end,
    case when e.held then t.cohort_id end, case when e.trains and t.is_today then t.cohort_id end, e.trains and not m.has_primary,
    e.trains and not m.will_have_primary
      and not exists (select from mentorship_proposal q where q.person_id = p.id and q.program_id = p_program and q.is_primary and q.closed_at is null),
    least(w.due_on, t.due_on, m.due_on, z.due_on), a.known_as, a.known_as is not null
  from unnest(p_who) as who (id)
  join person p on p.id = who.id
  left join directory h on h.program_id = p_program and h.who_id = p.id
  cross join lateral (select search_key(p.display_name) as key) k
  -- Reviews say it, and are many: they are asked once, and again when a name is changed.
  cross join lateral (select case when h.who_id is not null then h.former else (select string_agg(distinct search_key(x.reviewer_name), ' ') from review x
    where x.reviewer_id = p.id and x.program_id = p_program and x.reviewer_name <> p.display_name and p.erased_at is null) end as names) f
  cross join lateral (select count(*) > 0 as is_there, coalesce(bool_or(x.ended_at is null), false) as held, coalesce(bool_or(x.accepted_at is not null), false) as accepted,
    coalesce(bool_or(x.accepted_at is not null and x.ended_at is null), false) as trains from enrollment x where x.person_id = p.id and x.program_id = p_program) e
  cross join lateral (select count(*) filter (where x.superseded_at is null) > 0 as was, count(*) > 0 as ever,
    coalesce(bool_or(x.role = 'mentor' and x.superseded_at is null and x.valid @> p_day), false) as mentor,
    coalesce(bool_or(x.role = 'admin' and x.superseded_at is null and x.valid @> p_day), false) as admin,
    min(day_after(p_day, x.valid)) filter (where x.superseded_at is null) as due_on
    from membership x where x.program_id = p_program and x.person_id = p.id) w
  cross join lateral (select coalesce(bool_or(x.is_primary and x.valid @> p_day), false) as has_primary,
    coalesce(bool_or(x.is_primary and x.covers_for is null and (upper_inf(x.valid) or upper(x.valid) > p_day)), false) as will_have_primary,
    -- A check-in is asked after 60 days; hours and halves are counted by the quarter.
    min(least(day_after(p_day, x.valid), case when lower(x.valid) + 60 > p_day then lower(x.valid) + 60 end,
      case when upper_inf(x.valid) or upper(x.valid) > p_day then (date_trunc('quarter', p_day) + interval '3 months')::date end)) as due_on
    from mentorship x where x.person_id = p.id and x.program_id = p_program and x.superseded_at is null) m
  cross join lateral (select min(day_after(p_day, x.valid)) as due_on from mentorship_pause x
    where x.person_id = p.id and x.program_id = p_program and x.superseded_at is null) z
  left join lateral (
    select x.cohort_id, x.kind, x.valid @> p_day as is_today, min(day_after(p_day, x.valid)) over () as due_on from enrollment_period x
    where x.person_id = p.id and x.program_id = p_program and x.superseded_at is null
    order by x.valid @> p_day desc, upper(x.valid) desc nulls first limit 1
  ) t on true
  cross join lateral (select case
    when w.mentor or w.admin or e.trains then case when t.kind = 'leave' and not w.mentor and not w.admin then 'leave' else 'here' end
    when e.held then 'offered'
    when e.is_there or w.was then 'left' end as state) s
  cross join lateral (select case when p.merged_into is null and p.erased_at is null and p.closed_at is null and (e.accepted or w.ever)
    then md5(concat_ws('|', p.display_name, f.names, (select string_agg(x, '|' order by x) from addresses_known(p_program, p.id) x),
      (select string_agg(x, '|' order by x) from names_imported(p_program, p.id) x))) end as known_as
    -- Asked where it is, and not for each of the columns it decides.
    offset 0) a
  on conflict (program_id, who_id) do update set name_key = excluded.name_key, words = excluded.words, former = excluded.former, state = excluded.state,
    is_mentee = excluded.is_mentee, is_mentor = excluded.is_mentor, is_admin = excluded.is_admin, enrolled = excluded.enrolled, cohort_id = excluded.cohort_id,
    trains_in = excluded.trains_in, unmentored = excluded.unmentored, unmatched = excluded.unmatched, due_on = excluded.due_on,
    known_as = excluded.known_as, unpaired = d.unpaired or d.known_as is distinct from excluded.known_as
  where (d.name_key, d.words, d.former, d.state, d.is_mentee, d.is_mentor, d.is_admin, d.enrolled, d.cohort_id, d.trains_in, d.unmentored, d.unmatched, d.due_on, d.known_as)
    is distinct from (excluded.name_key, excluded.words, excluded.former, excluded.state, excluded.is_mentee, excluded.is_mentor, excluded.is_admin, excluded.enrolled,
      excluded.cohort_id, excluded.trains_in, excluded.unmentored, excluded.unmatched, excluded.due_on, excluded.known_as);
  insert into directory as d (program_id, who_id, kind, name_key, words, state, is_mentee, is_mentor, is_admin, cohort_id)
  select p_program, i.id, 'invitation', k.key, k.key, case when i.accepted_at is null and i.revoked_at is null then 'invited' end,
    i.role = 'mentee', i.role = 'mentor', i.role = 'admin', i.cohort_id
  from unnest(p_who) as who (id) join invitation i on i.program_id = p_program and i.id = who.id
  cross join lateral (select search_key(i.email) as key offset 0) k
  on conflict (program_id, who_id) do update set name_key = excluded.name_key, words = excluded.words, state = excluded.state,
    is_mentee = excluded.is_mentee, is_mentor = excluded.is_mentor, is_admin = excluded.is_admin, cohort_id = excluded.cohort_id;
$$;

-- The same of their mentorships; answers whose mentees are other ones now. Behind is what `isBehind` of shared/src/meetings says.
create function tell_mentorships(p_program uuid, p_who uuid[], p_day date) returns uuid[]
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  with quarter as (
    select g.time_zone, date_trunc('quarter', p_day)::date as running, (date_trunc('quarter', p_day) - interval '3 months')::date as last,
      (date_trunc('quarter', p_day) + interval '3 months')::date as next
    from program g where g.id = p_program
  ), told as (
    select m.person_id as mentee_id, m.id as line_id, m.mentor_id, s.state, m.is_primary, d.name_key, d.words,
      s.state in ('active', 'paused') and b.is_behind as is_behind
    from mentorship m cross join quarter q
    join directory d on d.program_id = m.program_id and d.who_id = m.person_id
    cross join lateral (select case
      when upper(m.valid) <= p_day then 'ended'
      when not m.valid @> p_day or d.enrolled is distinct from 'present' then null
      when exists (select from mentorship_pause z where z.person_id = m.person_id and z.program_id = m.program_id and z.mentor_id = m.mentor_id
        and z.superseded_at is null and z.valid @> p_day) then 'paused'
      else 'active' end as state) s
    cross join lateral (
      select (select min(lower(f.valid)) from mentorship f where f.person_id = m.person_id and f.program_id = m.program_id and f.mentor_id = m.mentor_id
            and f.superseded_at is null and f.covers_for is null) <= q.last
        and not exists (select from mentorship_pause x where x.person_id = m.person_id and x.program_id = m.program_id and x.mentor_id = m.mentor_id
          and x.superseded_at is null and x.valid && daterange(q.last, q.next))
        and not exists (select from enrollment_period t where t.person_id = m.person_id and t.program_id = m.program_id and t.kind = 'leave'
          and t.superseded_at is null and t.valid && daterange(q.last, q.next))
        and (select coalesce(sum(x.minutes) filter (where x.day < q.running), 0) < 60 and coalesce(sum(x.minutes) filter (where x.day >= q.running), 0) < 60
          from (select h.minutes_held as minutes, (h.starts_at at time zone q.time_zone)::date as day from meeting h
            where h.person_id = m.person_id and h.program_id = m.program_id and h.mentor_id = m.mentor_id and h.state = 'held') x
          where x.day >= q.last and x.day < q.next) as is_behind
      where s.state in ('active', 'paused')
      union all select false where s.state = 'ended'
    ) b
    where m.person_id = any (p_who) and m.program_id = p_program and m.superseded_at is null and m.covers_for is null
    union all
    select o.person_id, o.id, o.mentor_id, 'proposed', o.is_primary, d.name_key, d.words, false
    from mentorship_proposal o join directory d on d.program_id = o.program_id and d.who_id = o.person_id
    where o.person_id = any (p_who) and o.program_id = p_program and o.closed_at is null
  ), gone as (
    delete from mentorship_line l where l.program_id = p_program and l.mentee_id = any (p_who)
      and not exists (select from told t where t.mentee_id = l.mentee_id and t.line_id = l.line_id)
    returning l.mentor_id
  ), put as (
    insert into mentorship_line as l (program_id, mentee_id, line_id, mentor_id, state, is_primary, is_behind, name_key, words)
    select p_program, t.mentee_id, t.line_id, t.mentor_id, t.state, t.is_primary, t.is_behind, t.name_key, t.words from told t
    on conflict (program_id, mentee_id, line_id) do update set mentor_id = excluded.mentor_id, state = excluded.state, is_primary = excluded.is_primary,
      is_behind = excluded.is_behind, name_key = excluded.name_key, words = excluded.words
    where (l.mentor_id, l.state, l.is_primary, l.is_behind, l.name_key, l.words)
      is distinct from (excluded.mentor_id, excluded.state, excluded.is_primary, excluded.is_behind, excluded.name_key, excluded.words)
    returning l.mentor_id
  )
  select coalesce(array_agg(distinct x.mentor_id), '{}') from (select mentor_id from gone union all select mentor_id from put) x
$$;

-- The same of their check-ins: asked is who stands for 60 days and does not rest. Needs the lines of their mentorships.
create function tell_check_ins(p_program uuid, p_who uuid[], p_day date) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  with pairs as (
    select half_of(p_day) as half, l.mentee_id, l.mentor_id, false as by_mentee, false as by_mentor, false as talk
    from mentorship_line l
    where l.program_id = p_program and l.mentee_id = any (p_who) and l.state = 'active'
      and exists (select from mentorship f where f.person_id = l.mentee_id and f.program_id = p_program and f.mentor_id = l.mentor_id
        and f.superseded_at is null and f.covers_for is null and lower(f.valid) <= p_day - 60)
    union all
    select c.half, c.mentee_id, c.mentor_id, c.person_id = c.mentee_id, c.person_id = c.mentor_id, c.wants_to_talk
    from check_in c where c.program_id = p_program and c.mentee_id = any (p_who)
  ), told as (
    select p.half, p.mentee_id, p.mentor_id, bool_or(p.by_mentee) as by_mentee, bool_or(p.by_mentor) as by_mentor, bool_or(p.talk) as talk, d.name_key, d.words
    from pairs p join directory d on d.program_id = p_program and d.who_id = p.mentee_id
    group by p.half, p.mentee_id, p.mentor_id, d.name_key, d.words
  ), gone as (
    delete from check_in_line l where l.program_id = p_program and l.mentee_id = any (p_who)
      and not exists (select from told t where t.half = l.half and t.mentee_id = l.mentee_id and t.mentor_id = l.mentor_id)
  )
  insert into check_in_line as l (program_id, half, mentee_id, mentor_id, by_mentee, by_mentor, wants_to_talk, name_key, words)
  select p_program, t.half, t.mentee_id, t.mentor_id, t.by_mentee, t.by_mentor, t.talk, t.name_key, t.words from told t
  on conflict (program_id, half, mentee_id, mentor_id) do update set by_mentee = excluded.by_mentee, by_mentor = excluded.by_mentor,
    wants_to_talk = excluded.wants_to_talk, name_key = excluded.name_key, words = excluded.words
  where (l.by_mentee, l.by_mentor, l.wants_to_talk, l.name_key, l.words)
    is distinct from (excluded.by_mentee, excluded.by_mentor, excluded.wants_to_talk, excluded.name_key, excluded.words)
$$;

-- How many mentees mentors have, from the lines, as against what they can carry.
create function tell_loads(p_program uuid, p_mentors uuid[]) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  update directory d set mentees = c.mentees, is_over = c.is_over, is_free = c.is_free, has_guided = c.has_guided
  from (
    select h.who_id, l.mentees, h.is_mentor and coalesce(l.mentees > p.capacity, false) as is_over, h.is_mentor and coalesce(l.mentees < p.capacity, true) as is_free,
      exists (select from mentorship_line x where x.program_id = p_program and x.mentor_id = h.who_id) as has_guided
    from directory h
    left join mentor_profile p on p.person_id = h.who_id
    cross join lateral (select count(*)::integer as mentees from mentorship_line x
      where x.program_id = p_program and x.mentor_id = h.who_id and x.state in ('active', 'paused') and x.is_primary) l
    where h.program_id = p_program and h.who_id = any (p_mentors) and h.kind = 'person'
  ) c
  where d.program_id = p_program and d.who_id = c.who_id and (d.mentees, d.is_over, d.is_free, d.has_guided) is distinct from (c.mentees, c.is_over, c.is_free, c.has_guided)
$$;

create function tell(p_program uuid, p_who uuid[], p_day date) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_mentors uuid[];
begin
  perform tell_directory(p_program, p_who, p_day);
  v_mentors := tell_mentorships(p_program, p_who, p_day);
  perform tell_check_ins(p_program, p_who, p_day);
  perform tell_loads(p_program, v_mentors || p_who);
end $$;

-- Has whoever is told wrongly told anew, at most so many at a time; answers how many there were. One reader of a program at a time does it.
create function freshen_lists(p_program uuid, p_day date, p_most integer) returns integer
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_who uuid[];
begin
  if not exists (select from list_stale where program_id = p_program)
    and not exists (select from directory where program_id = p_program and due_on <= p_day) then return 0; end if;
  perform pg_advisory_xact_lock(hashtextextended('lists of ' || p_program, 0));
  with due as (
    select s.who_id from (select who_id from list_stale where program_id = p_program limit p_most) s
    union (select d.who_id from directory d where d.program_id = p_program and d.due_on <= p_day order by d.due_on limit p_most)
  ), gone as (
    delete from list_stale s where s.program_id = p_program and s.who_id in (select who_id from due)
  )
  select array_agg(who_id) into v_who from due;
  if v_who is null then return 0; end if;
  perform tell(p_program, v_who, p_day);
  return cardinality(v_who);
end $$;

-- For the lists below: those of the scope's program, before they are read.
create function freshen() returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  select freshen_lists(app_program(), app_today(), 1000)
$$;

-- Tells everybody of every program anew, as the owner: after a restore, and to prove that nothing has been forgotten.
create function tell_everybody(p_day date) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_program uuid;
begin
  delete from list_stale;
  for v_program in select id from program order by id loop
    perform pg_advisory_xact_lock(hashtextextended('lists of ' || v_program, 0));
    perform tell(v_program, array(
      select person_id from enrollment where program_id = v_program union select person_id from membership where program_id = v_program
      union select id from invitation where program_id = v_program union select who_id from directory where program_id = v_program), p_day);
  end loop;
end $$;

-- The hour's work: of every program, so many people at a time; answers how many, and zero when nothing is left to tell.
create function freshen_everywhere(p_day date, p_most integer) returns integer
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_program uuid;
  v_told integer;
begin
  for v_program in select program_id from list_stale union select program_id from directory where due_on <= p_day order by 1 loop
    v_told := freshen_lists(v_program, p_day, p_most);
    if v_told > 0 then return v_told; end if;
  end loop;
  return 0;
end $$;

-- Who of the scope's program is called so, also by a name they signed with.
create function people_named(p_search text) returns setof uuid
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp set plan_cache_mode = force_custom_plan as $$
begin
  perform freshen();
  return query select d.who_id from directory d where d.program_id = app_program() and d.words like search_pattern(p_search) and d.kind = 'person';
end $$;

-- A page of the people of the scope's program, for its admins; the name of a column is the contract's.
create or replace function directory_page(p_search text, p_role text, p_state text, p_cohort uuid, p_without_mentor boolean,
  p_after_key text, p_after_id uuid, p_limit integer)
returns table (id uuid, kind text, name text, name_key text, roles text[], state text, cohort text, mentor json, email text, organisation text,
  until timestamptz, letter text)
language plpgsql volatile rows 50 security definer set search_path = pg_catalog, public, pg_temp set plan_cache_mode = force_custom_plan as $$
#variable_conflict use_column
declare
  v_program uuid := app_program();
  v_today date := app_today();
  v_pattern text := search_pattern(p_search);
  -- An e-mail address finds its person when it is written in full.
  v_person uuid := (select e.person_id from email e where e.address = lower(btrim(p_search)));
begin
  if current_setting('app.capacity', true) is distinct from 'admin' then return; end if;
  perform freshen();
  return query
  with page as materialized (
    select d.* from directory d
    where d.program_id = v_program and (d.name_key, d.who_id) > (p_after_key, p_after_id)
      and (p_search is null or d.words like v_pattern or d.who_id = v_person)
      and (p_state is not null or d.state <> 'left')
      and (p_state is null or p_state <> 'here' or (d.state <> 'left' and d.state in ('here', 'leave')))
      and (p_state is null or p_state = 'here' or d.state = p_state)
      and (p_role is null or case p_role when 'mentee' then d.is_mentee when 'mentor' then d.is_mentor else d.is_admin end)
      and (p_cohort is null or d.cohort_id = p_cohort)
      and (not p_without_mentor or d.unmentored)
    order by d.name_key, d.who_id
    limit p_limit
  )
  select d.who_id, d.kind, coalesce(p.display_name, i.email), d.name_key,
    array_remove(array[case when d.is_mentee and d.state <> 'left' then 'mentee' end, case when d.is_admin then 'admin' end, case when d.is_mentor then 'mentor' end], null),
    case when d.state = 'invited' and i.expires_at <= app_now() then 'expired' else d.state end, c.name, m.mentor, i.email, w.organisation, i.expires_at,
    case when l.sent_at is not null then 'sent' when l.failed_at is not null then 'failed'
      when l.begun_at < app_now() - interval '5 minutes' then 'unknown' when l.id is not null then 'waiting' end
  from page d
  left join person p on d.kind = 'person' and p.id = d.who_id
  left join invitation i on d.kind = 'invitation' and i.program_id = v_program and i.id = d.who_id
  left join cohort c on c.program_id = v_program and c.id = d.cohort_id
  left join lateral (
    select max(x.organisation) as organisation from membership x
    where x.program_id = v_program and x.person_id = p.id and x.superseded_at is null and x.valid @> v_today
  ) w on true
  left join lateral (
    select json_build_object('id', x.mentor_id, 'name', n.display_name) as mentor
    from mentorship x join person n on n.id = x.mentor_id
    where x.person_id = p.id and x.program_id = v_program and x.superseded_at is null and x.valid @> v_today and x.is_primary limit 1
  ) m on true
  left join lateral (
    select x.id, x.sent_at, x.failed_at, x.begun_at from letter x where x.ref = i.id and x.kind = 'invitation' order by x.asked_at desc, x.id desc limit 1
  ) l on true
  order by d.name_key, d.who_id;
end $$;

-- How many there are, whatever is searched for.
create or replace function directory_counts() returns json
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_program uuid := app_program();
begin
  if current_setting('app.capacity', true) is distinct from 'admin' then return null; end if;
  perform freshen();
  return (select json_build_object(
    'mentees', (select count(*) from directory d where d.program_id = v_program and d.enrolled = 'present'),
    'offered', (select count(*) from directory d where d.program_id = v_program and d.enrolled = 'offered'),
    'mentors', (select count(*) from directory d where d.program_id = v_program and d.is_mentor and d.kind = 'person'),
    'admins', (select count(*) from directory d where d.program_id = v_program and d.is_admin and d.kind = 'person'),
    'invited', (select count(*) from directory d where d.program_id = v_program and d.state = 'invited'),
    'withoutMentor', (select count(*) from directory d where d.program_id = v_program and d.unmentored)));
end $$;

-- Who trains or trained in the scope's program: a page of their ids in the order of their names, and how many there are.
create function trainings_page(p_search text, p_of text, p_after_key text, p_after_id uuid, p_limit integer)
returns table (who_id uuid, name_key text, past boolean)
language plpgsql volatile rows 50 security definer set search_path = pg_catalog, public, pg_temp set plan_cache_mode = force_custom_plan as $$
#variable_conflict use_column
begin
  if current_setting('app.capacity', true) is distinct from 'admin' then return; end if;
  perform freshen();
  return query
  select d.who_id, d.name_key, d.enrolled = 'past' from directory d
  where d.program_id = app_program()
    and (p_of = 'all' or d.enrolled = p_of) and (p_of <> 'all' or d.enrolled in ('present', 'past'))
    and (p_search is null or d.words like search_pattern(p_search))
    and (p_after_id is null or (d.name_key, d.who_id) > (p_after_key, p_after_id))
  order by d.name_key, d.who_id limit p_limit;
end $$;
create function trainings_count(p_search text, p_of text) returns bigint
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp set plan_cache_mode = force_custom_plan as $$
begin
  if current_setting('app.capacity', true) is distinct from 'admin' then return 0; end if;
  perform freshen();
  return (select count(*) from directory d
    where d.program_id = app_program() and (p_of = 'all' or d.enrolled = p_of) and (p_of <> 'all' or d.enrolled in ('present', 'past'))
      and (p_search is null or d.words like search_pattern(p_search)));
end $$;

-- Who has guided somebody and is called so.
create function mentors_like(p_pattern text) returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp set plan_cache_mode = force_custom_plan as $$
begin
  if p_pattern is null then return null; end if;
  return array(select d.who_id from directory d where d.program_id = app_program() and d.has_guided and d.words like p_pattern);
end $$;

-- The mentorships of the scope's program in one state, or, as 'none', who has no primary mentor: a page of them by the name of the mentee.
create function mentorships_page(p_state text, p_search text, p_after_key text, p_after_mentee uuid, p_after_line uuid, p_limit integer)
returns table (mentee_id uuid, line_id uuid, mentor_id uuid, name_key text)
language plpgsql volatile rows 50 security definer set search_path = pg_catalog, public, pg_temp set plan_cache_mode = force_custom_plan as $$
#variable_conflict use_column
declare
  v_pattern text := search_pattern(p_search);
  v_mentors uuid[];
begin
  if current_setting('app.capacity', true) is distinct from 'admin' then return; end if;
  perform freshen();
  if p_state = 'none' then
    return query
    select d.who_id, d.who_id, null::uuid, d.name_key from directory d
    where d.program_id = app_program() and d.unmentored and (p_search is null or d.words like v_pattern)
      and (p_after_mentee is null or (d.name_key, d.who_id) > (p_after_key, p_after_mentee))
    order by d.name_key, d.who_id limit p_limit;
  else
    v_mentors := mentors_like(v_pattern);
    return query
    select l.mentee_id, l.line_id, l.mentor_id, l.name_key from mentorship_line l
    where l.program_id = app_program() and l.state = p_state
      and (p_search is null or l.words like v_pattern or l.mentor_id = any (v_mentors))
      and (p_after_mentee is null or (l.name_key, l.mentee_id, l.line_id) > (p_after_key, p_after_mentee, p_after_line))
    order by l.name_key, l.mentee_id, l.line_id limit p_limit;
  end if;
end $$;
create function mentorships_count() returns json
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_program uuid := app_program();
begin
  if current_setting('app.capacity', true) is distinct from 'admin' then return null; end if;
  perform freshen();
  return (select json_build_object(
    'none', (select count(*) from directory d where d.program_id = v_program and d.unmentored),
    'proposed', (select count(*) from mentorship_line l where l.program_id = v_program and l.state = 'proposed'),
    'active', (select count(*) from mentorship_line l where l.program_id = v_program and l.state = 'active'),
    'paused', (select count(*) from mentorship_line l where l.program_id = v_program and l.state = 'paused'),
    'ended', (select count(*) from mentorship_line l where l.program_id = v_program and l.state = 'ended'),
    'requests', (select count(*) from change_request r where r.program_id = v_program and r.answered_at is null and r.withdrawn_at is null
      and app_actor() not in (r.person_id, r.mentor_id)),
    'over', (select count(*) from directory d where d.program_id = v_program and d.is_over)));
end $$;

-- The mentors of the scope's program: all, those with more than they can carry, those who can take more.
create function mentors_page(p_search text, p_of text, p_after_key text, p_after_id uuid, p_limit integer)
returns table (who_id uuid, name_key text, mentees integer, further bigint)
language plpgsql volatile rows 50 security definer set search_path = pg_catalog, public, pg_temp set plan_cache_mode = force_custom_plan as $$
#variable_conflict use_column
begin
  if current_setting('app.capacity', true) is distinct from 'admin' then return; end if;
  perform freshen();
  return query
  select d.who_id, d.name_key, d.mentees, (select count(*) from mentorship_line l
    where l.program_id = app_program() and l.mentor_id = d.who_id and l.state in ('active', 'paused') and not l.is_primary)
  from directory d
  where d.program_id = app_program() and d.is_mentor and d.kind = 'person' and (p_of <> 'over' or d.is_over) and (p_of <> 'free' or d.is_free)
    and (p_search is null or d.words like search_pattern(p_search))
    and (p_after_id is null or (d.name_key, d.who_id) > (p_after_key, p_after_id))
  order by d.name_key, d.who_id limit p_limit;
end $$;

-- The mentorships of the scope's program that stand today: of all for an admin, of the reader alone for a mentor and whoever asks for that.
create function adherence_page(p_search text, p_mine boolean, p_behind boolean, p_after_key text, p_after_mentee uuid, p_after_line uuid, p_limit integer)
returns table (mentee_id uuid, line_id uuid, mentor_id uuid, name_key text)
language plpgsql volatile rows 50 security definer set search_path = pg_catalog, public, pg_temp set plan_cache_mode = force_custom_plan as $$
#variable_conflict use_column
declare
  v_mine boolean := p_mine or current_setting('app.capacity', true) is distinct from 'admin';
  v_pattern text := search_pattern(p_search);
  v_mentors uuid[];
begin
  perform freshen();
  v_mentors := mentors_like(v_pattern);
  return query
  select l.mentee_id, l.line_id, l.mentor_id, l.name_key from mentorship_line l
  where l.program_id = app_program() and l.state in ('active', 'paused') and (not v_mine or l.mentor_id = app_actor()) and (not p_behind or l.is_behind)
    and (p_search is null or l.words like v_pattern or l.mentor_id = any (v_mentors))
    and (p_after_mentee is null or (l.name_key, l.mentee_id, l.line_id) > (p_after_key, p_after_mentee, p_after_line))
  order by l.name_key, l.mentee_id, l.line_id limit p_limit;
end $$;
create function adherence_count(p_search text, p_mine boolean) returns table (total bigint, behind bigint)
language plpgsql volatile rows 1 security definer set search_path = pg_catalog, public, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
  v_mine boolean := p_mine or current_setting('app.capacity', true) is distinct from 'admin';
  v_pattern text := search_pattern(p_search);
  v_mentors uuid[];
begin
  perform freshen();
  v_mentors := mentors_like(v_pattern);
  return query
  select count(*), count(*) filter (where l.is_behind) from mentorship_line l
  where l.program_id = app_program() and l.state in ('active', 'paused') and (not v_mine or l.mentor_id = app_actor())
    and (p_search is null or l.words like v_pattern or l.mentor_id = any (v_mentors));
end $$;

-- What admins of the program of the scope learn of a half: who is asked and has answered, and the words of those who ask to talk. Never about
-- themselves.
create function check_ins_page(p_half text, p_talk boolean, p_search text, p_after_key text, p_after_mentee uuid, p_after_mentor uuid, p_limit integer)
returns table (mentee_id uuid, mentor_id uuid, name_key text, by_mentee jsonb, by_mentor jsonb)
language plpgsql volatile rows 50 security definer set search_path = pg_catalog, public, pg_temp set plan_cache_mode = force_custom_plan as $$
#variable_conflict use_column
declare
  v_pattern text := search_pattern(p_search);
  v_mentors uuid[];
begin
  if current_setting('app.capacity', true) is distinct from 'admin' then return; end if;
  perform freshen();
  v_mentors := mentors_like(v_pattern);
  return query
  with page as materialized (
    select l.mentee_id, l.mentor_id, l.name_key from check_in_line l
    where l.program_id = app_program() and l.half = p_half and (not p_talk or l.wants_to_talk)
      and l.mentee_id <> app_actor() and l.mentor_id <> app_actor()
      and (p_search is null or l.words like v_pattern or l.mentor_id = any (v_mentors))
      and (p_after_mentee is null or (l.name_key, l.mentee_id, l.mentor_id) > (p_after_key, p_after_mentee, p_after_mentor))
    order by l.name_key, l.mentee_id, l.mentor_id limit p_limit
  )
  select l.mentee_id, l.mentor_id, l.name_key,
    (select jsonb_build_object('answeredAt', c.answered_at, 'talk', case when c.wants_to_talk then c.words end) from check_in c
      where c.person_id = l.mentee_id and c.mentee_id = l.mentee_id and c.program_id = app_program() and c.mentor_id = l.mentor_id and c.half = p_half),
    (select jsonb_build_object('answeredAt', c.answered_at, 'talk', case when c.wants_to_talk then c.words end) from check_in c
      where c.person_id = l.mentor_id and c.mentee_id = l.mentee_id and c.program_id = app_program() and c.mentor_id = l.mentor_id and c.half = p_half)
  from page l
  order by l.name_key, l.mentee_id, l.mentor_id;
end $$;
create function check_ins_count(p_half text, p_search text) returns table (total bigint, talk bigint, answered bigint)
language plpgsql volatile rows 1 security definer set search_path = pg_catalog, public, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
  v_pattern text := search_pattern(p_search);
  v_mentors uuid[];
begin
  if current_setting('app.capacity', true) is distinct from 'admin' then return; end if;
  perform freshen();
  v_mentors := mentors_like(v_pattern);
  return query
  select every.total - own.total, every.talk - own.talk, every.answered - own.answered
  from (
    select count(*) as total, count(*) filter (where l.wants_to_talk) as talk, count(*) filter (where l.by_mentee) + count(*) filter (where l.by_mentor) as answered
    from check_in_line l where l.program_id = app_program() and l.half = p_half and (p_search is null or l.words like v_pattern or l.mentor_id = any (v_mentors))
  ) every cross join (
    select count(*) as total, count(*) filter (where l.wants_to_talk) as talk, count(*) filter (where l.by_mentee) + count(*) filter (where l.by_mentor) as answered
    from check_in_line l where l.program_id = app_program() and l.half = p_half and (p_search is null or l.words like v_pattern or l.mentor_id = any (v_mentors))
      and (l.mentee_id = app_actor() or l.mentor_id = app_actor())
  ) own;
end $$;

-- How many train in cohorts of the scope's program today, for whoever may see cohorts.
create function cohort_sizes(p_cohorts uuid[]) returns table (cohort_id uuid, mentees bigint)
language plpgsql volatile rows 100 security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if current_setting('app.capacity', true) is distinct from 'admin'
    and not exists (select from program g where g.id = app_program() and g.mentors_see_cohorts) then return; end if;
  perform freshen();
  return query select d.trains_in, count(*) from directory d where d.program_id = app_program() and d.trains_in = any (p_cohorts) group by 1;
end $$;

-- How many have no primary mentor and are to have none, by the cohort they train in.
create function unmatched_by_cohort() returns table (cohort_id uuid, mentees bigint)
language plpgsql volatile rows 100 security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if current_setting('app.capacity', true) is distinct from 'admin' then return; end if;
  perform freshen();
  return query select d.trains_in, count(*) from directory d where d.program_id = app_program() and d.unmatched group by 1;
end $$;

-- Of these people what `compact_states` says of all.
create function compact_states_of(p_people uuid[]) returns table (person_id uuid, mentor_id uuid, number integer, mentee_signed_at timestamptz, mentor_signed_at timestamptz)
language sql stable rows 50 security definer set search_path = pg_catalog, public, pg_temp as $$
  select distinct on (c.person_id, c.mentor_id) c.person_id, c.mentor_id, c.number, e.signed_at, m.signed_at
  from compact c
  left join compact_signature e on e.person_id = c.person_id and e.compact_id = c.id and e.side = 'mentee'
  left join compact_signature m on m.person_id = c.person_id and m.compact_id = c.id and m.side = 'mentor'
  where c.person_id = any (p_people) and c.program_id = app_program()
    and (current_setting('app.capacity', true) = 'admin' or c.mentor_id = app_actor())
  order by c.person_id, c.mentor_id, c.number desc
$$;

-- Pages of what was asked in confidence and of who is set apart, the newest first: for admins, and never of themselves.
create function change_requests_page(p_answered boolean, p_before uuid, p_limit integer)
returns table (id uuid, person_id uuid, mentor_id uuid, requested_by uuid, wish text, words text, requested_at timestamptz, answer text, answered_name text, answered_at timestamptz)
language plpgsql stable rows 50 security definer set search_path = pg_catalog, public, pg_temp set plan_cache_mode = force_custom_plan as $$
#variable_conflict use_column
begin
  if current_setting('app.capacity', true) is distinct from 'admin' then return; end if;
  return query
  select r.id, r.person_id, r.mentor_id, r.requested_by, r.wish, r.words, r.requested_at, r.answer, r.answered_name, r.answered_at from change_request r
  where r.program_id = app_program() and r.withdrawn_at is null and (p_answered or r.answered_at is null) and (not p_answered or r.answered_at is not null)
    and app_actor() not in (r.person_id, r.mentor_id) and (p_before is null or r.id < p_before)
  order by r.id desc limit p_limit;
end $$;
create function pairing_blocks_page(p_before uuid, p_limit integer) returns table (id uuid, person_id uuid, mentor_id uuid, reason text, blocked_at timestamptz)
language plpgsql stable rows 50 security definer set search_path = pg_catalog, public, pg_temp set plan_cache_mode = force_custom_plan as $$
#variable_conflict use_column
begin
  if current_setting('app.capacity', true) is distinct from 'admin' then return; end if;
  return query
  select b.id, b.person_id, b.mentor_id, b.reason, b.blocked_at from pairing_block b
  where b.program_id = app_program() and b.lifted_at is null and app_actor() not in (b.person_id, b.mentor_id) and (p_before is null or b.id < p_before)
  order by b.id desc limit p_limit;
end $$;

-- What was announced to the scope's program, the newest first: by whom, or what it says.
create function announcements_page(p_search text, p_before uuid, p_limit integer) returns table (person_id uuid, id uuid)
language plpgsql volatile rows 50 security definer set search_path = pg_catalog, public, pg_temp set plan_cache_mode = force_custom_plan as $$
#variable_conflict use_column
declare
  v_people uuid[];
begin
  if p_search is not null then v_people := array(select people_named(p_search)); end if;
  return query
  select n.person_id, n.id from announcement n
  where n.program_id = app_program() and n.taken_back_at is null and (p_before is null or n.id < p_before)
    and (p_search is null or n.person_id = any (v_people)
      or search_key(n.role || ' ' || coalesce(n.organisation, '') || ' ' || n.words) like search_pattern(p_search))
  order by n.id desc limit p_limit;
end $$;

-- Looks for duplicates of whoever has come or is called otherwise since, so many at a time; answers of how many. It compares only people of
-- the program, by what it knows of them.
create function pair_up(p_program uuid, p_most integer) returns integer
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_who uuid[];
begin
  if not exists (select from directory where program_id = p_program and unpaired) then return 0; end if;
  perform pg_advisory_xact_lock(hashtextextended('lists of ' || p_program, 0));
  v_who := array(select d.who_id from directory d where d.program_id = p_program and d.unpaired order by d.who_id limit p_most);
  delete from duplicate_key where program_id = p_program and who_id = any (v_who);
  insert into duplicate_key (program_id, who_id, kind, name, words, plain, sound, address, local)
  with here as (
    select p.id, p.display_name as name from directory d join person p on p.id = d.who_id
    where d.program_id = p_program and d.who_id = any (v_who) and d.known_as is not null
  )
  select p_program, n.id, n.kind, n.name, n.words, array_to_string(n.words, ' '), name_sound(n.words), null, null
  from (
    select id, 'name' as kind, name, name_words(name) as words from here
    union
    select h.id, 'former', r.reviewer_name, name_words(r.reviewer_name) from here h
    join review r on r.reviewer_id = h.id and r.program_id = p_program and r.reviewer_name <> h.name
    union
    select h.id, 'former', r, name_words(r) from here h cross join lateral names_imported(p_program, h.id) r where r <> h.name
  ) n where cardinality(n.words) > 1
  union all
  select p_program, h.id, 'address', '', a.words, array_to_string(a.words, ' '), null, e.address, a.local
  from here h cross join lateral addresses_known(p_program, h.id) e (address)
  cross join lateral (select split_part(e.address, '@', 1) as local, name_words(regexp_replace(split_part(e.address, '@', 1), '[0-9]+', '', 'g')) as words) a;
  delete from duplicate_pair where program_id = p_program and (one = any (v_who) or other = any (v_who));
  insert into duplicate_pair (program_id, one, other, reasons, likely, words)
  with a as (
    select * from duplicate_key where program_id = p_program and who_id = any (v_who)
  ), found as (
    select a.who_id as one, b.who_id as other, case when 'former' in (a.kind, b.kind) then 'former_name' when lower(a.name) = lower(b.name) then 'same_name'
      when name_words(split_part(a.name, ' ', 1)) <> name_words(split_part(b.name, ' ', 1)) then 'swapped' else 'accents' end as reason
    from a join duplicate_key b on b.program_id = p_program and b.plain = a.plain and b.who_id <> a.who_id
    where a.kind <> 'address' and b.kind <> 'address'
    union all
    select a.who_id, b.who_id, 'spelling' from a join duplicate_key b on b.program_id = p_program and b.sound = a.sound and b.who_id <> a.who_id and b.plain <> a.plain
    where alike(a.words, b.words) >= 0.55
    union all
    select a.who_id, b.who_id, 'address' from a join duplicate_key b on b.program_id = p_program and b.plain = a.plain and b.who_id <> a.who_id
    where (a.kind = 'address') <> (b.kind = 'address')
    union all
    select a.who_id, b.who_id, 'address' from a join duplicate_key b on b.program_id = p_program and b.local = a.local and b.who_id <> a.who_id
    where length(a.local) >= 6
    union all
    select a.who_id, b.who_id, 'former_address' from a join duplicate_key b on b.program_id = p_program and b.address = a.address and b.who_id <> a.who_id
  ), once as (
    select distinct least(one, other) as one, greatest(one, other) as other, reason from found
  )
  select p_program, p.one, p.other, p.reasons, p.likely, a.words || ' ' || b.words
  from (
    select one, other, array_agg(reason order by reason) as reasons,
      sum(case reason when 'same_name' then 4 when 'accents' then 4 when 'former_address' then 5 when 'swapped' then 3 when 'former_name' then 3 when 'address' then 3 else 2 end) as likely
    from once group by one, other
  ) p
  join directory a on a.program_id = p_program and a.who_id = p.one
  join directory b on b.program_id = p_program and b.who_id = p.other;
  update directory set unpaired = false where program_id = p_program and who_id = any (v_who);
  return cardinality(v_who);
end $$;

-- Where duplicates stand: of the scope's program, for its admins.
create function freshen_duplicates() returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if current_setting('app.capacity', true) is distinct from 'admin' then return false; end if;
  perform freshen();
  perform pair_up(app_program(), 200);
  return true;
end $$;

-- A page of the pairs of the scope's program, the likeliest first, each with how many there are; of the search, either of the two is called
-- so, also by a name they signed with. One line without a pair says how many when the page is empty.
create function duplicates_page(p_search text, p_after_likely integer, p_after_one uuid, p_after_other uuid, p_limit integer)
returns table (total bigint, one uuid, other uuid, reasons text[], likely integer)
language plpgsql volatile rows 50 security definer set search_path = pg_catalog, public, pg_temp set plan_cache_mode = force_custom_plan as $$
#variable_conflict use_column
declare
  v_pattern text := search_pattern(p_search);
begin
  if not freshen_duplicates() then return; end if;
  return query
  with found as materialized (
    select p.one, p.other, p.reasons, p.likely from duplicate_pair p
    where p.program_id = app_program() and (p_search is null or p.words like v_pattern)
  ), page as (
    select f.one, f.other, f.reasons, f.likely from found f
    where p_after_one is null or (-f.likely, f.one, f.other) > (-p_after_likely, p_after_one, p_after_other)
    order by -f.likely, f.one, f.other limit p_limit
  )
  select c.total, p.one, p.other, p.reasons, p.likely from (select count(*) as total from found) c left join page p on true
  order by -p.likely, p.one, p.other;
end $$;

-- The hour's work of the same.
create function pair_up_everywhere(p_most integer) returns integer
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_program uuid := (select d.program_id from directory d where d.unpaired order by d.program_id limit 1);
begin
  return case when v_program is null then 0 else pair_up(v_program, p_most) end;
end $$;

-- The same as before; names are found however they are written.
create or replace function own_decisions(p_search text, p_before timestamptz, p_id uuid, p_limit integer)
returns table (id uuid, person_id uuid, person_name text, program_id uuid, program_name text, milestone text, title text, decision text,
  role text, organisation text, amended boolean, decided_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with people as (
    select p.id from person p where p_search is not null and p.id in (select r.person_id from review r where r.reviewer_id = app_actor())
      and search_key(p.display_name) like search_pattern(p_search)
  ), programs as (
    select g.id from program g where p_search is not null and g.id in (select r.program_id from review r where r.reviewer_id = app_actor())
      and search_key(g.name) like search_pattern(p_search)
  )
  select r.id, r.person_id, p.display_name, r.program_id, g.name, s.milestone,
    (select o.title from program_milestone o where o.program_id = r.program_id and o.id = own_milestone_id(s.milestone)),
    r.decision, r.reviewer_role, r.reviewer_organisation, r.amends is not null, r.decided_at
  from review r
  join submission s on s.person_id = r.person_id and s.id = r.submission_id
  join person p on p.id = r.person_id
  join program g on g.id = r.program_id
  where r.reviewer_id = app_actor() and r.decision <> 'undone'
    and not exists (select from review u where u.person_id = r.person_id and u.amends = r.id and u.decision = 'undone')
    and (p_search is null or r.person_id in (select id from people) or r.program_id in (select id from programs))
    and (p_before is null or (r.decided_at, r.id) < (p_before, p_id))
  order by r.decided_at desc, r.id desc limit p_limit
$$;

-- Every statement that reads what was submitted asks first what of it is kept back, and for that compares names of organizations: the same as
-- before in one function, where a function for each word took thirty times as long. The words that tell none from another are one list.
create function generic_words() returns text[] language sql immutable as $$
  select '{health,healthcare,healthcares,hospital,hospitals,medical,medicine,medicines,center,centers,centre,centres,clinic,clinics,clinical,system,systems,university,universities,college,colleges,school,schools,group,groups,network,networks,care,cares,service,services,partners,associates,institute,institutes,foundation,trust,nhs,inc,llc,ltd,corp,corporation,company,regional}'::text[]
$$;
create or replace function telling_words(p_words text[]) returns text[]
language sql immutable set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(array_agg(word order by n), '{}') from unnest(p_words) with ordinality as words (word, n) where word <> all (generic_words())
$$;
create or replace function words_within(p_some text[], p_all text[]) returns boolean
language plpgsql immutable set search_path = pg_catalog, public, pg_temp as $$
declare
  v_some text;
  v_all text;
  v_found boolean;
begin
  foreach v_some in array p_some loop
    v_found := v_some = any (p_all);
    if not v_found then
      foreach v_all in array p_all loop
        -- One letter changes the beginning of a word or its end, and not both.
        v_found := abs(length(v_some) - length(v_all)) < 2 and (left(v_some, 1) = left(v_all, 1) or right(v_some, 1) = right(v_all, 1))
          and one_letter_apart(v_some, v_all);
        exit when v_found;
      end loop;
    end if;
    if not v_found then return false; end if;
  end loop;
  return true;
end $$;
create or replace function same_organisation(p_one text[], p_other text[]) returns boolean
language plpgsql immutable set search_path = pg_catalog, public, pg_temp as $$
declare
  v_word text;
  x text[] := '{}';
  y text[] := '{}';
begin
  if cardinality(p_one) = 0 or cardinality(p_other) = 0 then return false; end if;
  foreach v_word in array p_one loop
    if v_word <> all (generic_words()) then x := x || v_word; end if;
  end loop;
  foreach v_word in array p_other loop
    if v_word <> all (generic_words()) then y := y || v_word; end if;
  end loop;
  if cardinality(x) = 0 or cardinality(y) = 0 then return words_within(p_one, p_other) or words_within(p_other, p_one); end if;
  return words_within(x, y) or words_within(y, x) or array_to_string(x, '') = array_to_string(y, '')
    or (cardinality(x) = 1 and cardinality(p_other) > 1 and left(x[1], 1) = left(p_other[1], 1) and x[1] = first_letters(p_other))
    or (cardinality(y) = 1 and cardinality(p_one) > 1 and left(y[1], 1) = left(p_one[1], 1) and y[1] = first_letters(p_one));
end $$;

revoke execute on function day_after(date, daterange), search_pattern(text), tell_anew(), tell_anew_of_check_in(), tell_anew_of_invitation(), tell_anew_of_import(), addresses_known(uuid, uuid), names_imported(uuid, uuid), tell_anew_everywhere(),
  tell_anew_of_account(), tell_anew_of_zone(), tell_directory(uuid, uuid[], date), tell_mentorships(uuid, uuid[], date), tell_check_ins(uuid, uuid[],
  date), tell_loads(uuid, uuid[]), tell(uuid, uuid[], date), freshen_lists(uuid, date, integer), freshen(), tell_everybody(date),
  freshen_everywhere(date, integer), people_named(text), trainings_page(text, text, text, uuid, integer), trainings_count(text, text),
  mentors_like(text), mentorships_page(text, text, text, uuid, uuid, integer), mentorships_count(), mentors_page(text, text, text, uuid, integer),
  adherence_page(text, boolean, boolean, text, uuid, uuid, integer), adherence_count(text, boolean), check_ins_page(text, boolean, text, text, uuid,
  uuid, integer), check_ins_count(text, text), cohort_sizes(uuid[]), unmatched_by_cohort(), compact_states_of(uuid[]), change_requests_page(boolean,
  uuid, integer), pairing_blocks_page(uuid, integer), announcements_page(text, uuid, integer), pair_up(uuid, integer), duplicates_page(text, integer, uuid, uuid, integer),
  freshen_duplicates(), pair_up_everywhere(integer), generic_words() from public;
grant execute on function search_key(text), search_pattern(text) to cmio_self, cmio_guide, cmio_program;
grant execute on function people_named(text), trainings_page(text, text, text, uuid, integer), trainings_count(text, text),
  mentorships_page(text, text, text, uuid, uuid, integer), mentorships_count(), mentors_page(text, text, text, uuid, integer),
  adherence_page(text, boolean, boolean, text, uuid, uuid, integer), adherence_count(text, boolean),
  check_ins_page(text, boolean, text, text, uuid, uuid, integer), check_ins_count(text, text), cohort_sizes(uuid[]), unmatched_by_cohort(),
  compact_states_of(uuid[]), change_requests_page(boolean, uuid, integer), pairing_blocks_page(uuid, integer), announcements_page(text, uuid, integer),
  duplicates_page(text, integer, uuid, uuid, integer) to cmio_program;
grant execute on function freshen_everywhere(date, integer), pair_up_everywhere(integer) to cmio_app;

select tell_everybody(current_date);

-- down
create or replace function telling_words(p_words text[]) returns text[]
language sql immutable set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(array_agg(word order by n), '{}') from unnest(p_words) with ordinality as words (word, n)
  where word <> all ('{health,healthcare,healthcares,hospital,hospitals,medical,medicine,medicines,center,centers,centre,centres,clinic,clinics,clinical,system,systems,university,universities,college,colleges,school,schools,group,groups,network,networks,care,cares,service,services,partners,associates,institute,institutes,foundation,trust,nhs,inc,llc,ltd,corp,corporation,company,regional}')
$$;
create or replace function same_organisation(p_one text[], p_other text[]) returns boolean
language sql immutable set search_path = pg_catalog, public, pg_temp as $$
  select case
    when cardinality(p_one) = 0 or cardinality(p_other) = 0 then false
    when cardinality(x) = 0 or cardinality(y) = 0 then words_within(p_one, p_other) or words_within(p_other, p_one)
    else words_within(x, y) or words_within(y, x) or array_to_string(x, '') = array_to_string(y, '')
      or (cardinality(x) = 1 and cardinality(p_other) > 1 and x[1] = first_letters(p_other))
      or (cardinality(y) = 1 and cardinality(p_one) > 1 and y[1] = first_letters(p_one)) end
  from (select telling_words(p_one) as x, telling_words(p_other) as y) telling
$$;
create or replace function words_within(p_some text[], p_all text[]) returns boolean
language sql immutable set search_path = pg_catalog, public, pg_temp as $$
  select not exists (select from unnest(p_some) s where not exists (select from unnest(p_all) a where one_letter_apart(s, a)))
$$;
drop function generic_words();
drop trigger tell_anew on program;
drop trigger tell_anew on person;
drop trigger tell_anew on mentor_profile;
drop trigger tell_anew on address_change;
drop trigger tell_anew on email;
drop trigger tell_anew on import_person;
drop trigger tell_anew on invitation;
drop trigger tell_anew on check_in;
drop trigger tell_anew_of_old on meeting;
drop trigger tell_anew_of_new on meeting;
drop trigger tell_anew_of_hours on meeting;
drop trigger tell_anew on mentorship_proposal;
drop trigger tell_anew on mentorship_pause;
drop trigger tell_anew on mentorship;
drop trigger tell_anew on membership;
drop trigger tell_anew on enrollment_period;
drop trigger tell_anew on enrollment;
drop function tell_anew_of_zone();
drop function tell_anew_of_account();
drop function tell_anew_everywhere();
drop function tell_anew_of_import();
drop function tell_anew_of_invitation();
drop function tell_anew_of_check_in();
drop function tell_anew();
create or replace function own_decisions(p_search text, p_before timestamptz, p_id uuid, p_limit integer)
returns table (id uuid, person_id uuid, person_name text, program_id uuid, program_name text, milestone text, title text, decision text,
  role text, organisation text, amended boolean, decided_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select r.id, r.person_id, p.display_name, r.program_id, g.name, s.milestone,
    (select o.title from program_milestone o where o.program_id = r.program_id and o.id = own_milestone_id(s.milestone)),
    r.decision, r.reviewer_role, r.reviewer_organisation, r.amends is not null, r.decided_at
  from review r
  join submission s on s.person_id = r.person_id and s.id = r.submission_id
  join person p on p.id = r.person_id
  join program g on g.id = r.program_id
  where r.reviewer_id = app_actor() and r.decision <> 'undone'
    and not exists (select from review u where u.person_id = r.person_id and u.amends = r.id and u.decision = 'undone')
    and (p_search is null or position(lower(p_search) in lower(p.display_name)) > 0 or position(lower(p_search) in lower(g.name)) > 0)
    and (p_before is null or (r.decided_at, r.id) < (p_before, p_id))
  order by r.decided_at desc, r.id desc limit p_limit
$$;
create or replace function directory_counts() returns json
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_program uuid := app_program();
begin
  if current_setting('app.capacity', true) is distinct from 'admin' then return null; end if;
  return (select json_build_object(
    'mentees', (select count(*) from enrollment e where e.program_id = v_program and e.accepted_at is not null and e.ended_at is null),
    'offered', (select count(*) from enrollment e where e.program_id = v_program and e.accepted_at is null and e.ended_at is null),
    'mentors', (select count(*) from membership m where m.program_id = v_program and m.role = 'mentor' and m.superseded_at is null and m.valid @> app_today()),
    'admins', (select count(*) from membership m where m.program_id = v_program and m.role = 'admin' and m.superseded_at is null and m.valid @> app_today()),
    'invited', (select count(*) from invitation i where i.program_id = v_program and i.accepted_at is null and i.revoked_at is null),
    'withoutMentor', (select count(*) from enrollment e where e.program_id = v_program and e.accepted_at is not null and e.ended_at is null
      and not exists (select from mentorship m where m.program_id = v_program and m.person_id = e.person_id and m.is_primary and m.superseded_at is null
        and m.valid @> app_today()))));
end $$;
create or replace function directory_page(p_search text, p_role text, p_state text, p_cohort uuid, p_without_mentor boolean,
  p_after_key text, p_after_id uuid, p_limit integer)
returns table (id uuid, kind text, name text, name_key text, roles text[], state text, cohort text, mentor json, email text, organisation text,
  until timestamptz, letter text)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
declare
  v_program uuid := app_program();
  v_today date := app_today();
  v_pattern text := '%' || replace(search_key(p_search), ' ', '%') || '%';
  -- An e-mail address finds its person when it is written in full.
  v_person uuid := (select e.person_id from email e where e.address = lower(btrim(p_search)));
begin
  if current_setting('app.capacity', true) is distinct from 'admin' then return; end if;
  return query
  select d.who_id, d.kind, coalesce(p.display_name, i.email), d.name_key,
    case when i.id is not null then array[i.role] else array_remove(array[case when e.held then 'mentee' end] || w.roles, null) end,
    s.state, c.name, m.mentor, i.email, w.organisation, i.expires_at,
    case when l.sent_at is not null then 'sent' when l.failed_at is not null then 'failed'
      when l.begun_at < app_now() - interval '5 minutes' then 'unknown' when l.id is not null then 'waiting' end
  from directory d
  left join person p on d.kind = 'person' and p.id = d.who_id
  left join invitation i on d.kind = 'invitation' and i.program_id = v_program and i.id = d.who_id
  left join lateral (
    select x.accepted_at, x.ended_at, x.ended_at is null as held from enrollment x where x.person_id = p.id and x.program_id = v_program
  ) e on true
  left join lateral (
    select array_agg(distinct x.role) filter (where x.valid @> v_today) as roles, max(x.organisation) filter (where x.valid @> v_today) as organisation, true as was
    from membership x where x.program_id = v_program and x.person_id = p.id and x.superseded_at is null having count(*) > 0
  ) w on true
  left join lateral (
    select x.cohort_id, x.kind as period from enrollment_period x
    where x.person_id = p.id and x.program_id = v_program and x.superseded_at is null and e.held
    order by x.valid @> v_today desc, upper(x.valid) desc nulls first limit 1
  ) t on true
  left join cohort c on c.program_id = v_program and c.id = coalesce(t.cohort_id, i.cohort_id)
  left join lateral (
    select json_build_object('id', x.mentor_id, 'name', n.display_name) as mentor
    from mentorship x join person n on n.id = x.mentor_id
    where x.person_id = p.id and x.program_id = v_program and x.superseded_at is null and x.valid @> v_today and x.is_primary limit 1
  ) m on true
  left join lateral (
    select x.id, x.sent_at, x.failed_at, x.begun_at from letter x where x.ref = i.id and x.kind = 'invitation' order by x.asked_at desc, x.id desc limit 1
  ) l on true
  cross join lateral (select case
    when i.id is not null then case when i.accepted_at is not null or i.revoked_at is not null then null when i.expires_at <= app_now() then 'expired' else 'invited' end
    when w.roles is not null or (e.accepted_at is not null and e.held) then case when t.period = 'leave' and w.roles is null then 'leave' else 'here' end
    when e.held then 'offered'
    when e.held is not null or w.was then 'left' end as state) s
  where d.program_id = v_program and (d.name_key, d.who_id) > (p_after_key, p_after_id)
    and (p_search is null or d.words like v_pattern or d.who_id = v_person)
    and s.state is not null
    and case when p_state is null then s.state <> 'left' when p_state = 'invited' then s.state in ('invited', 'expired')
      when p_state = 'here' then s.state in ('here', 'leave') else s.state = p_state end
    and (p_role is null or i.role = p_role or (p_role = 'mentee' and (e.held or (p_state = 'left' and e.held is not null))) or p_role = any (w.roles))
    and (p_cohort is null or c.id = p_cohort)
    and (not p_without_mentor or (e.held and e.accepted_at is not null and m.mentor is null))
  order by d.name_key, d.who_id
  limit p_limit;
end $$;
alter function directory_page(text, text, text, uuid, boolean, text, uuid, integer) reset plan_cache_mode rows 1000;
drop function pair_up_everywhere(integer);
drop function duplicates_page(text, integer, uuid, uuid, integer);
drop function freshen_duplicates();
drop function pair_up(uuid, integer);
drop function announcements_page(text, uuid, integer);
drop function pairing_blocks_page(uuid, integer);
drop function change_requests_page(boolean, uuid, integer);
drop function compact_states_of(uuid[]);
drop function unmatched_by_cohort();
drop function cohort_sizes(uuid[]);
drop function check_ins_count(text, text);
drop function check_ins_page(text, boolean, text, text, uuid, uuid, integer);
drop function adherence_count(text, boolean);
drop function adherence_page(text, boolean, boolean, text, uuid, uuid, integer);
drop function mentors_page(text, text, text, uuid, integer);
drop function mentorships_count();
drop function mentorships_page(text, text, text, uuid, uuid, integer);
drop function mentors_like(text);
drop function trainings_count(text, text);
drop function trainings_page(text, text, text, uuid, integer);
drop function people_named(text);
drop function freshen_everywhere(date, integer);
drop function tell_everybody(date);
drop function freshen();
drop function freshen_lists(uuid, date, integer);
drop function tell(uuid, uuid[], date);
drop function tell_loads(uuid, uuid[]);
drop function tell_check_ins(uuid, uuid[], date);
drop function tell_mentorships(uuid, uuid[], date);
drop function tell_directory(uuid, uuid[], date);
drop function day_after(date, daterange);
drop function names_imported(uuid, uuid);
drop function addresses_known(uuid, uuid);
drop function search_pattern(text);
revoke execute on function search_key(text) from cmio_self, cmio_guide, cmio_program;
create function list_person() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into directory (program_id, who_id, kind, name_key, words)
  select new.program_id, p.id, 'person', search_key(p.display_name), search_key(p.display_name) from person p where p.id = new.person_id
  on conflict do nothing;
  return null;
end $$;
create function list_invitation() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into directory (program_id, who_id, kind, name_key, words)
  values (new.program_id, new.id, 'invitation', search_key(new.email), search_key(new.email))
  on conflict (program_id, who_id) do update set name_key = excluded.name_key, words = excluded.words;
  return null;
end $$;
create trigger list_person after insert or update of person_id on enrollment for each row execute function list_person();
create trigger list_person after insert or update of person_id on membership for each row execute function list_person();
create trigger list_invitation after insert or update of email on invitation for each row execute function list_invitation();
revoke execute on function list_person(), list_invitation() from public;
create or replace function list_name() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update directory d set name_key = search_key(new.display_name),
    words = concat_ws(' ', search_key(new.display_name), (
      select string_agg(distinct search_key(r.reviewer_name), ' ') from review r where r.reviewer_id = new.id and r.program_id = d.program_id))
  where d.who_id = new.id;
  return null;
end $$;
drop index membership_program_id_person_id_idx;
drop index enrollment_period_person_id_program_id_idx;
drop index mentorship_person_id_program_id_idx;
create index mentorship_person_id_program_id_idx on mentorship (person_id, program_id) where superseded_at is null;
drop index announcement_words_idx;
drop index pairing_block_program_id_idx;
drop index change_request_answered_idx;
drop index change_request_waiting_idx;
drop index waiver_program_id_waived_at_idx;
drop index access_program_id_actor_id_idx;
drop index import_milestone_program_id_import_id_idx;
drop index invitation_accepted_by_idx;
drop index review_request_person_id_idx;
drop index review_request_asked_at_idx;
drop index check_in_program_id_mentee_id_idx;
drop table duplicate_pair;
drop table duplicate_key;
drop table check_in_line;
drop table mentorship_line;
drop index directory_shown_idx;
drop index directory_left_idx;
drop index directory_few_idx;
drop index directory_mentor_idx;
drop index directory_admin_idx;
drop index directory_cohort_idx;
drop index directory_unmentored_idx;
drop index directory_guided_idx;
drop index directory_over_idx;
drop index directory_training_idx;
drop index directory_enrolled_idx;
drop index directory_mentors_idx;
drop index directory_unmatched_idx;
drop index directory_trains_in_idx;
drop index directory_due_on_idx;
drop index directory_unpaired_idx;
drop index directory_words_idx;
alter table directory drop column former, drop column state, drop column is_mentee, drop column is_mentor, drop column is_admin, drop column enrolled, drop column cohort_id, drop column trains_in,
  drop column unmentored, drop column unmatched, drop column mentees, drop column is_over, drop column is_free, drop column has_guided, drop column due_on, drop column known_as, drop column unpaired;
drop table list_stale;
