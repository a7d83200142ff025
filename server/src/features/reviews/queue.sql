-- Counted before the page is cut, so that every page says how many wait in all. Items are written as text: of what is known to
-- need no escaping, concatenation costs half of what json_build_object does.
select '{"waiting":' || coalesce(max(waiting), 0) || ',"oldest":' || coalesce(to_json(min(oldest))::text, 'null') || ',"items":[' || coalesce(string_agg(
    '{"person":{"id":"' || person_id || '","name":' || to_json(display_name) || '},"record":"' || record_id || '","submission":"' || submission_id
    || '","version":"' || version_id || '","number":' || number || ',"milestone":"' || milestone || '","since":' || to_json(asked_at)
    || ',"batch":' || coalesce('"' || batch || '"', 'null') || ',"files":' || files || ',"changed":' || changed
    || ',"reviewer":' || coalesce('{"id":"' || reviewer_id || '","name":' || to_json(reviewer) || '}', 'null') || '}', ','), '')
  || '],"next":' || coalesce(to_json(case when count(*) = $5 then
    to_char(max(asked_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || '~' || (array_agg(submission_id))[$5] end)::text, 'null')
  || ',"ownMilestones":' || (select coalesce(jsonb_agg(own_milestone(m) order by m.id), '[]')::text from program_milestone m where m.program_id = (select app_program()))
  || '}' as body
from (
  select *
  from (
    select q.*, p.display_name, m.display_name as reviewer, count(*) over () as waiting, min(q.asked_at) over () as oldest
    from review_request q
    join person p on p.id = q.person_id
    left join person m on m.id = q.reviewer_id
    where q.program_id = (select app_program()) and q.closed_at is null
      and /* whose */ true
      and ($1::uuid is null or q.person_id = $1)
      and ($2::text is null or position(lower($2) in lower(p.display_name)) > 0)
  ) as open
  where $3::timestamptz is null or (asked_at, submission_id) > ($3, $4::uuid)
  order by asked_at, submission_id
  limit $5
) as page
