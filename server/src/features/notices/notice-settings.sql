select json_build_object('person', (select app_person()), 'morning', coalesce(s.morning, true), 'decisions', coalesce(s.decisions, true),
  'meetings', coalesce(s.meetings, true))::text as body
from (values (1)) as one (row) left join notice_setting s on s.person_id = (select app_person())
where (select app_person()) is not null
