select r.revision, json_build_object(
  'id', r.id,
  'person', json_build_object('id', p.id, 'name', p.display_name),
  'milestone', r.milestone,
  'ownMilestone', (select own_milestone(m) from program_milestone m where m.id = own_milestone_id(r.milestone)),
  'state', r.state,
  'renews', r.renews,
  'revision', r.revision,
  'verifiedVersion', r.verified_version,
  'knownHere', (select o.statement from record_origin o where o.person_id = r.person_id and o.record_id = r.id),
  'confined', (
    select json_build_object('organisation', c.organisation, 'link', c.link,
      'to', (select json_build_object('id', g.id, 'name', g.name) from program g where g.id = r.confined_to),
      'readers', (
        select coalesce(json_agg(json_build_object('program', json_build_object('id', b.program_id, 'name', b.program),
          'reader', case when b.mentor_id is not null then json_build_object('id', b.mentor_id, 'name', b.mentor) end, 'closed', b.closed)), '[]')
        from confined_readers(r.id) b))
    from record_confinement c where c.person_id = r.person_id and c.record_id = r.id),
  'versions', (
    select json_agg(json_build_object('id', v.id, 'number', v.number, 'digest', v.digest, 'createdAt', v.created_at,
      'content', v.content || jsonb_build_object('files', files.described)) order by v.number desc)
    from version v
    cross join lateral (
      select coalesce(jsonb_agg(file || jsonb_build_object('takenBackAt', e.taken_back_at) order by position), '[]') as described
      from jsonb_array_elements(v.content -> 'files') with ordinality as listed (file, position)
      left join evidence e on e.person_id = v.person_id and e.id = (file ->> 'id')::uuid
    ) as files
    where v.person_id = r.person_id and v.record_id = r.id),
  'submissions', (
    select coalesce(json_agg(json_build_object('id', s.id, 'version', s.version_id, 'number', s.number,
      'program', json_build_object('id', g.id, 'name', g.name),
      'reviewer', case when q.reviewer_id is not null then json_build_object('id', q.reviewer_id, 'name', m.display_name) end,
      'content', s.content || jsonb_build_object('files', files.described), 'digest', s.digest,
      'submittedAt', s.submitted_at, 'closedAt', q.closed_at, 'closedAs', q.closed_as, 'elsewhere', s.elsewhere) order by s.submitted_at desc, s.id desc), '[]')
    from submission s
    join review_request q on q.person_id = s.person_id and q.submission_id = s.id
    join program g on g.id = s.program_id
    left join person m on m.id = q.reviewer_id
    cross join lateral (
      select coalesce(jsonb_agg(file || jsonb_build_object('takenBackAt', e.taken_back_at) order by position), '[]') as described
      from jsonb_array_elements(s.content -> 'files') with ordinality as listed (file, position)
      left join evidence e on e.person_id = s.person_id and e.id = (file ->> 'id')::uuid
    ) as files
    where s.person_id = r.person_id and s.record_id = r.id),
  'reviews', (
    select coalesce(json_agg(json_build_object('id', w.id, 'version', w.version_id, 'number', w.number, 'decision', w.decision,
      'known', w.known, 'note', w.note, 'reason', w.reason, 'amends', w.amends, 'at', w.decided_at,
      'by', json_build_object('id', w.reviewer_id, 'name', w.reviewer_name, 'role', w.reviewer_role, 'organisation', w.reviewer_organisation),
      'program', json_build_object('id', g.id, 'name', g.name)) order by w.decided_at desc, w.id desc), '[]')
    from review w join program g on g.id = w.program_id
    where w.person_id = r.person_id and w.record_id = r.id)
)::text as body
from record r join person p on p.id = r.person_id
where r.person_id = (select app_person()) and r.id = $1
