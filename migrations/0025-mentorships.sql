-- up

-- What was done about a mentorship, when, by whom and why. Each act names the stretches it wrote and those it took the place of,
-- so that it can be taken back whole while nothing came after it.
create table mentorship_event (
  person_id uuid not null,
  program_id uuid not null,
  id uuid not null,
  mentor_id uuid not null references person,
  kind text not null check (kind in ('paired', 'agreed', 'ended', 'handed_over', 'paused', 'resumed', 'covered', 'cover_ended', 'undone')),
  on_day date not null,
  reason text check (reason in ('completed', 'changed', 'left', 'other')),
  words text not null check (length(words) <= 500),
  by_id uuid not null references person,
  by_name text not null,
  at timestamptz not null,
  undone_at timestamptz,
  primary key (person_id, id),
  foreign key (person_id, program_id) references enrollment,
  check (kind <> 'ended' or reason is not null)
);
create index mentorship_event_program_id_idx on mentorship_event (program_id, at desc, id);

-- `covers_for`: this stretch is there because somebody stands in for that mentor, and for exactly those days.
alter table mentorship add column event_id uuid, add column superseded_by uuid, add column covers_for uuid references person;

-- A mentorship that rests keeps its sight; no meeting is due in it.
create table mentorship_pause (
  person_id uuid not null,
  program_id uuid not null,
  id uuid not null,
  mentor_id uuid not null references person,
  valid daterange not null check (not isempty(valid)),
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  event_id uuid not null,
  superseded_by uuid,
  primary key (person_id, id),
  foreign key (person_id, program_id) references enrollment,
  exclude using gist (person_id with =, program_id with =, mentor_id with =, valid with &&) where (superseded_at is null)
);
create index mentorship_pause_program_id_idx on mentorship_pause (program_id, person_id, mentor_id) where superseded_at is null;

-- Who stands in for a mentor with one mentee on exactly these days, and who inherits what still waits with a mentor from a day on.
create table mentorship_cover (
  person_id uuid not null,
  program_id uuid not null,
  id uuid not null,
  mentor_id uuid not null references person,
  cover_id uuid not null references person,
  because text not null check (because in ('away', 'succession')),
  valid daterange not null check (not isempty(valid)),
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  event_id uuid not null,
  superseded_by uuid,
  primary key (person_id, id),
  foreign key (person_id, program_id) references enrollment,
  check (cover_id <> person_id),
  check (cover_id <> mentor_id),
  exclude using gist (person_id with =, program_id with =, mentor_id with =, valid with &&) where (superseded_at is null)
);
create index mentorship_cover_program_id_cover_id_idx on mentorship_cover (program_id, cover_id, person_id) where superseded_at is null;

-- A mentorship that both are asked about. It gives no sight to anybody until both have agreed.
create table mentorship_proposal (
  person_id uuid not null,
  program_id uuid not null,
  id uuid not null,
  mentor_id uuid not null references person,
  is_primary boolean not null,
  starts_on date not null,
  -- Read by both.
  reason text not null check (length(reason) <= 500),
  origin text not null check (origin in ('admin', 'matching', 'import')),
  proposed_by uuid not null references person,
  proposed_at timestamptz not null,
  mentee_agreed_at timestamptz,
  mentor_agreed_at timestamptz,
  closed_at timestamptz,
  closed_as text check (closed_as in ('agreed', 'declined_by_mentee', 'declined_by_mentor', 'withdrawn')),
  closed_by uuid references person,
  primary key (person_id, id),
  foreign key (person_id, program_id) references enrollment,
  check (mentor_id <> person_id),
  check (num_nulls(closed_at, closed_as, closed_by) in (0, 3))
);
create unique index mentorship_proposal_open_idx on mentorship_proposal (person_id, program_id, mentor_id) where closed_at is null;
create index mentorship_proposal_mentor_idx on mentorship_proposal (program_id, mentor_id, proposed_at) where closed_at is null;

