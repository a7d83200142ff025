-- What waits is counted beside the page, so that every page says how many wait in all. Items are written as text: of what is known to
-- need no escaping, concatenation costs half of what json_build_object does.
with counted as (
  select count(*) as waiting, min(q.asked_at) as oldest from review_request q
  where q.program_id = (select app_program()) and q.closed_at is null and /* which */ true
), page as (
  select q.*, p.display_name, m.display_name as reviewer
  from (
    select q.person_id, q.submission_id from review_request q
    where q.program_id = (select app_program()) and q.closed_at is null and /* which */ true and /* after */ true
    order by q.asked_at, q.submission_id
    limit $1
  ) as f
  join review_request q on q.person_id = f.person_id and q.submission_id = f.submission_id
  join person p on p.id = q.person_id
  left join person m on m.id = q.reviewer_id
  order by q.asked_at, q.submission_id
)
select '{"waiting":' || c.waiting || ',"oldest":' || coalesce(to_json(c.oldest)::text, 'null') || ',"items":[' || coalesce(i.items, '')
  || '],"next":' || coalesce(to_json(i.next)::text, 'null')
  || ',"ownMilestones":' || (select coalesce(jsonb_agg(own_milestone(m) order by m.id), '[]')::text from program_milestone m where m.program_id = (select app_program()))
  || '}' as body
from counted c cross join (
  select string_agg(
      '{"person":{"id":"' || person_id || '","name":' || to_json(display_name) || '},"record":"' || record_id || '","submission":"' || submission_id
      || '","version":"' || version_id || '","number":' || number || ',"milestone":"' || milestone || '","since":' || to_json(asked_at)
      || ',"batch":' || coalesce('"' || batch || '"', 'null') || ',"files":' || files || ',"changed":' || changed
      || ',"reviewer":' || coalesce('{"id":"' || reviewer_id || '","name":' || to_json(reviewer) || '}', 'null') || '}', ',') as items,
    case when count(*) = $1 then
      to_char(max(asked_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || '~' || (array_agg(submission_id))[$1] end as next
  from page
) as i
