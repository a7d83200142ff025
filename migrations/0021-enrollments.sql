-- up

-- How an enrollment ended, and its last day: stated before that day it ends when the day is over.
alter table enrollment
  add column ends_on date,
  add column ended_as text check (ended_as in ('completed', 'withdrawn', 'transferred', 'left', 'declined', 'taken_back')),
  -- The last day of the stretch before this offer; what reaches further back was true and stays.
  add column earlier_until date,
  add check (ended_as is not null or ends_on is null);
create index enrollment_ends_on_idx on enrollment (ends_on) where ended_at is null and ends_on is not null;

-- What was said about an enrollment, in the order it was said: by whom as they were then, from which day, and why. The periods follow it.
create table enrollment_change (
  person_id uuid not null,
  program_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('offer', 'accepted', 'declined', 'left', 'began', 'leave', 'training', 'fraction', 'cohort',
    'completion', 'withdrawal', 'transfer', 'taken_back')),
  -- The first day it is true; of an end the last day.
  from_on date not null,
  until_on date,
  fraction numeric(4, 3) check (fraction > 0 and fraction <= 1),
  cohort_id uuid,
  -- Where somebody goes on after a transfer.
  to_program text check (length(to_program) between 1 and 120),
  reason text check (length(reason) between 1 and 500),
  -- Changes of several people that were made together share it.
  batch uuid,
  recorded_at timestamptz not null,
  recorded_by uuid not null references person,
  recorded_by_name text not null,
  -- { endedAt, endedAs, endsOn } of the enrollment before: undoing goes back to exactly that.
  before jsonb not null,
  undone_at timestamptz,
  undone_by_name text,
  primary key (person_id, id),
  foreign key (person_id, program_id) references enrollment,
  foreign key (program_id, cohort_id) references cohort,
  check ((undone_at is null) = (undone_by_name is null))
);
-- Which change wrote a period down, and which one superseded it; null for what was there before changes were kept.
alter table enrollment_period add column change_id uuid, add column superseded_by uuid;
create index enrollment_change_batch_idx on enrollment_change (program_id, batch) where batch is not null;
create index enrollment_change_program_id_person_id_recorded_at_idx on enrollment_change (program_id, person_id, recorded_at);

-- From which day until which full time takes in a cohort, where the program says so; an archived one takes nobody in.
alter table cohort
  add column starts_on date,
  add column ends_on date,
  add column archived_at timestamptz,
  add column revision integer not null default 1,
  add check (ends_on > starts_on);
grant update on cohort to cmio_program;

-- A record may be shown to a program for the record: frozen like a submission, and nothing is asked. Who decided on it elsewhere is kept as
-- it was said that day: { program, by: { name, role, organisation }, at, known }.
alter table submission add column elsewhere jsonb;
alter table review_request drop constraint review_request_closed_as_check,
  add constraint review_request_closed_as_check check (closed_as in ('decided', 'withdrawn', 'shared'));

alter table enrollment_change enable row level security;
create policy self on enrollment_change to cmio_self using (person_id = (select app_person()));
grant select on enrollment_change to cmio_self;
-- A mentor guides without knowing why somebody was away.
create policy program on enrollment_change to cmio_program using (program_id = (select app_program()));
grant select on enrollment_change to cmio_program;
create trigger note_change after insert or update or delete on enrollment_change for each row execute function note_change('recorded_by_name', 'undone_by_name');

-- A new offer after an end begins anew, whoever makes it: by an admin, an import or an invitation.
create function begin_enrollment_anew() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  new.earlier_until := coalesce(old.ends_on, (old.ended_at at time zone 'UTC')::date);
  new.ended_as := null;
  new.ends_on := null;
  return new;
end $$;
create trigger begin_anew before update on enrollment for each row
  when (old.ended_at is not null and new.ended_at is null and new.offered_at is distinct from old.offered_at)
  execute function begin_enrollment_anew();