-- Two who are not to be paired. Reached through functions alone: neither of them learns of it.
create table pairing_block (
  program_id uuid not null references program,
  id uuid not null,
  person_id uuid not null references person,
  mentor_id uuid not null references person,
  reason text not null check (length(reason) <= 500),
  blocked_by uuid not null references person,
  blocked_at timestamptz not null,
  lifted_at timestamptz,
  lifted_by uuid references person,
  primary key (program_id, id),
  check (mentor_id <> person_id),
  check ((lifted_at is null) = (lifted_by is null))
);
create unique index pairing_block_open_idx on pairing_block (program_id, person_id, mentor_id) where lifted_at is null;

-- What one side asks of the program in confidence. The other side never reads it, whatever else they are.
create table change_request (
  person_id uuid not null,
  program_id uuid not null,
  id uuid not null,
  mentor_id uuid not null references person,
  requested_by uuid not null references person,
  wish text not null check (wish in ('other_mentor', 'pause', 'end', 'talk')),
  words text not null check (length(words) <= 2000),
  requested_at timestamptz not null,
  withdrawn_at timestamptz,
  answer text check (length(answer) between 1 and 2000),
  answered_by uuid references person,
  answered_name text,
  answered_at timestamptz,
  primary key (person_id, id),
  foreign key (person_id, program_id) references enrollment,
  check (requested_by in (person_id, mentor_id)),
  check (num_nulls(answer, answered_by, answered_name, answered_at) in (0, 4))
);
create unique index change_request_open_idx on change_request (person_id, program_id, mentor_id, requested_by)
  where answered_at is null and withdrawn_at is null;
create index change_request_program_id_idx on change_request (program_id, requested_at);
create index change_request_requested_by_idx on change_request (requested_by, requested_at);

alter table mentorship_event enable row level security;
create policy self on mentorship_event to cmio_self using (person_id = (select app_person()));
grant select on mentorship_event to cmio_self;
create policy guide on mentorship_event to cmio_guide using (person_id = (select app_person()) and program_id = (select app_program())) with check (person_id = (select app_person()) and program_id = (select app_program()));
grant select, insert, update on mentorship_event to cmio_guide;
create policy program on mentorship_event to cmio_program using (program_id = (select app_program()));
grant select on mentorship_event to cmio_program;

alter table mentorship_pause enable row level security;
create policy self on mentorship_pause to cmio_self using (person_id = (select app_person()));
grant select on mentorship_pause to cmio_self;
create policy guide on mentorship_pause to cmio_guide using (person_id = (select app_person()) and program_id = (select app_program())) with check (person_id = (select app_person()) and program_id = (select app_program()));
grant select, insert, update on mentorship_pause to cmio_guide;
create policy program on mentorship_pause to cmio_program using (program_id = (select app_program()));
grant select on mentorship_pause to cmio_program;

alter table mentorship_cover enable row level security;
create policy self on mentorship_cover to cmio_self using (person_id = (select app_person()));
grant select on mentorship_cover to cmio_self;
create policy guide on mentorship_cover to cmio_guide using (person_id = (select app_person()) and program_id = (select app_program())) with check (person_id = (select app_person()) and program_id = (select app_program()));
grant select, insert, update on mentorship_cover to cmio_guide;
create policy program on mentorship_cover to cmio_program using (program_id = (select app_program()));
grant select on mentorship_cover to cmio_program;

alter table mentorship_proposal enable row level security;
create policy self on mentorship_proposal to cmio_self using (person_id = (select app_person()));
grant select on mentorship_proposal to cmio_self;
create policy program on mentorship_proposal to cmio_program using (program_id = (select app_program()));
grant select on mentorship_proposal to cmio_program;

alter table pairing_block enable row level security;

alter table change_request enable row level security;
create policy self on change_request to cmio_self using (requested_by = (select app_actor()));
grant select on change_request to cmio_self;

create trigger note_change after insert or update or delete on mentorship_event for each row execute function note_change('words', 'by_name');
create trigger note_change after insert or update or delete on mentorship_pause for each row execute function note_change();
create trigger note_change after insert or update or delete on mentorship_cover for each row execute function note_change();
create trigger note_change after insert or update or delete on mentorship_proposal for each row execute function note_change();

