-- up

-- What a program sets about itself. Days a decision may take before its wait is marked; days after which somebody counts as quiet, or
-- something returned or never submitted as stuck; and whether mentors see the dashboards of cohorts.
alter table program
  add column review_days smallint not null default 14 check (review_days between 1 and 180),
  add column quiet_days smallint not null default 90 check (quiet_days between 1 and 730),
  add column stuck_days smallint not null default 90 check (stuck_days between 1 and 730),
  add column mentors_see_cohorts boolean not null default false,
  add column revision integer not null default 1;
-- By column: what else a program is, its admins do not set.
grant update (name, time_zone, counts_from_others, review_days, quiet_days, stuck_days, mentors_see_cohorts, revision) on program to cmio_program;

-- down
revoke update (name, time_zone, counts_from_others, review_days, quiet_days, stuck_days, mentors_see_cohorts, revision) on program from cmio_program;
alter table program drop column review_days, drop column quiet_days, drop column stuck_days, drop column mentors_see_cohorts, drop column revision;
