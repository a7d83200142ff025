select json_build_object('requests', (
  select coalesce(json_agg(json_build_object('id', r.id, 'email', r.email,
    'state', case when r.accepted_at is not null then 'accepted' when r.expires_at <= app_now() then 'expired' else 'waiting' end,
    'askedAt', r.asked_at, 'expiresAt', r.expires_at,
    'program', (select json_build_object('id', g.id, 'name', g.name) from program g where g.id = r.program_id)) order by r.asked_at desc, r.id), '[]')
  from (select * from mentor_request m where m.person_id = app_person() and m.revoked_at is null order by m.asked_at desc, m.id limit 50) r))::text as body