-- Notes that somebody acted, and neither on whom nor for which program: the log is read by those who are not to know.
create function note_confidence() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into audit (at, actor_id, capacity, person_id, program_id, request_id, txid, subject, verb, changed)
  values (coalesce(app_now(), clock_timestamp()), app_actor(), nullif(current_setting('app.capacity', true), ''), app_actor(), null,
    nullif(current_setting('app.request_id', true), ''), pg_current_xact_id(), tg_table_name, lower(tg_op), jsonb_build_object('id', new.id));
  return null;
end $$;
create trigger note_confidence after insert or update on pairing_block for each row execute function note_confidence();
create trigger note_confidence after insert or update on change_request for each row execute function note_confidence();

-- The id of what one act makes of another row: the act's own id and the row's say it, so that nothing is drawn by chance.
create function id_after(p_event uuid, p_row uuid) returns uuid language sql immutable as $$
  select overlay(overlay(md5(p_event::text || p_row) placing '8' from 13 for 1) placing '8' from 17 for 1)::uuid
$$;

-- Ends a stretch on a day: it is superseded, and written again as far as it lasted.
create function cut_mentorship(p_stretch mentorship, p_on date, p_event uuid) returns void language plpgsql as $$
begin
  update mentorship set superseded_at = app_now(), superseded_by = p_event where person_id = p_stretch.person_id and id = p_stretch.id;
  if lower(p_stretch.valid) < p_on then
    insert into mentorship (person_id, program_id, id, mentor_id, is_primary, valid, recorded_at, event_id, covers_for)
    values (p_stretch.person_id, p_stretch.program_id, id_after(p_event, p_stretch.id), p_stretch.mentor_id, p_stretch.is_primary,
      p_stretch.valid * daterange(null, p_on), app_now(), p_event, p_stretch.covers_for);
  end if;
end $$;

-- Ends, from a day on, that others stand in for a mentor and the mentor for others: the row of the cover, and the stretch it gave.
create function cut_covers(p_person uuid, p_program uuid, p_mentor uuid, p_on date, p_event uuid, p_because text default null) returns void language plpgsql as $$
declare
  v_cover mentorship_cover;
  v_stretch mentorship;
begin
  for v_cover in select * from mentorship_cover c
    where c.person_id = p_person and c.program_id = p_program and c.superseded_at is null and c.valid && daterange(p_on, null)
      and ((c.mentor_id = p_mentor and (p_because is null or c.because = p_because)) or (p_because is null and c.cover_id = p_mentor))
  loop
    update mentorship_cover set superseded_at = app_now(), superseded_by = p_event where person_id = v_cover.person_id and id = v_cover.id;
    if lower(v_cover.valid) < p_on then
      insert into mentorship_cover (person_id, program_id, id, mentor_id, cover_id, because, valid, recorded_at, event_id)
      values (v_cover.person_id, v_cover.program_id, id_after(p_event, v_cover.id), v_cover.mentor_id, v_cover.cover_id, v_cover.because,
        v_cover.valid * daterange(null, p_on), app_now(), p_event);
    end if;
    for v_stretch in select * from mentorship m
      where m.person_id = p_person and m.program_id = p_program and m.mentor_id = v_cover.cover_id and m.covers_for = v_cover.mentor_id
        and m.superseded_at is null and m.valid && daterange(p_on, null)
    loop
      perform cut_mentorship(v_stretch, p_on, p_event);
    end loop;
  end loop;
end $$;

-- Pairs from a day on: what overlaps gives way, stretch by stretch. Answers who was the primary mentor of that day, when another is now.
create function begin_mentorship(p_person uuid, p_program uuid, p_mentor uuid, p_primary boolean, p_from date, p_event uuid) returns uuid
language plpgsql as $$
declare
  v_former uuid;
  v_stretch mentorship;
