-- up

-- Which side did it, as it was then: accounts that become one change who is named, and not who spoke for whom.
create function set_side() returns trigger language plpgsql as $$
begin
  new.side := coalesce(new.side, case when new.by_id = new.mentor_id then 'mentor' else 'mentee' end);
  return new;
end $$;
revoke execute on function set_side() from public;
alter table meeting_event add column side text check (side in ('mentee', 'mentor'));
alter table meeting_note add column side text check (side in ('mentee', 'mentor'));
update meeting_event set side = case when by_id = mentor_id then 'mentor' else 'mentee' end;
update meeting_note set side = case when by_id = mentor_id then 'mentor' else 'mentee' end;
alter table meeting_event alter column side set not null;
alter table meeting_note alter column side set not null;
create trigger set_side before insert on meeting_event for each row execute function set_side();
create trigger set_side before insert on meeting_note for each row execute function set_side();
alter table meeting_event drop constraint meeting_event_check;
alter table meeting_private_note drop constraint meeting_private_note_check;
alter table check_in drop constraint check_in_check;

-- What is written about a meeting follows it to the account that a side becomes.
create function key_again(p_table regclass, p_action text) returns void language plpgsql as $$
declare
  k record;
begin
  for k in select conname, pg_get_constraintdef(oid) as def from pg_constraint
    where conrelid = p_table and contype = 'f' and (confrelid = 'meeting'::regclass or (p_table = 'check_in'::regclass and confrelid = 'enrollment'::regclass))
  loop
    execute format('alter table %s drop constraint %I', p_table, k.conname);
    execute format('alter table %s add constraint %I %s', p_table, k.conname,
      regexp_replace(regexp_replace(k.def, ' (ON UPDATE CASCADE|DEFERRABLE( INITIALLY \w+)?)', '', 'g'), ' ON DELETE CASCADE', p_action || ' on delete cascade deferrable initially immediate'));
  end loop;
end $$;
select key_again(t, ' on update cascade') from unnest(array['meeting_event', 'meeting_agenda', 'meeting_note', 'meeting_item', 'meeting_private_note', 'check_in']::regclass[]) t;

-- What the letter about an event of a meeting says to one side; null when the calendars have been told something newer, or nobody reads it.
-- Nobody's address is in it but the reader's.
create function compose_meeting_letter(p_event uuid, p_side text) returns json
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
create index meeting_event_id_idx on meeting_event (id);
revoke execute on function compose_meeting_letter(uuid, text), key_again(regclass, text) from public;
grant execute on function compose_meeting_letter(uuid, text) to cmio_app;

create or replace function happened_here() returns jsonb language sql stable as $$
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
          and exists (select from meeting_event e where e.person_id = m.person_id and e.meeting_id = m.id and e.side = 'mentor'
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

-- down
drop index meeting_event_id_idx;
drop function compose_meeting_letter(uuid, text);
select key_again(t, '') from unnest(array['meeting_event', 'meeting_agenda', 'meeting_note', 'meeting_item', 'meeting_private_note', 'check_in']::regclass[]) t;
drop function key_again(regclass, text);
create or replace function happened_here() returns jsonb language sql stable as $$
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
alter table check_in add check (person_id in (mentee_id, mentor_id)) not valid;
alter table meeting_private_note add check (person_id in (mentee_id, mentor_id)) not valid;
alter table meeting_event add check (by_id in (person_id, mentor_id)) not valid;
drop trigger set_side on meeting_note;
drop trigger set_side on meeting_event;
alter table meeting_note drop column side;
alter table meeting_event drop column side;
drop function set_side();
