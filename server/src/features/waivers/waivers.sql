select json_build_object(
  'person', json_build_object('id', p.id, 'name', p.display_name),
  'mayWaive', (select p.id <> (select app_actor()) and (current_setting('app.capacity') = 'admin' or g.mentors_waive) from program g where g.id = (select app_program())),
  'waivers', (
    select coalesce(json_agg(json_build_object('id', w.id, 'milestone', w.milestone, 'reason', w.reason, 'at', w.waived_at,
      'by', json_build_object('id', w.waived_by, 'name', w.waived_by_name, 'role', w.waived_by_role),
      'lifted', case when w.lifted_at is not null then json_build_object('by', w.lifted_by_name, 'at', w.lifted_at, 'reason', w.lifted_reason) end)
      order by w.waived_at desc, w.id desc), '[]')
    from waiver w where w.person_id = p.id and w.program_id = (select app_program()))
)::text as body
from person p
where p.id = (select app_person())
