-- up

-- Ids of rows that are made from others, in the order of time as the application's own are.
create function timed_id(p_at timestamptz, p_of text) returns uuid language sql immutable as $$
  select (lpad(to_hex(floor(extract(epoch from p_at) * 1000)::bigint), 12, '0') || '7' || substr(md5(p_of), 1, 3) || '8' || substr(md5(p_of), 4, 15))::uuid
$$;

-- What called a meeting off, or brought it back, when it was neither of the two: the end of a mentorship or of an enrollment, a handover.
alter table meeting_event add column act_id uuid;
create index meeting_event_at_idx on meeting_event (at) where act_id is not null;

-- Calls off what is to come from a day on in a program: with one mentee or with everybody (null), with one mentor or with all (null). What
-- has begun stays, for the two to say whether it took place. Where somebody follows, the time that was agreed is put to them anew, with the
-- topic and no word of the two before. Answers the lines of the history that letters are about.
create function end_meetings(p_program uuid, p_person uuid, p_mentor uuid, p_on date, p_at timestamptz, p_act uuid, p_successors jsonb, p_words text)
returns table (id uuid, letter text)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_meeting meeting;
  v_heir uuid;
  v_new uuid;
begin
  for v_meeting in
    update meeting m set state = 'cancelled', state_before = m.state, sequence = m.sequence + 1
    where m.program_id = p_program and (p_person is null or m.person_id = p_person) and (p_mentor is null or m.mentor_id = p_mentor)
      and (m.state = 'proposed' or m.state = 'agreed' and m.starts_at > p_at and m.starts_at >= p_on::timestamp at time zone 'UTC') returning m.*
  loop
    id := timed_id(p_at, concat(p_act, v_meeting.id, v_meeting.sequence));
    insert into meeting_event (person_id, program_id, mentor_id, meeting_id, id, kind, by_id, at, times, starts_at, minutes, sequence, words, act_id)
    values (v_meeting.person_id, p_program, v_meeting.mentor_id, v_meeting.id, id, 'cancelled', v_meeting.mentor_id, p_at,
      v_meeting.times, v_meeting.starts_at, v_meeting.minutes, v_meeting.sequence, p_words, p_act);
    continue when v_meeting.state_before <> 'agreed';
    letter := 'calendar';
    return next;

    select (s ->> 'mentor')::uuid into v_heir from jsonb_array_elements(p_successors) s where (s ->> 'mentee')::uuid = v_meeting.person_id;
    continue when v_heir is null;
    v_new := timed_id(p_at, concat(v_meeting.id, p_act));
    insert into meeting (person_id, program_id, id, mentor_id, state, times, turn, minutes, sequence, proposed_at)
    values (v_meeting.person_id, p_program, v_new, v_heir, 'proposed', array[v_meeting.starts_at], 'mentor', v_meeting.minutes, 0, p_at);
    insert into meeting_agenda (person_id, program_id, mentor_id, meeting_id, topic, place, agenda, revision, saved_at)
    select v_meeting.person_id, p_program, v_heir, v_new, coalesce(a.topic, 'free'), '', '', 1, p_at
    from (select) as one left join meeting_agenda a on a.person_id = v_meeting.person_id and a.meeting_id = v_meeting.id;
    id := timed_id(p_at, concat(p_act, v_new, 0));
    insert into meeting_event (person_id, program_id, mentor_id, meeting_id, id, kind, by_id, at, times, starts_at, minutes, sequence, words, act_id)
    values (v_meeting.person_id, p_program, v_heir, v_new, id, 'proposed', v_meeting.person_id, p_at,
      array[v_meeting.starts_at], null, v_meeting.minutes, 0, p_words, p_act);
    letter := 'proposal';
    return next;
  end loop;
end $$;

-- Takes that back, of what nobody has touched since: what was called off takes place, what was put to who followed does not. Answers the
-- lines of the history that both calendars are told of.
create function resume_meetings(p_program uuid, p_person uuid, p_at timestamptz, p_act uuid) returns setof uuid
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_row record;
  v_meeting meeting;
  v_id uuid;
