-- Set by set and not application by application, so that many cost no more look-ups than few.
with own as (
  select a.* from application a where a.person_id = (select app_person()) and a.removed_at is null
), went as (
  select m.application_id, json_agg(json_build_object('to', m.to_place, 'on', m.on_day, 'words', m.words) order by m.on_day, m.position) as moves
  from application_move m
  where m.person_id = (select app_person()) and m.superseded_at is null
  group by m.application_id
), coming as (
  select i.application_id, min(i.at) as at
  from interview i
  where i.person_id = (select app_person()) and i.state = 'planned' and i.removed_at is null and i.at > app_now()
  group by i.application_id
), shared as (
  select s.* from application_share s where s.person_id = (select app_person()) and s.ended_at is null
), reading as (
  select o.id as application_id, count(distinct s.reader_id) as readers
  from shared s join own o on s.application_id is null or s.application_id = o.id
  where not exists (select from shares_held_back() h where h.application_id = o.id and h.share_id = s.id)
  group by o.id
)
select json_build_object(
  'applications', coalesce(json_agg(json_build_object('id', o.id, 'organisation', o.organisation, 'role', o.role, 'rung', o.rung, 'reportsTo', o.reports_to,
    'place', o.place, 'size', o.size, 'next', o.next, 'closesOn', o.closes_on, 'moves', coalesce(w.moves, '[]'), 'lastContactOn', o.last_contact_on, 'interviewAt', c.at,
    'archivedAt', o.archived_at, 'readers', coalesce(r.readers, 0), 'revision', o.revision, 'createdAt', o.created_at) order by o.created_at desc, o.id desc), '[]'),
  'shares', (
    select coalesce(json_agg(json_build_object('id', s.id, 'reader', json_build_object('id', p.id, 'name', p.display_name),
      'program', json_build_object('id', g.id, 'name', g.name), 'all', true, 'sharedAt', s.shared_at) order by s.shared_at, s.id), '[]')
    from shared s join person p on p.id = s.reader_id join program g on g.id = s.program_id
    where s.application_id is null)
)::text as body
from own o
left join went w on w.application_id = o.id
left join coming c on c.application_id = o.id
left join reading r on r.application_id = o.id
