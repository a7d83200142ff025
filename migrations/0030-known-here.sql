-- up

-- How a mentorship goes, said twice a year by either side for themselves: `person_id` is who answers. Nobody else reads the answers;
-- functions below tell admins that it was answered, and what was written by those who ask to talk.
create table check_in (
  person_id uuid not null references person,
  id uuid not null,
  mentee_id uuid not null,
  program_id uuid not null,
  mentor_id uuid not null references person,
  -- '2026-1' until June, '2026-2' from July on.
  half text not null check (half ~ '^\d{4}-[12]$'),
  -- 1 not at all, 2 hardly, 3 mostly, 4 fully.
  rhythm smallint not null check (rhythm between 1 and 4),
  openness smallint not null check (openness between 1 and 4),
  help smallint not null check (help between 1 and 4),
  words text not null check (length(words) <= 2000),
  wants_to_talk boolean not null,
  answered_at timestamptz not null,
  saved_at timestamptz not null,
  revision integer not null,
  primary key (person_id, id),
  unique (person_id, mentee_id, program_id, mentor_id, half),
  foreign key (mentee_id, program_id) references enrollment (person_id, program_id) on delete cascade,
  check (person_id in (mentee_id, mentor_id))
);
create index check_in_program_id_half_idx on check_in (program_id, half, mentee_id, mentor_id);
create trigger note_privately after insert or update on check_in for each row execute function note_privately();
alter table check_in enable row level security;
create policy self on check_in to cmio_self using (person_id = (select app_person())) with check (person_id = (select app_person()));
grant select, insert, update on check_in to cmio_self;

create function half_of(p_day date) returns text language sql immutable as $$
  select to_char(p_day, 'YYYY') || case when extract(month from p_day) <= 6 then '-1' else '-2' end
$$;


create index mentorship_mentor_id_idx on mentorship (mentor_id) where superseded_at is null;

-- The mentorships somebody is asked about on a day: those that stand, have stood for 60 days, and do not rest.
create function asked_in_check_in(p_day date) returns table (mentee_id uuid, program_id uuid, mentor_id uuid)
language sql stable as $$
  select h.person_id, h.program_id, h.mentor_id from mentorship h
  join enrollment e on e.person_id = h.person_id and e.program_id = h.program_id and e.accepted_at is not null and e.ended_at is null
  where h.superseded_at is null and h.covers_for is null and h.valid @> p_day
    and exists (select from mentorship f where f.person_id = h.person_id and f.program_id = h.program_id and f.mentor_id = h.mentor_id
      and f.superseded_at is null and f.covers_for is null and lower(f.valid) <= p_day - 60)
    and not exists (select from mentorship_pause p where p.person_id = h.person_id and p.program_id = h.program_id and p.mentor_id = h.mentor_id
      and p.superseded_at is null and p.valid @> p_day)
$$;

-- Those of the actor, on either side, in the half of today, with what they have said.
create function own_check_ins() returns text
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select jsonb_build_object('half', half_of(app_today()), 'checkIns', coalesce(jsonb_agg(jsonb_build_object(
      'side', case when a.mentor_id = app_actor() then 'mentor' else 'mentee' end,
      'program', jsonb_build_object('id', g.id, 'name', g.name), 'mentee', jsonb_build_object('id', p.id, 'name', p.display_name),
      'mentor', jsonb_build_object('id', o.id, 'name', o.display_name),
      'answer', case when c.id is not null then jsonb_build_object('rhythm', c.rhythm, 'openness', c.openness, 'help', c.help, 'words', c.words,
        'wantsToTalk', c.wants_to_talk, 'answeredAt', c.answered_at) end,
      'revision', coalesce(c.revision, 0)) order by g.name, p.display_name, p.id, o.display_name, o.id), '[]'))::text
  from (
    select a.* from asked_in_check_in(app_today()) a where a.mentee_id = app_actor() or (a.mentor_id = app_actor() and works_in(a.program_id, app_actor(), 'mentor', app_today()))
    order by a.program_id, a.mentee_id, a.mentor_id limit 200
  ) as a
  join program g on g.id = a.program_id join person p on p.id = a.mentee_id join person o on o.id = a.mentor_id
  left join check_in c on c.person_id = app_actor() and c.mentee_id = a.mentee_id and c.program_id = a.program_id and c.mentor_id = a.mentor_id
    and c.half = half_of(app_today())