begin
  if p_primary then
    select m.mentor_id into v_former from mentorship m
    where m.person_id = p_person and m.program_id = p_program and m.is_primary and m.superseded_at is null and m.valid @> p_from and m.mentor_id <> p_mentor;
  end if;
  for v_stretch in select * from mentorship m
    where m.person_id = p_person and m.program_id = p_program and m.superseded_at is null and m.valid && daterange(p_from, null)
      and (m.mentor_id = p_mentor or (p_primary and m.is_primary))
  loop
    perform cut_mentorship(v_stretch, p_from, p_event);
  end loop;
  insert into mentorship (person_id, program_id, id, mentor_id, is_primary, valid, recorded_at, event_id)
  values (p_person, p_program, id_after(p_event, p_mentor), p_mentor, p_primary, daterange(p_from, null), app_now(), p_event);
  perform cut_covers(p_person, p_program, p_mentor, p_from, p_event, 'succession');
  if v_former is not null then
    perform cut_covers(p_person, p_program, v_former, p_from, p_event);
    -- What still waits with the former when that day comes is then the successor's.
    if p_from > app_today() then
      insert into mentorship_cover (person_id, program_id, id, mentor_id, cover_id, because, valid, recorded_at, event_id)
      values (p_person, p_program, id_after(p_event, v_former), v_former, p_mentor, 'succession', daterange(p_from, null), app_now(), p_event);
    end if;
  end if;
  return v_former;
end $$;

-- Ends what a mentor has with the person from a day on, standing in for others included; false when there was nothing to end.
create function end_mentorship(p_person uuid, p_program uuid, p_mentor uuid, p_on date, p_event uuid) returns boolean
language plpgsql as $$
declare
  v_stretch mentorship;
  v_ended boolean := false;
begin
  for v_stretch in select * from mentorship m
    where m.person_id = p_person and m.program_id = p_program and m.mentor_id = p_mentor and m.superseded_at is null and m.valid && daterange(p_on, null)
  loop
    perform cut_mentorship(v_stretch, p_on, p_event);
    v_ended := true;
  end loop;
  if v_ended then perform cut_covers(p_person, p_program, p_mentor, p_on, p_event); end if;
  return v_ended;
end $$;

-- Lets somebody stand in for a mentor on the days that mentor has; sight follows for exactly those days, where there is none yet.
create function cover_mentorship(p_person uuid, p_program uuid, p_mentor uuid, p_cover uuid, p_days daterange, p_event uuid) returns boolean
language plpgsql as $$
declare
  v_days daterange;
begin
  select range_merge(range_agg(m.valid * p_days)) into v_days from mentorship m
  where m.person_id = p_person and m.program_id = p_program and m.mentor_id = p_mentor and m.covers_for is null and m.superseded_at is null and m.valid && p_days;
  if v_days is null or isempty(v_days) then return false; end if;
  insert into mentorship_cover (person_id, program_id, id, mentor_id, cover_id, because, valid, recorded_at, event_id)
  values (p_person, p_program, id_after(p_event, p_mentor), p_mentor, p_cover, 'away', v_days, app_now(), p_event);
  insert into mentorship (person_id, program_id, id, mentor_id, is_primary, valid, recorded_at, event_id, covers_for)
  select p_person, p_program, id_after(p_event, md5(days::text)::uuid), p_cover, false, days, app_now(), p_event, p_mentor
  from unnest(datemultirange(v_days) - coalesce((
    select range_agg(m.valid) from mentorship m
    where m.person_id = p_person and m.program_id = p_program and m.mentor_id = p_cover and m.superseded_at is null and m.valid && v_days), '{}')) as days;
  return true;
end $$;

