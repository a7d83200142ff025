-- up

-- Carrying a change of a program's rules into the progress of everybody in it, where that takes longer than an answer may (`docs/adr/0027`).
-- First it is counted whose progress changes, without a lock; until then it can be stopped and nothing has happened. Then the rule is set,
-- and person after person follows. A dry one only counts.
create table rules_run (
  program_id uuid not null references program,
  number integer not null check (number > 0),
  what text not null check (what in ('counts', 'milestone', 'requirements', 'closings')),
  dry boolean not null,
  started_by uuid not null references person,
  started_at timestamptz not null,
  beat_at timestamptz not null,
  done integer not null,
  total integer not null,
  cancel_asked_at timestamptz,
  -- From when on the rule is set and it only goes on to its end.
  writes_from timestamptz,
  ended_at timestamptz,
  ended_as text check (ended_as in ('ended', 'cancelled', 'failed')),
  changed integer,
  primary key (program_id, number),
  check ((ended_at is null) = (ended_as is null)),
  check (not dry or writes_from is null)
);
create index rules_run_open_idx on rules_run (beat_at) where ended_at is null;
alter table rules_run enable row level security;
create policy program on rules_run to cmio_program using (program_id = (select app_program())) with check (program_id = (select app_program()));
grant select, insert, update on rules_run to cmio_program;

-- For the login of the server alone, which is nobody and shows nothing to anybody: what progress is computed from, for many at once. Records
-- that are not the program's to see are no part of its progress.
create function rules_in(p_program uuid) returns jsonb
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select jsonb_build_object('rules', program_rules(g.id), 'counts', g.counts_from_others) from program g where g.id = p_program
$$;
create function people_in(p_program uuid) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select e.person_id from enrollment e where e.program_id = p_program and e.accepted_at is not null and e.ended_at is null order by e.person_id
$$;
-- Locks those of them about whom nobody writes at the moment, or waits for all; whoever is locked is answered.
create function hold_portfolios(p_people uuid[], p_wait boolean) returns setof uuid
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if p_wait then
    return query select f.person_id from portfolio f where f.person_id = any (p_people) order by f.person_id for update;
  else
    return query select f.person_id from portfolio f where f.person_id = any (p_people) order by f.person_id for update skip locked;
  end if;
end $$;
create function progress_facts(p_program uuid, p_people uuid[]) returns table (person uuid, track jsonb, waived jsonb, records jsonb, written text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select e.person_id, track_of(e.person_id) - 'revision',
    (select coalesce(jsonb_agg(w.milestone order by w.milestone), '[]') from waiver w where w.person_id = e.person_id and w.program_id = p_program and w.lifted_at is null),
    (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'milestone', r.milestone, 'state', r.state,
        'when', jsonb_build_object('from', r.said_from, 'until', r.said_until, 'ongoing', r.said_ongoing),
        'verified', case when r.verified_version is not null then jsonb_build_object('version', r.verified_number, 'from', r.verified_from, 'until', r.verified_until,
          'program', r.verified_program, 'at', r.verified_at) end,
        'waiting', case when r.state = 'submitted' then jsonb_build_object('since', r.submitted_at, 'program', r.submitted_to, 'reviewer', null, 'batch', null) end,
        'returnedAt', r.returned_at, 'notMetAt', r.not_met_at, 'loggedAt', r.logged_at, 'updatedAt', r.updated_at,
        'lastDecision', null, 'versions', r.versions, 'renews', r.renews, 'files', r.files) order by r.id), '[]')
      from record r where r.person_id = e.person_id and r.state <> 'withdrawn' and coalesce(r.confined_to, p_program) = p_program),
    (select coalesce(string_agg(concat_ws(' ', s.step, s.required, s.verified, s.stated, s.is_current), ',' order by s.step), '')
      from enrollment_progress s where s.person_id = e.person_id and s.program_id = p_program)
  from unnest(p_people) as who (id)
  join enrollment e on e.person_id = who.id and e.program_id = p_program and e.accepted_at is not null and e.ended_at is null
