-- up

-- Calls off what was to come with a mentor from a day on: with one mentee, or with everybody of the program (null). Where somebody follows,
-- the time that was agreed is put to them anew, with the topic and no word of the two before. Answers the lines of the history that both
-- calendars are told of.
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

-- Takes that back, of what nobody has touched since: what was called off takes place, what was put to who followed does not.
create function restore_meetings(p_person uuid, p_act uuid) returns setof uuid
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

revoke execute on function call_off_meetings(uuid, uuid, date, uuid, jsonb, text), restore_meetings(uuid, uuid) from public;
grant execute on function call_off_meetings(uuid, uuid, date, uuid, jsonb, text), restore_meetings(uuid, uuid) to cmio_program, cmio_guide;

-- down
drop function restore_meetings(uuid, uuid);
drop function call_off_meetings(uuid, uuid, date, uuid, jsonb, text);
