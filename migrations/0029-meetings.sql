-- up

-- A meeting of a mentee and a mentor, as facts: states, times and minutes, which the program may read. What is written about it is
-- in the tables below, which the program may not.
create table meeting (
  person_id uuid not null,
  program_id uuid not null,
  id uuid not null,
  mentor_id uuid not null references person,
  state text not null check (state in ('proposed', 'agreed', 'declined', 'cancelled', 'held', 'missed')),
  -- Times that wait for an answer, and whose answer; an agreed meeting keeps its time until another is agreed.
  times timestamptz[] not null check (cardinality(times) <= 3),
  turn text check (turn in ('mentee', 'mentor')),
  starts_at timestamptz,
  minutes smallint not null check (minutes between 5 and 480),
  minutes_held smallint check (minutes_held between 5 and 480),
  -- What a cancelled one was: calling it off can be taken back.
  state_before text check (state_before in ('proposed', 'agreed')),
  -- Of the calendar invitation (RFC 5545): it grows with every one that is sent.
  sequence integer not null check (sequence >= 0),
  proposed_at timestamptz not null,
  primary key (person_id, id),
  unique (person_id, program_id, mentor_id, id),
  foreign key (person_id, program_id) references enrollment,
  check (mentor_id <> person_id),
  check (state not in ('agreed', 'held', 'missed') or starts_at is not null),
  check ((state = 'held') = (minutes_held is not null)),
  check ((state = 'cancelled') = (state_before is not null)),
  check ((turn is null) = (cardinality(times) = 0))
);
create index meeting_program_id_mentor_id_idx on meeting (program_id, mentor_id, person_id, starts_at);
create index meeting_mentor_id_starts_at_idx on meeting (mentor_id, starts_at) where state = 'agreed';

-- What was done about a meeting, by whom and when: proposed, moved, called off, held or missed. Nothing of it is ever changed.
create table meeting_event (
  person_id uuid not null,
  program_id uuid not null,
  mentor_id uuid not null,
  meeting_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('proposed', 'other_times', 'agreed', 'moved', 'refused', 'cancelled', 'restored', 'held', 'missed')),
  by_id uuid not null references person,
  at timestamptz not null,
  times timestamptz[] not null,
  starts_at timestamptz,
  minutes smallint not null,
  sequence integer not null,
  words text not null check (length(words) <= 500),
  primary key (person_id, id),
  foreign key (person_id, program_id, mentor_id, meeting_id) references meeting (person_id, program_id, mentor_id, id) on delete cascade,
  check (by_id in (person_id, mentor_id))
);
create index meeting_event_person_id_meeting_id_idx on meeting_event (person_id, meeting_id, id);

-- What a meeting is about and where: both write it.
create table meeting_agenda (
  person_id uuid not null,
  program_id uuid not null,
  mentor_id uuid not null,
  meeting_id uuid not null,
  topic text not null check (topic in ('first', 'quarterly', 'plan', 'application', 'free')),
  place text not null check (length(place) <= 300),
  agenda text not null check (length(agenda) <= 4000),
  revision integer not null,
  saved_at timestamptz not null,
  primary key (person_id, meeting_id),
  foreign key (person_id, program_id, mentor_id, meeting_id) references meeting (person_id, program_id, mentor_id, id) on delete cascade
);

-- A note both read.
create table meeting_note (
  person_id uuid not null,
  program_id uuid not null,
  mentor_id uuid not null,
  meeting_id uuid not null,
  id uuid not null,
  by_id uuid not null references person,
  text text not null check (length(text) between 1 and 4000),
  revision integer not null,
  written_at timestamptz not null,
  removed_at timestamptz,
  primary key (person_id, id),
  foreign key (person_id, program_id, mentor_id, meeting_id) references meeting (person_id, program_id, mentor_id, id) on delete cascade
);
create index meeting_note_person_id_meeting_id_idx on meeting_note (person_id, meeting_id);

-- A note of its writer alone: `person_id` is who wrote it, on either side. It goes with the meeting.
create table meeting_private_note (
  person_id uuid not null references person,
  mentee_id uuid not null,
  program_id uuid not null,
  mentor_id uuid not null,
  meeting_id uuid not null,
  id uuid not null,
  text text not null check (length(text) between 1 and 4000),
  revision integer not null,
  written_at timestamptz not null,
  removed_at timestamptz,
  primary key (person_id, id),
  foreign key (mentee_id, program_id, mentor_id, meeting_id) references meeting (person_id, program_id, mentor_id, id) on delete cascade,
  check (person_id in (mentee_id, mentor_id))
);
create index meeting_private_note_person_id_meeting_id_idx on meeting_private_note (person_id, meeting_id);

