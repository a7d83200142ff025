-- Ids grow with time: the newest first, and a page goes on below the last id of the one before.
with page as (
  select * from change_requests_page($1, $2, $3)
)
select json_build_object(
  'requests', (
    select coalesce(json_agg(json_build_object('id', r.id, 'program', json_build_object('id', g.id, 'name', g.name),
      'mentee', json_build_object('id', e.id, 'name', e.display_name), 'mentor', json_build_object('id', m.id, 'name', m.display_name),
      'by', case when r.requested_by = r.person_id then 'mentee' else 'mentor' end, 'wish', r.wish, 'words', r.words, 'at', r.requested_at,
      'answer', case when r.answer is not null then json_build_object('text', r.answer, 'by', r.answered_name, 'at', r.answered_at) end) order by r.id desc), '[]')
    from page r join person e on e.id = r.person_id join person m on m.id = r.mentor_id),
  'next', (select (array_agg(id order by id))[1] from page having count(*) = $3)
)::text as body
from program g where g.id = (select app_program())