-- Notes who said something about an enrollment; of nobody's own, and for the functions below alone.
create function note_enrollment_change(p_person uuid, p_program uuid, p_id uuid, p_kind text, p_from date, p_change jsonb default '{}') returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  insert into enrollment_change (person_id, program_id, id, kind, from_on, until_on, fraction, cohort_id, to_program, reason,
    batch, recorded_at, recorded_by, recorded_by_name, before)
  select p_person, p_program, p_id, p_kind, p_from, (p_change ->> 'until')::date, (p_change ->> 'fraction')::numeric, (p_change ->> 'cohort')::uuid,
    p_change ->> 'toProgram', nullif(p_change ->> 'reason', ''), (p_change ->> 'batch')::uuid, app_now(), a.id, a.display_name,
    jsonb_build_object('endedAt', e.ended_at, 'endedAs', e.ended_as, 'endsOn', e.ends_on)
  from person a, enrollment e where a.id = app_actor() and e.person_id = p_person and e.program_id = p_program
$$;

-- Whether the actor administers this program, and does so for somebody else.
create function administers(p_person uuid, p_program uuid) returns void
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if p_program is distinct from app_program() then raise exception 'not_found' using errcode = 'CM404'; end if;
  if current_setting('app.capacity', true) is distinct from 'admin' then raise exception 'wrong_capacity' using errcode = 'CM403'; end if;
  if p_person = app_actor() then raise exception 'own_record' using errcode = 'CM403'; end if;
end $$;

-- Offers somebody a place. What an offer says, the program has typed; of the person it sees nothing until they accept. Answers `offered`, or
-- why there is no offer: `enrolled`, `offered_already`, `no_person`, `no_cohort`, `overlaps` (an earlier stretch here reaches into it).
-- `p_id` becomes the id of the period and of the change.
create function offer_enrollment(p_person uuid, p_program uuid, p_cohort uuid, p_from date, p_fraction numeric, p_id uuid) returns text
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_now enrollment;
begin
  perform administers(p_person, p_program);
  perform from portfolio where person_id = p_person for update;
  if not found then return 'no_person'; end if;
  if not exists (select from cohort c where c.program_id = p_program and c.id = p_cohort) then return 'no_cohort'; end if;
  select * into v_now from enrollment e where e.person_id = p_person and e.program_id = p_program;
  if found and v_now.ended_at is null then return case when v_now.accepted_at is null then 'offered_already' else 'enrolled' end; end if;
  if exists (select from enrollment_period t where t.person_id = p_person and t.program_id = p_program and t.superseded_at is null
    and t.valid && daterange(p_from, null)) then return 'overlaps'; end if;
  insert into enrollment (person_id, program_id, offered_at) values (p_person, p_program, app_now())
  on conflict (person_id, program_id) do update set offered_at = app_now(), accepted_at = null, ended_at = null;
  insert into enrollment_period (person_id, program_id, id, cohort_id, kind, fraction, valid, recorded_at, change_id)
  values (p_person, p_program, p_id, p_cohort, 'training', p_fraction, daterange(p_from, null), app_now(), p_id);
  perform note_enrollment_change(p_person, p_program, p_id, 'offer', p_from, jsonb_build_object('fraction', p_fraction, 'cohort', p_cohort));
  return 'offered';
end $$;

-- Locks an enrollment of this program for its admin, before what is said of it is read and written anew; nothing when there is none.
create function hold_enrollment(p_person uuid) returns table (offered_at timestamptz, accepted_at timestamptz, ended_at timestamptz, ended_as text, ends_on date,
  earlier_until date)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform administers(p_person, app_program());
  perform from portfolio where person_id = p_person for update;
  return query select e.offered_at, e.accepted_at, e.ended_at, e.ended_as, e.ends_on, e.earlier_until
    from enrollment e where e.person_id = p_person and e.program_id = app_program();
end $$;