-- What somebody said they would do, and until when. One that names a milestone can be taken into the learning plan.
create table meeting_item (
  person_id uuid not null,
  program_id uuid not null,
  mentor_id uuid not null,
  meeting_id uuid not null,
  id uuid not null,
  text text not null check (length(text) between 1 and 500),
  owner text not null check (owner in ('mentee', 'mentor')),
  due_on date,
  milestone text,
  done_at timestamptz,
  planned_at timestamptz,
  removed_at timestamptz,
  written_at timestamptz not null,
  revision integer not null,
  primary key (person_id, id),
  foreign key (person_id, program_id, mentor_id, meeting_id) references meeting (person_id, program_id, mentor_id, id) on delete cascade
);
create index meeting_item_person_id_meeting_id_idx on meeting_item (person_id, meeting_id);

create trigger note_change after insert or update or delete on meeting for each row execute function note_change();
create trigger note_change after insert or update or delete on meeting_event for each row execute function note_change('words');
create trigger note_change after insert or update or delete on meeting_agenda for each row execute function note_change('topic', 'place', 'agenda');
create trigger note_change after insert or update or delete on meeting_note for each row execute function note_change();
create trigger note_change after insert or update or delete on meeting_item for each row execute function note_change('milestone');

-- That somebody wrote for themselves alone is in no log that a program or the other side reads.
create function note_privately() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into audit (at, actor_id, capacity, person_id, program_id, request_id, txid, subject, verb, changed)
  values (coalesce(app_now(), clock_timestamp()), app_actor(), nullif(current_setting('app.capacity', true), ''), new.person_id, null,
    nullif(current_setting('app.request_id', true), ''), pg_current_xact_id(), tg_table_name, lower(tg_op), jsonb_build_object('id', new.id));
  return null;
end $$;
revoke execute on function note_privately() from public;
create trigger note_privately after insert or update on meeting_private_note for each row execute function note_privately();

alter table meeting enable row level security;
create policy self on meeting to cmio_self using (person_id = (select app_person())) with check (person_id = (select app_person()));
grant select, insert, update on meeting to cmio_self;
create policy guide on meeting to cmio_guide
  using (person_id = (select app_person()) and program_id = (select app_program()) and mentor_id = (select app_actor()))
  with check (person_id = (select app_person()) and program_id = (select app_program()) and mentor_id = (select app_actor()));
grant select, insert, update on meeting to cmio_guide;
create policy program on meeting to cmio_program using (program_id = (select app_program()));
grant select on meeting to cmio_program;

alter table meeting_event enable row level security;
create policy self on meeting_event to cmio_self using (person_id = (select app_person())) with check (person_id = (select app_person()));
grant select, insert on meeting_event to cmio_self;
create policy guide on meeting_event to cmio_guide
  using (person_id = (select app_person()) and program_id = (select app_program()) and mentor_id = (select app_actor()))
  with check (person_id = (select app_person()) and program_id = (select app_program()) and mentor_id = (select app_actor()));
grant select, insert on meeting_event to cmio_guide;

alter table meeting_agenda enable row level security;
create policy self on meeting_agenda to cmio_self using (person_id = (select app_person())) with check (person_id = (select app_person()));
grant select, insert, update on meeting_agenda to cmio_self;
create policy guide on meeting_agenda to cmio_guide
  using (person_id = (select app_person()) and program_id = (select app_program()) and mentor_id = (select app_actor()))
  with check (person_id = (select app_person()) and program_id = (select app_program()) and mentor_id = (select app_actor()));
grant select, insert, update on meeting_agenda to cmio_guide;
-- A mentor's own meetings with all their mentees.
create policy program on meeting_agenda to cmio_program using (program_id = (select app_program()) and mentor_id = (select app_actor()));
grant select on meeting_agenda to cmio_program;

alter table meeting_note enable row level security;
create policy self on meeting_note to cmio_self using (person_id = (select app_person())) with check (person_id = (select app_person()));
grant select, insert, update on meeting_note to cmio_self;
create policy guide on meeting_note to cmio_guide
  using (person_id = (select app_person()) and program_id = (select app_program()) and mentor_id = (select app_actor()))
  with check (person_id = (select app_person()) and program_id = (select app_program()) and mentor_id = (select app_actor()));
grant select, insert, update on meeting_note to cmio_guide;

