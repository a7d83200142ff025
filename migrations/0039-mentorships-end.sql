-- up

-- When an enrollment ends, what is with its mentors ends that day; when that is taken back, it runs on as before. An enrollment that is
-- offered anew begins without a mentor.
create function end_with_enrollment() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_on date;
  v_event uuid := id_after(id_after(new.person_id, new.program_id), md5(coalesce(new.ended_at, old.ended_at)::text)::uuid);
  v_stretch mentorship;
begin
  -- At night nobody has opened a scope, and what is written needs its instant.
  if app_now() is null then perform set_config('app.now', coalesce(new.ended_at, clock_timestamp())::text, true); end if;
  if new.ended_at is null then
    if new.offered_at = old.offered_at then perform undo_mentorship_event(new.person_id, v_event, id_after(v_event, v_event)); end if;
    return null;
  end if;
  v_on := least(coalesce(new.ends_on, 'infinity'), (new.ended_at at time zone 'UTC')::date);
  for v_stretch in select * from mentorship m
    where m.person_id = new.person_id and m.program_id = new.program_id and m.superseded_at is null and m.valid && daterange(v_on, null)
  loop
    perform cut_mentorship(v_stretch, v_on, v_event);
    perform cut_covers(new.person_id, new.program_id, v_stretch.mentor_id, v_on, v_event);
  end loop;
  update mentorship_proposal set closed_at = app_now(), closed_as = 'withdrawn', closed_by = coalesce(app_actor(), proposed_by)
  where person_id = new.person_id and program_id = new.program_id and closed_at is null;
  return null;
end $$;
create trigger end_with_enrollment after update of ended_at on enrollment for each row
  when ((old.ended_at is null) <> (new.ended_at is null)) execute function end_with_enrollment();

-- Calls off, for whoever leaves, the meetings from a day on with everybody of the program of the scope; answers how many.
create function call_off_meetings(p_mentor uuid, p_on date, p_handover uuid) returns integer
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_meeting meeting;
  v_count integer := 0;
begin
  if current_setting('app.capacity', true) is distinct from 'admin' then raise exception 'wrong_capacity' using errcode = 'CM403'; end if;
  for v_meeting in
    update meeting m set state = 'cancelled', state_before = m.state, sequence = m.sequence + 1
    where m.program_id = app_program() and m.mentor_id = p_mentor and m.state in ('proposed', 'agreed')
      and (m.state = 'proposed' or m.starts_at >= p_on) returning m.*
  loop
    insert into meeting_event (person_id, program_id, mentor_id, meeting_id, id, kind, by_id, at, times, starts_at, minutes, sequence, words)
    values (v_meeting.person_id, v_meeting.program_id, v_meeting.mentor_id, v_meeting.id, id_after(p_handover, v_meeting.id), 'cancelled', p_mentor, app_now(),
      v_meeting.times, v_meeting.starts_at, v_meeting.minutes, v_meeting.sequence, 'The mentorship was handed over.');
    v_count := v_count + 1;
  end loop;
  return v_count;
end $$;

-- Takes that back, of what nobody has touched since.
create function restore_meetings(p_handover uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_meeting meeting;
begin
  if current_setting('app.capacity', true) is distinct from 'admin' then raise exception 'wrong_capacity' using errcode = 'CM403'; end if;
  for v_meeting in
    update meeting m set state = m.state_before, state_before = null, sequence = m.sequence + 1
    from meeting_event e
    where m.program_id = app_program() and m.state = 'cancelled' and e.person_id = m.person_id and e.meeting_id = m.id
      and e.id = id_after(p_handover, m.id) and e.sequence = m.sequence returning m.*
  loop
    insert into meeting_event (person_id, program_id, mentor_id, meeting_id, id, kind, by_id, at, times, starts_at, minutes, sequence, words)
    values (v_meeting.person_id, v_meeting.program_id, v_meeting.mentor_id, v_meeting.id, id_after(id_after(p_handover, p_handover), v_meeting.id), 'restored',
      v_meeting.mentor_id, app_now(), v_meeting.times, v_meeting.starts_at, v_meeting.minutes, v_meeting.sequence, '');
  end loop;
end $$;

-- How many mentees a mentor says they can carry; null while nobody has said, and where there are no profiles.
create or replace function mentor_capacity(p_mentor uuid) returns integer
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if to_regclass('public.mentor_profile') is null then return null; end if;
  return (select p.capacity from mentor_profile p where p.person_id = p_mentor);
end $$;

revoke execute on function end_with_enrollment(), call_off_meetings(uuid, date, uuid), restore_meetings(uuid), mentor_capacity(uuid) from public;
grant execute on function call_off_meetings(uuid, date, uuid), restore_meetings(uuid) to cmio_program;

-- down
create or replace function mentor_capacity(p_mentor uuid) returns integer language sql stable as $$ select null::integer $$;
alter function mentor_capacity(uuid) security invoker reset search_path;
drop function restore_meetings(uuid);
drop function call_off_meetings(uuid, date, uuid);
drop trigger end_with_enrollment on enrollment;
drop function end_with_enrollment();