-- Takes an act back: what it wrote is superseded, what it superseded is written again. False when something came after it.
create function undo_mentorship_event(p_person uuid, p_event uuid, p_undo uuid) returns boolean
language plpgsql as $$
begin
  if exists (select from mentorship where person_id = p_person and event_id = p_event and superseded_at is not null)
    or exists (select from mentorship_pause where person_id = p_person and event_id = p_event and superseded_at is not null)
    or exists (select from mentorship_cover where person_id = p_person and event_id = p_event and superseded_at is not null)
  then return false; end if;
  update mentorship set superseded_at = app_now(), superseded_by = p_undo where person_id = p_person and event_id = p_event;
  update mentorship_pause set superseded_at = app_now(), superseded_by = p_undo where person_id = p_person and event_id = p_event;
  update mentorship_cover set superseded_at = app_now(), superseded_by = p_undo where person_id = p_person and event_id = p_event;
  insert into mentorship (person_id, program_id, id, mentor_id, is_primary, valid, recorded_at, event_id, covers_for)
  select person_id, program_id, id_after(p_undo, id), mentor_id, is_primary, valid, app_now(), p_undo, covers_for
  from mentorship where person_id = p_person and superseded_by = p_event;
  insert into mentorship_pause (person_id, program_id, id, mentor_id, valid, recorded_at, event_id)
  select person_id, program_id, id_after(p_undo, id), mentor_id, valid, app_now(), p_undo
  from mentorship_pause where person_id = p_person and superseded_by = p_event;
  insert into mentorship_cover (person_id, program_id, id, mentor_id, cover_id, because, valid, recorded_at, event_id)
  select person_id, program_id, id_after(p_undo, id), mentor_id, cover_id, because, valid, app_now(), p_undo
  from mentorship_cover where person_id = p_person and superseded_by = p_event;
  update mentorship_event set undone_at = app_now() where person_id = p_person and id = p_event;
  return true;
exception when exclusion_violation then
  return false;
end $$;

