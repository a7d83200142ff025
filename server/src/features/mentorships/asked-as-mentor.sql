select json_build_object('proposals', coalesce(json_agg(json_build_object('id', p.id,
  'program', json_build_object('id', g.id, 'name', g.name), 'mentee', json_build_object('id', e.id, 'name', e.display_name),
  'mentor', json_build_object('id', m.id, 'name', m.display_name), 'cohort', p.cohort, 'organisation', null, 'profile', null, 'primary', p.is_primary,
  'from', p.starts_on, 'reason', p.reason, 'at', p.proposed_at,
  'menteeAgreed', p.mentee_agreed_at is not null, 'mentorAgreed', p.mentor_agreed_at is not null) order by p.proposed_at, p.id), '[]'))::text as body
from (
  select p.*, c.name as cohort
  from mentorship_proposal p
  left join enrollment_period t on t.person_id = p.person_id and t.program_id = p.program_id and t.superseded_at is null and t.valid @> app_today()
  left join cohort c on c.program_id = t.program_id and c.id = t.cohort_id
  where p.program_id = (select app_program()) and p.mentor_id = (select app_actor()) and p.closed_at is null
  order by p.proposed_at, p.id limit 200
) as p
join program g on g.id = p.program_id
join person e on e.id = p.person_id
join person m on m.id = p.mentor_id
