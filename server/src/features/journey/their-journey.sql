select f.revision, json_build_object(
  'person', json_build_object('id', p.id, 'name', p.display_name),
  'revision', f.revision,
  'enrollments', (
    select coalesce(json_agg(json_build_object('program', json_build_object('id', g.id, 'name', g.name), 'cohort', c.name,
      'accepted', e.accepted_at is not null, 'ended', e.ended_at is not null,
      'mentor', case when m.id is not null then json_build_object('id', m.id, 'name', m.display_name) end) order by e.offered_at), '[]')
    from enrollment e
    join program g on g.id = e.program_id
    left join enrollment_period t on t.person_id = e.person_id and t.program_id = e.program_id and t.superseded_at is null and t.valid @> app_today()
    left join cohort c on c.program_id = t.program_id and c.id = t.cohort_id
    left join mentorship s on s.person_id = e.person_id and s.program_id = e.program_id and s.is_primary and s.superseded_at is null and s.valid @> app_today()
    left join person m on m.id = s.mentor_id
    where e.person_id = (select app_person()) and e.program_id = (select app_program())),
  'records', (
    select coalesce(json_agg(json_build_object(
      'id', r.id, 'milestone', r.milestone, 'state', r.state,
      'when', json_build_object('from', r.said_from, 'until', r.said_until, 'ongoing', r.said_ongoing),
      'verified', case when r.verified_version is not null then json_build_object('version', r.verified_number, 'from', r.verified_from,
        'until', r.verified_until, 'program', r.verified_program, 'at', r.verified_at) end,
      'waiting', case when r.state = 'submitted' then json_build_object('since', r.submitted_at, 'program', q.program_id,
        'reviewer', case when q.reviewer_id is not null then json_build_object('id', q.reviewer_id, 'name', m.display_name) end, 'batch', q.batch) end,
      'returnedAt', r.returned_at, 'notMetAt', r.not_met_at, 'loggedAt', r.logged_at, 'updatedAt', r.updated_at,
      'lastDecision', case when w.id is not null then json_build_object('decision', w.decision, 'at', w.decided_at, 'by', w.reviewer_name,
        'known', w.known ->> 'how', 'note', w.note) end,
      'versions', r.versions, 'renews', r.renews, 'files', r.files) order by r.id), '[]')
    from record r
    left join review_request q on q.person_id = r.person_id and q.record_id = r.id and q.closed_at is null and q.program_id = (select app_program())
    left join person m on m.id = q.reviewer_id
    left join review w on w.person_id = r.person_id and w.id = r.last_review and w.program_id = (select app_program())
    where r.person_id = (select app_person()) and r.state <> 'withdrawn'),
  'drafts', '[]'::json,
  'notes', (
    select coalesce(json_agg(json_build_object('id', n.id, 'step', n.step, 'milestone', n.milestone, 'text', n.text, 'by', n.author_name,
      'program', g.name, 'at', n.written_at) order by n.written_at desc), '[]')
    from note n join program g on g.id = n.program_id
    where n.person_id = (select app_person()) and n.program_id = (select app_program()))
)::text as body
from portfolio f join person p on p.id = f.person_id
where f.person_id = (select app_person())