begin
  for v_row in
    update meeting m set state = m.state_before, state_before = null, sequence = m.sequence + 1
    from meeting_event e
    where m.program_id = p_program and (p_person is null or m.person_id = p_person) and m.state = 'cancelled'
      and e.person_id = m.person_id and e.meeting_id = m.id and e.act_id = p_act and e.kind = 'cancelled' and e.sequence = m.sequence
      -- What this act put to somebody goes with it.
      and not exists (select from meeting_event h where h.person_id = m.person_id and h.meeting_id = m.id and h.act_id = p_act and h.kind = 'proposed')
    returning m as meeting, e.at as told
  loop
    v_meeting := v_row.meeting;
    v_id := timed_id(p_at, concat(p_act, v_meeting.id, v_meeting.sequence));
    insert into meeting_event (person_id, program_id, mentor_id, meeting_id, id, kind, by_id, at, times, starts_at, minutes, sequence, words, act_id)
    values (v_meeting.person_id, p_program, v_meeting.mentor_id, v_meeting.id, v_id, 'restored', v_meeting.mentor_id, p_at,
      v_meeting.times, v_meeting.starts_at, v_meeting.minutes, v_meeting.sequence, '', p_act);
    if v_meeting.state = 'agreed' and v_meeting.starts_at > p_at then return next v_id; end if;
    with handed as (
      update meeting m set state = 'cancelled', state_before = 'proposed', sequence = 1
      where m.person_id = v_meeting.person_id and m.id = timed_id(v_row.told, concat(v_meeting.id, p_act)) and m.state = 'proposed' and m.sequence = 0
        and not exists (select from meeting_event e where e.person_id = m.person_id and e.meeting_id = m.id and e.act_id is null) returning m.*)
    insert into meeting_event (person_id, program_id, mentor_id, meeting_id, id, kind, by_id, at, times, starts_at, minutes, sequence, words, act_id)
    select h.person_id, h.program_id, h.mentor_id, h.id, timed_id(p_at, concat(p_act, h.id, 1)), 'cancelled', h.mentor_id, p_at, h.times, null, h.minutes, 1, '', p_act
    from handed h;
  end loop;
end $$;

-- The first of the two for acts of the application. Whoever is no admin only calls off what the mentor may hold no longer.
drop function call_off_meetings(uuid, uuid, date, uuid, jsonb, text);
create function call_off_meetings(p_program uuid, p_person uuid, p_mentor uuid, p_on date, p_act uuid, p_successors jsonb, p_words text)
returns table (id uuid, letter text)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if (app_program() is not null and app_program() <> p_program) or (app_person() is not null and app_person() is distinct from p_person) then
    raise exception 'wrong_scope' using errcode = 'CM403';
  end if;
  if current_setting('app.capacity', true) is distinct from 'admin' and (p_person is null or exists (
    select from mentorship m where m.person_id = p_person and m.program_id = p_program and m.mentor_id = p_mentor and m.superseded_at is null
      and m.valid && daterange(p_on, null)))
  then raise exception 'wrong_capacity' using errcode = 'CM403'; end if;
  return query select * from end_meetings(p_program, p_person, p_mentor, p_on, app_now(), p_act, p_successors, p_words);
end $$;

create or replace function restore_meetings(p_person uuid, p_act uuid) returns setof uuid
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if current_setting('app.capacity', true) is distinct from 'admin' then raise exception 'wrong_capacity' using errcode = 'CM403'; end if;
  return query select * from resume_meetings(app_program(), coalesce(app_person(), p_person), app_now(), p_act);
end $$;

-- What was agreed in a program ends with the enrollment there. It comes back when that end is taken back; an account that is opened again
-- proposes anew, for its meetings may have passed.
create function end_meetings_with_enrollment() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_act uuid := timed_id(coalesce(new.ended_at, old.ended_at), concat(new.person_id, new.program_id));
begin
  if new.ended_at is not null then
    perform end_meetings(new.program_id, new.person_id, null, least(coalesce(new.ends_on, 'infinity'), (new.ended_at at time zone 'UTC')::date),
      coalesce(app_now(), new.ended_at), v_act, '[]', 'The enrollment has ended.');
  elsif new.offered_at = old.offered_at and current_setting('app.capacity', true) in ('self', 'admin') then
    perform resume_meetings(new.program_id, new.person_id, app_now(), v_act);
  end if;
  return null;
