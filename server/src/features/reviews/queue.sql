with open as (
  select q.*, p.display_name
  from review_request q
  join person p on p.id = q.person_id
  where q.program_id = (select app_program()) and q.closed_at is null
    and /* whose */ true
    and ($1::uuid is null or q.person_id = $1)
    and ($2::text is null or position(lower($2) in lower(p.display_name)) > 0)
), page as (
  select open.* from open
  where $3::timestamptz is null or (asked_at, submission_id) > ($3, $4::uuid)
  order by asked_at, submission_id
  limit $5
)
select json_build_object(
  'waiting', (select count(*) from open),
  'oldest', (select min(asked_at) from open),
  'items', (
    select coalesce(json_agg(json_build_object(
      'person', json_build_object('id', q.person_id, 'name', q.display_name),
      'record', q.record_id, 'submission', q.submission_id, 'version', q.version_id, 'number', q.number, 'milestone', q.milestone,
      'since', q.asked_at, 'batch', q.batch, 'files', q.files, 'changed', q.changed,
      'reviewer', case when q.reviewer_id is not null then json_build_object('id', q.reviewer_id, 'name', m.display_name) end
    ) order by q.asked_at, q.submission_id), '[]')
    from page q left join person m on m.id = q.reviewer_id),
  'next', (
    select to_char(max(asked_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || '~' || (array_agg(submission_id order by asked_at desc, submission_id desc))[1]
    from page having count(*) = $5)
)::text as body