$$;

-- What admins of the program of the scope learn: who has answered, and the words of those who ask to talk. Never about themselves.
create function check_ins_seen(p_half text, p_talk boolean, p_search text, p_after integer, p_size integer) returns text
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with listed as (
    select a.mentee_id, a.mentor_id, p.display_name as mentee, o.display_name as mentor,
      (select jsonb_build_object('answeredAt', c.answered_at, 'talk', case when c.wants_to_talk then c.words end) from check_in c
        where c.person_id = a.mentee_id and c.mentee_id = a.mentee_id and c.program_id = a.program_id and c.mentor_id = a.mentor_id and c.half = p_half) as by_mentee,
      (select jsonb_build_object('answeredAt', c.answered_at, 'talk', case when c.wants_to_talk then c.words end) from check_in c
        where c.person_id = a.mentor_id and c.mentee_id = a.mentee_id and c.program_id = a.program_id and c.mentor_id = a.mentor_id and c.half = p_half) as by_mentor
    from (
      select * from asked_in_check_in(app_today()) where p_half = half_of(app_today())
      union
      select c.mentee_id, c.program_id, c.mentor_id from check_in c where c.program_id = app_program() and c.half = p_half
    ) as a
    join person p on p.id = a.mentee_id join person o on o.id = a.mentor_id
    where a.program_id = app_program() and current_setting('app.capacity', true) = 'admin' and app_actor() not in (a.mentee_id, a.mentor_id)
      and (p_search is null or position(lower(p_search) in lower(p.display_name)) > 0 or position(lower(p_search) in lower(o.display_name)) > 0)
  ), shown as (
    select * from listed where not p_talk or by_mentee ->> 'talk' is not null or by_mentor ->> 'talk' is not null
  )
  select jsonb_build_object('half', p_half, 'total', (select count(*) from listed),
    'talk', (select count(*) from listed where by_mentee ->> 'talk' is not null or by_mentor ->> 'talk' is not null),
    'answered', (select count(*) filter (where by_mentee is not null) + count(*) filter (where by_mentor is not null) from listed),
    'checkIns', (select coalesce(jsonb_agg(jsonb_build_object('mentee', jsonb_build_object('id', mentee_id, 'name', mentee),
        'mentor', jsonb_build_object('id', mentor_id, 'name', mentor), 'byMentee', by_mentee, 'byMentor', by_mentor) order by mentee, mentee_id, mentor, mentor_id), '[]')
      from (select * from shown order by mentee, mentee_id, mentor, mentor_id offset p_after limit p_size) as page),
    'next', case when (select count(*) from shown) > p_after + p_size then (p_after + p_size)::text end)::text
$$;

-- Where a record came from that happened here: which thing, for which program, and what was known of it when it was logged. The key keeps
-- one thing from being logged twice.
create table record_origin (
  person_id uuid not null,
  kind text not null check (kind in ('compact', 'meeting', 'plan', 'mentoring')),
  ref uuid not null,
  record_id uuid not null,
  program_id uuid not null references program,
  statement text not null check (length(statement) between 1 and 1000),
  logged_at timestamptz not null,
  primary key (person_id, kind, ref),
  foreign key (person_id, record_id) references record (person_id, id)
);
create unique index record_origin_record_id_idx on record_origin (person_id, record_id);
create trigger note_change after insert or update or delete on record_origin for each row execute function note_change('statement');
alter table record_origin enable row level security;
create policy self on record_origin to cmio_self using (person_id = (select app_person())) with check (person_id = (select app_person()));
grant select, insert on record_origin to cmio_self;
create policy guide on record_origin to cmio_guide using (person_id = (select app_person()) and program_id = (select app_program()));
grant select on record_origin to cmio_guide;

-- What somebody does not want to be offered again.
create table log_offer_put_away (
  person_id uuid not null references person,
  kind text not null check (kind in ('compact', 'meeting', 'plan', 'mentoring')),
  ref uuid not null,
  put_away_at timestamptz not null,
  primary key (person_id, kind, ref)
);
create trigger note_change after insert on log_offer_put_away for each row execute function note_change('kind', 'ref');
alter table log_offer_put_away enable row level security;
create policy self on log_offer_put_away to cmio_self using (person_id = (select app_person())) with check (person_id = (select app_person()));
grant select, insert on log_offer_put_away to cmio_self;