end $$;
-- After the trigger by which mentorships end.
create trigger end_with_enrollment_meetings after update of ended_at on enrollment for each row
  when ((old.ended_at is null) <> (new.ended_at is null)) execute function end_meetings_with_enrollment();

-- What happened at an instant without the two of a meeting, and their calendars do not know yet.
create function untold_meetings(p_at timestamptz) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select e.id from meeting_event e
  where e.at = p_at and e.act_id is not null and e.kind in ('cancelled', 'restored') and e.starts_at > p_at
    and not exists (select from letter l where l.key = 'meeting ' || e.id || ' mentee')
$$;

-- As before; what neither of the two did is said of nobody, and to the mentee with who is asked instead.
create or replace function compose_meeting_letter(p_event uuid, p_side text) returns json
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select json_build_object('kind', e.kind, 'id', m.id, 'program', m.program_id, 'person', m.person_id, 'programName', g.name, 'sequence', e.sequence,
    'startsAt', e.starts_at, 'minutes', e.minutes, 'topic', a.topic, 'place', a.place, 'mentee', p.display_name, 'mentor', o.display_name, 'at', e.at,
    'by', case when e.act_id is null then e.side end, 'words', e.words, 'name', r.display_name,
    'asked', (select s.display_name from meeting h join person s on s.id = h.mentor_id
      where p_side = 'mentee' and e.kind = 'cancelled' and h.person_id = m.person_id and h.id = timed_id(e.at, concat(m.id, e.act_id)) and h.state = 'proposed'),
    'zone', coalesce((select s.time_zone from account_setting s where s.person_id = r.id), g.time_zone),
    'email', (select l.address from email l where l.person_id = r.id order by l.recovery, l.created_at limit 1))
  from meeting_event e
  join meeting m on m.person_id = e.person_id and m.id = e.meeting_id
  join meeting_agenda a on a.person_id = m.person_id and a.meeting_id = m.id
  join program g on g.id = m.program_id
  join person p on p.id = m.person_id join person o on o.id = m.mentor_id
  join person r on r.id = case p_side when 'mentor' then m.mentor_id else m.person_id end
  where e.id = p_event and e.sequence = m.sequence and r.closed_at is null and exists (select from email l where l.person_id = r.id)
$$;

-- As before, in the order of time; what a handover put to somebody says so.
create or replace function compose_meeting_proposal(p_event uuid, p_ending bytea, p_now timestamptz) returns json
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_reader uuid;
  v_letter json;
begin
  select r.id, json_build_object('side', m.turn, 'id', m.id, 'program', m.program_id, 'person', m.person_id, 'programName', g.name,
    'kind', case when e.act_id is null then e.kind else 'handed_on' end,
    'times', e.times, 'minutes', m.minutes, 'topic', a.topic, 'words', e.words, 'other', o.display_name,
    'zone', coalesce((select s.time_zone from account_setting s where s.person_id = r.id), g.time_zone),
    'email', (select l.address from email l where l.person_id = r.id order by l.recovery, l.created_at, l.address limit 1))
  into v_reader, v_letter
  from meeting_event e
  join meeting m on m.person_id = e.person_id and m.id = e.meeting_id and m.turn <> e.side
  join meeting_agenda a on a.person_id = m.person_id and a.meeting_id = m.id
  join program g on g.id = m.program_id
  join person r on r.id = case m.turn when 'mentor' then m.mentor_id else m.person_id end and r.closed_at is null
  join person o on o.id = case m.turn when 'mentor' then m.person_id else m.mentor_id end
  where e.id = p_event and e.kind in ('proposed', 'other_times') and m.state <> 'cancelled'
    and not exists (select from meeting_event n where n.person_id = e.person_id and n.meeting_id = e.meeting_id and (n.at, n.id) > (e.at, e.id))
    and coalesce((select n.meetings from notice_setting n where n.person_id = r.id), true);
  if v_letter ->> 'email' is null then return null; end if;
  insert into notice_ending values (p_ending, v_reader, 'meetings', p_now);
  return v_letter;
end $$;

revoke execute on function timed_id(timestamptz, text), end_meetings(uuid, uuid, uuid, date, timestamptz, uuid, jsonb, text),
  resume_meetings(uuid, uuid, timestamptz, uuid), call_off_meetings(uuid, uuid, uuid, date, uuid, jsonb, text), end_meetings_with_enrollment(),
  untold_meetings(timestamptz) from public;
