-- up

-- Which notices somebody wants; without a row all of them.
create table notice_setting (
  person_id uuid primary key references person,
  -- A mentor's line in the morning: how much waits, and since when.
  morning boolean not null,
  -- A mentee's decision with its note.
  decisions boolean not null,
  saved_at timestamptz not null
);
alter table notice_setting enable row level security;
create policy self on notice_setting to cmio_self using (person_id = (select app_person())) with check (person_id = (select app_person()));
grant select, insert, update on notice_setting to cmio_self;
create trigger note_change after insert or update or delete on notice_setting for each row execute function note_change();

-- What ends notices of one kind with one click: only the hash of the address in a letter, for as long as letters are read.
create table notice_ending (
  token_hash bytea primary key,
  person_id uuid not null references person,
  notice text not null check (notice in ('morning', 'decisions')),
  made_at timestamptz not null
);
create index notice_ending_person_id_idx on notice_ending (person_id);
alter table notice_ending enable row level security;

-- The zone somebody lives in: what they said, else their program's.
create function notice_zone(p_person uuid) returns text
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select coalesce((select s.time_zone from account_setting s where s.person_id = p_person), (
    select g.time_zone from program g join (
      select m.program_id, m.recorded_at from membership m where m.person_id = p_person and m.superseded_at is null
      union all select e.program_id, e.offered_at from enrollment e where e.person_id = p_person and e.ended_at is null) x on x.program_id = g.id
    order by x.recorded_at desc limit 1), 'UTC')
$$;

-- What waits for whom today, for reviewers and for whoever stands in for them.
create function waiting_for(p_person uuid, p_now timestamptz) returns table (reader_id uuid, program_id uuid, asked_at timestamptz)
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

-- For whom it is seven in the morning and something waits, with the day it is there: one statement for everybody.
create function due_mornings(p_now timestamptz) returns table (person_id uuid, day date)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select w.reader_id, (p_now at time zone z.zone)::date
  from (select distinct reader_id from waiting_for(null, p_now)) w
  cross join lateral (select notice_zone(w.reader_id) as zone) z
  left join notice_setting s on s.person_id = w.reader_id
  where extract(hour from p_now at time zone z.zone) = 7 and coalesce(s.morning, true)
$$;

-- The line of somebody's morning over all their programs; null when nothing waits any more, or they want none.
create function compose_morning(p_person uuid, p_ending bytea, p_now timestamptz) returns json
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_line json;
begin
  select json_build_object('email', (select e.address from email e where e.person_id = p_person order by e.recovery, e.created_at, e.address limit 1),
    'waiting', count(*), 'oldestDays', (p_now::date - min(w.asked_at)::date),
    'programs', (select json_agg(x order by x.name) from (
      select g.id, g.name, count(*) as waiting from waiting_for(p_person, p_now) v join program g on g.id = v.program_id group by g.id, g.name) x))
  into v_line from waiting_for(p_person, p_now) w
  where coalesce((select s.morning from notice_setting s where s.person_id = p_person), true) having count(*) > 0;
  if v_line ->> 'email' is null then return null; end if;
  insert into notice_ending values (p_ending, p_person, 'morning', p_now);
  return v_line;
end $$;

-- Decisions that were made together with this one, as one letter: it belongs to the first of them. Null when all were undone, or none are wanted.
create function compose_decision(p_review uuid, p_ending bytea, p_now timestamptz) returns json
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_one review;
  v_letter json;
begin
  select * into v_one from review r where r.id = p_review;
  select json_build_object('email', (select e.address from email e where e.person_id = v_one.person_id order by e.recovery, e.created_at, e.address limit 1),
    'program', (select g.name from program g where g.id = v_one.program_id), 'by', v_one.reviewer_name,
    'decisions', json_agg(json_build_object('record', r.record_id, 'milestone', s.milestone, 'decision', r.decision, 'note', r.note,
      'title', (select m.title from program_milestone m where m.program_id = r.program_id and 'program:' || m.id = s.milestone)) order by r.id))
  into v_letter
  from review r join submission s on s.person_id = r.person_id and s.id = r.submission_id
  where r.person_id = v_one.person_id and r.program_id = v_one.program_id and r.reviewer_id = v_one.reviewer_id and r.decided_at = v_one.decided_at
    and r.decision <> 'undone' and not exists (select from review u where u.person_id = r.person_id and u.amends = r.id)
    and coalesce((select n.decisions from notice_setting n where n.person_id = v_one.person_id), true)
  -- The first of those that still count carries the letter.
  having (array_agg(r.id order by r.id))[1] = p_review;
  if v_letter ->> 'email' is null then return null; end if;
  insert into notice_ending values (p_ending, v_one.person_id, 'decisions', p_now);
  return v_letter;
end $$;

-- Ends notices of one kind for whoever holds the address of a letter; false when it serves no longer.
create function end_notice(p_token bytea, p_now timestamptz) returns boolean
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  with ending as (select e.person_id, e.notice from notice_ending e where e.token_hash = p_token and e.made_at > p_now - interval '60 days'),
  ended as (
    insert into notice_setting (person_id, morning, decisions, saved_at) select person_id, notice <> 'morning', notice <> 'decisions', p_now from ending
    on conflict (person_id) do update set morning = notice_setting.morning and excluded.morning,
      decisions = notice_setting.decisions and excluded.decisions, saved_at = p_now
    returning 1)
  select exists (select from ended)
$$;

create function forget_notice_endings(p_now timestamptz) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  delete from notice_ending where made_at < p_now - interval '60 days'
$$;

revoke execute on function notice_zone(uuid), waiting_for(uuid, timestamptz), due_mornings(timestamptz), compose_morning(uuid, bytea, timestamptz),
  compose_decision(uuid, bytea, timestamptz), end_notice(bytea, timestamptz), forget_notice_endings(timestamptz) from public;
grant execute on function due_mornings(timestamptz), compose_morning(uuid, bytea, timestamptz), compose_decision(uuid, bytea, timestamptz),
  end_notice(bytea, timestamptz), forget_notice_endings(timestamptz) to cmio_app;
select make_keys_deferrable();

-- down
drop function forget_notice_endings(timestamptz);
drop function end_notice(bytea, timestamptz);
drop function compose_decision(uuid, bytea, timestamptz);
drop function compose_morning(uuid, bytea, timestamptz);
drop function due_mornings(timestamptz);
drop function waiting_for(uuid, timestamptz);
drop function notice_zone(uuid);
drop table notice_ending;
drop table notice_setting;
