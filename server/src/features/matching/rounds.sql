with waiting as materialized (
  select * from unmatched_by_cohort()
), page as (
  select * from matching_round r where r.program_id = (select app_program()) and ($1::uuid is null or r.id < $1) order by r.id desc limit $2
)
select json_build_object(
  'program', json_build_object('id', g.id, 'name', g.name),
  'rounds', (
    select coalesce(json_agg(json_build_object('id', r.id, 'name', r.name, 'cohort', c.name, 'from', r.starts_on, 'madeAt', r.made_at,
      'madeBy', json_build_object('id', p.id, 'name', p.display_name), 'runs', n.number, 'mentees', jsonb_array_length(r.facts -> 'mentees'),
      'paired', jsonb_array_length(n.pairs), 'publishedAt', (select b.published_at from matching_publication b
        where b.program_id = r.program_id and b.round_id = r.id and b.withdrawn_at is null)) order by r.id desc), '[]')
    from page r join person p on p.id = r.made_by left join cohort c on c.program_id = r.program_id and c.id = r.cohort_id
    cross join lateral (select number, pairs from matching_run n where n.program_id = r.program_id and n.round_id = r.id order by number desc limit 1) as n),
  'next', (select (array_agg(id order by id))[1] from page having count(*) = $2),
  'total', (select count(*) from matching_round r where r.program_id = g.id),
  'waiting', (
    select json_agg(w) from (
      select json_build_object('cohort', null, 'mentees', (select coalesce(sum(mentees), 0) from waiting)) as w
      union all
      select json_build_object('cohort', json_build_object('id', id, 'name', name), 'mentees', mentees) from (
        select c.id, c.name, coalesce(w.mentees, 0) as mentees from cohort c left join waiting w on w.cohort_id = c.id
        where c.program_id = g.id order by c.created_at desc, c.name limit 200) as c
    ) as every)
)::text as body
from program g
where g.id = (select app_program())