grant execute on function call_off_meetings(uuid, uuid, uuid, date, uuid, jsonb, text) to cmio_program, cmio_guide, cmio_self;
grant execute on function untold_meetings(timestamptz) to cmio_program, cmio_guide, cmio_self, cmio_app;

-- down
create or replace function compose_meeting_letter(p_event uuid, p_side text) returns json
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select json_build_object('kind', e.kind, 'id', m.id, 'program', m.program_id, 'person', m.person_id, 'programName', g.name, 'sequence', e.sequence,
    'startsAt', e.starts_at, 'minutes', e.minutes, 'topic', a.topic, 'place', a.place, 'mentee', p.display_name, 'mentor', o.display_name, 'at', e.at,
    'by', e.side, 'words', e.words, 'name', r.display_name, 'zone', coalesce((select s.time_zone from account_setting s where s.person_id = r.id), g.time_zone),
    'email', (select l.address from email l where l.person_id = r.id order by l.recovery, l.created_at limit 1))
  from meeting_event e
  join meeting m on m.person_id = e.person_id and m.id = e.meeting_id
  join meeting_agenda a on a.person_id = m.person_id and a.meeting_id = m.id
  join program g on g.id = m.program_id
  join person p on p.id = m.person_id join person o on o.id = m.mentor_id
  join person r on r.id = case p_side when 'mentor' then m.mentor_id else m.person_id end
  where e.id = p_event and e.sequence = m.sequence and r.closed_at is null and exists (select from email l where l.person_id = r.id)
$$;
create or replace function compose_meeting_proposal(p_event uuid, p_ending bytea, p_now timestamptz) returns json
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_reader uuid;
  v_letter json;
begin
  select r.id, json_build_object('side', m.turn, 'id', m.id, 'program', m.program_id, 'person', m.person_id, 'programName', g.name, 'kind', e.kind,
    'times', e.times, 'minutes', m.minutes, 'topic', a.topic, 'words', e.words, 'other', o.display_name,
    'zone', coalesce((select s.time_zone from account_setting s where s.person_id = r.id), g.time_zone),
    'email', (select l.address from email l where l.person_id = r.id order by l.recovery, l.created_at, l.address limit 1))
  into v_reader, v_letter
  from meeting_event e
  join meeting m on m.person_id = e.person_id and m.id = e.meeting_id and m.turn <> e.side
  join meeting_agenda a on a.person_id = m.person_id and a.meeting_id = m.id
  join program g on g.id = m.program_id
  join person r on r.id = case m.turn when 'mentor' then m.mentor_id else m.person_id end and r.closed_at is null
  join person o on o.id = case m.turn when 'mentor' then m.person_id else m.mentor_id end
  where e.id = p_event and e.kind in ('proposed', 'other_times')
    and not exists (select from meeting_event n where n.person_id = e.person_id and n.meeting_id = e.meeting_id and n.id > e.id)
    and coalesce((select n.meetings from notice_setting n where n.person_id = r.id), true);
  if v_letter ->> 'email' is null then return null; end if;
  insert into notice_ending values (p_ending, v_reader, 'meetings', p_now);
  return v_letter;
end $$;
drop function untold_meetings(timestamptz);
drop trigger end_with_enrollment_meetings on enrollment;
drop function end_meetings_with_enrollment();
drop function call_off_meetings(uuid, uuid, uuid, date, uuid, jsonb, text);
create function call_off_meetings(p_person uuid, p_mentor uuid, p_on date, p_act uuid, p_successors jsonb, p_words text) returns setof uuid
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_meeting meeting;
  v_heir uuid;
  v_new uuid;
