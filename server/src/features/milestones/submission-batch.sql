select json_build_object(
  'person', json_build_object('id', p.id, 'name', p.display_name),
  'ownMilestones', (select coalesce(jsonb_agg(own_milestone(m) order by m.id), '[]') from program_milestone m where m.program_id = (select app_program())),
  'items', json_agg(json_build_object('record', s.record_id, 'milestone', s.milestone, 'submission', json_build_object(
    'id', s.id, 'version', s.version_id, 'number', s.number, 'program', json_build_object('id', g.id, 'name', g.name),
    'reviewer', case when q.reviewer_id is not null then json_build_object('id', q.reviewer_id, 'name', m.display_name) end,
    'content', s.content || jsonb_build_object('files', files.described), 'digest', s.digest,
    'submittedAt', s.submitted_at, 'closedAt', q.closed_at, 'closedAs', q.closed_as, 'elsewhere', s.elsewhere)) order by s.id)
)::text as body
from submission s
join review_request q on q.person_id = s.person_id and q.submission_id = s.id and q.closed_at is null
join person p on p.id = s.person_id
join program g on g.id = s.program_id
left join person m on m.id = q.reviewer_id
cross join lateral (
  select coalesce(jsonb_agg(file || jsonb_build_object('takenBackAt', taken_back((file ->> 'id')::uuid)) order by position), '[]') as described
  from jsonb_array_elements(s.content -> 'files') with ordinality as listed (file, position)
) as files
where s.person_id = (select app_person()) and s.program_id = (select app_program()) and s.batch = $1
group by p.id
