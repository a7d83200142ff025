-- up
-- Whoever erases an account is told of applications and CVs too: they are the most private of what goes.
create or replace function account_ending() returns text
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with me as (select app_person() as id),
  kept as (
    select g.id, g.name, (coalesce(e.ended_at, app_now()) at time zone 'UTC')::date + make_interval(months => g.retention_months) as until,
      (select count(*) from submission s where s.person_id = e.person_id and s.program_id = e.program_id) as submissions,
      (select count(*) from review r where r.person_id = e.person_id and r.program_id = e.program_id) as decisions
    from enrollment e join program g on g.id = e.program_id
    where e.person_id = (select id from me) and e.accepted_at is not null)
  select jsonb_build_object(
    'closing', jsonb_build_object('until', app_today() + 30,
      'enrollments', (select count(*) from enrollment e where e.person_id = (select id from me) and e.accepted_at is not null and e.ended_at is null),
      'mentorships', (select count(*) from mentorship m where m.person_id = (select id from me) and m.superseded_at is null and (upper_inf(m.valid) or upper(m.valid) > app_today())),
      'memberships', (select count(*) from membership m where m.person_id = (select id from me) and m.superseded_at is null and m.valid @> app_today())),
    'erased', jsonb_build_object(
      'addresses', (select count(*) from email e where e.person_id = (select id from me)),
      'records', (select count(*) from record r where r.person_id = (select id from me)),
      'files', (select count(*) from evidence e where e.person_id = (select id from me)),
      'drafts', (select count(*) from draft d where d.person_id = (select id from me) and d.discarded_at is null and d.logged_at is null),
      'notes', (select count(*) from note n where n.person_id = (select id from me)),
      'credits', (select count(*) from credit_entry c where c.person_id = (select id from me)),
      'plans', (select count(*) from plan p where p.person_id = (select id from me)) + (select count(*) from plan_version v where v.person_id = (select id from me)),
      'applications', (select count(*) from application a where a.person_id = (select id from me)),
      'interviews', (select count(*) from interview i where i.person_id = (select id from me)),
      'cvs', (select count(*) from cv c where c.person_id = (select id from me)),
      'cvVersions', (select count(*) from cv_version v where v.person_id = (select id from me)),
      'cvEntries', (select count(*) from cv_entry y where y.person_id = (select id from me))),
    'kept', (select coalesce(jsonb_agg(jsonb_build_object('program', jsonb_build_object('id', k.id, 'name', k.name),
        'submissions', k.submissions, 'decisions', k.decisions, 'until', k.until::date) order by k.name), '[]') from kept k),
    'signed', (select count(*) from review r where r.reviewer_id = (select id from me)
      and r.program_id in (select m.program_id from membership m where m.person_id = (select id from me))),
    'blocked', closing_blocks((select id from me), app_today()))::text
$$;

-- down
create or replace function account_ending() returns text
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with me as (select app_person() as id),
  kept as (
    select g.id, g.name, (coalesce(e.ended_at, app_now()) at time zone 'UTC')::date + make_interval(months => g.retention_months) as until,
      (select count(*) from submission s where s.person_id = e.person_id and s.program_id = e.program_id) as submissions,
      (select count(*) from review r where r.person_id = e.person_id and r.program_id = e.program_id) as decisions
    from enrollment e join program g on g.id = e.program_id
    where e.person_id = (select id from me) and e.accepted_at is not null)
  select jsonb_build_object(
    'closing', jsonb_build_object('until', app_today() + 30,
      'enrollments', (select count(*) from enrollment e where e.person_id = (select id from me) and e.accepted_at is not null and e.ended_at is null),
      'mentorships', (select count(*) from mentorship m where m.person_id = (select id from me) and m.superseded_at is null and (upper_inf(m.valid) or upper(m.valid) > app_today())),
      'memberships', (select count(*) from membership m where m.person_id = (select id from me) and m.superseded_at is null and m.valid @> app_today())),
    'erased', jsonb_build_object(
      'addresses', (select count(*) from email e where e.person_id = (select id from me)),
      'records', (select count(*) from record r where r.person_id = (select id from me)),
      'files', (select count(*) from evidence e where e.person_id = (select id from me)),
      'drafts', (select count(*) from draft d where d.person_id = (select id from me) and d.discarded_at is null and d.logged_at is null),
      'notes', (select count(*) from note n where n.person_id = (select id from me)),
      'credits', (select count(*) from credit_entry c where c.person_id = (select id from me)),
      'plans', (select count(*) from plan p where p.person_id = (select id from me)) + (select count(*) from plan_version v where v.person_id = (select id from me))),
    'kept', (select coalesce(jsonb_agg(jsonb_build_object('program', jsonb_build_object('id', k.id, 'name', k.name),
        'submissions', k.submissions, 'decisions', k.decisions, 'until', k.until::date) order by k.name), '[]') from kept k),
    'signed', (select count(*) from review r where r.reviewer_id = (select id from me)
      and r.program_id in (select m.program_id from membership m where m.person_id = (select id from me))),
    'blocked', closing_blocks((select id from me), app_today()))::text
$$;