begin
  if current_setting('app.capacity', true) is distinct from 'admin' then raise exception 'wrong_capacity' using errcode = 'CM403'; end if;
  for v_meeting in
    update meeting m set state = 'cancelled', state_before = m.state, sequence = m.sequence + 1
    where m.program_id = app_program() and m.mentor_id = p_mentor and m.state in ('proposed', 'agreed')
      and (p_person is null or m.person_id = p_person) and (m.state = 'proposed' or m.starts_at >= p_on)
      and (app_person() is null or m.person_id = app_person()) returning m.*
  loop
    insert into meeting_event (person_id, program_id, mentor_id, meeting_id, id, kind, by_id, at, times, starts_at, minutes, sequence, words)
    values (v_meeting.person_id, v_meeting.program_id, v_meeting.mentor_id, v_meeting.id, id_after(p_act, v_meeting.id), 'cancelled', p_mentor, app_now(),
      v_meeting.times, v_meeting.starts_at, v_meeting.minutes, v_meeting.sequence, p_words);
    if v_meeting.state_before = 'agreed' and v_meeting.starts_at > app_now() then return next id_after(p_act, v_meeting.id); end if;

    select (s ->> 'mentor')::uuid into v_heir from jsonb_array_elements(p_successors) s where (s ->> 'mentee')::uuid = v_meeting.person_id;
    continue when v_heir is null or v_meeting.state_before <> 'agreed' or v_meeting.starts_at <= app_now();
    v_new := id_after(v_meeting.id, p_act);
    insert into meeting (person_id, program_id, id, mentor_id, state, times, turn, minutes, sequence, proposed_at)
    values (v_meeting.person_id, v_meeting.program_id, v_new, v_heir, 'proposed', array[v_meeting.starts_at], 'mentor', v_meeting.minutes, 0, app_now());
    insert into meeting_agenda (person_id, program_id, mentor_id, meeting_id, topic, place, agenda, revision, saved_at)
    select v_meeting.person_id, v_meeting.program_id, v_heir, v_new, coalesce(a.topic, 'free'), '', '', 1, app_now()
    from (select) as one left join meeting_agenda a on a.person_id = v_meeting.person_id and a.meeting_id = v_meeting.id;
    insert into meeting_event (person_id, program_id, mentor_id, meeting_id, id, kind, by_id, at, times, starts_at, minutes, sequence, words)
    values (v_meeting.person_id, v_meeting.program_id, v_heir, v_new, id_after(p_act, v_new), 'proposed', v_meeting.person_id, app_now(),
      array[v_meeting.starts_at], null, v_meeting.minutes, 0, p_words);
  end loop;
end $$;
revoke execute on function call_off_meetings(uuid, uuid, date, uuid, jsonb, text) from public;
grant execute on function call_off_meetings(uuid, uuid, date, uuid, jsonb, text) to cmio_program, cmio_guide;
create or replace function restore_meetings(p_person uuid, p_act uuid) returns setof uuid
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_meeting meeting;
begin
  if current_setting('app.capacity', true) is distinct from 'admin' then raise exception 'wrong_capacity' using errcode = 'CM403'; end if;
  for v_meeting in
    update meeting m set state = m.state_before, state_before = null, sequence = m.sequence + 1
    from meeting_event e
    where m.program_id = app_program() and m.state = 'cancelled' and e.person_id = m.person_id and e.meeting_id = m.id
      and (p_person is null or m.person_id = p_person) and (app_person() is null or m.person_id = app_person())
      and e.id = id_after(p_act, m.id) and e.kind = 'cancelled' and e.sequence = m.sequence returning m.*
  loop
    insert into meeting_event (person_id, program_id, mentor_id, meeting_id, id, kind, by_id, at, times, starts_at, minutes, sequence, words)
    values (v_meeting.person_id, v_meeting.program_id, v_meeting.mentor_id, v_meeting.id, id_after(id_after(p_act, p_act), v_meeting.id), 'restored',
      v_meeting.mentor_id, app_now(), v_meeting.times, v_meeting.starts_at, v_meeting.minutes, v_meeting.sequence, '');
    if v_meeting.state = 'agreed' and v_meeting.starts_at > app_now() then return next id_after(id_after(p_act, p_act), v_meeting.id); end if;
    update meeting m set state = 'cancelled', state_before = 'proposed', sequence = 1
    where m.person_id = v_meeting.person_id and m.id = id_after(v_meeting.id, p_act) and m.state = 'proposed' and m.sequence = 0;
  end loop;
end $$;
drop function resume_meetings(uuid, uuid, timestamptz, uuid);
drop function end_meetings(uuid, uuid, uuid, date, timestamptz, uuid, jsonb, text);
alter table meeting_event drop column act_id;
drop function timed_id(timestamptz, text);
