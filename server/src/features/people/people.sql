select json_build_object(
  'program', json_build_object('id', g.id, 'name', g.name),
  'mentors', (
    select coalesce(json_agg(json_build_object('person', json_build_object('id', p.id, 'name', p.display_name), 'organisation', m.organisation,
      'capacity', mentor_capacity(p.id),
      'mentees', (select count(*) from mentorship h join enrollment e using (person_id, program_id) where h.program_id = g.id and h.mentor_id = p.id and h.is_primary
        and h.superseded_at is null and h.covers_for is null and h.valid @> app_today() and e.accepted_at is not null and e.ended_at is null),
      'waiting', (select count(*) from review_request q where q.program_id = g.id and q.reviewer_id = p.id and q.closed_at is null)) order by p.display_name, p.id), '[]')
    from membership m join person p on p.id = m.person_id
    where m.program_id = g.id and m.role = 'mentor' and m.superseded_at is null and m.valid @> app_today()),
  'admins', (
    select coalesce(json_agg(json_build_object('id', p.id, 'name', p.display_name) order by p.display_name, p.id), '[]')
    from membership m join person p on p.id = m.person_id
    where m.program_id = g.id and m.role = 'admin' and m.superseded_at is null and m.valid @> app_today()),
  'invitations', (
    select coalesce(json_agg(json_build_object('id', i.id, 'email', i.email, 'role', i.role, 'cohort', c.name, 'expiresAt', i.expires_at,
      'letter', case when l.sent_at is not null then 'sent' when l.failed_at is not null then 'failed' else 'waiting' end,
      'letterAt', coalesce(l.sent_at, l.failed_at, l.asked_at)) order by i.created_at desc), '[]')
    from invitation i left join cohort c on c.program_id = i.program_id and c.id = i.cohort_id
    left join invitation_letters() l on l.invitation_id = i.id
    where i.program_id = g.id and i.accepted_at is null and i.revoked_at is null),
  'unmentored', (
    select coalesce(json_agg(json_build_object('id', p.id, 'name', p.display_name) order by p.display_name, p.id), '[]')
    from enrollment e join person p on p.id = e.person_id
    where e.program_id = g.id and e.accepted_at is not null and e.ended_at is null
      and not exists (select from mentorship h where h.program_id = g.id and h.person_id = e.person_id and h.is_primary and h.superseded_at is null and h.valid @> app_today()))
)::text as body
from program g
where g.id = (select app_program())
