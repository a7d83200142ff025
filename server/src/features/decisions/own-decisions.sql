with page as (
  select * from own_decisions($1, $2, $3, $4)
)
select json_build_object(
  'decisions', (
    select coalesce(json_agg(json_build_object('id', d.id, 'mentee', json_build_object('id', d.person_id, 'name', d.person_name),
      'program', json_build_object('id', d.program_id, 'name', d.program_name), 'milestone', d.milestone, 'title', d.title, 'decision', d.decision,
      'role', d.role, 'organisation', d.organisation, 'amended', d.amended, 'at', d.decided_at) order by d.decided_at desc, d.id desc), '[]')
    from page d),
  'next', (
    select to_char((array_agg(decided_at order by decided_at, id))[1] at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || '~' || (array_agg(id order by decided_at, id))[1]
    from page having count(*) = $4)
)::text as body
