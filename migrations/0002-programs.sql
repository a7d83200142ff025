-- up
create extension if not exists btree_gist;

create table program (
  id uuid primary key,
  name text not null check (name <> ''),
  time_zone text not null,
  -- Whose decisions count on this program's dashboards besides its own.
  counts_from_others text not null check (counts_from_others in ('all', 'credentials_and_degrees', 'none')),
  created_at timestamptz not null
);

create table cohort (
  program_id uuid not null references program,
  id uuid not null,
  name text not null check (name <> ''),
  created_at timestamptz not null,
  primary key (program_id, id),
  unique (program_id, name)
);

-- Who works in a program, since when and until when. A mentee is not a member but enrolled.
create table membership (
  program_id uuid not null references program,
  id uuid not null,
  person_id uuid not null references person,
  role text not null check (role in ('mentor', 'admin')),
  organisation text not null,
  valid daterange not null check (not isempty(valid)),
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (program_id, id),
  exclude using gist (program_id with =, person_id with =, role with =, valid with &&) where (superseded_at is null)
);
create index membership_person_id_idx on membership (person_id) where superseded_at is null;

-- The stable row of somebody in a program. Until it is accepted it is an offer, and the program sees nothing of the person.
create table enrollment (
  person_id uuid not null references person,
  program_id uuid not null references program,
  offered_at timestamptz not null,
  accepted_at timestamptz,
  ended_at timestamptz,
  primary key (person_id, program_id)
);
create index enrollment_program_id_person_id_idx on enrollment (program_id, person_id);

-- What an enrollment was when: a correction supersedes a row and adds another, nothing is edited.
create table enrollment_period (
  person_id uuid not null,
  program_id uuid not null,
  id uuid not null,
  cohort_id uuid not null,
  kind text not null check (kind in ('training', 'leave')),
  -- Full-time share: 1 is full time.
  fraction numeric(4, 3) not null check (fraction > 0 and fraction <= 1),
  valid daterange not null check (not isempty(valid)),
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (person_id, id),
  foreign key (person_id, program_id) references enrollment,
  foreign key (program_id, cohort_id) references cohort,
  exclude using gist (person_id with =, program_id with =, valid with &&) where (superseded_at is null)
);
create index enrollment_period_program_id_cohort_id_idx on enrollment_period (program_id, cohort_id, person_id) where superseded_at is null;

create table mentorship (
  person_id uuid not null,
  program_id uuid not null,
  id uuid not null,
  mentor_id uuid not null references person,
  is_primary boolean not null,
  valid daterange not null check (not isempty(valid)),
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (person_id, id),
  foreign key (person_id, program_id) references enrollment,
  check (mentor_id <> person_id),
  exclude using gist (person_id with =, program_id with =, mentor_id with =, valid with &&) where (superseded_at is null),
  exclude using gist (person_id with =, program_id with =, valid with &&) where (superseded_at is null and is_primary)
);
create index mentorship_program_id_mentor_id_idx on mentorship (program_id, mentor_id, person_id) where superseded_at is null;
create index mentorship_person_id_program_id_idx on mentorship (person_id, program_id) where superseded_at is null;

create table invitation (
  program_id uuid not null references program,
  id uuid not null,
  email text not null check (email = lower(email)),
  role text not null check (role in ('mentee', 'mentor', 'admin')),
  cohort_id uuid,
  token_hash bytea not null unique,
  invited_by uuid references person,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  accepted_by uuid references person,
  revoked_at timestamptz,
  primary key (program_id, id),
  foreign key (program_id, cohort_id) references cohort,
  check ((role = 'mentee') = (cohort_id is not null))
);

-- down
drop table invitation;
drop table mentorship;
drop table enrollment_period;
drop table enrollment;
drop table membership;
drop table cohort;
drop table program;
