select json_build_object('feed', (
  select json_build_object('madeAt', f.made_at, 'named', f.named) from calendar_feed f
  where f.person_id = (select app_person()) and f.ended_at is null))::text as body