-- What waits for a decision of a program goes back to the person as it was: after an end nobody of it decides any more.
create function return_requests(p_person uuid, p_program uuid, p_now timestamptz) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  update review_request set closed_at = p_now, closed_as = 'withdrawn' where person_id = p_person and program_id = p_program and closed_at is null;
  update record set state = coalesce(state_before, 'logged'), state_before = null, submitted_at = null, submitted_to = null,
    updated_at = p_now, revision = revision + 1
  where person_id = p_person and submitted_to = p_program;
  update portfolio set revision = revision + 1 where person_id = p_person;
$$;

-- What an end had given back waits again with the clock it had, where nothing became of it since.
create function ask_again(p_person uuid, p_program uuid, p_ended timestamptz) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  update record r set state_before = r.state, state = 'submitted', submitted_at = q.asked_at, submitted_to = q.program_id,
    updated_at = app_now(), revision = r.revision + 1
  from review_request q
  where q.person_id = p_person and q.program_id = p_program and q.closed_at = p_ended and q.closed_as = 'withdrawn'
    and r.person_id = q.person_id and r.id = q.record_id and r.updated_at = p_ended and r.state in ('logged', 'returned', 'not_met', 'verified');
  update review_request q set closed_at = null, closed_as = null
  from record r
  where q.person_id = p_person and q.program_id = p_program and q.closed_at = p_ended and q.closed_as = 'withdrawn'
    and r.person_id = q.person_id and r.id = q.record_id and r.submitted_to = q.program_id and r.submitted_at = q.asked_at;
  update portfolio set revision = revision + 1 where person_id = p_person;
$$;

-- Writes the periods of an enrollment anew (what no longer holds is superseded, what holds now is added) with the change that says why.
-- `p_ended_as` and `p_ends_on` say how it ends, null while it goes on. What has ended never begins again by this: that takes an offer.
create function restate_enrollment(p_person uuid, p_change uuid, p_kind text, p_from date, p_said jsonb, p_superseded uuid[], p_added jsonb,
  p_ended_as text, p_ends_on date) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_before timestamptz;
  v_ended timestamptz;
begin
  perform administers(p_person, app_program());
  select e.ended_at into strict v_before from enrollment e where e.person_id = p_person and e.program_id = app_program() for update;
  v_ended := coalesce(v_before, case when p_ended_as is not null and p_ends_on <= app_today() then app_now() end);
  perform note_enrollment_change(p_person, app_program(), p_change, p_kind, p_from, p_said);
  update enrollment_period set superseded_at = app_now(), superseded_by = p_change
  where person_id = p_person and program_id = app_program() and id = any (p_superseded) and superseded_at is null;
  insert into enrollment_period (person_id, program_id, id, cohort_id, kind, fraction, valid, recorded_at, change_id)
  select p_person, app_program(), a.id, a.cohort, a.kind, a.fraction, daterange(a."from", a.until, '[]'), app_now(), p_change
  from jsonb_to_recordset(p_added) as a (id uuid, cohort uuid, kind text, fraction numeric, "from" date, until date);
  update enrollment set ended_as = p_ended_as, ends_on = p_ends_on, ended_at = v_ended where person_id = p_person and program_id = app_program();
  if v_ended is not null and v_before is null then perform return_requests(p_person, app_program(), app_now()); end if;
end $$;

-- Takes a change back: the periods it superseded hold again as new rows with the ids of `p_rows`, and the enrollment stands as before it.
create function take_change_back(p_person uuid, p_program uuid, p_change uuid, p_rows uuid[]) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_before jsonb;
  v_ended timestamptz;
