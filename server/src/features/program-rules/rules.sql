select json_build_object(
  'program', json_build_object('id', g.id, 'name', g.name),
  'milestones', (
    select coalesce(json_agg(json_build_object('id', m.id, 'is', own_milestone(m), 'retiredAt', m.retired_at, 'revision', m.revision)
      order by m.step, m.added_at, m.id), '[]')
    from program_milestone m where m.program_id = g.id),
  'requirements', (
    select json_build_object('milestones', coalesce(json_agg(r.milestone order by r.milestone) filter (where r.lifted_at is null), '[]'),
      'revision', coalesce(sum(r.revision), 0))
    from program_requirement r where r.program_id = g.id),
  'closings', (
    select json_build_object('days', coalesce(json_agg(json_build_object('way', c.way, 'closesOn', c.closes_on, 'source', c.source) order by c.way)
      filter (where c.withdrawn_at is null), '[]'), 'revision', coalesce(sum(c.revision), 0))
    from program_closing c where c.program_id = g.id),
  'waivers', (
    select coalesce(json_agg(json_build_object('person', json_build_object('id', p.id, 'name', p.display_name),
      'waiver', json_build_object('id', w.id, 'milestone', w.milestone, 'reason', w.reason, 'at', w.waived_at, 'lifted', null,
        'by', json_build_object('id', w.waived_by, 'name', w.waived_by_name, 'role', w.waived_by_role))) order by w.waived_at desc, w.id desc), '[]')
    from (
      select w.* from waiver w
      where w.program_id = g.id and w.lifted_at is null
        and exists (select from enrollment e where e.person_id = w.person_id and e.program_id = w.program_id and e.accepted_at is not null and e.ended_at is null)
      order by w.waived_at desc, w.id desc limit 101
    ) w
    join person p on p.id = w.person_id)
)::text as body
from program g
where g.id = (select app_program())
