select json_build_object('id', m.id, 'program', json_build_object('id', g.id, 'name', g.name),
  'mentee', json_build_object('id', p.id, 'name', p.display_name), 'mentor', json_build_object('id', o.id, 'name', o.display_name),
  'side', case when m.mentor_id = (select app_actor()) then 'mentor' else 'mentee' end,
  'otherZone', time_zone_of(case when m.mentor_id = (select app_actor()) then m.person_id else m.mentor_id end),
  'topic', a.topic, 'place', a.place, 'agenda', a.agenda, 'agendaRevision', a.revision,
  'state', m.state, 'stateBefore', m.state_before, 'turn', m.turn, 'startsAt', m.starts_at, 'minutes', m.minutes, 'minutesHeld', m.minutes_held,
  'overlaps', m.state = 'agreed' and meeting_overlaps(m.starts_at, m.minutes, m.id),
  'times', (select coalesce(json_agg(json_build_object('at', t, 'overlaps', meeting_overlaps(t, m.minutes, m.id)) order by t), '[]') from unnest(m.times) as t),
  'history', (
    select coalesce(json_agg(json_build_object('is', e.kind, 'by', case when e.act_id is null then e.side end, 'at', e.at,
      'times', e.times, 'startsAt', e.starts_at, 'minutes', e.minutes, 'words', e.words) order by e.at desc, e.id desc), '[]')
    from (select * from meeting_event e where e.person_id = m.person_id and e.meeting_id = m.id order by e.at desc, e.id desc limit 200) as e),
  'notes', (
    select coalesce(json_agg(json_build_object('id', n.id, 'by', n.side,
      'isPrivate', n.alone, 'text', n.text, 'at', n.written_at, 'revision', n.revision) order by n.id), '[]')
    from (
      select id, side, false as alone, text, written_at, revision from meeting_note
      where person_id = m.person_id and meeting_id = m.id and removed_at is null
      union all
      select id, case when m.mentor_id = (select app_actor()) then 'mentor' else 'mentee' end, true, text, written_at, revision from meeting_private_note
      where person_id = (select app_actor()) and meeting_id = m.id and removed_at is null
    ) as n),
  'items', (
    select coalesce(json_agg(json_build_object('id', i.id, 'text', i.text, 'owner', i.owner, 'dueOn', i.due_on, 'milestone', i.milestone,
      'doneAt', i.done_at, 'plannedAt', i.planned_at, 'revision', i.revision) order by i.id), '[]')
    from meeting_item i where i.person_id = m.person_id and i.meeting_id = m.id and i.removed_at is null)
)::text as body
from meeting m
join meeting_agenda a on a.person_id = m.person_id and a.meeting_id = m.id
join program g on g.id = m.program_id join person p on p.id = m.person_id join person o on o.id = m.mentor_id
where m.person_id = (select app_person()) and m.id = $1
  and (current_setting('app.capacity') = 'self' or m.program_id = (select app_program()))