begin
  select e.ended_at into strict v_ended from enrollment e where e.person_id = p_person and e.program_id = p_program for update;
  update enrollment_change c set undone_at = app_now(), undone_by_name = a.display_name
  from person a where a.id = app_actor() and c.person_id = p_person and c.program_id = p_program and c.id = p_change and c.undone_at is null
  returning c.before into strict v_before;
  update enrollment_period set superseded_at = app_now(), superseded_by = p_change
  where person_id = p_person and program_id = p_program and change_id = p_change and superseded_at is null;
  insert into enrollment_period (person_id, program_id, id, cohort_id, kind, fraction, valid, recorded_at)
  select t.person_id, t.program_id, p_rows[row_number() over (order by t.valid)], t.cohort_id, t.kind, t.fraction, t.valid, app_now()
  from enrollment_period t
  where t.person_id = p_person and t.program_id = p_program and t.superseded_by = p_change and t.change_id is distinct from p_change;
  update enrollment set ended_at = (v_before ->> 'endedAt')::timestamptz, ended_as = v_before ->> 'endedAs', ends_on = (v_before ->> 'endsOn')::date
  where person_id = p_person and program_id = p_program;
  if v_ended is not null and v_before ->> 'endedAt' is null then perform ask_again(p_person, p_program, v_ended); end if;
end $$;

-- The same for the admin of the scope.
create function undo_enrollment_change(p_person uuid, p_change uuid, p_rows uuid[]) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform administers(p_person, app_program());
  perform take_change_back(p_person, app_program(), p_change, p_rows);
end $$;

-- Whether one acts on oneself.
create function is_oneself() returns void
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if app_person() is distinct from app_actor() or current_setting('app.capacity', true) is distinct from 'self' then
    raise exception 'wrong_capacity' using errcode = 'CM403';
  end if;
end $$;