$$;
-- The same rows again are no write. Needs the locks of the portfolios.
create function save_progress(p_program uuid, p_rows jsonb) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  insert into enrollment_progress as p
    (person_id, program_id, step, required, verified, stated, waiting, returned, is_current, waiting_since, returned_since, unsent_since, last_activity_at)
  select person, p_program, step, required, verified, stated, waiting, returned, "isCurrent", "waitingSince", "returnedSince", "unsentSince", "lastActivityAt"
  from jsonb_to_recordset(p_rows) as s (person uuid, step smallint, required smallint, verified smallint, stated smallint, waiting smallint, returned smallint,
    "isCurrent" boolean, "waitingSince" timestamptz, "returnedSince" timestamptz, "unsentSince" timestamptz, "lastActivityAt" timestamptz)
  on conflict (person_id, program_id, step) do update set
    required = excluded.required, verified = excluded.verified, stated = excluded.stated, waiting = excluded.waiting, returned = excluded.returned,
    is_current = excluded.is_current, waiting_since = excluded.waiting_since, returned_since = excluded.returned_since,
    unsent_since = excluded.unsent_since, last_activity_at = excluded.last_activity_at
  where (p.required, p.verified, p.stated, p.waiting, p.returned, p.is_current, p.waiting_since, p.returned_since, p.unsent_since, p.last_activity_at)
    is distinct from (excluded.required, excluded.verified, excluded.stated, excluded.waiting, excluded.returned, excluded.is_current, excluded.waiting_since,
      excluded.returned_since, excluded.unsent_since, excluded.last_activity_at);
  update portfolio set revision = revision + 1 where person_id in (select (r ->> 'person')::uuid from jsonb_array_elements(p_rows) r);
$$;

-- Says how far a run is; answers whether it was asked to stop.
create function beat_rules_run(p_program uuid, p_number integer, p_done integer, p_total integer, p_now timestamptz) returns boolean
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  update rules_run set done = p_done, total = p_total, beat_at = p_now where program_id = p_program and number = p_number returning cancel_asked_at is not null
$$;
create function end_rules_run(p_program uuid, p_number integer, p_as text, p_changed integer, p_now timestamptz) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  update rules_run set ended_at = p_now, ended_as = p_as, changed = coalesce(p_changed, changed), done = case when p_as = 'ended' then total else done end
  where program_id = p_program and number = p_number and ended_at is null
$$;
-- Takes up a run whose server went while it wrote; null when there is none.
create function take_up_rules_run(p_now timestamptz) returns table (program uuid, number integer)
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  update rules_run r set beat_at = p_now
  where (r.program_id, r.number) = (select o.program_id, o.number from rules_run o
    where o.ended_at is null and o.writes_from is not null and o.beat_at < p_now - interval '1 minute' order by o.beat_at limit 1 for update skip locked)
  returning r.program_id, r.number
$$;

revoke execute on function rules_in(uuid), people_in(uuid), hold_portfolios(uuid[], boolean), progress_facts(uuid, uuid[]), save_progress(uuid, jsonb),
  beat_rules_run(uuid, integer, integer, integer, timestamptz), end_rules_run(uuid, integer, text, integer, timestamptz),
  take_up_rules_run(timestamptz) from public;
grant execute on function rules_in(uuid), people_in(uuid), hold_portfolios(uuid[], boolean), progress_facts(uuid, uuid[]), save_progress(uuid, jsonb),
  beat_rules_run(uuid, integer, integer, integer, timestamptz), end_rules_run(uuid, integer, text, integer, timestamptz),
  take_up_rules_run(timestamptz) to cmio_app;

-- down
drop function take_up_rules_run(timestamptz);
drop function end_rules_run(uuid, integer, text, integer, timestamptz);
drop function beat_rules_run(uuid, integer, integer, integer, timestamptz);
drop function save_progress(uuid, jsonb);
drop function progress_facts(uuid, uuid[]);
drop function hold_portfolios(uuid[], boolean);
drop function people_in(uuid);
drop function rules_in(uuid);
drop table rules_run;