-- Whether two of the program of the scope may not be paired.
create function pairing_blocked(p_person uuid, p_mentor uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (select from pairing_block b
    where b.program_id = app_program() and b.person_id = p_person and b.mentor_id = p_mentor and b.lifted_at is null)
$$;

-- Asks both about a mentorship in the program of the scope, as one of its admins. Answers 'proposed', or why not:
-- 'own_record', 'not_enrolled', 'not_a_mentor', 'blocked', 'paired' (as they are), 'waiting' (asked already).
create function propose_mentorship(p_id uuid, p_person uuid, p_mentor uuid, p_primary boolean, p_from date, p_reason text, p_origin text) returns text
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if current_setting('app.capacity', true) is distinct from 'admin' then raise exception 'wrong_capacity' using errcode = 'CM403'; end if;
  if p_person = p_mentor then return 'own_record'; end if;
  if not exists (select from enrollment e where e.person_id = p_person and e.program_id = app_program() and e.ended_at is null) then return 'not_enrolled'; end if;
  if not works_in(app_program(), p_mentor, 'mentor', app_today()) then return 'not_a_mentor'; end if;
  if pairing_blocked(p_person, p_mentor) then return 'blocked'; end if;
  if exists (select from mentorship m where m.person_id = p_person and m.program_id = app_program() and m.mentor_id = p_mentor
    and m.is_primary = p_primary and m.covers_for is null and m.superseded_at is null and (upper(m.valid) is null or upper(m.valid) > app_today())) then return 'paired'; end if;
  insert into mentorship_proposal (person_id, program_id, id, mentor_id, is_primary, starts_on, reason, origin, proposed_by, proposed_at)
  values (p_person, app_program(), p_id, p_mentor, p_primary, coalesce(p_from, app_today()), p_reason, p_origin, app_actor(), app_now())
  on conflict (person_id, program_id, mentor_id) where closed_at is null do nothing;
  return case when found then 'proposed' else 'waiting' end;
end $$;

create function withdraw_mentorship_proposal(p_id uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if current_setting('app.capacity', true) is distinct from 'admin' then raise exception 'wrong_capacity' using errcode = 'CM403'; end if;
  update mentorship_proposal set closed_at = app_now(), closed_as = 'withdrawn', closed_by = app_actor()
  where program_id = app_program() and id = p_id and closed_at is null;
  return found;
end $$;

-- The answer of one side to a proposal about them; when both have agreed, the mentorship begins on its day, or today if that has passed.
-- The mentor answers without sight of the mentee, which is why this runs as the owner.
create function answer_mentorship_proposal(p_id uuid, p_agrees boolean, p_event uuid)
returns table (outcome text, person uuid, program uuid, mentor uuid, former uuid, is_primary boolean, starts_on date)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_mentee boolean := current_setting('app.capacity', true) = 'self';
  v_proposal mentorship_proposal;
begin
  if v_mentee then
    select * into v_proposal from mentorship_proposal p where p.person_id = app_actor() and p.id = p_id;
  else
    select * into v_proposal from mentorship_proposal p where p.program_id = app_program() and p.mentor_id = app_actor() and p.id = p_id;
  end if;
  if not found then raise exception 'not_found' using errcode = 'CM404'; end if;
  -- The lock every write about a person takes first.
  perform from portfolio f where f.person_id = v_proposal.person_id for update;
  select * into v_proposal from mentorship_proposal p where p.person_id = v_proposal.person_id and p.id = p_id for update;
  person := v_proposal.person_id; program := v_proposal.program_id; mentor := v_proposal.mentor_id; is_primary := v_proposal.is_primary;
  starts_on := greatest(v_proposal.starts_on, app_today());
  if v_proposal.closed_at is not null then outcome := 'closed'; return next; return; end if;
  if not p_agrees then
    update mentorship_proposal p set closed_at = app_now(), closed_as = case when v_mentee then 'declined_by_mentee' else 'declined_by_mentor' end, closed_by = app_actor()
    where p.person_id = person and p.id = p_id;
    outcome := 'declined'; return next; return;
  end if;
  if v_mentee then update mentorship_proposal p set mentee_agreed_at = coalesce(p.mentee_agreed_at, app_now()) where p.person_id = person and p.id = p_id returning * into v_proposal;
  else update mentorship_proposal p set mentor_agreed_at = coalesce(p.mentor_agreed_at, app_now()) where p.person_id = person and p.id = p_id returning * into v_proposal;
  end if;
  if num_nulls(v_proposal.mentee_agreed_at, v_proposal.mentor_agreed_at) > 0 then outcome := 'waiting'; return next; return; end if;
  -- What has changed since it was proposed.
  if not exists (select from enrollment e where e.person_id = person and e.program_id = program and e.accepted_at is not null and e.ended_at is null)
    or not works_in(program, mentor, 'mentor', starts_on)
    or exists (select from pairing_block b where b.program_id = program and b.person_id = person and b.mentor_id = mentor and b.lifted_at is null)
  then
    outcome := 'no_longer'; return next; return;
  end if;
  former := begin_mentorship(person, program, mentor, is_primary, starts_on, p_event);
  insert into mentorship_event (person_id, program_id, id, mentor_id, kind, on_day, words, by_id, by_name, at)
  select person, program, p_event, mentor, 'agreed', starts_on, '', app_actor(), c.display_name, app_now() from person c where c.id = app_actor();
  update mentorship_proposal p set closed_at = app_now(), closed_as = 'agreed', closed_by = app_actor() where p.person_id = person and p.id = p_id;
  outcome := 'begun';
  return next;
end $$;

-- Sets two apart, by an admin. What is proposed between them is withdrawn; false when they are set apart already.
create function block_pairing(p_id uuid, p_person uuid, p_mentor uuid, p_reason text) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if current_setting('app.capacity', true) is distinct from 'admin' then raise exception 'wrong_capacity' using errcode = 'CM403'; end if;
  insert into pairing_block (program_id, id, person_id, mentor_id, reason, blocked_by, blocked_at)
  values (app_program(), p_id, p_person, p_mentor, p_reason, app_actor(), app_now())
  on conflict (program_id, person_id, mentor_id) where lifted_at is null do nothing;
  if not found then return false; end if;
  update mentorship_proposal set closed_at = app_now(), closed_as = 'withdrawn', closed_by = app_actor()
  where person_id = p_person and program_id = app_program() and mentor_id = p_mentor and closed_at is null;
  return true;
end $$;

create function lift_pairing_block(p_id uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if current_setting('app.capacity', true) is distinct from 'admin' then raise exception 'wrong_capacity' using errcode = 'CM403'; end if;
  update pairing_block set lifted_at = app_now(), lifted_by = app_actor() where program_id = app_program() and id = p_id and lifted_at is null;
  return found;
end $$;

-- Everybody an admin of the program of the scope has set apart; who is one of the two does not read it.
create function pairing_blocks() returns table (id uuid, person_id uuid, mentor_id uuid, reason text, blocked_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select b.id, b.person_id, b.mentor_id, b.reason, b.blocked_at from pairing_block b
  where current_setting('app.capacity', true) = 'admin' and b.program_id = app_program() and b.lifted_at is null
    and app_actor() not in (b.person_id, b.mentor_id)
$$;

-- Asks the program for a change in confidence, as one of the two; null when they are not paired, false when a request waits already.
create function request_change(p_id uuid, p_program uuid, p_person uuid, p_mentor uuid, p_wish text, p_words text) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if app_actor() is null or app_actor() not in (p_person, p_mentor) then return null; end if;
  if not exists (select from mentorship m where m.person_id = p_person and m.program_id = p_program and m.mentor_id = p_mentor
    and m.covers_for is null and m.superseded_at is null and (upper(m.valid) is null or upper(m.valid) > app_today())) then return null; end if;
  insert into change_request (person_id, program_id, id, mentor_id, requested_by, wish, words, requested_at)
  values (p_person, p_program, p_id, p_mentor, app_actor(), p_wish, p_words, app_now())
  on conflict (person_id, program_id, mentor_id, requested_by) where answered_at is null and withdrawn_at is null do nothing;
  return found;
end $$;

create function withdraw_change_request(p_id uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update change_request set withdrawn_at = app_now() where requested_by = app_actor() and id = p_id and answered_at is null and withdrawn_at is null;
  return found;
end $$;

-- What an admin of the program of the scope reads: never what is said of themselves.
create function change_requests() returns table (id uuid, person_id uuid, mentor_id uuid, requested_by uuid, wish text, words text,
  requested_at timestamptz, answer text, answered_name text, answered_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select r.id, r.person_id, r.mentor_id, r.requested_by, r.wish, r.words, r.requested_at, r.answer, r.answered_name, r.answered_at
  from change_request r
  where current_setting('app.capacity', true) = 'admin' and r.program_id = app_program() and r.withdrawn_at is null
    and app_actor() not in (r.person_id, r.mentor_id)
$$;

create function answer_change_request(p_id uuid, p_answer text) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if current_setting('app.capacity', true) is distinct from 'admin' then raise exception 'wrong_capacity' using errcode = 'CM403'; end if;
  update change_request set answer = p_answer, answered_by = app_actor(), answered_at = app_now(),
    answered_name = (select c.display_name from person c where c.id = app_actor())
  where program_id = app_program() and id = p_id and answered_at is null and withdrawn_at is null and app_actor() not in (person_id, mentor_id);
  return found;
end $$;

-- The requests somebody made as a mentor, in the program of the scope.
create function own_change_requests() returns table (id uuid, person_id uuid, mentor_id uuid, wish text, words text,
  requested_at timestamptz, answer text, answered_name text, answered_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select r.id, r.person_id, r.mentor_id, r.wish, r.words, r.requested_at, r.answer, r.answered_name, r.answered_at
  from change_request r where r.requested_by = app_actor() and r.program_id = app_program() and r.withdrawn_at is null
$$;

-- Where the actor mentors, or has mentored, and since when: to tell a former mentee that they became a mentor.
create function mentoring_since() returns table (program_id uuid, since date)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select m.program_id, min(lower(m.valid)) from mentorship m
  where m.mentor_id = app_actor() and m.superseded_at is null and m.covers_for is null and lower(m.valid) <= app_today() group by m.program_id
$$;

-- Where a mentor works, as a mentee is told when asked: the membership itself is the program's.
create function organisation_in(p_program uuid, p_mentor uuid) returns text
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select m.organisation from membership m
  where m.program_id = p_program and m.person_id = p_mentor and m.role = 'mentor' and m.superseded_at is null and m.valid @> app_today()
    and exists (select from enrollment e where e.person_id = app_person() and e.program_id = p_program)
$$;

revoke execute on function organisation_in(uuid, uuid), note_confidence(), id_after(uuid, uuid), cut_mentorship(mentorship, date, uuid), cut_covers(uuid, uuid, uuid, date, uuid, text),
  begin_mentorship(uuid, uuid, uuid, boolean, date, uuid), end_mentorship(uuid, uuid, uuid, date, uuid),
  cover_mentorship(uuid, uuid, uuid, uuid, daterange, uuid), undo_mentorship_event(uuid, uuid, uuid), pairing_blocked(uuid, uuid),
  propose_mentorship(uuid, uuid, uuid, boolean, date, text, text), withdraw_mentorship_proposal(uuid),
  answer_mentorship_proposal(uuid, boolean, uuid), block_pairing(uuid, uuid, uuid, text), lift_pairing_block(uuid), pairing_blocks(),
  request_change(uuid, uuid, uuid, uuid, text, text), withdraw_change_request(uuid), change_requests(), answer_change_request(uuid, text),
  own_change_requests(), mentoring_since() from public;
grant execute on function id_after(uuid, uuid), cut_mentorship(mentorship, date, uuid), cut_covers(uuid, uuid, uuid, date, uuid, text),
  begin_mentorship(uuid, uuid, uuid, boolean, date, uuid), end_mentorship(uuid, uuid, uuid, date, uuid),
  cover_mentorship(uuid, uuid, uuid, uuid, daterange, uuid), undo_mentorship_event(uuid, uuid, uuid), pairing_blocked(uuid, uuid) to cmio_guide;
grant execute on function propose_mentorship(uuid, uuid, uuid, boolean, date, text, text), withdraw_mentorship_proposal(uuid),
  block_pairing(uuid, uuid, uuid, text), lift_pairing_block(uuid), pairing_blocks(), pairing_blocked(uuid, uuid), change_requests(),
  answer_change_request(uuid, text), own_change_requests() to cmio_program;
grant execute on function answer_mentorship_proposal(uuid, boolean, uuid), request_change(uuid, uuid, uuid, uuid, text, text),
  withdraw_change_request(uuid) to cmio_self, cmio_program;
grant execute on function mentoring_since(), organisation_in(uuid, uuid) to cmio_self;
grant execute on function works_in(uuid, uuid, text, date) to cmio_program;

-- down
revoke execute on function works_in(uuid, uuid, text, date) from cmio_program;
drop function organisation_in(uuid, uuid);
drop function mentoring_since();
drop function own_change_requests();
drop function answer_change_request(uuid, text);
drop function change_requests();
drop function withdraw_change_request(uuid);
drop function request_change(uuid, uuid, uuid, uuid, text, text);
drop function pairing_blocks();
drop function lift_pairing_block(uuid);
drop function block_pairing(uuid, uuid, uuid, text);
drop function answer_mentorship_proposal(uuid, boolean, uuid);
drop function withdraw_mentorship_proposal(uuid);
drop function propose_mentorship(uuid, uuid, uuid, boolean, date, text, text);
drop function pairing_blocked(uuid, uuid);
drop function undo_mentorship_event(uuid, uuid, uuid);
drop function cover_mentorship(uuid, uuid, uuid, uuid, daterange, uuid);
drop function end_mentorship(uuid, uuid, uuid, date, uuid);
drop function begin_mentorship(uuid, uuid, uuid, boolean, date, uuid);
drop function cut_covers(uuid, uuid, uuid, date, uuid, text);
drop function cut_mentorship(mentorship, date, uuid);
drop function id_after(uuid, uuid);
drop table change_request;
drop table pairing_block;
drop table mentorship_proposal;
drop table mentorship_cover;
drop table mentorship_pause;
alter table mentorship drop column covers_for, drop column superseded_by, drop column event_id;
drop table mentorship_event;
drop function note_confidence();