-- One's own word on an enrollment: `accepted`, `declined` or `left`, today being the last day. Needs the portfolio's lock. `p_row` becomes the
-- id of the period that is cut short.
create function say_on_own_enrollment(p_program uuid, p_kind text, p_id uuid, p_row uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform is_oneself();
  perform note_enrollment_change(app_person(), p_program, p_id, p_kind, app_today());
  if p_kind = 'accepted' then
    update enrollment set accepted_at = app_now() where person_id = app_person() and program_id = p_program;
    return;
  end if;
  update enrollment_period t set superseded_at = app_now(), superseded_by = p_id
  from enrollment e
  where e.person_id = app_person() and e.program_id = p_program and t.person_id = e.person_id and t.program_id = e.program_id and t.superseded_at is null
    -- Of a place that was declined no day was ever true.
    and case when p_kind = 'left' then coalesce(upper(t.valid), 'infinity') > app_today() + 1 else lower(t.valid) > coalesce(e.earlier_until, '-infinity') end;
  insert into enrollment_period (person_id, program_id, id, cohort_id, kind, fraction, valid, recorded_at, change_id)
  select t.person_id, t.program_id, p_row, t.cohort_id, t.kind, t.fraction, daterange(lower(t.valid), app_today(), '[]'), app_now(), p_id
  from enrollment_period t
  where p_kind = 'left' and t.person_id = app_person() and t.program_id = p_program and t.superseded_by = p_id and t.valid @> app_today();
  update enrollment set ended_at = app_now(), ended_as = p_kind, ends_on = app_today() where person_id = app_person() and program_id = p_program;
  perform return_requests(app_person(), p_program, app_now());
end $$;

-- Takes one's own leaving or declining back. Needs the portfolio's lock.
create function unsay_on_own_enrollment(p_program uuid, p_change uuid, p_rows uuid[]) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform is_oneself();
  perform take_change_back(app_person(), p_program, p_change, p_rows);
end $$;

-- Ends what was to end before today, of every program; answers how many. For the nightly work of the server alone.
create function end_due_enrollments(p_now timestamptz) returns integer
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_due record;
  v_count integer := 0;
begin
  for v_due in
    select e.person_id, e.program_id from enrollment e
    where e.ended_at is null and e.ends_on < (p_now at time zone 'UTC')::date order by e.person_id, e.program_id
  loop
    perform from portfolio where person_id = v_due.person_id for update;
    update enrollment e set ended_at = p_now
    where e.person_id = v_due.person_id and e.program_id = v_due.program_id and e.ended_at is null and e.ends_on < (p_now at time zone 'UTC')::date;
    if found then
      perform return_requests(v_due.person_id, v_due.program_id, p_now);
      v_count := v_count + 1;
    end if;
  end loop;
  return v_count;
end $$;

-- The programs the person of the scope is in: whoever guides them for one writes the progress of all, and of none that has ended.
create function programs_of_person() returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select e.program_id from enrollment e where e.person_id = app_person() and e.accepted_at is not null and e.ended_at is null
$$;

-- Notes that an admin opened what their program keeps about somebody, as the one door does for those who are enrolled.
create function note_opening(p_person uuid) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  insert into access (person_id, actor_id, program_id, capacity, day, first_at)
  select e.person_id, app_actor(), e.program_id, current_setting('app.capacity', true), app_today(), app_now()
  from enrollment e where e.person_id = p_person and e.program_id = app_program() and e.person_id <> app_actor()
  on conflict do nothing
$$;

revoke execute on function begin_enrollment_anew(), note_enrollment_change(uuid, uuid, uuid, text, date, jsonb), administers(uuid, uuid),
  offer_enrollment(uuid, uuid, uuid, date, numeric, uuid), hold_enrollment(uuid), return_requests(uuid, uuid, timestamptz),
  ask_again(uuid, uuid, timestamptz), restate_enrollment(uuid, uuid, text, date, jsonb, uuid[], jsonb, text, date),
  take_change_back(uuid, uuid, uuid, uuid[]), undo_enrollment_change(uuid, uuid, uuid[]), is_oneself(),
  say_on_own_enrollment(uuid, text, uuid, uuid), unsay_on_own_enrollment(uuid, uuid, uuid[]), end_due_enrollments(timestamptz),
  programs_of_person(), note_opening(uuid) from public;
grant execute on function offer_enrollment(uuid, uuid, uuid, date, numeric, uuid), hold_enrollment(uuid),
  restate_enrollment(uuid, uuid, text, date, jsonb, uuid[], jsonb, text, date), undo_enrollment_change(uuid, uuid, uuid[]),
  note_opening(uuid) to cmio_program;
grant execute on function say_on_own_enrollment(uuid, text, uuid, uuid), unsay_on_own_enrollment(uuid, uuid, uuid[]) to cmio_self;
grant execute on function programs_of_person() to cmio_guide;
grant execute on function end_due_enrollments(timestamptz) to cmio_app;
-- One accepts, declines and leaves through the functions above, which note it.
revoke update on enrollment from cmio_self;

-- down
grant update on enrollment to cmio_self;
drop function note_opening(uuid);
drop function programs_of_person();
drop function end_due_enrollments(timestamptz);
drop function unsay_on_own_enrollment(uuid, uuid, uuid[]);
drop function say_on_own_enrollment(uuid, text, uuid, uuid);
drop function is_oneself();
drop function undo_enrollment_change(uuid, uuid, uuid[]);
drop function take_change_back(uuid, uuid, uuid, uuid[]);
drop function restate_enrollment(uuid, uuid, text, date, jsonb, uuid[], jsonb, text, date);
drop function ask_again(uuid, uuid, timestamptz);
drop function return_requests(uuid, uuid, timestamptz);
drop function hold_enrollment(uuid);
drop function offer_enrollment(uuid, uuid, uuid, date, numeric, uuid);
drop function administers(uuid, uuid);
drop function note_enrollment_change(uuid, uuid, uuid, text, date, jsonb);
drop trigger begin_anew on enrollment;
drop function begin_enrollment_anew();
drop table enrollment_change;
alter table review_request drop constraint review_request_closed_as_check,
  add constraint review_request_closed_as_check check (closed_as in ('decided', 'withdrawn'));
alter table submission drop column elsewhere;
revoke update on cohort from cmio_program;
alter table cohort drop column starts_on, drop column ends_on, drop column archived_at, drop column revision;
alter table enrollment_period drop column change_id, drop column superseded_by;
alter table enrollment drop column ended_as, drop column ends_on, drop column earlier_until;