alter table meeting_private_note enable row level security;
create policy self on meeting_private_note to cmio_self using (person_id = (select app_person())) with check (person_id = (select app_person()));
grant select, insert, update on meeting_private_note to cmio_self;
create policy guide on meeting_private_note to cmio_guide
  using (person_id = (select app_actor()) and mentee_id = (select app_person()) and program_id = (select app_program()))
  with check (person_id = (select app_actor()) and mentee_id = (select app_person()) and program_id = (select app_program()));
grant select, insert, update on meeting_private_note to cmio_guide;

alter table meeting_item enable row level security;
create policy self on meeting_item to cmio_self using (person_id = (select app_person())) with check (person_id = (select app_person()));
grant select, insert, update on meeting_item to cmio_self;
create policy guide on meeting_item to cmio_guide
  using (person_id = (select app_person()) and program_id = (select app_program()) and mentor_id = (select app_actor()))
  with check (person_id = (select app_person()) and program_id = (select app_program()) and mentor_id = (select app_actor()));
grant select, insert, update on meeting_item to cmio_guide;

-- Whether the actor has another agreed meeting at that time, with whomever: that they do, and not which.
create function meeting_overlaps(p_at timestamptz, p_minutes integer, p_except uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (
      select from meeting m where m.person_id = app_actor() and m.state = 'agreed' and m.id <> p_except
        and m.starts_at < p_at + make_interval(mins => p_minutes) and m.starts_at + make_interval(mins => m.minutes) > p_at)
    or exists (
      select from meeting m where m.mentor_id = app_actor() and m.state = 'agreed' and m.id <> p_except
        and m.starts_at between p_at - interval '8 hours' and p_at + interval '8 hours'
        and m.starts_at < p_at + make_interval(mins => p_minutes) and m.starts_at + make_interval(mins => m.minutes) > p_at)
$$;

-- From when on quarters are shown: a year back, from the first day of a quarter.
create function quarters_from() returns date language sql stable as $$ select (date_trunc('quarter', app_today()) - interval '1 year')::date $$;

-- What the hour a quarter is computed from, of one mentee with one mentor: no word of what was said. Days are those of the program's zone.
create function adherence_facts(p_person uuid, p_program uuid, p_mentor uuid) returns jsonb language sql stable as $$
  select jsonb_build_object(
    'since', min(lower(h.valid)), 'until', case when bool_or(upper_inf(h.valid)) then null else max(upper(h.valid)) end,
    'pauses', (select coalesce(jsonb_agg(jsonb_build_object('from', lower(p.valid), 'until', upper(p.valid)) order by lower(p.valid)), '[]')
      from mentorship_pause p
      where p.person_id = p_person and p.program_id = p_program and p.mentor_id = p_mentor and p.superseded_at is null and p.valid && daterange(quarters_from(), null)),
    'leaves', (select coalesce(jsonb_agg(jsonb_build_object('from', lower(t.valid), 'until', upper(t.valid)) order by lower(t.valid)), '[]')
      from enrollment_period t
      where t.person_id = p_person and t.program_id = p_program and t.kind = 'leave' and t.superseded_at is null and t.valid && daterange(quarters_from(), null)),
    'meetings', (select coalesce(jsonb_agg(jsonb_build_object('on', (m.starts_at at time zone g.time_zone)::date, 'minutes', coalesce(m.minutes_held, m.minutes),
        'held', m.state = 'held') order by m.starts_at), '[]')
      from meeting m join program g on g.id = m.program_id
      where m.person_id = p_person and m.program_id = p_program and m.mentor_id = p_mentor and m.state in ('agreed', 'held')
        and m.starts_at >= quarters_from()::timestamp at time zone g.time_zone))
  from mentorship h
  where h.person_id = p_person and h.program_id = p_program and h.mentor_id = p_mentor and h.superseded_at is null and h.covers_for is null
$$;

revoke execute on function meeting_overlaps(timestamptz, integer, uuid), quarters_from(), adherence_facts(uuid, uuid, uuid) from public;
grant execute on function meeting_overlaps(timestamptz, integer, uuid) to cmio_self, cmio_guide;
grant execute on function quarters_from(), adherence_facts(uuid, uuid, uuid) to cmio_self, cmio_guide, cmio_program;

-- down
drop function adherence_facts(uuid, uuid, uuid);
drop function quarters_from();
drop function meeting_overlaps(timestamptz, integer, uuid);
drop table meeting_item;
drop table meeting_private_note;
drop table meeting_note;
drop table meeting_agenda;
drop table meeting_event;
drop table meeting;
drop function note_privately();
