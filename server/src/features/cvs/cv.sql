-- A CV and everything it can be made of: the latest each record says, with the decision on exactly that.
select json_build_object(
  'cv', (
    select json_build_object('id', c.id, 'draft', c.draft, 'revision', c.revision, 'savedAt', c.saved_at)
    from cv c where c.person_id = (select app_person()) and c.id = $1 and c.removed_at is null),
  'records', (
    select coalesce(json_agg(json_build_object('id', r.id, 'milestone', r.milestone,
      'own', (select own_milestone(m) from program_milestone m where m.id = own_milestone_id(r.milestone)),
      'state', r.state, 'renews', r.renews,
      -- Read by its name: the column comes with the records that are for their owner alone.
      'confined', to_jsonb(r) ->> 'confined_to' is not null,
      'content', v.content - 'files',
      'check', case when w.id is not null then json_build_object('known', w.known, 'by', w.reviewer_name, 'at', w.decided_at) end) order by r.id), '[]')
    from record r
    join version v on v.person_id = r.person_id and v.record_id = r.id and v.number = r.versions
    left join review w on w.person_id = r.person_id and w.id = r.last_review and w.decision = 'approved' and w.known is not null
      and w.version_id = v.id and r.verified_version = v.id
    where r.person_id = (select app_person()) and r.state not in ('withdrawn', 'not_met')),
  'entries', (
    select coalesce(json_agg(json_build_object('id', e.id, 'section', e.section, 'title', e.title, 'organisation', e.organisation, 'place', e.place,
      'when', case when e.said_from is not null then json_build_object('from', e.said_from, 'until', e.said_until, 'ongoing', e.said_ongoing) end,
      'text', e.text, 'links', e.links, 'doi', e.doi, 'pmid', e.pmid, 'revision', e.revision, 'removedAt', e.removed_at) order by e.id), '[]')
    from cv_entry e where e.person_id = (select app_person()) and e.removed_at is null),
  'profile', (
    select json_build_object('name', a.own ->> 'name', 'email', coalesce(a.own -> 'addresses' -> 0 ->> 'address', ''),
      'title', coalesce((select f.specialty from mentor_profile f where f.person_id = (select app_person())), ''), 'place', '',
      'degree', t.track ->> 'degree', 'goal', t.track ->> 'goal', 'goalWords', t.track ->> 'goalWords')
    from (select own_account()::json as own) a, (select track_of((select app_person())) as track) t)
)::text as body
