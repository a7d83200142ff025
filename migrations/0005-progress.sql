-- up

-- Per enrolled mentee and step, what the dashboards read. Facts (counts, dates), never a judgement that depends on today;
-- written with each record change by the function that draws the journey, and rebuilt by `npm run rebuild-progress`.
create table enrollment_progress (
  person_id uuid not null,
  program_id uuid not null,
  step smallint not null check (step between 1 and 13),
  required smallint not null,
  verified smallint not null,
  stated smallint not null,
  waiting smallint not null,
  returned smallint not null,
  is_current boolean not null,
  waiting_since timestamptz,
  returned_since timestamptz,
  unsent_since timestamptz,
  last_activity_at timestamptz,
  primary key (person_id, program_id, step),
  foreign key (person_id, program_id) references enrollment
);
create index enrollment_progress_program_id_idx on enrollment_progress (program_id, person_id);

-- down
drop table enrollment_progress;
