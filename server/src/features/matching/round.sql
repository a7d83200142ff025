select json_build_object(
  'program', json_build_object('id', g.id, 'name', g.name), 'id', r.id, 'name', r.name, 'from', r.starts_on, 'madeAt', r.made_at,
  'cohort', (select c.name from cohort c where c.program_id = r.program_id and c.id = r.cohort_id),
  'madeBy', (select json_build_object('id', p.id, 'name', p.display_name) from person p where p.id = r.made_by),
  'input', json_build_object('on', r.starts_on, 'organisations', r.organisations,
    'mentees', (
      select coalesce(jsonb_agg(f - 'id' || jsonb_build_object('person', jsonb_build_object('id', p.id, 'name', p.display_name),
        'cohort', (select c.name from cohort c where c.program_id = r.program_id and c.id::text = f ->> 'cohort')) order by p.display_name, p.id), '[]')
      from jsonb_array_elements(r.facts -> 'mentees') f join person p on p.id = (f ->> 'id')::uuid),
    'mentors', (
      select coalesce(jsonb_agg(f - 'id' || jsonb_build_object('person', jsonb_build_object('id', p.id, 'name', p.display_name)) order by p.display_name, p.id), '[]')
      from jsonb_array_elements(r.facts -> 'mentors') f join person p on p.id = (f ->> 'id')::uuid),
    'blocked', (
      select coalesce(json_agg(json_build_object('mentee', b.person_id, 'mentor', b.mentor_id) order by b.person_id, b.mentor_id), '[]') from pairing_blocks() b)),
  'runs', (
    select json_agg(json_build_object('number', n.number, 'at', n.made_at, 'by', json_build_object('id', p.id, 'name', p.display_name),
      'pins', n.pins, 'forbids', n.forbids, 'pairs', n.pairs) order by n.number desc)
    from matching_run n join person p on p.id = n.made_by where n.program_id = r.program_id and n.round_id = r.id),
  'published', (
    select json_build_object('run', b.run, 'at', b.published_at, 'by', json_build_object('id', p.id, 'name', p.display_name),
      'open', (select count(*) from jsonb_array_elements(b.pairs) f join mentorship_proposal o
        on o.person_id = (f ->> 'mentee')::uuid and o.id = (f ->> 'proposal')::uuid
        where o.closed_at is null and o.mentee_agreed_at is null and o.mentor_agreed_at is null),
      'pairs', (
        select coalesce(json_agg(json_build_object('mentee', f -> 'mentee', 'mentor', f -> 'mentor', 'refused', f -> 'refused',
          'state', case when o.id is not null then coalesce(o.closed_as, 'waiting') end,
          'menteeAgreed', o.mentee_agreed_at is not null, 'mentorAgreed', o.mentor_agreed_at is not null) order by f ->> 'mentee'), '[]')
        from jsonb_array_elements(b.pairs) f
        left join mentorship_proposal o on o.person_id = (f ->> 'mentee')::uuid and o.id = (f ->> 'proposal')::uuid))
    from matching_publication b join person p on p.id = b.published_by
    where b.program_id = r.program_id and b.round_id = r.id and b.withdrawn_at is null)
)::text as body
from program g
join matching_round r on r.program_id = g.id and r.id = $1
where g.id = (select app_program())
