select g.revision, json_build_object('id', g.id, 'name', g.name, 'timeZone', g.time_zone, 'countsFromOthers', g.counts_from_others,
  'reviewDays', g.review_days, 'quietDays', g.quiet_days, 'stuckDays', g.stuck_days, 'mentorsSeeCohorts', g.mentors_see_cohorts,
  'mentorsWaive', g.mentors_waive, 'retentionMonths', g.retention_months,
  'revision', g.revision)::text as body
from program g where g.id = (select app_program())
