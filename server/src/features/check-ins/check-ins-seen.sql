-- Who is asked in a half, or was and has answered, and the words of those who ask to talk.
with asked as (
  select coalesce($1, half_of(app_today())) as half
), found as (
  select f.* from asked a cross join lateral check_ins_page(a.half, $2, $3, $4, $5, $6, $7 + 1) f
), page as (
  select * from found order by name_key, mentee_id, mentor_id limit $7
)
select json_build_object('half', a.half, 'total', c.total, 'talk', c.talk, 'answered', c.answered,
  'checkIns', (
    select coalesce(json_agg(json_build_object('mentee', json_build_object('id', p.id, 'name', p.display_name), 'mentor', json_build_object('id', o.id, 'name', o.display_name),
      'byMentee', l.by_mentee, 'byMentor', l.by_mentor) order by l.name_key, l.mentee_id, l.mentor_id), '[]')
    from page l join person p on p.id = l.mentee_id join person o on o.id = l.mentor_id),
  'next', case when (select count(*) from found) > $7 then (
    select concat_ws('~', mentee_id, mentor_id, name_key) from page order by name_key desc, mentee_id desc, mentor_id desc limit 1) end
)::text as body
from asked a cross join lateral check_ins_count(a.half, $3) c
