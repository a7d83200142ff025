select json_build_object('proposals', coalesce(json_agg(json_build_object('id', p.id,
  'program', json_build_object('id', g.id, 'name', g.name), 'mentee', json_build_object('id', e.id, 'name', e.display_name),
  'mentor', json_build_object('id', m.id, 'name', m.display_name), 'cohort', null, 'organisation', organisation_in(p.program_id, p.mentor_id), 'profile', profile_of_own_mentor(p.mentor_id),
  'primary', p.is_primary, 'from', p.starts_on, 'reason', p.reason, 'at', p.proposed_at,
  'menteeAgreed', p.mentee_agreed_at is not null, 'mentorAgreed', p.mentor_agreed_at is not null) order by p.proposed_at, p.id), '[]'))::text as body
from (
  select * from mentorship_proposal p where p.person_id = (select app_person()) and p.closed_at is null order by p.proposed_at, p.id limit 200
) as p
join program g on g.id = p.program_id
join person e on e.id = p.person_id
join person m on m.id = p.mentor_id
