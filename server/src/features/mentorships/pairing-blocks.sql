with page as (
  select * from pairing_blocks_page($1, $2)
)
select json_build_object(
  'blocks', (
    select coalesce(json_agg(json_build_object('id', b.id, 'mentee', json_build_object('id', e.id, 'name', e.display_name),
      'mentor', json_build_object('id', m.id, 'name', m.display_name), 'reason', b.reason, 'at', b.blocked_at) order by b.id desc), '[]')
    from page b join person e on e.id = b.person_id join person m on m.id = b.mentor_id),
  'next', (select (array_agg(id order by id))[1] from page having count(*) = $2)
)::text as body
from program g where g.id = (select app_program())