-- A meeting counts as known when the mentor took part in settling it. Days are those of the program's zone.
create function happened_here() returns jsonb language sql stable as $$
  select jsonb_build_object(
    'compacts', (select coalesce(jsonb_agg(jsonb_build_object('ref', c.compact_id, 'program', jsonb_build_object('id', g.id, 'name', g.name), 'mentor', c.mentor_name,
        'on', (c.signed_at at time zone g.time_zone)::date) order by c.signed_at), '[]')
      from compact_signed() c join program g on g.id = c.program_id),
    'meetings', (select coalesce(jsonb_agg(jsonb_build_object('ref', m.id, 'program', jsonb_build_object('id', m.program_id, 'name', m.program), 'mentor', m.mentor,
        'on', m.on_day, 'minutes', m.minutes_held, 'topic', m.topic) order by m.starts_at), '[]')
      from (
        select m.id, m.program_id, g.name as program, o.display_name as mentor, (m.starts_at at time zone g.time_zone)::date as on_day, m.minutes_held, a.topic, m.starts_at
        from meeting m join program g on g.id = m.program_id join person o on o.id = m.mentor_id
        join meeting_agenda a on a.person_id = m.person_id and a.meeting_id = m.id
        where m.person_id = app_person() and m.state = 'held'
          and exists (select from meeting_event e where e.person_id = m.person_id and e.meeting_id = m.id and e.by_id = m.mentor_id
            and e.kind in ('proposed', 'agreed', 'moved', 'held'))
          and not exists (select from record_origin n where n.person_id = m.person_id and n.kind = 'meeting' and n.ref = m.id)
        order by m.starts_at desc limit 200
      ) as m),
    'plans', (select coalesce(jsonb_agg(jsonb_build_object('ref', v.id, 'program', jsonb_build_object('id', g.id, 'name', g.name), 'mentor', v.answered_name,
        'on', (v.answered_at at time zone g.time_zone)::date, 'number', v.number, 'milestones', jsonb_array_length(v.items)) order by v.answered_at), '[]')
      from plan_version v join program g on g.id = v.program_id
      where v.person_id = app_person() and v.answer = 'agreed'),
    'mentoring', (select coalesce(jsonb_agg(jsonb_build_object('ref', g.id, 'program', jsonb_build_object('id', g.id, 'name', g.name), 'on', s.since,
        'menteeSince', (select min((e.accepted_at at time zone 'UTC')::date) from enrollment e where e.person_id = app_person())) order by s.since), '[]')
      from mentoring_since() s join program g on g.id = s.program_id),
    'logged', (select coalesce(jsonb_agg(jsonb_build_object('kind', n.kind, 'ref', n.ref)), '[]') from record_origin n where n.person_id = app_person() and n.kind <> 'meeting'),
    'putAway', (select coalesce(jsonb_agg(jsonb_build_object('kind', n.kind, 'ref', n.ref)), '[]') from log_offer_put_away n where n.person_id = app_person()),
    'records', (select coalesce(jsonb_agg(jsonb_build_object('milestone', r.milestone, 'from', r.said_from)), '[]') from record r
      where r.person_id = app_person() and r.state <> 'withdrawn' and r.milestone in ('mentor-paired', 'mentor-meetings', 'informatics-ilp', 'became-mentor')))
$$;

revoke execute on function half_of(date), asked_in_check_in(date), own_check_ins(), check_ins_seen(text, boolean, text, integer, integer),
  happened_here() from public;
grant execute on function own_check_ins(), happened_here() to cmio_self;
grant execute on function check_ins_seen(text, boolean, text, integer, integer), half_of(date) to cmio_program;
grant execute on function half_of(date) to cmio_self;

-- down
drop function happened_here();
drop table log_offer_put_away;
drop table record_origin;
drop function check_ins_seen(text, boolean, text, integer, integer);
drop function own_check_ins();
drop function asked_in_check_in(date);
drop function half_of(date);
drop index mentorship_mentor_id_idx;
drop table check_in;
