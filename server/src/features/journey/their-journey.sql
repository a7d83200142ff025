select f.revision, rtrim(json_build_object(
  'person', json_build_object('id', p.id, 'name', p.display_name),
  'revision', f.revision,
  'track', track_of(f.person_id),
  'rules', (
    select coalesce(jsonb_agg(program_rules(e.program_id) || w.waived order by e.offered_at, e.program_id), '[]')
    from enrollment e
    cross join lateral (
      select jsonb_build_object('waived', coalesce(jsonb_agg(w.milestone order by w.waived_at desc, w.id desc), '[]'),
        'waivers', coalesce(jsonb_agg(jsonb_build_object('id', w.id, 'milestone', w.milestone, 'reason', w.reason,
          'by', jsonb_build_object('id', w.waived_by, 'name', w.waived_by_name, 'role', w.waived_by_role), 'at', w.waived_at, 'lifted', null) order by w.waived_at desc, w.id desc), '[]')) as waived
      from waiver w where w.person_id = e.person_id and w.program_id = e.program_id and w.lifted_at is null
    ) as w
    where e.person_id = (select app_person()) and e.program_id = (select app_program()) and e.accepted_at is not null and e.ended_at is null),
  'enrollments', (
    select coalesce(json_agg(json_build_object('program', json_build_object('id', g.id, 'name', g.name), 'cohort', c.name,
      'accepted', e.accepted_at is not null, 'ended', e.ended_at is not null,
      'thresholds', json_build_object('quietDays', g.quiet_days, 'stuckDays', g.stuck_days),
      'mentor', case when m.id is not null then json_build_object('id', m.id, 'name', m.display_name) end,
      'periods', (
        select coalesce(json_agg(json_build_object('from', lower(d.valid), 'until', upper(d.valid) - 1, 'fraction', d.fraction, 'leave', d.kind = 'leave')
          order by d.valid), '[]')
        from enrollment_period d where d.person_id = e.person_id and d.program_id = e.program_id and d.superseded_at is null)) order by e.offered_at), '[]')
    from enrollment e
    join program g on g.id = e.program_id
    left join enrollment_period t on t.person_id = e.person_id and t.program_id = e.program_id and t.superseded_at is null and t.valid @> app_today()
    left join cohort c on c.program_id = t.program_id and c.id = t.cohort_id
    left join mentorship s on s.person_id = e.person_id and s.program_id = e.program_id and s.is_primary and s.superseded_at is null and s.valid @> app_today()
    left join person m on m.id = s.mentor_id
    where e.person_id = (select app_person()) and e.program_id = (select app_program())),
  'drafts', '[]'::json,
  'planned', coalesce((
    select json_agg(jsonb_build_object('milestone', i ->> 'milestone', 'targetOn', i ->> 'targetOn',
      'setOn', coalesce(i ->> 'setOn', least(i ->> 'targetOn', to_char(l.proposed_at at time zone 'UTC', 'YYYY-MM-DD'))))
      || case when i ? 'aimedOn' then jsonb_build_object('aimedOn', i ->> 'aimedOn') else '{}' end)
    from (select items, proposed_at from plan_version where person_id = (select app_person()) and program_id = (select app_program()) and answer = 'agreed'
      order by answered_at desc limit 1) l, jsonb_array_elements(l.items) i), '[]'),
  'notes', (
    select coalesce(json_agg(json_build_object('id', n.id, 'step', n.step, 'milestone', n.milestone, 'text', n.text, 'by', n.author_name,
      'program', g.name, 'at', n.written_at) order by n.written_at desc), '[]')
    from note n join program g on g.id = n.program_id
    where n.person_id = (select app_person()) and n.program_id = (select app_program()))
)::text, '}') || ',"records":[' || coalesce((
    -- Written as text: of what is known to need no escaping, concatenation costs half of what json_build_object does.
    select string_agg('{"id":"' || r.id || '","milestone":"' || r.milestone || '","state":"' || r.state
      || '","when":{"from":"' || r.said_from || '","until":' || coalesce('"' || r.said_until || '"', 'null') || ',"ongoing":' || r.said_ongoing
      || '},"verified":' || case when r.verified_version is null then 'null' else '{"version":' || r.verified_number || ',"from":"' || r.verified_from
        || '","until":' || coalesce('"' || r.verified_until || '"', 'null') || ',"program":' || coalesce('"' || r.verified_program || '"', 'null')
        || ',"at":' || to_json(r.verified_at) || '}' end
      || ',"waiting":' || case when r.state <> 'submitted' then 'null' else '{"since":' || to_json(r.submitted_at)
        || ',"program":' || coalesce('"' || q.program_id || '"', 'null')
        || ',"reviewer":' || coalesce('{"id":"' || q.reviewer_id || '","name":' || to_json(m.display_name) || '}', 'null')
        || ',"batch":' || coalesce('"' || q.batch || '"', 'null') || '}' end
      || ',"returnedAt":' || coalesce(to_json(r.returned_at)::text, 'null') || ',"notMetAt":' || coalesce(to_json(r.not_met_at)::text, 'null')
      || ',"loggedAt":' || to_json(r.logged_at) || ',"updatedAt":' || to_json(r.updated_at)
      || ',"lastDecision":' || case when w.id is null then 'null' else '{"decision":"' || w.decision || '","at":' || to_json(w.decided_at)
        || ',"by":' || to_json(w.reviewer_name) || ',"known":' || coalesce('"' || (w.known ->> 'how') || '"', 'null') || ',"note":' || to_json(w.note) || '}' end
      || ',"versions":' || r.versions || ',"renews":' || coalesce('"' || r.renews || '"', 'null') || ',"files":' || r.files || '}', ',' order by r.id)
    from record r
    left join review_request q on q.person_id = r.person_id and q.record_id = r.id and q.closed_at is null and q.program_id = (select app_program())
    left join person m on m.id = q.reviewer_id
    left join review w on w.person_id = r.person_id and w.id = r.last_review and w.program_id = (select app_program())
    where r.person_id = (select app_person()) and r.state <> 'withdrawn'), '') || ']}' as body
from portfolio f join person p on p.id = f.person_id
where f.person_id = (select app_person())
