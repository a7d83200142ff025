select f.revision, rtrim(json_build_object(
  'person', json_build_object('id', p.id, 'name', p.display_name),
  'revision', f.revision,
  'imported', (
    select json_build_object('count', count(*), 'by', (array_agg(m.imported_by_name order by m.imported_at desc))[1])
    from imported_milestone m
    where m.person_id = f.person_id and m.confirmed_at is null and m.removed_at is null and m.withdrawn_at is null having count(*) > 0),
  'track', track_of(f.person_id),
  'rules', (
    -- What was recorded for a program that one has left keeps its name.
    select coalesce(jsonb_agg(program_rules(e.program_id, e.ended_at is null) || w.waived order by e.offered_at, e.program_id), '[]')
    from enrollment e
    cross join lateral (
      select jsonb_build_object('waived', coalesce(jsonb_agg(w.milestone order by w.waived_at desc, w.id desc), '[]'),
        'waivers', coalesce(jsonb_agg(jsonb_build_object('id', w.id, 'milestone', w.milestone, 'reason', w.reason,
          'by', jsonb_build_object('id', w.waived_by, 'name', w.waived_by_name, 'role', w.waived_by_role), 'at', w.waived_at, 'lifted', null) order by w.waived_at desc, w.id desc), '[]')) as waived
      from waiver w where w.person_id = e.person_id and w.program_id = e.program_id and w.lifted_at is null and e.ended_at is null
    ) as w
    where e.person_id = (select app_person()) and e.accepted_at is not null
      and (e.ended_at is null or exists (
        select from program_milestone m join record r on r.person_id = e.person_id and r.milestone = 'program:' || m.id where m.program_id = e.program_id))),
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
    where e.person_id = (select app_person())),
  'drafts', (
    select coalesce(json_agg(json_build_object('id', d.id, 'milestone', d.content ->> 'milestone', 'record', d.content ->> 'record', 'savedAt', d.saved_at) order by d.saved_at desc), '[]')
    from draft d where d.person_id = (select app_person()) and d.discarded_at is null and d.logged_at is null),
  'planned', coalesce((
    -- The same defaults as the plan itself has for days that were set before they were dated.
    select json_agg(jsonb_build_object('milestone', i ->> 'milestone', 'targetOn', i ->> 'targetOn',
      'setOn', coalesce(i ->> 'setOn', least(i ->> 'targetOn', to_char(l.saved_at at time zone 'UTC', 'YYYY-MM-DD'))))
      || case when i ? 'aimedOn' then jsonb_build_object('aimedOn', i ->> 'aimedOn') else '{}' end)
    from plan l, jsonb_array_elements(l.items) i where l.person_id = (select app_person())), '[]'),
  'notes', (
    select coalesce(json_agg(json_build_object('id', n.id, 'step', n.step, 'milestone', n.milestone, 'text', n.text, 'by', n.author_name,
      'program', g.name, 'at', n.written_at) order by n.written_at desc), '[]')
    from note n join program g on g.id = n.program_id
    where n.person_id = (select app_person()))
)::text, '}') || ',"records":[' || coalesce((
    -- Written as text: of what is known to need no escaping, concatenation costs half of what json_build_object does.
    select string_agg('{"id":"' || r.id || '","milestone":"' || r.milestone || '","state":"' || r.state
      || '","when":' || case when n.content is not null then (n.content -> 'when')::text else '{"from":"' || r.said_from
        || '","until":' || coalesce('"' || r.said_until || '"', 'null') || ',"ongoing":' || r.said_ongoing || '}' end
      || ',"verified":' || case when r.verified_version is null then 'null' else '{"version":' || r.verified_number || ',"from":"' || r.verified_from
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
      || ',"versions":' || r.versions || ',"renews":' || coalesce('"' || r.renews || '"', 'null') || ',"files":' || coalesce(jsonb_array_length(n.content -> 'files'), r.files)
      || case when r.confined_to is null then '' when r.confined_to = '00000000-0000-0000-0000-000000000000' then ',"confined":{"to":null}'
        else ',"confined":{"to":"' || r.confined_to || '"}' end || '}', ',' order by r.id)
    from record r
    left join review_request q on q.person_id = r.person_id and q.record_id = r.id and q.closed_at is null
    left join person m on m.id = q.reviewer_id
    left join review w on w.person_id = r.person_id and w.id = r.last_review
    -- A program goes on reading of a confined record what was submitted to it; its person reads the newest version.
    left join lateral (
      select v.content from version v
      where r.confined_to <> '00000000-0000-0000-0000-000000000000' and v.person_id = r.person_id and v.record_id = r.id and v.number = r.versions
      limit 1
    ) as n on true
    where r.person_id = (select app_person()) and r.state <> 'withdrawn'), '') || ']}' as body
from portfolio f join person p on p.id = f.person_id
where f.person_id = (select app_person())
